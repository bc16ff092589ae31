"""Whether two counts may be of one thing: bounds against bounds, and never unlike units."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from math import inf
from typing import Literal

from alteram.incidents.traits import Traits
from alteram.lexicon.incidents import joining
from alteram.model import Quantity, Reason

Fit = Literal["same", "fits", "differs"]
ABOUT = 0.1  # by how much of itself a count that is "about" so many may be off


def compare_counts(one: Traits, other: Traits) -> Iterator[Reason]:
    """The ground that counts of one unit give: the best where several fit."""
    found = list(fitting(one, other)) if one.counts and other.counts else []
    if not found:
        return
    weights = joining().weights
    for wanted, weight, words in (
        ("same", weights.same_number, "the numbers are the same"),
        ("fits", weights.number_fits, "the numbers fit"),
        ("differs", weights.other_number, "the numbers differ"),
    ):
        texts = sorted(sorted([a.text, b.text]) for how, a, b in found if how == wanted)
        if texts:
            yield Reason(ground="numbers", weight=weight, words=f"{words}: “{texts[0][0]}”, “{texts[0][1]}”")
            return


def fitting(one: Traits, other: Traits) -> Iterator[tuple[Fit, Quantity, Quantity]]:
    """How each two counts of one unit stand to one another."""
    for a, b in product(one.counts, other.counts):
        if comparable(a, b):
            yield fit(a, b), a, b


def comparable(one: Quantity, other: Quantity) -> bool:
    """Whether both counts are of one unit; what has no unit of its own is of one where the same words say of what."""
    return one.unit == other.unit and (one.unit != "other" or (one.of is not None and one.of == other.of))


def contradicting(one: Traits, other: Traits) -> bool:
    """Whether there is a unit in which no count of the one fits any of the other."""
    found = list(fitting(one, other))
    units = {(a.unit, a.of if a.unit == "other" else None) for _, a, _ in found}
    fit_in = {(a.unit, a.of if a.unit == "other" else None) for how, a, _ in found if how != "differs"}
    return bool(units - fit_in)


def fit(one: Quantity, other: Quantity) -> Fit:
    """How the bounds of two counts of one unit stand: ``same`` for one exact number, ``fits`` where they overlap."""
    (low, high), (least, most) = bounds(one), bounds(other)
    if (low, high) == (least, most) and low == high:
        return "same"
    return "fits" if low <= most and least <= high else "differs"


def bounds(count: Quantity) -> tuple[float, float]:
    """The least and the most that ``count`` may be; a count that is "about" so many has room on both sides."""
    low = count.low if count.low is not None else 0
    high = count.high if count.high is not None else inf
    room = ABOUT * low if count.approx and low == high else 0.0
    return low - room, high + room
