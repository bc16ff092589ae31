"""Tables of a PDF page: what stands between their rules, row by row."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from alteram.ingest.pdf.lines import Line, around, lines_of
from alteram.ingest.pdf.rules import Frame
from alteram.ingest.pdf.stretches import Stretch
from alteram.model import Box

_FEWEST: Final = 2  # rows of several cells: what has fewer is a frame around text

Cell = list[Line]
Row = list[Cell]


@dataclass(frozen=True, slots=True)
class Table(Line):
    """A table in the place that it takes among the lines of its page: as one, without words of its own."""

    rows: Sequence[Row] = ()


def with_tables(strips: list[Line], frames: Iterable[Frame]) -> list[Line]:
    """The strips of a page, those that stand in a table put together to it; around a table is a layout, not another."""
    rest = strips
    tables: list[Line] = []
    for frame in frames:
        box = frame.box
        inside = [strip for strip in rest if _is_within(strip, box)]
        rows = _rows_of(inside, frame)
        if sum(len(row) > 1 for row in rows) >= _FEWEST and not any(isinstance(strip, Table) for strip in inside):
            taken = set(map(id, inside))
            rest = [strip for strip in rest if id(strip) not in taken]
            tables.append(_table(inside, rows))
    return [*rest, *tables]


def parted_at_tables(group: Iterable[Line]) -> Iterator[list[Line]]:
    """The strips of a column from the top down, each table for itself."""
    part: list[Line] = []
    for strip in sorted(group, key=lambda strip: strip.base):
        if isinstance(strip, Table):
            if part:
                yield part
            yield [strip]
            part = []
        else:
            part.append(strip)
    if part:
        yield part


def _rows_of(strips: Iterable[Line], frame: Frame) -> list[Row]:
    cells: defaultdict[tuple[float, float], list[Line]] = defaultdict(list)
    for strip in strips:
        cell = frame.cell(*_middle(strip))
        cells[cell.top, cell.left].append(strip)
    rows: defaultdict[float, Row] = defaultdict(list)
    for (top, _), some in sorted(cells.items()):
        rows[top].append(lines_of(some))
    return list(rows.values())


def _table(strips: Sequence[Line], rows: list[Row]) -> Table:
    first = strips[0]
    box = around(strip.box for strip in strips)
    leftward = 2 * sum(strip.runs_left for strip in strips) > len(strips)
    ordered = [row[::-1] if leftward else row for row in rows]
    return Table((Stretch("", box, box.bottom, first.size, bold=False),), first.page, first.turns, ordered)


def _middle(strip: Line) -> tuple[float, float]:
    return (strip.box.left + strip.box.right) / 2, (strip.box.top + strip.box.bottom) / 2


def _is_within(strip: Line, box: Box) -> bool:
    across, down = _middle(strip)
    return box.left < across < box.right and box.top < down < box.bottom
