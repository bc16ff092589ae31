"""Who a program speaks for, and what it may do."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from ninja.errors import HttpError
from ninja.security import HttpBearer

from alteram.room.models import Token
from alteram.room.roles import Action, may


class Bearer(HttpBearer):
    """A token in the header ``Authorization``, as ``Bearer alt_...``."""

    def authenticate(self, request: HttpRequest, token: str) -> Any:
        """The user whose token it is, who the request is then of; None where nobody's."""
        found = Token.objects.filter(digest=Token.digest_of(token)).select_related("user").first()
        if found is None or not found.user.is_active:
            return None
        request.user = found.user
        return found.user


def require(request: HttpRequest, action: Action) -> None:
    """Let who may do ``action`` on.

    Raises:
        HttpError: 403 where the role does not let them.
    """
    if not may(request.user, action):
        raise HttpError(403, f"your role does not let you {action}")
