"""Places as coarse as they are published: no point is known better than by the square of a quarter degree."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import Final

from alteram.model import Where

SQUARE: Final = 0.25  # degrees, 28 km from north to south: about what where_prec 2 of UCDP GED says, within 25 km
FINE: Final = frozenset({"exact", "settlement"})


def coarse(place: Where) -> Where:
    """``place`` with the middle of its square for a point; what is a point, a house or a town is known to be near.

    What is known exactly loses its id and neutral name too, which would lead back to the point.
    """
    exact = place.precision == "exact"
    return replace(
        place,
        name=place.text if exact else place.name,
        id=None if exact or (place.id or "").startswith("own:") else place.id,
        lat=_middle(place.lat),
        lon=_middle(place.lon),
        precision="near-settlement" if place.precision in FINE else place.precision,
    )


def _middle(degrees: float | None) -> float | None:
    return None if degrees is None else (math.floor(degrees / SQUARE) + 0.5) * SQUARE
