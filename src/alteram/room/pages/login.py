"""The door of a team's room: logging in by name and password, choosing one by a link, logging out."""

from __future__ import annotations

from typing import Final

from django.conf import settings
from django.contrib import auth
from django.contrib.auth.decorators import login_not_required
from django.contrib.auth.forms import AuthenticationForm, SetPasswordForm
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST

from alteram.room import links
from alteram.room.entering import BACKEND, closed
from alteram.room.guarding import LETTERS

WRONG: Final = "The name or the password is wrong, or the access is closed."


@login_not_required
@sensitive_post_parameters()
def login(request: HttpRequest) -> HttpResponse:
    """The page that was asked for, for who gives a name and its password; else the same words whatever was wrong."""
    if not settings.ALTERAM_TEAM:
        return closed(request)
    leads = way_on(request.POST.get("next") or request.GET.get("next"))
    if request.user.is_authenticated:
        return redirect(leads)
    form = AuthenticationForm(request, data=request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        auth.login(request, form.get_user())
        return redirect(leads)
    told = {"title": "Log in", "next": leads, "fault": WRONG if request.method == "POST" else "", "form": form}
    return render(request, "room/login.html", told, status=400 if told["fault"] else 200)


@require_POST
@login_not_required
def logout(request: HttpRequest) -> HttpResponse:
    """The door, for who has left: their session is gone."""
    auth.logout(request)
    return redirect("login" if settings.ALTERAM_TEAM else "closed")


@login_not_required
@sensitive_post_parameters()
def welcome(request: HttpRequest, who: str, token: str) -> HttpResponse:
    """The overview, for who was invited and chose a password; the link then works no more."""
    user = links.owner_of(who, token)
    if user is None:
        return closed(request)
    form = SetPasswordForm(user, request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        entering = links.use(who, token, form.cleaned_data["new_password1"])
        if entering is None:
            return closed(request)
        auth.login(request, entering, backend=BACKEND)
        return redirect("overview")
    told = {"title": "Choose a password", "form": form, "person": user.get_username(), "letters": LETTERS}
    return render(request, "room/welcome.html", told, status=400 if form.errors else 200)


def way_on(asked: str | None) -> str:
    """The path within the room that was ``asked`` for; the overview for what leads anywhere else."""
    within = asked and asked.startswith("/") and url_has_allowed_host_and_scheme(asked, allowed_hosts=None)
    return asked if asked and within else "/"
