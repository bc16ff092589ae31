"""Two revisions of a statement compared: words that came and went, and the claims that did."""

from __future__ import annotations

from typing import Any, Final

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from alteram.ledger.models import Revision
from alteram.room.differing import difference
from alteram.room.revised import LISTED, claims_of, paragraphs
from alteram.room.roles import needs
from alteram.room.told import shown

PARAGRAPHS: Final = 600  # that are shown
PARTICULARS: Final = {
    "title": "Title", "issuer": "Issuer", "party": "Party", "published": "Published", "url": "Address",
    "lang": "Language", "conflict": "Conflict",
}  # fmt: skip


@needs("read")
def compare(request: HttpRequest, pk: int) -> HttpResponse:
    """The revisions that are asked for, else the last two, the older first."""
    revisions = list(Revision.objects.filter(statement_id=pk).select_related("statement").order_by("number"))
    if not revisions:
        raise Http404
    numbers = [str(each.number) for each in revisions]
    asked = [request.GET.get(name, "") for name in "ab"]
    first, second = (numbers.index(name) if name in numbers else None for name in asked)
    last = len(revisions) - 1
    newer = revisions[last if second is None else second]
    older = revisions[max(last - 1, 0) if first is None else first]
    told = {"title": "Revisions compared", "revisions": revisions, "a": older, "b": newer}
    return render(request, "room/compare.html", told | _differences(older, newer, whole=bool(request.GET.get("whole"))))


def _differences(older: Revision, newer: Revision, *, whole: bool) -> dict[str, Any]:
    differing = difference(older.text, newer.text)
    found = paragraphs(older.text, newer.text, differing, whole=whole)
    claims = claims_of(older, newer, differing)
    moved = [row for pair in claims.moved[:LISTED] for row in pair]
    told = {one.standing.row.pk: one for one in shown(moved)}
    return {
        "particulars": [
            (title, getattr(older, name), getattr(newer, name))
            for name, title in PARTICULARS.items()
            if getattr(older, name) != getattr(newer, name)
        ],
        "paragraphs": found[:PARAGRAPHS],
        "further": max(len(found) - PARAGRAPHS, 0),
        "alike": all(change.sort == "same" for change in differing.changes),
        "late": differing.whole,
        "whole": whole,
        "claims": claims,
        "gone": shown(claims.gone[:LISTED]),
        "new": shown(claims.new[:LISTED]),
        "moved": [(told[older_], told[newer_]) for older_, newer_ in claims.moved[:LISTED]],
        "listed": LISTED,
    }
