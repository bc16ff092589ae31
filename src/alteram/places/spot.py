"""Names in the text that may be places: listed ones, and runs of capitalised words that nothing lists."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from alteram.places.entries import Entry
from alteram.places.fold import HYPHENS, Word
from alteram.places.gazetteer import Gazetteer
from alteram.places.kinds import Kind, bare, kind_after, kind_before
from alteram.places.states import StatePlace, border_with, state_place
from alteram.places.vocabulary import vocabulary

_LONGEST_RUN = 12
_LONGEST_SUFFIX = 4

Sort = Literal["listed", "run", "state-place", "border"]


@dataclass(frozen=True, slots=True)
class Name:
    """A name from word ``first`` to ``last``; its span ends with ``end``, that takes in a singular kind word.

    ``tail`` is the last word that belongs to it at all: a plural kind word, or "direction". ``kind`` is the kind
    word that governs it, ``before`` one that "of" ties to it.
    """

    first: int
    last: int
    end: int
    tail: int
    sort: Sort
    entries: tuple[Entry, ...] = ()
    kind: Kind | None = None
    before: Kind | None = None
    directional: bool = False
    code: str | None = None

    @property
    def start(self) -> int:
        """The first word of the whole: the kind word where one stands before the name."""
        return self.before.first if self.before else self.first

    @property
    def metonym(self) -> bool:
        return bool(self.entries) and self.entries[0].metonym

    @property
    def is_state(self) -> bool:
        return bool(self.entries) and self.entries[0].kind == "country"


def spot(words: Sequence[Word], places: Gazetteer) -> Iterator[Name]:
    """Every name that may be a place, in text order, none overlapping another."""
    at = 0
    while at < len(words):
        name, after = _at(words, at, places)
        if name is not None:
            yield name
        at = max(after, at + 1)


def _at(words: Sequence[Word], at: int, places: Gazetteer) -> tuple[Name | None, int]:
    """The name that begins at word ``at``, if one does, and the word to go on from."""
    known = vocabulary().sets
    place = state_place(words, at, places) or border_with(words, at, places)
    if place:
        sort: Sort = "border" if place.sort == "border" else "state-place"
        entries = _border(words, at, place, places) if sort == "border" else ()
        return Name(at, place.last, place.last, place.last, sort, entries, code=place.code), place.last + 1
    listed = _listed(words, at, places)
    if not (words[at].capital or _article(words, at)):
        return (_plain(words, at, listed), listed[0] + 1) if listed else (None, at + 1)
    if listed is None and _splits(words[at], places):
        return None, at + 1
    run = _run_end(words, at, places)
    if words[at].lower in known["titles"] and not listed:
        return None, run + 1
    if listed and (listed[0] >= run or _stands_alone(words, listed, run)):
        name = _closed(words, _plain(words, at, listed))
        return name, name.end + 1
    return _run(words, at, run, places)


def _listed(words: Sequence[Word], at: int, places: Gazetteer) -> tuple[int, tuple[Entry, ...]] | None:
    found = places.longest(words, at)
    if found is None and _article(words, at):
        return places.longest(words, at + 1)
    return found


def _border(words: Sequence[Word], first: int, place: StatePlace, places: Gazetteer) -> tuple[Entry, ...]:
    """What is listed under the whole name of a border, without the states that the name begins with."""
    if place.code:
        return places.border_with(place.code)
    listed = places.longest(words, first)
    return listed[1] if listed and listed[0] == place.last else ()


def _stands_alone(words: Sequence[Word], listed: tuple[int, tuple[Entry, ...]], run: int) -> bool:
    """Whether a listed name keeps its own though capitalised words follow it.

    It does before a kind word ("Tartar District") and a hyphen ("the Lachin-Goris road"); that of a profile does
    before any word but one of an organisation.
    """
    last, entries = listed
    if kind_after(words, last + 1) or words[last + 1].gap.strip():
        return True
    known = vocabulary().sets
    rest = {word.lower for word in words[last + 1 : run + 1]}
    return entries[0].overlay and not rest & (known["no_places.organisations"] | known["titles"])


def _plain(words: Sequence[Word], first: int, listed: tuple[int, tuple[Entry, ...]]) -> Name:
    last, entries = listed
    return Name(first, last, last, last, "listed", entries)


def _run(words: Sequence[Word], first: int, last: int, places: Gazetteer) -> tuple[Name | None, int]:
    """The unlisted name in the run of capitalised words from ``first`` to ``last``, or a listed one at its end."""
    known = vocabulary().sets
    inner = _listed_within(words, first, last, places)
    if inner:
        name = _closed(words, inner)
        return name, name.end + 1
    forms = [word.lower for word in words[first : last + 1]]
    if known["no_run"].intersection(forms):
        return None, last + 1
    name = _closed(words, Name(first, _core_end(words, first, last), last, last, "run"))
    if _nameless(words, name, places):
        return None, last + 1
    return name, max(last, name.end) + 1


def _listed_within(words: Sequence[Word], first: int, last: int, places: Gazetteer) -> Name | None:
    """A listed name that ends the run, after a word of direction or the capital that opens a sentence."""
    directions = vocabulary().sets["directions.adjectives"]
    for at in range(first + 1, last + 1):
        listed = places.longest(words, at)
        if listed and (listed[0] == last or kind_after(words, listed[0] + 1)):
            before = words[first:at]
            cut = before[0].opens or all(word.lower.endswith("ern") for word in before)  # "in North Kivu" is no Kivu
            if (cut and all(word.lower in directions for word in before)) or (len(before) == 1 and before[0].opens):
                return None if _is_whole(words, first, listed[0], places) else _plain(words, at, listed)
    return None


def _is_whole(words: Sequence[Word], first: int, last: int, places: Gazetteer) -> bool:
    """Whether a smaller place is listed under the whole of a run: "Northern Samar"."""
    return bool(places.small("".join(word.key for word in words[first : last + 1]), capital=True))


def _core_end(words: Sequence[Word], first: int, last: int) -> int:
    """The last word of an unlisted name: the one before a capitalised kind word, else the end of the run."""
    if words[first].lower in vocabulary().openers:
        return last
    for at in range(first + 1, last + 1):
        kind = kind_after(words, at)
        if kind and kind.last >= last:
            return at - 1
    return last


def _closed(words: Sequence[Word], name: Name) -> Name:
    """``name`` with the kind word that follows or precedes it."""
    name = replace(name, end=name.last, tail=name.last, before=kind_before(words, name.first))
    if name.is_state:
        return replace(name, before=None)
    inner = _opener(words, name) or _closing(words, name)
    if inner:
        return _directed(words, replace(name, kind=inner))
    kind = kind_after(words, name.last + 1) if not words[name.last].possessive else None
    if kind is None or _governs_next(words, kind):
        return replace(name, kind=name.before)
    if kind.word.group == "direction":
        return replace(name, tail=kind.last, directional=True, kind=name.before)
    if kind.word.plural:
        return replace(name, tail=kind.last, kind=kind)
    return _directed(words, replace(name, end=kind.last, tail=kind.last, kind=kind))


def _governs_next(words: Sequence[Word], kind: Kind) -> bool:
    """Whether a plural goes with the names after it: "the Ossetian villages of X and Y"."""
    after = kind.last + 1
    settlements = kind.word.plural and kind.word.group == "settlement"
    return settlements and after < len(words) and words[after].spaced and words[after].lower == "of"


def _directed(words: Sequence[Word], name: Name) -> Name:
    """``name`` with a "direction" that follows its own kind word."""
    further = kind_after(words, name.end + 1)
    if further and further.word.group == "direction":
        return replace(name, tail=further.last, directional=True)
    return name


def _opener(words: Sequence[Word], name: Name) -> Kind | None:
    """The kind word that opens an unlisted name: "Mount X", "Hill 402"."""
    word = vocabulary().openers.get(words[name.first].lower)
    return Kind(word, name.first, name.first) if word and name.last > name.first and name.sort == "run" else None


def _closing(words: Sequence[Word], name: Name) -> Kind | None:
    """The kind word that ends a listed name: "Kharkiv Region" as an entry lists it."""
    kind = kind_after(words, name.last) if name.sort == "listed" and name.last > name.first else None
    return kind if kind and kind.last == name.last and not kind.word.plural else None


def _nameless(words: Sequence[Word], name: Name, places: Gazetteer) -> bool:
    """Whether an unlisted run names nothing: kind words alone, an abbreviation, a body of the profile."""
    part = words[name.first : name.last + 1]
    key = "".join(word.key for word in part)
    if bare(words, name.first, name.last) or key in places.groups or key in places.derived:
        return True
    if any(word.key in places.groups for word in part):
        return True
    return len(part) == 1 and part[0].text.isupper()


def _run_end(words: Sequence[Word], first: int, places: Gazetteer) -> int:
    last = first + 1 if _article(words, first) else first
    while last + 1 < len(words) and last - first < _LONGEST_RUN and _continues(words[last + 1]):
        if words[last + 1].capital and not _splits(words[last + 1], places):
            last += 1
        elif _connects(words, last + 1, places):
            last += 2
        elif _suffixed(words[last + 1]):
            last += 1
        elif words[last + 1].text.isdigit() and last == first and words[first].lower in vocabulary().openers:
            return last + 1
        else:
            break
    return last


def _continues(word: Word) -> bool:
    return word.joined and "\n" not in word.gap and "&" not in word.gap


def _suffixed(word: Word) -> bool:
    """Whether a few lower-case letters after a hyphen end a name: "Rijin-ri", "Deungsan-got"; no "based", "held"."""
    known = vocabulary().sets
    short = word.gap in HYPHENS and word.text.isalpha() and word.text.islower() and len(word.text) <= _LONGEST_SUFFIX
    return short and word.lower not in known["bodies_after.hyphenated"] | known["bodies_after.holders"]


def _connects(words: Sequence[Word], at: int, places: Gazetteer) -> bool:
    """Whether the lower-case word at ``at`` ties two capitalised ones into a name: "Deir ez-Zor", "Gulf of X"."""
    if at + 1 >= len(words) or not (words[at + 1].capital and _continues(words[at + 1])):
        return False
    if words[at].lower == "of":
        return words[at - 1].capital and words[at - 1].lower in vocabulary().openers_of
    if words[at].lower in vocabulary().sets["connectors.articles"] and words[at + 1].gap not in HYPHENS:
        return False  # "a farm at Norfolk"
    return words[at].lower in vocabulary().sets["connectors"] and not _splits(words[at + 1], places)


def _article(words: Sequence[Word], at: int) -> bool:
    """Whether an Arabic article in lower case opens a name at ``at``: "al-Urj"."""
    if words[at].lower not in vocabulary().sets["connectors.articles"] or at + 1 >= len(words):
        return False
    return words[at + 1].gap in HYPHENS and words[at + 1].capital


def _splits(word: Word, places: Gazetteer) -> bool:
    """Whether a capitalised word is no part of an unlisted name: a function word, a month, the adjective of a state."""
    known = vocabulary().sets
    return word.lower in known["splitting"] or word.key in places.derived
