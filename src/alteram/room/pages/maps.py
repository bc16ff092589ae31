"""Where and when: the map with its tables, what it loads, and the claims of one place."""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files
from typing import Any, Final

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from alteram.basemap.world import FILE
from alteram.errors import WrongForm
from alteram.ledger.placed import claims_at
from alteram.model import Where
from alteram.room.asking import Asked, near_of
from alteram.room.features import encoded
from alteram.room.gathered import gathered
from alteram.room.lists import Place, Table, places_of, table_of
from alteram.room.roles import needs
from alteram.room.told import shown

A_PAGE: Final = 100  # places in the table
LISTED: Final = 40  # claims of one place that are listed beside the map
KEPT: Final = "private, max-age=86400"  # the base map is the same until the program is


@needs("read")
def whole(request: HttpRequest) -> HttpResponse:
    """The map of the claims that meet what is asked, with all that it shows as tables."""
    asked = Asked.of(request.GET)
    found = gathered(asked.wanted)
    told: dict[str, Any] = {"title": "Map", "asked": asked, "counting": found is None}
    if found is not None:
        table: Table = table_of(found)
        listed: list[Place] = places_of(found)
        told |= {"found": found, "table": table, "page": Paginator(listed, A_PAGE).get_page(request.GET.get("page"))}
    return render(request, "room/map.html", told, status=202 if found is None else 200)


@needs("read")
def places(request: HttpRequest) -> HttpResponse:
    """GeoJSON of the places and times of the claims that meet what is asked; 202 while they are being counted."""
    found = gathered(Asked.of(request.GET).wanted)
    if found is None:
        return HttpResponse(status=202, headers={"Retry-After": "1"})
    return HttpResponse(encoded(found), content_type="application/geo+json")


@needs("read")
def at_place(request: HttpRequest) -> HttpResponse:
    """The claims of one place that meet what is asked, the newest first, to stand beside the map.

    Raises:
        WrongForm: the address names no place.
    """
    asked = Asked.of(request.GET)
    point = near_of(f"{request.GET.get('at', '')},1")
    name, precision = request.GET.get("spot", ""), request.GET.get("precision", "")
    if point is None or not name or not precision:
        raise WrongForm("the address names no place", todo="choose a place on the map")
    where = Where(text=name, start=0, end=0, name=name, lat=point.lat, lon=point.lon)
    ids = claims_at(asked.wanted, where, precision=precision, most=LISTED + 1)
    told = {
        "title": name,
        "claims": shown(ids[:LISTED]),
        "more": len(ids) > LISTED,
        "query": asked.with_only("place", name).removeprefix("?"),
    }
    return render(request, "room/_at_place.html" if request.htmx else "room/at_place.html", told)


@needs("read")
def ground(request: HttpRequest) -> HttpResponse:
    """The base map: countries, divisions and lines, as TopoJSON."""
    return HttpResponse(_ground(), content_type="application/json", headers={"Cache-Control": KEPT})


@lru_cache(maxsize=1)
def _ground() -> bytes:
    return files("alteram.basemap").joinpath(FILE).read_bytes()
