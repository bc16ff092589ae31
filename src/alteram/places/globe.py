"""Points on the earth, taken for a sphere: degrees of latitude and longitude, WGS 84."""

from __future__ import annotations

import math

from alteram.model.globe import RADIUS, great_circle

Point = tuple[float, float]


def moved(point: Point, kilometres: float, bearing: float) -> Point:
    """Where one comes from ``point`` along a great circle that leaves at ``bearing``, degrees clockwise from north."""
    lat, lon, course = math.radians(point[0]), math.radians(point[1]), math.radians(bearing)
    arc = kilometres / RADIUS
    to_lat = math.asin(math.sin(lat) * math.cos(arc) + math.cos(lat) * math.sin(arc) * math.cos(course))
    turn = math.atan2(
        math.sin(course) * math.sin(arc) * math.cos(lat), math.cos(arc) - math.sin(lat) * math.sin(to_lat)
    )
    degrees = (math.degrees(lon + turn) + 540) % 360 - 180
    return round(math.degrees(to_lat), 4), round(degrees, 4)


def kilometres(one: Point, other: Point) -> float:
    """The distance between two points along a great circle, on a sphere."""
    return great_circle(*one, *other)
