"""A map ready to be written down: everything on it in units of its page, from the lowest layer to the highest."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from alteram.atlas.clip import Box, Rings, box_around, clip_ring
from alteram.atlas.edges import Bar, Degree, bar_of, degrees_of
from alteram.atlas.frame import Frame, fit, split
from alteram.atlas.ground import BLEED, Ground, ground, rings_of, thinned
from alteram.atlas.naming import Name, inner_point, place_names
from alteram.atlas.plates import Anchor, Plate, place_plates, style_for
from alteram.atlas.projection import Flat
from alteram.atlas.sphere import bearing, circle, distance
from alteram.atlas.spots import Chart, Spot
from alteram.basemap import World, world

ARROWS: Final = "↑↗→↘↓↙←↖"

Kind = Literal["mark", "ring", "area", "circle", "country"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """The place of a spot on the page: a mark at a point, else rings that enclose it."""

    spot: Spot
    kind: Kind
    at: Flat | None = None
    rings: Rings = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """A map of ``width`` by ``height`` units. ``far`` are the spots that lie beyond its edges.

    ``numbered`` says that its plates have the numbers of the spots in place of their names."""

    width: float
    height: float
    frame: Frame
    ground: Ground
    figures: tuple[Figure, ...]
    names: tuple[Name, ...]
    plates: tuple[Plate, ...]
    numbered: bool
    far: tuple[Spot, ...]
    degrees: tuple[Degree, ...]
    bar: Bar


def draw(chart: Chart, *, width: float, height: float, small: bool = False, base: World | None = None) -> Drawing:
    """The map of ``chart``; a ``small`` one leaves out what would not be read there."""
    base = base or world()
    fitted, far = split(chart.spots)
    frame = fit(fitted, width=width, height=height)
    below = ground(frame, base)
    figures = [figure for spot in chart.spots if (figure := _figure(spot, frame))]
    shown = {figure.spot.number for figure in figures}
    anchors = list(_anchors(figures, frame))
    beyond = [spot for spot in chart.spots if spot in far or spot.number not in shown]
    anchors += [_beyond(spot, frame) for spot in beyond if spot.number not in {a.spot.number for a in anchors}]
    style = style_for(anchors, frame.page, small=small)
    plates = place_plates(anchors, frame.page.grown(-2), style=style)
    bar = bar_of(frame)
    degrees = degrees_of(below.graticule, frame, bar)
    edges = [bar.box, *(each.box for each in degrees)]
    taken = [*(each.box for each in plates), *edges, *_kept_free(figures)]
    names = place_names(below, taken, frame.page, small=small)
    return Drawing(
        width=width, height=height, frame=frame, ground=below, figures=tuple(figures), names=tuple(names),
        plates=tuple(plates), numbered=style == "numbered", far=tuple(beyond), degrees=degrees, bar=bar,
    )  # fmt: skip


def _figure(spot: Spot, frame: Frame) -> Figure | None:
    """The figure of ``spot``; None where it lies beyond the page."""
    if spot.form.shape == "mark":
        at = frame.place(spot.point)
        return Figure(spot=spot, kind="mark", at=_tidy(at)) if frame.page.holds(at) else None
    if spot.form.area:
        rings = rings_of(spot.form.area, frame)
        kind: Kind = "country" if spot.precision == "country" else "area"
    else:
        edge = frame.page.grown(BLEED)
        ring = thinned(clip_ring([frame.place(point) for point in circle(spot.point, spot.form.radius)], edge))
        rings, kind = ((tuple(ring),) if len(ring) > 2 else ()), ("ring" if spot.form.shape == "ring" else "circle")
    seen = [ring for ring in rings if clip_ring(ring, frame.page)]
    return Figure(spot=spot, kind=kind, rings=tuple(seen)) if seen else None


def _anchors(figures: Sequence[Figure], frame: Frame) -> Iterator[Anchor]:
    """Where the plates of ``figures`` belong; those of larger areas stay clear of the smaller ones within."""
    boxes = {each.spot.number: _box(each) for each in figures}
    for figure in figures:
        own = boxes[figure.spot.number]
        if figure.at:
            yield Anchor(spot=figure.spot, at=figure.at, rim=5.0)
        elif figure.kind in ("ring", "circle"):
            at = _tidy(frame.place(figure.spot.point))
            yield Anchor(spot=figure.spot, at=at, rim=(own.right - own.left) / 2, areal=figure.kind == "circle")
        else:
            smaller = [box for number, box in boxes.items() if number != figure.spot.number and box.area < own.area]
            if inner := inner_point(figure.rings, frame.page, avoid=smaller):
                yield Anchor(spot=figure.spot, at=inner, areal=True, rings=figure.rings)


def _box(figure: Figure) -> Box:
    """The box around a figure, that of a mark with room for its plate."""
    if figure.at:
        return Box(*figure.at, *figure.at).grown(30)
    return box_around(point for ring in figure.rings for point in ring)


def _beyond(spot: Spot, frame: Frame) -> Anchor:
    """The anchor of a spot beyond the page, at the edge towards it, with its direction and distance."""
    centre = frame.projection.centre
    way, away = bearing(centre, spot.point), distance(centre, spot.point)
    east, north = math.sin(math.radians(way)), math.cos(math.radians(way))
    reach = min(
        frame.width / 2 / abs(east) if abs(east) > 1e-9 else math.inf,
        frame.height / 2 / abs(north) if abs(north) > 1e-9 else math.inf,
    )
    at = frame.width / 2 + east * reach, frame.height / 2 - north * reach
    arrow = ARROWS[round(way / 45) % 8]
    return Anchor(spot=spot, at=_tidy(at), areal=True, away=f" {arrow} {_round(away):,} km")


def _round(kilometres: float) -> int:
    digits = -2 if kilometres >= 1000 else -1
    return int(round(kilometres, digits))


def _tidy(at: Flat) -> Flat:
    return round(at[0], 1), round(at[1], 1)


def _kept_free(figures: Sequence[Figure]) -> Iterator[Box]:
    """Where no name may stand: the marks of settlements."""
    for figure in figures:
        if figure.at:
            yield Box(*figure.at, *figure.at).grown(6)
