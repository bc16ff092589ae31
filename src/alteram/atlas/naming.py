"""Where the names of countries and divisions stand: within them, where there is room."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from alteram.atlas.clip import Box, Rings
from alteram.atlas.ground import Ground, Named
from alteram.atlas.projection import Flat

Rank = Literal["country", "contested", "division"]

SIZES: Final[dict[Rank, float]] = {"country": 13.0, "contested": 11.0, "division": 10.0}
SPACED: Final[dict[Rank, float]] = {
    "country": 0.86,
    "contested": 0.6,
    "division": 0.53,
}  # of its size, a letter's width
ROWS: Final = 24  # heights at which a place for a name is looked for
WITHIN: Final = 150.0  # units that a point of one area would rather move than stand within another
ROOM: Final = 6.0  # units around a name


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A name and the middle of its line."""

    text: str
    rank: Rank
    at: Flat
    size: float


def text_width(text: str, size: float, share: float = 0.55) -> float:
    """About how wide ``text`` is, in letters that are ``share`` of their ``size`` wide."""
    narrow = sum(char in "iljft.,'’ ()1I" for char in text)
    return (len(text) - 0.4 * narrow) * size * share


def place_names(below: Ground, taken: Iterable[Box], page: Box, *, small: bool) -> list[Name]:
    """The names that find room beside what is ``taken``: countries first, then disputed land, then divisions."""
    boxes, found = list(taken), []
    for rank, areas in _ranks(below, small=small):
        for named in sorted(areas, key=lambda each: -area_of(each.rings)):
            size = SIZES[rank] * (0.85 if small else 1)
            wide = text_width(named.area.name, size, SPACED[rank])
            at = _place(named.rings, wide, size, boxes, page)
            if named.area.name and at:
                boxes.append(Box(at[0] - wide / 2, at[1] - size * 0.7, at[0] + wide / 2, at[1] + size * 0.7))
                found.append(Name(text=named.area.name, rank=rank, at=at, size=size))
    return found


def _ranks(below: Ground, *, small: bool) -> Iterator[tuple[Rank, Sequence[Named]]]:
    yield "country", below.countries
    yield "contested", below.contested
    if not small:
        alone = {each.area.name for each in (*below.countries, *below.contested)}
        yield "division", [each for each in below.divisions if each.area.name not in alone]


def area_of(rings: Rings) -> float:
    """The area within ``rings``, those that lie within others taken for holes or not: it serves to order them."""
    pairs = (zip(ring, (*ring[1:], ring[0]), strict=True) for ring in rings)
    return max((abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in each)) / 2 for each in pairs), default=0.0)


def spans(rings: Rings, height: float) -> list[tuple[float, float]]:
    """The stretches of a horizontal line that lie within ``rings``, from left to right."""
    crossings = []
    for ring in rings:
        before = ring[-1]
        for point in ring:
            if (before[1] > height) != (point[1] > height):
                share = (height - before[1]) / (point[1] - before[1])
                crossings.append(before[0] + share * (point[0] - before[0]))
            before = point
    crossings.sort()
    return list(zip(crossings[::2], crossings[1::2], strict=False))


def _place(rings: Rings, wide: float, size: float, boxes: Sequence[Box], page: Box) -> Flat | None:
    """The middle of the widest free stretch that takes in a name, nearest to the area's own middle."""
    ys = [point[1] for ring in rings for point in ring if page.holds(point)] or [y for ring in rings for _, y in ring]
    top, bottom = max(min(ys), page.top), min(max(ys), page.bottom)
    best: tuple[float, Flat] | None = None
    for row in range(1, ROWS):
        y = top + (bottom - top) * row / ROWS
        for left, right in _free(rings, y, size, boxes, page):
            spare = right - left - wide - ROOM
            score = min(spare, 3 * wide) - abs(y - (top + bottom) / 2) * 0.5
            if spare >= 0 and (best is None or score > best[0]):
                best = score, (round((left + right) / 2, 1), round(y, 1))
    return best[1] if best else None


def _free(rings: Rings, y: float, size: float, boxes: Sequence[Box], page: Box) -> Iterator[tuple[float, float]]:
    """The stretches at that height that a line of text has to itself."""
    top, bottom = y - size * 0.7, y + size * 0.7
    if top < page.top + 4 or bottom > page.bottom - 4:
        return
    rows = [spans(rings, each) for each in (top, y, bottom)]
    inner = _both(_both(rows[0], rows[1]), rows[2])
    blocked = sorted((box.left - ROOM, box.right + ROOM) for box in boxes if box.top < bottom and box.bottom > top)
    for left, right in inner:
        at, end = max(left, page.left + 6), min(right, page.right - 6)
        for start, stop in blocked:
            if stop <= at or start >= end:
                continue
            if start > at:
                yield at, start
            at = max(at, stop)
        if end > at:
            yield at, end


def _both(one: Iterable[tuple[float, float]], other: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
    """The stretches that lie in one and in the other."""
    return [(max(a, c), min(b, d)) for a, b in one for c, d in other if min(b, d) > max(a, c)]


def inner_point(rings: Rings, page: Box, *, avoid: Sequence[Box] = ()) -> Flat | None:
    """A point well within ``rings`` on the page, outside of ``avoid`` if it can be; None where they have no width."""
    ys = [point[1] for ring in rings for point in ring]
    top, bottom = max(min(ys), page.top), min(max(ys), page.bottom)
    best: tuple[float, Flat] | None = None
    for row in range(1, ROWS):
        y = top + (bottom - top) * row / ROWS
        for left, right in spans(rings, y):
            a, b = max(left, page.left), min(right, page.right)
            for part in range(1, 6) if b > a else ():
                at = a + (b - a) * part / 6, y
                score = min(at[0] - a, b - at[0]) - abs(y - (top + bottom) / 2) * 0.3
                score -= WITHIN * sum(box.holds(at) for box in avoid)
                if best is None or score > best[0]:
                    best = score, (round(at[0], 1), round(y, 1))
    return best[1] if best else None
