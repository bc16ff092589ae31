"""The dateline that opens a report: place, date or agency before a dash ("Geneva, 2 May (Agency) - ...")."""

from __future__ import annotations

import re

PIECE = r"(?:[A-Z][\w'’.]*|[A-Z]{2,}|\d{1,2}(?:st|nd|rd|th)?|\d{4}|of|al|and)"
ASIDE = r"(?:\s*\([^()\n]{2,60}\))"
DATELINE = re.compile(
    rf"{PIECE}(?:{ASIDE}?(?:[ ,/-]{{1,2}}| / ){PIECE}){{0,9}},?{ASIDE}?(?:\s+(?:--|-|–|—|_)|(?<=[A-Z]{{3}})-)\s+"
    r"(?=[\"“«]?[A-Z])"
)
OPENERS = frozenset(
    {
        "On",
        "In",
        "At",
        "By",
        "As",
        "For",
        "From",
        "After",
        "Since",
        "The",
        "A",
        "An",
        "This",
        "These",
        "It",
        "We",
        "Today",
        "Yesterday",
    }
)


def dateline_end(view: str, start: int, end: int) -> int | None:
    """Where the dateline that begins at ``start`` ends, dash included; None where there is none before ``end``."""
    found = DATELINE.match(view, start, end)
    if found is None:
        return None
    words = found.group().split()
    marked = "," in found.group() or "(" in found.group() or any(c.isdigit() for c in found.group())
    if words[0].rstrip(",") in OPENERS or not (marked or len(words) <= 3):
        return None
    return found.end()
