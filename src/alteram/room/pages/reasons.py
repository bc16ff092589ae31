"""How a claim was read: the steps from its words to each of its parts, as this version of the reader takes them."""

from __future__ import annotations

import json
from functools import lru_cache
from threading import Lock
from typing import TYPE_CHECKING, Any, Final

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from alteram.contract import decode_claim, encode_claim
from alteram.errors import AlteramError
from alteram.ledger.kept import statement_of
from alteram.ledger.lookup import claim_by
from alteram.ledger.models import Claim, Revision
from alteram.room.addresses import words_at
from alteram.room.arcs import drawn
from alteram.room.roles import needs
from alteram.workspace.explaining import explanations
from alteram.workspace.keeping import reader_name

if TYPE_CHECKING:
    from alteram.coding import Explanation

LONGEST: Final = 100_000  # letters of a statement that is read again while somebody waits
_reading = Lock()  # one statement at a time: a language model takes all the processor


@needs("read")
def reading(request: HttpRequest, cid: str) -> HttpResponse:
    """The steps that lead to the claim, its sentence and grammar: within the claim, or as a page of its own."""
    row = claim_by(cid)
    revision = row.reading.revision
    told: dict[str, Any] = {
        "title": "How it was read",
        "row": row,
        "revision": revision,
        "claim": decode_claim(row.json),
    }
    told["at"] = words_at(revision.statement_id, row.cid)
    told |= _explained(row, revision)
    return render(request, "room/_reading.html" if request.htmx else "room/reading.html", told)


def _explained(row: Claim, revision: Revision) -> dict[str, Any]:
    """What this version tells of the claim, and whether it is the version that kept it."""
    if row.reading.by_hand:
        return {"by_hand": True}
    told: dict[str, Any] = {"kept_by": row.reading.reader, "same": row.reading.reader == reader_name()}
    if len(revision.text) > LONGEST:
        return told | {"long": True}
    try:
        with _reading:
            found = _explanations(revision.pk, revision.salt)
    except AlteramError as error:
        return told | {"error": error}
    one = found.get(row.cid)
    if one is None:
        return told | {"gone": True}
    evidence, main = one.claim.evidence, one.trigger.word if one.trigger else None
    drawing = drawn(one.view.sentence, start=evidence.start, end=evidence.end, main=main)
    return told | {"one": one, "drawing": drawing, "words": _words(one), "differs": _differing(one.claim, row)}


@lru_cache(maxsize=8)
def _explanations(revision: int, _salt: str) -> dict[str, Explanation]:
    """The explanations of a revision by the claims' ids; a redaction gives it another salt."""
    row = Revision.objects.select_related("statement", "capture").get(pk=revision)
    return {each.claim.id: each for each in explanations(statement_of(row))}


def _differing(now: Any, row: Claim) -> list[str]:
    """The fields in which the claim as it is read now is another than the one that was kept under its id."""
    kept, read = json.loads(row.json), json.loads(encode_claim(now))
    return [name for name in kept if kept[name] != read.get(name)]


def _words(one: Explanation) -> list[tuple[int, str, str, str, str, str]]:
    """Each word of the sentence with its number, lemma, tag, relation and governor."""
    tokens = one.view.sentence.tokens
    return [
        (
            token.index + 1, token.text, token.lemma, token.upos, token.relation,
            f"{token.head + 1} {tokens[token.head].text}" if token.head >= 0 else "",
        )
        for token in tokens
    ]  # fmt: skip
