"""Places are held against each other at the precision with which each is known."""

from __future__ import annotations

import pytest

from alteram.incidents.distances import compare_places, kilometres, stand
from alteram.model import Where
from tests.incidents.tellings import claim_of, spot, told

PLACES = {
    "same_name": (spot("Brenna"), spot("BRENNA"), "same"),
    "villages_close": (spot("A", 60.0, 10.0), spot("B", 60.05, 10.0), "near"),
    "villages_apart": (spot("A", 60.0, 10.0), spot("B", 61.0, 10.0), "far"),
    "district_takes_in": (spot("A", 60.0, 10.0, "district"), spot("B", 60.3, 10.0), "near"),
    "too_coarse": (spot("A", 60.0, 10.0, "country"), spot("B", 60.0, 10.0), "open"),
    "unknown_point": (spot("A"), spot("B", 60.0, 10.0), "open"),
    "just_beyond": (spot("A", 60.0, 10.0), spot("B", 60.3, 10.0), "open"),
}


@pytest.mark.parametrize(("one", "other", "expected"), PLACES.values(), ids=PLACES)
def test_how_two_places_lie(one: Where, other: Where, expected: str):
    assert stand(one, other) == stand(other, one) == expected


def test_the_nearest_two_of_several_places_count():
    one = told(claim_of(where=(spot("Far", 20.0, 10.0), spot("Brenna"))))
    other = told(claim_of(statement="2", where=(spot("Brenna"),)))
    reason = compare_places(one, other)
    assert reason is not None
    assert reason.words == "both name Brenna"


def test_a_degree_of_latitude_is_111_km():
    assert kilometres(spot("A", 60.0, 10.0), spot("B", 61.0, 10.0)) == pytest.approx(111.2, abs=0.1)
