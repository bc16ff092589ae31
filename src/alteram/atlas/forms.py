"""The form in which a place is drawn: a mark, a ring, an area of the base map, or a circle of a stated radius."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Final, Literal

from alteram.atlas.sphere import distance, middle
from alteram.basemap import Area, World, inside
from alteram.model import Where

RADII: Final[dict[str, float]] = {"near-settlement": 10, "district": 20, "area": 25, "region": 60, "country": 200}
LIKE: Final = 0.7  # of two spellings of one name: "kalbajar" and "kalbacar" have 0.88
CLOSE: Final = 250  # kilometres within which a division of exactly that name is the one meant
DOTS: Final = frozenset({"exact", "settlement"})
LETTERS: Final = str.maketrans({"ə": "a", "ı": "i", "ø": "o", "đ": "d", "ł": "l", "ß": "ss", "æ": "ae"})
KINDS: Final = frozenset(
    "autonomous city county department district governorate municipality oblast of province raion rayon region "
    "republic state territory the".split()
)

Shape = Literal["mark", "ring", "area", "circle"]


@dataclass(frozen=True, slots=True)
class Form:
    """How a place is drawn: an area of the base map where one fits, else around its point, ``radius`` in kilometres."""

    shape: Shape
    radius: float = 0.0
    area: Area | None = None


def form_of(place: Where, base: World) -> Form:
    """The form of ``place``, never finer than its precision; its coordinates are known."""
    if place.precision in DOTS:
        return Form("mark")
    if place.precision == "near-settlement":
        return Form("ring", RADII["near-settlement"])
    area = _area_of(place, base)
    return Form("area", area=area) if area else Form("circle", RADII.get(place.precision, RADII["area"]))


def _area_of(place: Where, base: World) -> Area | None:
    if place.precision == "country":
        code = place.id.removeprefix("country:") if place.id else None
        return next((each for each in base.countries if code and each.country == code), None)
    if place.precision in ("district", "region"):
        return _division(place, base)
    return None


def _division(place: Where, base: World) -> Area | None:
    """The division or disputed land that has the place in it under a name like its own, or nearby under the same."""
    point = place.lon or 0.0, place.lat or 0.0
    names = {plain(place.name), plain(place.text)} - {""}
    for area in (*base.divisions, *base.contested):
        if _in_box(point, area) and _likeness(names, area) >= LIKE and inside(point, area.polygons):
            return area
    code = place.country.code if place.country else None
    same = [each for each in base.divisions if each.country in (code, None) and _likeness(names, each) == 1]
    near = [(away, each) for each in same if (away := _away(point, each)) <= CLOSE]
    return min(near, key=lambda pair: pair[0])[1] if near else None


def _in_box(point: tuple[float, float], area: Area) -> bool:
    west, south, east, north = area.box
    return west <= point[0] <= east and south <= point[1] <= north


def _away(point: tuple[float, float], area: Area) -> float:
    west, south, east, north = area.box
    return distance(point, middle([(west, south), (east, north)]))


def _likeness(names: set[str], area: Area) -> float:
    theirs = {plain(name) for name in (area.name, *area.names)} - {""}
    if names & theirs:
        return 1.0
    return max((SequenceMatcher(None, a, b).ratio() for a in sorted(names) for b in sorted(theirs)), default=0.0)


def plain(name: str) -> str:
    """The name's letters without marks and words of kind, in lower case."""
    folded = unicodedata.normalize("NFKD", name.casefold().translate(LETTERS))
    words = "".join(char if char.isalnum() or unicodedata.combining(char) else " " for char in folded).split()
    return "".join("".join(filter(str.isalnum, word)) for word in words if word not in KINDS)
