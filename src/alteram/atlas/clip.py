"""Rings and lines cut at the edges of a page."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

Flat = tuple[float, float]
Rings = tuple[tuple[Flat, ...], ...]


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle with its sides along the axes."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def area(self) -> float:
        return max(0.0, self.right - self.left) * max(0.0, self.bottom - self.top)

    def holds(self, point: Flat) -> bool:
        return self.left <= point[0] <= self.right and self.top <= point[1] <= self.bottom

    def covers(self, other: Box) -> bool:
        return self.holds((other.left, other.top)) and self.holds((other.right, other.bottom))

    def grown(self, by: float) -> Box:
        """The box with its sides moved out by so much."""
        return Box(self.left - by, self.top - by, self.right + by, self.bottom + by)

    def shared(self, other: Box) -> float:
        """The area that both boxes cover."""
        left, top = max(self.left, other.left), max(self.top, other.top)
        return Box(left, top, min(self.right, other.right), min(self.bottom, other.bottom)).area


def box_around(points: Iterable[Flat]) -> Box:
    """The least box with all of ``points`` in it."""
    xs, ys = zip(*points, strict=True)
    return Box(min(xs), min(ys), max(xs), max(ys))


def clip_ring(ring: Sequence[Flat], box: Box) -> list[Flat]:
    """The part of a closed ring within the box, open; nothing where it lies outside (Sutherland and Hodgman, 1974)."""
    points = list(ring[:-1] if ring and ring[0] == ring[-1] else ring)
    for axis, edge, sign in ((0, box.left, 1), (0, box.right, -1), (1, box.top, 1), (1, box.bottom, -1)):
        if not points:
            break
        points = list(_half(points, axis, edge, sign))
    return points


def _half(points: Sequence[Flat], axis: int, edge: float, sign: int) -> Iterator[Flat]:
    """The points on one side of an edge, with those where the ring crosses it."""
    before = points[-1]
    for point in points:
        inner, was_inner = sign * (point[axis] - edge) >= 0, sign * (before[axis] - edge) >= 0
        if inner is not was_inner:
            yield _crossing(before, point, axis, edge)
        if inner:
            yield point
        before = point


def _crossing(start: Flat, end: Flat, axis: int, edge: float) -> Flat:
    share = (edge - start[axis]) / (end[axis] - start[axis])
    other = start[1 - axis] + share * (end[1 - axis] - start[1 - axis])
    return (edge, other) if axis == 0 else (other, edge)


def clip_line(line: Sequence[Flat], box: Box) -> Iterator[list[Flat]]:
    """The parts of a line within the box, in order."""
    part: list[Flat] = []
    for start, end in itertools.pairwise(line):
        kept = _segment(start, end, box)
        if kept is None or (part and part[-1] != kept[0]):
            if part:
                yield part
            part = []
        if kept is not None:
            part = [*(part or [kept[0]]), kept[1]]
    if part:
        yield part


def _segment(start: Flat, end: Flat, box: Box) -> tuple[Flat, Flat] | None:
    """The part of a segment within the box (Liang and Barsky, 1984)."""
    first, last = 0.0, 1.0
    step = end[0] - start[0], end[1] - start[1]
    edges = (
        (-step[0], start[0] - box.left),
        (step[0], box.right - start[0]),
        (-step[1], start[1] - box.top),
        (step[1], box.bottom - start[1]),
    )
    for slope, room in edges:
        if slope == 0 and room < 0:
            return None
        if slope < 0:
            first = max(first, room / slope)
        elif slope > 0:
            last = min(last, room / slope)
    if first > last:
        return None
    begun = start if first == 0 else (start[0] + first * step[0], start[1] + first * step[1])
    ended = end if last == 1 else (start[0] + last * step[0], start[1] + last * step[1])
    return begun, ended


def within(point: Flat, rings: Rings) -> bool:
    """Whether an odd number of ``rings``, open or closed, go around ``point``."""
    x, y = point
    crossings = 0
    for ring in rings:
        ax, ay = ring[-1]
        for bx, by in ring:
            if (ay > y) != (by > y) and (bx - ax) * (y - ay) / (by - ay) + ax > x:
                crossings += 1
            ax, ay = bx, by
    return crossings % 2 == 1
