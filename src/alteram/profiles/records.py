"""What a conflict profile knows: parties and their actors, places by side, agreements, dated episodes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from alteram.model.claims import Country

ActorKind = Literal["government", "ministry", "forces", "agency", "person", "media", "organisation"]
ToponymKind = Literal[
    "city", "town", "village", "settlement", "district", "region", "province", "country", "area", "border", "line",
    "river", "lake", "reservoir", "mountain", "road", "facility", "temple", "sea",
]  # fmt: skip
Shape = Literal["point", "line", "area"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """An institution, force or person of a party, such as "FARDC" or "the Security Council's Secretary".

    Bodies that a reader composes by itself ("Armenian Ministry of Defence") need an entry only for their id.
    """

    id: str
    name: str
    kind: ActorKind
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """A party to the conflict or a third party with a stake in it.

    ``names`` are proper names that stand for it, ``capitals`` names of places that stand for its government,
    ``rivals`` whom it means by "the enemy" where the conflict has more than two sides,
    ``adjectives`` and ``people`` (singular and plural demonyms) its derived forms.
    """

    id: str
    name: str
    names: tuple[str, ...]
    adjectives: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    capitals: tuple[str, ...] = ()
    bodies: tuple[Body, ...] = ()
    role: Literal["party", "third-party"] = "party"
    state: bool = True
    country: str | None = None
    rivals: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """Days from ``since`` to ``until``, inclusive; None at an end that is open or not known."""

    since: date | None = None
    until: date | None = None

    def holds(self, day: date) -> bool:
        """Whether ``day`` is within the period."""
        return (self.since is None or self.since <= day) and (self.until is None or day <= self.until)


@dataclass(frozen=True, slots=True, kw_only=True)
class Form(Period):
    """A name of a place: its language (BCP 47), the party whose name it is, and when it was official or in use.

    Whatever is not told is None: a name without a party is nobody's own.
    """

    name: str
    lang: str | None = None
    party: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Tenure(Period):
    """Who held a place in a period, and who says so; nothing about whose it is."""

    holder: str
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Toponym:
    """A place under one neutral id, with the names it has in each language and on each side.

    ``names`` are all its names, the neutral one first, under which it is found alike; ``forms`` tell whose each is.
    ``side`` is the party on whose side the statements place it, None where that is what the conflict is about.
    ``extent_km`` is the rough length of a line or the rough radius of an area, ``through`` the ids of the places
    that a line runs through, in order, ``within`` the id of the division that it lies in.
    """

    id: str
    name: str
    kind: ToponymKind
    lat: float
    lon: float
    names: tuple[str, ...]
    country: Country | None
    source: str
    side: str | None = None
    forms: tuple[Form, ...] = ()
    shape: Shape = "point"
    extent_km: float | None = None
    through: tuple[str, ...] = ()
    within: str | None = None
    held: tuple[Tenure, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Accord:
    """A named agreement: its id, date, and the names that statements give it."""

    id: str
    name: str
    date: date
    aliases: tuple[str, ...]
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Episode:
    """A dated war, truce or meeting that statements name instead of a date."""

    name: str
    start: date
    end: date
    aliases: tuple[str, ...]
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """One conflict. ``parties`` come in alphabetical order of name, parties before third parties."""

    id: str
    name: str
    aliases: tuple[str, ...]
    parties: tuple[Party, ...]
    toponyms: tuple[Toponym, ...]
    accords: tuple[Accord, ...]
    episodes: tuple[Episode, ...]

    def __hash__(self) -> int:
        """That of the id: what is built once for a profile is looked up for every statement."""
        return hash(self.id)

    @property
    def sides(self) -> tuple[Party, ...]:
        """The parties to the conflict, third parties left out."""
        return tuple(party for party in self.parties if party.role == "party")

    def party(self, name: str | None) -> Party | None:
        """The party of that name, in any case or under any of its proper names; None where there is none."""
        wanted = (name or "").casefold()
        return next((p for p in self.parties if wanted in {p.name.casefold(), *map(str.casefold, p.names)}), None)
