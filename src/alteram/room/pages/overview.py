"""The overview: what there is, what came last, what waits for review, and when the parties published."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from alteram.ledger.current import counts
from alteram.ledger.history import head
from alteram.ledger.models import Revision, Statement
from alteram.ledger.voices import published
from alteram.ledger.waiting import LATEST, least_sure
from alteram.room.rhythm import HEIGHT, Panel, panels
from alteram.room.roles import needs
from alteram.room.told import shown

LAST: Final = 12  # statements that came last
WAITING: Final = 10  # claims that wait for review


@needs("read")
def overview(request: HttpRequest) -> HttpResponse:
    """Three numbers that are never one, what came last, what waits, and the days on which each party published."""
    last = Revision.objects.select_related("statement").defer("text", "layout").order_by("-id")[:LAST]
    told, drawn = _as_it_is(str(connection.settings_dict["NAME"]), head().hash)
    page = {
        "title": "Overview",
        "counts": told,
        "last": last,
        "none": not Statement.objects.exists(),
        "waiting": shown(least_sure(WAITING)),
        "latest": LATEST if told["claims"] > LATEST else 0,
        "panels": drawn,
        "height": HEIGHT,
    }
    return render(request, "room/overview.html", page)


@lru_cache(maxsize=4)
def _as_it_is(_ledger: str, _head: str) -> tuple[dict[str, int], tuple[Panel, ...]]:
    """The counts, and when the parties published: what is kept changes with each entry, and with nothing else."""
    return counts(), tuple(panels(published()))
