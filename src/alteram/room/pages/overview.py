"""The overview: what there is, what came last, what waits for review, and when the parties published."""

from __future__ import annotations

from typing import Final

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from alteram.ledger.models import Revision, Statement
from alteram.ledger.standing import counts
from alteram.ledger.voices import published
from alteram.ledger.waiting import LATEST, least_sure
from alteram.room.rhythm import HEIGHT, panels
from alteram.room.roles import needs
from alteram.room.told import shown

LAST: Final = 12  # statements that came last
WAITING: Final = 10  # claims that wait for review


@needs("read")
def overview(request: HttpRequest) -> HttpResponse:
    """Three numbers that are never one, what came last, what waits, and the days on which each party published."""
    last = Revision.objects.select_related("statement").defer("text", "layout").order_by("-id")[:LAST]
    told = counts()
    page = {
        "title": "Overview",
        "counts": told,
        "last": last,
        "none": not Statement.objects.exists(),
        "waiting": shown(least_sure(WAITING)),
        "latest": LATEST if told["claims"] > LATEST else 0,
        "panels": panels(published()),
        "height": HEIGHT,
    }
    return render(request, "room/overview.html", page)
