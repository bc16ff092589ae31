"""How exactly a place is known, in the code lists of the field."""

from __future__ import annotations

from typing import NamedTuple

from alteram.model.codes import PlacePrecision
from alteram.places.vocabulary import vocabulary


class Codes(NamedTuple):
    """UCDP's ``where_prec`` (1 exact to 7 water or air) and ACLED's ``geo_precision`` (1 town to 3 region)."""

    where_prec: int | None
    geo_precision: int | None


def codes_of(precision: PlacePrecision, *, on_water: bool = False) -> Codes:
    """The codes of ``precision``, None where a list has none; a place ``on_water`` or in the air has one in UCDP's.

    The tables are in ``places.toml``, with their source.
    """
    known = vocabulary().precisions
    water = known["water"]["any"] if on_water else None
    return Codes(water or known["where_prec"].get(precision), known["geo_precision"].get(precision))
