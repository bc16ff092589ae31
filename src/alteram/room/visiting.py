"""The public room: nobody logs in, everybody may read, and nobody decides.

What it shows comes from a ledger that was made for it, in which nothing private is: see ``workspace.publishing``. Here
stands which pages are open; a page that is named in neither list is not.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.shortcuts import render

Respond = Callable[[HttpRequest], HttpResponse]
READING: Final = ("GET", "HEAD", "OPTIONS")
OPEN: Final = frozenset(
    {
        "overview", "statements", "statement", "claims", "claim", "incidents", "incidents-number", "incident",
        "incident-of", "agreements", "agreement", "places", "place", "place-of", "log", "help", "export", "names",
        "facets", "compare", "sources", "map", "map-claims", "map-places", "map-ground",
    }
)  # fmt: skip
TAKEN: Final = frozenset({"export", "names"})  # what is asked for by a form, and decides nothing
API: Final = "api"


class Visitor:
    """Who looks at a public room: nobody in particular."""

    pk = id = None
    is_authenticated = is_active = True
    is_anonymous = is_superuser = is_staff = False
    public = True

    def get_username(self) -> str:
        return "a visitor"


class Visiting:
    """A middleware that lets everybody into a public room, to the pages that are open there."""

    def __init__(self, respond: Respond) -> None:
        self._respond = respond

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if settings.ALTERAM_PUBLIC:
            request.user = Visitor()
        return self._respond(request)

    def process_view(
        self, request: HttpRequest, _view: object, _arguments: object, _named: Mapping[str, object]
    ) -> HttpResponse | None:
        """A refusal, or None for what is open."""
        if not settings.ALTERAM_PUBLIC:
            return None
        match = request.resolver_match
        api = match.namespaces[:1] == [API]
        if not api and match.url_name not in OPEN:
            return render(request, "room/not_public.html", {"title": "Not public"}, status=404)
        if request.method not in READING and (api or match.url_name not in TAKEN):
            return HttpResponseNotAllowed(READING)
        return None
