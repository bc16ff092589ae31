"""Verbs that only tell the purpose of another event, or what it waits for, and so nothing that took place."""

from __future__ import annotations

from alteram.coding.clause.contrasts import NOTS
from alteram.coding.clause.syntax import auxiliaries, is_verb, purpose
from alteram.coding.events.triggers import Trigger
from alteram.coding.events.unasserted import DUE, supposes
from alteram.model import Sentence, Token, is_a

UNREAL = frozenset({"until", "till", "before", "once"})
BURNING = frozenset({"burn", "blaze", "smoulder"})
LETTING = frozenset({"let", "allow", "permit", "help"})


def alludes(sentence: Sentence, verb: Token, triggers: list[Trigger]) -> bool:
    """Whether a verb is a purpose of another event, not an event that is told."""
    while is_a(verb.relation, "conj") and (first := sentence.head_of(verb)) is not None and is_verb(first):
        verb = first
    marks = {m.lower for m in sentence.children(verb, "mark")} if is_a(verb.relation, "advcl") else set()
    if (
        marks & UNREAL
        and not ("before" in marks and came_next(sentence, verb))
        and not came_first(sentence, verb, marks)
    ):
        return True  # "until they withdraw"
    if is_a(verb.relation, "advcl") and supposes(sentence, verb):
        return True  # "if they attack, we will answer": that is a threat, and no claim that they do
    led = [m for m in sentence.children(verb, "mark") if m.lower == "with" and m.index == verb.index - 1]
    bare = all(thing.xpos == "NNS" and not sentence.child(thing, "det") for thing in sentence.children(verb, "obj"))
    if led and bare and verb.lemma in BURNING:
        return True  # "barred the road with burning tyres": that is what they are like
    above = sentence.head_of(verb)
    letting = above is not None and is_a(verb.relation, "xcomp", "ccomp") and above.lemma in LETTING
    if letting and above is not None and alludes(sentence, above, triggers):
        return True  # "refuses to let them return"
    if above is None or not any(t.head is above or t.word is above for t in triggers):
        return False
    arms = any(t.frame.instrument and t.word is verb for t in triggers)
    means = arms and any(m.lower == "by" for m in sentence.children(verb, "mark"))
    kept_from = is_a(verb.relation, "advcl") and any(m.lower == "from" for m in sentence.children(verb, "mark"))
    refused = (is_a(verb.relation, "xcomp", "acl") or kept_from) and any(
        t.word is above and t.frame.event in ("talk.refuse", "access.deny") for t in triggers
    )
    return refused or (is_a(verb.relation, "advcl", "acl") and (means or purpose(sentence, verb)))


def came_next(sentence: Sentence, verb: Token) -> bool:
    """Whether what stands under "before" was done after a past event: "held it for a day before being dislodged"."""
    above = sentence.head_of(verb)
    past = above is not None and above.xpos in ("VBD", "VBN") and not auxiliaries(sentence, above) & DUE
    return past and (verb.xpos == "VBG" or any(c.xpos == "VBG" for c in sentence.children(verb, "aux")))


def came_first(sentence: Sentence, verb: Token, marks: set[str]) -> bool:
    """Whether what stands under "until" was done, as what waited for it shows: "did not fire until they fired"."""
    above = sentence.head_of(verb)
    waited = above is not None and above.xpos != "VBG" and is_denied(sentence, above)
    starts = {mark.index for mark in sentence.children(verb, "mark")}
    waited = waited or any(c.lower == "not" and c.index + 1 in starts for c in sentence.children(verb, "advmod"))
    done = verb.xpos == "VBD" or any(c.lower == "had" for c in sentence.children(verb, "aux"))
    return waited and bool(marks & {"until", "till"}) and done


def is_denied(sentence: Sentence, word: Token) -> bool:
    """Whether the verb ``word`` has a "not" of its own."""
    return any(c.lower in NOTS for c in sentence.children(word, "advmod"))
