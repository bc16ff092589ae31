"""The claim: who asserts or denies that who did what to whom, with the exact words behind each part.

The field order is the order in which a claim leaves the program; ``docs/claim.schema.json`` is generated
from these records. Offsets are half-open code points of the statement's stored text.
"""

from __future__ import annotations

from dataclasses import dataclass

from alteram.model.codes import (
    Aspect,
    Event,
    Flow,
    Modality,
    PlacePrecision,
    PlaceRelation,
    Stance,
    TargetKind,
    TimePrecision,
    Unit,
)

SCHEMA = "alteram/claim/1"


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Where the words of a mention stand; ``inherited`` where they stand outside the claim's own clause."""

    text: str
    start: int
    end: int
    inherited: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """The words that carry the claim, and the range of the sentence they stand in."""

    quote: str
    start: int
    end: int
    sentence: tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """Somebody a claim names.

    ``text, start, end`` are None for an issuer that speaks in its own voice and is not named there. ``party``
    is a party of the conflict, ``actor`` an id of its profile; both None where the text does not tell.
    """

    text: str | None = None
    start: int | None = None
    end: int | None = None
    inherited: bool = False
    name: str
    party: str | None = None
    actor: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Holder(Actor):
    """Who holds the claim; ``via`` are those who report it, nearest to the holder first, the issuer last."""

    is_issuer: bool
    via: tuple[Actor, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Target(Actor):
    """Whom or what the event befell, and whether that is military or civilian."""

    kind: TargetKind = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """The time of an event, inclusive at both ends, at the precision of the words.

    ``span`` holds the offsets of ``text`` (``start`` and ``end`` are dates here, or date-times where the text
    gives clock times); both are None for a report in the present tense, dated by its publication.
    """

    text: str | None = None
    span: tuple[int, int] | None = None
    inherited: bool = False
    edtf: str
    start: str
    end: str
    precision: TimePrecision
    zone: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Country:
    """The country code of a place, who says so, and every country that claims it."""

    code: str
    source: str
    disputed: bool = False
    claimed_by: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Where(Words):
    """A place as written, with what the gazetteer knows of it; degrees WGS 84, None where unknown."""

    name: str
    id: str | None = None
    lat: float | None = None
    lon: float | None = None
    precision: PlacePrecision = "unknown"
    relation: PlaceRelation = "in"
    country: Country | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Weapon(Words):
    """A named arm, ammunition or platform."""

    kind: str
    calibre: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PartOf:
    """The count that this one is a part of: the claim that has it and its position there."""

    claim: str | None
    index: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity(Words):
    """A count with its bounds; None where the words set no bound on that side."""

    low: float | int | None
    best: float | int | None
    high: float | int | None
    approx: bool
    unit: Unit
    of: str | None = None
    flow: Flow = "flow"
    since: str | None = None
    part_of: PartOf | None = None
    where: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement(Words):
    """A named agreement or commitment; ``id`` is that of a profile, None for one that no profile knows."""

    id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ListItem:
    """The place of a principle or demand in a list: the words that open it, and its position from 1."""

    heading: str | None
    index: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One claim as it leaves the program. Absent is None or empty, never a guess."""

    schema: str = SCHEMA
    id: str
    statement: str
    published: str | None
    captured_sha256: str
    lang: str | None
    evidence: Evidence
    holder: Holder
    stance: Stance
    modality: Modality
    aspect: Aspect | None
    event: Event
    agent: tuple[Actor, ...]
    target: tuple[Target, ...]
    when: When | None
    where: tuple[Where, ...]
    weapons: tuple[Weapon, ...]
    quantities: tuple[Quantity, ...]
    agreement: Agreement | None
    list: ListItem | None
    caused_by: str | None
    confidence: float
    method: str

    @property
    def means(self) -> tuple[Weapon, ...]:
        """The weapons it is said to be done with: not those that it befell, which its targets name."""
        befallen = [(t.start, t.end) for t in self.target if t.start is not None and t.end is not None]
        return tuple(w for w in self.weapons if not any(start <= w.start < end for start, end in befallen))
