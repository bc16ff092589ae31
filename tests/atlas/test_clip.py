"""What is cut at a page's edges lies within them, and nothing within is lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alteram.atlas.clip import Box, clip_line, clip_ring, within

PAGE = Box(0, 0, 10, 10)
NUMBERS = st.floats(-30, 30).map(lambda number: round(number, 3))
LINES = st.lists(st.tuples(NUMBERS, NUMBERS), min_size=2, max_size=12)


def test_a_ring_around_the_page_becomes_the_page():
    ring = clip_ring([(-5, -5), (15, -5), (15, 15), (-5, 15), (-5, -5)], PAGE)
    assert sorted(ring) == [(0, 0), (0, 10), (10, 0), (10, 10)]


def test_a_ring_beside_the_page_vanishes():
    assert clip_ring([(20, 20), (25, 20), (25, 25), (20, 20)], PAGE) == []


def test_a_line_that_leaves_and_returns_comes_in_two_parts():
    parts = list(clip_line([(2, 2), (2, -4), (6, -4), (6, 4)], PAGE))
    assert parts == [[(2, 2), (2, 0)], [(6, 0), (6, 4)]]


@given(LINES)
def test_all_that_is_cut_lies_on_the_page(line):
    wide = PAGE.grown(1e-6)
    assert all(wide.holds(point) for point in clip_ring([*line, line[0]], PAGE))
    assert all(wide.holds(point) for part in clip_line(line, PAGE) for point in part)


@given(LINES)
def test_a_line_within_the_page_stays_whole(line):
    kept = [(abs(x) / 4, abs(y) / 4) for x, y in line]
    assert [point for part in clip_line(kept, PAGE) for point in part] == kept


def test_within_counts_the_rings_around_a_point():
    outer, hole = ((0, 0), (10, 0), (10, 10), (0, 10)), ((4, 4), (6, 4), (6, 6), (4, 6))
    assert within((2, 2), (outer, hole))
    assert not within((5, 5), (outer, hole))
    assert PAGE.shared(Box(5, 5, 20, 20)) == pytest.approx(25)
