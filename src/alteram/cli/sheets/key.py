"""The key to a map: its marks, its lines and whose they are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from alteram.atlas import Chart, Drawing
from alteram.atlas.spots import manner_of
from alteram.basemap.world import POLICY
from alteram.cli.sheets.markup import Markup, Part, tag
from alteram.cli.sheets.symbols import families_of, icon
from alteram.model import Claim
from alteram.phrases.families import WORDS
from alteram.phrases.places import MANNERS

SHOWN = "every party's claims have the same shapes and colours"


def key(drawing: Drawing, chart: Chart) -> Markup:
    """What the signs of the map mean: those that it has, and no others."""
    claims = list({claim.id: claim for spot in chart.spots for claim in spot.claims}.values())
    return tag(
        "div",
        _part("Kinds of event", [(icon(name, "asserted"), WORDS[name]) for name in families_of(claims)], SHOWN),
        _part("Manner of claiming", list(_manners(claims))),
        _part("Places, as coarse as they are known", list(_forms(drawing))),
        _part("Lines", list(_lines(drawing))),
        tag("p", POLICY, class_="policy"),
        class_="key",
    )


def _part(title: str, signs: Sequence[tuple[Markup, Part]], note: str | None = None) -> Markup | None:
    if not signs:
        return None
    items = [tag("li", sign, " ", words) for sign, words in signs]
    return tag("div", tag("h3", title), tag("ul", *items), note and tag("p", note, class_="note"))


def _manners(claims: Sequence[Claim]) -> Iterator[tuple[Markup, Part]]:
    used = {manner_of(claim) for claim in claims}
    for manner, words in MANNERS.items():
        if manner in used:
            yield icon("people", f"{manner} plain"), words
    if claims:
        count = tag(
            "svg", tag("text", "3", class_="number"), class_="icon", viewBox="-10 -10 20 20", aria_hidden="true"
        )
        yield count, "so many claims of one party and kind at one place"


def _forms(drawing: Drawing) -> Iterator[tuple[Markup, Part]]:
    used = {figure.kind for figure in drawing.figures}
    radii = {
        kind: sorted({figure.spot.form.radius for figure in drawing.figures if figure.kind == kind})
        for kind in ("ring", "circle")
    }
    told = {kind: " or ".join(f"{radius:g}" for radius in each) for kind, each in radii.items()}
    words = {
        "mark": "a settlement or site",
        "ring": f"near a settlement: within {told['ring']} km, our measure",
        "area": "somewhere in this district or region",
        "circle": f"somewhere around here: a circle of {told['circle']} km, our measure, since no polygon fits",
        "country": "somewhere in this country",
    }
    for kind, text in words.items():
        if kind in used:
            yield _sample(kind), text


def _sample(kind: str) -> Markup:
    shape = (
        tag("circle", r="3.2", class_="dot")
        if kind == "mark"
        else tag("rect", x="-9", y="-7", width="18", height="14", class_=f"figure {kind}")
        if kind in ("area", "country")
        else tag("circle", r="7.5", class_=f"figure {kind}")
    )
    return _icon(shape)


def _lines(drawing: Drawing) -> Iterator[tuple[Markup, Part]]:
    borders = drawing.ground.borders
    if borders.get("country"):
        yield _line("country"), "border"
    if borders.get("division"):
        yield _line("division"), "first-order division"
    if borders.get("disputed"):
        yield _line("disputed"), "no agreed border"
    named = sorted({(name, within) for name, within, _ in drawing.ground.disputes})
    if named:
        told = "; ".join(f"{name} ({within})" for name, within in named)
        yield _line("dispute"), f"claimed or former line: {told}"
    if drawing.ground.contested:
        lands = ", ".join(sorted(each.area.name for each in drawing.ground.contested))
        sign = tag("rect", x="-9", y="-7", width="18", height="14", class_="contested")
        yield _icon(sign), f"disputed land: {lands}"


def _line(kind: str) -> Markup:
    return _icon(tag("path", d="M-10 0H10", class_=f"border {kind}"))


def _icon(sign: Markup) -> Markup:
    return tag("svg", sign, class_="icon", viewBox="-10 -10 20 20", aria_hidden="true")
