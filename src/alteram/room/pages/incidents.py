"""Incidents: the list, and one with its accounts side by side, why it is proposed and what persons decided."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Any, Final

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from alteram.ledger import grouping
from alteram.ledger.lookup import claim_by
from alteram.model import Grouping
from alteram.phrases import counted
from alteram.phrases.incidents import DECIDED, days_of, span_of, summary
from alteram.phrases.signs import ACCOUNTS
from alteram.room.accounts import SIGNS, Link, Page, Said, places_of
from alteram.room.asking import Asked
from alteram.room.incidents import MOST, Line, days_asked, incidents_of, listed_near, with_words
from alteram.room.roles import needs
from alteram.room.whereabouts import of_claims
from alteram.workspace.incidents import Now, incident_now

A_PAGE: Final = 25
REASONS: Final = 3  # links that are told at once
FURTHER: Final = 60  # that are told where somebody asks for more; the command line gives all
A_FEW: Final = 12  # incidents that are offered to be joined
STATES: Final = {"": "all", "waiting": "waiting for a person", "accepted": "accepted"}


@needs("read")
def listed(request: HttpRequest) -> HttpResponse:
    """The incidents of the days, the party and the words that are asked for: what waits for a person comes first."""
    asked = Asked.of(request.GET)
    days = days_asked(asked.wanted.since, asked.wanted.until)
    found = [Line(each) for each in incidents_of(days)]
    parties = sorted({party for each in found for party in each.parties})
    if party := asked.given["party"]:
        found = [each for each in found if party in each.parties]
    if words := asked.given["words"]:
        ids = with_words(words, days)
        found = [each for each in found if each.kept.ids & ids]
    state = request.GET.get("state", "")
    shown = [each for each in found if _is(each, state)]
    told = {
        "title": "Incidents",
        "asked": asked,
        "days": days,
        "most": counted(MOST, "claim"),
        "parties": parties,
        "states": [(name, said, sum(_is(each, name) for each in found)) for name, said in STATES.items()],
        "state": state if state in STATES else "",
        "page": Paginator(sorted(shown, key=lambda each: not each.waiting), A_PAGE).get_page(request.GET.get("page")),
    }
    return render(request, "room/incidents.html", told)


@needs("read")
def number(request: HttpRequest) -> HttpResponse:
    """How many incidents there are, for the overview: of all days, or of as many of the newest as are fast."""
    days = days_asked(None, None)
    found = [Line(each) for each in incidents_of(days)]
    told = {"title": "Incidents", "days": days, "number": len(found), "accepted": sum(each.accepted for each in found)}
    return render(request, "room/_incidents_number.html", told)


def _is(line: Line, state: str) -> bool:
    """Whether an incident is listed in that state; one of which some claims are accepted is in both."""
    return bool({"waiting": line.waiting, "accepted": line.accepted}.get(state, True))


@needs("read")
def incident(request: HttpRequest, id: str) -> HttpResponse:
    """The incident that was shown under that id, as it stands now."""
    before = grouping.members_of(id)
    now = incident_now(before)
    return render(request, "room/incident.html", {**_of(now), **_since(before, now), "asked_for": id})


@needs("read")
def of_claim(request: HttpRequest, cid: str) -> HttpResponse:
    """The incident that holds a claim, or a page that says that none does."""
    claim = claim_by(cid).cid
    now = incident_now([claim])
    if now.one:
        return redirect("incident", now.one.told.incident.id)
    told = {
        "title": "No incident",
        "claim": claim,
        "at": places_of([claim])[claim],
        "stands": claim in now.claims,
        "whole": now.whole,
    }
    return render(request, "room/no_incident.html", told)


def _of(now: Now) -> dict[str, Any]:
    """The incident as its page shows it; nothing where there is none."""
    if now.one is None:
        return {"title": "No incident now", "one": None}
    told, page = now.one.told, Page(now.one, now.claims)
    held_back = page.held_back(FURTHER)
    links, near = page.links(REASONS + FURTHER), now.near if now.whole else listed_near(now.one)
    return {
        "title": f"Incident, {days_of(told)}",
        "one": Line(now.one),
        "summary": summary(told),
        "heads": page.heads(),
        "lines": list(page.lines()),
        "links": links[:REASONS],
        "further": links[REASONS:],
        "untold": len(told.incident.proposals) - len(links),
        "held_back": held_back,
        "waiting": len(told.incident.held_back),
        "near": [(Line(each), _linked(now, each.ids)) for each in near[:A_FEW]],
        "alone": _alone(now, held_back),
        "partly": bool(told.incident.accepted) and now.one.waits,
        "days": span_of(told.incident.claims),
        "whole": now.whole,
        "places": of_claims(page.told()),
        "marks": [(mark, SIGNS[mark], said) for mark, said in ACCOUNTS],
    }


def _linked(now: Now, ids: Collection[str]) -> bool:
    """Whether a link between the incident and those claims is held back."""
    return now.one is not None and any({each.a, each.b} & set(ids) for each in now.one.told.incident.held_back)


def _alone(now: Now, held_back: Iterable[Link]) -> list[Said]:
    """Claims at the far end of links held back that are in no incident."""
    known = {id for each in (now.one, *now.near) if each for id in each.ids}
    found = {each.claim.id: each for link in held_back for each in (link.one, link.other)}
    return [each for id, each in found.items() if id not in known]


def _since(before: Collection[str], now: Now) -> dict[str, Any]:
    """What became of the claims since they were shown, and what persons decided about them."""
    ids = now.one.ids if now.one else set(before)
    came, gone = ids - set(before), set(before) - ids
    return {
        "before": counted(len(before), "claim"),
        "came": len(came),
        "gone": len(gone),
        "parts": [Line(each) for each in now.parts],
        "lost": sorted(places_of(before).items()) if now.one is None else [],
        "decisions": list(_decisions(ids | set(before))),
    }


def _decisions(ids: Collection[str]) -> Iterable[tuple[Grouping, str]]:
    """What persons decided about these claims, the last first, each in words."""
    decided = grouping.groupings()
    for each, wide in reversed(list(zip(decided, grouping.followed(decided), strict=True))):
        if set(ids).intersection((*wide.claims, *wide.others)):
            beside = f" from {len(each.others)}" if each.others else ""
            yield each, f"{DECIDED[each.verdict]}: {counted(len(each.claims), 'claim')}{beside}"
