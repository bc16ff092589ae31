"""Several doers of one event, told apart: "12 violations by the army, five by the rebels"; a claim for each of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from alteram.coding.clause.contrasts import contrasted
from alteram.coding.clause.phrases import noun_phrase
from alteram.coding.clause.syntax import is_verb
from alteram.coding.counts.parallels import set_right, unsaid
from alteram.coding.counts.quantities import only
from alteram.coding.counts.spots import placed
from alteram.coding.events.evidence import trimmed
from alteram.coding.events.laid_to import counted_by
from alteram.coding.events.triggers import Roles, Trigger
from alteram.coding.holders.held import Held
from alteram.coding.links import ClaimOf, Coded
from alteram.coding.scene import View
from alteram.model import Claim, Sentence, Token, span_of

BY = "by"
COUNTED = "ceasefire.violation"
WHOLE = frozenset({"of", "them", "these", "those", "which"})
AWAY = 4  # words from a count to whoever did so many, at most


@dataclass(frozen=True, slots=True)
class Share:
    """A bare count with a doer of its own: ``words`` from ``count`` to the end of the phrase of ``doer``."""

    count: Token
    doer: Token
    words: tuple[Token, ...]


def parted(view: View, trigger: Trigger, roles: Roles, held: Held, claim_of: ClaimOf) -> list[Coded]:
    """The claim of ``trigger``; where several doers or places have a count each, a claim for every one.

    Whoever is named only as one who did not do it has a claim too, which denies that.
    """
    found = shares(view, held.tokens)
    if not found or not (roles.agents or (len(found) > 1 and trigger.frame.event == COUNTED)):
        return placed(view, trigger, roles, held, claim_of) or unparted(view, trigger, roles, held, claim_of)
    own = replace(held, tokens=main_words(held.tokens, found))
    first = of_doers(claim_of(roles, own), own.tokens)
    coded, befallen = [Coded(first, view, own, trigger)], is_verb(trigger.word)
    for share in found:
        part = replace(held, tokens=list(share.words))
        claim = of_doers(claim_of(roles_in(share, roles, befallen=befallen), part), share.words)
        coded.append(Coded(in_unit(claim, first, share), view, part, trigger))
    return coded


def unparted(view: View, trigger: Trigger, roles: Roles, held: Held, claim_of: ClaimOf) -> list[Coded]:
    """The claim of ``trigger``, with those of whom its clause sets right or leaves out the verb."""
    told = set_right(view, trigger, roles, held) or [(roles, held)]
    whole = [Coded(claim_of(who, how), view, how, trigger) for who, how in told]
    beside = (counted_as(each, whole[0].claim) for each in unsaid(view, trigger, roles, held, claim_of))
    return [*whole, *cleared(view, trigger, roles, held, claim_of), *beside]


def cleared(view: View, trigger: Trigger, roles: Roles, held: Held, claim_of: ClaimOf) -> Iterator[Coded]:
    """That others did not do it, where the words say so: "the rebels, and not our troops"."""
    if held.factuality.stance == "denied" or trigger.frame.event.startswith("talk."):
        return
    for other in (each for agent in roles.agents for each in contrasted(view.sentence, agent)):
        denial = replace(held, factuality=held.factuality.denied(other))
        claim = claim_of(Roles((other,), roles.targets), denial)
        if claim.event == "ceasefire.violation":
            claim = replace(claim, quantities=())  # "broken 14 times by the rebels and never by us"
        yield Coded(claim, view, denial, trigger)


def shares(view: View, tokens: Sequence[Token]) -> list[Share]:
    """The bare counts among ``tokens``, each followed by who did that many, in text order; not the count of a noun."""
    return [share for token in tokens if token.upos == "NUM" and (share := share_of(view, token, tokens)) is not None]


def share_of(view: View, count: Token, tokens: Sequence[Token]) -> Share | None:
    sentence = view.sentence
    by = after_count(sentence, count)
    if by is None or by.lower != BY or by.relation != "case" or count.relation == "nummod":
        return None
    doer = sentence.tokens[by.head]
    if doer.upos not in ("NOUN", "PROPN") or view.is_timed(doer) or count.index <= tokens[0].index:
        return None  # "12 by night"; and a share is told of something before it
    last = max(word.index for word in noun_phrase(sentence, doer))
    return Share(count, doer, sentence.tokens[count.index : last + 1])


def after_count(sentence: Sentence, count: Token) -> Token | None:
    """The word behind a bare count and the words that only say that it is of others: "31 of them by"."""
    behind = sentence.tokens[count.index + 1 : count.index + AWAY]
    return next((word for word in behind if word.lower not in WHOLE), None)


def main_words(tokens: Sequence[Token], found: Sequence[Share]) -> list[Token]:
    """``tokens`` without the words of the shares ``found``."""
    inside = {word.index for share in found for word in share.words}
    main = trimmed([token for token in tokens if token.index not in inside])
    return trimmed(main[:-2]) if [token.lower for token in main[-2:]] == ["of", "which"] else main


def roles_in(share: Share, whole: Roles, *, befallen: bool) -> Roles:
    """Who acts and suffers in a share; where the count is of those ``befallen`` it stands for them."""
    below = share.doer.head == share.count.index  # "three by the rebels": the phrase of the count names the doer
    counted = () if below else (share.count,)
    return Roles((share.doer,), counted if befallen else whole.targets)


def of_doers(claim: Claim, words: Sequence[Token]) -> Claim:
    """``claim`` with those agents alone whom ``words`` name: who is listed beside them did the other shares."""
    span, counts = span_of(list(words)), {word.span.start for word in words if word.upos == "NUM"}
    own = [agent for agent in claim.agent if not agent.inherited]
    named = [a for a in own if a.start is not None and span.start <= a.start < span.end and a.start not in counts]
    return replace(claim, agent=tuple(named))


def counted_as(told: Coded, first: Claim) -> Coded:
    """``told``, whose bare count is of what ``first`` counts: "killed twelve men and the rebels five"."""
    if not first.quantities:
        return told
    unit = first.quantities[0].unit
    counts = tuple(replace(q, unit=unit) if q.unit == "other" else q for q in told.claim.quantities)
    return replace(told, claim=replace(told.claim, quantities=counts))


def in_unit(claim: Claim, whole: Claim, share: Share) -> Claim:
    """``claim``, whose bare count is of what ``whole`` counts first; "one" counts as well."""
    if not whole.quantities:
        return replace(claim, quantities=tuple(counted_by(claim, each) for each in claim.quantities))
    first, count = whole.quantities[0], share.count
    if not claim.quantities and count.lower == "one":
        return replace(claim, quantities=(only(count.text, count.span, first.unit, (1, 1, 1), of=None),))
    return replace(claim, quantities=tuple(replace(each, unit=first.unit) for each in claim.quantities))
