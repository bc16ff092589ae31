"""Whether one claim only repeats another: the same words, or a holder who is named as the source."""

from __future__ import annotations

from alteram.incidents.traits import Traits
from alteram.lexicon.incidents import joining
from alteram.model import Reason

SAME, ALIKE = 0.8, 0.45  # shares of common words
FEWEST = 5  # words that a text needs to be told from chance


def compare_words(one: Traits, other: Traits) -> Reason | None:
    """The ground that the quoted words give; None where they are not alike."""
    share = shared(one, other)
    if share < ALIKE:
        return None
    weights = joining().weights
    if share >= SAME:
        return Reason(ground="words", weight=weights.same_words, words="the same words")
    return Reason(ground="words", weight=weights.alike_words, words="much the same words")


def shared(one: Traits, other: Traits) -> float:
    """The share of words that both quotations have; 0 where one is too short to tell."""
    if min(len(one.words), len(other.words)) < FEWEST:
        return 0.0
    return len(one.words & other.words) / len(one.words | other.words)


def is_echo(one: Traits, other: Traits) -> bool:
    """Whether the two are one source: the same words, or one holder whose claim one of the statements passes on.

    An agency or another ministry that reports what a holder says adds nothing to it.
    """
    if shared(one, other) >= SAME:
        return True
    passed_on = not (one.claim.holder.is_issuer and other.claim.holder.is_issuer)
    return passed_on and same_holder(one, other)


def same_holder(one: Traits, other: Traits) -> bool:
    """Whether one body holds both claims; where a body is not known, its name decides, then its party."""
    first, second = one.claim.holder, other.claim.holder
    if first.actor and second.actor:
        return first.actor == second.actor
    return source_of(one) == source_of(other)


def source_of(traits: Traits) -> str:
    """The name of the body that holds a claim, folded: whose word it is, whoever passes it on."""
    holder = traits.claim.holder
    return (holder.name if not holder.is_issuer else traits.telling.statement.issuer or holder.name).casefold()
