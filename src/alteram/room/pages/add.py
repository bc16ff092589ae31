"""Bringing statements in: the form, and what became of what was brought."""

from __future__ import annotations

from typing import Any, Final

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from alteram import phrases
from alteram.errors import AlteramError, WrongForm
from alteram.ingest import Particulars
from alteram.ingest.encodings import known_encoding
from alteram.profiles import load_profile, profiles
from alteram.room.jobs import JOBS, Job
from alteram.room.outcomes import REFUSED
from alteram.room.parcels import Parcel
from alteram.room.public import check_written
from alteram.room.roles import needs
from alteram.room.settings import LARGEST

PARTICULARS: Final = ("issuer", "party", "published", "title", "url", "conflict")
OF_ONE: Final = ("title", "url")  # particulars that two statements do not share
ORDER: Final = ("added", "revised", "read again", "unchanged", REFUSED)


@needs("add")
def add(request: HttpRequest) -> HttpResponse:
    """The form, and the last readings."""
    return _form(request)


@require_POST
@needs("add")
def bring(request: HttpRequest) -> HttpResponse:
    """The page of the reading that begins; the form again, where it cannot."""
    parcel = Parcel()
    try:
        _fill(parcel, request)
        job = JOBS.start(parcel, by=request.user.get_username())
    except AlteramError as error:
        parcel.discard()
        return _form(request, error)
    return redirect("added", id=job.id)


@needs("add")
def added(request: HttpRequest, id: str) -> HttpResponse:
    """How far a reading is, and what became of each statement; within a page that asks again and again, that alone."""
    template = "room/_added.html" if request.htmx else "room/added.html"
    return render(request, template, {"title": "What was brought in", **_told(JOBS.of(id))})


@require_POST
@needs("add")
def stop(request: HttpRequest, id: str) -> HttpResponse:
    """The page of a reading that ends after the statement it is at; what is told as kept is kept."""
    JOBS.of(id).leaving.set()
    return redirect("added", id=id)


def _fill(parcel: Parcel, request: HttpRequest) -> None:
    """Put what the form brings into the ``parcel``.

    Raises:
        WrongForm: it brings nothing, or what does not go together.
        WrongRecord: the day of publication is none.
        UnknownConflict, AddressRefused: as ``load_profile`` and ``check_written`` say.
    """
    said = {name: _said(request, name) for name in PARTICULARS}
    parcel.given = Particulars(**{name: words or None for name, words in said.items()})
    if parcel.given.conflict:
        load_profile(parcel.given.conflict)
    parcel.encoding = _said(request, "encoding") or None
    if parcel.encoding and known_encoding(parcel.encoding) is None:
        what = f"no encoding of text goes by the name '{parcel.encoding}'"
        raise WrongForm(what, todo="take a name such as utf-8 or cp1251, or leave it blank")
    parcel.text = request.POST.get("text", "") if _said(request, "text") else ""
    parcel.address = _said(request, "address")
    if parcel.address:
        check_written(parcel.address)
    files = request.FILES.getlist("files")
    alone = [name for name in OF_ONE if said[name]]
    if alone and len(files) + bool(parcel.text) + bool(parcel.address) > 1:
        what = f"one {'title' if alone[0] == 'title' else 'address'} was given for several statements"
        raise WrongForm(what, todo="leave it blank, or bring one statement alone")
    for file in files:
        parcel.add(file.name or "", file.chunks())
    if not parcel.sources:
        raise WrongForm("the form brings no statement", todo="choose files, paste a text, or give an address")


def _said(request: HttpRequest, name: str) -> str:
    return str(request.POST.get(name, "")).strip()


def _form(request: HttpRequest, error: AlteramError | None = None) -> HttpResponse:
    known = profiles()
    parties = sorted({party.name for profile in known for party in profile.parties})
    told = {
        "title": "Add statements",
        "error": error,
        "given": {name: request.POST.get(name, "") for name in (*PARTICULARS, "encoding", "text", "address")},
        "conflicts": [(profile.id, profile.name) for profile in known],
        "parties": parties,
        "largest": LARGEST // 2**20,
        "jobs": [_told(job) for job in JOBS.last()],
    }
    return render(request, "room/add.html", told, status=400 if error else 200)


def _told(job: Job) -> dict[str, Any]:
    """What the page says of ``job``, taken once: it goes on while the page is written."""
    running, outcomes = job.running, list(job.outcomes)
    counts = [(word, job.counts[word]) for word in ORDER if job.counts[word]]
    return {
        "job": job,
        "running": running,
        "counts": counts,
        "summary": ", ".join(f"{number:,} {word}" for word, number in counts) or "nothing yet" * running or "nothing",
        "claims": phrases.counted(job.claims, "claim"),
        "at": f"{job.at:%Y-%m-%d %H:%M:%S} UTC",
        "refused": [each for each in outcomes if each.word == REFUSED],
        "kept": [each for each in outcomes if each.word != REFUSED],
        "hidden": job.hidden,
        "before": max(job.opened - 1, 0),
    }
