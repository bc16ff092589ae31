"""What every page knows: the pages there are, and which one it is of."""

from __future__ import annotations

from typing import Any, Final

from django.http import HttpRequest

from alteram.room.roles import Action, may

PAGES: Final = (
    ("overview", "Overview"),
    ("statements", "Statements"),
    ("claims", "Claims"),
    ("map", "Map"),
    ("incidents", "Incidents"),
    ("agreements", "Agreements"),
    ("add", "Add"),
    ("log", "Log"),
    ("help", "Help"),
)
WITHIN: Final = {
    "revoke": "tokens",
    "statement": "statements",
    "claim": "claims",
    "incident": "incidents",
    "incident-of": "incidents",
    "agreement": "agreements",
    "added": "add",
    "bring": "add",
}
FOR: Final[dict[str, Action]] = {"add": "add"}  # pages that not everybody may open


def pages(request: HttpRequest) -> dict[str, Any]:
    """``pages`` that the person may open, and ``here``, for the navigation."""
    name = request.resolver_match.url_name if request.resolver_match else None
    user = getattr(request, "user", None)
    open_ = [each for each in PAGES if each[0] not in FOR or (user is not None and may(user, FOR[each[0]]))]
    return {"pages": open_, "here": WITHIN.get(name or "", name)}
