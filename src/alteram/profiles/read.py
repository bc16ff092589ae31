"""One YAML file of a conflict, read into its ``Profile``."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Literal, get_args

from alteram.profiles.nodes import Entry, open_entry
from alteram.profiles.read_toponyms import read_toponyms
from alteram.profiles.records import Accord, ActorKind, Body, Episode, Party, Profile
from alteram.profiles.sourced import Sources, led, source_of, sources_of

Role = Literal["party", "third-party"]
ACTOR_KINDS: tuple[ActorKind, ...] = get_args(ActorKind)
ROLES: tuple[Role, ...] = get_args(Role)


def read_profile(path: Path) -> Profile:
    """The profile that the file at ``path`` describes, in the form of the files under ``conflicts``.

    Raises:
        BrokenProfile: a key is unknown, missing or of the wrong type; an entry has no source; an id stands twice.
    """
    root = open_entry(path)
    sources = sources_of(root.entry("sources"))
    parties = [_party(entry, sources) for entry in root.entries("parties")]
    profile = Profile(
        id=root.text("id"),
        name=root.text("name"),
        aliases=root.texts("aliases"),
        parties=tuple(sorted(parties, key=lambda party: (party.role != "party", party.name))),
        toponyms=read_toponyms(root.entries("toponyms"), sources, [party.name for party in parties]),
        accords=tuple(_accord(entry, sources) for entry in root.entries("accords")),
        episodes=tuple(_episode(entry, sources) for entry in root.entries("episodes")),
    )
    root.close()
    _unique("parties", root.entries("parties"))
    _unique("bodies", (body for party in root.entries("parties") for body in party.entries("bodies")))
    _unique("toponyms", root.entries("toponyms"))
    _unique("accords", root.entries("accords"))
    return profile


def _party(entry: Entry, sources: Sources) -> Party:
    source_of(entry, sources)
    id, name = entry.text("id"), entry.text("name")
    party = Party(
        id=id,
        name=name,
        names=led(name, entry.texts("names")),
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
    source_of(entry, sources)
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


def _accord(entry: Entry, sources: Sources) -> Accord:
    accord = Accord(
        id=entry.text("id"),
        name=entry.text("name"),
        date=entry.day("date"),
        aliases=entry.texts("aliases"),
        source=source_of(entry, sources),
    )
    entry.close()
    return accord


def _episode(entry: Entry, sources: Sources) -> Episode:
    episode = Episode(
        name=entry.text("name"),
        start=entry.day("start"),
        end=entry.day("end"),
        aliases=entry.texts("aliases"),
        source=source_of(entry, sources),
    )
    entry.close()
    if episode.end < episode.start:
        entry.fail("the episode ends before it begins", "check 'start' and 'end'")
    return episode


def _unique(kind: str, entries: Iterable[Entry]) -> None:
    """Complain of an id that two of ``entries`` share."""
    seen: set[str] = set()
    for entry in entries:
        id = entry.text("id")
        if id in seen:
            entry.fail(f"two {kind} have the id '{id}'", "give one of them another")
        seen.add(id)
