"""The overview: what there is, what came last, what waits for review."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from alteram.ledger.models import Revision, Statement
from alteram.ledger.standing import counts
from alteram.room.roles import needs

LAST = 12  # statements that came last


@needs("read")
def overview(request: HttpRequest) -> HttpResponse:
    """Three numbers that are never one, the statements that came last, and whose they are."""
    last = Revision.objects.select_related("statement").defer("text", "layout").order_by("-id")[:LAST]
    page = {"title": "Overview", "counts": counts(), "last": last, "none": not Statement.objects.exists()}
    return render(request, "room/overview.html", page)
