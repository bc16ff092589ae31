"""A column of a page, and how its lines stand between its edges."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from alteram.ingest.pdf.lines import Line, around

_CENTRED: Final = 1.0  # of the size: the margins of a centred line differ by less
_OFF: Final = 0.8  # of the size: a line that begins as far from another is set off from it


@dataclass(frozen=True, slots=True)
class Column:
    """Lines below each other, and the edges that most of them keep to; ``across`` is the width of the page's text."""

    lines: tuple[Line, ...]
    left: float
    right: float
    across: float

    @property
    def width(self) -> float:
        return self.right - self.left

    def indent(self, line: Line) -> float:
        """How far ``line`` begins from the column's edge."""
        return self.right - line.box.right if line.runs_left else line.box.left - self.left

    def room(self, line: Line) -> float:
        """How much of the column ``line`` leaves free at its end."""
        return line.box.left - self.left if line.runs_left else self.right - line.box.right

    def centres(self, line: Line, after: Line) -> bool:
        """Whether two lines that differ in width are set about one middle, the narrower off both edges of the wider."""
        left, right = line.box.left - after.box.left, line.box.right - after.box.right
        size = max(line.size, after.size)
        return min(abs(left), abs(right)) > _OFF * size and abs(left + right) < _CENTRED * size


def columns_on(page: Iterable[Iterable[Line]]) -> Iterator[Column]:
    """The columns of a page, of which each is given by its lines."""
    columns = [some for lines in page if (some := tuple(lines))]
    boxes = [around(line.box for line in lines) for lines in columns]
    across = max((box.right for box in boxes), default=0.0) - min((box.left for box in boxes), default=0.0)
    for lines, box in zip(columns, boxes, strict=True):
        yield Column(lines, box.left, box.right, across)
