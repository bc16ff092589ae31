"""Distances and directions on the globe, taken as a sphere."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from typing import Final

from alteram.model.globe import RADIUS, great_circle

Point = tuple[float, float]  # longitude and latitude in degrees
CORNERS: Final = 72  # of the polygon that is drawn for a circle


def distance(start: Point, end: Point) -> float:
    """The kilometres between two points, along a great circle."""
    (lon, lat), (to_lon, to_lat) = start, end
    return great_circle(lat, lon, to_lat, to_lon)


def bearing(start: Point, end: Point) -> float:
    """The direction in which ``end`` lies from ``start``, in degrees clockwise from north."""
    (lon, lat), (to_lon, to_lat) = _radians(start), _radians(end)
    east = math.sin(to_lon - lon) * math.cos(to_lat)
    north = math.cos(lat) * math.sin(to_lat) - math.sin(lat) * math.cos(to_lat) * math.cos(to_lon - lon)
    return math.degrees(math.atan2(east, north)) % 360


def destination(start: Point, direction: float, kilometres: float) -> Point:
    """Where one comes from ``start`` after so many kilometres in that direction."""
    (lon, lat), way, turn = _radians(start), kilometres / RADIUS, math.radians(direction)
    to_lat = math.asin(
        max(-1.0, min(1.0, math.sin(lat) * math.cos(way) + math.cos(lat) * math.sin(way) * math.cos(turn)))
    )
    east = math.sin(turn) * math.sin(way) * math.cos(lat)
    to_lon = lon + math.atan2(east, math.cos(way) - math.sin(lat) * math.sin(to_lat))
    return wrapped(math.degrees(to_lon)), math.degrees(to_lat)


def circle(centre: Point, kilometres: float) -> tuple[Point, ...]:
    """The points at that distance around ``centre``, counter-clockwise, the first one again at the end."""
    ring = [destination(centre, -360 * corner / CORNERS, kilometres) for corner in range(CORNERS)]
    return (*ring, ring[0])


def middle(points: Iterable[Point]) -> Point:
    """The point nearest to all of ``points`` together; longitudes may lie on either side of the antimeridian."""
    east = north = up = 0.0
    for lon, lat in map(_radians, points):
        east += math.cos(lat) * math.cos(lon)
        north += math.cos(lat) * math.sin(lon)
        up += math.sin(lat)
    if max(map(abs, (east, north, up))) < 1e-9:
        return 0.0, 0.0
    return math.degrees(math.atan2(north, east)), math.degrees(math.atan2(up, math.hypot(east, north)))


def medoid(points: Sequence[Point]) -> Point:
    """The one of ``points`` with the least distance to all others."""
    return min(points, key=lambda point: (sum(distance(point, other) for other in points), point))


def wrapped(lon: float) -> float:
    """The longitude between -180 and 180 degrees."""
    return (lon + 180) % 360 - 180


def _radians(point: Point) -> tuple[float, float]:
    return math.radians(point[0]), math.radians(point[1])
