"""The places that the claims which stand name: how many claims, under which names, in which conflicts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field, replace
from threading import Lock
from typing import Any, Final

from django.db import connection

from alteram.contract import decode_claim
from alteram.ledger.decided import Decided, fallen
from alteram.ledger.models import Claim, Entry, Place, Reading, Redaction
from alteram.ledger.placing import conflict_named
from alteram.model import Claim as Told

MANY: Final = 500  # rows that are asked for at once
Row = tuple[str | None, str, int, str | None]  # id and name of a place, the row of a claim, its conflict
Places = dict[tuple[str | None, str], "PlaceName"]  # by id, or by name where nothing lists it


@dataclass(slots=True)
class PlaceName:
    """A place under its id, or a name that nothing lists, casefolded, under itself.

    ``names`` are the names that claims have for it, casefolded, neutral and as written, each with how many claims;
    ``samples`` has the row of a claim for each.
    """

    key: str
    listed: bool
    names: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    samples: dict[str, int] = field(default_factory=dict)
    conflicts: set[str] = field(default_factory=set)

    @property
    def claims(self) -> int:
        """How many claims name it: each has a row with the neutral name."""
        return max(self.names.values(), default=0)

    def copied(self) -> PlaceName:
        """The same, to be counted on."""
        names = defaultdict(int, self.names)
        return replace(self, names=names, samples=dict(self.samples), conflicts=set(self.conflicts))


def place_names() -> list[PlaceName]:
    """The places of all claims that stand, those that most claims name first.

    Of what was read, only what came or went since the last time is counted; what persons decided since is taken into
    account each time.
    """
    found = {key: each.copied() for key, each in _as_read().items()}
    gone = Claim.objects.filter(id__in=fallen(), reading__by_hand=False)
    _count(found, _rows_of(gone.values_list("id", flat=True)), by=-1)
    _count(found, _rows_of(_standing_copies()), by=1)
    for each in found.values():
        each.names = {name: number for name, number in each.names.items() if number > 0}
    return sorted((each for each in found.values() if each.names), key=lambda each: (-each.claims, each.key))


@dataclass(slots=True)
class _Counted:
    """The places of the ``readings`` of a ledger that were shown when they were counted, whatever was decided."""

    redactions: int
    readings: set[int] = field(default_factory=set)
    places: Places = field(default_factory=dict)


_counted: dict[str, _Counted] = {}
_counting = Lock()


def _as_read() -> Places:
    """The places of the last readings, by id or name."""
    # the hash of the first entry is that of one ledger alone, which a name or an address is not
    ledger = Entry.objects.order_by("number").values_list("hash", flat=True).first() or ""
    redactions = Redaction.objects.count()
    shown = set(Reading.objects.filter(current=True, by_hand=False).values_list("id", flat=True))
    with _counting:
        held = _counted.get(ledger)
        if held is None or held.redactions != redactions:  # which counted words were taken out is told nowhere
            held = _Counted(redactions)
        _count(held.places, _read_rows(held.readings - shown), by=-1)
        _count(held.places, _read_rows(shown - held.readings), by=1)
        held.readings = shown
        _counted.clear()  # one process shows one ledger; tests and a public copy show others, one after the other
        _counted[ledger] = held
        return held.places


def _read_rows(readings: Collection[int]) -> Iterator[Row]:
    """The names of places of all claims of these readings, claim by claim, each once."""
    # from the readings on, SQLite looks into no row of a claim, which is long: its index tells the id
    join = "CROSS JOIN" if connection.vendor == "sqlite" else "JOIN"
    for some in _chunks(sorted(readings)):
        sql = f"""SELECT p.place_id, p.name, c.id, v.conflict, v.party, v.issuer FROM ledger_reading r
            {join} ledger_revision v ON v.id = r.revision_id {join} ledger_claim c ON c.reading_id = r.id
            {join} ledger_place p ON p.claim_id = c.id WHERE r.id IN ({", ".join(["%s"] * len(some))}) ORDER BY c.id"""
        with connection.cursor() as cursor:
            cursor.execute(sql, some)
            for id, name, claim, *whose in cursor.fetchall():
                yield id, name, claim, conflict_named(*whose)


def _rows_of(claims: Iterable[int]) -> Iterator[Row]:
    """The same of the claims in those rows."""
    whose = [f"claim__reading__revision__{name}" for name in ("conflict", "party", "issuer")]
    for some in _chunks(list(claims)):
        named = Place.objects.filter(claim__in=some).order_by("claim_id")
        for id, name, claim, *said in named.values_list("place_id", "name", "claim_id", *whose):
            yield id, name, claim, conflict_named(*said)


def _standing_copies() -> list[int]:
    decided = Decided()
    rows = Claim.objects.filter(reading__by_hand=True, reading__current=True)
    names = ("id", "reading__revision_id", "cid")
    return [id for id, of, cid in rows.values_list(*names) if decided.stands(id, (of, cid), by_hand=True)]


def _count(found: Places, told: Iterable[Row], *, by: int) -> None:
    """Add ``by`` for each claim and name; a claim that has a name twice counts once."""
    last, seen = -1, set[tuple[str | None, str]]()
    for id, name, claim, conflict in told:
        if claim != last:
            last, seen = claim, set()
        if (id, name) in seen:
            continue
        seen.add((id, name))
        key = (id, "") if id is not None else (None, name)
        place = found.get(key) or found.setdefault(key, PlaceName(id or name, listed=id is not None))
        place.names[name] += by
        place.samples[name] = claim
        if conflict:
            place.conflicts.add(conflict)


def rows_named(place: PlaceName) -> list[int]:
    """The rows of the claims that stand and name ``place``, the newest first."""
    named = Place.objects.filter(name__in=list(place.names), place_id=place.key if place.listed else None)
    found = Claim.objects.filter(id__in=named.values("claim_id"), reading__current=True)
    gone = set(fallen())
    ids = found.order_by("-published", "-id").values_list("id", flat=True)
    return [id for id in ids if id not in gone]


def samples_of(places: Collection[PlaceName]) -> dict[int, Told]:
    """The claims that stand in the samples of ``places``, by their rows."""
    ids = sorted({id for each in places for id in each.samples.values()})
    return {
        id: decode_claim(told)
        for some in _chunks(ids)
        for id, told in Claim.objects.filter(id__in=some).values_list("id", "json")
    }


def _chunks(ids: list[Any]) -> Iterator[list[Any]]:
    return (ids[first : first + MANY] for first in range(0, len(ids), MANY))
