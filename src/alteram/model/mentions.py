"""What ``times`` and ``places`` find in a text, before it is known which claim it belongs to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from alteram.model.claims import Country
from alteram.model.codes import PlacePrecision, PlaceRelation, TimePrecision
from alteram.model.spans import Span

TimeAnchor = Literal["text", "published", "document", "profile"]
TimeKind = Literal["date", "duration", "set", "reference"]


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeValue:
    """A stretch of time, inclusive at both ends: ISO dates, or date-times to the minute, and EDTF for the whole."""

    edtf: str
    start: str
    end: str
    precision: TimePrecision
    zone: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TimePart:
    """One end of a range or one member of a list, with the words that name it."""

    span: Span
    value: TimeValue


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeMention:
    """An expression of time. ``value`` is None where it needs an anchor that is not known, or names no date.

    ``kind`` tells a date or clock time from a duration ("for two hours"), a set of times ("daily") and a bare
    reference to the past, present or future ("now"). ``span`` takes in a leading preposition, ``core`` leaves it
    out. ``length`` is the ISO 8601 duration of what lasts or returns ("PT2H"; "P1D" for daily), with X for a number
    that the words do not give.

    ``rule`` names the pattern that read it. ``anchor`` says what gave the parts that the words leave out: nothing
    but the words, the day of publication, a date elsewhere in the document, then at ``anchored_on``, or the
    conflict's profile. ``named`` is the value of the words without their preposition or portion ("15 August" of
    "since 15 August", "2022" of "early 2022"), where ``value`` is another. ``parts`` are the ends of a range or the
    members of a list, in text order.
    """

    span: Span
    text: str
    value: TimeValue | None
    rule: str
    anchor: TimeAnchor
    kind: TimeKind
    core: Span
    length: str | None = None
    named: TimeValue | None = None
    anchored_on: Span | None = None
    parts: tuple[TimePart, ...] = ()


@dataclass(frozen=True, slots=True)
class Division:
    """A district, region or other part of a state, under its id and neutral name."""

    id: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceCandidate:
    """A place that a name may mean; of two, a ``score`` higher by 1 is as much as ten times the people."""

    id: str | None
    name: str
    kind: str
    lat: float | None
    lon: float | None
    country: Country | None
    score: float


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceMention:
    """A place name. ``id``, ``kind`` and coordinates are None where the gazetteer knows no such place.

    ``span`` covers the name with its kind ("Tartar district"); ``name`` is the entry's neutral name. ``led`` is False
    where no words make it the place of something: a capital that stands for its government, a town only named.
    ``governs`` is set for states and capitals, which may stand for their governments.
    ``divisions`` are those that it lies in, the larger first, as far as they are known; ``candidates`` all that the
    name may mean here, the likeliest first, also where none was likely enough to be meant.
    """

    span: Span
    text: str
    name: str
    id: str | None = None
    lat: float | None = None
    lon: float | None = None
    precision: PlacePrecision = "unknown"
    relation: PlaceRelation = "in"
    country: Country | None = None
    led: bool = True
    governs: bool = False
    kind: str | None = None
    divisions: tuple[Division, ...] = ()
    candidates: tuple[PlaceCandidate, ...] = ()
