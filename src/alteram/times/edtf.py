"""Stretches of time written as EDTF (ISO 8601-2:2019) inside a ``TimeValue``."""

from __future__ import annotations

from datetime import date, time

from alteram.model import TimeValue
from alteram.times.stretch import Stretch, month_end, of_season


def value(stretch: Stretch) -> TimeValue:
    """``stretch`` as ISO dates, or date-times to the minute, and as EDTF.

    Single instants carry seconds in EDTF; spans with clock times keep an EDTF of dates. Days that are listed
    one by one are a set ("{a,b}", level 2), all else is level 1.
    """
    return TimeValue(
        edtf=_edtf(stretch),
        start=_moment(stretch.start, stretch.first),
        end=_moment(stretch.end, stretch.last),
        precision=stretch.precision,
        zone=stretch.zone,
    )


def _moment(day: date, clock: time | None) -> str:
    return f"{day.isoformat()}T{clock:%H:%M}" if clock else day.isoformat()


def _edtf(stretch: Stretch) -> str:
    if stretch.first and (stretch.start, stretch.first) == (stretch.end, stretch.last):
        return f"{stretch.start.isoformat()}T{stretch.first:%H:%M:%S}{'Z' if stretch.zone == 'UTC' else ''}"
    if stretch.listed:
        return "{" + ",".join(map(_edtf, stretch.listed)) + "}"
    first, last = _ends(stretch)
    mark = "~" if stretch.vague else ""
    return first + mark if first == last else f"{first}{mark}/{last}"


def _ends(stretch: Stretch) -> tuple[str, str]:
    start, end = stretch.start, stretch.end
    match stretch.precision:
        case "season" if season := _season(start, end):
            return season, season
        case "month" | "season" if start.day == 1 and end == month_end(end.year, end.month):
            return f"{start:%Y-%m}", f"{end:%Y-%m}"
        case "year" | "longer" if (start.month, start.day, end.month, end.day) == (1, 1, 12, 31):
            return f"{start.year:04}", f"{end.year:04}"
        case _:
            return start.isoformat(), end.isoformat()


def _season(start: date, end: date) -> str | None:
    season = 20 + start.month // 3
    fits = start.month % 3 == 0 and (start, end) == ((whole := of_season(start.year, season)).start, whole.end)
    return f"{start.year:04}-{season}" if fits else None
