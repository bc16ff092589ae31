"""Whether a claim that a person corrected is one that a text can make: its form alone does not tell."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any, Final

import msgspec

from alteram.contract import encode_claim
from alteram.model import Claim

NUL: Final = b"\\u0000"  # as JSON writes it: PostgreSQL holds none


def fault_of(claim: Claim, text: str) -> str | None:
    """What of ``claim`` cannot be said of ``text``, in words; None where nothing is wrong."""
    evidence = claim.evidence
    if not 0 <= evidence.start < evidence.end <= len(text) or text[evidence.start : evidence.end] != evidence.quote:
        return "its quote is not what the statement says there"
    if not 0 <= claim.confidence <= 1:
        return "its confidence is no share from 0 to 1"
    if claim.when is not None and not _is_time(claim.when.start, claim.when.end):
        return "its time does not begin and end on days of the calendar, in that order"
    if not all(_is_point(place.lat, place.lon) for place in claim.where):
        return "a place of it lies nowhere on the globe"
    line = encode_claim(claim)
    if NUL in line:
        return "it has a character that databases do not hold"
    if any(not 0 <= start <= end <= len(text) for start, end in _offsets(msgspec.json.decode(line))):
        return "words of it lie outside the statement"
    return None


def _is_time(start: str, end: str) -> bool:
    try:
        return date.fromisoformat(start[:10]) <= date.fromisoformat(end[:10])
    except ValueError:
        return False


def _is_point(lat: float | None, lon: float | None) -> bool:
    if lat is None or lon is None:
        return lat is lon
    return -90 <= lat <= 90 and -180 <= lon <= 180


def _offsets(value: Any) -> Iterator[tuple[int, int]]:
    """The offsets of all words within ``value``, of JSON."""
    if isinstance(value, dict):
        start, end = value.get("start"), value.get("end")
        if isinstance(start, int) and isinstance(end, int):
            yield start, end
        for each in value.values():
            yield from _offsets(each)
    elif isinstance(value, list):
        for each in value:
            yield from _offsets(each)
