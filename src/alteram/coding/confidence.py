"""How sure a reading is: the share of like readings that were right, by what told it.

A logistic regression over what a claim rests on: the words that evoked it, its event, who is named and holds it.
Its weights are in the lexicon (``confidence.toml``), fitted on gold claims by ``python -m benchmarks.confidence``.
"""

from __future__ import annotations

import math
from collections.abc import Iterator

from alteram.coding.clause.syntax import is_verb
from alteram.coding.events.triggers import Trigger
from alteram.coding.events.unlisted import UNLISTED
from alteram.lexicon import lexicon
from alteram.model import Claim
from alteram.model.codes import family

LEAST, MOST = 0.05, 0.95
FEW, MANY = 40, 180  # characters
CLAUSES = {
    "root": "of the sentence",
    "conj": "coordinated",
    "ccomp": "of what is said",
    "advcl": "beside another",
    "acl": "of a noun",
    "xcomp": "of another verb",
    "parataxis": "beside another",
}
DEEDS = frozenset({"attack", "ceasefire", "mine", "force"})  # a doer is expected


def confidence(claim: Claim, trigger: Trigger | None) -> float:
    """The chance that ``claim`` is right, in hundredths, by the weights of the lexicon."""
    weights = lexicon().confidence.weights
    total = lexicon().confidence.bias + sum(weights.get(name, 0.0) for name in grounds(claim, trigger))
    return round(min(MOST, max(LEAST, 1 / (1 + math.exp(-total)))), 2)


def grounds(claim: Claim, trigger: Trigger | None) -> Iterator[str]:
    """What ``claim`` rests on, by name."""
    yield evoked_by(claim, trigger)
    if trigger is not None:
        yield f"clause {CLAUSES.get(trigger.head.relation.partition(':')[0], 'other')}"
    yield f"words {size(claim)}"
    if claim.when is not None and not claim.when.inherited:
        yield "time of its own"
    if claim.where and not claim.where[0].inherited:
        yield "place of its own"
    if claim.quantities:
        yield "counted"
    yield f"event {family(claim.event)}"
    kind = " of a deed" if family(claim.event) in DEEDS else " of harm" if family(claim.event) == "harm" else ""
    yield f"agent {named(claim)}{kind}"
    if not claim.holder.is_issuer:
        yield "holder other than the issuer"
    if claim.modality != "actual":
        yield f"modality {claim.modality}"
    if claim.stance == "denied":
        yield "denied"
    if claim.aspect == "prevented":
        yield "prevented"


def size(claim: Claim) -> str:
    """How long the words are that carry a claim."""
    characters = claim.evidence.end - claim.evidence.start
    return "few" if characters < FEW else "many" if characters > MANY else "some"


def evoked_by(claim: Claim, trigger: Trigger | None) -> str:
    """Which kind of words evoked a claim."""
    if trigger is None:
        return "evoked by an item of a list" if claim.list is not None else "evoked by an answer"
    if trigger.frame.id in UNLISTED:
        return "evoked by no listed word"
    if trigger.carrier is not None:
        return "evoked by a noun with its verb"
    return "evoked by a verb" if is_verb(trigger.word) else "evoked by a noun alone"


def named(claim: Claim) -> str:
    """Whether the claim names who did it, and by which words."""
    if not claim.agent:
        return "not named"
    if claim.agent[0].inherited:
        return "taken over"
    return "of a known party" if claim.agent[0].party is not None else "of no known party"
