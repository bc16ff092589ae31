"""The claims of a statement as a table: on the left what and when, on the right who, where and the exact words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from alteram import phrases
from alteram.errors import AlteramError
from alteram.model import Claim, Statement
from alteram.phrases import signs
from alteram.phrases.dates import shown_days

NUMBER = 3  # columns of the claims' numbers
LEFT = 26  # holds the longest label, and a time from one year to another, on one line
GAP = 2


def statement_block(
    statement: Statement, claims: Sequence[Claim], *, error: AlteramError | None = None
) -> RenderableType:
    """The heading of ``statement`` and a row for each of its ``claims``, or why it was not read."""
    heads: list[RenderableType] = [*heading(statement), Rule(style="dim", characters="─")]
    if error is not None:
        return Group(*heads, Text(f"not read: {phrases.visible(error.what)} ({error.code})"))
    if not claims:
        return Group(*heads, Text("no claims found"))
    return Group(*heads, _columns(), *(_row(number, claim) for number, claim in enumerate(claims, start=1)))


def heading(statement: Statement) -> Iterator[Text]:
    """Who issued the statement, for which party, when, under what title and id, and where it stands."""
    yield Text.assemble(
        (phrases.visible(statement.issuer or "issuer not given"), "bold"),
        f"  ·  {phrases.visible(statement.party or 'party not given')}  ·  {_published(statement)}",
    )
    if statement.title:
        yield Text(phrases.visible(statement.title))
    yield Text("  ·  ".join(phrases.visible(part) for part in (f"statement {statement.id}", statement.url) if part))


def _published(statement: Statement) -> str:
    day = statement.day
    return f"published {shown_days(day, day)}" if day else "day of publication not given"


def _columns() -> RenderableType:
    left, right = "what is claimed\nwhen", "who → to whom\nwhere · how many · with what\n“the exact words”"
    return titled_row(Text("#", style="dim"), Text(left, style="dim"), Text(right, style="dim"))


def _row(number: int, claim: Claim) -> RenderableType:
    left = [Text(phrases.what(claim), style="bold"), *filter(None, [Text(phrases.when(claim))])]
    return titled_row(Text(str(number), style="dim"), Group(*left), Group(*account(claim)))


def account(claim: Claim) -> Iterator[Text]:
    """The lines that say of ``claim`` whose it is (where not the issuer's), who to whom, where, and its words."""
    if reported := phrases.says(claim):
        yield Text(reported, style="italic")
    yield Text(phrases.who(claim))
    if circumstances := [*filter(None, [phrases.where(claim)]), *phrases.details(claim)]:
        yield Text(" · ".join(circumstances))
    yield Text(phrases.quoted(claim))


def titled_row(number: RenderableType, left: RenderableType, right: RenderableType) -> RenderableType:
    """One row of a table of claims; its columns are as wide in every row, so that they stand under one another."""
    grid = Table.grid(padding=(0, GAP, 0, 0), expand=True)
    grid.add_column(width=NUMBER, justify="right")
    grid.add_column(width=LEFT, overflow="fold")
    grid.add_column(ratio=1, overflow="fold")
    grid.add_row(number, left, right)
    return Padding(grid, (0, 0, 1, 0))


def legend(*further: tuple[str, str]) -> RenderableType:
    """What the signs of the table mean, and ``further`` ones beside them."""
    grid = Table.grid(padding=(0, GAP, 0, 0))
    for sign, meaning in (*signs.CLAIMS, *further):
        grid.add_row(Text(sign, style="bold"), Text(meaning, style="dim"))
    return Group(Rule(style="dim", characters="─"), grid)
