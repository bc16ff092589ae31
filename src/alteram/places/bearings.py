"""Distance and bearing from a named place: "some 12 km south-east of Hranitne" is a point of its own."""

from __future__ import annotations

import re
from collections.abc import Sequence

from alteram.places.fold import Word
from alteram.places.globe import Point, moved
from alteram.places.relations import Lead
from alteram.places.vocabulary import vocabulary

_POINTS = {"north": 0, "east": 90, "south": 180, "west": 270}
_BETWEEN = {"northeast": 45, "southeast": 135, "southwest": 225, "northwest": 315}
_FIGURE = re.compile(r"(\d+(?:[.,]\d+)?)([a-z]*)")


def displaced(words: Sequence[Word], found: Lead | None, point: Point) -> Point | None:
    """``point`` moved as the words of its cue say, in degrees WGS 84 on a sphere; None where they give no such move.

    Both a distance and a bearing are needed: "12 km from Hranitne" may be anywhere around it.
    """
    if found is None or found.relation != "distance-bearing" or words[found.first].lower != "of":
        return None
    bearing, first = _bearing(words, found.first - 1)
    distance = _kilometres(words, first - 1) if bearing is not None else None
    return moved(point, distance, bearing) if distance is not None and bearing is not None else None


def _bearing(words: Sequence[Word], at: int) -> tuple[float | None, int]:
    """The bearing that ends at word ``at``, and its first word: "south-east", "north-north-west", "due west"."""
    named = [words[at].key]
    while at > 0 and words[at].gap == "-" and words[at - 1].lower in _POINTS:
        at -= 1
        named.insert(0, words[at].key)
    course = _course(named)
    return course, at - (course is not None and at > 0 and words[at - 1].lower == "due")


def _course(named: Sequence[str]) -> float | None:
    """Degrees of "south-east" (halfway between its two) and of "north-north-west" (between north and north-west)."""
    *leading, last = named
    if last in _BETWEEN:
        course: float = _BETWEEN[last]
    elif last in _POINTS and leading:
        course = _halfway(_POINTS[leading.pop()], _POINTS[last])
    elif last in _POINTS:
        return _POINTS[last]
    else:
        return None
    return _halfway(_POINTS[leading[0]], course) if leading else course


def _halfway(one: float, other: float) -> float:
    turn = (other - one + 180) % 360 - 180
    return (one + turn / 2) % 360


def _kilometres(words: Sequence[Word], at: int) -> float | None:
    """The distance that ends at word ``at``: "12 km", "63km", "200 metres", "1.5 miles"."""
    if at < 0:
        return None
    glued = _FIGURE.fullmatch(words[at].lower)
    if glued and glued[2]:
        figure, unit = glued[1], glued[2]
    else:
        figure, unit = _number_before(words, at), words[at].lower
    size = vocabulary().lengths.get(unit)
    return float(figure.replace(",", ".")) * size if figure and size else None


def _number_before(words: Sequence[Word], at: int) -> str:
    """The figure before the unit at word ``at``; a decimal is two words with a point between."""
    if at < 1 or not words[at - 1].text.isdigit():
        return ""
    whole = at > 1 and words[at - 1].gap in (".", ",") and words[at - 2].text.isdigit()
    return f"{words[at - 2].text}.{words[at - 1].text}" if whole else words[at - 1].text
