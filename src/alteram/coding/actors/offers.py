"""Who refuses what somebody was offered or asked just before, where the words for it do not say: "they refused"."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from alteram.coding.events.triggers import Trigger
from alteram.coding.scene import View
from alteram.lexicon import lexicon
from alteram.model import Actor, Target, Token

NEAR: Final = 1  # sentences between an offer and what came of it
POINTING: Final = frozenset({"they", "it", "them", "this", "that"})


@dataclass(frozen=True, slots=True)
class Offer:
    """What one side was asked by the other, and in which sentence."""

    maker: Actor
    asked: Actor
    sentence: int


class Offers:
    """Follows one statement in text order; the offer last made to a party is kept."""

    def __init__(self) -> None:
        self._last: Offer | None = None

    def keep(self, view: View, trigger: Trigger, agents: tuple[Actor, ...], targets: tuple[Target, ...]) -> None:
        """Keep whom a party asked for something, or offered it."""
        if trigger.frame.event != "talk.propose":
            return
        made = agents[0] if len(agents) == 1 and agents[0].party is not None else None
        asked = targets[0] if len(targets) == 1 and targets[0].party is not None else None
        apart = made is not None and asked is not None and made.party != asked.party
        self._last = Offer(made, asked, view.sentence.index) if apart and made and asked else None

    def refuser(self, view: View, trigger: Trigger, doers: tuple[Token, ...]) -> tuple[Actor, ...]:
        """Whoever was asked, of a refusal that names nobody, or only by a pronoun."""
        last = self._last
        if last is None or trigger.frame.event != "talk.refuse" or view.sentence.index - last.sentence > NEAR:
            return ()
        messages = lexicon().actors.message.nouns  # "our offer remained unanswered"
        if any(token.lower not in POINTING and token.lemma.casefold() not in messages for token in doers):
            return ()
        asked = last.asked
        who = Actor(
            text=asked.text, start=asked.start, end=asked.end, inherited=True, name=asked.name, party=asked.party
        )
        return (replace(who, actor=asked.actor),)
