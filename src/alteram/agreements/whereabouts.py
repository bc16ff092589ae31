"""Whether a claim speaks of the places that an obligation is about."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from alteram.model import Claim, Obligation, Where
from alteram.model.globe import great_circle
from alteram.profiles import Profile, Toponym

# The rough radius of an area whose profile gives none: ours, and about that of the districts and provinces profiled.
REACH_KM = {"district": 25.0, "region": 60.0, "province": 90.0, "area": 10.0, "city": 8.0, "town": 4.0}


def place_of(obligation: Obligation, claim: Claim, profile: Profile) -> str | None:
    """The first place of ``claim`` that is one of the obligation's or lies in it, as written; None where none does.

    A place lies in another where the profile says so, or where its point is within the other's rough radius.
    """
    wanted = _named(_Same(profile), obligation.places)
    return next((where.text for where in claim.where if any(_lies_in(where, each, profile) for each in wanted)), None)


def _lies_in(where: Where, toponym: Toponym, profile: Profile) -> bool:
    if toponym.id in _chain(where.id, profile):
        return True
    if where.precision in ("country", "region", "area") or where.lat is None or where.lon is None:
        return False  # a wider place is not within a narrower one because its centre is
    reach = toponym.extent_km if toponym.shape == "area" and toponym.extent_km else REACH_KM.get(toponym.kind, 0.0)
    return great_circle(where.lat, where.lon, toponym.lat, toponym.lon) <= reach


def _chain(id: str | None, profile: Profile) -> Iterator[str]:
    """The id of a place, then those of the places that it lies in, the nearest first."""
    within = _within(_Same(profile))
    seen: set[str] = set()
    while id is not None and id not in seen:
        yield id
        seen.add(id)
        id = within.get(id)


@dataclass(frozen=True, slots=True, eq=False)
class _Same:
    """A profile as a key of a cache: hashing all that is in one takes longer than what the caches spare."""

    profile: Profile

    def __hash__(self) -> int:
        return id(self.profile)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and self.profile is other.profile


@lru_cache(maxsize=8)
def _within(same: _Same) -> dict[str, str | None]:
    return {place.id: place.within for place in same.profile.toponyms}


@lru_cache(maxsize=512)
def _named(same: _Same, names: tuple[str, ...]) -> tuple[Toponym, ...]:
    wanted = {name.casefold() for name in names}
    return tuple(place for place in same.profile.toponyms if wanted & {name.casefold() for name in place.names})
