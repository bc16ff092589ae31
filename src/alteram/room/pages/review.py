"""Review: what waits for a person's decision, and why; and whether a correction needs two."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Any, Final

from django.core.paginator import Paginator
from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from alteram.errors import WrongForm
from alteram.ledger import queues, requiring
from alteram.ledger.coding import Coded
from alteram.ledger.history import head
from alteram.ledger.sampling import samples
from alteram.ledger.second import TWO
from alteram.room import review as told_by
from alteram.room.choices import choices
from alteram.room.roles import needs

A_PAGE: Final = 20
ROW: Final = re.compile("[0-9]{1,18}", re.ASCII)  # a number that every database takes
QUEUES: Final = {
    "corrections": ("Second person", "is awaited by corrections and added claims; who made one does not accept it."),
    "back": ("Sent back", "is what you corrected or added and another rejected. Make it anew, or leave it."),
    "doubts": ("Doubts", "are what somebody was unsure about, and nobody decided since."),
    "differ": ("Differences", "are claims about which persons judge otherwise. A third person has the last word."),
    "look": ("Worth a look", "are claims that nobody judged: of low confidence, denied, or with a large number."),
    "samples": ("Samples", "are coded by several persons, each without the others, to see how far they agree."),
}  # fmt: skip


@needs("read")
def review(request: HttpRequest) -> HttpResponse:
    """One queue of what waits, and how many are in each."""
    by = request.user.get_username()
    found = {**_as_it_is(*_now()), "back": queues.sent_back(by)}
    asked = request.GET.get("of", "")
    of = asked if asked in QUEUES else next((name for name in QUEUES if found.get(name)), "look")
    drawn = samples()
    told = {
        "title": "Review",
        "of": of,
        "lead": QUEUES[of][1],
        "latest": queues.LATEST,
        "queues": [
            (name, words[0], _number({**found, "samples": drawn}.get(name)))
            for name, words in QUEUES.items()
            if name != "back" or found["back"]
        ],
        "two": requiring.rule_now() == TWO,
        "choices": choices() if of == "samples" else {},
        "samples": [_sample(Coded(each), by) for each in drawn] if of == "samples" else [],
    }
    return render(request, "room/review.html", told | _queue(request, of, found, by))


def _now() -> tuple[str, str]:
    """The ledger, and the last entry of its history: what waits changes with each entry, and with nothing else."""
    return str(connection.settings_dict["NAME"]), head().hash


@lru_cache(maxsize=4)
def _as_it_is(_ledger: str, _head: str) -> dict[str, Sequence[Any]]:
    """What waits, whoever looks."""
    return {
        "corrections": queues.waiting(),
        "doubts": queues.doubts(),
        "differ": list(queues.differences().items()),
    }


@lru_cache(maxsize=8)
def _looked(_ledger: str, _head: str, before: int | None) -> queues.Looked:
    return queues.worth_a_look(before=before)


def _number(found: Sequence[Any] | None) -> str:
    """How many, as it is shown: "12", or "500 or more"."""
    if found is None:
        return ""
    return f"{queues.MOST} or more" if len(found) >= queues.MOST else str(len(found))


def _sample(coded: Coded, by: str) -> dict[str, Any]:
    """A sample with how far its coders are, and which of them looks."""
    progress = [(coder, coded.done(coder)) for coder in coded.coders]
    return {"coded": coded, "progress": progress, "coder": coded.coder(by)}


def _queue(request: HttpRequest, of: str, found: dict[str, Sequence[Any]], by: str) -> dict[str, Any]:
    """The page of a queue that is asked for."""
    if of == "samples":
        return {"page": None, "waiting": []}
    older = None
    if of == "look":
        written = request.GET.get("before", "")
        before = int(written) if ROW.fullmatch(written) else None
        looked = _looked(*_now(), before)
        found, older = {**found, "look": looked.found}, looked.older
    page = Paginator(found[of], A_PAGE).get_page(request.GET.get("page"))
    return {"page": page, "waiting": _SHOWING[of](list(page), by, page.start_index() or 1), "older": older}


def _doubts(some: list[Any], _by: str, first: int) -> list[told_by.Waiting]:
    return told_by.judged({(each.revision_id, each.cid): [each] for each in some}, first=first)


_SHOWING: Final[dict[str, Callable[[list[Any], str, int], list[told_by.Waiting]]]] = {
    "corrections": lambda some, by, first: told_by.corrections(some, by=by, first=first),
    "back": lambda some, by, first: told_by.corrections(some, by=by, first=first),
    "doubts": _doubts,
    "differ": lambda some, by, first: told_by.judged(dict(some), first=first),
    "look": lambda some, by, first: told_by.looked_at(some, first=first),
}


@require_POST
@needs("manage")
def require(request: HttpRequest) -> HttpResponse:
    """The page, with the rule that was chosen in force from now on."""
    reason = request.POST.get("reason", "").strip()
    if not reason:
        raise WrongForm("there is no reason", todo="say why the rule is changed")
    requiring.require(request.POST.get("rule", ""), reason=reason, by=request.user.get_username())
    return redirect("review")
