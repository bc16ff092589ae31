"""Counts: bounds against bounds, and never unlike units."""

from __future__ import annotations

import pytest

from alteram.incidents.counts import bounds, comparable, fit, fitting
from alteram.model import Quantity
from tests.incidents.tellings import at_least, claim_of, count, told

FITS = {
    "same": (count("killed", 5), count("killed", 5), "same"),
    "exact_and_at_least": (count("killed", 5), at_least("killed", 3), "fits"),
    "below_the_least": (count("killed", 2), at_least("killed", 3), "differs"),
    "ranges_overlap": (count("killed", 10, 12), count("killed", 12, 15), "fits"),
    "two_at_least": (at_least("killed", 3), at_least("killed", 90), "fits"),
    "about": (count("killed", 100, approx=True), count("killed", 95), "fits"),
    "not_about": (count("killed", 100, approx=True), count("killed", 80), "differs"),
}


@pytest.mark.parametrize(("one", "other", "expected"), FITS.values(), ids=FITS)
def test_how_two_counts_stand(one: Quantity, other: Quantity, expected: str):
    assert fit(one, other) == fit(other, one) == expected


def test_unlike_units_are_never_compared():
    one = told(claim_of(quantities=(count("killed", 5), count("rounds", 40))))
    other = told(claim_of(statement="2", quantities=(count("killed-or-wounded", 5), count("violations", 40))))
    assert list(fitting(one, other)) == []


def test_what_has_no_unit_is_compared_where_it_is_of_the_same():
    assert comparable(count("other", 11, of="houses"), count("other", 9, of="houses"))
    assert not comparable(count("other", 11, of="houses"), count("other", 9, of="bridges"))
    assert not comparable(count("other", 11), count("other", 9))


def test_a_total_is_no_count_of_one_event():
    assert told(claim_of(quantities=(count("killed", 5, flow="stock"),))).counts == ()


def test_an_open_end_has_no_bound():
    assert bounds(at_least("killed", 3)) == (3, float("inf"))
