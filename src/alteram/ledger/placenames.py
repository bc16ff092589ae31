"""The places that the claims which stand name: how many claims, under which names, in which conflicts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from typing import Any, Final

from django.db import connection

from alteram.contract import decode_claim
from alteram.ledger.decided import fallen
from alteram.ledger.models import Claim, Place
from alteram.ledger.placing import conflict_named
from alteram.ledger.search import rows
from alteram.model import Claim as Told

MANY: Final = 500  # rows that are asked for at once


@dataclass(slots=True)
class PlaceName:
    """A place under its id, or a name that nothing lists, casefolded, under itself.

    ``names`` are the names that claims have for it, casefolded, neutral and as written, each with how many claims;
    ``samples`` has the row of a claim for each.
    """

    key: str
    listed: bool
    names: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    samples: dict[str, int] = field(default_factory=dict)
    conflicts: set[str] = field(default_factory=set)

    @property
    def claims(self) -> int:
        """How many claims name it: each has a row with the neutral name."""
        return max(self.names.values(), default=0)


def place_names() -> list[PlaceName]:
    """The places of all claims that stand, those that most claims name first."""
    found: dict[str, PlaceName] = {}
    for id, name, *whose, number, sample in rows(*_query(fallen())):
        key = id or name
        place = found.setdefault(key, PlaceName(key, listed=id is not None))
        place.names[name] += number
        place.samples[name] = max(sample, place.samples.get(name, 0))
        if conflict := conflict_named(*whose):
            place.conflicts.add(conflict)
    return sorted(found.values(), key=lambda each: (-each.claims, each.key))


def _query(left_out: Collection[int]) -> tuple[str, list[Any]]:
    # numbers of our own making, of which there may be more than a query may have marks
    but = f"AND c.id NOT IN ({', '.join(map(str, left_out))})" if left_out else ""
    join = "CROSS JOIN" if connection.vendor == "sqlite" else "JOIN"
    sql = f"""SELECT p.place_id, p.name, v.conflict, v.party, v.issuer, COUNT(DISTINCT p.claim_id), MAX(p.claim_id)
        FROM ledger_place p {join} ledger_claim c ON c.id = p.claim_id
        JOIN ledger_reading r ON r.id = c.reading_id JOIN ledger_revision v ON v.id = r.revision_id
        WHERE r.current = %s {but} GROUP BY p.place_id, p.name, v.conflict, v.party, v.issuer"""
    return sql, [True]


def rows_named(place: PlaceName) -> list[int]:
    """The rows of the claims that stand and name ``place``, the newest first."""
    named = Place.objects.filter(name__in=list(place.names), place_id=place.key if place.listed else None)
    found = Claim.objects.filter(id__in=named.values("claim_id"), reading__current=True)
    gone = set(fallen())
    ids = found.order_by("-published", "-id").values_list("id", flat=True)
    return [id for id in ids if id not in gone]


def samples_of(places: Collection[PlaceName]) -> dict[int, Told]:
    """The claims that stand in the samples of ``places``, by their rows."""
    ids = sorted({id for each in places for id in each.samples.values()})
    return dict(_decoded(ids))


def _decoded(ids: list[int]) -> Iterator[tuple[int, Told]]:
    for first in range(0, len(ids), MANY):
        for id, told in Claim.objects.filter(id__in=ids[first : first + MANY]).values_list("id", "json"):
            yield id, decode_claim(told)
