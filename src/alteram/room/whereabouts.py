"""What some claims say of where and when, one by one, for the map of an incident or of one claim."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Final

from alteram import phrases
from alteram.atlas.spots import manner_of
from alteram.model import Claim, Where
from alteram.model.codes import family
from alteram.room.features import NUMBERS, feature, most_first

MOST: Final = 400  # claims that a map tells one by one; the table of accounts has all


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A claim of one party, and the address of its words."""

    party: str
    claim: Claim
    at: str

    @property
    def kind(self) -> int:
        return NUMBERS[family(self.claim.event), manner_of(self.claim)]


def whereabouts(told: Sequence[Told]) -> dict[str, Any]:
    """GeoJSON of the places that the claims name, each with who says what of it, and the times that they tell.

    ``whens`` are a party, the first and the last moment or day, the time in words, and what is claimed, for each claim.
    """
    some = told[:MOST]
    parties = list(dict.fromkeys(each.party for each in told))
    at: dict[tuple[Any, ...], list[tuple[Told, Where]]] = {}
    for each in some:
        places = {(place.name, place.precision, place.lat, place.lon): place for place in each.claim.where}
        for key, place in places.items():
            if place.lat is not None and place.lon is not None:
                at.setdefault(key, []).append((each, place))
    return {
        "type": "FeatureCollection",
        "features": [_feature(found, parties) for _, found in sorted(at.items(), key=lambda item: str(item[0]))],
        "claims": len(some),
        "placed": len({each.claim.id for found in at.values() for each, _ in found}),
        "parties": parties,
        "whens": [
            [parties.index(each.party), when.start, when.end, phrases.when(each.claim), phrases.what(each.claim)]
            for each in some
            if (when := each.claim.when)
        ],
    }


def _feature(found: Sequence[tuple[Told, Where]], parties: Sequence[str]) -> dict[str, Any]:
    kinds = Counter(each.kind for each, _ in found)
    whose = Counter(parties.index(each.party) for each, _ in found)
    said = [
        {
            "party": each.party,
            "kind": each.kind,
            "what": phrases.what(each.claim),
            "when": phrases.when(each.claim),
            "written": phrases.visible(place.text),
            "quote": phrases.visible(each.claim.evidence.quote),
            "lang": each.claim.lang,
            "at": each.at,
        }
        for each, place in found
    ]
    told = {"claims": len(found), "kinds": most_first(kinds), "parties": sorted(whose.items()), "times": []}
    return feature(found[0][1], told | {"said": said})


def of_claims(told: Iterable[Told]) -> dict[str, Any] | None:
    """The same; None where no claim names a place that is known, and none tells a time."""
    found = whereabouts(list(told))
    return found if found["features"] or found["whens"] else None
