"""Distances on the earth, taken for a sphere, which every room measures alike."""

from __future__ import annotations

import math
from typing import Final

RADIUS: Final = 6371.0088  # of the earth in kilometres, the mean of IUGG


def great_circle(lat: float, lon: float, to_lat: float, to_lon: float) -> float:
    """The kilometres between two points in degrees, WGS 84, along a great circle."""
    lat, lon, to_lat, to_lon = map(math.radians, (lat, lon, to_lat, to_lon))
    half = math.sin((to_lat - lat) / 2) ** 2 + math.cos(lat) * math.cos(to_lat) * math.sin((to_lon - lon) / 2) ** 2
    return 2 * RADIUS * math.asin(math.sqrt(min(1.0, half)))
