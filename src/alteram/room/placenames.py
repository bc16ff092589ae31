"""The names of places as a page lists them: what each was taken for, and which names it goes by in whose use."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from django.db import connection

from alteram.ledger.history import head
from alteram.ledger.placenames import PlaceName, place_names, samples_of
from alteram.lexicon.labels import labels
from alteram.model import Claim, Where
from alteram.phrases import visible
from alteram.profiles import Form, Profile, Toponym, profiles
from alteram.room.naming import toponym_of

PRECISIONS: Final = {
    "exact": "a point",
    "settlement": "a town or village",
    "near-settlement": "near a town or village",
    "district": "a district",
    "region": "a region",
    "country": "a country",
    "area": "an area",
    "unknown": "not known where",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Own:
    """The names that a party has for a place; ``name`` says whose."""

    party: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A place in the list, or at the head of its page; ``place`` is how one of its claims has it."""

    of: PlaceName
    place: Where
    written: tuple[tuple[str, int], ...]

    @property
    def key(self) -> str:
        return self.of.key

    @property
    def name(self) -> str:
        return visible(self.place.name)

    @property
    def precise(self) -> str:
        return PRECISIONS[self.place.precision]

    @property
    def known(self) -> tuple[Profile, Toponym] | None:
        return toponym_of(self.place.id)

    @property
    def own(self) -> list[Own]:
        """The parties of its conflict in their order, each with its own names; none where no conflict lists it."""
        return owns(*self.known) if self.known else []

    @property
    def others(self) -> list[str]:
        """The names that it goes by and that are no party's own, but for the neutral one."""
        return others(self.known[1]) if self.known else []

    @property
    def conflicts(self) -> list[str]:
        names = {each.id: each.name for each in profiles()}
        return sorted(names.get(each, each) for each in self.of.conflicts)


def owns(profile: Profile, toponym: Toponym) -> list[Own]:
    """Each party of the conflict, in the order of the profile, with its names for the place."""
    sides = [party.name for party in profile.sides]
    third = sorted({form.party for form in toponym.forms if form.party and form.party not in sides})
    return [
        Own(party=each, names=tuple(dict.fromkeys(_form(form) for form in toponym.forms if form.party == each)))
        for each in (*sides, *third)
    ]


def others(toponym: Toponym) -> list[str]:
    """The names of a place that are nobody's own, the neutral one left out."""
    own = {form.name for form in toponym.forms if form.party}
    return [visible(each) for each in toponym.names if each not in own and each != toponym.name]


def _form(form: Form) -> str:
    until = f" (until {form.until.year})" if form.until else ""
    return f"{visible(form.name)}{until}"


def lines(places: Sequence[PlaceName]) -> list[Line]:
    """The ``places`` with what a claim of each says."""
    told = samples_of(places)
    return [line for each in places if (line := _line(each, told))]


def _line(place: PlaceName, told: dict[int, Claim]) -> Line | None:
    found = [where for id in set(place.samples.values()) if id in told for where in _of(place, told[id])]
    if not found:
        return None
    shown = max(found, key=lambda each: each.lat is not None)
    return Line(of=place, place=shown, written=_written(place, shown.name, found))


def _written(place: PlaceName, neutral: str, found: Sequence[Where]) -> tuple[tuple[str, int], ...]:
    """The names as claims write them, the most used first; who writes the neutral one has no row of its own."""
    forms = {each.text.casefold(): each.text for each in found if each.text.casefold() in place.names}
    counts = {forms[name]: place.names[name] for name in forms if name != neutral.casefold()}
    if (rest := place.claims - sum(counts.values())) > 0:
        counts[neutral] = rest
    return tuple((visible(form), counts[form]) for form in sorted(counts, key=lambda each: (-counts[each], each)))


def _of(place: PlaceName, claim: Claim) -> Iterator[Where]:
    for where in claim.where:
        if (where.id == place.key) if place.listed else where.id is None and where.name.casefold() in place.names:
            yield where


def all_names() -> list[PlaceName]:
    """All places, looked up anew only when an entry was added to the history."""
    return _as_it_is(str(connection.settings_dict["NAME"]), head().hash)


@lru_cache(maxsize=2)
def _as_it_is(_ledger: str, _head: str) -> list[PlaceName]:
    return place_names()


def matching(places: Sequence[PlaceName], *, words: str, conflict: str, state: str) -> list[PlaceName]:
    """Those of the ``places`` that have the words in a name, of the conflict, and listed nowhere where asked so."""
    asked = words.casefold()
    return [
        each
        for each in places
        if (not conflict or conflict in each.conflicts)
        and (state != "unknown" or not each.listed)
        and (not asked or any(asked in name for name in _names(each)))
    ]


def _names(place: PlaceName) -> Iterator[str]:
    yield from place.names
    known = toponym_of(place.key) if place.listed else None
    yield from (name.casefold() for name in (known[1].names if known else ()))


def relation(place: Where) -> str:
    """How what happened stands to a place, as a word before its name; nothing for "in"."""
    return labels().relations[place.relation]
