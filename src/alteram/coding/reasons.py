"""Why a claim reads as it does: the steps that led from the words of its sentence to each of its fields."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from alteram.coding.clause.phrases import top
from alteram.coding.clause.syntax import case_of
from alteram.coding.events.triggers import Trigger
from alteram.coding.links import Coded
from alteram.coding.scene import Scene, View
from alteram.model import Actor, Claim, PlaceMention, Quantity, Span, Target, TimeMention, Token, Where

BY_RELATION: Final = {
    "nsubj": "subject of {head}",
    "nsubj:pass": "subject of the passive {head}",
    "obj": "object of {head}",
    "iobj": "indirect object of {head}",
    "obl:agent": "“by” after the passive {head}",
    "nmod:poss": "possessor of {head}",
    "amod": "adjective of {head}",
    "compound": "first part of {head}",
    "conj": "coordinated with {head}",
    "appos": "in apposition to {head}",
    "root": "the main word of the sentence",
}


@dataclass(frozen=True, slots=True)
class Step:
    """One decision: the ``field`` of the claim, the ``value`` that it took, and the ``reason`` in words."""

    field: str
    value: str
    reason: str


@dataclass(frozen=True, slots=True)
class Explanation:
    """A claim with its sentence, all that was found there, and the steps that led to it, in order."""

    claim: Claim
    view: View
    steps: tuple[Step, ...]
    trigger: Trigger | None = None


def explained(scene: Scene, coded: Coded) -> Explanation:
    """The explanation of one claim of ``scene``."""
    steps = [
        *step_to_event(coded),
        *steps_to_holder(coded),
        *steps_to_factuality(coded),
        *(step_to_actor("agent", each, coded.view) for each in coded.claim.agent),
        *(step_to_actor("target", each, coded.view) for each in coded.claim.target),
        *steps_to_circumstances(scene, coded),
    ]
    return Explanation(coded.claim, coded.view, tuple(steps), coded.trigger)


def quoted(words: str | Token) -> str:
    return f"“{words if isinstance(words, str) else words.text}”"


def step_to_event(coded: Coded) -> Iterator[Step]:
    claim, trigger = coded.claim, coded.trigger
    if coded.answers is not None:
        yield Step("event", claim.event, f"the clause says that this is not so: {quoted(coded.answers.evidence.quote)}")
        return
    if trigger is None:
        opening = claim.list.heading if claim.list is not None else None
        yield Step("event", claim.event, f"an item of the list that {quoted(opening or '')} opens")
        return
    told = f"{quoted(trigger.word)} evokes the frame {trigger.frame.id} ({trigger.frame.source})"
    if trigger.carrier is not None:
        told += f"; {quoted(trigger.carrier)} carries it"
        told += ", and its subject suffers it" if trigger.undergone else ""
    if trigger.joined:
        told += "; told as well by " + ", ".join(map(quoted, trigger.joined))
    if trigger.asked_by is not None:
        told += f"; a further thing that {quoted(trigger.asked_by)} asks for"
    yield Step("frame", trigger.frame.id, told)
    if claim.event == trigger.frame.event:
        yield Step("event", claim.event, "what the frame stands for")
    else:
        arms = ", ".join(quoted(w.text) for w in claim.weapons) or "what flies or is fired"
        yield Step("event", claim.event, f"{arms} decides it: the frame alone is {trigger.frame.event}")


def steps_to_holder(coded: Coded) -> Iterator[Step]:
    holder = coded.claim.holder
    if coded.held.cues:
        reason = "introduced by " + ", ".join(quoted(cue) for cue in coded.held.cues)
    else:
        reason = "no other source is named: the issuer's own voice"
    yield Step("holder", actor_shown(holder), reason)
    for each in holder.via:
        yield Step("via", actor_shown(each), "passes it on")


def steps_to_factuality(coded: Coded) -> Iterator[Step]:
    claim, signs = coded.claim, coded.held.factuality.signs
    plain = {"stance": "nothing denies it", "modality": "told as something that is so"}
    for name in ("stance", "modality", "aspect"):
        value, words = getattr(claim, name), [quoted(sign.word) for sign in signs if sign.field == name]
        if value is not None:
            turned = " and ".join(words)
            yield Step(name, value, f"set by {turned}" if words else plain.get(name, "the form of the verb"))


def step_to_actor(name: str, actor: Actor | Target, view: View) -> Step:
    """Why somebody is ``name``: where its words stand in the sentence, or whence they are taken over."""
    kind = f", {actor.kind}" if isinstance(actor, Target) else ""
    value = actor_shown(actor) + kind
    if actor.start is None or actor.end is None:
        return Step(name, value, "the holder itself")
    span = Span(actor.start, actor.end)
    if actor.inherited:
        return Step(name, value, f"taken over from {quoted(actor.text or '')} at {actor.start}")
    word = top(view.sentence, span)
    return Step(name, value, f"{quoted(actor.text or '')}: {place_in_clause(view, word) if word else 'named there'}")


def place_in_clause(view: View, word: Token) -> str:
    """What ``word`` is to the word above it: "subject of “opened”"."""
    head = view.sentence.head_of(word)
    case = case_of(view.sentence, word)
    above = quoted(head) if head is not None else ""
    if case and word.relation != "nmod:poss":
        return f"“{case}” after {above}"
    return BY_RELATION.get(word.relation, f"{word.relation} of {{head}}").format(head=above)


def steps_to_circumstances(scene: Scene, coded: Coded) -> Iterator[Step]:
    claim, view = coded.claim, coded.view
    yield from step_to_when(scene, claim)
    for where in claim.where:
        known = scene.reading.places if where.inherited else view.places
        whence = "taken over from " if where.inherited else ""
        yield Step("where", where.name, f"{whence}{quoted(where.text)}: {chosen_among(where, known)}")
    for weapon in claim.weapons:
        yield Step("weapon", weapon.kind, f"{quoted(weapon.text)} stands in its words")
    for count in claim.quantities:
        yield Step("quantity", counted(count), f"{quoted(count.text)} stands in its words")
    if claim.agreement is not None:
        yield Step("agreement", claim.agreement.id or "", f"{quoted(claim.agreement.text or '')} names it")
    if claim.caused_by is not None:
        yield Step("caused_by", claim.caused_by, "the attack whose clause it hangs on")
    yield Step("confidence", f"{claim.confidence:.2f}", "what such readings are worth by measure")


def step_to_when(scene: Scene, claim: Claim) -> Iterator[Step]:
    when = claim.when
    if when is None:
        return
    if when.span is None:
        yield Step("when", when.edtf, "no time is told: the day of publication")
        return
    mention = next((m for m in scene.reading.times if (m.span.start, m.span.end) == when.span), None)
    origin = f", read as {mention.rule}, {anchored(mention)}" if mention is not None else ""
    whence = "taken over from" if when.inherited else "in its clause:"
    yield Step("when", when.edtf, f"{whence} {quoted(when.text or '')} at {when.span[0]}{origin}")


def anchored(mention: TimeMention) -> str:
    told = {
        "text": "from the words alone",
        "published": "anchored on the day of publication",
        "document": "anchored on a date elsewhere in the text",
        "profile": "anchored on the conflict's profile",
    }
    return told[mention.anchor]


def chosen_among(where: Where, places: Iterable[PlaceMention]) -> str:
    """Which of its candidates a place is, and with which score it came first."""
    mention = next((m for m in places if (m.span.start, m.span.end) == (where.start, where.end)), None)
    if mention is None or not mention.candidates:
        return f"{where.relation}; no place that the gazetteer knows"
    first = mention.candidates[0]
    return (
        f"{where.relation}; {first.id or first.name} is the first of {len(mention.candidates)}, score {first.score:.2f}"
    )


def counted(count: Quantity) -> str:
    low, high = ("" if bound is None else f"{bound:g}" for bound in (count.low, count.high))
    return f"{low if low == high else f'{low}..{high}'} {count.unit}"


def actor_shown(actor: Actor) -> str:
    """An actor with its party in brackets, where it has one of another name."""
    return f"{actor.name} [{actor.party}]" if actor.party and actor.party != actor.name else actor.name
