"""Days that pages state, in the few forms that leave no doubt."""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import Final

ISO: Final = re.compile(r"(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2})?)(?:\.\d+)?\s?(Z|[+-]\d{2}:?\d{2})?)?", re.A)
MONTHS: Final = {
    name: number
    for number, names in enumerate(
        "january jan,february feb,march mar,april apr,may,june jun,july jul,august aug,"
        "september sep sept,october oct,november nov,december dec".split(","),
        start=1,
    )
    for name in names.split()
}
DAY_FIRST: Final = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?\s+([A-Za-z]{3,9})\.?,?\s+(\d{4})")
MONTH_FIRST: Final = re.compile(r"([A-Za-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})")
DOTTED: Final = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})")  # the day goes first wherever dots part the numbers


def stated_day(written: str) -> str | None:
    """The day that ``written`` begins with in ISO form, with clock time where a zone goes with it; None otherwise."""
    found = ISO.match(written.strip())
    if found is None or _day(*map(int, found[1].split("-"))) is None:
        return None
    day, clock, zone = found.groups()
    if clock is None or zone is None:
        return day
    instant = f"{day}T{clock}{zone}"
    try:
        datetime.fromisoformat(instant)
    except ValueError:
        return day
    return instant


def plain_day(written: str) -> str | None:
    """The one day that ``written``, the words of an element made for a date, shows; None where it is not certain.

    "13/09/2022" is not: it depends on the country which number is the month.
    """
    days = {day for day in _days(" ".join(written.split())) if day is not None}
    return days.pop() if len(days) == 1 else None


def _days(written: str) -> list[str | None]:
    iso = [stated_day(match[0]) for match in ISO.finditer(written)]
    dotted = [_day(int(match[3]), int(match[2]), int(match[1])) for match in DOTTED.finditer(written)]
    day_first = [_named(match[3], match[2], match[1]) for match in DAY_FIRST.finditer(written)]
    month_first = [_named(match[3], match[1], match[2]) for match in MONTH_FIRST.finditer(written)]
    return [day and day[:10] for day in (*iso, *dotted, *day_first, *month_first)]


def _named(year: str, month: str, day: str) -> str | None:
    number = MONTHS.get(month.lower())
    return _day(int(year), number, int(day)) if number else None


def _day(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None
