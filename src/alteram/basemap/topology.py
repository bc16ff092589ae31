"""TopoJSON read into points of longitude and latitude."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property
from itertools import accumulate, pairwise
from typing import Any, Literal

from msgspec import Struct, field

Point = tuple[float, float]  # longitude and latitude in degrees, WGS 84
Line = tuple[Point, ...]
Ring = tuple[Point, ...]  # closed: the first point is the last
Polygon = tuple[Ring, ...]  # the outer ring, counter-clockwise, then the holes
Box = tuple[float, float, float, float]  # west, south, east, north

Kind = Literal["Polygon", "MultiPolygon", "LineString", "MultiLineString"]


class Transform(Struct, frozen=True):
    """How the whole numbers of the arcs become degrees."""

    scale: tuple[float, float]
    translate: tuple[float, float]


class Geometry(Struct, frozen=True):
    """Polygons or lines, as the numbers of their arcs; ``~number`` is an arc walked backwards."""

    type: Kind
    arcs: list[Any]
    properties: dict[str, Any] = field(default_factory=dict)


class Collection(Struct, frozen=True):
    """Geometries of one sort."""

    geometries: list[Geometry]


class Topology(Struct, frozen=True, dict=True):
    """A TopoJSON topology (version 1, quantised) as it is written."""

    transform: Transform
    objects: dict[str, Collection]
    arcs: list[list[tuple[int, int]]]

    @cached_property
    def lines(self) -> list[Line]:
        """Every arc as a line of points."""
        return [self._line(arc) for arc in self.arcs]

    def _line(self, arc: Iterable[tuple[int, int]]) -> Line:
        (by_x, by_y), (from_x, from_y) = self.transform.scale, self.transform.translate
        places = accumulate(arc, lambda at, step: (at[0] + step[0], at[1] + step[1]))
        return tuple((round(from_x + x * by_x, 6), round(from_y + y * by_y, 6)) for x, y in places)

    def polygons(self, geometry: Geometry) -> tuple[Polygon, ...]:
        """The polygons of ``geometry``."""
        parts = geometry.arcs if geometry.type == "MultiPolygon" else [geometry.arcs]
        return tuple(tuple(self._joined(ring) for ring in polygon) for polygon in parts)

    def lines_of(self, geometry: Geometry) -> tuple[Line, ...]:
        """The lines of ``geometry``."""
        parts = geometry.arcs if geometry.type == "MultiLineString" else [geometry.arcs]
        return tuple(self._joined(part) for part in parts)

    def _joined(self, numbers: Sequence[int]) -> Line:
        points: list[Point] = []
        for number in numbers:
            line = self.lines[number] if number >= 0 else self.lines[~number][::-1]
            points += line[1:] if points else line
        return tuple(points)


def box_of(points: Iterable[Point]) -> Box:
    """The box around ``points``; it does not know of the antimeridian, at which the base map is cut."""
    lons, lats = zip(*points, strict=True)
    return min(lons), min(lats), max(lons), max(lats)


def inside(point: Point, polygons: Iterable[Polygon]) -> bool:
    """Whether ``point`` lies within one of ``polygons``, as they run on a plane of longitude and latitude."""
    return any(sum(_around(point, ring) for ring in polygon) % 2 for polygon in polygons)


def _around(point: Point, ring: Ring) -> bool:
    x, y = point
    crossings = sum(
        (bx - ax) * (y - ay) / (by - ay) + ax > x for (ax, ay), (bx, by) in pairwise(ring) if (ay > y) != (by > y)
    )
    return crossings % 2 == 1
