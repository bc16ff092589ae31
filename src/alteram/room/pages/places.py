"""Places and names: what each name was taken for, the claims of one, and whose names are shown."""

from __future__ import annotations

from typing import Any, Final

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from alteram.errors import NotInLedger, WrongForm
from alteram.ledger.exporting import note
from alteram.ledger.naming import set_names
from alteram.ledger.placenames import PlaceName, rows_named
from alteram.ledger.placing import placings, unsettled
from alteram.phrases import counted
from alteram.phrases.toponyms import whose
from alteram.profiles import profiles
from alteram.room import naming
from alteram.room.linking import by_itself, country
from alteram.room.own_places import as_csv
from alteram.room.placenames import Line, all_names, lines, matching
from alteram.room.roles import needs
from alteram.room.told import shown

A_PAGE: Final = 50
CLAIMS: Final = 25
STATES: Final = (("", "All"), ("unknown", "Listed nowhere"), ("said", "What persons said"))


@needs("read")
def listed(request: HttpRequest) -> HttpResponse:
    """The places that claims name, the most used first; or what persons said that words mean."""
    words, conflict, state = (request.GET.get(name, "").strip() for name in ("words", "conflict", "state"))
    state = state if state in dict(STATES) else ""
    found, said = all_names(), placings()
    asked = [each for each in matching(found, words=words, conflict=conflict, state=state) if state != "said"]
    page = Paginator(said if state == "said" else asked, A_PAGE).get_page(request.GET.get("page"))
    used = {id for each in found for id in each.conflicts}
    told = {
        "title": "Places",
        "asked": {"words": words, "conflict": conflict},
        "state": state,
        "unsettled": unsettled(said) if state == "said" else (),
        "states": [(name, title, _number(name, found, len(said))) for name, title in STATES],
        "page": page,
        "lines": [] if state == "said" else lines(page.object_list),
        "conflicts": sorted((each.name, each.id) for each in profiles() if each.id in used),
        **_naming(request),
    }
    return render(request, "room/places.html", told)


def _number(state: str, found: list[PlaceName], said: int) -> int:
    return said if state == "said" else sum(state == "" or not each.listed for each in found)


def _naming(request: HttpRequest) -> dict[str, Any]:
    """What there is to choose of names, and what is chosen."""
    return {
        "choices": list(naming.choices()),
        "chosen": naming.chosen(request) or "",
        "for_all_words": whose(naming.for_all()),
    }


@needs("read")
def place(request: HttpRequest, key: str) -> HttpResponse:
    """A place under its id, or a name that nothing lists: its names, what these may mean, and its claims."""
    line = _line(key)
    page = Paginator(rows_named(line.of), CLAIMS).get_page(request.GET.get("page"))
    claims = shown(list(page), first=page.start_index() or 1)
    told = {
        "title": line.place.name,
        "line": line,
        "country": country(line.place.country),
        "page": page,
        "claims": [(each, _words(each.claim, line)) for each in claims],
        "weighed": [_weighed(words, line) for words, _ in line.written[:3]],
        "statements": counted(len({each.claim.statement for each in claims}), "statement"),
    }
    return render(request, "room/place.html", told)


def _line(key: str) -> Line:
    named = [each for each in all_names() if each.key == (key if each.listed else key.casefold())]
    found = max(named, key=lambda each: each.listed, default=None)
    line = next(iter(lines([found])), None) if found else None
    if line is None:
        raise NotInLedger(f"no claim names the place '{key}'", todo="take one that the page Places lists")
    return line


def _words(claim: Any, line: Line) -> str:
    """How the claim writes the place."""
    own = [each for each in claim.where if (each.id == line.key if line.of.listed else each.id is None)]
    return next((each.text for each in own if line.of.listed or each.name.casefold() in line.of.names), "")


def _weighed(words: str, line: Line) -> tuple[str, Any, str]:
    known = {each.id: each for each in profiles()}
    profile = next((known[id] for id in sorted(line.of.conflicts) if id in known), None)
    found, why = by_itself(words, profile)
    return words, found, why


@require_POST
@needs("read")
def names(request: HttpRequest) -> HttpResponse:
    """The page of places, with places under the names that were chosen from now on, for who chose them."""
    chosen = request.POST.get("names", "")
    if not chosen:
        request.session.pop(naming.KEY, None)
    elif naming.is_known(chosen):
        request.session[naming.KEY] = chosen
    else:
        raise WrongForm("there are no such names", todo="choose one of those that the page lists")
    return redirect("places")


@require_POST
@needs("manage")
def names_for_all(request: HttpRequest) -> HttpResponse:
    """The page of places, with these names for all who chose none."""
    chosen = request.POST.get("names", "")
    if chosen and not naming.is_known(chosen):
        raise WrongForm("there are no such names", todo="choose one of those that the page lists")
    if chosen and chosen != naming.for_all():
        set_names(chosen, by=request.user.get_username())
    request.session.pop(naming.KEY, None)
    return redirect("places")


@require_POST
@needs("read")
def own(request: HttpRequest) -> HttpResponse:
    """What persons said that words mean, as a list of places that ``alteram gazetteer add`` takes.

    What waits for a second person is not in it.
    """
    note({}, "places", by=request.user.get_username())
    said = placings()
    waiting = unsettled(said)
    kept = [each for each in said if each.entry not in waiting]
    response = HttpResponse(as_csv(kept), content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="places.csv"'
    return response
