"""Claims as rows of the tables, without any database."""

from __future__ import annotations

import math
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from typing import Final, NamedTuple

from alteram.contract import encode_claim
from alteram.ledger.digests import digest_of
from alteram.model import Actor, Claim, Where

LONG: Final = 31  # days; what lasts longer is kept apart, so that times can be searched from both ends
CELLS: Final = 4  # a degree
AROUND: Final = 360 * CELLS


class ClaimRow(NamedTuple):
    """The columns of ``models.Claim``, in the order in which they are written."""

    id: int
    cid: str
    reading_id: int
    number: int
    published: str
    party: str | None
    holder: str
    event: str
    stance: str
    modality: str
    begins: str | None
    ends: str | None
    long: bool
    agreement: str | None
    confidence: float
    lat: float | None
    lon: float | None
    digest: str
    words: str
    json: str


class PlaceRow(NamedTuple):
    """The columns of ``models.Place`` but for its own id."""

    claim_id: int
    name: str
    place_id: str | None
    cell: int | None
    x: float | None
    y: float | None
    z: float | None
    precision: str | None = None


def claim_row(claim: Claim, *, id: int, reading: int, number: int, salt: str) -> ClaimRow:
    """The row of ``claim``, the ``number``-th of its ``reading``; ``salt`` is the reading's."""
    line = encode_claim(claim)
    begins, ends = (claim.when.start[:10], claim.when.end[:10]) if claim.when else (None, None)
    first = next((place for place in claim.where if place.lat is not None and place.lon is not None), None)
    return ClaimRow(
        id,
        claim.id,
        reading,
        number,
        (claim.published or "")[:10],
        claim.holder.party,
        claim.holder.name,
        claim.event,
        claim.stance,
        claim.modality,
        begins,
        ends,
        lasts_long(begins, ends),
        (claim.agreement.id or claim.agreement.text) if claim.agreement else None,
        claim.confidence,
        first.lat if first else None,
        first.lon if first else None,
        digest_of(salt, line),
        words_of(claim),
        line.decode(),
    )


def lasts_long(begins: str | None, ends: str | None) -> bool:
    """Whether a time from ``begins`` to ``ends`` is of more than ``LONG`` days."""
    if begins is None or ends is None or begins == ends:
        return False
    try:
        return (date.fromisoformat(ends) - date.fromisoformat(begins)).days > LONG
    except ValueError:
        return True  # a day that no calendar has bounds nothing


def words_of(claim: Claim) -> str:
    """What a search for words looks through: the evidence, and each name and place that it does not say."""
    said = claim.evidence.quote
    named: tuple[Actor | Where, ...] = (claim.holder, *claim.agent, *claim.target, *claim.where)
    for each in named:
        if each.name not in said:
            said = f"{said} · {each.name}"
    return said


def place_rows(claim: Claim, claim_row_id: int) -> Iterator[PlaceRow]:
    """A row for each place of ``claim`` under its neutral name, and one for each other name as written."""
    for place in claim.where:
        name, written = place.name.casefold(), place.text.casefold()
        yield _place_row(place, name, claim_row_id)
        if written != name:
            yield PlaceRow(claim_row_id, written, place.id, None, None, None, None)


def _place_row(place: Where, name: str, claim_row_id: int) -> PlaceRow:
    if place.lat is None or place.lon is None:
        return PlaceRow(claim_row_id, name, place.id, None, None, None, None)
    return PlaceRow(claim_row_id, name, place.id, *_cell_and_direction(place.lat, place.lon), place.precision)


@lru_cache(maxsize=4096)  # claims of one statement are near one another
def _cell_and_direction(lat: float, lon: float) -> tuple[int, float, float, float]:
    return cell_of(lat, lon), *direction_of(lat, lon)


def point_of(x: float, y: float, z: float) -> tuple[float, float]:
    """The latitude and longitude of a point on a globe of radius 1, to a millionth of a degree."""
    return round(math.degrees(math.asin(max(-1.0, min(1.0, z)))), 6), round(math.degrees(math.atan2(y, x)), 6)


def cell_of(lat: float, lon: float) -> int:
    """The number of the square of a quarter degree that the point lies in."""
    return math.floor((lat + 90) * CELLS) * AROUND + math.floor((lon + 180) * CELLS) % AROUND


def direction_of(lat: float, lon: float) -> tuple[float, float, float]:
    """The point on a globe of radius 1: the product of two points is the cosine of the angle between them."""
    north, east = math.radians(lat), math.radians(lon)
    return math.cos(north) * math.cos(east), math.cos(north) * math.sin(east), math.sin(north)
