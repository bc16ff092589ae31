"""Claims: the table with its filters, one claim with all about it, and what a person decides about it."""

from __future__ import annotations

from typing import Any, Final, get_args

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from alteram.ledger import judging, search
from alteram.ledger.lookup import claim_by
from alteram.lexicon.labels import labels
from alteram.model import codes
from alteram.phrases.families import WORDS
from alteram.room.addresses import words_at
from alteram.room.asking import Asked, number_of
from alteram.room.features import party_name
from alteram.room.roles import needs
from alteram.room.taking_back import may_take_back
from alteram.room.told import Shown, shown
from alteram.room.whereabouts import Told, of_claims

A_PAGE: Final = 50
CORRECTED: Final = ("event", "stance", "modality")  # what the form sets; other fields, alteram ledger judge


@needs("read")
def found(request: HttpRequest) -> HttpResponse:
    """The claims that meet all that is asked, the newest first."""
    asked = Asked.of(request.GET)
    page = search.find(asked.wanted, page=asked.page, size=A_PAGE)
    first = (asked.page - 1) * A_PAGE + 1
    told = {
        "title": "Claims",
        "asked": asked,
        "claims": shown(page.ids, first=first),
        "more": page.more,
        "choices": _choices(),
    }
    return render(request, "room/claims.html", told)


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
    """The claim with the judgement added; the page that it was judged on stays where it is."""
    verdict, reason = request.POST.get("verdict", ""), request.POST.get("reason", "").strip()
    changed: dict[str, Any] = {}
    if verdict == "correct":
        before = _shown(cid, request).claim
        asked = {name: request.POST.get(name, "") for name in CORRECTED}
        changed = {name: value for name, value in asked.items() if value and value != getattr(before, name)}
    by = request.user.get_username()
    judging.judge(cid, verdict, reason=reason or "read in the room", by=by, changed=changed or None)
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
        "choices": _choices(),
    }


def _choices() -> dict[str, Any]:
    """What can be chosen in forms: codes with their plain words."""
    words = labels()
    families = [
        (name, WORDS[name], [(code, words.events[code]) for code in codes.EVENTS if codes.family(code) == name])
        for name in dict.fromkeys(map(codes.family, codes.EVENTS))
    ]
    return {"families": families, "stances": get_args(codes.Stance), "modalities": get_args(codes.Modality)}
