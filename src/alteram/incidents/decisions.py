"""What persons decided about claims: the last word on a pair counts, whichever decision it came in.

A decision is kept as its claims, never as all their pairs, which would be the square of them. Only the pairs of a split
are kept one by one, since what is apart is asked for by the pair.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from alteram.model import Grouping


class Decisions:
    """Which claims persons hold together, and which apart."""

    def __init__(self, groupings: Iterable[Grouping]) -> None:
        """``groupings`` are those that stand, in the order in which they were made."""
        self._groupings = tuple(groupings)
        self._apart = _apart(self._groupings)
        self._joining: dict[str, list[int]] = defaultdict(list)  # the decisions that hold a claim together with others
        for number, each in enumerate(self._groupings):
            if each.verdict != "split":
                for id in set(each.claims):
                    self._joining[id].append(number)

    def together(self) -> Iterator[list[str]]:
        """Claims that one decision holds together, in order of id, those decided last first.

        Each is of one happening with another of them, and with all but those that it was split from since.
        """
        for each in sorted(self._groupings, key=lambda each: -each.entry):
            members = set(each.claims) if each.verdict != "split" else set()
            found = [id for id in members if len(members & self._apart.get(id, set())) < len(members) - 1]
            if found:
                yield sorted(found)

    def apart(self) -> Mapping[str, set[str]]:
        """For each claim of a pair that is not of one happening, the others of such pairs."""
        return self._apart

    def that_hold(self, claims: Iterable[str]) -> tuple[tuple[str, ...], tuple[Grouping, ...]]:
        """Of ``claims``, in order, those that a person holds to be of one happening with another, and the decisions.

        ``claims`` are of one incident, so that no two of them are apart. A decision is among those given where it is
        the last word on any two of them.
        """
        told: dict[int, list[str]] = defaultdict(list)
        for id in set(claims):
            for number in self._joining.get(id, ()):
                told[number].append(id)
        held = {number: ids for number, ids in told.items() if len(ids) > 1}
        accepted = {id for ids in held.values() for id in ids}
        return tuple(sorted(accepted)), tuple(self._groupings[number] for number in _last_words(held))


def _apart(groupings: Iterable[Grouping]) -> dict[str, set[str]]:
    """For each claim that was split from others, those that no later decision holds it together with."""
    found: dict[str, set[str]] = {}
    for each in groupings:
        mine = set(each.claims)
        if each.verdict == "split":
            _set_apart(found, mine, set(each.others) - mine)
        else:
            for id in mine & found.keys():
                found[id] -= found[id] & mine
    return {id: others for id, others in found.items() if others}


def _set_apart(found: dict[str, set[str]], claims: set[str], others: set[str]) -> None:
    for mine, theirs in ((claims, others), (others, claims)):
        for id in mine:
            found.setdefault(id, set()).update(theirs)


def _last_words(held: Mapping[int, Sequence[str]]) -> list[int]:
    """The decisions, in order, that are the last word on any two of the claims that they hold."""
    after: dict[str, int] = defaultdict(int)  # the later decisions about a claim, a bit each
    found = []
    for number in sorted(held, reverse=True):
        if _any_left([after[id] for id in held[number]]):
            found.append(number)
        for id in held[number]:
            after[id] |= 1 << number
    return found[::-1]


def _any_left(after: Sequence[int]) -> bool:
    """Whether any two claims have no later decision in common; of those with the same ones, any stands for all."""
    if not all(after):
        return True
    return any(not one & other for one, other in combinations(set(after), 2))
