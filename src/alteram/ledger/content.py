"""Whether a reading, its revision, its captured bytes and its claims are as they were kept."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from alteram.contract import decode_claim
from alteram.errors import AlteramError
from alteram.ledger.digests import digest_of, reading_digest
from alteram.ledger.models import Claim, Place, Reading
from alteram.ledger.rows import ClaimRow, PlaceRow, claim_row, place_rows

ALTERED: Final = "altered"
REMOVED: Final = "removed"
ADDED: Final = "added"


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """A row that is not as the history says: ``altered``, ``removed``, or ``added`` past the history."""

    kind: str
    row: str


def reading_faults(id: int, digest: str, entry: int) -> tuple[int, list[Fault]]:
    """How many claims the reading of that ``id`` has, and what of it is not as the ``digest`` of its entry says."""
    reading = Reading.objects.filter(pk=id).select_related("revision__statement", "revision__capture").first()
    if reading is None:
        return 0, [Fault(kind=REMOVED, row=f"reading {id}, or its statement or captured bytes (entry {entry})")]
    rows = list(Claim.objects.filter(reading_id=id).order_by("number"))
    return len(rows), [*_revision_faults(reading, digest), *_claims_faults(reading, rows)]


def _revision_faults(reading: Reading, digest: str) -> Iterator[Fault]:
    revision, capture = reading.revision, reading.revision.capture
    has_bytes = capture.content is not None
    if reading_digest(revision.statement.key, revision, reading, has_bytes=has_bytes) != digest:
        yield Fault(kind=ALTERED, row=f"{name_of(reading)}: its text, particulars or list of claims")
    if has_bytes and hashlib.sha256(bytes(capture.content)).hexdigest() != capture.sha256:
        yield Fault(kind=ALTERED, row=f"{name_of(reading)}: its captured bytes")


def name_of(reading: Reading) -> str:
    """The reading in words."""
    return f"statement '{reading.revision.statement.key}', revision {reading.revision.number}, reading {reading.pk}"


def _claims_faults(reading: Reading, rows: list[Claim]) -> Iterator[Fault]:
    """What differs from the manifest, which the history holds the reading to."""
    places = _places_of(rows)
    there = {row.number: row for row in rows}
    listed = dict(enumerate((line.split(" ") for line in reading.manifest.splitlines()), start=1))
    for number, (cid, digest) in listed.items():
        row = there.get(number)
        if row is None:
            yield Fault(kind=REMOVED, row=f"claim {cid} of {name_of(reading)}")
        elif (row.cid, row.digest) != (cid, digest) or not _is_whole(row, reading.salt, places[row.pk]):
            yield Fault(kind=ALTERED, row=f"claim {cid} of {name_of(reading)}")
    for number, row in there.items():
        if number not in listed:
            yield Fault(kind=ADDED, row=f"claim {row.cid} of {name_of(reading)}")


def made_faults(copy: Claim, name: str, entry: int) -> Iterator[Fault]:
    """Whether what a person made, of that ``name``, a corrected copy or an added claim, is as it was kept."""
    reading = Reading.objects.filter(pk=copy.reading_id).first()
    if reading is None or not _is_whole(copy, reading.salt, _places_of([copy])[copy.pk]):
        yield Fault(kind=ALTERED, row=f"{name} {copy.cid} (entry {entry})")


def _is_whole(row: Claim, salt: str, places: list[PlaceRow]) -> bool:
    """Whether the digest of ``row`` is that of its JSON, and its columns and places what the JSON says."""
    if digest_of(salt, row.json) != row.digest:
        return False
    try:
        claim = decode_claim(row.json)
    except AlteramError:
        return False
    made = claim_row(claim, id=row.pk, reading=row.reading_id, number=row.number, salt=salt)
    return made == columns_of(row) and sorted(places, key=repr) == sorted(place_rows(claim, row.pk), key=repr)


def columns_of(row: Any) -> ClaimRow:
    """The columns of ``row`` as they are written."""
    return ClaimRow(**{name: getattr(row, name) for name in ClaimRow._fields})


def _places_of(rows: list[Claim]) -> dict[int, list[PlaceRow]]:
    found: dict[int, list[PlaceRow]] = defaultdict(list)
    for values in Place.objects.filter(claim_id__in=[row.pk for row in rows]).values_list(*PlaceRow._fields):
        found[values[0]].append(PlaceRow(*values))
    return found
