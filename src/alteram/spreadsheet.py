"""Claims as rows of a spreadsheet: what of them fits into cells."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from typing import Final

from alteram.model import Actor, Claim, Quantity, Where

COLUMNS: Final = (
    "statement", "holder", "stance", "modality", "event", "agent", "target", "when_start", "when_end", "where",
    "weapons", "quantities", "quote", "start", "end", "confidence", "id",
)  # fmt: skip
FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")  # how a cell begins that is run


def line_of(cells: Iterable[object]) -> bytes:
    """``cells`` as one line of CSV in UTF-8, without the line's end."""
    line = io.StringIO()
    csv.writer(line, lineterminator="").writerow(cells)
    return line.getvalue().encode()


def row_of(claim: Claim, *, guarded: bool = False) -> bytes:
    """``claim`` as a line of CSV under ``COLUMNS``; a list of things stands in one cell.

    ``guarded`` puts an apostrophe before what a spreadsheet would take for a formula, and run.
    """
    cells = _cells(claim)
    return line_of(map(_plain, cells) if guarded else cells)


def _plain(cell: object) -> object:
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(FORMULA) else cell


def _cells(claim: Claim) -> tuple[object, ...]:
    return (
        claim.statement, claim.holder.name, claim.stance, claim.modality, claim.event,
        _names(claim.agent), _names(claim.target),
        claim.when and claim.when.start, claim.when and claim.when.end,
        "; ".join(map(_place, claim.where)),
        "; ".join(weapon.kind for weapon in claim.weapons),
        "; ".join(map(_count, claim.quantities)),
        claim.evidence.quote, claim.evidence.start, claim.evidence.end, claim.confidence, claim.id,
    )  # fmt: skip


def _names(actors: Iterable[Actor]) -> str:
    return "; ".join(f"{actor.name} [{actor.party}]" if actor.party else actor.name for actor in actors)


def _place(place: Where) -> str:
    """The name as written, and the neutral one beside it where that is another."""
    return place.text if place.name == place.text else f"{place.text} [{place.name}]"


def _count(quantity: Quantity) -> str:
    """The count as "24.. killed": low and high, left out where the words set no bound."""
    low, high = ("" if bound is None else str(bound) for bound in (quantity.low, quantity.high))
    return f"{low if low == high else f'{low}..{high}'} {quantity.unit}"
