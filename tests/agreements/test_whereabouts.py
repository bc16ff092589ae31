"""Places of claims within the places of obligations: by id, by what the profile says, by distance."""

from __future__ import annotations

import pytest

from alteram.agreements.whereabouts import place_of
from alteram.model import Where
from alteram.model.codes import PlacePrecision
from alteram.profiles import load_profile
from tests.agreements.made import obligation_of, said


def where(name: str, lat: float | None, lon: float | None, precision: PlacePrecision = "settlement") -> Where:
    return Where(text=name, start=0, end=len(name), name=name, lat=lat, lon=lon, precision=precision)


# The conflict, the obligation's place, the claim's, and whether it lies there.
CASES = {
    "near_its_centre": ("russia-ukraine", "Donetsk Oblast", where("Avdiivka", 48.14, 37.75), True),
    "far_away": ("russia-ukraine", "Donetsk Oblast", where("Kyiv", 50.45, 30.52), False),
    "country_around_it": ("russia-ukraine", "Donetsk Oblast", where("Ukraine", 48.0, 37.7, "country"), False),
    "no_point": ("russia-ukraine", "Donetsk Oblast", where("Somewhere", None, None), False),
    "other_district": ("armenia-azerbaijan", "Kalbajar", where("Lachin", 39.64, 46.55, "district"), False),
}


@pytest.mark.parametrize(("conflict", "place", "claimed", "expected"), CASES.values(), ids=CASES)
def test_a_place_lies_in_another(conflict, place, claimed, expected):
    claim = said("force.withdraw", where=(claimed,))
    found = place_of(obligation_of(places=(place,)), claim, load_profile(conflict))
    assert found == (claimed.text if expected else None)


def test_a_place_is_known_by_its_id_and_by_what_it_lies_in():
    profile = load_profile("armenia-azerbaijan")
    inner = next(place for place in profile.toponyms if place.within is not None)
    outer = next(place for place in profile.toponyms if place.id == inner.within)
    for id in (inner.id, outer.id):
        claim = said("force.withdraw", where=(Where(text="there", start=0, end=5, name="there", id=id),))
        assert place_of(obligation_of(places=(outer.name,)), claim, profile) == "there"
