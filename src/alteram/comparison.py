"""Claims of several statements side by side: those of one day and one kind of event in one row, a column a party."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from alteram.lexicon.labels import labels
from alteram.model import Accounts, Claim, Column, Statement, Telling, When, column_of
from alteram.profiles import Profile

DAY = timedelta(days=1)
EVENING = "18:00"


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """The days of a row. ``day`` is the day, or the day on which the night ends; None in ``longer`` and ``untimed``.

    ``night`` says that a claim of the period speaks of the night that leads into the day, ``daytime`` that one
    speaks of the day itself.
    """

    kind: Literal["day", "longer", "untimed"]
    day: date | None = None
    night: bool = False
    daytime: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class RowCell:
    """What one party claims in a row, in the order of publication, then of the text; empty where it is silent."""

    column: Column
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """What the parties claim of one period and one group of events; a cell for each column, in its order."""

    period: Period
    group: str
    cells: tuple[RowCell, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Statements in columns and rows; which of them is right it does not say."""

    # in the order of the columns, then of publication
    tellings: tuple[Telling, ...]
    columns: tuple[Column, ...]
    # proposed, in order of time, each as a table; the rows hold the claims of none
    incidents: tuple[Accounts, ...]
    rows: tuple[Row, ...]


def telling_of(statement: Statement, claims: Iterable[Claim], *, profile: Profile | None) -> Telling:
    """``statement`` as the telling of its party, under the name that ``profile`` gives that party."""
    party = profile.party(statement.party) if profile else None
    name = party.name if party else statement.party
    third = party is not None and party.role == "third-party"
    return Telling(statement=statement, claims=tuple(claims), party=name, third=third)


def compare(tellings: Iterable[Telling], *, incidents: Sequence[Accounts] = ()) -> Comparison:
    """``tellings`` side by side: rows in the order of their days, periods of several days and claims without time last.

    Claims of ``incidents`` stand in their tables, and not in the rows; every party keeps its column.
    A night stands with the day that it ends on. A claim that came twice stands once. No statement weighs more than
    another, and a claim stands in the column of the party whose statement reports it, whoever holds it.
    """
    ordered = in_order(tellings)
    columns = sorted(set(map(column_of, ordered)))
    placed = _placed(ordered, {claim.id for each in incidents for claim in each.incident.claims})
    rows = [
        Row(period=period, group=group, cells=_cells(cells, columns))
        for period, groups in _periods(placed)
        for group, cells in groups
    ]
    return Comparison(tellings=tuple(ordered), columns=tuple(columns), incidents=tuple(incidents), rows=tuple(rows))


def in_order(tellings: Iterable[Telling]) -> list[Telling]:
    """``tellings`` in the order of their columns, then of publication, then of id."""
    return sorted(tellings, key=lambda each: (column_of(each), each.statement.published or "", each.statement.id))


@dataclass(frozen=True, slots=True)
class _Placed:
    claim: Claim
    column: Column
    period: Period


def _placed(tellings: Sequence[Telling], without: Collection[str]) -> list[_Placed]:
    told = {claim.id: (claim, column_of(telling)) for telling in tellings for claim in telling.claims}
    found = {id: each for id, each in told.items() if id not in without}
    nights = {period.day for claim, _ in found.values() if (period := period_of(claim.when)).night}
    return [_Placed(claim, column, period_of(claim.when, nights=nights)) for claim, column in found.values()]


def period_of(when: When | None, *, nights: Iterable[date | None] = ()) -> Period:
    """The period of a claim of that time; a clock time of the evening belongs to the night where ``nights`` has it."""
    if when is None:
        return Period(kind="untimed")
    start, end = date.fromisoformat(when.start[:10]), date.fromisoformat(when.end[:10])
    through = end - start == DAY and (when.precision == "night" or "T" in when.start)
    if through:
        return Period(kind="day", day=end, night=True)
    if start != end:
        return Period(kind="longer")
    if when.start[11:] >= EVENING and end + DAY in nights:
        return Period(kind="day", day=end + DAY, night=True)
    return Period(kind="day", day=end, daytime=True)


def _periods(placed: Sequence[_Placed]) -> Iterator[tuple[Period, list[tuple[str, list[_Placed]]]]]:
    """The periods in order, each with its groups in order and what belongs there."""
    by_period: dict[tuple[str, date], list[_Placed]] = defaultdict(list)
    for each in placed:
        by_period[each.period.kind, each.period.day or date.max].append(each)
    for _, together in sorted(by_period.items(), key=lambda item: (item[0][1], item[0][0])):
        yield _united([each.period for each in together]), list(_grouped(together))


def _united(periods: Sequence[Period]) -> Period:
    night, daytime = any(each.night for each in periods), any(each.daytime for each in periods)
    return Period(kind=periods[0].kind, day=periods[0].day, night=night, daytime=daytime)


def _grouped(placed: Sequence[_Placed]) -> Iterator[tuple[str, list[_Placed]]]:
    for group in labels().groups:
        here = [each for each in placed if each.claim.event in group.events]
        if here:
            yield group.name, here


def _cells(placed: Sequence[_Placed], columns: Sequence[Column]) -> tuple[RowCell, ...]:
    return tuple(
        RowCell(column=column, claims=tuple(each.claim for each in placed if each.column == column))
        for column in columns
    )
