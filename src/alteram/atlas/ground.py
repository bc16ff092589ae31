"""The base map on a page: land, borders, disputed lines and the graticule, cut at the page's edges."""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from alteram.atlas.clip import Box, Rings, clip_line, clip_ring
from alteram.atlas.frame import Frame
from alteram.atlas.projection import Flat
from alteram.atlas.sphere import Point
from alteram.basemap import Area, World
from alteram.basemap.topology import box_of
from alteram.basemap.world import BORDERS, Border
from alteram.model.globe import RADIUS

BLEED: Final = 8.0  # units beyond the page's edges, so that no cut is seen
LONG: Final = 1.5  # degrees: a longer step is drawn through points between its ends
STEPS: Final = 0.25, 0.5, 1, 2, 5, 10, 15, 30  # degrees between the lines of a graticule
MESHES: Final = 5  # the most lines that a graticule has across
WIDEST: Final = 6_000.0  # kilometres across, up to which first-order divisions can be told apart
DEGREE: Final = 111.2  # kilometres of a degree of latitude
ROUND: Final = 15_000.0  # kilometres across, from which a map may show the point opposite its centre

Lines = tuple[tuple[Flat, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """An area on the page."""

    area: Area
    rings: Rings


@dataclass(frozen=True, slots=True, kw_only=True)
class Meridian:
    """A line of the graticule with its degrees: ``east`` is set on a meridian, ``north`` on a parallel."""

    line: tuple[Flat, ...]
    east: float | None = None
    north: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """What lies below the claims."""

    countries: tuple[Named, ...]
    contested: tuple[Named, ...]
    divisions: tuple[Named, ...]
    borders: dict[Border, Lines]
    disputes: tuple[tuple[str, str, Lines], ...]
    graticule: tuple[Meridian, ...]


def ground(frame: Frame, base: World) -> Ground:
    """The part of ``base`` that lies on the page; without divisions where they would be too small to see."""
    wide = max(frame.width, frame.height) / frame.scale > WIDEST
    kinds = [kind for kind in BORDERS if kind != "division" or not wide]
    return Ground(
        countries=tuple(_shown(base.countries, frame)),
        contested=tuple(_shown(base.contested, frame)),
        divisions=() if wide else tuple(_shown(base.divisions, frame)),
        borders={kind: tuple(_drawn(base.borders[kind], frame)) for kind in kinds},
        disputes=tuple(
            (each.name, each.within, drawn) for each in base.disputes if (drawn := tuple(_drawn(each.lines, frame)))
        ),
        graticule=tuple(_graticule(frame)),
    )


def _shown(areas: Iterable[Area], frame: Frame) -> Iterator[Named]:
    for area in areas:
        if frame.may_show(area.box) and (rings := rings_of(area, frame)):
            yield Named(area=area, rings=rings)


def rings_of(area: Area, frame: Frame) -> Rings:
    """The rings of ``area`` on the page; what they enclose an odd number of times belongs to it."""
    edge, found = frame.page.grown(BLEED), []
    for polygon in area.polygons:
        box = box_of(polygon[0])
        if _tiny(box, frame) or not frame.may_show(box):
            continue
        for index, ring in enumerate(polygon):
            flat = [frame.place(point) for point in dense(ring)]
            if index == 0 and _turned(flat, frame):
                found.append(clip_ring(_globe(frame), edge))
            found.append(clip_ring(flat, edge))
    return tuple(tuple(thinned(ring)) for ring in found if len(ring) > 2)


def _tiny(box: tuple[float, float, float, float], frame: Frame) -> bool:
    """Whether a box is too small to be seen on the page, anywhere on it."""
    west, south, east, north = box
    return max(east - west, north - south) * DEGREE * frame.scale < 1.0


def dense(line: Sequence[Point]) -> Iterator[Point]:
    """The points of a line, with more between those that lie far apart."""
    yield line[0]
    for start, end in itertools.pairwise(line):
        steps = math.ceil(max(abs(end[0] - start[0]), abs(end[1] - start[1])) / LONG)
        for step in range(1, steps):
            yield tuple(a + (b - a) * step / steps for a, b in zip(start, end, strict=True))  # type: ignore[misc]
        yield end


def _turned(flat: Sequence[Flat], frame: Frame) -> bool:
    """Whether an outer ring has come out inside out: the point opposite the centre lies within it."""
    if max(frame.width, frame.height) / frame.scale < ROUND:
        return False
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in itertools.pairwise(flat)) > 0


def _globe(frame: Frame) -> list[Flat]:
    """The rim of the globe."""
    turns = (math.tau * corner / 180 for corner in range(180))
    return [
        (frame.width / 2 + frame.globe * math.cos(each), frame.height / 2 + frame.globe * math.sin(each))
        for each in turns
    ]


def thinned(points: Sequence[Flat]) -> list[Flat]:
    """The points to a tenth of a unit, without those that no eye tells from the one before."""
    kept: list[Flat] = []
    for x, y in points:
        place = round(x, 1), round(y, 1)
        if not kept or abs(place[0] - kept[-1][0]) + abs(place[1] - kept[-1][1]) >= 0.5:
            kept.append(place)
    return kept


def _drawn(lines: Iterable[Sequence[Point]], frame: Frame) -> Iterator[tuple[Flat, ...]]:
    """The parts of ``lines`` on the page."""
    edge = frame.page.grown(BLEED)
    for line in lines:
        if frame.may_show(box_of(line)):
            yield from _cut([frame.place(point) for point in dense(line)], edge)


def _cut(flat: Sequence[Flat], edge: Box) -> Iterator[tuple[Flat, ...]]:
    for part in clip_line(flat, edge):
        kept = thinned(part)
        if len(kept) > 1:
            yield tuple(kept)


def _graticule(frame: Frame) -> Iterator[Meridian]:
    """Meridians and parallels at round degrees."""
    south, north, wide = frame.bounds
    lon, lat = frame.projection.centre
    edge, step = frame.page, _step(frame)
    sides = step if abs(lat) < 75 else 30.0
    for index in range(math.ceil((lon - wide) / sides), math.floor((lon + wide) / sides) + 1):
        east = (index * sides + 180) % 360 - 180
        line = [(east, south + (north - south) * part / 60) for part in range(61)]
        for flat in _cut([frame.place(point) for point in line if abs(point[1]) <= 90], edge):
            yield Meridian(line=flat, east=east)
    for index in range(math.ceil(max(south, -89) / step), math.floor(min(north, 89) / step) + 1):
        degrees = index * step
        line = [(lon - wide + 2 * wide * part / 90, degrees) for part in range(91)]
        for flat in _cut([frame.place(point) for point in line], edge):
            yield Meridian(line=flat, north=degrees)


def _step(frame: Frame) -> float:
    """The degrees between parallels, so that a few of them cross the page."""
    high = frame.height / frame.scale / (RADIUS * math.pi / 180)
    return next((step for step in STEPS if high / step <= MESHES), STEPS[-1])
