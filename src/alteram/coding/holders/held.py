"""One holder of one event's content: who, how firmly, and in which words."""

from __future__ import annotations

from dataclasses import dataclass

from alteram.coding.stance.factuality import Factuality
from alteram.model import Actor, Holder, Token
from alteram.profiles.records import Party


@dataclass(frozen=True, slots=True)
class Held:
    """One holder of one trigger's content: who, how firmly, and in which words; ``cues`` introduce the holder."""

    holder: Holder
    speaker: Party | None
    factuality: Factuality
    tokens: list[Token]
    cues: tuple[Token, ...] = ()


def as_agent(holder: Holder) -> Actor:
    """The holder as the one who speaks in its own claim."""
    return Actor(
        text=holder.text,
        start=holder.start,
        end=holder.end,
        inherited=True,
        name=holder.name,
        party=holder.party,
        actor=holder.actor,
    )
