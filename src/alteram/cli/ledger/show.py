"""``alteram ledger show``: a statement with its revisions, or a claim with all that was decided about it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click
import msgspec
from rich.text import Text

from alteram.cli.ledger.options import as_table, takes_form, takes_ledger
from alteram.cli.ledger.shown import claim_line, claims_page
from alteram.cli.streams import Page, put_line
from alteram.errors import NotInLedger
from alteram.phrases import counted, visible

if TYPE_CHECKING:
    from alteram.ledger.models import Statement


@click.command()
@click.argument("id")
@click.option("--text", is_flag=True, help="Of a statement: the text of its newest revision alone.")
@takes_form
@takes_ledger
def show(id: str, text: bool, form: str | None) -> None:
    """Show the statement or the claim of that ID, or of a claim whose id begins so.

    \b
    Example:
      alteram ledger show c_5f3a
    """
    from alteram.ledger.lookup import statement_by

    try:
        statement = statement_by(id)
    except NotInLedger:
        if not id.startswith("c_"):
            raise
        _show_claim(id, form)
        return
    if text:
        put_line(statement.revisions.order_by("-number")[0].text.encode())
    elif as_table(form):
        page = Page()
        for line in _lines(statement):
            page.show(line)
    else:
        put_line(msgspec.json.encode(_fields(statement)))


def _show_claim(id: str, form: str | None) -> None:
    from alteram.ledger.lookup import claim_by, standings

    found = standings((claim_by(id).pk,))
    if as_table(form):
        page = Page()
        for row in claims_page(found, first=1):
            page.show(row)
        return
    for standing in found:
        put_line(claim_line(standing))


def _fields(statement: Statement) -> dict[str, Any]:
    """The statement with each revision, and each reading of it."""
    names = (
        "number", "sid", "issuer", "party", "published", "title", "url", "conflict", "lang", "source", "way", "taken",
        "encoding", "kept_at",
    )  # fmt: skip
    revisions = [
        {
            **{name: getattr(revision, name) for name in names},
            "captured_sha256": revision.capture_id,
            "size": revision.capture.size,
            "bytes_kept": revision.capture.content is not None,
            "readings": [_reading(reading) for reading in revision.readings.order_by("id")],
        }
        for revision in statement.revisions.order_by("number").select_related("capture")
    ]
    return {"statement": statement.key, "revisions": revisions, "redactions": _redactions(statement)}


def _reading(reading: Any) -> dict[str, Any]:
    names = ("reader", "read_at", "current", "error")
    return {**{name: getattr(reading, name) for name in names}, "claims": reading.claims_read.count()}


def _redactions(statement: Statement) -> list[dict[str, Any]]:
    names = ("places", "reason", "by", "at", "proof")
    return [{name: getattr(row, name) for name in names} for row in statement.redactions.order_by("id")]


def _lines(statement: Statement) -> list[Text]:
    told = _fields(statement)
    lines = [Text(visible(f"statement {statement.key}"), style="bold")]
    for each in told["revisions"]:
        parts = (each["issuer"], each["party"], each["published"], each["title"], each["url"])
        lines.append(Text(visible(f"revision {each['number']}: {'  ·  '.join(part for part in parts if part)}")))
        kept = "kept" if each["bytes_kept"] else "not kept"
        lines.append(Text(visible(f"  {each['size']:,} bytes ({kept}) from {each['source']}, taken {each['taken']}")))
        for reading in each["readings"]:
            state = "" if reading["current"] else ", not shown"
            said = reading["error"] or counted(reading["claims"], "claim")
            lines.append(Text(visible(f"  {said}, read {reading['read_at']} by {reading['reader']}{state}")))
    for row in told["redactions"]:
        lines.append(Text(visible(f"redacted in {counted(row['places'], 'place')} by {row['by']}: {row['reason']}")))
    return lines
