"""A map is fitted to its claims, wherever on the globe they lie."""

from __future__ import annotations

import math
from typing import Any

import pytest

from alteram.atlas import draw
from alteram.atlas.sphere import distance
from tests.atlas.charts import chart_of, spot

WIDE: dict[str, Any] = {"width": 1000.0, "height": 640.0}
GORIS, SOTK, KAPAN = spot("Goris", 39.5, 46.34), spot("Sotk", 40.2, 45.87), spot("Kapan", 39.2, 46.4)
EXTREMES = {
    "antimeridian": [spot("Suva", -18.14, 178.44), spot("Taveuni", -16.8, -179.97), spot("Lakeba", -18.2, -178.8)],
    "north pole": [spot("Alert", 82.5, -62.3), spot("Nagurskoye", 80.8, 47.6), spot("the pole", 90, 0)],
    "south pole": [spot("McMurdo", -77.85, 166.67), spot("Vostok", -78.46, 106.84), spot("Amundsen", -90, 0)],
    "whole world": [spot("Bogota", 4.7, -74.1), spot("Jakarta", -6.2, 106.8), spot("Kyiv", 50.45, 30.5)],
    "one place": [spot("Sotk", 40.2, 45.87)],
    "one country": [spot("Nepal", 28.2, 84, "country", id="country:NP")],
    "a country across the antimeridian": [spot("Fiji", -17.8, 178.0, "country", id="country:FJ")],
}


def on_page(drawing, at):
    return drawing.frame.page.holds(at)


@pytest.mark.parametrize("places", EXTREMES.values(), ids=EXTREMES)
def test_places_at_the_ends_of_the_world_are_on_the_page(places):
    drawing = draw(chart_of(*places), **WIDE)
    assert len(drawing.plates) == len(places)
    assert all(on_page(drawing, (plate.box.left, plate.box.top)) for plate in drawing.plates)
    assert all(on_page(drawing, (plate.box.right, plate.box.bottom)) for plate in drawing.plates)
    numbers = [value for plate in drawing.plates for mark in plate.marks for value in mark.at]
    assert all(map(math.isfinite, numbers))
    assert drawing.ground.graticule


@pytest.mark.parametrize("name", ["antimeridian", "north pole", "one place"])
def test_no_place_is_cut_off(name):
    drawing = draw(chart_of(*EXTREMES[name]), **WIDE)
    assert drawing.far == ()
    assert all(figure.at and on_page(drawing, figure.at) for figure in drawing.figures)


def test_no_places_give_a_map_of_the_world():
    drawing = draw(chart_of(), **WIDE)
    assert drawing.plates == ()
    assert len(drawing.ground.countries) > 150


def test_a_point_far_away_does_not_make_all_others_too_small():
    drawing = draw(chart_of(GORIS, SOTK, KAPAN, spot("Geneva", 46.2, 6.15)), **WIDE)
    assert [each.name for each in drawing.far] == ["Geneva"]
    (plate,) = [plate for plate in drawing.plates if plate.spot.name == "Geneva"]
    assert plate.title.startswith("Geneva ↖ 3,")
    corner = drawing.frame.point((0, 0))
    assert corner is not None
    assert distance(corner, drawing.frame.projection.centre) < 200


def test_a_country_is_no_reason_to_show_all_of_it():
    russia = spot("Russia", 61.5, 105.3, "country", id="country:RU")
    drawing = draw(chart_of(GORIS, SOTK, KAPAN, russia), **WIDE)
    assert [each.name for each in drawing.far] == ["Russia"]


def test_only_settlements_and_sites_have_a_mark_at_their_point():
    places = [SOTK, spot("Kalbajar", 40.1, 46.04, "district", code="AZ"), spot("Sirte", 40.0, 46.6, "near-settlement")]
    drawing = draw(chart_of(*places, spot("Azerbaijan", 40.3, 47.7, "country", id="country:AZ")), **WIDE)
    pinned = {figure.spot.name: figure.at is not None for figure in drawing.figures}
    assert pinned == {"Sotk": True, "Kalbajar": False, "Sirte": False, "Azerbaijan": False}


def test_plates_do_not_cover_one_another():
    places = [spot(f"Place {index}", 40 + index % 4 / 5, 45 + index // 4 / 4) for index in range(12)]
    drawing = draw(chart_of(*places), **WIDE)
    for index, plate in enumerate(drawing.plates):
        assert all(plate.box.shared(other.box) == 0 for other in drawing.plates[index + 1 :])


def test_a_crowded_small_map_has_numbers_in_place_of_names():
    places = [spot(f"Place {index}", 40 + index % 4 / 5, 45 + index // 4 / 4) for index in range(16)]
    drawing = draw(chart_of(*places), width=380.0, height=460.0, small=True)
    assert drawing.numbered
    assert {plate.title for plate in drawing.plates} == {str(number) for number in range(1, 17)}


def test_no_name_stands_on_a_plate():
    drawing = draw(chart_of(GORIS, SOTK, KAPAN), **WIDE)
    assert len(drawing.names) > 5
    assert not [name for name in drawing.names for plate in drawing.plates if plate.box.holds(name.at)]


def test_the_scale_bar_is_as_long_as_it_says():
    drawing = draw(chart_of(GORIS, SOTK, KAPAN), **WIDE)
    start, end = (drawing.frame.point((500 + side * drawing.bar.length / 2, 320)) for side in (-1, 1))
    assert start is not None
    assert end is not None
    assert distance(start, end) == pytest.approx(drawing.bar.kilometres, rel=0.01)


def test_the_same_chart_gives_the_same_drawing():
    chart = chart_of(GORIS, SOTK, KAPAN)
    assert draw(chart, **WIDE) == draw(chart, **WIDE)
