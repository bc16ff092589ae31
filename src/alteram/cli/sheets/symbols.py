"""The marks of the map: a shape and a colour for each family of events, a form for each manner of claiming."""

from __future__ import annotations

from alteram.atlas.spots import FAMILIES, manner_of
from alteram.cli.sheets.markup import Markup, tag
from alteram.model import Claim
from alteram.model.codes import family
from alteram.phrases.families import SHAPES, WORDS
from alteram.phrases.places import MANNERS


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
