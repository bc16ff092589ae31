"""One person at their own machine enters by a link that works once; no account is needed."""

from __future__ import annotations

import secrets
from threading import Lock
from typing import Any, Final

from django.contrib.auth import get_user_model, login
from django.contrib.auth.middleware import LoginRequiredMiddleware
from django.contrib.auth.models import Group
from django.core.signing import BadSignature, TimestampSigner
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from alteram.room.roles import ROLES

LASTS: Final = 600  # seconds in which a link is used or is of no use
BACKEND: Final = "django.contrib.auth.backends.ModelBackend"
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
    login(request, _person(name), backend=BACKEND)
    return redirect("overview")


def closed(request: HttpRequest) -> HttpResponse:
    """The page for who comes without a link that works."""
    return render(request, "room/closed.html", {"title": "Closed"}, status=403)


def _person(name: str) -> object:
    """The user of that name, who has no password and cannot enter by one."""
    user, new = get_user_model().objects.get_or_create(username=name[:150])
    if new:
        user.set_unusable_password()
        user.save()
    group, _ = Group.objects.get_or_create(name=ROLES[-1])
    user.groups.add(group)
    return user
