"""Settings: what this room is, and what is one's own in it: password, tokens, light or dark."""

from __future__ import annotations

import platform
from typing import Any

import django
from django.conf import settings as told_to_django
from django.contrib import messages
from django.contrib.auth import authenticate, get_user_model, update_session_auth_hash
from django.contrib.auth.forms import PasswordChangeForm
from django.core.exceptions import ValidationError
from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST

from alteram.about import __version__
from alteram.ledger.current import counts
from alteram.ledger.history import head
from alteram.ledger.location import shown_of
from alteram.room.guarding import LETTERS
from alteram.room.looks import COOKIE, LASTS, LOOKS
from alteram.room.models import Token
from alteram.room.roles import ROLES, WORDS, needs, role_of


class Changing(PasswordChangeForm):
    """A new password for who knows the old one; to guess at that is limited as at the door."""

    def __init__(self, request: HttpRequest) -> None:
        super().__init__(request.user, request.POST)
        self._request = request

    def clean_old_password(self) -> str:
        """The password until now.

        Raises:
            ValidationError: it is another.
        """
        given: str = self.cleaned_data["old_password"]
        if authenticate(self._request, username=self.user.get_username(), password=given) is None:
            raise ValidationError("This is not your password until now.")
        return given


@needs("read")
def settings(request: HttpRequest) -> HttpResponse:
    """The settings of who asks, and what the room is."""
    return _page(request)


@require_POST
@needs("read")
@sensitive_post_parameters()
def password(request: HttpRequest) -> HttpResponse:
    """The settings, with another password, which ends one's sessions elsewhere; with what is wrong where it is."""
    if not request.user.has_usable_password():
        return _page(request)
    form = Changing(request)
    if not form.is_valid():
        return _page(request, form=form)
    form.save()
    update_session_auth_hash(request, form.user)
    messages.success(request, "The password is changed. You are logged out elsewhere; your tokens stay.")
    return redirect("settings")


@require_POST
@needs("read")
def look(request: HttpRequest) -> HttpResponse:
    """The settings, light or dark as was asked for from then on, in this browser."""
    asked = request.POST.get("look", "")
    response = redirect("settings")
    if asked in LOOKS and asked:
        secure = told_to_django.SESSION_COOKIE_SECURE
        response.set_cookie(COOKIE, asked, max_age=LASTS, samesite="Lax", httponly=True, secure=secure)
    else:
        response.delete_cookie(COOKIE, samesite="Lax")
    return response


def _page(request: HttpRequest, form: PasswordChangeForm | None = None) -> HttpResponse:
    role = role_of(request.user)
    mine = ROLES[: ROLES.index(role) + 1] if role else ()
    told = {
        "title": "Settings",
        "role": role,
        "mine": [WORDS[each] for each in mine],
        "form": form,
        "letters": LETTERS,
        "tokens": Token.objects.filter(user=request.user).count(),
        "looks": LOOKS.items(),
        "room": _room(),
    }
    return render(request, "room/settings.html", told, status=400 if form else 200)


def _room() -> list[tuple[str, Any]]:
    """What this room is, in words."""
    known = counts()
    mode = "for a team: people log in" if told_to_django.ALTERAM_TEAM else "for one person, on their own machine"
    database = f"{connection.display_name} {'.'.join(map(str, connection.get_database_version()))}"
    return [
        ("Ledger", shown_of(connection.settings_dict)),
        ("Opened", mode),
        ("People", f"{get_user_model().objects.filter(is_active=True).count():,} who may enter"),
        ("Statements", f"{known['statements']:,}"),
        ("Claims", f"{known['claims']:,}"),
        ("Judged by a person", f"{known['judged']:,}"),
        ("Entries of the history", f"{head().number:,}"),
        ("Alteram", __version__),
        ("Runs on", f"Python {platform.python_version()}, Django {django.get_version()}, {database}"),
    ]
