"""Attacks that whoever speaks says it will make: those are threats."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from alteram.coding.clause.syntax import is_passive, is_verb
from alteram.coding.events.triggers import Trigger
from alteram.coding.scene import View
from alteram.model import Claim

COMING: Final = frozenset({"will", "shall", "'ll", "wo"})
FORCE: Final = frozenset({"attack.shelling", "attack.air", "attack.drone", "attack.ground", "attack.other"})


def as_threat(view: View, trigger: Trigger, claim: Claim) -> Claim:
    """``claim``, as a threat where its holder's own side will attack: "our guns will strike their harbours"."""
    verb = trigger.word
    if claim.event not in FORCE or claim.stance != "asserted" or claim.modality != "intended" or not is_verb(verb):
        return claim
    coming = any(c.lower in COMING for c in view.sentence.children(verb, "aux"))
    own = claim.holder.party is not None and any(each.party == claim.holder.party for each in claim.agent)
    if not coming or not own or is_passive(view.sentence, verb):
        return claim
    return replace(claim, event="talk.threaten", modality="actual")
