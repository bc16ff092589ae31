"""Deliberate errors as pages: what, where and what to do, with their code."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from alteram.errors import AlteramError, JobGone, NotInLedger, UnknownAgreement

Respond = Callable[[HttpRequest], HttpResponse]


class refusing:
    """A middleware that answers with a page where a deliberate error ends a request."""

    def __init__(self, respond: Respond) -> None:
        self._respond = respond

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self._respond(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        """The page for ``error``, where it is a deliberate one."""
        return refusal(request, error) if isinstance(error, AlteramError) else None


def refusal(request: HttpRequest, error: AlteramError) -> HttpResponse:
    """The page for ``error``: 404 where there is no such thing, else 400."""
    status = 404 if isinstance(error, NotInLedger | JobGone | UnknownAgreement) else 400
    return render(request, "room/refused.html", {"error": error, "title": "Refused"}, status=status)
