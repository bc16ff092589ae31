"""Claims with their places under the names that a reader chose; ids, quotes and what was read stay."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import lru_cache

from alteram.model import Claim, Where
from alteram.profiles import AS_WRITTEN, BOTH, OF_PARTY, Profile, Toponym, shown_name
from alteram.profiles.known import Known


def renamed(claim: Claim, names: str, places: Mapping[str, Toponym]) -> Claim:
    """``claim`` with the words for its ``places`` under the setting ``names``, as they were on its day."""
    if names == AS_WRITTEN or not claim.where:
        return claim
    day = day_of(claim)
    return replace(claim, where=tuple(_shown(where, names, places, day) for where in claim.where))


def day_of(claim: Claim) -> date | None:
    """The day on which the claim says that it was, else that of publication."""
    told = claim.when.start if claim.when else claim.published
    return date.fromisoformat(told[:10]) if told else None


def toponyms_of(profile: Profile) -> Mapping[str, Toponym]:
    """The places of ``profile`` by their ids."""
    return _places(Known(profile))


def whose(names: str) -> str:
    """The setting ``names`` in words: "as each statement writes them"."""
    if names == AS_WRITTEN:
        return "as each statement writes them"
    if names == BOTH:
        return "under the names of all parties, as far as the profile knows them"
    return f"under the names of {names.removeprefix(OF_PARTY)}, and under the neutral ones where it has none of its own"


def _shown(where: Where, names: str, places: Mapping[str, Toponym], day: date | None) -> Where:
    place = places.get(where.id or "")
    return replace(where, text=shown_name(place, names, written=where.text, on=day)) if place else where


@lru_cache(maxsize=64)
def _places(known: Known[Profile]) -> Mapping[str, Toponym]:
    return {toponym.id: toponym for toponym in known.profile.toponyms}
