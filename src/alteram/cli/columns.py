"""A comparison as a page: a column of equal width for each party, or one party below the other where that is narrow."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from alteram import phrases
from alteram.cli import incident_tables
from alteram.cli.incident_tables import Marks
from alteram.cli.tables import account, heading, legend
from alteram.comparison import DAY, Comparison, Period, RowCell
from alteram.model import Claim, Column
from alteram.phrases import counted
from alteram.phrases.dates import LONG_MONTHS, shown_days
from alteram.phrases.incidents import column_name
from alteram.phrases.signs import ACCOUNTS, SILENCE

NARROWEST = 34  # columns that a party's claims need beside others
NARROW_PAGE = 80  # below it, columns would cut every line short
GAP = 3
SILENT = "silent"
BESIDE = "Parties in alphabetical order, in columns of equal width."
BELOW = "Parties in alphabetical order, one below the other: the page is too narrow for columns."
TIMES = "A night stands with the day that it ends on; each claim shows its own time."
NO_INCIDENT = "Claims that belong to no incident"
SIGNS = (
    (
        "[1]",
        "the statement that reports the claim; the claim stands under the party of that statement, whoever holds it",
    ),
    SILENCE,
)


def comparison_page(
    comparison: Comparison, *, width: int, signs: Iterable[tuple[str, str]] = (), ids: bool = False
) -> Iterator[RenderableType]:
    """The statements, numbered; each incident as its table of accounts; then by day and kind of event what is in none.

    ``signs`` are explained below, beside those of every page. With ``ids``, incidents and claims show theirs.
    """
    numbers = {each.statement.id: number for number, each in enumerate(comparison.tellings, start=1)}
    marks = Marks(numbers, ids=ids)
    for each in comparison.tellings:
        yield _statement(numbers[each.statement.id], *heading(each.statement))
    wide = fits(len(comparison.columns), width)
    yield Padding(Text(f"{BESIDE if wide else BELOW} {TIMES}"), (1, 0, 0, 0))
    page_width = width if wide else None
    yield from _incidents(comparison, marks, width=page_width)
    yield from _rows(comparison, marks, width=page_width)
    yield legend(*SIGNS, *(ACCOUNTS if comparison.incidents else ()), *signs)
    yield Padding(Text(_counts(comparison)), (1, 0, 0, 0))


def _incidents(comparison: Comparison, marks: Marks, *, width: int | None) -> Iterator[RenderableType]:
    def lay(cells: Iterable[RenderableType]) -> RenderableType:
        return _laid(list(cells), comparison.columns, width=width)

    def show(claim: Claim) -> RenderableType:
        return Group(*_claim(claim, marks))

    heads = _heads(comparison.columns, width=width) if width else None
    for number, told in enumerate(comparison.incidents, start=1):
        yield Text()
        yield from incident_tables.incident_parts(number, told, marks, lay=lay, heads=heads, show=show)


def _rows(comparison: Comparison, marks: Marks, *, width: int | None) -> Iterator[RenderableType]:
    if comparison.incidents and comparison.rows:
        yield Text()
        yield Rule(Text(NO_INCIDENT, style="bold"), align="left", characters="═")
    for period, rows in groupby(comparison.rows, key=lambda row: row.period):
        yield Text()
        yield Rule(Text(period_name(period), style="bold"), align="left", characters="─")
        if width:
            yield _heads(comparison.columns, width=width)
        for row in rows:
            yield Text()
            cells = [_cell(cell, marks) for cell in row.cells]
            yield Group(Text(row.group, style="bold"), _laid(cells, comparison.columns, width=width))


def _counts(comparison: Comparison) -> str:
    """Statements, claims and incidents: three counts that are never one."""
    claims = sum(len(cell.claims) for row in comparison.rows for cell in row.cells)
    claims += sum(len(each.incident.claims) for each in comparison.incidents)
    found = [counted(len(comparison.tellings), "statement"), counted(claims, "claim")]
    accepted = sum(bool(each.incident.accepted) for each in comparison.incidents)
    proposed = len(comparison.incidents) - accepted
    told = ((accepted, "accepted incident"), (proposed, "proposed incident"))
    incidents = ", ".join(counted(number, what) for number, what in told if number)
    return ", ".join([*found, incidents] if comparison.incidents else found)


def fits(columns: int, width: int) -> bool:
    """Whether so many columns stand beside one another on a page of ``width``."""
    return width >= NARROW_PAGE and _share(columns, width) >= NARROWEST


def _statement(number: int, *lines: Text) -> RenderableType:
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_row(Text(f"[{number}]"), Group(*lines))
    return grid


def period_name(period: Period) -> str:
    """The days of the period in words: "13 September 2022 and the night before"."""
    if period.day is None:
        return "Longer periods" if period.kind == "longer" else "No time given"
    day = shown_days(period.day, period.day, months=LONG_MONTHS)
    if not period.night:
        return day
    if period.daytime:
        return f"{day} and the night before"
    return f"Night of {shown_days(period.day - DAY, period.day, months=LONG_MONTHS)}"


def _heads(columns: Iterable[Column], *, width: int) -> RenderableType:
    return _across(*(Text(column_name(column), style="underline") for column in columns), width=width)


def _laid(cells: Sequence[RenderableType], columns: Iterable[Column], *, width: int | None) -> RenderableType:
    """``cells`` beside each other on a page of ``width``, or below each other under their names without it."""
    if width:
        return _across(*cells, width=width)
    names = [Text(column_name(column), style="underline") for column in columns]
    return Group(*(Group(name, Padding(cell, (0, 0, 1, 2))) for name, cell in zip(names, cells, strict=True)))


def _across(*cells: RenderableType, width: int) -> Table:
    grid = Table.grid(padding=(0, GAP, 0, 0))
    for _ in cells:
        grid.add_column(width=_share(len(cells), width), overflow="fold")
    grid.add_row(*cells)
    return grid


def _share(columns: int, width: int) -> int:
    return (width - GAP * (columns - 1)) // max(columns, 1)


def _cell(cell: RowCell, marks: Marks) -> RenderableType:
    """The claims of ``cell`` with a blank line between them."""
    if not cell.claims:
        return Text(SILENT, style="italic")
    blocks = [Group(*_claim(claim, marks)) for claim in cell.claims]
    return Group(blocks[0], *(Padding(block, (1, 0, 0, 0)) for block in blocks[1:]))


def _claim(claim: Claim, marks: Marks) -> Iterator[Text]:
    yield Text.assemble((phrases.what(claim), "bold"), f"  {marks.of(claim)}")
    yield from (Text(line) for line in [phrases.when(claim)] if line)
    yield from account(claim)
