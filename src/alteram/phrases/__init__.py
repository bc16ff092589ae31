"""A claim in plain words, for the eyes of people: no field is judged, no word of the statement changed."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import groupby

from alteram.lexicon import lexicon
from alteram.lexicon.labels import labels
from alteram.model import Actor, Claim, Holder, Quantity, Where
from alteram.phrases.dates import shown_time

INHERITED = "~"
NO_ONE = "no one named"
UNNAMED = "?"
DENIES = "denies"
BREAKS = re.compile(r"\s+")
UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_ARTICLES = frozenset({"the", "a", "an", "this", "these", "those"})
_ALIKE = 4  # letters that a party's name shares with its derived forms ("Thai", "Thailand")


def visible(text: str) -> str:
    """``text`` on one line, without characters that would steer a terminal or hide what is written."""
    return UNSEEN.sub("\N{REPLACEMENT CHARACTER}", BREAKS.sub(" ", text))


def quoted(claim: Claim) -> str:
    """The words of the claim, whole, in quotation marks."""
    return f"“{visible(claim.evidence.quote)}”"


def what(claim: Claim) -> str:
    """What is alleged, with "denies" before it where the holder says that it did not happen."""
    words = labels()
    together = words.together.get(f"{claim.event} {claim.modality}")
    named = together or words.events[claim.event]
    states = [
        "" if together else words.modality.get(claim.modality, ""),
        words.aspect[claim.aspect] if claim.aspect else "",
    ]
    shown = ", ".join(filter(None, [named, *states]))
    return f"{DENIES}: {shown}" if claim.stance == "denied" else shown


def who(claim: Claim) -> str:
    """Who did it and to whom, as "A → B"; ``UNNAMED`` for a doer whom the words leave open."""
    agents, targets = (", ".join(map(_somebody, side)) for side in (claim.agent, claim.target))
    return f"{agents or UNNAMED} → {targets}" if targets else agents or NO_ONE


def says(claim: Claim) -> str | None:
    """Whose claim the issuer reports; None where it speaks in its own voice."""
    if claim.holder.is_issuer:
        return None
    if _is_saying(claim.holder):
        return f"passes on “{visible(claim.holder.name)}”: whose, is not said"
    return f"reports that {_somebody(claim.holder)} says"


def _is_saying(holder: Holder) -> bool:
    """Whether the words name what is said and nobody who says it: "reports", "the claim"."""
    words = holder.name.casefold().split()
    nouns = lexicon().cues.saying.nouns
    if holder.party or holder.actor or not words or len(words) > 1 + (words[0] in _ARTICLES):
        return False
    return words[-1] in nouns or words[-1].removesuffix("s") in nouns


def holder(claim: Claim) -> str:
    """Who holds the claim, and through whom it is reported."""
    return " via ".join(map(_somebody, (claim.holder, *claim.holder.via)))


def shown_actor(actor: Actor) -> str:
    """The name of ``actor``, with its party where the name does not tell it."""
    return _somebody(actor)


def _somebody(actor: Actor) -> str:
    name = visible(actor.name)
    known = actor.party is None or actor.party[:_ALIKE].casefold() in name.casefold()
    return (name if known else f"{name} ({actor.party})") + _mark(actor.inherited)


def when(claim: Claim) -> str:
    """When it is said to have happened, or nothing."""
    return shown_time(claim.when) + _mark(claim.when.inherited) if claim.when else ""


def where(claim: Claim) -> str:
    """The places as the statement writes them, those of one relation together."""
    relations = labels().relations
    runs = groupby(claim.where, key=lambda place: relations[place.relation])
    return "; ".join(f"{relation} {', '.join(map(shown_place, places))}".strip() for relation, places in runs)


def shown_place(place: Where) -> str:
    """The place as the statement writes it, marked where it was taken over from the text around."""
    return visible(place.text) + _mark(place.inherited)


def details(claim: Claim) -> list[str]:
    """How many, with what, and under which agreement, each in its own phrase."""
    weapons = _listed(visible(weapon.text) + _mark(weapon.inherited) for weapon in claim.means)
    accord = claim.agreement and visible(claim.agreement.text) + _mark(claim.agreement.inherited)
    return [
        *map(_count, claim.quantities),
        *([f"with {weapons}"] if weapons else []),
        *([f"agreement: {accord}"] if accord else []),
        *([f"point {claim.list.index} of a list"] if claim.list else []),
    ]


def counted_words(quantity: Quantity) -> str:
    """A count in the statement's words, after its unit."""
    return _count(quantity)


def _count(quantity: Quantity) -> str:
    """The count in the statement's words; bounds beside it where the words are no figures."""
    words, bounds = visible(quantity.text), _bounds(quantity)
    shown = words if bounds is None else f"{words} ({bounds})"
    total = " in all" if quantity.flow == "stock" else ""
    since = f" since {quantity.since}" if quantity.since else ""
    return f"{labels().units[quantity.unit]}: {shown}{total}{since}{_mark(quantity.inherited)}"


def _bounds(quantity: Quantity) -> str | None:
    if quantity.low == quantity.high or re.search(r"\d", quantity.text):
        return None
    if quantity.high is None:
        return f"{quantity.low:,} or more"
    return f"at most {quantity.high:,}" if quantity.low is None else f"{quantity.low:,} to {quantity.high:,}"


def _listed(words: Iterable[str]) -> str:
    return ", ".join(words)


def _mark(inherited: bool) -> str:
    return INHERITED if inherited else ""


def counted(number: int, noun: str, *, plural: str | None = None) -> str:
    """``number`` with ``noun``, in the plural unless it is one: "1 claim", "27 claims"."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"
