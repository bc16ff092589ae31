"""The base map: who has what on it, and that no side's claim is drawn as settled."""

from __future__ import annotations

import itertools
from importlib.resources import files

import pytest

from alteram.basemap import inside, world
from alteram.basemap.world import BORDERS, FILE, POLICY

MOST_BYTES = 2_600_000
PLACES = {
    "Yerevan": ((44.51, 40.18), "AM"),
    "Baku": ((49.87, 40.41), "AZ"),
    "Kyiv": ((30.52, 50.45), "UA"),
    "Goma": ((29.2, -1.65), "CD"),
    "Khartoum": ((32.55, 15.55), "SD"),
    "Seoul": ((127.0, 37.57), "KR"),
}
CONTESTED = {
    "Simferopol": ((34.1, 44.95), "Crimea", ("RU", "UA")),
    "Sevastopol": ((33.55, 44.58), "Crimea", ("RU", "UA")),
    "Srinagar": ((74.8, 34.08), "Kashmir", ("IN", "PK")),
    "Muzaffarabad": ((73.47, 34.36), "Kashmir", ("IN", "PK")),
    "Laayoune": ((-13.1, 27.1), "Western Sahara", ("EH", "MA")),
    "Gali": ((41.73, 42.63), "Abkhazia", ("GE",)),
}


def test_the_file_is_small_enough_to_ship():
    assert len(files("alteram.basemap").joinpath(FILE).read_bytes()) < MOST_BYTES


@pytest.mark.parametrize(("point", "code"), PLACES.values(), ids=PLACES)
def test_a_town_lies_in_its_country_and_in_one_of_its_divisions(point, code):
    assert [area.country for area in world().countries if inside(point, area.polygons)] == [code]
    assert [area.country for area in world().divisions if inside(point, area.polygons)] == [code]


@pytest.mark.parametrize(("point", "land", "claimed_by"), CONTESTED.values(), ids=CONTESTED)
def test_disputed_land_is_no_countrys_and_names_every_claimant(point, land, claimed_by):
    assert [area.name for area in world().countries if inside(point, area.polygons)] == []
    (area,) = [area for area in world().contested if inside(point, area.polygons)]
    assert (area.name, area.country, area.claimed_by) == (land, None, claimed_by)
    (division,) = [area for area in world().divisions if inside(point, area.polygons)]
    assert (division.country, division.claimed_by) == (None, claimed_by)


def test_lachin_is_not_called_by_the_name_of_another_district():
    (division,) = [area for area in world().divisions if inside((46.40, 39.67), area.polygons)]
    assert division.name == "Laçın"


def near(line, point, degrees=0.1):
    return any(abs(x - point[0]) < degrees and abs(y - point[1]) < degrees for x, y in line)


LINES = {
    "Military Demarcation Line": (127.3, 38.3),
    "Line of Control": (74.05, 34.02),
    "Golan": (35.83, 33.1),
    "Crimea": (33.7, 46.2),
}


@pytest.mark.parametrize("point", LINES.values(), ids=LINES)
def test_a_line_that_is_no_agreed_border_is_none_here(point):
    kinds = {kind for kind in BORDERS for line in world().borders[kind] if near(line, point)}
    assert "disputed" in kinds
    assert "country" not in kinds


def test_every_disputed_line_says_what_it_is_and_where():
    assert len(world().disputes) == 44
    assert all(each.name and each.within and each.lines for each in world().disputes)


def test_the_policy_says_whose_lines_they_are():
    assert "Natural Earth" in POLICY
    assert "no position" in " ".join(POLICY.split())


def test_countries_have_outer_rings_that_run_counter_clockwise():
    for area in world().countries:
        for outer, *_ in area.polygons:
            doubled = sum(a[0] * b[1] - b[0] * a[1] for a, b in itertools.pairwise(outer))
            assert doubled >= 0, area.name
