"""Where and when claims say that things happened: counted by place, by day, and listed for one place."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final

from django.db import connection
from django.db.models import Max

from alteram.contract import decode_claim
from alteram.ledger.condition import Condition
from alteram.ledger.models import Claim, Reading, Redaction, Undo
from alteram.ledger.rows import cell_of, point_of
from alteram.ledger.search import NEWEST, Select, rows, selected
from alteram.ledger.wanted import Wanted
from alteram.model import Where

AT_ONCE: Final = 500  # rows that are asked for by their ids together
FAMILY: Final = {
    "sqlite": "substr(c.event, 1, instr(c.event || '.', '.') - 1)",
    "postgresql": "split_part(c.event, '.', 1)",
}
# as the marks of maps tell: said to have happened or been tried, said not to have, or neither
MANNER: Final = """CASE WHEN c.stance = 'denied' THEN 'denied'
    WHEN c.modality IN ('actual', 'attempted') THEN 'asserted' ELSE 'unreal' END"""
# the square first: whole numbers are soonest told apart; two of a point's three coordinates tell the third
KEY: Final = "p.cell, p.x, p.z, p.name, p.precision"


@dataclass(frozen=True, slots=True)
class Tally:
    """How many claims one party holds of one family of events, made in one manner, that begin in one span of time.

    ``begins`` is a year, month or day, None where the claims tell no time. ``placed`` are those with a point.
    """

    party: str | None
    family: str
    manner: str
    begins: str | None
    claims: int
    placed: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """A place that claims name: ``where`` as the newest of them writes it, its point and precision known.

    ``claims`` counts each once that names it.
    """

    where: Where
    tallies: tuple[Tally, ...]

    @property
    def claims(self) -> int:
        return sum(each.claims for each in self.tallies)


def state() -> tuple[int, ...]:
    """What changes when other claims are shown, and with no judgement that corrects nothing."""
    newest = [table.objects.aggregate(last=Max("id"))["last"] or 0 for table in (Claim, Reading, Undo, Redaction)]
    return tuple(newest)


def counted_by_time(wanted: Wanted, letters: int) -> list[Tally]:
    """The claims by party, family, manner and beginning, of whose day the first ``letters`` are told apart."""
    sql, values = _counting(wanted).sql(f"{_kinds(letters)}, COUNT(*), COUNT(c.lat)", "GROUP BY 1, 2, 3, 4")
    return [Tally(*row) for row in rows(sql, values)]


def counted_by_place(wanted: Wanted, letters: int) -> list[Spot]:
    """The places of the claims that have a point, in no order that is promised.

    A claim that names several places counts at each, and one that names a place twice there once. Without ``letters``,
    times are not told apart.
    """
    select = _counting(wanted)
    select.source += " JOIN ledger_place p ON p.claim_id = c.id AND p.cell IS NOT NULL"
    columns = f"{KEY}, MIN(p.y), {_kinds(letters)}, COUNT(DISTINCT c.id), MAX(c.id)"
    sql, values = select.sql(columns, "GROUP BY 1, 2, 3, 4, 5, 7, 8, 9" + (", 10" if letters else ""))
    found: dict[tuple[Any, ...], list[Tally]] = {}
    newest: dict[tuple[Any, ...], int] = {}
    for *row, party, family, manner, begins, claims, last in rows(sql, values):
        _, x, z, name, precision, y = row
        key = (name, precision, x, y, z)
        found.setdefault(key, []).append(Tally(party, family, manner, begins, claims, claims))
        newest[key] = max(newest.get(key, 0), last)
    named = _named(newest)
    return [Spot(where=named[key], tallies=tuple(tallies)) for key, tallies in found.items() if key in named]


def claims_at(wanted: Wanted, where: Where, *, precision: str, most: int) -> list[int]:
    """The rows of the claims that name that place, near its point and with that ``precision``, the newest first."""
    select = selected(wanted)
    select.ask(_at(where, precision))
    sql, values = select.sql("c.id", f"ORDER BY {NEWEST} LIMIT %s")
    return [row[0] for row in rows(sql, [*values, most])]


def _at(where: Where, precision: str) -> Condition:
    point = cell_of(where.lat or 0.0, where.lon or 0.0)
    named = "SELECT p.claim_id FROM ledger_place p WHERE p.name = %s AND p.precision = %s AND p.cell = %s"
    return Condition(f"c.id IN ({named})", (where.name.casefold(), precision, point))


def _counting(wanted: Wanted) -> Select:
    """The query for the claims that are ``wanted``, of which each is looked at and none comes before another."""
    select = selected(wanted)
    # SQLite is sooner through with a table as it lies than with an index that says where each row is
    select.source = select.source.replace("INDEXED BY ledger_claim_newest", "NOT INDEXED")
    return select


def _kinds(letters: int) -> str:
    begins = f"SUBSTR(c.begins, 1, {int(letters)})" if letters else "NULL"
    return f"c.party, {FAMILY[connection.vendor]}, {MANNER}, {begins}"


def _named(newest: dict[tuple[Any, ...], int]) -> dict[tuple[Any, ...], Where]:
    """Each place as the claim in its row writes it."""
    found: dict[int, list[Where]] = {}
    ids = sorted(set(newest.values()))
    for first in range(0, len(ids), AT_ONCE):
        some = Claim.objects.filter(id__in=ids[first : first + AT_ONCE])
        for id, line in some.values_list("id", "json"):
            found[id] = list(decode_claim(line).where)
    told = {key: _like(found.get(id, ()), key) for key, id in newest.items()}
    return {key: where for key, where in told.items() if where is not None}


def _like(places: Iterable[Where], key: tuple[Any, ...]) -> Where | None:
    name, precision, *direction = key
    lat, lon = point_of(*direction)
    for each in places:
        if each.lat is None or each.lon is None or (each.name.casefold(), each.precision) != (name, precision):
            continue
        if abs(each.lat - lat) < 1e-5 and abs(each.lon - lon) < 1e-5:
            return each
    return None
