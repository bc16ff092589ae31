"""Claims: the table with its filters, one claim with all about it, and what a person decides about it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from alteram.errors import WrongEntry
from alteram.ledger import judging, search
from alteram.ledger.log import about, lines
from alteram.ledger.lookup import claim_by
from alteram.phrases import counted
from alteram.room import faceting
from alteram.room.addresses import words_at
from alteram.room.asking import COLUMNS, NEWEST, Asked, number_of
from alteram.room.counting import shown_number
from alteram.room.faceting import chips
from alteram.room.features import party_name
from alteram.room.logged import Logged
from alteram.room.pages.views import seen_by
from alteram.room.roles import needs
from alteram.room.table import has_signs
from alteram.room.table import lines as table_lines
from alteram.room.taking_back import may_take_back
from alteram.room.told import Shown, shown
from alteram.room.whereabouts import Told, of_claims

A_PAGE: Final = 50
MOST_DIGITS: Final = 16  # of the number of an entry; the database takes no more than eighteen
ORDERS: Final = {
    "published": "newest published",
    "day": "last day told of",
    "sure": "surest",
    "unsure": "least sure",
}


@needs("read")
def found(request: HttpRequest) -> HttpResponse:
    """The claims that meet all that is asked, the newest first unless they are few; the form again where none can be.

    With ``facets`` in the address, the counts are there at once: scripts ask for them after the page.
    """
    told: dict[str, Any] = {"title": "Claims", "views": seen_by(request.user)}
    try:
        asked = Asked.of(request.GET)
    except WrongEntry as error:
        asked = Asked.unanswered(request.GET)
        told |= {"asked": asked, "error": error, "chips": chips(asked)}
        return render(request, "room/claims.html", told, status=400)
    told |= _found(asked)
    if "facets" in request.GET:
        told |= _counts(asked)
    return render(request, "room/claims.html", told)


def _found(asked: Asked) -> dict[str, Any]:
    number = search.number_of(asked.wanted)
    order = asked.order if number <= search.SORTED else NEWEST
    page = search.find(asked.wanted, page=asked.page, size=A_PAGE, order=order)
    words = asked.wanted.words
    first = (asked.page - 1) * A_PAGE + 1
    return {
        "asked": asked,
        "chips": chips(asked),
        "number": shown_number(number, "claim"),
        "lines": table_lines(page.ids, first=first, words=words, columns=asked.columns),
        "more": page.more,
        "orders": [(name, said, asked.looking(order=name), name == order) for name, said in ORDERS.items()],
        "columns": [(name, asked.looking(columns=name), name == asked.columns) for name in COLUMNS],
        "unsorted": order != asked.order,
        "signs": has_signs(words or ""),
    }


@needs("read")
def facets(request: HttpRequest) -> HttpResponse:
    """The counts of values beside the table, and how many claims there are; as a page of its own without scripts."""
    asked = Asked.of(request.GET)
    if not request.htmx:
        return redirect(f"{reverse('claims')}{asked.query}&facets=shown")
    told = _counts(asked)
    return render(request, "room/_facets.html", {"asked": asked, **told, "exact": _exactly(asked, told["facets"])})


def _counts(asked: Asked) -> dict[str, Any]:
    found = faceting.facets(asked)
    bounded = any(not each.whole for each in found)
    return {"facets": found, "bounded": f"{search.SORTED:,}" if bounded else ""}


def _exactly(asked: Asked, found: Sequence[faceting.Facet]) -> str:
    """How many claims there are, where none is asked for in particular: all have a stance, and all were counted."""
    numbers = [value.count for each in found if each.name == "stance" for value in (*each.values, *each.folded)]
    return counted(sum(numbers), "claim") if numbers and not asked.any else ""


@needs("read")
def claim(request: HttpRequest, cid: str) -> HttpResponse:
    """All about one claim: within the page of its statement, or as a page of its own."""
    one = _shown(cid, request)
    if request.htmx:
        return render(request, "room/_claim.html", _about(one))
    about = _about(one)
    told = Told(party=party_name(one.claim.holder.party), claim=one.claim, at=about["at"])
    return render(request, "room/claim.html", about | {"places": of_claims([told])})


@require_POST
@needs("judge")
def judge(request: HttpRequest, cid: str) -> HttpResponse:
    """The claim with the judgement added; the page stays where it is. A correction has a form of its own."""
    verdict, reason = request.POST.get("verdict", ""), request.POST.get("reason", "").strip()
    written = request.POST.get("seen", "")
    seen = int(written) if written.isascii() and written.isdecimal() and len(written) < MOST_DIGITS else None
    by = request.user.get_username()
    judging.judge(cid, verdict, reason=reason or "read in the room", by=by, seen=seen)
    return _after(request, cid)


@require_POST
@needs("judge")
def undo(request: HttpRequest, entry: int) -> HttpResponse:
    """The claim without the judgement or assessment of ``entry``: one's own, or another's where one may decide."""
    if not may_take_back(request.user, entry):
        raise PermissionDenied
    judging.undo(entry, reason="taken back in the room", by=request.user.get_username())
    return _after(request, request.POST.get("cid", ""))


def _after(request: HttpRequest, cid: str) -> HttpResponse:
    if request.htmx:
        return render(request, "room/_claim.html", _about(_shown(cid, request)))
    return redirect(reverse("claim", args=[cid]) if cid else reverse("log"))


def _shown(cid: str, request: HttpRequest) -> Shown:
    row = claim_by(cid)
    number = number_of(request.GET.get("number") or request.POST.get("number"))
    (one,) = shown([row.pk], first=number)
    return one


def _about(one: Shown) -> dict[str, Any]:
    revision = one.standing.row.reading.revision
    current = one.standing.row.reading.current
    at = words_at(revision.statement_id, one.cid, revision=None if current else revision.number)
    return {
        "title": one.what,
        "one": one,
        "revision": revision,
        "at": at,
        "history": [Logged(line) for line in lines(about(one.standing.row))],
    }
