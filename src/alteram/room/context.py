"""What every page knows: the pages there are, and which one it is of."""

from __future__ import annotations

from typing import Any, Final

from django.conf import settings
from django.http import HttpRequest

from alteram.phrases.signs import PUBLIC
from alteram.phrases.toponyms import whose
from alteram.profiles import AS_WRITTEN
from alteram.room import naming
from alteram.room.roles import Action, may
from alteram.room.visiting import OPEN

PAGES: Final = (
    ("overview", "Overview"),
    ("statements", "Statements"),
    ("sources", "Sources"),
    ("claims", "Claims"),
    ("map", "Map"),
    ("incidents", "Incidents"),
    ("agreements", "Agreements"),
    ("review", "Review"),
    ("places", "Places"),
    ("add", "Add"),
    ("log", "Log"),
    ("people", "People"),
    ("help", "Help"),
)
WITHIN: Final = {
    "change": "people",
    "look": "settings",
    "password": "settings",
    "revoke": "tokens",
    "statement": "statements",
    "new-claim": "statements",
    "compare": "statements",
    "correct": "claims",
    "reading": "claims",
    "claim": "claims",
    "facets": "claims",
    "keep-view": "claims",
    "rename-view": "claims",
    "share-view": "claims",
    "delete-view": "claims",
    "incident": "incidents",
    "incident-of": "incidents",
    "agreement": "agreements",
    "sample": "review",
    "code": "review",
    "place": "places",
    "place-of": "places",
    "placing": "places",
    "added": "add",
    "bring": "add",
}
FOR: Final[dict[str, Action]] = {"add": "add", "people": "manage"}  # pages that not everybody may open


def pages(request: HttpRequest) -> dict[str, Any]:
    """``pages`` that the person may open, ``here``, and in which words places are ``named`` where not as written.

    ``public`` says what is hidden and coarse in a public room, and is empty in others.
    """
    name = request.resolver_match.url_name if request.resolver_match else None
    user = getattr(request, "user", None)
    shown = [each for each in PAGES if each[0] in OPEN] if getattr(user, "public", False) else PAGES
    open_ = [each for each in shown if each[0] not in FOR or (user is not None and may(user, FOR[each[0]]))]
    found = {"pages": open_, "here": WITHIN.get(name or "", name), "named": named()}
    public = PUBLIC if getattr(user, "public", False) else ""
    return found | {"team": settings.ALTERAM_TEAM, "public": public}


def named() -> str:
    """Whose names of places the page shows, in words; nothing where each statement's own."""
    return "" if naming.names() == AS_WRITTEN else whose(naming.names())
