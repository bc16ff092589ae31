"""Two claims as a proposal: each ground for and against it in words, their sum as a score, and how the claims stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from math import exp

from alteram.incidents.counts import compare_counts, contradicting
from alteram.incidents.distances import compare_places
from alteram.incidents.moments import NEAR, compare_times
from alteram.incidents.search import ACTUAL, candidates
from alteram.incidents.sides import DISPUTED, agents_stand, compare_sides, listed
from alteram.incidents.traits import Traits, traits_of
from alteram.incidents.wording import compare_words, is_echo
from alteram.lexicon.incidents import joining, nearness
from alteram.lexicon.labels import labels
from alteram.model import Proposal, Reason, Telling
from alteram.model.incidents import Relation

GENERIC = frozenset({"weapons", "ammunition"})


def propose(tellings: Iterable[Telling]) -> list[Proposal]:
    """Proposals that claims of different statements tell of one happening, the likeliest first.

    The order of ``tellings`` makes no difference. A pair is left out where its grounds come to less than ``least`` of
    ``incidents.toml``.
    """
    return proposals_among(list(traits_of(tellings)))


def proposals_among(traits: Sequence[Traits]) -> list[Proposal]:
    """The proposals among claims whose traits are known, which stand in order of claim id."""
    found = (propose_pair(traits[one], traits[other]) for one, other in candidates(traits))
    return sorted(filter(None, found), key=lambda each: (-each.score, each.a, each.b))


def propose_pair(one: Traits, other: Traits) -> Proposal | None:
    """The proposal that two claims tell of one happening; None where the grounds do not suffice."""
    if one.claim.id > other.claim.id:
        one, other = other, one
    reasons = grounds(one, other)
    total = sum(each.weight for each in reasons)
    if not reasons or total < joining().weights.least:
        return None
    return Proposal(
        a=one.claim.id,
        b=other.claim.id,
        score=score_of(total),
        relation=relation_of(one, other),
        reasons=tuple(sorted(reasons, key=lambda each: -abs(each.weight))),
        echo=is_echo(one, other),
    )


def score_of(total: float) -> float:
    """A sum of weights as a score: 0.5 at ``least``, towards 1 above it."""
    return round(1 / (1 + exp(joining().weights.least - total)), 3)


def grounds(one: Traits, other: Traits) -> list[Reason]:
    """All grounds for and against; none at all where the events, modalities or times exclude one another."""
    near = nearness(one.claim.event, other.claim.event)
    if near is None or not same_modality(one, other):
        return []
    time = compare_times(one, other)
    if time is None:
        return []
    return [time, _event(near, one, other), *_further(one, other)]


def same_modality(one: Traits, other: Traits) -> bool:
    """Whether both tell of what happened, or both of what is demanded, promised, and so on."""
    a, b = one.claim.modality, other.claim.modality
    return a == b or (a in ACTUAL and b in ACTUAL)


def _event(near: str, one: Traits, other: Traits) -> Reason:
    weights = joining().weights
    weight = {"same": weights.same_event, "kin": weights.kin_event, "vague": weights.vague_event}[near]
    known = labels().events
    kinds = [known.get(code) or code for code in sorted({one.claim.event, other.claim.event})]
    words = f"both tell of {kinds[0]}" if near == "same" else f"kinds of event that may be one: {listed(kinds)}"
    return Reason(ground="event", weight=weight, words=words)


def _further(one: Traits, other: Traits) -> Iterator[Reason]:
    yield from filter(None, [compare_places(one, other)])
    yield from compare_sides(one, other)
    yield from compare_counts(one, other)
    arms = (one.weapons & other.weapons) - GENERIC
    if arms:
        yield Reason(ground="weapons", weight=joining().weights.same_weapons, words=f"both name {listed(arms)}")
    yield from filter(None, [compare_words(one, other)])


def relation_of(one: Traits, other: Traits) -> Relation:
    """How two claims of one happening stand to one another.

    ``contradict`` where a field cannot be both ways: stance, numbers of one unit, clock times, civil or military.
    """
    if one.claim.event not in joining().parts.harm and agents_stand(one, other) in DISPUTED:
        return "disputed-agency"
    if one.claim.stance != other.claim.stance:
        return "contradict"
    if contradicting(one, other):
        return "contradict"
    apart = one.time and other.time and one.time.clock and other.time.clock and one.time.gap(other.time) > NEAR
    unlike = one.kinds and other.kinds and not one.kinds & other.kinds
    return "contradict" if apart or unlike else "agree"
