"""One point for a geometry of GeoJSON: a point itself, the centroid of the largest ring of an area."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

Point = tuple[float, float]


def centroid(geometry: Any) -> Point:
    """Longitude and latitude of the middle of a Point, MultiPoint, Polygon or MultiPolygon.

    Raises:
        ValueError: it is none of these, or its coordinates are no numbers.
    """
    told: dict[str, Any] = geometry if isinstance(geometry, dict) else {}
    form: Any = told.get("type")
    coordinates: Any = told.get("coordinates")
    try:
        if form == "Point":
            return _point(coordinates)
        if form == "MultiPoint":
            return _mean([_point(each) for each in coordinates])
        if form == "Polygon":
            return _middle(_ring(coordinates[0]))[1]
        if form == "MultiPolygon":
            return max(_middle(_ring(polygon[0])) for polygon in coordinates)[1]
    except (TypeError, IndexError, KeyError, ValueError):
        raise ValueError(f"its {form} has no coordinates that can be read") from None
    raise ValueError(f"its geometry is {form or 'none'}, and neither points nor polygons")


def _point(coordinates: Any) -> Point:
    return float(coordinates[0]), float(coordinates[1])


def _ring(coordinates: Any) -> list[Point]:
    return [_point(each) for each in coordinates]


def _mean(points: Sequence[Point]) -> Point:
    if not points:
        raise ValueError("there is no point")
    return sum(x for x, _ in points) / len(points), sum(y for _, y in points) / len(points)


def _middle(ring: list[Point]) -> tuple[float, Point]:
    """The size of a ring in square degrees, and its centroid; the mean of its corners where it has no size."""
    # from its first corner on, since sums of large products lose the small ring that lies far from the origin
    left, base = _mean(ring[:1])
    moved = [(x - left, y - base) for x, y in (*ring, ring[0])]
    parts = [(x1 * y2 - x2 * y1, x1 + x2, y1 + y2) for (x1, y1), (x2, y2) in pairwise(moved)]
    double = sum(cross for cross, _, _ in parts)
    if abs(double) < 1e-12:
        return 0.0, _mean(ring)
    x, y = (sum(part[0] * part[at] for part in parts) / (3 * double) for at in (1, 2))
    return abs(double) / 2, (left + x, base + y)
