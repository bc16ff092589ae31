"""What persons decided about pairs of claims: the last word on a pair counts, whichever decision it came in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations, product

from alteram.model import Grouping

Pair = tuple[str, str]


class Decisions:
    """Which pairs of claims persons hold together, and which apart."""

    def __init__(self, groupings: Iterable[Grouping]) -> None:
        """``groupings`` are those that stand, in the order in which they were made."""
        self._groupings = tuple(groupings)
        self._last: dict[Pair, Grouping] = {}
        for each in self._groupings:
            for pair in _pairs(each):
                self._last[pair] = each
        self._held: dict[str, list[tuple[str, Grouping]]] = defaultdict(list)  # the lesser id of a pair, the greater
        for (one, other), each in self._last.items():
            if each.verdict != "split":
                self._held[one].append((other, each))

    def together(self) -> Iterator[Pair]:
        """The pairs that are of one happening, those decided last first."""
        held = [(-each.entry, (one, other)) for one, others in self._held.items() for other, each in others]
        return (pair for _, pair in sorted(held))

    def apart(self) -> Mapping[str, set[str]]:
        """For each claim of a pair that is not of one happening, the others of such pairs."""
        found: dict[str, set[str]] = defaultdict(set)
        for (one, other), each in self._last.items():
            if each.verdict == "split":
                found[one].add(other)
                found[other].add(one)
        return found

    def that_hold(self, claims: Iterable[str]) -> tuple[tuple[str, ...], tuple[Grouping, ...]]:
        """Of ``claims``, in order, those that a person holds to be of one happening with another, and the decisions."""
        members = set(claims)
        held = [
            (one, other, each.entry) for one in members for other, each in self._held.get(one, ()) if other in members
        ]
        accepted = {id for one, other, _ in held for id in (one, other)}
        said = {entry for _, _, entry in held}
        return tuple(sorted(accepted)), tuple(each for each in self._groupings if each.entry in said)


def _pairs(grouping: Grouping) -> Iterable[Pair]:
    if grouping.verdict != "split":
        return combinations(sorted(set(grouping.claims)), 2)
    return (_ordered(*pair) for pair in product(grouping.claims, _without(grouping.others, grouping.claims)))


def _without(others: Sequence[str], claims: Sequence[str]) -> list[str]:
    return [id for id in others if id not in set(claims)]


def _ordered(one: str, other: str) -> Pair:
    return (one, other) if one < other else (other, one)
