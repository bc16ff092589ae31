"""What ties the claims of one sentence: the same event told twice, harm and its cause, a total and its parts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from alteram.coding.events.triggers import Roles, Trigger
from alteram.coding.holders.held import Held
from alteram.coding.scene import View
from alteram.coding.setting.discourse import coarser
from alteram.coding.setting.recall import happens, settings
from alteram.model import Actor, Claim, PartOf, Quantity, Sentence, Token, is_a
from alteram.model.codes import family
from alteram.model.identity import identified

OCCASIONS = frozenset({"when", "after", "as", "because", "since"})  # marks of the clause that tells what brought harm

ClaimOf = Callable[[Roles, Held], Claim]  # the claim of one trigger for given roles and words


@dataclass(frozen=True, slots=True)
class Coded:
    """A claim with the sentence it was read from, and how.

    It has no ``trigger`` where it is an item of a list, or ``answers`` another claim.
    """

    claim: Claim
    view: View
    held: Held
    trigger: Trigger | None = None
    answers: Claim | None = None

    @property
    def sentence(self) -> Sentence:
        return self.view.sentence


def linked(coded: Iterable[Coded]) -> Iterator[Coded]:
    """The claims of one sentence in text order, each once, now with ids and with their causes."""
    distinct = without_repeats(list(coded))
    claims = [settled(each, distinct) for each in distinct]
    distinct = [e if e.claim is c else replace(e, claim=c) for e, c in zip(distinct, claims, strict=True)]
    causes = [each for each in distinct if family(each.claim.event) == "attack" or each.claim.event == "mine.laying"]
    for each in distinct:
        cause = cause_of(each, causes)
        claim = each.claim if cause is None else caused(each.claim, identified(cause.claim))
        yield replace(each, claim=with_parts(identified(claim)))


def without_repeats(coded: list[Coded]) -> list[Coded]:
    """``coded`` without claims whose words stand within those of a like one."""
    return [
        one
        for index, one in enumerate(coded)
        if not any(
            repeats(one.claim, other.claim, first=index < place) for place, other in enumerate(coded) if place != index
        )
    ]


def repeats(one: Claim, other: Claim, *, first: bool) -> bool:
    """Whether ``one`` tells within ``other``'s words what ``other`` tells; of two equal ones the first stays."""
    if (one.event, one.stance, one.modality, one.holder) != (other.event, other.stance, other.modality, other.holder):
        return False
    if is_share(one, other):
        return False
    inside = other.evidence.start <= one.evidence.start and one.evidence.end <= other.evidence.end
    same = (one.evidence.start, one.evidence.end) == (other.evidence.start, other.evidence.end)
    return inside and not (same and first)


def is_share(one: Claim, other: Claim) -> bool:
    """Whether two claims count what each of two others did: "12 violations by the army and five by the rebels"."""
    return are_apart(one.agent, other.agent) and are_apart(one.quantities, other.quantities)


def are_apart(some: Sequence[Actor | Quantity], others: Sequence[Actor | Quantity]) -> bool:
    """Whether there are ``some`` and ``others``, none of them named by the same words."""
    starts = {each.start for each in some}
    return bool(some and others) and starts.isdisjoint(each.start for each in others)


def settled(one: Coded, others: list[Coded]) -> Claim:
    """``one``'s claim, with the place and day of what hangs on it where it has none: "hurt when a mine went off"."""
    claim = one.claim
    if not happens(claim) or one.trigger is None:
        return claim
    for other in others:
        if not hangs_on(other, one):
            continue
        places = settings(other.sentence, other.claim)
        if places and not places[0].inherited and all(place.inherited for place in claim.where):
            claim = replace(claim, where=tuple(replace(place, inherited=True) for place in places))
        day, own = other.claim.when, claim.when
        loose = own is None or (own.inherited and own.text is not None)  # a present tense is of the day it is written
        if day is not None and not day.inherited and loose and is_meanwhile(other):
            claim = replace(claim, when=coarser(day))
    return claim


def hangs_on(other: Coded, one: Coded) -> bool:
    """Whether ``other`` is told in a clause below that of ``one``, as firmly."""
    if one.trigger is None or other.trigger is None or not happens(other.claim):
        return False
    heads = (one.trigger.head, one.trigger.word)
    below = any(above in heads for above in path_up(other.sentence, other.trigger.head))
    return below and other.claim.stance == one.claim.stance


def is_meanwhile(other: Coded) -> bool:
    """Whether a clause is of the same time as what it hangs on: not "before" or "after" that."""
    head = other.trigger.head if other.trigger is not None else None
    marks = other.sentence.children(head, "mark", "advmod") if head is not None else ()
    return any(mark.lower in ("when", "while", "as") for mark in marks)


def cause_of(harm: Coded, causes: list[Coded]) -> Coded | None:
    """The attack whose clause ``harm`` hangs on ("shelled the town, killing two"), or None."""
    if family(harm.claim.event) != "harm" or harm.trigger is None:
        return None
    for above in path_up(harm.sentence, harm.trigger.head):
        for cause in causes:
            told = (cause.trigger.head, cause.trigger.word) if cause.trigger is not None else ()
            if above in told and cause.claim.holder == harm.claim.holder:
                return cause
    return next((cause for cause in causes if is_occasion(cause, harm)), None)


def is_occasion(cause: Coded, harm: Coded) -> bool:
    """Whether an attack is told in a clause below as when or why ``harm`` came: "two were hurt when it was shelled"."""
    if cause.trigger is None or harm.trigger is None or cause.claim.holder != harm.claim.holder:
        return False
    head, sentence = cause.trigger.head, harm.sentence
    marks = {mark.lower for mark in sentence.children(head, "mark", "advmod")}
    below = is_a(head.relation, "advcl") and sentence.head_of(head) is harm.trigger.head
    doers = {agent.party for agent in cause.claim.agent}
    own = any(t.party in doers or (t.party is None and t.kind == "military") for t in harm.claim.target)
    return below and bool(marks & OCCASIONS) and happens(cause.claim) and not own  # attackers fall in their attack


def path_up(sentence: Sentence, token: Token) -> Iterator[Token]:
    """The words over ``token``, as far as the text ties them to it: not across a coordination or a quotation."""
    current = token
    while (above := sentence.head_of(current)) is not None:
        if is_a(current.relation, "ccomp", "parataxis", "conj"):
            return
        yield above
        current = above


def caused(harm: Claim, cause: Claim) -> Claim:
    """``harm`` with its cause, and with the cause's agent where it names none of its own."""
    agents = harm.agent or tuple(replace(agent, inherited=True) for agent in cause.agent)
    return replace(harm, caused_by=cause.id, agent=agents)


def with_parts(claim: Claim) -> Claim:
    """``claim`` with its own id in the quantities that are parts of another of its counts."""
    if not any(q.part_of is not None for q in claim.quantities):
        return claim
    parts = tuple(
        replace(q, part_of=PartOf(claim=claim.id, index=q.part_of.index)) if q.part_of is not None else q
        for q in claim.quantities
    )
    return replace(claim, quantities=parts)
