"""Places and times of claims as GeoJSON, for maps and charts: the one way by which points reach them."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Any, Final

from alteram.atlas.forms import Form, form_of
from alteram.atlas.spots import FAMILIES
from alteram.basemap import world
from alteram.ledger.placed import Spot, Tally
from alteram.model import Column, Where
from alteram.phrases import visible
from alteram.phrases.places import MANNERS, known_as
from alteram.profiles import profiles
from alteram.room.gathered import HELD, Gathered

KINDS: Final = tuple((family, manner) for family in FAMILIES for manner in MANNERS)
NO_PARTY: Final = "no party told"
NUMBERS: Final = {kind: number for number, kind in enumerate(KINDS)}


def collection(found: Gathered) -> dict[str, Any]:
    """A point for each place, with what is claimed there; beside them what is counted by party and time.

    ``kinds`` are pairs of a kind's number and its claims; ``times`` has the number of the span, the kind's number and
    the claims for each three; ``rows`` those of a party, a span and a kind. A span of -1 is none of those told.
    Unless ``fine``, the places are of all days.
    """
    parties = ordered(each.party for each in found.times)
    numbers = {party: number for number, party in enumerate(parties)}
    span = found.span_at()
    rows: Counter[tuple[int, int, int]] = Counter()
    for each in found.times:
        rows[numbers[each.party], _number(span(each.begins)), _kind(each)] += each.claims
    return {
        "type": "FeatureCollection",
        "features": [_feature(each, numbers, span) for each in found.spots],
        "claims": found.claims,
        "placed": found.placed,
        "parties": [party_name(each) for each in parties],
        "spans": [[each.since.isoformat(), each.until.isoformat(), each.name] for each in found.spans],
        "length": found.length,
        "fine": found.fine,
        "rows": [[*key, claims] for key, claims in sorted(rows.items())],
    }


@lru_cache(maxsize=HELD)
def encoded(found: Gathered) -> bytes:
    """The same as JSON, made once."""
    return json.dumps(collection(found), separators=(",", ":"), ensure_ascii=False).encode()


def _feature(spot: Spot, numbers: dict[str | None, int], span: Callable[[str | None], int | None]) -> dict[str, Any]:
    kinds: Counter[int] = Counter()
    parties: Counter[int] = Counter()
    times: Counter[tuple[int, int]] = Counter()
    for each in spot.tallies:
        kinds[_kind(each)] += each.claims
        parties[numbers.get(each.party, -1)] += each.claims
        times[_number(span(each.begins)), _kind(each)] += each.claims
    told = {
        "claims": spot.claims,
        "kinds": most_first(kinds),
        "parties": sorted(parties.items()),
        "times": [number for key, claims in sorted(times.items()) for number in (*key, claims)],
    }
    return feature(spot.where, told)


def feature(where: Where, told: dict[str, Any]) -> dict[str, Any]:
    """The place with its point, drawn no finer than it is known, and what is ``told`` of it.

    ``outline`` names an area of the base map, ``radius`` are kilometres around the point; a place with neither is a
    point by itself.
    """
    form = shown_form(where)
    known = {
        "name": visible(where.name),
        "precision": where.precision,
        "known": known_as(where.precision, radius=form.radius),
        "shape": form.shape,
        "outline": outline_of(form),
        "radius": form.radius or None,
    }
    return {"type": "Feature", "geometry": geometry(where), "properties": known | told}


def geometry(where: Where) -> dict[str, Any]:
    """The point of the place in GeoJSON, to a metre; every outlet of the room takes points from here."""
    return {"type": "Point", "coordinates": [round(where.lon or 0.0, 5), round(where.lat or 0.0, 5)]}


def shown_form(where: Where) -> Form:
    """The form in which the place is drawn."""
    code = where.country.code if where.country else None
    return _form(Where(text=where.text, start=0, end=0, name=where.name, id=where.id, lat=where.lat, lon=where.lon,
                       precision=where.precision, country=where.country if code else None))  # fmt: skip


@lru_cache(maxsize=20_000)
def _form(where: Where) -> Form:
    return form_of(where, world())


def outline_of(form: Form) -> str | None:
    """The area of the base map that stands for the place, as the sort and number of its geometry there."""
    return _outlines().get(id(form.area)) if form.area else None


@lru_cache(maxsize=1)
def _outlines() -> dict[int, str]:
    base = world()
    sorts = {"countries": base.countries, "divisions": base.divisions, "contested": base.contested}
    return {id(area): f"{sort}/{number}" for sort, areas in sorts.items() for number, area in enumerate(areas)}


def ordered(parties: Iterable[str | None]) -> list[str | None]:
    """Each of ``parties`` once: those to a conflict in alphabetical order, then third parties, then who is not told."""
    return sorted(set(parties), key=lambda each: Column(unknown=each is None, third=each in _third(), party=each or ""))


@lru_cache(maxsize=1)
def _third() -> frozenset[str]:
    """Parties that are third parties wherever a profile names them."""
    roles = {(party.name, party.role == "third-party") for profile in profiles() for party in profile.parties}
    return frozenset(name for name, third in roles if third and (name, False) not in roles)


def party_name(party: str | None) -> str:
    """The party as pages show it."""
    return visible(party) if party else NO_PARTY


def most_first(kinds: Counter[int]) -> list[tuple[int, int]]:
    """Kinds by how many claims they have, the most first, in a stated order where they have as many."""
    return sorted(kinds.items(), key=lambda item: (-item[1], item[0]))


def _kind(tally: Tally) -> int:
    return NUMBERS[tally.family, tally.manner]


def _number(span: int | None) -> int:
    return -1 if span is None else span
