"""Small places: what a name may mean that is not taken for a place by itself.

A quarter of a million villages have the names of people, of words and of each other. So a small place is a meaning of
a name that the words around it make a place, and it has to be in a country that the text or the conflict is about.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from alteram.places.entries import AREAL, Entry
from alteram.places.fold import Word
from alteram.places.gazetteer import Gazetteer
from alteram.places.kinds import Kind
from alteram.places.spot import Name

_LEAST_LETTERS = 4


@dataclass(frozen=True, slots=True)
class SmallPlaces:
    """The small places that the names of one text may mean: ``near`` are the countries that the text is about."""

    words: Sequence[Word]
    places: Gazetteer
    near: frozenset[str]
    plain: frozenset[str]

    def among(self, name: Name) -> Name:
        """``name`` with the small places that it may mean."""
        key = "".join(word.key for word in self.words[name.first : name.last + 1])
        if name.sort == "listed" and name.kind and name.kind.word.group in AREAL and not _has_area(name, name.kind):
            return replace(name, entries=(*name.entries, *self._districts(key)))
        if name.sort == "listed" and all(entry.group in AREAL and not entry.overlay for entry in name.entries):
            return replace(name, entries=(*name.entries, *self._seats(name, key)))
        if name.sort == "listed" and not _is_about(name, self.near):
            return replace(name, entries=(*name.entries, *self._near_namesakes(key)))
        if name.sort != "run" or len(key) < _LEAST_LETTERS or key in self.plain:
            return name
        capital = self.words[name.last].capital
        found = self._near(self.places.small(key, capital=capital)) or self._spelled_otherwise(name, key)
        return replace(name, entries=tuple([entry for entry in found if entry.primary] or found))

    def _districts(self, key: str) -> list[Entry]:
        return self._near(entry for entry in self.places.small(key, capital=True) if entry.group == "district")

    def _seats(self, name: Name, key: str) -> list[Entry]:
        """The towns in the regions that a name is known to mean: of one name, the bare name is the town's."""
        divisions = {entry.division for entry in name.entries}
        found = self.places.base.small(key, capital=True)
        return [entry for entry in found if entry.group == "settlement" and entry.division in divisions]

    def _near_namesakes(self, key: str) -> list[Entry]:
        """The smaller places of that very name in the countries that the text is about: Nara in Mali, not in Japan."""
        found = self.places.small(key, capital=True) if self.near else ()
        return [entry for entry in found if entry.primary and _code(entry) in self.near]

    def _near(self, entries: Iterable[Entry]) -> list[Entry]:
        """Those in the countries near; all of them where the text is about no country that is known."""
        return [entry for entry in entries if not self.near or _code(entry) in self.near]

    def _spelled_otherwise(self, name: Name, key: str) -> list[Entry]:
        """Those whose name is written otherwise: in the countries of the conflict, since words have variants too."""
        wanted = self.near if name.kind else self.places.at_home
        likely = ([e for e in entries if _code(e) in wanted] for entries in self.places.base.variants(key))
        return next(filter(None, likely), [])


def small_places(
    words: Sequence[Word], names: Iterable[Name], places: Gazetteer, *, hints: Iterable[str]
) -> SmallPlaces:
    """The small places of a text with these ``names``; ``hints`` are the codes of countries that its words hint at.

    The text is about the countries of the conflict, those that it names or hints at, and those of its unambiguous
    places. A word that it writes without a capital as well means no small place.
    """
    named = ({_code(entry) for entry in name.entries} for name in names)
    near = places.at_home.union(hints, *(codes for codes in named if len(codes) == 1)) - {""}
    return SmallPlaces(words, places, near, frozenset(word.key for word in words if not word.capital))


def _has_area(name: Name, kind: Kind) -> bool:
    """Whether the profile lists a district or region of that name, or the name together with its kind word."""
    whole = kind.last <= name.last
    return any(entry.overlay and (whole or entry.group in AREAL) for entry in name.entries)


def _is_about(name: Name, near: frozenset[str]) -> bool:
    """Whether a listed name is that of a state, a conflict's place or a line, or of a place in the countries near."""
    first = name.entries[0]
    own = first.overlay or first.kind == "country" or first.country is None
    return own or any(_code(entry) in near for entry in name.entries)


def _code(entry: Entry) -> str:
    return entry.country.code if entry.country else ""
