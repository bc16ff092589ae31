"""What a person decides about an incident: accepted, joined, split, or taken back."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from alteram.errors import WrongEntry
from alteram.ledger import grouping, judging
from alteram.room.roles import needs
from alteram.workspace.incidents import incident_now


@require_POST
@needs("decide")
def accept(request: HttpRequest, id: str) -> HttpResponse:
    """The incident, all of whose claims are held to tell of one happening."""
    reason = _reason(request) or "read in the room"
    grouping.accept(id, reason=reason, by=request.user.get_username())
    return _after(id)


@require_POST
@needs("decide")
def join(request: HttpRequest, id: str) -> HttpResponse:
    """The incident with the others, or the claims, that were chosen or named."""
    others = [*request.POST.getlist("with"), *request.POST.get("ids", "").split()]
    if not others:
        raise WrongEntry("nothing was chosen to join it with", todo="choose an incident or a claim, or name one by id")
    grouping.join([id, *others], reason=_reason(request), by=request.user.get_username())
    return _after(id)


@require_POST
@needs("decide")
def split(request: HttpRequest, id: str) -> HttpResponse:
    """The incident without the claims that were chosen."""
    chosen = request.POST.getlist("claim")
    grouping.split(id, chosen, reason=_reason(request), by=request.user.get_username())
    return _after(id)


@require_POST
@needs("decide")
def take_back(request: HttpRequest, id: str, entry: int) -> HttpResponse:
    """The incident without what was decided in that entry."""
    reason = _reason(request) or "taken back in the room"
    judging.undo(entry, reason=reason, by=request.user.get_username())
    return _after(id)


def _reason(request: HttpRequest) -> str:
    return str(request.POST.get("reason", "")).strip()


def _after(id: str) -> HttpResponse:
    """The page of the incident that now holds the claims of the one that was decided about."""
    now = incident_now(grouping.members_of(id))
    return redirect("incident", now.one.told.incident.id if now.one else id)
