"""What ``times`` and ``places`` find in a text, before it is known which claim it belongs to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from alteram.model.claims import Country
from alteram.model.codes import PlacePrecision, PlaceRelation, TimePrecision
from alteram.model.spans import Span

TimeAnchor = Literal["text", "published", "document"]


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeValue:
    """A stretch of time, inclusive at both ends: ISO dates, or date-times to the minute, and EDTF for the whole."""

    edtf: str
    start: str
    end: str
    precision: TimePrecision
    zone: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeMention:
    """An expression of time. ``value`` is None where it needs an anchor that is not known.

    ``rule`` names the pattern that read it; ``anchor`` says what gave the parts that the words leave out:
    nothing but the words, the day of publication, or a date found earlier in the document.
    """

    span: Span
    text: str
    value: TimeValue | None
    rule: str
    anchor: TimeAnchor


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceMention:
    """A place name. ``id`` and coordinates are None where the gazetteer knows no such place.

    ``span`` covers the name with its kind ("Tartar district"); ``name`` is the entry's neutral name.
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
