"""Statements: the list, and one with its text, its evidence marked in place, and its claims beside it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from django.core.paginator import Paginator
from django.db.models import Exists, F, OuterRef, Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from alteram.ledger.current import rows_of
from alteram.ledger.models import Claim, Reading, Revision
from alteram.ledger.search import SORTED
from alteram.room.asking import number_of
from alteram.room.counting import shown_number
from alteram.room.marking import runs_of
from alteram.room.roles import needs
from alteram.room.told import shown

A_PAGE: Final = 50
WORDS: Final = 20  # of those asked for that are looked for
CLAIMS: Final = 200  # that a page of a statement shows; a text with more has several


@needs("read")
def listed(request: HttpRequest) -> HttpResponse:
    """The statements whose title or issuer has the words that are asked for, the newest first, and how many."""
    asked, party, issuer = (request.GET.get(name, "").strip() for name in ("words", "party", "issuer"))
    number = number_of(request.GET.get("page"))
    newest = Exists(Reading.objects.filter(revision=OuterRef("pk"), current=True, by_hand=False))
    found = Revision.objects.filter(newest).select_related("statement").defer("text", "layout")
    for word in asked.split()[:WORDS]:
        found = found.filter(Q(title__icontains=word) | Q(issuer__icontains=word) | Q(statement__key__icontains=word))
    if party:
        found = found.filter(party=party)
    if issuer:
        found = found.filter(issuer=issuer)
    last = (number - 1) * A_PAGE
    # one more than a page has tells whether another comes: to count all takes longer than to show some
    rows = list(found.order_by(F("published").desc(nulls_last=True), "-id")[last : last + A_PAGE + 1])
    parties = Revision.objects.order_by("party").values_list("party", flat=True).distinct()
    told = {"title": "Statements", "found": rows[:A_PAGE], "more": len(rows) > A_PAGE, "number": number}
    told |= {"asked": asked, "party": party, "parties": parties, "issuer": issuer}
    told["count"] = shown_number(found.order_by().values("pk")[: SORTED + 1].count(), "statement")
    return render(request, "room/statements.html", told)


@needs("read")
def statement(request: HttpRequest, pk: int) -> HttpResponse:
    """A statement as it was captured, in the revision that is asked for, else the newest."""
    revisions = list(
        Revision.objects.filter(statement_id=pk).select_related("statement", "capture").order_by("-number")
    )
    wanted = request.GET.get("revision", "")
    revision = next((each for each in revisions if not wanted or str(each.number) == wanted), None)
    if revision is None:
        raise Http404
    rows = rows_of(revision)
    page = Paginator(rows, CLAIMS).get_page(
        request.GET.get("page") or _page_of(request.GET.get("claim"), revision, rows)
    )
    claims = shown(list(page), first=page.start_index() or 1)
    told = {
        "title": revision.title or f"Statement {revision.statement.key}",
        "revision": revision,
        "revisions": revisions,
        "runs": runs_of(revision.text, [(each.number, each.claim) for each in claims]),
        "claims": claims,
        "page": page,
    }
    return render(request, "room/statement.html", told)


def _page_of(cid: str | None, revision: Revision, rows: Sequence[int]) -> int:
    """The page of the statement on which the claim stands; the first where there is none."""
    named = Claim.objects.filter(cid=cid, reading__revision=revision).values_list("id", flat=True) if cid else ()
    places = {row: place for place, row in enumerate(rows)}
    return next((places[row] // CLAIMS + 1 for row in named if row in places), 1)
