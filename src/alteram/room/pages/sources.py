"""Sources: who published what is kept, and what is known of how it came."""

from __future__ import annotations

from typing import Final

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from alteram.ledger.issued import issued
from alteram.room.roles import needs
from alteram.room.sources import MOST, conflicts

A_PAGE: Final = 20  # conflicts


@needs("read")
def sources(request: HttpRequest) -> HttpResponse:
    """The issuers of each party, by conflict; no party before another but by the alphabet, third parties after."""
    page = Paginator(conflicts(issued()), A_PAGE).get_page(request.GET.get("page"))
    return render(request, "room/sources.html", {"title": "Sources", "page": page, "most": MOST})
