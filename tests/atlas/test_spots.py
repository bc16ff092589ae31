"""Claims at their places: each as coarse as it is known, and alike for every party."""

from __future__ import annotations

import pytest

from alteram.atlas import chart
from alteram.atlas.spots import FAMILIES
from alteram.model.codes import EVENTS, family
from tests.atlas.charts import chart_of, said_at, spot

FORMS = {
    "settlement": (spot("Sotk", 40.2, 45.87), ("mark", None)),
    "site": (spot("Moo Pa base", 14.35, 103.3, "exact"), ("mark", None)),
    "near a settlement": (spot("Sirte", 31.2, 16.6, "near-settlement"), ("ring", None)),
    "district": (spot("Kalbajar", 40.1, 46.04, "district", code="AZ"), ("area", "Kəlbəcər")),
    "district that the map calls otherwise": (spot("Lachin", 39.65, 46.45, "district", code="AZ"), ("area", "Laçın")),
    "district without a polygon": (spot("Goris", 39.5, 46.34, "district", code="AM"), ("circle", None)),
    "region": (spot("North Kivu", -0.8, 29.0, "region", code="CD"), ("area", "Nord-Kivu")),
    "disputed land": (spot("Crimea", 45.3, 34.4, "region", code="UA"), ("area", "Crimea")),
    "country": (spot("Armenia", 40.3, 44.9, "country", id="country:AM"), ("area", "Armenia")),
    "country that the map has not": (spot("Atlantis", 30.0, -30.0, "country", id="country:QQ"), ("circle", None)),
    "wider area": (spot("Ishkhanasar", 39.6, 46.2, "area"), ("circle", None)),
}


@pytest.mark.parametrize(("place", "form"), FORMS.values(), ids=FORMS)
def test_a_place_is_drawn_as_coarse_as_it_is_known(place, form):
    (found,) = chart_of(place).spots
    assert (found.form.shape, found.form.area and found.form.area.name) == form
    assert found.form.shape != "circle" or found.form.radius >= 20


def test_a_claim_stands_at_every_place_that_it_names():
    told = said_at(spot("Sotk", 40.2, 45.87), spot("Artanish", 40.47, 45.38))
    found = chart([told])
    assert [each.names for each in found.spots] == [("Artanish",), ("Sotk",)]
    assert found.placed == 1


def test_claims_without_coordinates_are_kept_apart():
    lost, nowhere = said_at(spot("the border", None, None, "area")), said_at()
    found = chart([lost, nowhere, said_at(spot("Sotk", 40.2, 45.87))])
    assert found.unplaced == (lost[1], nowhere[1])
    assert found.placed == 1


def test_a_claim_that_comes_twice_stands_once():
    told = said_at(spot("Sotk", 40.2, 45.87))
    assert len(chart([told, told]).spots[0].claims) == 1


def test_the_names_of_both_sides_stand_in_alphabetical_order():
    goris, gorus = (spot(name, 39.5, 46.34, name="Goris", id="test:goris") for name in ("Goris", "Gorus"))
    for order in ([goris, gorus], [gorus, goris]):
        (found,) = chart(said_at(place, statement=place.text) for place in order).spots
        assert found.names == ("Goris", "Gorus")


def test_parties_keep_their_order_and_manners_are_told_apart():
    sotk = spot("Sotk", 40.2, 45.87)
    told = [
        said_at(sotk, party="Armenia", stance="denied"),
        said_at(sotk, party="Armenia"),
        said_at(sotk, party="Azerbaijan", modality="threatened"),
    ]
    (found,) = chart(told).spots
    assert [(group.party, group.manner) for group in found.groups] == [
        ("Armenia", "asserted"),
        ("Armenia", "denied"),
        ("Azerbaijan", "unreal"),
    ]


def test_every_event_has_a_family_that_is_drawn():
    assert {family(event) for event in EVENTS} == set(FAMILIES)


def test_nothing_gives_an_empty_chart():
    assert chart([]).spots == ()
