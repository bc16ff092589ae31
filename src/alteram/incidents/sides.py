"""Whether two claims name the same doers and the same victims, or each other's."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from alteram.incidents.traits import Traits
from alteram.lexicon.incidents import joining
from alteram.model import Reason

MIRRORED = frozenset({"mirrored", "crossed"})
DISPUTED = MIRRORED | {"half_mirrored"}


def compare_sides(one: Traits, other: Traits) -> Iterator[Reason]:
    """The grounds that agents and targets give."""
    if one.claim.event in joining().parts.harm:
        yield from _harmed(one, other)
        return
    how = agents_stand(one, other)
    if how is not None:
        yield Reason(ground="agents", weight=_weight(how), words=_words(how, one, other))
    if how not in MIRRORED:
        yield from _targets(one, other)
        yield from _kinds(one, other)


def agents_stand(one: Traits, other: Traits) -> str | None:
    """How the agents of two claims stand to one another; None where one names none.

    ``mirrored``: each names the other's target as its agent. ``crossed``: neither names a target, and each holder names
    the other. A denial is never so: who denies an act of its own says nothing of the other's.
    """
    if not one.agents or not other.agents:
        return None
    if one.agents & other.agents:
        return "same"
    alike = one.claim.stance == other.claim.stance == "asserted"
    if alike and one.agents & other.targets and other.agents & one.targets:
        return "mirrored"
    rivals = one.holder in other.agents and other.holder in one.agents
    if alike and rivals and not one.targets and not other.targets:
        return "crossed"
    return "half_mirrored" if alike and rivals else "other"


def _weight(how: str) -> float:
    weights = joining().weights
    return {
        "same": weights.same_agents,
        "mirrored": weights.mirrored,
        "crossed": weights.crossed,
        "half_mirrored": weights.half_mirrored,
        "other": weights.other_agents,
    }[how]


def _words(how: str, one: Traits, other: Traits) -> str:
    if how == "same":
        return f"both say that {listed(one.agents & other.agents)} did it"
    sides = " and ".join(sorted([listed(one.agents), listed(other.agents)]))
    if how in MIRRORED:
        return f"each blames the other: {sides}"
    if how == "half_mirrored":
        return f"each blames the other ({sides}), but only one names whom it befell"
    return f"they name different doers: {sides}"


def _harmed(one: Traits, other: Traits) -> Iterator[Reason]:
    """Whose people were harmed; where a party of the conflict names none, its own are most likely meant."""
    weights = joining().weights
    named = bool(one.targets and other.targets)
    first, second = harmed(one), harmed(other)
    if first and second and (one.targets or other.targets or first != second):
        shared = first & second
        same, different = weights.same_harmed, weights.other_harmed
        if not named:
            same, different = weights.own_harmed, weights.not_own_harmed
        words = (
            f"the harmed are of {listed(shared)} in both" if shared else f"the harmed differ: {listed(first | second)}"
        )
        if not named:
            words += ", if its own are meant where a party names none"
        yield Reason(ground="targets", weight=same if shared else different, words=words)
    yield from _kinds(one, other)


def harmed(traits: Traits) -> frozenset[str]:
    """The sides whose people or things a claim of harm names, or else its holder's where that is a party."""
    if traits.targets or traits.telling.third or traits.holder is None:
        return traits.targets
    return frozenset({traits.holder})


def _targets(one: Traits, other: Traits) -> Iterator[Reason]:
    weights = joining().weights
    if one.targets and other.targets:
        shared = one.targets & other.targets
        words = f"both name {listed(shared)} as hit" if shared else "they name different sides as hit"
        yield Reason(ground="targets", weight=weights.same_targets if shared else weights.other_targets, words=words)


def _kinds(one: Traits, other: Traits) -> Iterator[Reason]:
    weights = joining().weights
    if one.kinds and other.kinds:
        shared = one.kinds & other.kinds
        words = f"in both it befell what is {listed(shared)}" if shared else "one says military, the other civilian"
        yield Reason(ground="targets", weight=weights.same_kind if shared else weights.other_kind, words=words)


def listed(names: Iterable[str]) -> str:
    """``names`` in alphabetical order."""
    return ", ".join(sorted(names))
