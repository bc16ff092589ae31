"""Deliberate errors as pages: what, where and what to do, with their code."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Final

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render

from alteram.errors import AlteramError, JobGone, NotInLedger, UnknownAgreement, WrongForm
from alteram.room.roles import role_of

Respond = Callable[[HttpRequest], HttpResponse]


LARGEST_ROW: Final = 2**63 - 1


class refusing:
    """A middleware that answers with a page where a deliberate error ends a request."""

    def __init__(self, respond: Respond) -> None:
        self._respond = respond

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self._respond(request)

    def process_view(
        self, request: HttpRequest, _view: object, _arguments: object, named: Mapping[str, object]
    ) -> HttpResponse | None:
        """The page for a question that no database takes; None for others."""
        if any(isinstance(value, int) and value > LARGEST_ROW for value in named.values()):
            return refusal(request, NotInLedger("no row has that number", todo="follow a link of the room"))
        said = [*named.values(), *_values(request.GET), *_values(request.POST)]
        if any("\0" in value for value in said if isinstance(value, str)):
            return refusal(
                request, WrongForm("the form has a character that databases do not hold", todo="take it out")
            )
        return None

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        """The page for ``error``, where it is a deliberate one."""
        return refusal(request, error) if isinstance(error, AlteramError) else None


def refusal(request: HttpRequest, error: AlteramError) -> HttpResponse:
    """The page for ``error``: 404 where there is no such thing, else 400."""
    status = 404 if isinstance(error, NotInLedger | JobGone | UnknownAgreement) else 400
    return render(request, "room/refused.html", {"error": error, "title": "Refused"}, status=status)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """The page for an address at which there is nothing."""
    todo = "mend the address, or follow a link of the room: statements and claims stand in lists that can be searched"
    return refusal(request, NotInLedger("there is nothing at this address", todo=todo))


def forged(request: HttpRequest, reason: str = "") -> HttpResponse:
    """The page for a form that is not of this room, or older than the session."""
    what = "this form is not one that the room gave to you just now"
    todo = "go back, load the page anew, and fill it in again; your browser has to keep cookies"
    return render(request, "room/refused.html", {"error": WrongForm(what, todo=todo), "title": "Refused"}, status=403)


def not_allowed(request: HttpRequest, exception: Exception) -> HttpResponse:
    """The page for what the role of who asks does not let them do."""
    return render(request, "room/not_allowed.html", {"title": "Not allowed", "role": role_of(request.user)}, status=403)


def _values(asked: QueryDict) -> Iterator[str]:
    return (value for _, values in asked.lists() for value in values)
