"""Claims in groups that grow together, as far as their days and what persons decided let them."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Final

from alteram.incidents.traits import DAY, Stretch, Traits

WIDEST: Final = 3 * DAY  # an incident is of some days; a chain of neighbours would otherwise run through a whole war


class Groups:
    """Claims, each in a group of its own at first, by id."""

    def __init__(self, traits: Mapping[str, Traits], *, apart: Mapping[str, Collection[str]]) -> None:
        """``apart`` has for a claim those that it is never in one group with."""
        self._above = {id: id for id in traits}
        self._members = {id: [id] for id in traits}
        self._days: dict[str, Stretch | None] = {id: _core(each) for id, each in traits.items()}
        self._apart = {id: set(apart.get(id, ())) for id in traits} if apart else {}
        self._held: set[str] = set()

    def root(self, id: str) -> str:
        """What all claims of a group have in common, until it grows."""
        while self._above[id] != id:
            self._above[id] = self._above[self._above[id]]
            id = self._above[id]
        return id

    def members(self, root: str) -> list[str]:
        """The claims of a group, in order of id."""
        return sorted(self._members[root])

    def hold(self, one: str, other: str) -> bool:
        """Whether the two now stand in one group because a person says so, however far apart their days are.

        False where one is not there, or persons keep apart what would come together.
        """
        if one not in self._above or other not in self._above:
            return False
        one, other = self.root(one), self.root(other)
        if one != other and not self._may_meet(one, other):
            return False
        self._held.add(self._united(one, other))
        return True

    def hold_all(self, claims: Sequence[str]) -> set[str]:
        """Those of ``claims`` that now stand in one group with another of them because a person says so.

        It comes to what holding any two of them in turn does. What cannot meet the group of the first never will, for
        groups only grow: so the first is held with each of the others, and then only those that are left.
        """
        found: set[str] = set()
        while len(claims) > 1:
            first, *others = claims
            held = {each for each in others if self.hold(first, each)}
            found |= {first, *held} if held else held
            claims = [each for each in others if each not in held]
        return found

    def join(self, one: str, other: str) -> bool:
        """Whether the two now stand in one group.

        False where together they would last too long, or persons accepted each as an incident of its own, or keep apart
        what would come together.
        """
        one, other = self.root(one), self.root(other)
        if one == other:
            return True
        if {one, other} <= self._held or not self._may_meet(one, other):
            return False
        days = _hull(self._days[one], self._days[other])
        grows = days not in (self._days[one], self._days[other])
        if grows and days is not None and days.end - days.start > WIDEST:
            return False
        self._united(one, other)
        return True

    def _may_meet(self, one: str, other: str) -> bool:
        return not self._apart or self._apart[one].isdisjoint(self._members[other])

    def _united(self, one: str, other: str) -> str:
        """The root of the group that the two groups with these roots now are."""
        if one == other:
            return one
        if len(self._members[one]) < len(self._members[other]):
            one, other = other, one
        self._above[other] = one
        self._members[one] += self._members.pop(other)
        self._days[one] = _hull(self._days[one], self._days[other])
        if self._apart:
            self._apart[one] |= self._apart.pop(other)
        if other in self._held:
            self._held.remove(other)
            self._held.add(one)
        return one


def _core(traits: Traits) -> Stretch | None:
    """The time that a claim holds an incident to; none for one that is vague itself."""
    return traits.time if traits.time and not traits.time.period else None


def _hull(one: Stretch | None, other: Stretch | None) -> Stretch | None:
    if one is None or other is None:
        return one or other
    return Stretch(min(one.start, other.start), max(one.end, other.end))
