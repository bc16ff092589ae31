"""Charts made by hand: places with coordinates, and a claim at each."""

from __future__ import annotations

from typing import Any

from alteram.atlas import Chart, chart
from alteram.model import Claim, Country, Where
from alteram.model.codes import PlacePrecision
from tests.claim_factory import claim_of


def spot(
    text: str,
    lat: float | None,
    lon: float | None,
    precision: PlacePrecision = "settlement",
    *,
    name: str | None = None,
    id: str | None = None,
    code: str = "XX",
) -> Where:
    """A place as a claim names it; ``code`` is its country's."""
    country = Country(code=code, source="test")
    known = name or text
    return Where(
        text=text, start=0, end=len(text), name=known, id=id or f"test:{known}", lat=lat, lon=lon, precision=precision,
        country=country,
    )  # fmt: skip


def said_at(*places: Where, party: str | None = "Ana", **fields: Any) -> tuple[str | None, Claim]:
    """A claim of ``party`` that names all of ``places``."""
    words = " and ".join(place.text for place in places) or "nowhere"
    return party, claim_of(quote=f"they shelled {words}", where=places, **fields)


def chart_of(*places: Where) -> Chart:
    """A chart with a claim at each of ``places``."""
    return chart(said_at(place) for place in places)
