"""What a gutter between two columns of a page would part."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from statistics import median
from typing import Final

from alteram.ingest.pdf.lines import Line, rows_of

_FEWEST_ROWS: Final = 3  # of a column
_ENOUGH_ROWS: Final = 9  # of a column between lines of its own text: gaps between words do not meet in as many
_NARROWEST: Final = 9.0  # of the size: the words of half the rows of a column are wider; the marks of a list are not
_CLEAR: Final = 0.8  # of the size: the room between two columns is wider
_CLOSE: Final = 1.7  # of the size: the distance of lines that follow each other
_RESIZED: Final = 0.08  # of the size


@dataclass(frozen=True, slots=True)
class Band:
    """What stands between two lines that cross a gutter, ``above`` and ``below``, on both sides of the gutter.

    All from the top down.
    """

    above: Line | None = None
    left: list[Line] = field(default_factory=list)
    right: list[Line] = field(default_factory=list)
    below: Line | None = None

    @property
    def sides(self) -> tuple[list[Line], list[Line]]:
        """Both sides as they are read: the right one first in a script that runs from right to left."""
        leftward = sum(strip.runs_left for strip in self.left + self.right)
        return (self.right, self.left) if 2 * leftward > len(self.left + self.right) else (self.left, self.right)

    @property
    def is_columnar(self) -> bool:
        """Whether both sides look like columns of text that stand side by side."""
        if min(len(self.left), len(self.right)) < _FEWEST_ROWS:
            return False
        fewest = _ENOUGH_ROWS if self._is_amid_text else _FEWEST_ROWS
        clear = min(strip.box.left for strip in self.right) - max(strip.box.right for strip in self.left)
        overlap = min(self.left[-1].base, self.right[-1].base) - max(self.left[0].base, self.right[0].base)
        if overlap <= 0 or clear < _CLEAR * self.left[0].size:
            return False
        return _is_column(self.left, fewest) and _is_column(self.right, fewest)

    @property
    def _is_amid_text(self) -> bool:
        """Whether the text goes on without a break above or below, all across."""
        strips = self.left + self.right
        after_above = any(self.above and _follows(self.above, strip) for strip in strips)
        return after_above or any(self.below and _follows(strip, self.below) for strip in strips)


def _follows(line: Line, after: Line) -> bool:
    alike = abs(line.size - after.size) < _RESIZED * line.size and line.bold == after.bold
    return alike and after.base - line.base < _CLOSE * line.size


def _is_column(strips: Iterable[Line], fewest: int) -> bool:
    rows = rows_of(strips)
    widths = [sum(strip.box.right - strip.box.left for strip in row) / row[0].size for row in rows]
    return len(widths) >= fewest and median(widths) >= _NARROWEST


def bands_of(strips: Iterable[Line], gutter: float) -> Iterator[Band]:
    """The bands that ``gutter`` makes of ``strips``, which come from the top down."""
    above: Line | None = None
    band: list[Line] = []
    for strip in strips:
        if strip.box.left < gutter < strip.box.right:
            yield _band(above, band, gutter, strip)
            above, band = strip, []
        else:
            band.append(strip)
    yield _band(above, band, gutter, None)


def _band(above: Line | None, strips: list[Line], gutter: float, below: Line | None) -> Band:
    left = [strip for strip in strips if strip.box.right <= gutter]
    right = [strip for strip in strips if strip.box.right > gutter]
    return Band(above, left, right, below)
