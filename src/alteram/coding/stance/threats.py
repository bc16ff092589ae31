"""Attacks that whoever speaks says it will make: those are threats."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from alteram.coding.clause.syntax import is_passive, is_verb
from alteram.coding.events.triggers import Trigger
from alteram.coding.scene import View
from alteram.model import Claim, Sentence, Token, is_a

COMING: Final = frozenset({"will", "shall", "'ll", "wo"})
WOULD: Final = frozenset({"would", "'d", "’d"})
WARNING: Final = frozenset({"warn", "caution", "vow", "swear", "threaten"})
FORCE: Final = frozenset(
    {"attack.shelling", "attack.air", "attack.drone", "attack.ground", "attack.small-arms", "attack.other"}
)


def as_threat(view: View, trigger: Trigger, claim: Claim) -> Claim:
    """``claim``, as a threat where its holder's own side will attack: "our guns will strike their harbours"."""
    verb = trigger.word
    if claim.event not in FORCE or claim.stance != "asserted" or claim.modality != "intended" or not is_verb(verb):
        return claim
    helpers = {c.lower for c in view.sentence.children(verb, "aux")}
    coming = bool(helpers & COMING or (helpers & WOULD and is_warned(view.sentence, verb)))
    own = claim.holder.party is not None and any(each.party == claim.holder.party for each in claim.agent)
    if not coming or not own or is_passive(view.sentence, verb):
        return claim
    return replace(claim, event="talk.threaten", modality="actual")


def is_warned(sentence: Sentence, verb: Token) -> bool:
    """Whether ``verb`` tells of what somebody warned: "warned that its guns would strike the harbour"."""
    above = sentence.head_of(verb)
    return above is not None and is_a(verb.relation, "ccomp") and above.lemma in WARNING
