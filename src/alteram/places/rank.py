"""How likely a name means each of its entries: a sum of weighted marks."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, fields

from alteram.places.entries import AREAL, Entry
from alteram.places.gazetteer import Gazetteer
from alteram.places.globe import Point, kilometres
from alteram.places.spot import Name
from alteram.places.vocabulary import vocabulary

_CLOSE, _NOT_FAR = 100, 300  # kilometres
_BARE = frozenset({"settlement", "country", "facility"})  # what a name without a kind word rather means


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a text tells of where it is: the countries that it names or hints at, and points that are sure.

    ``countries`` are those of the points.
    """

    hints: frozenset[str] = frozenset()
    points: tuple[Point, ...] = ()
    countries: frozenset[str] = frozenset()

    def closeness(self, entry: Entry) -> float:
        """1 within a hundred kilometres of a sure point, a half within three hundred, else 0."""
        if entry.lat is None or entry.lon is None or not self.points:
            return 0.0
        here = entry.lat, entry.lon
        nearest = min((kilometres(here, point) for point in self.points if point != here), default=math.inf)
        return ((nearest <= _CLOSE) + (nearest <= _NOT_FAR)) / 2


@dataclass(frozen=True, slots=True)
class Neighbours:
    """The countries and divisions of the names beside a name that can be in one only; those of states apart."""

    states: frozenset[str] = frozenset()
    countries: frozenset[str] = frozenset()
    divisions: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Marks:
    """What speaks for a meaning of a name; each counts as often as its weight in ``[ranking]`` says.

    ``kind`` is 1 where the words name this kind of place, ``bare`` where a name without such a word, or with one for
    something named after the place, rather means it. ``people`` is the decimal logarithm of their number, so that a
    weight counts against powers of ten.
    """

    profile: float
    added: float
    state: float
    kind: float
    bare: float
    parties: float
    country_beside: float
    division_beside: float
    text: float
    near: float
    own_name: float
    people: float

    def weighed(self) -> dict[str, float]:
        """What each mark adds to the score."""
        weights = vocabulary().ranking
        return {each.name: weights[each.name] * getattr(self, each.name) for each in fields(self)}

    @property
    def score(self) -> float:
        """The sum: a tenfold in people counts 1."""
        return sum(self.weighed().values())


@dataclass(frozen=True, slots=True)
class Ranked:
    """An entry that a name may mean, with its marks and score."""

    entry: Entry
    marks: Marks
    score: float


def ranked(
    name: Name, entries: Iterable[Entry], *, areal: bool, beside: Neighbours, places: Gazetteer, around: Surroundings
) -> list[Ranked]:
    """The entries with their scores, the likeliest first; of equal ones, in the order in which they are listed.

    ``areal`` says that the words around a name without a kind word let it mean a district rather than a town.
    """
    found = []
    for entry in entries:
        marks = _marks(entry, name, areal=areal, beside=beside, places=places, around=around)
        found.append(Ranked(entry, marks, marks.score))
    return sorted(found, key=lambda each: -each.score)


def neighbours(name: Name, among: Collection[Name]) -> Neighbours:
    """Where the names of the chain of ``name`` say that it is."""
    others = [other.entries for other in among if other.first != name.first and other.entries]
    states = [entries for entries in others if entries[0].kind == "country"]
    towns = [entries for entries in others if entries[0].kind != "country"]
    return Neighbours(_single(map(_codes, states)), _single(map(_codes, towns)), _single(map(_divisions, towns)))


def fits(entry: Entry, group: str) -> bool:
    """Whether an entry is of the group of a kind word; districts and regions are told apart nowhere for sure."""
    if group in AREAL:
        return entry.group in AREAL
    return entry.group == ("area" if group == "feature" else group)


def _marks(
    entry: Entry, name: Name, *, areal: bool, beside: Neighbours, places: Gazetteer, around: Surroundings
) -> Marks:
    code = entry.country.code if entry.country else ""
    group = name.kind.word.group if name.kind else None
    wanted = AREAL if areal else _BARE
    fitting = group is not None and fits(entry, group)
    return Marks(
        profile=entry.overlay,
        added=entry.added,
        state=entry.kind == "country" and group is None,
        kind=fitting * (1.0 if entry.group == group else 0.9),
        bare=not fitting and entry.group in wanted,
        parties=code in places.at_home,
        country_beside=code in beside.countries or (code in beside.states and entry.kind != "country"),
        division_beside=entry.division is not None and entry.division in beside.divisions,
        text=code in around.hints,
        near=around.closeness(entry),
        own_name=entry.primary,
        people=math.log10(1 + entry.rank),
    )


def _single(found: Iterable[set[str]]) -> frozenset[str]:
    return frozenset(code for codes in found if len(codes) == 1 for code in codes)


def _codes(entries: Sequence[Entry]) -> set[str]:
    return {entry.country.code for entry in entries if entry.country}


def _divisions(entries: Sequence[Entry]) -> set[str]:
    return {entry.division or "" for entry in entries} - {""}
