"""People: who may enter, in which role, and letting them in and shutting them out."""

from __future__ import annotations

from typing import Any, Final

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from alteram.errors import AlteramError
from alteram.room import people
from alteram.room.guarding import LINK
from alteram.room.links import link_for
from alteram.room.roles import ROLES, WORDS, needs

SIMPLE: Final = {"close": people.close, "open": people.open_again}
DONE: Final = {
    "role": "{name} is {role} now, from their next click on.",
    "close": "The access of {name} is closed: their sessions, tokens and links have ended.",
    "open": "The access of {name} is open again. Tokens have to be made anew.",
}


@needs("manage")
def listed(request: HttpRequest) -> HttpResponse:
    """Everybody; who is invited here has a link, which is shown this once."""
    if request.method != "POST":
        return _page(request)
    asked = {name: request.POST.get(name, "").strip() for name in ("name", "role", "reason")}
    try:
        user = people.invite(**asked, by=request.user.get_username())
    except AlteramError as fault:
        return _page(request, fault=fault, asked=asked)
    return _page(request, link=_address(request, user), invited=user.get_username())


@require_POST
@needs("manage")
def change(request: HttpRequest, act: str) -> HttpResponse:
    """Everybody, after a role was changed, a link made, or somebody's access closed or opened."""
    name, role, reason = (request.POST.get(each, "").strip() for each in ("name", "role", "reason"))
    said = {"reason": reason, "by": request.user.get_username()}
    try:
        if act == "link":
            user = people.renew(name, **said)
            return _page(request, link=_address(request, user), invited=name)
        if act == "role":
            people.change_role(name, role, **said)
        elif act in SIMPLE:
            SIMPLE[act](name, **said)
        else:
            raise Http404
    except AlteramError as fault:
        return _page(request, fault=fault, opened=name)
    messages.success(request, DONE[act].format(name=name, role=role))
    return redirect("people")


def _page(request: HttpRequest, **told: Any) -> HttpResponse:
    known = people.people()
    counts = [(role, WORDS[role]) for role in ROLES]
    told |= {"title": "People", "people": known, "roles": counts, "team": settings.ALTERAM_TEAM, "days": LINK // 86400}
    return render(request, "room/people.html", told, status=400 if "fault" in told else 200)


def _address(request: HttpRequest, user: Any) -> str:
    """The whole address of the link for ``user``, at the name by which the room was asked."""
    scheme = "https" if settings.ALTERAM_TLS else request.scheme
    return f"{scheme}://{request.get_host()}{link_for(user)}"
