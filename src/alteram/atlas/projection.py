"""Lambert's azimuthal equal-area projection: areas keep their size, and the middle of a map its form."""

from __future__ import annotations

import math
from dataclasses import dataclass

from alteram.atlas.sphere import Point, wrapped
from alteram.model.globe import RADIUS

Flat = tuple[float, float]  # kilometres east and north of the centre, or units of a page


@dataclass(frozen=True, slots=True)
class Projection:
    """The projection around ``centre``, on a sphere (Snyder, Map Projections, 1987, p. 185).

    It takes in the whole globe; the point opposite the centre becomes a circle of twice the Earth's radius.
    """

    centre: Point

    def project(self, point: Point) -> Flat:
        """The place of ``point`` on the plane, in kilometres."""
        lon, lat = math.radians(point[0] - self.centre[0]), math.radians(point[1])
        middle = math.radians(self.centre[1])
        towards = 1 + math.sin(middle) * math.sin(lat) + math.cos(middle) * math.cos(lat) * math.cos(lon)
        scale = RADIUS * math.sqrt(2 / max(towards, 1e-12))
        east = math.cos(lat) * math.sin(lon)
        north = math.cos(middle) * math.sin(lat) - math.sin(middle) * math.cos(lat) * math.cos(lon)
        return scale * east, scale * north

    def invert(self, flat: Flat) -> Point | None:
        """The point of the globe at that place of the plane; None outside of the globe's circle."""
        away = math.hypot(*flat)
        if away > 2 * RADIUS:
            return None
        if away < 1e-9:
            return self.centre
        angle, middle = 2 * math.asin(away / (2 * RADIUS)), math.radians(self.centre[1])
        x, y = flat
        up = math.cos(angle) * math.sin(middle) + y * math.sin(angle) * math.cos(middle) / away
        east = x * math.sin(angle)
        north = away * math.cos(middle) * math.cos(angle) - y * math.sin(middle) * math.sin(angle)
        lon = self.centre[0] + math.degrees(math.atan2(east, north))
        return wrapped(lon), math.degrees(math.asin(max(-1.0, min(1.0, up))))
