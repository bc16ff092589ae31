"""Distance and bearing from a named place give a point of their own."""

from __future__ import annotations

import pytest

from alteram.places import find
from alteram.places.globe import moved

KHARKIV = (49.98, 36.25)


@pytest.mark.parametrize(
    ("point", "kilometres", "bearing", "there"),
    [
        ((0.0, 0.0), 111.19, 0, (1.0, 0.0)),
        ((0.0, 0.0), 111.19, 90, (0.0, 1.0)),
        ((0.0, 179.5), 111.19, 90, (0.0, -179.5)),
        ((60.0, 10.0), 111.19, 180, (59.0, 10.0)),
        ((48.0, 37.0), 0, 45, (48.0, 37.0)),
    ],
)
def test_a_point_is_moved_along_a_great_circle(point, kilometres, bearing, there):
    assert moved(point, kilometres, bearing) == pytest.approx(there, abs=0.001)


@pytest.mark.parametrize(
    ("words", "north", "east"),
    [
        ("some 12 km south-east of", -12 * 0.7071, 12 * 0.7071),
        ("63km west of", 0, -63),
        ("200 metres north of", 0.2, 0),
        ("8 km north-north-west of", 8 * 0.9239, -8 * 0.3827),
        ("1.5 miles due south of", -2.414, 0),
        ("10 kilometres northeast of", 10 * 0.7071, 10 * 0.7071),
    ],
)
def test_a_bearing_is_read_from_the_words_before_the_name(words: str, north: float, east: float):
    (place,) = find(f"A mine went off {words} Kharkiv.")
    (town,) = find("A mine went off in Kharkiv.")
    assert place.lat is not None
    assert place.lon is not None
    assert town.lat is not None
    assert town.lon is not None
    assert place.relation == "distance-bearing"
    assert place.precision == "near-settlement"
    assert (place.lat - town.lat) * 111.19 == pytest.approx(north, abs=0.5)
    assert (place.lon - town.lon) * 111.19 * 0.6430 == pytest.approx(east, abs=0.5)


@pytest.mark.parametrize("words", ["12 km from", "north of", "some distance east of", "near", "in"])
def test_without_both_the_point_is_that_of_the_name(words: str):
    (place,) = find(f"A mine went off {words} Kharkiv.")
    (town,) = find("A mine went off in Kharkiv.")
    assert (place.lat, place.lon) == (town.lat, town.lon)
