"""An incident as a table of accounts on a page: why it is proposed, then field by field, one column a party."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.text import Text

from alteram import phrases
from alteram.model import Accounts, Cell, Claim, Field, Proposal
from alteram.phrases import counted
from alteram.phrases.incidents import decided, field_name, further, reasons, standing, summary, title

MOST_REASONS = 3  # proposals that a page gives the reasons of; JSON Lines give all
SHORT_ID = 10  # letters of a claim's id: enough to find it again among thousands
Show = Callable[[Claim], RenderableType]
Lay = Callable[[Iterable[RenderableType]], RenderableType]


@dataclass(frozen=True, slots=True)
class Marks:
    """How a claim is told apart on the page: by the number of its statement, and by its id where it is to be named."""

    numbers: Mapping[str, int]
    ids: bool = False

    def of(self, claim: Claim) -> str:
        """As "[1]", or "[1 c_5f3a9c21]"."""
        return f"[{self.numbers[claim.statement]}{f' {claim.id[:SHORT_ID]}' if self.ids else ''}]"


def incident_parts(
    number: int, told: Accounts, marks: Marks, *, lay: Lay, heads: RenderableType | None, show: Show
) -> Iterator[RenderableType]:
    """The parts of the page for one incident.

    ``lay`` sets the cells of a row beside or below each other, ``heads`` names the columns where they stand beside each
    other, and ``show`` gives a whole claim.
    """
    yield Rule(Text(title(number, told), style="bold"), align="left", characters="─")
    if marks.ids:
        yield Text(told.incident.id, style="dim")
    yield Text(summary(told))
    yield from (Text(decided(each)) for each in told.incident.groupings)
    yield from why(told, marks)
    yield Text()
    if heads is not None:
        yield heads
    for field in told.fields:
        if any(cell.entries for cell in field.cells):
            yield Text()
            yield Group(
                Text(field_name(field), style="bold"),
                lay(cell_shown(cell, marks, field=field) for cell in field.cells),
            )
    rest = list(further(told))
    if any(rest):
        yield Text()
        yield Group(Text("What else is told", style="bold"), lay(_claims(claims, show) for claims in rest))


def why(told: Accounts, marks: Marks) -> Iterator[Text]:
    """The likeliest links with their reasons, in words."""
    claims = {claim.id: claim for claim in told.incident.claims}
    for each in told.incident.proposals[:MOST_REASONS]:
        one, other = sorted((claims[each.a], claims[each.b]), key=lambda claim: marks.numbers[claim.statement])
        yield Text(f"· {_sides(each, one, other, marks)}: {reasons(each)}")
    left = len(told.incident.proposals) - MOST_REASONS
    if left > 0:
        yield Text(f"· and {counted(left, 'further link')}")


def _sides(each: Proposal, one: Claim, other: Claim, marks: Marks) -> str:
    sides = " and ".join(f"{phrases.quoted(claim)} {marks.of(claim)}" for claim in (one, other))
    return f"{sides} ({standing(each)})"


def cell_shown(cell: Cell, marks: Marks, *, field: Field) -> RenderableType:
    """The mark of ``cell``, then each value with the number of its statement and the exact words."""
    lines = [Text(cell.mark, style="italic")]
    for claim, entries in groupby(cell.entries, key=lambda entry: entry.claim):
        words = [phrases.when(claim)] if field.name == "began" else [entry.words for entry in entries]
        lines += _entry(claim, words, marks)
    return Group(*lines)


def _entry(claim: Claim, words: Iterable[str], marks: Marks) -> Iterator[Text]:
    yield Text(f"{', '.join(map(phrases.visible, words))}  {marks.of(claim)}")
    if reported := phrases.says(claim):
        yield Text(reported, style="italic")
    yield Text(phrases.quoted(claim))


def _claims(claims: Iterable[Claim], show: Show) -> RenderableType:
    blocks = [show(claim) for claim in claims]
    if not blocks:
        return Text("silent", style="italic")
    return Group(blocks[0], *(Padding(block, (1, 0, 0, 0)) for block in blocks[1:]))
