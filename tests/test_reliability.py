"""Alpha is what Krippendorff's own examples say it is."""

from __future__ import annotations

import random

import pytest

from alteram.reliability import alpha, reliability

# Krippendorff, Computing Krippendorff's Alpha-Reliability (2011): the tables of sections A, B and C
MEG, OWEN = "0100000010", "1110010000"
BEN, GERRY = "aabbdcccedda", "babbbccceddd"
FOUR = ("123321412...", "1233224125.3", ".3332342251.", "12332441251.")


def units_of(*coders: str) -> list[tuple[str | None, ...]]:
    """A unit a column; a point is a value that is missing."""
    return [tuple(None if value == "." else value for value in unit) for unit in zip(*coders, strict=True)]


@pytest.mark.parametrize(
    ("coders", "expected"), [((MEG, OWEN), 0.095), ((BEN, GERRY), 0.692), (FOUR, 0.743)], ids=["A", "B", "C"]
)
def test_the_published_examples_come_out(coders, expected):
    assert alpha(units_of(*coders)) == pytest.approx(expected, abs=0.0005)


def test_the_published_coincidences_come_out():
    found = reliability(units_of(*FOUR))
    assert found.values == ("1", "2", "3", "4", "5")
    third, four_thirds = 1 / 3, 4 / 3
    expected = [
        [7, four_thirds, third, third, 0],
        [four_thirds, 10, four_thirds, third, 0],
        [third, four_thirds, 8, third, 0],
        [third, third, third, 4, 0],
        [0, 0, 0, 0, 3],
    ]
    for row, told in zip(found.coincidences, expected, strict=True):
        assert row == pytest.approx(told)
    assert (found.units, found.pairable) == (11, 40)  # the twelfth has one value, and says nothing


def test_pairs_are_counted_in_units():
    found = reliability([("a", "a", "b"), ("a", "a"), ("a", None)])
    assert (found.pairs, found.alike, found.units) == (4, 2, 2)
    assert found.share == 0.5


def test_the_interval_is_the_same_each_time_and_holds_alpha():
    one, again = (reliability(units_of(*FOUR)) for _ in range(2))
    assert one == again
    assert one.low is not None
    assert one.high is not None
    assert one.alpha is not None
    assert one.low < one.alpha < one.high <= 1


NOT_DEFINED = {"none": [], "one": [("a",)], "missing": [("a", None), (None, "b")], "same": [("a", "a"), ("a", "a")]}


@pytest.mark.parametrize("units", NOT_DEFINED.values(), ids=NOT_DEFINED)
def test_where_nothing_varies_alpha_is_not_defined(units):
    found = reliability(units)
    assert found.alpha is None
    assert found.low is None


def test_full_agreement_is_one_and_the_order_of_units_and_coders_does_not_matter():
    assert alpha([("a", "a"), ("b", "b")]) == 1
    units = units_of(*FOUR)
    turned = [tuple(reversed(unit)) for unit in reversed(units)]
    assert alpha(turned) == pytest.approx(alpha(units))


def test_another_program_finds_the_same():
    peer = pytest.importorskip("krippendorff", reason="a peer that is not among the dependencies")
    rng = random.Random(5)
    for _ in range(40):
        coders = rng.randint(2, 5)
        units = [[rng.choice([0, 1, 2, 3, None]) for _ in range(coders)] for _ in range(30)]
        told = [[float("nan") if unit[coder] is None else unit[coder] for unit in units] for coder in range(coders)]
        theirs = peer.alpha(reliability_data=told, level_of_measurement="nominal", value_domain=[0, 1, 2, 3])
        assert alpha(units) == pytest.approx(theirs)
