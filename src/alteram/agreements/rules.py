"""What one claim alleges of one obligation, by the obligation's rules."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from alteram.agreements.whereabouts import place_of
from alteram.model import Claim, Obligation
from alteram.model.agreements import Agreement, FindingKind
from alteram.profiles import Profile

DONE = ("actual", "attempted")  # an attempt to do what must not be done is alleged as such
NEEDS_NAME = ("agreement.breach", "agreement.honour")  # "deviates from the agreements": which, only a name tells


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a claim alleges of an obligation, and the rules that it meets."""

    kind: FindingKind
    why: tuple[str, ...]


def alleged(
    obligation: Obligation, claim: Claim, *, agreement: Agreement, named: bool, profile: Profile
) -> Verdict | None:
    """What ``claim`` alleges of ``obligation``; None where one of its rules is not met.

    ``named`` says that the claim names the agreement. A claim without a place does not meet an obligation that has
    places: of several withdrawals, it would be held against each.
    """
    kind, event = _kind(obligation, claim, named=named)
    party = party_within(claim, obligation.by if kind not in ("alleged-fulfilment", "promise") else obligation.bearer)
    if kind is None or party is None or not _in_time(obligation, claim, agreement, kind):
        return None
    why = [event, f"agent {party}"]
    if obligation.places:
        place = place_of(obligation, claim, profile)
        if place is None:
            return None
        why.append(f"place {place}")
    if obligation.words:
        word = word_in(obligation.words, claim)
        if word is None:
            return None
        why.append(f"word {word}")
    return Verdict(kind, tuple(why))


def covers(obligation: Obligation, claim: Claim) -> bool:
    """Whether the obligation is about events such as the claim's by such a party, whatever else it asks for."""
    events = (*obligation.breach, *obligation.denied_breach, *obligation.fulfilment)
    parties = (*obligation.bearer, *obligation.by)
    return among(claim.event, events) is not None and (not claim.agent or party_within(claim, parties) is not None)


def _kind(obligation: Obligation, claim: Claim, *, named: bool) -> tuple[FindingKind | None, str]:
    """The kind of finding that the claim's event, stance and modality make, and the event as the rule writes it."""
    if claim.event in NEEDS_NAME and not named:
        return None, ""
    breach, fulfilment = among(claim.event, obligation.breach), among(claim.event, obligation.fulfilment)
    withheld = among(claim.event, obligation.denied_breach)
    if claim.stance == "denied":
        if withheld and claim.modality == "actual":
            return _of_whom(claim, obligation), f"denied {withheld}"
        return ("denied-breach" if breach and claim.modality == "actual" else None), f"denied {breach}"
    if breach and claim.modality in DONE:
        return _of_whom(claim, obligation), breach
    if fulfilment and claim.modality == "actual":
        return "alleged-fulfilment", fulfilment
    return ("promise" if fulfilment and is_promise(claim) else None), fulfilment or ""


def _of_whom(claim: Claim, obligation: Obligation) -> FindingKind:
    """A breach is alleged of another; what a party tells of itself is its own account, and no allegation."""
    party = party_within(claim, obligation.by)
    return "own-act" if party is not None and claim.holder.party == party else "alleged-breach"


def is_promise(claim: Claim) -> bool:
    """Whether somebody is said to have said that he will do it: not whether somebody else expects it of him."""
    own = party_within(claim, [claim.holder.party] if claim.holder.party else []) is not None
    return claim.modality == "promised" or (claim.modality == "intended" and own)


def party_within(claim: Claim, parties: Iterable[str]) -> str | None:
    """The first party of the claim's agents that is one of ``parties``."""
    wanted = tuple(parties)
    return next((agent.party for agent in claim.agent if agent.party in wanted), None)


def among(event: str, rules: Iterable[str]) -> str | None:
    """The first of ``rules`` that ``event`` meets: its code, or its family as ``attack.*``."""
    return next((rule for rule in rules if rule == event or (rule[-1:] == "*" and event.startswith(rule[:-1]))), None)


def word_in(words: tuple[str, ...], claim: Claim) -> str | None:
    """The first of ``words`` that stands in the claim's own; a star at the end stands for any ending."""
    quote = claim.evidence.quote.casefold()
    return next((word for word in words if _pattern(word).search(quote)), None)


@lru_cache(maxsize=4096)
def _pattern(word: str) -> re.Pattern[str]:
    stem = r"\s+".join(map(re.escape, word.removesuffix("*").split()))
    return re.compile(rf"(?<!\w){stem}" + (r"" if word.endswith("*") else r"(?!\w)"))


def days_of(claim: Claim) -> tuple[date, date] | None:
    """The first and last day that the claim speaks of; that of publication without a time of its own."""
    if claim.when is not None:
        return date.fromisoformat(claim.when.start[:10]), date.fromisoformat(claim.when.end[:10])
    if claim.published is not None:
        day = date.fromisoformat(claim.published[:10])
        return day, day
    return None


def _in_time(obligation: Obligation, claim: Claim, agreement: Agreement, kind: FindingKind) -> bool:
    """Whether the claim's days lie where the obligation binds; what is due by a day is not broken until it has passed.

    A promise may be of any later day.
    """
    days = days_of(claim)
    if days is None:
        return True
    first, last = days
    if first < (obligation.start or agreement.date) or (obligation.until is not None and first > obligation.until):
        return False
    due = obligation.deadline if kind in ("alleged-breach", "own-act") else None
    return due is None or last > due
