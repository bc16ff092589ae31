"""The log: the history of the ledger, the newest entry first, and its head."""

from __future__ import annotations

from typing import Final

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from alteram.ledger.history import head
from alteram.ledger.log import KINDS, entries, lines, people
from alteram.room import logged
from alteram.room.roles import needs

A_PAGE: Final = 50
MOST_DIGITS: Final = 15  # of the number of an entry; the database takes no more than eighteen


@needs("read")
def log(request: HttpRequest) -> HttpResponse:
    """The entries of a kind, of a person and up to a number, where that is asked for."""
    kind, by = (request.GET.get(name, "").strip() for name in ("kind", "by"))
    written = request.GET.get("to", "").strip()
    to = int(written) if written.isdecimal() and len(written) <= MOST_DIGITS else None
    kind = kind if kind in KINDS else ""
    page = Paginator(entries(kind=kind, by=by, to=to), A_PAGE).get_page(request.GET.get("page"))
    told = {
        "title": "Log",
        "page": page,
        "lines": [logged.Logged(line) for line in lines(page)],
        "head": head(),
        "asked": {"kind": kind, "by": by, "to": to},
        "kinds": [(name, logged.KINDS[name]) for name in KINDS],
        "people": people(),
    }
    return render(request, "room/log.html", told)
