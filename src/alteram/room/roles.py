"""Who may do what in the room: four roles, each of which may do what the one before it may, and more.

A role is a group of Django's; who has none may do nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, Final, Literal

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse

Action = Literal["read", "add", "judge", "decide", "manage"]
View = Callable[..., HttpResponse]

ROLES: Final = ("viewer", "coder", "reviewer", "administrator")
LEAST: Final[dict[Action, str]] = {
    "read": "viewer",
    "add": "coder",
    "judge": "coder",
    "decide": "reviewer",
    "manage": "administrator",
}
DOES: Final[dict[Action, str]] = {
    "read": "reads every page, and takes out what is shown",
    "add": "brings statements in",
    "judge": "judges, corrects and adds claims, and says what words for places mean",
    "decide": "decides about incidents and ratings, draws samples, and takes back what others decided",
    "manage": "lets people in and shuts them out, and sets what holds for all",
}
# what each role does that the one before it does not
WORDS: Final = {role: "; ".join(DOES[each] for each in DOES if LEAST[each] == role) for role in ROLES}


def role_of(user: Any) -> str | None:
    """The highest role of ``user``; a superuser is an administrator, and who visits a public room reads."""
    if not user.is_authenticated:
        return None
    if getattr(user, "public", False):
        return ROLES[0]
    if user.is_superuser:
        return ROLES[-1]
    names = {group.name for group in user.groups.all()}
    return next((role for role in reversed(ROLES) if role in names), None)


def does(role: str, action: Action) -> bool:
    """Whether who has that role may do ``action``."""
    return ROLES.index(role) >= ROLES.index(LEAST[action])


def may(user: Any, action: Action) -> bool:
    """Whether the role of ``user`` lets them do that."""
    role = role_of(user)
    return role is not None and does(role, action)


def needs(action: Action) -> Callable[[View], View]:
    """A decorator for pages that only those may open who may do ``action``; others are refused with 403."""

    def deciding(view: View) -> View:
        @wraps(view)
        def called(request: HttpRequest, *arguments: Any, **named: Any) -> HttpResponse:
            if not may(request.user, action):
                raise PermissionDenied
            return view(request, *arguments, **named)

        called.needs = action  # type: ignore[attr-defined]
        return called

    return deciding
