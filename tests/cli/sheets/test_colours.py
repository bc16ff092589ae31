"""Every mark and every word stands out from what is below it, by day and by night (WCAG 2.2: 3 to 1, and 4.5 to 1)."""

from __future__ import annotations

import re
from importlib.resources import files

import pytest

from alteram.atlas.spots import FAMILIES

CSS = files("alteram.cli.sheets").joinpath("map.css").read_text(encoding="utf-8")
LIGHT, DARK = (dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", block)) for block in CSS.split(":root {")[1:3])
SCHEMES = {"light": LIGHT, "dark": DARK}


def luminance(colour: str) -> float:
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted(map(luminance, (one, other)))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("name", SCHEMES)
def test_marks_stand_out_from_their_plates(name):
    scheme = SCHEMES[name]
    assert {family for family in FAMILIES if contrast(scheme[family], scheme["plate"]) < 4.5} == set()


@pytest.mark.parametrize("name", SCHEMES)
def test_words_stand_out_from_the_paper_and_the_land(name):
    scheme = SCHEMES[name]
    weak = {word for word in ("ink", "soft", "link") if contrast(scheme[word], scheme["paper"]) < 4.5}
    assert weak == set()
    assert contrast(scheme["name"], scheme["land"]) >= 4.5
    assert contrast(scheme["soft"], scheme["sea"]) >= 4.5


@pytest.mark.parametrize("name", SCHEMES)
def test_borders_stand_out_from_the_land(name):
    scheme = SCHEMES[name]
    assert {line for line in ("border", "dispute") if contrast(scheme[line], scheme["land"]) < 3} == set()
