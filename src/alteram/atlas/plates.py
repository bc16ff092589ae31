"""Where the marks of claims stand: on a plate beside their place, clear of the others."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from alteram.atlas.clip import Box, Rings, within
from alteram.atlas.naming import text_width
from alteram.atlas.projection import Flat
from alteram.atlas.spots import Group, Spot

GLYPH: Final = 19.0  # units from one mark to the next
DIGIT: Final = 7.0  # units more for each digit of a count
PAD: Final = 6.0
LINE: Final = 16.0  # units from the line of a name to the next
TITLE: Final = 12.0
CROWDED: Final = 0.24  # of the map, that plates may cover
PARTY: Final = 10.5
LONGEST: Final = 26  # letters of a title
WAYS: Final = (
    (1, 0), (-1, 0), (0.8, -0.8), (-0.8, -0.8), (0.8, 0.8), (-0.8, 0.8), (0, -1), (0, 1),
    (0.95, -0.4), (-0.95, -0.4), (0.95, 0.4), (-0.95, 0.4),
)  # fmt: skip
GAPS: Final = 10.0, 26.0, 50.0, 85.0, 130.0, 185.0
COVERED: Final = 40.0  # what covering a place costs, as a distance in units
CROSSED: Final = 60.0  # what a leader under a plate costs


Style = Literal["named", "plain", "numbered"]  # with the parties' names, with the place's alone, with its number
STYLES: Final[tuple[Style, ...]] = ("named", "plain", "numbered")
MOST: Final[dict[Style, int]] = {"named": 8, "plain": 6, "numbered": 3}  # marks in a row; numbered plates have one row


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A mark of some claims, and its middle."""

    group: Group
    at: Flat


@dataclass(frozen=True, slots=True, kw_only=True)
class Plate:
    """The marks of one spot under its name, the parties' names before their marks where there is room.

    ``title_at`` is the left end of the title, at half the height of its letters. ``leader`` leads from the spot to the
    plate; None where the plate stands upon an area.
    """

    spot: Spot
    title: str
    title_at: Flat
    box: Box
    marks: tuple[Mark, ...]
    parties: tuple[tuple[str, Flat], ...]
    leader: tuple[Flat, Flat] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """Where a spot lies on the page: its middle, how far its rim is from there, and whether it is an area.

    ``rings`` are those of an area of the base map; ``away`` says how far off a spot beyond the page is.
    """

    spot: Spot
    at: Flat
    rim: float = 0.0
    areal: bool = False
    rings: Rings = ()
    away: str = ""


@dataclass(frozen=True, slots=True)
class _Layout:
    """A plate before it has a place."""

    title: str
    title_y: float
    marks_y: float
    width: float
    height: float
    rows: tuple[tuple[str, tuple[Group, ...]], ...]
    indent: float


def short(text: str, most: int = LONGEST) -> str:
    """``text``, cut where it has more letters than a plate takes."""
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"


def title_of(spot: Spot) -> str:
    """The place's name as the statements write it; several where they differ."""
    return " / ".join(spot.names)


def _layout(anchor: Anchor, style: Style) -> _Layout:
    groups, most = anchor.spot.groups, MOST[style]
    if style == "numbered":
        title = f"{anchor.spot.number}{anchor.away.removesuffix(' km')}"
        shown = groups[:most]
        indent = text_width(title, TITLE, 0.7) + 6
        wide = indent + sum(map(_cell, shown)) + 2 * PAD
        return _Layout(title, GLYPH / 2 + 2, 2.0, wide, GLYPH + 4, (("", shown),), indent)
    title = short(title_of(anchor.spot), LONGEST) + anchor.away
    rows: list[tuple[str, tuple[Group, ...]]] = []
    if style == "plain":
        rows = [("", groups[first : first + most]) for first in range(0, len(groups), most)]
    else:
        for party in dict.fromkeys(group.party for group in groups):
            own = tuple(group for group in groups if group.party == party)
            name = short(party or "party not given", 20)
            rows += [(name if first == 0 else "", own[first : first + most]) for first in range(0, len(own), most)]
    indent = max((text_width(name, PARTY) + 8 for name, _ in rows if name), default=0.0)
    across = max(indent + sum(map(_cell, own)) for _, own in rows)
    wide = max(across, text_width(title, TITLE, 0.7)) + 2 * PAD
    return _Layout(title, 11.0, LINE + 1, wide, LINE + GLYPH * len(rows) + PAD, tuple(rows), indent)


def style_for(anchors: Sequence[Anchor], page: Box, *, small: bool) -> Style:
    """The fullest style whose plates leave most of the map free."""
    for style in STYLES[1:] if small else STYLES[:2]:
        layouts = [_layout(anchor, style) for anchor in anchors]
        if sum(each.width * each.height for each in layouts) < CROWDED * page.area:
            return style
    return "numbered" if small else "plain"


def _cell(group: Group) -> float:
    """The width of a mark, with its count where it stands for several claims."""
    number = len(group.claims)
    return GLYPH + (DIGIT * len(str(number)) if number > 1 else 0)


