"""Times are held against each other at the precision of their words."""

from __future__ import annotations

import pytest

from alteram.incidents.moments import compare_times
from alteram.incidents.traits import DAY, stretch_of
from alteram.model import When
from tests.claim_factory import at, night
from tests.incidents.tellings import claim_of, told

MIDNIGHT = at("2022-09-13T00:05", precision="minute")
PAIRS = {
    "night_and_clock_in_it": (night("2022-09-12", "2022-09-13"), MIDNIGHT, "the times overlap"),
    "night_and_evening_before": (
        night("2022-09-12", "2022-09-13"),
        at("2022-09-12T23:40", precision="minute"),
        "overlap",
    ),
    "night_and_noon_after": (
        night("2022-09-12", "2022-09-13"),
        at("2022-09-13T12:00", precision="minute"),
        "less than a",
    ),
    "day_and_clock": (at("2022-09-13"), MIDNIGHT, "the times overlap"),
    "clocks_close": (MIDNIGHT, at("2022-09-13T00:15", precision="minute"), "the same or nearly so"),
    "clocks_apart": (MIDNIGHT, at("2022-09-13T00:40", precision="minute"), "35 minutes apart"),
    "a_day_in_a_month": (MIDNIGHT, at("2022-08-13", "2022-09-13", "month"), "counts over a longer period"),
    "two_months": (at("2022-09-01", "2022-09-30", "month"), at("2022-09-01", "2022-09-30", "month"), "the same period"),
    "no_time": (MIDNIGHT, None, "gives no time of its own"),
    "other_day": (MIDNIGHT, at("2022-09-15"), None),
}


@pytest.mark.parametrize(("one", "other", "words"), PAIRS.values(), ids=PAIRS)
def test_how_two_times_stand(one: When | None, other: When | None, words: str | None):
    first, second = told(claim_of(when=one)), told(claim_of(statement="2", when=other))
    for reason in (compare_times(first, second), compare_times(second, first)):
        assert reason is None if words is None else reason is not None and words in reason.words


def test_a_longer_period_and_far_clock_times_speak_against_one_happening():
    far = told(claim_of(when=at("2022-09-13T09:00", precision="minute")))
    total = told(claim_of(when=at("2022-08-13", "2022-09-13", "month")))
    for other in (far, total):
        reason = compare_times(told(claim_of(when=MIDNIGHT)), other)
        assert reason is not None
        assert reason.weight < 0


def test_zones_count_where_both_are_named():
    east = stretch_of(at("2022-09-13T04:05", precision="minute", zone="+04:00"))
    utc = stretch_of(at("2022-09-13T00:05", precision="minute", zone="UTC"))
    unknown = stretch_of(at("2022-09-13T00:05", precision="minute"))
    assert (east.gap(utc), utc.gap(east), east.gap(unknown)) == (0, 0, 4 * 60)


def test_the_words_of_the_statement_are_shown_and_inherited_days_in_edtf():
    said = at("2022-09-13", text="on Tuesday")
    reason = compare_times(told(claim_of(when=said)), told(claim_of(statement="2", when=at("2022-09-13"))))
    assert reason is not None
    assert "“on Tuesday”" in reason.words
    assert "2022-09-13" in reason.words


def test_a_period_is_longer_than_some_days():
    assert not stretch_of(at("2022-09-10", "2022-09-13", "days")).period
    assert stretch_of(at("2022-09-10", "2022-09-20", "days")).period
    assert stretch_of(at("2022-09-13")).end - stretch_of(at("2022-09-13")).start == DAY - 1
