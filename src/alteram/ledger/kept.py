"""Statements and claims of the ledger as the reader gave them, with what persons decided taken into account."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from alteram.contract import decode_claim
from alteram.ledger import search
from alteram.ledger.known import PARTICULARS
from alteram.ledger.models import Claim, Judgement, Reading, Revision, Undo
from alteram.ledger.wanted import Wanted
from alteram.model import Capture, Statement
from alteram.model import Claim as Told

MANY = 500  # rows that are asked for at once


def kept_statements(wanted: Wanted) -> Iterator[tuple[Statement, tuple[Told, ...]]]:
    """Each statement, in the order of keys, with those of its claims that are ``wanted``, in text order.

    What a person rejected is left out; what was corrected gives way to the corrected copy. Of each statement, the
    newest revision alone counts. Statements without such a claim are left out, unless everything is wanted.
    """
    claims = _claims(wanted)
    revisions = Revision.objects.select_related("statement", "capture").defer("capture__content", "layout")
    if wanted == Wanted():
        shown = Reading.objects.filter(current=True, by_hand=False).values("revision_id")
        rows: Iterable[Any] = revisions.filter(id__in=shown).order_by("statement__key").iterator(chunk_size=MANY)
    else:
        rows = sorted(_in_chunks(revisions, list(claims)), key=lambda row: row.statement.key)
    for row in rows:
        told = sorted(claims.get(row.pk, ()), key=lambda claim: (claim.evidence.start, claim.evidence.end, claim.id))
        yield statement_of(row), tuple(told)


def statement_of(row: Revision) -> Statement:
    """The statement of a revision; its layout is left out."""
    capture = Capture(
        sha256=row.capture_id, size=row.capture.size, media_type=row.capture.media_type, source=row.source,
        way=row.way, taken=row.taken, encoding=row.encoding,
    )  # fmt: skip
    known = {name: getattr(row, name) for name in PARTICULARS}
    return Statement(id=row.sid, text=row.text, capture=capture, **known)


def _claims(wanted: Wanted) -> dict[int, list[Told]]:
    """The claims that are wanted and stand, by the row of their revision."""
    gone = {key for key, verdict in _verdicts().items() if verdict in ("reject", "correct")}
    sql, values = search.selected(wanted).sql("c.id", "")
    ids = [row[0] for row in search.rows(sql, values)]
    found: dict[int, list[Told]] = defaultdict(list)
    for row in _in_chunks(Claim.objects.values_list("reading__revision_id", "cid", "json"), ids):
        if (row[0], row[1]) not in gone:
            found[row[0]].append(decode_claim(row[2]))
    return found


def _verdicts() -> dict[tuple[int, str], str]:
    """The last judgement of each claim that was not taken back."""
    undone = set(Undo.objects.values_list("undoes", flat=True))
    judged = Judgement.objects.order_by("entry").values_list("entry", "revision_id", "cid", "verdict")
    return {(revision, cid): verdict for entry, revision, cid, verdict in judged.iterator() if entry not in undone}


def _in_chunks(rows: Any, ids: list[int]) -> Iterator[Any]:
    for first in range(0, len(ids), MANY):
        yield from rows.filter(id__in=ids[first : first + MANY])
