"""What words of a claim mean as a place: why they were taken for one, saying otherwise, and which claims follow."""

from __future__ import annotations

import secrets
from typing import Any, Final, get_args

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from alteram.errors import NotInLedger, WrongForm
from alteram.ledger import placing, requiring
from alteram.ledger.lookup import claim_by
from alteram.ledger.models import Claim, Judgement
from alteram.ledger.placing import Meant, Said
from alteram.ledger.second import TWO
from alteram.model import Where
from alteram.model.codes import PlacePrecision
from alteram.room.linking import Possible, by_itself, in_text, once, profile_of
from alteram.room.placenames import PRECISIONS
from alteram.room.roles import may, needs
from alteram.room.told import Shown, shown

FEW: Final = 100  # proposals that a page shows; what is accepted for all is accepted for all
LONGEST: Final = 200  # letters of the name of a place that a person gives
HAND, NONE = "hand", "none"


@needs("read")
def of_claim(request: HttpRequest, cid: str) -> HttpResponse:
    """Why the words for a place of a claim were taken for it, and a form to say what else they mean."""
    row = claim_by(cid)
    (one,) = shown([row.pk])
    place = _place(one, request.GET.get("words", ""))
    find = request.GET.get("find", "").strip()
    profile = profile_of(row.reading.revision)
    here, (bare, why) = in_text(row.reading.revision, place), by_itself(place.text, profile)
    asked = by_itself(find, profile)[0] if find else []
    told = {
        "title": f"What “{place.text}” means",
        "one": one,
        "place": place,
        "precise": PRECISIONS[place.precision],
        "in_text": here,
        "bare": bare,
        "why": why,
        "asked": asked,
        "find": find,
        "two": requiring.rule_now() == TWO,
        "offered": [each for each in once(asked, here, bare) if each.id != place.id],
        "precisions": [(code, PRECISIONS[code]) for code in get_args(PlacePrecision) if code != "unknown"],
        "others": [each for each in one.claim.where if each.text != place.text],
    }
    template = "room/_why.html" if request.htmx else "room/place_of.html"
    return render(request, template, told)


def _place(one: Shown, words: str) -> Where:
    """The place of the claim that is written so; its first where no words are given.

    Raises:
        NotInLedger: there is none.
    """
    found = [each for each in one.claim.where if not words or placing.alike(each.text, words)]
    if not found:
        raise NotInLedger("the claim names no such place", todo="follow a link of the room")
    return found[0]


@require_POST
@needs("judge")
def say(request: HttpRequest, cid: str) -> HttpResponse:
    """The page of what was said, with the claims for which it is proposed."""
    row = claim_by(cid)
    (one,) = shown([row.pk])
    place = _place(one, request.POST.get("words", ""))
    meant = _meant(request, row, place)
    reason, by = request.POST.get("reason", "").strip(), request.user.get_username()
    entry = placing.place(one.cid, place.text, meant, reason=reason or "read in the room", by=by)
    return redirect("placing", entry)


def _meant(request: HttpRequest, row: Claim, place: Where) -> Meant | None:
    """The place that the form says; None for one that is none.

    Raises:
        WrongForm: nothing is chosen, or what is given is no point.
    """
    chosen = request.POST.get("meant", "")
    if chosen == NONE:
        return None
    if chosen == HAND:
        return _by_hand(request)
    revision, find = row.reading.revision, request.POST.get("find", "").strip()
    profile = profile_of(revision)
    offered: tuple[list[Possible], ...] = (in_text(revision, place), by_itself(place.text, profile)[0])
    if find:
        offered = (by_itself(find, profile)[0], *offered)
    found = next((each for each in once(*offered) if each.id == chosen), None)
    if found is None:
        raise WrongForm("no place was chosen", todo="choose one of those shown, find one by name, or give a point")
    return found.meant


def _by_hand(request: HttpRequest) -> Meant:
    name = " ".join(request.POST.get("name", "").split())[:LONGEST]
    precision = request.POST.get("precision", "")
    if not name or precision not in PRECISIONS:
        raise WrongForm("the place has no name, or it is not said how exactly it is known", todo="give both")
    lat, lon = (_degrees(request.POST.get(each, ""), most) for each, most in (("lat", 90), ("lon", 180)))
    # an id of chance: one made of the name would tell it after the name was taken out
    return Meant(name=name, id=f"own:{secrets.token_hex(5)}", lat=lat, lon=lon, precision=precision)


def _degrees(written: str, most: int) -> float:
    try:
        degrees = float(written.replace(",", ".").replace("\N{MINUS SIGN}", "-"))
    except ValueError:
        degrees = float("nan")
    if not abs(degrees) <= most:
        what = f"'{written[:40]}' is no number of degrees from -{most} to {most}"
        raise WrongForm(what, todo="give latitude and longitude in decimal degrees, as 40.21 and 45.87")
    return degrees


@needs("read")
def said(request: HttpRequest, entry: int) -> HttpResponse:
    """What was said that words mean, the claims that follow, and those for which it is proposed."""
    one = placing.placing(entry)
    proposed = placing.proposals(one)
    rows = {each.id: claim_by(each.id).pk for each in proposed[:FEW]}
    followed = _followed(one)
    told = {
        "title": f"“{one.row.words}”",
        "said": one,
        "precise": PRECISIONS[one.meant.precision] if one.meant else "",
        "proposed": [(each, _other(each, one)) for each in shown(list(rows.values()))],
        "number": len(proposed),
        "followed": followed,
        "mine": _may_take_back(request.user, one),
    }
    return render(request, "room/placing.html", told)


def _other(one: Shown, said: Said) -> str:
    """What else the words are taken for in a claim."""
    found = [each for each in one.claim.where if placing.alike(each.text, said.row.words)]
    return f"{found[0].name}, {PRECISIONS[found[0].precision]}" if found else ""


def _followed(said: Said) -> list[tuple[Shown, Judgement]]:
    judged = Judgement.objects.filter(entry__in=placing.followers(said.entry)).order_by("entry")
    rows = {each.corrected_id: each for each in judged}
    return [(each, rows[each.standing.row.pk]) for each in shown(list(rows))]


@require_POST
@needs("judge")
def accept(request: HttpRequest, entry: int) -> HttpResponse:
    """What was said, for the chosen claims too; for all at once, where one may decide."""
    chosen = request.POST.getlist("claim")
    if "all" in request.POST:
        if not may(request.user, "decide"):
            raise PermissionDenied
        chosen = [each.id for each in placing.proposals(placing.placing(entry))]
    if not chosen:
        raise WrongForm("no claim was chosen", todo="tick the claims in which the words mean that")
    placing.accept(entry, chosen, by=request.user.get_username())
    return redirect("placing", entry)


@require_POST
@needs("judge")
def take_back(request: HttpRequest, entry: int) -> HttpResponse:
    """The places without what was said, and without the corrections that follow from it."""
    if not _may_take_back(request.user, placing.placing(entry)):
        raise PermissionDenied
    reason = request.POST.get("reason", "").strip() or "taken back in the room"
    placing.take_back(entry, reason=reason, by=request.user.get_username())
    return redirect("places")


def _may_take_back(user: Any, said: Said) -> bool:
    """Whether ``user`` may: what they said themselves and nobody else took further, or anything where they decide."""
    if may(user, "decide"):
        return True
    by = {said.row.by, *Judgement.objects.filter(entry__in=placing.followers(said.entry)).values_list("by", flat=True)}
    return may(user, "judge") and by == {user.get_username()}
