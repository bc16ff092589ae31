"""Counts that are laid to somebody: "the army accounted for 17", "41 were attributed to the rebels"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Final

from alteram.coding.clause.syntax import is_passive, obliques, subject
from alteram.coding.counts.units import as_befallen
from alteram.coding.events.triggers import Roles, Trigger
from alteram.coding.stance.doubts import NOT
from alteram.lexicon import Frame, lexicon
from alteram.model import Claim, Quantity, Sentence, Token, is_a
from alteram.model.codes import Event, Unit, family

ROLES: Final = "share"
COUNTED: Final = frozenset({"ceasefire.violation", "harm.people"})
WHOLE: Final = frozenset({"of", "out of", "among", "from", "from among"})
BARE: Final = frozenset({"rest", "remainder", "majority", "most", "half"})


def laid(sentence: Sentence, trigger: Trigger, counted: Frame) -> Frame | None:
    """The frame of what was ``counted`` before, where ``trigger`` only lays a bare number of it to somebody."""
    word = sharing(sentence, trigger.word)
    if word is None:
        return None
    if word is not trigger.word:  # "..., the rebels for 20"
        numbers = [trigger.word, *sentence.children(trigger.word, "orphan")]
    elif is_passive(sentence, word):
        numbers = [who for who in (subject(sentence, word),) if who is not None and is_laid(sentence, word)]
    else:
        numbers = [*(o.token for o in obliques(sentence, word) if o.case == "for"), *sentence.children(word, "obj")]
    return shared(counted) if any(is_bare(sentence, each) for each in numbers) else None


@lru_cache(maxsize=64)
def shared(counted: Frame) -> Frame:
    return Frame(id="laid-to", event=counted.event, source=counted.source, roles=ROLES, untold=True)


def is_laid(sentence: Sentence, verb: Token) -> bool:
    """Whether a passive tells to whom its subject is laid, or that this cannot be told."""
    unsaid = any(c.lower in NOT for c in sentence.children(verb, "advmod"))
    return sentence.child(verb, "obj") is None and (unsaid or doer_after(sentence, verb) is not None)


def doer_after(sentence: Sentence, verb: Token) -> Token | None:
    return next((o.token for o in obliques(sentence, verb) if o.case in ("to", "on", "by")), None)


def sharing(sentence: Sentence, word: Token) -> Token | None:
    """The word by which a count is laid to somebody, over the clause of ``word``; None without one."""
    cues = lexicon().cues.sharing
    above = word
    while is_a(above.relation, "conj") and sentence.child(above, "orphan") is not None:
        head = sentence.head_of(above)
        if head is None:
            return None
        above = head
    names = {f"{above.lemma.casefold()} {each}" for each in prepositions()}
    return above if names & (cues.verbs | cues.adjectives) else None


@lru_cache(maxsize=1)
def prepositions() -> frozenset[str]:
    cues = lexicon().cues.sharing
    return frozenset(each.split()[1] for each in cues.verbs | cues.adjectives)


def is_bare(sentence: Sentence, count: Token) -> bool:
    """Whether a count has no noun of its own but a pronoun: "17", "58 of them", "the rest", "the remaining eight"."""
    number = count.upos == "NUM" or count.lemma in BARE
    return number and all(c.upos in ("PRON", "DET") for c in sentence.children(count, "nmod"))


def is_share(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether ``trigger`` lays a count to somebody, by its frame or by the verb over what is counted."""
    if trigger.frame.roles == ROLES:
        return True
    above = over(sentence, trigger) if trigger.frame.event in COUNTED else None
    return above is not None and is_passive(sentence, above) and sharing(sentence, above) is not None


def over(sentence: Sentence, trigger: Trigger) -> Token | None:
    """The verb whose subject ``trigger`` is: "41 violations were attributed to the army"."""
    noun = trigger.word.upos == "NOUN" and trigger.word.relation == "nsubj:pass"
    return sentence.head_of(trigger.word) if noun else None


def share_roles(sentence: Sentence, trigger: Trigger) -> Roles:
    """To whom a count is laid; nobody where it says that this cannot be told."""
    verb = over(sentence, trigger) or trigger.word
    word = sharing(sentence, verb) or verb
    if word is not verb:
        rest = next(iter(sentence.children(verb, "orphan")), None)
        doer = rest if verb.upos == "NUM" else verb
    elif is_passive(sentence, word):
        recorded = word.lemma.casefold() in lexicon().cues.perceived.verbs  # "12 were recorded by the mission"
        doer = None if recorded else doer_after(sentence, word)
    else:
        doer = subject(sentence, word) if sharing(sentence, verb) is not None else None  # "12 occurred at Aldby"
    return Roles((doer,) if doer is not None else ())


def counted_as(claim: Claim, frame: Frame) -> Claim:
    """``claim`` with its bare counts in the unit of what was counted before, and its people in that of their fate."""
    if frame.roles != ROLES:
        return as_befallen(claim)
    return replace(claim, quantities=tuple(counted_by(claim, each) for each in claim.quantities))


def counted_by(claim: Claim, count: Quantity) -> Quantity:
    """``count``, where it is bare, as one of events such as that of ``claim``: "violations: 14 by the rebels"."""
    return replace(count, unit=unit_by(claim.event)) if count.unit == "other" and count.of is None else count


def unit_by(event: Event) -> Unit:
    """The unit of a bare count of events."""
    if event == "ceasefire.violation":
        return "violations"
    return "attacks" if family(event) == "attack" else "other"


def part_of(sentence: Sentence, verb: Token, found: Sequence[Trigger]) -> Frame | None:
    """The frame of the whole of which ``verb`` lays a part to somebody: "of 40 violations, 12 were committed by"."""
    who = subject(sentence, verb)
    names = {verb.lemma, *(f"{verb.lemma} {c.lower}" for c in sentence.children(verb, "obj"))}
    took_place = not names.isdisjoint(lexicon().cues.light.occur)
    if who is None or not ((is_passive(sentence, verb) or took_place) and is_bare(sentence, who)):
        return None
    wholes = [o.token for o in obliques(sentence, verb) if o.case in WHOLE and o.token.index < who.index]
    return next((shared(each.frame) for each in found if each.word in wholes), None)
