"""The projection keeps areas, and what it takes to the plane it brings back."""

from __future__ import annotations

import itertools
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alteram.atlas.projection import Projection
from alteram.atlas.sphere import bearing, circle, destination, distance, middle, wrapped
from alteram.model.globe import RADIUS

POINTS = st.tuples(st.floats(-180, 180), st.floats(-90, 90))

# Snyder, Map Projections - A Working Manual (1987), p. 333: a sphere of radius 3, centre 40 N 100 W
SNYDER = Projection((-100.0, 40.0))


def test_the_worked_example_of_the_manual_comes_out():
    x, y = SNYDER.project((100.0, -20.0))
    assert (3 * x / RADIUS, 3 * y / RADIUS) == pytest.approx((-4.2339303, 4.0257775), abs=1e-6)


def test_the_centre_is_the_origin():
    assert Projection((46.0, 40.0)).project((46.0, 40.0)) == pytest.approx((0, 0), abs=1e-9)


@given(POINTS, POINTS)
def test_a_point_comes_back_from_the_plane(centre, point):
    if distance(centre, point) > 0.99 * math.pi * RADIUS:
        return  # the point opposite the centre is a circle on the plane
    projection = Projection(centre)
    back = projection.invert(projection.project(point))
    assert back is not None
    assert distance(back, point) < 0.1


@given(POINTS, st.tuples(st.floats(-179, 179), st.floats(-85, 85)))
def test_areas_stay_what_they_are_wherever_they_lie(centre, point):
    if distance(centre, point) > 0.9 * math.pi * RADIUS:
        return
    ring = list(map(Projection(centre).project, circle(point, 100)))
    doubled = sum(a[0] * b[1] - b[0] * a[1] for a, b in itertools.pairwise(ring))
    cap = 2 * math.pi * RADIUS**2 * (1 - math.cos(100 / RADIUS))
    assert doubled / 2 == pytest.approx(cap, rel=0.01)


def test_what_lies_beyond_the_globe_is_no_point():
    assert Projection((0.0, 0.0)).invert((2.1 * RADIUS, 0.0)) is None


@given(POINTS, st.floats(0, 360), st.floats(1, 15_000))
def test_a_destination_is_as_far_as_was_asked(start, direction, kilometres):
    assert distance(start, destination(start, direction, kilometres)) == pytest.approx(kilometres, rel=1e-6)


def test_known_distances_and_directions():
    yerevan, baku = (44.51, 40.18), (49.87, 40.41)
    assert distance(yerevan, baku) == pytest.approx(456, abs=3)
    assert bearing(yerevan, baku) == pytest.approx(85.2, abs=0.5)
    assert bearing((0.0, 0.0), (0.0, 90.0)) == pytest.approx(0)


def test_the_middle_knows_of_the_antimeridian():
    lon, lat = middle([(179.0, 10.0), (-179.0, 10.0)])
    assert abs(wrapped(lon)) == pytest.approx(180)
    assert lat == pytest.approx(10, abs=0.1)
