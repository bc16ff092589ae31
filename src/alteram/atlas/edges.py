"""What stands at a map's edges: the degrees of the graticule and the scale bar."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from alteram.atlas.clip import Box
from alteram.atlas.frame import Frame
from alteram.atlas.ground import Meridian
from alteram.atlas.projection import Flat

LENGTHS: Final = 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000  # kilometres
LONGEST: Final = 0.2  # of the map's width
APART: Final = 46.0  # units between the degrees of two meridians
INSET: Final = 14.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Degree:
    """The degrees of a line of the graticule, and where they are written."""

    text: str
    at: Flat
    anchor: Literal["start", "middle"]

    @property
    def box(self) -> Box:
        x, y = self.at
        return Box(
            x - (20 if self.anchor == "middle" else 0), y - 9, x + (20 if self.anchor == "middle" else 38), y + 2
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """The scale bar, true in the middle of the map: its kilometres, its left end, and its length in units."""

    kilometres: int
    at: Flat
    length: float

    @property
    def box(self) -> Box:
        """The box around the bar with its words."""
        x, y = self.at
        return Box(x - 6, y - 18, x + self.length + 6, y + 10)


def bar_of(frame: Frame) -> Bar:
    """The longest bar of a round length that leaves most of the lower edge free."""
    fitting = [km for km in LENGTHS if km * frame.scale <= frame.width * LONGEST]
    kilometres = fitting[-1] if fitting else LENGTHS[0]
    length = round(kilometres * frame.scale, 1)
    return Bar(kilometres=kilometres, at=(round(frame.width - INSET - length, 1), frame.height - 16), length=length)


def degrees_of(graticule: Sequence[Meridian], frame: Frame, bar: Bar) -> tuple[Degree, ...]:
    """The degrees where the graticule meets the lower and the left edge, none upon another or upon ``bar``."""
    return (*_meridians(graticule, frame, bar), *_parallels(graticule, frame))


def _meridians(graticule: Sequence[Meridian], frame: Frame, bar: Bar) -> Iterator[Degree]:
    ends = ((max(each.line, key=lambda point: point[1]), each.east) for each in graticule if each.east is not None)
    after = 40.0
    for (x, y), east in sorted(ends):
        if y > frame.height - 1 and after <= x < bar.box.left - 22:
            yield Degree(text=written(east, "E", "W"), at=(x, frame.height - 7), anchor="middle")
            after = x + APART


def _parallels(graticule: Sequence[Meridian], frame: Frame) -> Iterator[Degree]:
    ends = ((min(each.line), each.north) for each in graticule if each.north is not None)
    for (x, y), north in ends:
        if x < 1 and 20 < y < frame.height - 30:
            yield Degree(text=written(north, "N", "S"), at=(4.0, round(y - 4, 1)), anchor="start")


def written(degrees: float, plus: str, minus: str) -> str:
    """Degrees with the side that they count to: "40.5° N"."""
    return f"{abs(degrees):g}°" + ("" if degrees in (0, 180, -180) else f" {plus if degrees > 0 else minus}")
