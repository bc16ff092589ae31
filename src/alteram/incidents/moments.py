"""Whether two claims may tell of one time, at the precision of their words."""

from __future__ import annotations

from alteram.incidents.traits import DAY, Stretch, Traits
from alteram.lexicon.incidents import joining
from alteram.model import Reason

SAME, NEAR = 15, 45  # minutes between clock times that are one, or that may be
HALF = 0.5


def compare_times(one: Traits, other: Traits) -> Reason | None:
    """The ground that their times give; None where they cannot be of one happening."""
    weights = joining().weights
    first, second = one.time, other.time
    if first is None or second is None:
        told = one.told, other.told
        close = told[0] is not None and told[1] is not None and told[0].gap(told[1]) < DAY
        return _reason(weights.time_unknown, "one of them gives no time of its own", one, other) if close else None
    if first.gap(second) >= DAY:
        return None
    if first.period or second.period:
        return _periods(first, second, one, other)
    if first.clock and second.clock:
        return _clocks(first.gap(second), one, other)
    if first.gap(second):
        later = one.claim.event in joining().parts.later
        weight = weights.next_day_later if later else weights.next_day
        return _reason(weight, "less than a day lies between them", one, other)
    return _reason(weights.same_day, "the times overlap", one, other)


def _periods(first: Stretch, second: Stretch, one: Traits, other: Traits) -> Reason:
    weights = joining().weights
    shared = min(first.end, second.end) - max(first.start, second.start)
    if shared >= HALF * (max(first.end, second.end) - min(first.start, second.start)):
        return _reason(weights.same_period, "both speak of much the same period", one, other)
    return _reason(weights.part_of_period, "one counts over a longer period", one, other)


def _clocks(gap: int, one: Traits, other: Traits) -> Reason:
    weights = joining().weights
    if gap <= SAME:
        return _reason(weights.same_clock, "the clock times are the same or nearly so", one, other)
    words = f"the clock times lie {gap} minutes apart"
    return _reason(weights.near_clock if gap <= NEAR else weights.far_clock, words, one, other)


def _reason(weight: float, words: str, one: Traits, other: Traits) -> Reason:
    told = "; ".join(sorted([told_time(one), told_time(other)]))
    return Reason(ground="time", weight=weight, words=f"{words} ({told})")


def told_time(traits: Traits) -> str:
    """The time of a claim in the statement's own words, or in EDTF where it is inherited."""
    when = traits.claim.when
    if when is None:
        return "no time given"
    return when.edtf if when.text is None or when.inherited else f"“{when.text}”"
