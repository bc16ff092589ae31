"""Points on the earth, taken for a sphere: degrees of latitude and longitude, WGS 84."""

from __future__ import annotations

import math

EARTH = 6371.0088  # kilometres, the mean radius

Point = tuple[float, float]


def moved(point: Point, kilometres: float, bearing: float) -> Point:
    """Where one comes from ``point`` along a great circle that leaves at ``bearing``, degrees clockwise from north."""
    lat, lon, course = math.radians(point[0]), math.radians(point[1]), math.radians(bearing)
    arc = kilometres / EARTH
    to_lat = math.asin(math.sin(lat) * math.cos(arc) + math.cos(lat) * math.sin(arc) * math.cos(course))
    turn = math.atan2(
        math.sin(course) * math.sin(arc) * math.cos(lat), math.cos(arc) - math.sin(lat) * math.sin(to_lat)
    )
    degrees = (math.degrees(lon + turn) + 540) % 360 - 180
    return round(math.degrees(to_lat), 4), round(degrees, 4)


def kilometres(one: Point, other: Point) -> float:
    """The distance between two points along a great circle, on a sphere."""
    (lat, lon), (to_lat, to_lon) = (map(math.radians, each) for each in (one, other))
    half = math.sin((to_lat - lat) / 2) ** 2
    half += math.cos(lat) * math.cos(to_lat) * math.sin((to_lon - lon) / 2) ** 2
    return 2 * EARTH * math.asin(math.sqrt(min(1.0, half)))
