"""Statements: the list, and one with its text, its evidence marked in place, and its claims beside it."""

from __future__ import annotations

from typing import Final

from django.core.paginator import Paginator
from django.db.models import Count, Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from alteram.ledger.models import Reading, Revision
from alteram.ledger.standing import rows_of
from alteram.room.marking import runs_of
from alteram.room.roles import needs
from alteram.room.told import shown

A_PAGE: Final = 50
CLAIMS: Final = 200  # that a page of a statement shows; a text with more has several


@needs("read")
def listed(request: HttpRequest) -> HttpResponse:
    """The statements whose title, issuer or party has the words that are asked for, the newest first."""
    asked, party = request.GET.get("words", "").strip(), request.GET.get("party", "").strip()
    newest = Reading.objects.filter(current=True, by_hand=False).values("revision_id")
    found = Revision.objects.filter(id__in=newest).select_related("statement").defer("text", "layout")
    for word in asked.split():
        found = found.filter(Q(title__icontains=word) | Q(issuer__icontains=word) | Q(statement__key__icontains=word))
    if party:
        found = found.filter(party=party)
    parties = Revision.objects.filter(id__in=newest).values_list("party").annotate(Count("id")).order_by("party")
    page = Paginator(found.order_by("-published", "-id"), A_PAGE).get_page(request.GET.get("page"))
    told = {"title": "Statements", "page": page, "asked": asked, "party": party, "parties": parties}
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
    page = Paginator(rows_of(revision), CLAIMS).get_page(request.GET.get("page"))
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
