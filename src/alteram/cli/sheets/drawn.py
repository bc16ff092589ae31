"""A drawing as SVG."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Mapping, Sequence

from alteram import phrases
from alteram.atlas import Drawing, Group, Spot
from alteram.atlas.clip import Rings
from alteram.atlas.drawing import Figure
from alteram.atlas.edges import Bar, Degree
from alteram.atlas.naming import Name
from alteram.atlas.plates import Mark, Plate
from alteram.cli.sheets.markup import Markup, tag
from alteram.cli.sheets.symbols import described, glyph
from alteram.model import Claim
from alteram.phrases import counted

FEW = 3  # claims whose holders a mark names


def svg(drawing: Drawing, *, sheet: int, title: str, form: str, numbers: Mapping[str, int]) -> Markup:
    """The drawing as an SVG whose marks lead to the rows of their claims; ``form`` says when it is shown."""
    frame = f"0 0 {drawing.width:g} {drawing.height:g}"
    layers = [
        tag("title", title),
        tag("rect", width=f"{drawing.width:g}", height=f"{drawing.height:g}", class_="sea"),
        *_below(drawing),
        tag("g", *map(_figure, drawing.figures), class_="figures", aria_hidden="true"),
        *_borders(drawing),
        tag("g", *map(_name, drawing.names), class_="names", aria_hidden="true"),
        *map(_degree, drawing.degrees),
        tag("g", *(_leader(plate) for plate in drawing.plates), *map(_dot, drawing.figures), aria_hidden="true"),
        *(_plate(plate, sheet=sheet, numbers=numbers) for plate in drawing.plates),
        _bar(drawing.bar),
    ]
    return tag("svg", *layers, viewBox=frame, class_=f"map {form}", role="group", lang="en")


def path(rings: Rings, *, closed: bool) -> str:
    """The ``d`` of a path along ``rings``, in steps from point to point."""
    return "".join(_steps(ring) + ("z" if closed else "") for ring in rings)


def _steps(points: Sequence[tuple[float, float]]) -> str:
    """Points as tenths of a unit, written as SVG writes relative steps."""
    tenths = [(round(x * 10), round(y * 10)) for x, y in points]
    steps = [(b[0] - a[0], b[1] - a[1]) for a, b in itertools.pairwise(tenths)]
    begun = f"M{_tenth(tenths[0][0])} {_tenth(tenths[0][1])}"
    return begun + ("l" + " ".join(f"{_tenth(x)} {_tenth(y)}" for x, y in steps) if steps else "")


def _tenth(value: int) -> str:
    return f"{value / 10:g}"


def _below(drawing: Drawing) -> Iterator[Markup]:
    below = drawing.ground
    land = [*below.countries, *below.contested]
    yield tag("path", d="".join(path(each.rings, closed=True) for each in land), class_="land", fill_rule="evenodd")
    if below.contested:
        hatched = "".join(path(each.rings, closed=True) for each in below.contested)
        yield tag("path", d=hatched, class_="contested", fill_rule="evenodd")
    yield tag("path", d=path(tuple(each.line for each in below.graticule), closed=False), class_="graticule")


def _borders(drawing: Drawing) -> Iterator[Markup]:
    for kind in ("division", "country", "disputed", "coast"):
        if lines := drawing.ground.borders.get(kind, ()):
            yield tag("path", d=path(lines, closed=False), class_=f"border {kind}")
    for name, within, lines in drawing.ground.disputes:
        yield tag("path", tag("title", f"{name} ({within})"), d=path(lines, closed=False), class_="border dispute")


def _figure(figure: Figure) -> Markup | None:
    if not figure.rings:
        return None
    shape = path(figure.rings, closed=True)
    return tag("path", d=shape, class_=f"figure {figure.kind}", fill_rule="evenodd", data_place=figure.spot.number)


def _dot(figure: Figure) -> Markup | None:
    if figure.at is None:
        return None
    return tag("circle", cx=f"{figure.at[0]:g}", cy=f"{figure.at[1]:g}", r="3.2", class_="dot")


def _name(name: Name) -> Markup:
    return tag(
        "text",
        name.text,
        x=f"{name.at[0]:g}",
        y=f"{name.at[1]:g}",
        class_=f"name {name.rank}",
        font_size=f"{name.size:g}",
        dominant_baseline="central",
    )


def _leader(plate: Plate) -> Markup | None:
    if plate.leader is None:
        return None
    (x, y), (to_x, to_y) = plate.leader
    return tag("line", x1=f"{x:g}", y1=f"{y:g}", x2=f"{to_x:g}", y2=f"{to_y:g}", class_="leader")


def _plate(plate: Plate, *, sheet: int, numbers: Mapping[str, int]) -> Markup:
    """The marks of a spot on their plate; its name leads to the list of places."""
    box, place = plate.box, f"place-{sheet}-{plate.spot.number}"
    left, top = map("{:g}".format, plate.title_at)
    name = tag("text", phrases.visible(plate.title), x=left, y=top, class_="title", dominant_baseline="central")
    return tag(
        "g",
        tag(
            "rect", x=f"{box.left:g}", y=f"{box.top:g}", width=f"{box.right - box.left:g}",
            height=f"{box.bottom - box.top:g}", rx="3",
        ),
        tag(
            "a", name, href=f"#{place}", tabindex="-1", data_claims=_ids(plate.spot.claims),
            data_title=_title(plate.spot),
        ),
        *(
            tag("text", phrases.visible(party), x=f"{x:g}", y=f"{y:g}", class_="party", dominant_baseline="central")
            for party, (x, y) in plate.parties
        ),
        *(_mark(mark, plate, place, numbers) for mark in plate.marks),
        class_="plate",
    )  # fmt: skip


def _mark(mark: Mark, plate: Plate, place: str, numbers: Mapping[str, int]) -> Markup:
    group, (x, y) = mark.group, mark.at
    single = len(group.claims) == 1
    number = None if single else _count(len(group.claims), x, y)
    return tag(
        "a",
        tag("title", _told(group, plate.spot, numbers)),
        tag("rect", x=f"{x - 9.5:g}", y=f"{y - 9.5:g}", width="19", height="19", rx="3", class_="focus"),
        glyph(group.family, group.manner, at=(x, y), size=16),
        number,
        href=f"#{group.claims[0].id}" if single else f"#{place}",
        data_claims=_ids(group.claims),
        data_title=_title(plate.spot),
        class_="mark",
    )


def _count(number: int, x: float, y: float) -> Markup:
    return tag("text", str(number), x=f"{x + 9.5:g}", y=f"{y:g}", class_="count", dominant_baseline="central")


def _told(group: Group, spot: Spot, numbers: Mapping[str, int]) -> str:
    """What a mark says to those who do not see it: what, where, according to whom, and the claims' numbers."""
    holders = list(dict.fromkeys(phrases.holder(claim) for claim in group.claims))
    more = f" and {len(holders) - FEW} more" if len(holders) > FEW else ""
    told = ", ".join(str(numbers[claim.id]) for claim in group.claims)
    what = phrases.what(group.claims[0]) if len(group.claims) == 1 else described(group.family, group.manner)
    count = "" if len(group.claims) == 1 else f"{counted(len(group.claims), 'claim')}: "
    return f"{count}{what}; {_title(spot)}; according to {', '.join(holders[:FEW])}{more} [{told}]"


def _title(spot: Spot) -> str:
    return phrases.visible(" / ".join(spot.names))


def _ids(claims: Iterable[Claim]) -> str:
    return " ".join(dict.fromkeys(claim.id for claim in claims))


def _degree(degree: Degree) -> Markup:
    x, y = map("{:g}".format, degree.at)
    return tag("text", degree.text, x=x, y=y, text_anchor=degree.anchor, class_="degree", aria_hidden="true")


def _bar(bar: Bar) -> Markup:
    (x, y), box = bar.at, bar.box
    wide, high = f"{box.right - box.left:g}", f"{box.bottom - box.top:g}"
    below = tag("rect", x=f"{box.left:g}", y=f"{box.top:g}", width=wide, height=high, rx="3", class_="ground")
    line = tag("path", d=f"M{x:g} {y - 4:g}v4h{bar.length:g}v-4", class_="bar")
    middle = f"{x + bar.length / 2:g}"
    words = tag("text", f"{bar.kilometres:,} km", x=middle, y=f"{y - 7:g}", text_anchor="middle", class_="degree")
    return tag("g", below, line, words, class_="scale")
