"""Counts of one event by several doers: "12 violations by the army, five by the rebels"; a claim for each of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from alteram.coding.evidence import trimmed
from alteram.coding.quantities import only
from alteram.coding.scene import View
from alteram.coding.syntax import noun_phrase
from alteram.coding.triggers import Roles
from alteram.model import Claim, Token, span_of

BY = "by"


@dataclass(frozen=True, slots=True)
class Share:
    """A bare count with a doer of its own: ``words`` from ``count`` to the end of the phrase of ``doer``."""

    count: Token
    doer: Token
    words: tuple[Token, ...]


def shares(view: View, tokens: Sequence[Token]) -> list[Share]:
    """The bare counts among ``tokens``, each followed by who did that many, in text order; not the count of a noun."""
    return [share for token in tokens if token.upos == "NUM" and (share := share_of(view, token, tokens)) is not None]


def share_of(view: View, count: Token, tokens: Sequence[Token]) -> Share | None:
    sentence = view.sentence
    by = sentence.tokens[count.index + 1] if count.index + 1 < len(sentence.tokens) else None
    if by is None or by.lower != BY or by.relation != "case" or count.relation == "nummod":
        return None
    doer = sentence.tokens[by.head]
    if doer.upos not in ("NOUN", "PROPN") or view.is_timed(doer) or count.index <= tokens[0].index:
        return None  # "12 by night"; and a share is told of something before it
    last = max(word.index for word in noun_phrase(sentence, doer))
    return Share(count, doer, sentence.tokens[count.index : last + 1])


def main_words(tokens: Sequence[Token], found: Sequence[Share]) -> list[Token]:
    """``tokens`` without the words of the shares ``found``."""
    inside = {word.index for share in found for word in share.words}
    return trimmed([token for token in tokens if token.index not in inside])


def roles_in(share: Share, whole: Roles, *, befallen: bool) -> Roles:
    """Who acts and suffers in a share; where the count is of those ``befallen`` it stands for them."""
    return Roles((share.doer,), (share.count,) if befallen else whole.targets)


def of_doers(claim: Claim, words: Sequence[Token]) -> Claim:
    """``claim`` with those agents alone whom ``words`` name: who is listed beside them did the other shares."""
    span, counts = span_of(list(words)), {word.span.start for word in words if word.upos == "NUM"}
    own = [agent for agent in claim.agent if not agent.inherited]
    named = [a for a in own if a.start is not None and span.start <= a.start < span.end and a.start not in counts]
    return replace(claim, agent=tuple(named))


def in_unit(claim: Claim, whole: Claim, share: Share) -> Claim:
    """``claim``, whose bare count is of what ``whole`` counts first; "one" counts as well."""
    if not whole.quantities:
        return claim
    first, count = whole.quantities[0], share.count
    if not claim.quantities and count.lower == "one":
        return replace(claim, quantities=(only(count.text, count.span, first.unit, (1, 1, 1), of=None),))
    return replace(claim, quantities=tuple(replace(each, unit=first.unit) for each in claim.quantities))
