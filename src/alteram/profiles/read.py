"""One YAML file of a conflict, read into its ``Profile``."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Literal, get_args

from alteram.model.claims import Country
from alteram.profiles.nodes import Entry, open_entry
from alteram.profiles.records import Accord, ActorKind, Body, Episode, Party, Profile, Toponym, ToponymKind

Role = Literal["party", "third-party"]
ACTOR_KINDS: tuple[ActorKind, ...] = get_args(ActorKind)
TOPONYM_KINDS: tuple[ToponymKind, ...] = get_args(ToponymKind)
ROLES: tuple[Role, ...] = get_args(Role)

PREFIX = "overlay:"

Sources = dict[str, str]


def read_profile(path: Path) -> Profile:
    """The profile that the file at ``path`` describes, in the form of the files under ``conflicts``.

    Raises:
        BrokenProfile: a key is unknown, missing or of the wrong type; an entry has no source; an id stands twice.
    """
    root = open_entry(path)
    sources = _sources(root.entry("sources"))
    parties = [_party(entry, sources) for entry in root.entries("parties")]
    names = {party.name for party in parties}
    profile = Profile(
        id=root.text("id"),
        name=root.text("name"),
        aliases=root.texts("aliases"),
        parties=tuple(sorted(parties, key=lambda party: (party.role != "party", party.name))),
        toponyms=tuple(_toponym(entry, sources, names) for entry in root.entries("toponyms")),
        accords=tuple(_accord(entry, sources) for entry in root.entries("accords")),
        episodes=tuple(_episode(entry, sources) for entry in root.entries("episodes")),
    )
    root.close()
    _unique("parties", root.entries("parties"))
    _unique("bodies", (body for party in root.entries("parties") for body in party.entries("bodies")))
    _unique("toponyms", root.entries("toponyms"))
    _unique("accords", root.entries("accords"))
    return profile


def _sources(entry: Entry) -> Sources:
    return {key: entry.text(key) for key in entry.names()}


def _source(entry: Entry, sources: Sources) -> str:
    key = entry.text("source")
    if key not in sources:
        entry.fail(f"the source '{key}' is not among the file's sources", "add it under 'sources'")
    return sources[key]


def _party(entry: Entry, sources: Sources) -> Party:
    _source(entry, sources)
    id, name = entry.text("id"), entry.text("name")
    party = Party(
        id=id,
        name=name,
        names=_led(name, entry.texts("names")),
        adjectives=entry.texts("adjectives"),
        people=entry.texts("people"),
        capitals=entry.texts("capitals"),
        bodies=tuple(_body(each, sources, id) for each in entry.entries("bodies")),
        role=entry.choice("role", ROLES, "party"),
        state=entry.flag("state", default=True),
        country=entry.text("country") if entry.has("country") else None,
        rivals=entry.texts("rivals"),
    )
    entry.close()
    return party


def _body(entry: Entry, sources: Sources, party: str) -> Body:
    _source(entry, sources)
    body = Body(
        id=entry.text("id"),
        name=entry.text("name"),
        kind=entry.choice("kind", ACTOR_KINDS),
        aliases=entry.texts("aliases"),
    )
    entry.close()
    if not body.id.startswith(f"{party}."):
        entry.fail(f"the id '{body.id}' does not begin with its party's", f"write '{party}.{body.id}'")
    return body


def _toponym(entry: Entry, sources: Sources, parties: set[str]) -> Toponym:
    name, (lat, lon) = entry.text("name"), _at(entry)
    toponym = Toponym(
        id=entry.text("id"),
        name=name,
        kind=entry.choice("kind", TOPONYM_KINDS),
        lat=lat,
        lon=lon,
        names=_led(name, entry.texts("names")),
        country=_country(entry, sources),
        source=_source(entry, sources),
        side=entry.text("side") if entry.has("side") else None,
    )
    entry.close()
    if not toponym.id.startswith(PREFIX):
        entry.fail(f"the id '{toponym.id}' does not begin with '{PREFIX}'", f"write '{PREFIX}...'")
    if toponym.side is not None and toponym.side not in parties:
        entry.fail(f"the side '{toponym.side}' is no party of this file", f"use one of {', '.join(sorted(parties))}")
    return toponym


def _at(entry: Entry) -> tuple[float, float]:
    numbers = entry.numbers("at")
    if len(numbers) != 2 or abs(numbers[0]) > 90 or abs(numbers[1]) > 180:
        entry.fail("'at' is no point", "write [latitude, longitude] in decimal degrees")
    return numbers[0], numbers[1]


def _country(entry: Entry, sources: Sources) -> Country | None:
    """The country of a place: a bare code has the place's own source, a mapping names its own and every claimant."""
    if not entry.has("country"):
        return None
    if entry.is_text("country"):
        return Country(code=_code(entry, entry.text("country")), source=entry.text("source"))
    below = entry.entry("country")
    _source(below, sources)
    country = Country(
        code=_code(below, below.text("code")),
        source=below.text("source"),
        disputed=below.flag("disputed", default=False),
        claimed_by=tuple(_code(below, code) for code in below.texts("claimed_by")),
    )
    below.close()
    if country.disputed != (len(country.claimed_by) > 1):
        below.fail("a disputed place has two claimants or more, any other none", "complete 'disputed' and 'claimed_by'")
    return country


def _code(entry: Entry, code: str) -> str:
    if not (len(code) == 2 and code.isascii() and code.isupper()):
        entry.fail(f"'{code}' is no country code", "use ISO 3166-1 alpha-2, two capital letters")
    return code


def _accord(entry: Entry, sources: Sources) -> Accord:
    accord = Accord(
        id=entry.text("id"),
        name=entry.text("name"),
        date=entry.day("date"),
        aliases=entry.texts("aliases"),
        source=_source(entry, sources),
    )
    entry.close()
    return accord


def _episode(entry: Entry, sources: Sources) -> Episode:
    episode = Episode(
        name=entry.text("name"),
        start=entry.day("start"),
        end=entry.day("end"),
        aliases=entry.texts("aliases"),
        source=_source(entry, sources),
    )
    entry.close()
    if episode.end < episode.start:
        entry.fail("the episode ends before it begins", "check 'start' and 'end'")
    return episode


def _led(name: str, names: tuple[str, ...]) -> tuple[str, ...]:
    """``names`` with ``name`` at their head, once."""
    return (name, *(each for each in names if each != name))


def _unique(kind: str, entries: Iterable[Entry]) -> None:
    """Complain of an id that two of ``entries`` share."""
    seen: set[str] = set()
    for entry in entries:
        id = entry.text("id")
        if id in seen:
            entry.fail(f"two {kind} have the id '{id}'", "give one of them another")
        seen.add(id)