def place_plates(anchors: Sequence[Anchor], page: Box, *, style: Style) -> list[Plate]:
    """A plate for each of ``anchors``, those with the most claims placed first; in the order of the spots."""
    order = sorted(anchors, key=lambda each: (bool(each.away), -len(each.spot.claims), each.spot.number))
    taken: list[Box] = []
    leaders: list[tuple[Flat, Flat]] = []
    found = {}
    for anchor in order:
        layout = _layout(anchor, style)
        costs = [
            (round(_cost(box, away, taken, leaders, anchors, anchor), 1), index, box)
            for index, (box, away) in enumerate(_boxes(anchor, layout, page))
        ]
        box = min(costs, key=lambda each: each[:2])[2]
        taken.append(box)
        found[anchor.spot.number] = plate = _plate(anchor, layout, box)
        leaders += [plate.leader] if plate.leader else []
    return [found[number] for number in sorted(found)]


def _boxes(anchor: Anchor, layout: _Layout, page: Box) -> Iterator[tuple[Box, float]]:
    """Where a plate may stand, the nearest places first, and how far each is from its anchor."""
    x, y = anchor.at
    wide, high = layout.width / 2, layout.height / 2
    if anchor.areal or anchor.away:
        yield _within(Box(x - wide, y - high, x + wide, y + high), page), 0.0
    for gap in GAPS:
        for index, (right, down) in enumerate(WAYS):
            away = anchor.rim * 0.75 + gap
            middle = x + right * (away + wide), y + down * (away + high)
            box = Box(middle[0] - wide, middle[1] - high, middle[0] + wide, middle[1] + high)
            inside = _within(box, page)
            moved = abs(inside.left - box.left) + abs(inside.top - box.top)
            yield inside, gap + index * 0.4 + 2 * moved


def _within(box: Box, page: Box) -> Box:
    """The box moved onto the page."""
    edge = page.grown(-6)
    x = max(edge.left - box.left, 0) - max(box.right - edge.right, 0)
    y = max(edge.top - box.top, 0) - max(box.bottom - edge.bottom, 0)
    return Box(box.left + x, box.top + y, box.right + x, box.bottom + y)


def _cost(
    box: Box,
    away: float,
    taken: Sequence[Box],
    leaders: Sequence[tuple[Flat, Flat]],
    anchors: Sequence[Anchor],
    own: Anchor,
) -> float:
    """How ill a place suits: covering other plates is worst, then covering places or leaders, then distance."""
    wide = box.grown(4)
    overlap = sum(wide.shared(other) for other in taken)
    hidden = sum(wide.holds(each.at) for each in anchors if not each.areal)
    lead = _leader(own, box)
    crossed = sum(_crosses(lead, other) for other in taken) if lead else 0
    crossed += sum(_crosses(each, box) for each in leaders)
    strange = bool(own.rings) and not _at_home(own, box)
    return overlap * 2 + (hidden + strange) * COVERED + crossed * CROSSED + away


def _crosses(line: tuple[Flat, Flat], box: Box) -> bool:
    (x, y), (to_x, to_y) = line
    return any(box.holds((x + (to_x - x) * step / 8, y + (to_y - y) * step / 8)) for step in range(1, 8))


def _at_home(anchor: Anchor, box: Box) -> bool:
    """Whether the middle of a plate lies within the area that it belongs to."""
    return within(((box.left + box.right) / 2, (box.top + box.bottom) / 2), anchor.rings)


def _leader(anchor: Anchor, box: Box) -> tuple[Flat, Flat] | None:
    """The line from the spot, or the rim of its circle, to the nearest point of the plate."""
    x, y = anchor.at
    if anchor.away or box.holds(anchor.at) or _at_home(anchor, box):
        return None
    to = min(max(x, box.left), box.right), min(max(y, box.top), box.bottom)
    length = math.hypot(to[0] - x, to[1] - y)
    if length <= anchor.rim + 1:
        return None
    share = anchor.rim / length
    start = x + (to[0] - x) * share, y + (to[1] - y) * share
    return (round(start[0], 1), round(start[1], 1)), (round(to[0], 1), round(to[1], 1))


def _plate(anchor: Anchor, layout: _Layout, box: Box) -> Plate:
    marks, parties = [], []
    for row, (name, groups) in enumerate(layout.rows):
        y = round(box.top + layout.marks_y + GLYPH * (row + 0.5), 1)
        if name:
            parties.append((name, (round(box.left + PAD, 1), y)))
        x = box.left + PAD + layout.indent
        for group in groups:
            marks.append(Mark(group=group, at=(round(x + GLYPH / 2, 1), y)))
            x += _cell(group)
    shown = Box(*(round(side, 1) for side in (box.left, box.top, box.right, box.bottom)))
    return Plate(
        spot=anchor.spot,
        title=layout.title,
        title_at=(round(box.left + PAD, 1), round(box.top + layout.title_y, 1)),
        box=shown,
        marks=tuple(marks),
        parties=tuple(parties),
        leader=_leader(anchor, box),
    )
