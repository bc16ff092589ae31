"""The order in which the lines of a page are read: column after column, with what spans columns in its place."""

from __future__ import annotations

from bisect import bisect_left
from statistics import median
from typing import Final

from alteram.ingest.pdf.bands import Band, bands_of
from alteram.ingest.pdf.lines import Line

_MOST_GUTTERS: Final = 24  # places tried, the most frequent first
_MOST_STRIPS: Final = 1_000  # a page with more is read from the top down
_GRAIN: Final = 3.0  # points; gutters nearer to each other are one
_EDGE: Final = 1.0  # points from an edge to the gutter beside it


def columns_of(strips: list[Line]) -> list[list[Line]]:
    """The strips of one page in groups, in reading order; those of a group stand in one column."""
    bands = _best_bands(sorted(strips, key=lambda strip: strip.base))
    if not bands:
        return [strips] if strips else []
    columns: list[list[Line]] = []
    across: list[Line] = []
    for band in bands:
        across += [band.above] if band.above else []
        if band.is_columnar:
            columns += [column for part in (across, *band.sides) for column in columns_of(part)]
            across = []
        else:
            across += band.left + band.right
    return columns + columns_of(across)


def _best_bands(strips: list[Line]) -> list[Band]:
    """The bands that the gutter makes which parts most strips into columns; none where no gutter does."""
    best: list[Band] = []
    most = 0
    for gutter in _gutters(strips):
        bands = list(bands_of(strips, gutter))
        count = sum(len(band.left) + len(band.right) for band in bands if band.is_columnar)
        if count > most:
            best, most = bands, count
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
