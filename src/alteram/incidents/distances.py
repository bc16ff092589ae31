"""Whether two claims may tell of one place, at the precision with which each is known."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import product
from typing import Literal

from alteram.incidents.traits import Traits
from alteram.lexicon.incidents import joining
from alteram.model import Reason, Where
from alteram.model.globe import great_circle

BESIDE = 40.0  # km beyond the reach of both that still decide nothing
Nearness = Literal["same", "near", "open", "far"]
ORDER: tuple[Nearness, ...] = ("same", "near", "open", "far")  # from what speaks most for one place


def compare_places(one: Traits, other: Traits) -> Reason | None:
    """The ground that the nearest two of their places give; None where they give none."""
    if not one.places or not other.places:
        return None
    found = [(ORDER.index(stand(a, b)), sorted((a.name, b.name))) for a, b in product(one.places, other.places)]
    nearness, (first, second) = min(found)
    weights = joining().weights
    if ORDER[nearness] == "same":
        return Reason(ground="place", weight=weights.same_place, words=f"both name {first}")
    if ORDER[nearness] == "near":
        words = f"{first} and {second} lie within reach of each other"
        return Reason(ground="place", weight=weights.near_place, words=words)
    if ORDER[nearness] == "far":
        return Reason(ground="place", weight=weights.far_place, words=f"{first} and {second} lie far from each other")
    return None


def stand(one: Where, other: Where) -> Nearness:
    """How two places lie to each other: ``open`` where too little is known of them to tell."""
    reach = joining().reach
    if not reach[one.precision] or not reach[other.precision]:
        return "open"
    if (one.id is not None and one.id == other.id) or one.name.casefold() == other.name.casefold():
        return "same"
    apart = kilometres(one, other)
    if apart is None:
        return "open"
    beyond = apart - reach[one.precision] - reach[other.precision]
    return "near" if beyond <= 0 else "open" if beyond <= BESIDE else "far"


def stand_together(one: Sequence[Where], other: Iterable[Where]) -> Nearness:
    """The nearest that any two places of two lists lie to each other."""
    return min((stand(a, b) for a, b in product(one, other)), key=ORDER.index, default="open")


def kilometres(one: Where, other: Where) -> float | None:
    """The distance between two points on a sphere; None where one is not known."""
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return None
    return great_circle(one.lat, one.lon, other.lat, other.lon)
