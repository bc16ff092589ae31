"""Tokens by which programs enter, and what they can ask."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from alteram.room.api import api
from alteram.room.models import Token
from alteram.room.roles import needs


@needs("read")
def tokens(request: HttpRequest) -> HttpResponse:
    """The tokens of who asks, what the API answers, and a new token where one was asked for: it is shown this once."""
    made = None
    if request.method == "POST":
        made = Token.new(request.user, request.POST.get("name", "").strip() or "without a name")
    known = Token.objects.filter(user=request.user).order_by("-made")
    told = {"title": "For programs", "tokens": known, "made": made, "asked": list(_asked())}
    return render(request, "room/tokens.html", told)


@require_POST
@needs("read")
def revoke(request: HttpRequest, pk: int) -> HttpResponse:
    """The tokens without the one of that row, if it is of who asks."""
    Token.objects.filter(pk=pk, user=request.user).delete()
    return redirect("tokens")


def _asked() -> list[dict[str, object]]:
    """Each thing that can be asked: how, where, and with which questions."""
    schema = api.get_openapi_schema()
    return [
        {
            "method": method.upper(),
            "path": path,
            "summary": told.get("summary", ""),
            "questions": [each for each in told.get("parameters", ()) if each["in"] == "query"],
        }
        for path, methods in schema["paths"].items()
        for method, told in methods.items()
    ]
