"""The order in which the lines of a page are read: column after column, with what spans columns in its place."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from statistics import median
from typing import Final

from alteram.ingest.pdf_lines import Line

_MOST_GUTTERS: Final = 24  # places tried, the most frequent first
_MOST_STRIPS: Final = 1_500  # a page with more is read from the top down
_FEWEST_STRIPS: Final = 2  # of a column
_NARROWEST: Final = 6.0  # of the size: half the strips of a column are wider; the marks of a list are not
_GRAIN: Final = 3.0  # points; gutters nearer to each other are one
_EDGE: Final = 1.0  # points from an edge to the gutter beside it


@dataclass(frozen=True, slots=True)
class _Band:
    """What stands between two strips that cross a gutter, and the one above, on both sides of the gutter."""

    above: Line | None
    left: list[Line]
    right: list[Line]

    @property
    def first(self) -> list[Line]:
        """The side that is read first: the right one in a script that runs from right to left."""
        leftward = sum(strip.runs_left for strip in self.left + self.right)
        return self.right if 2 * leftward > len(self.left + self.right) else self.left

    @property
    def second(self) -> list[Line]:
        return self.left if self.first is self.right else self.right

    @property
    def is_columnar(self) -> bool:
        """Whether both sides look like columns of text that stand side by side."""
        if not (_is_column(self.left) and _is_column(self.right)):
            return False
        top = max(min(strip.base for strip in side) for side in (self.left, self.right))
        bottom = min(max(strip.base for strip in side) for side in (self.left, self.right))
        return bottom > top


def columns_of(strips: list[Line]) -> list[list[Line]]:
    """The strips of one page in groups, in reading order; those of a group stand in one column."""
    gutter, bands = _best_gutter(strips)
    if gutter is None:
        return [strips] if strips else []
    columns: list[list[Line]] = []
    across: list[Line] = []
    for band in bands:
        across += [band.above] if band.above else []
        if band.is_columnar:
            columns += columns_of(across) + columns_of(band.first) + columns_of(band.second)
            across = []
        else:
            across += band.left + band.right
    if len(across) == len(strips):
        return [strips]
    return columns + columns_of(across)


def _best_gutter(strips: list[Line]) -> tuple[float | None, list[_Band]]:
    """The place that parts most strips into columns, with the bands that it makes; None where there is none."""
    best: tuple[float | None, list[_Band]] = None, []
    most = 0
    for gutter in _gutters(strips):
        bands = _bands(strips, gutter)
        count = sum(len(band.left) + len(band.right) for band in bands if band.is_columnar)
        if count > most:
            best, most = (gutter, bands), count
    return best


def _gutters(strips: list[Line]) -> list[float]:
    """Places just beside the edges of strips that stand side by side, the most frequent first.

    Only one of the two edges at a gutter is flush where margins are ragged: it is the more frequent.
    """
    if len(strips) > _MOST_STRIPS:
        return []
    places: dict[int, list[float]] = {}
    by_left = sorted(strips, key=lambda strip: strip.box.left)
    for strip in strips:
        start = bisect_left(by_left, strip.box.right, key=lambda other: other.box.left)
        after = next((other for other in by_left[start:] if _is_beside(strip, other)), None)
        if after:
            for place in (after.box.left - _EDGE, strip.box.right + _EDGE):
                places.setdefault(round(place / _GRAIN), []).append(place)
    frequent = sorted(places.values(), key=len, reverse=True)[:_MOST_GUTTERS]
    return [median(group) for group in frequent]


def _is_beside(strip: Line, other: Line) -> bool:
    """Whether ``other`` stands to the right of ``strip`` at its height."""
    return min(strip.box.bottom, other.box.bottom) - max(strip.box.top, other.box.top) > 0.2 * strip.size


def _bands(strips: list[Line], gutter: float) -> list[_Band]:
    """The strips in bands, from the top down."""
    bands = [_Band(None, [], [])]
    for strip in sorted(strips, key=lambda strip: strip.base):
        if strip.box.right <= gutter:
            bands[-1].left.append(strip)
        elif strip.box.left >= gutter:
            bands[-1].right.append(strip)
        else:
            bands.append(_Band(strip, [], []))
    return bands


def _is_column(strips: Iterable[Line]) -> bool:
    widths = [(strip.box.right - strip.box.left) / strip.size for strip in strips]
    return len(widths) >= _FEWEST_STRIPS and median(widths) >= _NARROWEST
