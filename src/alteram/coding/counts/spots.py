"""Bare counts with a place of their own: "nine were killed in Aldby and two in Brenna"; a claim for each of them.

Left in one claim, the nine would be of Brenna too, and what is told next of both.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from alteram.coding.clause.phrases import top
from alteram.coding.clause.syntax import case_of
from alteram.coding.events.evidence import trimmed
from alteram.coding.events.triggers import Roles, Trigger
from alteram.coding.holders.held import Held
from alteram.coding.links import ClaimOf, Coded
from alteram.coding.mentions.counting import counts
from alteram.coding.scene import View
from alteram.coding.setting.discourse import stated
from alteram.lexicon import lexicon
from alteram.model import Claim, PlaceMention, Span, TimeMention, Token, Where

AT: Final = frozenset({"in", "at", "near", "around", "outside", "off"})
BETWEEN: Final = frozenset({"more", "others", "were", "was", "of", "them"})  # "of which 60 were in Aldby"
BEFORE: Final = frozenset(
    {",", ";", "and", "another", "further", "remaining", "other", "which", "whom", "them", "(", "but"}
)
NEAR: Final = 4  # words from a count to its place: "60 of them were in the Aldby district"
PEOPLED: Final = ("harm.", "people.")


@dataclass(frozen=True, slots=True)
class Spot:
    """A bare count with the place or the day behind it, in ``words``, which end with its time where it has one."""

    first: int
    count: Token
    place: PlaceMention | None
    time: TimeMention | None
    words: tuple[Token, ...]


def spots(view: View, tokens: Sequence[Token], word: Token) -> list[Spot]:
    """The bare counts among ``tokens`` behind the predicate's ``word``, each right before a place."""
    if not (view.places or view.times):
        return []
    after = {token.index for token in tokens if token.index > word.index}
    found = (spot_of(view, c.first, c.last) for c in counts(view, lexicon().numbers, among=after)) if after else ()
    return [spot for spot in found if spot is not None]


def spot_of(view: View, first: int, last: int) -> Spot | None:
    words = view.sentence.tokens
    if first == 0 or words[first - 1].lower not in BEFORE:
        return None
    at = last + 1
    while at < len(words) and words[at].lower in BETWEEN:
        at += 1
    if at < len(words) and words[at].lower == "on":
        return on_day(view, first, last, at)
    if at >= len(words) or words[at].lower not in AT or at - last > NEAR:
        return None
    reach = words[min(len(words) - 1, at + NEAR)].span.end
    place = next((m for m in view.places if words[at].span.end <= m.span.start < reach), None)
    between = view.sentence.within(Span(words[at].span.end, place.span.start)) if place is not None else ()
    if place is None or any(token.upos in ("VERB", "NUM", "PUNCT", "CCONJ") for token in between):
        return None
    end = view.sentence.within(place.span)[-1].index
    time = next((m for m in view.times if 0 <= m.span.start - words[end].span.end <= 1), None)
    if time is not None:
        end = view.sentence.within(time.span)[-1].index
    return Spot(first, words[last], place, time, words[first : end + 1])


def on_day(view: View, first: int, last: int, at: int) -> Spot | None:
    """A bare count with a day of its own, whatever the place: "nine were killed on Monday and two on Tuesday"."""
    words = view.sentence.tokens
    time = next((m for m in view.times if m.value is not None and m.span.start == words[at].span.start), None)
    before = any(m.value is not None and m.span.end <= words[first].span.start for m in view.times)
    if time is None or not before:
        return None
    end = view.sentence.within(time.span)[-1].index
    return Spot(first, words[last], None, time, words[first : end + 1])


def placed(view: View, trigger: Trigger, roles: Roles, held: Held, claim_of: ClaimOf) -> list[Coded]:
    """The claims of an event that is told by spots, first what is told before them; none where it is not."""
    if trigger.frame.event.startswith("talk.") or not (found := spots(view, held.tokens, trigger.word)):
        return []
    cut = found[0].first
    own = trimmed([token for token in held.tokens if token.index < cut and token.lower not in BEFORE - {"them"}])
    main = replace(held, tokens=own)
    claim = claim_of(roles, main)
    if not claim.quantities:
        return []  # "shelled Aldby, and two in Brenna": a parse gone wrong
    edge = found[0].words[0].span.start
    kept = tuple(place for place in claim.where if place.inherited or place.start < edge)
    coded = [Coded(replace(claim, where=kept), view, main, trigger)]
    for spot in found:
        part = replace(held, tokens=list(spot.words))
        there = at_spot(claim_of(roles_at(spot, roles, trigger, view), part), claim, spot)
        coded.append(Coded(there, view, part, trigger))
    return coded


def roles_at(spot: Spot, whole: Roles, trigger: Trigger, view: View) -> Roles:
    """Who acts and suffers at a spot: the count stands for those befallen, the place for what was fired at."""
    if trigger.frame.event.startswith(PEOPLED):
        return Roles(whole.agents, (spot.count,))
    counted = [a for a in whole.agents if a.index < trigger.word.index and view.sentence.child(a, "nummod") is not None]
    if counted and not whole.targets:
        return Roles((spot.count,), ())  # "eleven fighters surrendered in Aldby and six in Brenna"
    if spot.place is None:
        return whole
    place = top(view.sentence, spot.place.span)
    aimed = any(case_of(view.sentence, each) == "at" for each in whole.targets)
    return Roles(whole.agents, (place,) if aimed and place is not None else ())


def at_spot(claim: Claim, whole: Claim, spot: Spot) -> Claim:
    """``claim`` at its own place and time, with its bare count in the unit of what ``whole`` counts first."""
    start, end = spot.words[0].span.start, spot.words[-1].span.end
    here: tuple[Where, ...] = tuple(w for w in claim.where if not w.inherited and start <= w.start < end)
    unit = whole.quantities[0].unit
    counted = tuple(replace(each, unit=unit) for each in claim.quantities if start <= each.start < end)
    time = stated(spot.time, inherited=False) if spot.time is not None else claim.when
    if spot.place is None:
        return replace(
            claim, event=whole.event, where=whole.where, when=time, quantities=counted, weapons=whole.weapons
        )
    suffering = tuple(each for each in claim.target if start <= (each.start or 0) < end)
    return replace(
        claim, event=whole.event, where=here, when=time, quantities=counted, weapons=whole.weapons, target=suffering
    )
