"""What can be asked of claims, in plain words: each name of a question, and each of its values."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from alteram.lexicon.labels import labels
from alteram.model import codes
from alteram.phrases import visible
from alteram.phrases.dates import MONTHS
from alteram.phrases.families import WORDS
from alteram.phrases.signs import JUDGED
from alteram.profiles import profiles

NAMES: Final = {
    "words": "Words",
    "party": "Party",
    "holder": "Held by",
    "event": "What",
    "stance": "Stance",
    "modality": "Meant as",
    "judgement": "Judged",
    "level": "Sure",
    "place": "Where",
    "agreement": "Agreement",
    "published": "Published",
    "issuer": "Issuer",
    "near": "Around",
    "since": "From",
    "until": "To",
    "statement": "Statement",
    "sure": "Sure, at least",
}
WAYS: Final = {  # in which what is not a name is written
    "since": "a day as 2022-09-13",
    "until": "a day as 2022-09-13",
    "near": "latitude, longitude and kilometres, as 40.2,45.87,50",
    "sure": "a share as 0.7",
}
UNJUDGED: Final = "not judged"
DATED: Final = re.compile(r"([0-9]{4})-([0-9]{2})(?:-([0-9]{2}))?", re.ASCII)


def said(name: str, value: str) -> str:
    """The ``value`` of what is asked by that ``name`` in plain words."""
    if name == "event":
        return labels().events[value] if value in codes.EVENTS else WORDS.get(value, visible(value))
    if name == "judgement":
        return JUDGED.get(value, UNJUDGED if value == "none" else visible(value))
    if name == "agreement":
        return _accords().get(value, visible(value))
    if name == "near":
        lat, _, rest = value.partition(",")
        lon, _, km = rest.partition(",")
        return visible(f"{km.strip()} km around {lat.strip()}, {lon.strip()}")
    if name in ("published", "since", "until"):
        return dated(value)
    return f"“{visible(value)}”" if name == "words" else visible(value)


def misread(name: str, value: str) -> str:
    """That the ``value`` of what is asked by that ``name`` cannot be read, and how it is written."""
    return f"{NAMES[name]} “{visible(value)}” was not understood, and does not narrow this down: write {WAYS[name]}"


def dated(written: str) -> str:
    """A month or day in words; a year, and what is none, as it is."""
    found = DATED.fullmatch(written)
    if not found or not 1 <= int(found[2]) <= len(MONTHS):
        return visible(written)
    day = f"{int(found[3])} " if found[3] else ""
    return f"{day}{MONTHS[int(found[2]) - 1]} {found[1]}"


@lru_cache(maxsize=1)
def _accords() -> dict[str, str]:
    return {accord.id: f"{accord.name}, {accord.date.year}" for profile in profiles() for accord in profile.accords}


@lru_cache(maxsize=1)
def _only_third() -> frozenset[str]:
    """The parties that are third parties in every conflict that is known."""
    sides = {party.name for profile in profiles() for party in profile.sides}
    return frozenset(party.name for profile in profiles() for party in profile.parties) - sides


def stated(party: str) -> tuple[bool, str, str]:
    """Where a party stands among others: in alphabetical order, third parties after them."""
    return party in _only_third(), party.casefold(), party
