"""Whose names of places a page shows: the one place through which pages, exports and labels of maps pass.

What is read never changes, and a statement's own words are always shown as they are.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextvars import ContextVar
from dataclasses import replace
from typing import Final

from django.http import HttpRequest, HttpResponse

from alteram import phrases
from alteram.errors import UnknownParty
from alteram.ledger.naming import names_set
from alteram.model import Claim, Where
from alteram.phrases import toponyms
from alteram.phrases.toponyms import toponyms_of
from alteram.profiles import AS_WRITTEN, BOTH, OF_PARTY, Profile, Toponym, checked_names, profiles

Respond = Callable[[HttpRequest], HttpResponse]
KEY: Final = "names"  # of the session
_names: ContextVar[str] = ContextVar("names", default=AS_WRITTEN)


def naming(respond: Respond) -> Respond:
    """A middleware that has each page show the names that its reader chose, else those that are set for all."""

    def responding(request: HttpRequest) -> HttpResponse:
        if request.path.startswith("/static/"):
            return respond(request)
        token = _names.set(chosen(request) or for_all())
        try:
            return respond(request)
        finally:
            _names.reset(token)

    return responding


def chosen(request: HttpRequest) -> str | None:
    """What the reader chose; None where they chose nothing, or what there no longer is."""
    names = request.session.get(KEY) if hasattr(request, "session") else None
    return names if isinstance(names, str) and is_known(names) else None


def for_all() -> str:
    """What is shown to who chose nothing."""
    names = names_set()
    return names if names and is_known(names) else AS_WRITTEN


def is_known(names: str) -> bool:
    """Whether there are such names."""
    try:
        return bool(checked_names(names, profiles()))
    except UnknownParty:
        return False


def names() -> str:
    """The setting of the page that is being made."""
    return _names.get()


def choices() -> Iterator[tuple[str, str, list[tuple[str, str]]]]:
    """What can be chosen, as groups of settings with their words: alphabetical within each, no conflict first."""
    yield "", "", [(AS_WRITTEN, "as each statement writes them"), (BOTH, "all names, the neutral one first")]
    for profile in sorted(profiles(), key=lambda each: each.name):
        named = {form.party for toponym in profile.toponyms for form in toponym.forms if form.party}
        parties = [party.name for party in profile.sides if party.name in named]
        if parties:
            yield profile.id, profile.name, [(f"{OF_PARTY}{each}", f"names of {each}") for each in parties]


def renamed(claim: Claim, names: str | None = None) -> Claim:
    """``claim`` with its places under the names of this page, or those that are given."""
    setting = _names.get() if names is None else names
    if setting == AS_WRITTEN:
        return claim
    places = {each.id: found for each in claim.where if each.id and (found := _named(each.id, setting))}
    return toponyms.renamed(claim, setting, places)


def where(claim: Claim) -> str:
    """Where a claim is, in words."""
    return phrases.where(renamed(claim))


def label(claim: Claim, place: Where) -> str:
    """The name of a ``place`` of the claim, as a map or a cell has it."""
    (shown,) = renamed(replace(claim, where=(place,))).where
    return phrases.visible(shown.text)


def listed(claim: Claim, place: Where) -> str:
    """The name of a ``place`` where claims of several parties stand together: neutral, unless names were chosen."""
    return phrases.visible(place.name) if names() == AS_WRITTEN else label(claim, place)


def toponym_of(id: str | None) -> tuple[Profile, Toponym] | None:
    """The place of that id with the conflict that lists it; None where none does."""
    for profile in profiles() if id and ":" in id else ():
        if found := toponyms_of(profile).get(id or ""):
            return profile, found
    return None


def _named(id: str, names: str) -> Toponym | None:
    """The place of that id, where the names are ones that its conflict has."""
    found = toponym_of(id)
    if found is None:
        return None
    profile, toponym = found
    return toponym if names == BOTH or profile.party(names.removeprefix(OF_PARTY)) else None
