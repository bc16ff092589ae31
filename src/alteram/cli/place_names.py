"""The setting ``--names``: claims as they are shown, with places under a party's names or both parties'."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from functools import lru_cache

import click

from alteram.cli.options import Sources, Verb
from alteram.cli.streams import tell
from alteram.model import Claim, Where
from alteram.profiles import (
    AS_WRITTEN,
    BOTH,
    OF_PARTY,
    Profile,
    Toponym,
    checked_names,
    names_within,
    profiles,
    shown_name,
)
from alteram.workspace import Reading

LABEL = "names"


def takes_names(verb: Verb) -> Verb:
    """``verb`` with the option ``--names``."""
    return click.option(
        "--names",
        default=AS_WRITTEN,
        show_default=True,
        metavar="SETTING",
        help="Names of places to show: as-written, party:NAME for those of a party, or both. JSON Lines stay the same.",
    )(verb)


def check_names(names: str, sources: Sources, *, form: str) -> None:
    """Refuse a setting that names no one who has names, and tell where the ``form`` of output takes none.

    Raises:
        UnknownParty: no profile has the party, or the setting is none that there is.
    """
    if names == AS_WRITTEN:
        return
    checked_names(names, profiles(folders=sources.folders))
    if form == "jsonl":
        tell("note: JSON Lines keep places as written beside their neutral names, whatever --names says")


def renamed(readings: Iterable[Reading], names: str) -> Iterator[Reading]:
    """``readings`` as they are shown, the words for each place under the setting ``names``; ids and quotes stay."""
    if names == AS_WRITTEN:
        yield from readings
        return
    for reading in readings:
        yield renamed_one(reading, names)


def renamed_one(reading: Reading, names: str) -> Reading:
    """``reading`` as it is shown under the setting ``names``."""
    if names == AS_WRITTEN or reading.profile is None:
        return reading
    places, setting = _places(_Known(reading.profile)), names_within(names, reading.profile)
    return replace(reading, claims=tuple(_renamed(claim, setting, places) for claim in reading.claims))


def explained(names: str) -> tuple[tuple[str, str], ...]:
    """The sign and the words that tell, below a page, whose names it shows; nothing where they are as written."""
    if names == AS_WRITTEN:
        return ()
    if names == BOTH:
        return ((LABEL, "places under the names of all parties, as far as the profile knows them"),)
    party = names.removeprefix(OF_PARTY)
    return ((LABEL, f"places under the names of {party}, and under the neutral ones where it has none of its own"),)


def stamped(names: str) -> tuple[str, ...]:
    """The line above a listing that tells whose names it shows; none where they are as written."""
    return () if names == AS_WRITTEN else (f"{LABEL}: {names}",)


class _Known:
    """A profile under its identity: hashing hundreds of toponyms for each reading would take longer than showing it."""

    def __init__(self, profile: Profile) -> None:
        self.profile = profile

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Known) and self.profile is other.profile

    def __hash__(self) -> int:
        return id(self.profile)


@lru_cache(maxsize=32)
def _places(known: _Known) -> dict[str, Toponym]:
    return {toponym.id: toponym for toponym in known.profile.toponyms}


def _renamed(claim: Claim, names: str, places: dict[str, Toponym]) -> Claim:
    day = _day(claim)
    return replace(claim, where=tuple(_shown(where, names, places, day) for where in claim.where))


def _shown(where: Where, names: str, places: dict[str, Toponym], day: date | None) -> Where:
    place = places.get(where.id or "")
    return replace(where, text=shown_name(place, names, written=where.text, on=day)) if place else where


def _day(claim: Claim) -> date | None:
    """The day on which the claim says that it was, else that of publication."""
    told = claim.when.start if claim.when else claim.published
    return date.fromisoformat(told[:10]) if told else None
