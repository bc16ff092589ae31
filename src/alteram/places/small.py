"""Small places: what a name may mean that is not taken for a place by itself.

A quarter of a million villages have the names of people, of words and of each other. So a small place is a meaning of
a name that the words around it make a place, and it has to be in a country that the text or the conflict is about.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from alteram.places.entries import AREAL, Entry
from alteram.places.fold import Word
from alteram.places.gazetteer import Gazetteer
from alteram.places.spot import Name

_LEAST_LETTERS = 4


def countries_near(names: Iterable[Name], places: Gazetteer, hints: Iterable[str]) -> frozenset[str]:
    """The countries of the conflict, those that the text names or hints at, and those of its unambiguous places."""
    named = ({entry.country.code for entry in name.entries if entry.country} for name in names)
    return places.at_home.union(hints, *(codes for codes in named if len(codes) == 1))


def with_small(words: Sequence[Word], name: Name, places: Gazetteer, near: frozenset[str]) -> Name:
    """``name`` with the small places that it may mean."""
    key = "".join(word.key for word in words[name.first : name.last + 1])
    if name.sort == "listed" and name.kind and name.kind.word.group in AREAL and not name.entries[0].overlay:
        districts = [entry for entry in places.base.small(key, capital=True) if entry.group == "district"]
        return replace(name, entries=(*name.entries, *_within(districts, near)))
    if name.sort != "run" or len(key) < _LEAST_LETTERS:
        return name
    found = _within(places.base.small(key, capital=words[name.last].capital), near)
    if not found and near:
        found = [entry for entry in places.base.variants(key) if _code(entry) in near]
    return replace(name, entries=tuple(_own_names(found)))


def _within(entries: Iterable[Entry], near: frozenset[str]) -> list[Entry]:
    """Those in the countries near; all of them where the text is about no country that is known."""
    return [entry for entry in entries if not near or _code(entry) in near]


def _own_names(entries: list[Entry]) -> list[Entry]:
    """Those that bear the name themselves, where some do; else those of which it is another name."""
    return [entry for entry in entries if entry.primary] or entries


def _code(entry: Entry) -> str:
    return entry.country.code if entry.country else ""
