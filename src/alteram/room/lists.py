"""What the maps and charts show, as tables: counts by place, and by time and party."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from alteram.ledger.placed import Spot, Tally
from alteram.phrases import visible
from alteram.phrases.families import WORDS
from alteram.phrases.places import MANNERS, SHORT, known_as
from alteram.room.features import KINDS, NUMBERS, most_first, ordered, party_name, shown_form
from alteram.room.gathered import Gathered


@dataclass(frozen=True, slots=True)
class Kind:
    """How many claims there are of a family of events, made in one manner."""

    family: str
    manner: str
    claims: int

    @property
    def words(self) -> str:
        return WORDS[self.family] + (f", {SHORT[self.manner]}" if SHORT[self.manner] else "")

    @property
    def meaning(self) -> str:
        return MANNERS[self.manner]


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place, how coarsely it is known, and how many claims of which kinds and parties name it."""

    name: str
    known: str
    claims: int
    kinds: tuple[Kind, ...]
    parties: tuple[tuple[str, int], ...]
    spot: Spot


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Claims by time and party: ``rows`` have a span's name, its days and the number of each party.

    ``kinds`` are how many claims there are of each kind, all days together.
    """

    parties: tuple[str, ...]
    rows: tuple[tuple[str, str, str, tuple[int, ...]], ...]
    undated: tuple[int, ...]
    kinds: tuple[Kind, ...]


def places_of(found: Gathered) -> list[Place]:
    """The places, those first that most claims name."""
    return [_place(each) for each in found.spots]


def _place(spot: Spot) -> Place:
    parties: Counter[str | None] = Counter()
    for each in spot.tallies:
        parties[each.party] += each.claims
    return Place(
        name=visible(spot.where.name),
        known=known_as(spot.where.precision, radius=shown_form(spot.where).radius),
        claims=spot.claims,
        kinds=kinds_of(spot.tallies),
        parties=tuple((party_name(each), parties[each]) for each in ordered(parties)),
        spot=spot,
    )


def kinds_of(tallies: Iterable[Tally]) -> tuple[Kind, ...]:
    """How many claims there are of each kind, the most first."""
    counts: Counter[int] = Counter()
    for each in tallies:
        counts[NUMBERS[each.family, each.manner]] += each.claims
    return tuple(Kind(*KINDS[number], claims) for number, claims in most_first(counts))


def table_of(found: Gathered) -> Table:
    """The claims by the time at which what they tell of begins, and by party of the holder."""
    parties = ordered(each.party for each in found.times)
    span = found.span_at()
    counts: Counter[tuple[int | None, str | None]] = Counter()
    for each in found.times:
        counts[span(each.begins), each.party] += each.claims
    rows = []
    for number, days in enumerate(found.spans):
        numbers = tuple(counts[number, party] for party in parties)
        if any(numbers):
            rows.append((days.name, days.since.isoformat(), days.until.isoformat(), numbers))
    return Table(
        parties=tuple(map(party_name, parties)),
        rows=tuple(rows),
        undated=tuple(counts[None, party] for party in parties),
        kinds=kinds_of(found.times),
    )
