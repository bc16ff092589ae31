"""Samples: drawn, coded by each coder alone, and how far the coders agree."""

from __future__ import annotations

from typing import Any, Final

from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from alteram.errors import WrongForm
from alteram.ledger import coding, judging
from alteram.ledger.coding import FIELDS, Coded
from alteram.ledger.sampling import Drawing
from alteram.ledger.sampling import draw as drawn
from alteram.room.asking import Asked, number_of
from alteram.room.choices import choices
from alteram.room.reliabilities import Agreement, Disagreement
from alteram.room.review import Words, with_texts
from alteram.room.roles import may, needs
from alteram.room.told import shown

A_PAGE: Final = 20


@require_POST
@needs("decide")
def draw(request: HttpRequest) -> HttpResponse:
    """The sample that is drawn as the form says."""
    size, seed = (_number(request, name) for name in ("size", "seed"))
    drawing = Drawing(unit=request.POST.get("unit", "claims"), size=size, seed=seed, alike="alike" in request.POST)
    coders = request.POST.get("coders", "").replace("\n", ",").split(",")
    asked = Asked.of(request.POST)
    reason = request.POST.get("reason", "").strip() or "drawn in the room"
    entry = drawn(asked.wanted, drawing, coders=coders, reason=reason, by=request.user.get_username())
    return redirect("sample", entry)


def _number(request: HttpRequest, name: str) -> int:
    """The number in that field.

    Raises:
        WrongForm: there is none.
    """
    written = request.POST.get(name, "").strip()
    if not (written.isascii() and written.isdecimal() and len(written) <= 10):
        raise WrongForm(f"the {name} is no number", todo="give a whole number")
    return int(written)


@needs("read")
def sample(request: HttpRequest, entry: int) -> HttpResponse:
    """A sample: how far its coders are; and how far they agree, for who may see it."""
    coded = Coded.of(entry)
    coder = coded.coder(request.user.get_username())
    # a reviewer who codes sees what the others decided when they can no longer change what they decided
    open_ = coded.whole or (coder is None and may(request.user, "decide"))
    told: dict[str, Any] = {
        "title": f"Sample {entry}",
        "coded": coded,
        "coder": coder,
        "progress": [(each, coded.done(each)) for each in coded.coders],
        "number": len(coded.ids),
        "open": open_,
        "choices": choices(),
    }
    return render(request, "room/sample.html", told | (_agreement(request, coded) if open_ else {}))


def _agreement(request: HttpRequest, coded: Coded) -> dict[str, Any]:
    """How far the coders agree, and a page of what they disagree about, the unsettled first."""
    differing = sorted((each for each in coded.items() if each.differs), key=lambda each: each.settled is not None)
    page = Paginator(differing, A_PAGE).get_page(request.GET.get("page"))
    told = with_texts(shown([item.row.pk for item in page]))
    ones = {one.standing.row.pk: (one, Words.of(one, text)) for one, text in told}
    return {
        "agreements": [Agreement(name, told) for name, told in coded.reliabilities().items()],
        "page": page,
        "settled": sum(each.settled is not None for each in differing),
        "disagreements": [Disagreement(item, *ones[item.row.pk]) for item in page if item.row.pk in ones],
    }


@needs("judge")
def code(request: HttpRequest, entry: int) -> HttpResponse:
    """A claim of the sample without what anybody decided about it, for its coder to decide; then the next one.

    The claim is the one whose number is asked for, else the first that is not coded yet.
    """
    coded = Coded.of(entry)
    by = request.user.get_username()
    coder = coded.coder(by)
    if coder is None:
        raise WrongForm(f"sample {entry} is not yours to code", todo="open those on the page Review that name you")
    if request.method == "POST":
        return _decided(request, coded, by)
    number = number_of(request.GET.get("claim")) if "claim" in request.GET else coded.next_for(coder)
    if number is None or coded.whole:
        return redirect("sample", entry)
    number = min(number, len(coded.rows))
    [one] = shown([coded.rows[number - 1].pk], first=number)
    mine = coded.codings.get((one.standing.row.reading.revision_id, one.cid), {}).get(coder)
    told = {
        "title": f"Sample {entry}, claim {number}",
        "entry": entry,
        "one": one,
        "words": Words.of(*with_texts([one])[0]),
        "mine": mine,
        "done": coded.done(coder),
        "number": len(coded.ids),
        "before": number - 1,
        "after": number + 1 if number < len(coded.rows) else None,
        "choices": choices(),
    }
    return render(request, "room/code.html", told)


def _decided(request: HttpRequest, coded: Coded, by: str) -> HttpResponse:
    """What the form says, kept, and the next claim that is not coded."""
    cid, verdict = request.POST.get("cid", ""), request.POST.get("verdict", "")
    coding.code(coded.sample.entry, cid, verdict, by=by, changed=_changed(request, coded, cid, verdict))
    return redirect("code", coded.sample.entry)


def _changed(request: HttpRequest, coded: Coded, cid: str, verdict: str) -> dict[str, str]:
    """What a correction sets, of the form's fields."""
    if verdict != "correct":
        return {}
    row = coded.row_of(cid)
    asked = {name: request.POST.get(name, "") for name in FIELDS}
    return {name: value for name, value in asked.items() if value and value != getattr(row, name)}


@require_POST
@needs("decide")
def settle(request: HttpRequest, entry: int, cid: str) -> HttpResponse:
    """The sample, with the disagreement about that claim settled by a judgement."""
    verdict, reason = request.POST.get("verdict", ""), request.POST.get("reason", "").strip()
    changed = _changed(request, Coded.of(entry), cid, verdict)
    by = request.user.get_username()
    coding.settle(entry, cid, verdict, reason=reason or f"settles sample {entry}", by=by, changed=dict(changed) or None)
    return redirect(f"{reverse('sample', args=[entry])}?page={number_of(request.POST.get('page'))}#disagreements")


@require_POST
@needs("decide")
def withdraw(request: HttpRequest, entry: int) -> HttpResponse:
    """The page of samples without this one, which stays in the history."""
    coded = Coded.of(entry)
    if coded.coder(request.user.get_username()) is not None:
        raise PermissionDenied  # who codes it does not end it
    judging.undo(entry, reason="taken back in the room", by=request.user.get_username())
    return redirect(f"{reverse('review')}?of=samples")
