"""Our precisions in the code lists of UCDP and ACLED."""

from __future__ import annotations

from typing import get_args

import pytest

from alteram.model.codes import PlacePrecision
from alteram.places import Codes, codes_of


@pytest.mark.parametrize(
    ("precision", "codes"),
    [
        ("exact", (1, 1)),
        ("settlement", (1, 1)),
        ("near-settlement", (2, 2)),
        ("district", (3, 2)),
        ("region", (4, 3)),
        ("area", (5, 3)),
        ("country", (6, 3)),
        ("unknown", (None, None)),
    ],
)
def test_a_precision_has_its_codes(precision: PlacePrecision, codes: tuple[int | None, int | None]) -> None:
    assert codes_of(precision) == Codes(*codes)


def test_water_and_air_have_a_code_of_their_own_in_ucdp() -> None:
    assert codes_of("area", on_water=True) == Codes(7, 3)


def test_every_precision_is_coded_or_unknown() -> None:
    assert [each for each in get_args(PlacePrecision) if codes_of(each) == (None, None)] == ["unknown"]
