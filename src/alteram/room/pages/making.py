"""A claim made of words of a statement: added where no reader read it, or corrected in all its parts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Final, get_args

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from alteram.coding.mentions.chosen import parties_known, weapon_kinds
from alteram.contract import decode_claim
from alteram.errors import WrongEntry
from alteram.ledger import judging, requiring
from alteram.ledger.current import rows_of
from alteram.ledger.kept import statement_of
from alteram.ledger.lookup import claim_by
from alteram.ledger.models import Revision
from alteram.ledger.second import TWO
from alteram.model import Claim, Span, codes
from alteram.phrases import visible
from alteram.profiles import profile_for
from alteram.room import changing
from alteram.room.addresses import words_at
from alteram.room.asking import number_of
from alteram.room.choices import choices
from alteram.room.leaves import Leaves
from alteram.room.marking import runs_of
from alteram.room.roles import needs
from alteram.room.slots import AT, chosen_of, draft_from, draft_of
from alteram.room.slots import rows_of as rows_of_slots
from alteram.workspace.composing import Draft, Fault, compose
from alteram.workspace.filling import Chosen

USUAL: Final = {"event": "", "stance": "asserted", "modality": "actual", "aspect": ""}


@dataclass(slots=True, kw_only=True)
class Making:
    """A claim in the making, of a revision: what is written down so far, and what is wrong with it."""

    revision: Revision
    action: str
    draft: Draft
    before: Claim | None = None
    number: int = 1
    reason: str = ""
    more: str = ""
    faults: Sequence[Fault] = ()
    error: WrongEntry | None = None
    changes: Sequence[tuple[str, str, str]] | None = field(default=None)


@needs("judge")
def new_claim(request: HttpRequest, pk: int) -> HttpResponse:
    """The form for a claim of the statement; where it is filled in and right, the statement with the claim in it."""
    asked = request.POST.get("revision") or request.GET.get("revision") or ""
    revisions = Revision.objects.filter(statement_id=pk).select_related("statement", "capture").order_by("-number")
    revision = next((each for each in revisions if not asked or str(each.number) == asked), None)
    if revision is None:
        raise Http404
    making = Making(revision=revision, action=reverse("new-claim", args=[pk]), draft=_begun(request, revision))
    if request.method != "POST":
        return _form(request, making)
    claim = _composed(request, making)
    if claim is None:
        return _form(request, making)
    try:
        reason = making.reason or "added in the room"
        _, made = judging.add(claim, reason=reason, by=request.user.get_username(), revision=revision)
    except WrongEntry as error:
        making.error = error
        return _form(request, making)
    return _after(request, revision, made.id)


@needs("judge")
def correct(request: HttpRequest, cid: str) -> HttpResponse:
    """The form with all that the claim says; what would change; where that is kept, the statement with the copy."""
    row = claim_by(cid)
    revision, before = row.reading.revision, decode_claim(row.json)
    number = number_of(request.GET.get("number") or request.POST.get("number"))
    action = reverse("correct", args=[row.cid])
    making = Making(revision=revision, action=action, draft=draft_from(before), before=before, number=number)
    if request.method != "POST":
        return _form(request, making)
    after = _composed(request, making)
    if after is None:
        return _form(request, making)
    making.changes = changing.told(before, after)
    if request.POST.get("step") == "look":
        return _form(request, making)
    try:
        changed, reason = changing.changed(before, after), making.reason or "read in the room"
        _, copy = judging.judge(
            row.cid, "correct", reason=reason, by=request.user.get_username(), changed=changed or None
        )
    except WrongEntry as error:
        making.error = error
        return _form(request, making)
    return _after(request, revision, copy.id if copy else row.cid)


def _begun(request: HttpRequest, revision: Revision) -> Draft:
    """The draft of a new claim, with the words that were selected."""
    found = AT.fullmatch(request.GET.get("at", ""))
    span = Span(int(found[1]), int(found[2])) if found else Span(0, 0)
    words = visible(span.of(revision.text)).strip()
    return Draft(codes=USUAL, slots={"evidence": (Chosen(words=words, at=span),)} if words else {})


def _composed(request: HttpRequest, making: Making) -> Claim | None:
    """The claim that the form writes down; None where it is not right yet, or more room is asked for."""
    making.draft = draft_of(request.POST)
    making.reason, making.more = request.POST.get("reason", "").strip(), request.POST.get("more", "")
    if making.more:
        return None
    claim, making.faults = compose(making.draft, statement_of(making.revision), before=making.before, same=chosen_of)
    return claim


def _after(request: HttpRequest, revision: Revision, cid: str) -> HttpResponse:
    newest = (
        Revision.objects.filter(statement=revision.statement_id).order_by("-number").values_list("number", flat=True)[0]
    )
    at = words_at(revision.statement_id, cid, revision=None if revision.number == newest else revision.number)
    if request.htmx:
        return HttpResponse(headers={"HX-Redirect": at})
    return redirect(at)


def _form(request: HttpRequest, making: Making) -> HttpResponse:
    wrong = bool(making.faults or making.error)
    template = "room/_making.html" if request.htmx else "room/making.html"
    status = 200 if request.htmx or not wrong else 422
    return render(request, template, _told(making, whole=not request.htmx), status=status)


def _told(making: Making, *, whole: bool) -> dict[str, Any]:
    revision = making.revision
    profile = profile_for(conflict=revision.conflict, party=revision.party, issuer=revision.issuer)
    coded = {fault.slot: fault.words for fault in making.faults}
    told = {
        "title": "Correct a claim" if making.before else "Add a claim",
        "making": making,
        "two": requiring.rule_now() == TWO,
        "id": f"correct-{making.number}" if making.before else "making",
        "slots": rows_of_slots(making.draft, making.faults, revision.text, more=making.more),
        "codes": {name: (making.draft.codes.get(name, ""), coded.get(name, "")) for name in USUAL},
        "choices": choices() | {"aspects": get_args(codes.Aspect)},
        "lists": {
            "parties": [(name, "") for name in parties_known(profile)],
            "kinds": [(name, "") for name in weapon_kinds()],
            "accords": [(accord.id, accord.name) for accord in profile.accords] if profile else [],
        },
    }
    return told | _text(making) if whole else told


def _text(making: Making) -> dict[str, Any]:
    """The text of the leaf on which the words stand, to take words from."""
    revision = making.revision
    words = next(iter(making.draft.slots.get("evidence", ())), None)
    leaves = Leaves(revision.text, rows_of(revision))
    leaf = leaves.leaf(leaves.at(words.at.start) if words and words.at else 1)
    lit = words.at if words else None
    return {
        "runs": runs_of(revision.text, [], start=leaf.start, end=leaf.end, lit=lit),
        "leaf": leaf,
        "revision": revision,
    }
