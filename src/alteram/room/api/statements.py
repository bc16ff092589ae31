"""Statements: one by its id, with its text and revisions."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from ninja import Router, Schema

from alteram.ledger.lookup import statement_by
from alteram.room.api.claims import ERRORS
from alteram.room.api.entering import require

router = Router(tags=["statements"])
FIELDS = ("number", "issuer", "party", "published", "title", "url", "conflict", "lang", "text", "kept_at")


class Revision(Schema):
    """One text of a statement; None where something is not known."""

    number: int
    issuer: str | None
    party: str | None
    published: str | None
    title: str | None
    url: str | None
    conflict: str | None
    lang: str | None
    text: str
    kept_at: str
    captured_sha256: str


class Kept(Schema):
    """A statement with its revisions, the newest first."""

    id: str
    revisions: list[Revision]


@router.get("/{key}", response={200: Kept, **ERRORS}, summary="One statement")
def one(request: HttpRequest, key: str) -> Any:
    """The statement that is kept under ``key``; its offsets count code points of ``text``."""
    require(request, "read")
    statement = statement_by(key)
    revisions = [
        {name: getattr(each, name) for name in FIELDS} | {"captured_sha256": each.capture_id}
        for each in statement.revisions.order_by("-number")
    ]
    return {"id": statement.key, "revisions": revisions}
