"""Who is let in: one person at their own machine by a link that works once, a team by names and passwords."""

from __future__ import annotations

import secrets
from threading import Lock
from typing import Any, Final
from urllib.parse import urlencode, urlsplit

from django.conf import settings
from django.contrib.auth import get_user_model, login
from django.contrib.auth.hashers import make_password
from django.contrib.auth.middleware import LoginRequiredMiddleware
from django.contrib.auth.models import Group
from django.core.signing import BadSignature, TimestampSigner
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django_htmx.http import HttpResponseClientRedirect

from alteram.ledger.admitting import has_people, note_access
from alteram.room import people
from alteram.room.links import link_for
from alteram.room.roles import ROLES, role_of

LASTS: Final = 600  # seconds in which a link is used or is of no use
BACKEND: Final = "django.contrib.auth.backends.ModelBackend"
ALONE: Final = "opened the ledger by alteram serve, alone"
_signer = TimestampSigner(salt="alteram.room.entering")
_open: dict[str, str] = {}  # whom a link that was not used yet lets in
_lock = Lock()


class Entered(LoginRequiredMiddleware):
    """Pages are for who has entered; what programs ask answers for itself, in JSON."""

    def process_view(self, request: HttpRequest, view: Any, args: Any, kwargs: Any) -> HttpResponse | None:
        """A way to the door, or None for who may go on."""
        if request.path.startswith("/api/v1/"):
            return None
        response: HttpResponse | None = super().process_view(request, view, args, kwargs)
        if response is not None and request.headers.get("HX-Request"):
            return HttpResponseClientRedirect(_back_from(request))  # else the door would stand in the place of a claim
        return response


def new_link(name: str) -> str:
    """The path of a link that lets ``name`` in, once, as an administrator."""
    once = secrets.token_urlsafe(24)
    with _lock:
        _open[once] = name
    return f"/enter/{_signer.sign(once)}/"


def enter(request: HttpRequest, link: str) -> HttpResponse:
    """The overview, for whom the link lets in; a page that says why not for others, and for who only asks of it."""
    if request.method != "GET":
        return closed(request)
    try:
        once = _signer.unsign(link, max_age=LASTS)
    except BadSignature:
        return closed(request)
    with _lock:
        name = _open.pop(once, None)
    if name is None:
        return closed(request)
    user = _person(name)
    if not user.is_active:
        return closed(request)
    login(request, user, backend=BACKEND)
    return redirect("overview")


def closed(request: HttpRequest) -> HttpResponse:
    """The page for who comes without a link that works."""
    told = {"title": "Closed", "team": settings.ALTERAM_TEAM}
    return render(request, "room/closed.html", told, status=403)


def first_link(name: str) -> str | None:
    """The path of a link by which ``name`` becomes a team's first administrator; None where there is one.

    Raises:
        WrongEntry: this is no name of a person, or their access is closed.
    """
    if people.has_administrator():
        return None
    return link_for(people.first_administrator(name))


def _person(name: str) -> Any:
    """The user of that name, who has no password unless they chose one, and is told of where there is a team."""
    user, new = get_user_model().objects.get_or_create(username=name[:150], defaults={"password": make_password(None)})
    if has_people() and role_of(user) != ROLES[-1]:
        note_access(user.get_username(), "invite" if new else "role", ROLES[-1], reason=ALONE, by=user.get_username())
    group, _ = Group.objects.get_or_create(name=ROLES[-1])
    user.groups.add(group)
    return user


def _back_from(request: HttpRequest) -> str:
    """The way to the door for a page that a script asked from, which leads back to that page."""
    page = urlsplit(request.headers.get("HX-Current-URL", "")).path
    return f"{settings.LOGIN_URL}?{urlencode({'next': page or '/'})}"
