"""The part of the world that a map shows, fitted to the places of its claims."""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from alteram.atlas.clip import Box, box_around
from alteram.atlas.projection import Flat, Projection
from alteram.atlas.sphere import Point, circle, distance, medoid, middle
from alteram.atlas.spots import Spot
from alteram.model.globe import RADIUS

LEAST: Final = 220.0  # kilometres across: nearer than this the base map has no more to show
MARGIN: Final = 0.14  # of the height and width, on each side
FAR: Final = 700.0  # kilometres from the midst of the places, within which nothing is out of the way
STRAY: Final = 4.0  # times the median distance, beyond which a place is out of the way
WORLD: Final[Point] = (20.0, 15.0)  # the centre of a map without places


@dataclass(frozen=True)
class Frame:
    """A projection with the rectangle of it that fills a page of ``width`` by ``height`` units."""

    projection: Projection
    width: float
    height: float
    scale: float  # units of the page for a kilometre

    def place(self, point: Point) -> Flat:
        """Where ``point`` lies on the page, from its upper left corner."""
        east, north = self.projection.project(point)
        return self.width / 2 + east * self.scale, self.height / 2 - north * self.scale

    def point(self, flat: Flat) -> Point | None:
        """The point of the globe at that place of the page; None outside of the globe."""
        x, y = flat
        return self.projection.invert(((x - self.width / 2) / self.scale, (self.height / 2 - y) / self.scale))

    @property
    def page(self) -> Box:
        return Box(0, 0, self.width, self.height)

    @property
    def globe(self) -> float:
        """The radius of the whole globe on the page."""
        return 2 * RADIUS * self.scale

    @cached_property
    def bounds(self) -> tuple[float, float, float]:
        """The southernmost and northernmost latitude on the page, and the widest longitude off its centre's."""
        found = [self.point(each) for each in _grid(self.page)]
        south, north = -90.0, 90.0
        if all(found):
            lats = [point[1] for point in found if point]
            south, north = min(lats) - 1, max(lats) + 1
        poles = any(self.page.holds(self.place((0.0, lat))) for lat in (-90.0, 90.0))
        turned = [abs(turn(point[0], self.projection.centre[0])) for point in found if point]
        wide = 180.0 if poles or not all(found) else max(turned) + 1
        return (-90.0 if south < -89 else south), (90.0 if north > 89 else north), wide

    def may_show(self, box: tuple[float, float, float, float]) -> bool:
        """Whether something in that box of longitudes and latitudes may be on the page."""
        west, south, east, north = box
        low, high, wide = self.bounds
        if north < low or south > high:
            return False
        off = turn((west + east) / 2, self.projection.centre[0])
        return abs(off) - (east - west) / 2 <= wide


def turn(lon: float, centre: float) -> float:
    """How far ``lon`` lies east of ``centre``, from -180 to 180 degrees."""
    return (lon - centre + 180) % 360 - 180


def _grid(page: Box) -> Iterator[Flat]:
    for row in range(13):
        for column in range(13):
            yield page.right * column / 12, page.bottom * row / 12


def split(spots: Sequence[Spot]) -> tuple[list[Spot], list[Spot]]:
    """The spots that the map is fitted to, and those far out of the way, which would make all others too small.

    Countries are neither: a map shows the part of them that is there.
    """
    local = [spot for spot in spots if spot.precision != "country"]
    if len(local) < 3:
        return local or list(spots), []
    heart = medoid([spot.point for spot in local])
    ways = sorted(distance(heart, spot.point) for spot in local)
    reach = max(FAR, STRAY * ways[len(ways) // 2])
    far = [spot for spot in local if distance(heart, spot.point) > reach]
    return [spot for spot in local if spot not in far], far


def fit(spots: Sequence[Spot], *, width: float, height: float) -> Frame:
    """The frame around ``spots``; the whole world where there are none."""
    points = [point for spot in spots for point in _extent(spot)]
    if not points:
        return Frame(Projection(WORLD), width, height, min(width, height) / (4 * RADIUS))
    projection = Projection(middle(points))
    for _ in range(4):
        box = box_around(map(projection.project, points))
        centre = projection.invert(((box.left + box.right) / 2, (box.top + box.bottom) / 2))
        projection = Projection(centre or projection.centre)
    box = box_around(map(projection.project, points))
    room = 1 - 2 * MARGIN
    across = max((box.right - box.left) / room, LEAST), max((box.bottom - box.top) / room, LEAST * height / width)
    scale = min(width / across[0], height / across[1])
    return Frame(projection, width, height, max(scale, min(width, height) / (4 * RADIUS)))


def _extent(spot: Spot) -> Sequence[Point]:
    """The points that a map has to show of a spot: the main part of an area, the rim of a circle."""
    form = spot.form
    if form.area:
        return max((polygon[0] for polygon in form.area.polygons), key=lambda ring: _size(ring))
    return circle(spot.point, form.radius) if form.radius else [spot.point]


def _size(ring: Sequence[Point]) -> float:
    steps = itertools.pairwise(ring)
    doubled = sum((b[0] - a[0]) * (math.sin(math.radians(a[1])) + math.sin(math.radians(b[1]))) for a, b in steps)
    return abs(doubled)
