"""The rows that one transaction writes, made for statement after statement."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any

from alteram.ledger import bulk
from alteram.ledger.changes import Changes, changes_between
from alteram.ledger.digests import new_salt, now, reading_digest
from alteram.ledger.history import Chain, locked_head
from alteram.ledger.known import PARTICULARS, Account, Held, fingerprint, known_among
from alteram.ledger.models import Capture, Reading, Revision
from alteram.ledger.rows import claim_row, place_rows
from alteram.model import Claim, Statement


class Batch:
    """Rows to be written, and what is ``known`` of the batch's statements, which grows as they are taken in.

    Nobody else writes until the transaction ends.
    """

    def __init__(self, reader: str, statements: Sequence[Statement]) -> None:
        self.reader = reader
        self._chain = Chain(locked_head())
        self.known = known_among(statements)
        self._rows = bulk.Rows()
        self._readings: list[Reading] = []
        self._outdated: list[int] = []
        self._ids = bulk.next_ids()
        self._captured = _captured({statement.capture.sha256 for statement in statements})

    def account(self, statement: Statement) -> Account:
        """A new account for ``statement``, under its id."""
        account = Account(self._next("statements"), statement.id)
        self._rows.statements.append((account.id, account.key))
        return account

    def revise(self, account: Account, statement: Statement, content: bytes | None) -> Held:
        """A new revision of ``account``; readings of those before are no longer shown."""
        for held in account.held:
            self._outdate(held)
        if account.held:
            older = Reading.objects.filter(revision__in=[held.revision.pk for held in account.held], by_hand=True)
            self._outdated.extend(older.values_list("id", flat=True))
        capture = statement.capture
        self._capture(statement, content)
        revision = Revision(
            id=self._next("revisions"), statement_id=account.id, number=len(account.held) + 1, sid=statement.id,
            **{name: getattr(statement, name) for name in PARTICULARS}, text=statement.text,
            layout=_layout(statement), capture_id=capture.sha256, source=capture.source, way=capture.way,
            taken=capture.taken, encoding=capture.encoding, kept_at=now(),
            fingerprint=fingerprint(account.key, statement), salt=new_salt(),
        )  # fmt: skip
        self._rows.revisions.append(_values(revision, "revisions"))
        account.held.append(Held(revision))
        self.known.add(account, revision)
        return account.held[-1]

    def _capture(self, statement: Statement, content: bytes | None) -> None:
        capture = statement.capture
        if capture.sha256 not in self._captured:
            self._captured[capture.sha256] = content is not None
            self._rows.captures.append((capture.sha256, capture.size, capture.media_type, content))

    def read_again(self, account: Account, held: Held, claims: Sequence[Claim], error: str | None) -> Changes | None:
        """How another reader's reading differs from the last one, beside which it stands."""
        claims = tuple(claims)
        changes = changes_between(held.readings[-1], claims) if held.readings else None
        self._outdate(held)
        self.read(account, held, claims, error, kind="reading")
        return changes

    def read(
        self, account: Account, held: Held, claims: Sequence[Claim], error: str | None, *, kind: str = "statement"
    ) -> None:
        """Add a reading of a revision; it is shown where that is the newest."""
        id, salt = self._next("readings"), new_salt()
        reading = Reading(
            id=id, revision_id=held.revision.pk, reader=self.reader, by_hand=False, current=held is account.held[-1],
            read_at=now(), error=error, manifest=self._claims(claims, id, salt), salt=salt,
        )  # fmt: skip
        has_bytes = self._captured.get(held.revision.capture_id)
        if has_bytes is None:  # read again from other bytes than those that are kept
            has_bytes = _captured({held.revision.capture_id})[held.revision.capture_id]
        digest = reading_digest(account.key, held.revision, reading, has_bytes=has_bytes)
        self._rows.entries.append(self._chain.link(kind, f"reading:{id}", digest))
        self._readings.append(reading)
        held.readings.append(reading)

    def _claims(self, claims: Sequence[Claim], reading: int, salt: str) -> str:
        """The manifest of the rows that are added for ``claims``."""
        rows = [
            claim_row(claim, id=self._next("claims"), reading=reading, number=number, salt=salt)
            for number, claim in enumerate(claims, start=1)
        ]
        self._rows.claims.extend(rows)
        for row, claim in zip(rows, claims, strict=True):
            self._rows.places.extend(place_rows(claim, row.id))
        return "".join(f"{row.cid} {row.digest}\n" for row in rows)

    def _outdate(self, held: Held) -> None:
        for reading in held.readings:
            if reading.current:
                reading.current = False
                self._outdated.append(reading.pk)

    def _next(self, table: str) -> int:
        id = self._ids[table]
        self._ids[table] += 1
        return id

    def write(self) -> None:
        """Write all rows."""
        self._rows.readings.extend(_values(reading, "readings") for reading in self._readings)
        bulk.write(self._rows)
        if self._outdated:
            Reading.objects.filter(id__in=self._outdated).update(current=False)


def _captured(hashes: Iterable[str]) -> dict[str, bool]:
    """The captures of those ``hashes`` that the ledger has, and whether it has their bytes."""
    found = Capture.objects.filter(sha256__in=list(hashes))
    whole = set(found.filter(content__isnull=False).values_list("sha256", flat=True))
    return {sha256: sha256 in whole for sha256 in found.values_list("sha256", flat=True)}


def _values(row: Any, table: str) -> tuple[Any, ...]:
    """The values of ``row`` in the order in which they are written."""
    names = {"capture_sha256": "capture_id"}
    return tuple(getattr(row, names.get(column, column)) for column in bulk.COLUMNS[table][1])


def _layout(statement: Statement) -> str:
    """Where the text stands on its pages: start, end, page, left, top, right and bottom of each run."""
    runs = (
        [run.span.start, run.span.end, run.page, run.box.left, run.box.top, run.box.right, run.box.bottom]
        for run in statement.layout
    )
    return json.dumps(list(runs), separators=(",", ":"))
