"""The marks of the map: a shape and a colour for each family of events, a form for each manner of claiming."""

from __future__ import annotations

from typing import Final

from alteram.atlas.spots import FAMILIES, manner_of
from alteram.cli.sheets.markup import Markup, tag
from alteram.model import Claim
from alteram.model.codes import family

# shapes around the origin, some 14 units across; what each family is told by where colours are not seen
SHAPES: Final = {
    "attack": "M0-7.6 1.9-3 6.6-3.8 3.6 0 6.6 3.8 1.9 3 0 7.6-1.9 3-6.6 3.8-3.6 0-6.6-3.8-1.9-3z",
    "harm": "M-6.4-3.6-3.6-6.4 0-2.8 3.6-6.4 6.4-3.6 2.8 0 6.4 3.6 3.6 6.4 0 2.8-3.6 6.4-6.4 3.6-2.8 0z",
    "mine": "M0-7 7.2 5.6H-7.2z",
    "force": "M-5.9-5.9H5.9V5.9H-5.9z",
    "ceasefire": "M-3.5-6.4H3.5L7 0 3.5 6.4H-3.5L-7 0z",
    "agreement": "M0-7.6 7.6 0 0 7.6-7.6 0z",
    "talk": "M-7-5.8H7V3H0.6L-4 7V3H-7z",
    "people": "M0-6.6A6.6 6.6 0 1 1 0 6.6 6.6 6.6 0 1 1 0-6.6z",
    "aid": "M-2.3-6.8H2.3V-2.3H6.8V2.3H2.3V6.8H-2.3V2.3H-6.8V-2.3H-2.3z",
    "access": "M-7.4-3H7.4V3H-7.4z",
    "other": "M0-6.9 6.6-2.1 4.1 5.6H-4.1L-6.6-2.1z",
}
WORDS: Final = {
    "attack": "attacks",
    "harm": "harm and damage",
    "mine": "mines",
    "force": "forces",
    "ceasefire": "ceasefire broken",
    "agreement": "agreements",
    "talk": "talks, demands, threats",
    "people": "people held, freed, displaced",
    "aid": "aid and reconstruction",
    "access": "access denied",
    "other": "other claims",
}
MANNERS: Final = {
    "asserted": "said to have happened, or to have been tried",
    "unreal": "planned, threatened, demanded, promised, due or possible",
    "denied": "said not to have happened",
}


def definitions() -> Markup:
    """What the marks and patterns of all maps refer to."""
    shapes = [
        tag("symbol", tag("path", d=SHAPES[name]), id=f"g-{name}", viewBox="-9 -9 18 18", overflow="visible")
        for name in FAMILIES
    ]
    halves = [
        tag(
            "linearGradient",
            tag("stop", offset="50%", class_="paper"),
            tag("stop", offset="50%", class_=f"stop {name}"),
            id=f"h-{name}",
            x1="0",
            y1="0",
            x2="0",
            y2="1",
        )
        for name in FAMILIES
    ]
    hatch = tag(
        "pattern",
        tag("path", d="M-1 1 1-1M0 7 7 0M6 8 8 6", class_="hatching"),
        id="hatch",
        width="7",
        height="7",
        patternUnits="userSpaceOnUse",
    )
    inner = tag("defs", *shapes, *halves, hatch)
    return tag("svg", inner, class_="definitions", width="0", height="0", aria_hidden="true", focusable="false")


def glyph(name: str, manner: str, *, at: tuple[float, float] = (0, 0), size: float = 18) -> Markup:
    """The mark of a family and a manner, its middle ``at``, for use within an SVG."""
    corner = f"{at[0] - size / 2:g}", f"{at[1] - size / 2:g}"
    classes = f"glyph {name} {manner}"
    return tag(
        "use", href=f"#g-{name}", x=corner[0], y=corner[1], width=f"{size:g}", height=f"{size:g}", class_=classes
    )


def icon(name: str, manner: str) -> Markup:
    """The mark by itself, to stand beside words that say the same."""
    return tag(
        "svg", glyph(name, manner), class_="icon", viewBox="-10 -10 20 20", aria_hidden="true", focusable="false"
    )


def icon_of(claim: Claim) -> Markup:
    """The mark of a claim, by itself."""
    return icon(family(claim.event), manner_of(claim))


def families_of(claims: list[Claim]) -> list[str]:
    """The families that ``claims`` are of, in the order of the key."""
    used = {family(claim.event) for claim in claims}
    return [name for name in FAMILIES if name in used]


def described(name: str, manner: str) -> str:
    """What a mark says, in words: "attacks, said not to have happened"."""
    return f"{WORDS[name]}, {MANNERS[manner]}" if manner != "asserted" else WORDS[name]
