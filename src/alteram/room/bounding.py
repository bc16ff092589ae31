"""Forms that bring more than the room takes are refused before they are read."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from alteram.errors import WrongForm
from alteram.room.refusing import refusal
from alteram.room.settings import LARGEST

Respond = Callable[[HttpRequest], HttpResponse]


def bounding(respond: Respond) -> Respond:
    """A middleware that answers a request of more than ``LARGEST`` bytes with a page that says so."""

    def responding(request: HttpRequest) -> HttpResponse:
        size = request.META.get("CONTENT_LENGTH") or "0"
        if not size.isdecimal() or int(size) <= LARGEST:
            return respond(request)
        what = f"the form brings more than {LARGEST // 2**20} MB"
        todo = "bring fewer files at a time, or keep them by alteram add on the command line"
        return refusal(request, WrongForm(what, todo=todo))

    return responding
