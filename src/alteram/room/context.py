"""What every page knows: the pages there are, and which one it is of."""

from __future__ import annotations

from typing import Any, Final

from django.http import HttpRequest

PAGES: Final = (
    ("overview", "Overview"),
    ("statements", "Statements"),
    ("claims", "Claims"),
    ("incidents", "Incidents"),
)
WITHIN: Final = {"statement": "statements", "claim": "claims", "incident": "incidents", "incident-of": "incidents"}


def pages(request: HttpRequest) -> dict[str, Any]:
    """``pages`` and ``here`` for the navigation."""
    name = request.resolver_match.url_name if request.resolver_match else None
    return {"pages": PAGES, "here": WITHIN.get(name or "", name)}
