"""Stretches of time written as EDTF (ISO 8601-2:2019) inside a ``TimeValue``."""

from __future__ import annotations

from datetime import date, time

from alteram.model import TimeValue
from alteram.times.eras import is_before, written
from alteram.times.stretch import Stretch, month_end, of_season

# Quarters and halves of a year, as EDTF writes them at level 2.
_SHARES = {(1, 3): 33, (4, 6): 34, (7, 9): 35, (10, 12): 36, (1, 6): 40, (7, 12): 41}


def value(stretch: Stretch) -> TimeValue:
    """``stretch`` as ISO dates, or date-times to the minute, and as EDTF.

    Single instants carry seconds in EDTF; spans with clock times keep an EDTF of dates. Days that are listed
    one by one are a set ("{a,b}", level 2), a decade is "193X", a century "18XX", and quarters and halves of a year
    have the numbers of level 2; all else is level 1.
    """
    return TimeValue(
        edtf=_edtf(stretch),
        start=_moment(stretch.start, stretch.first),
        end=_moment(stretch.end, stretch.last),
        precision=stretch.precision,
        zone=stretch.zone,
    )


def _moment(day: date, clock: time | None) -> str:
    return f"{_day(day)}T{clock:%H:%M}" if clock else _day(day)


def _day(day: date) -> str:
    return f"{written(day.year)}-{day.month:02}-{day.day:02}"


def _edtf(stretch: Stretch) -> str:
    if stretch.first and (stretch.start, stretch.first) == (stretch.end, stretch.last):
        return f"{_day(stretch.start)}T{stretch.first:%H:%M:%S}{'Z' if stretch.zone == 'UTC' else ''}"
    if stretch.listed:
        return "{" + ",".join(map(_edtf, stretch.listed)) + "}"
    first, last = _ends(stretch)
    mark = "~" if stretch.vague else ""
    if mark and first.endswith("X"):  # no level of EDTF doubts a decade whose year it leaves open
        first, last = written(stretch.start.year), written(stretch.end.year)
    if first == last:
        return first + mark
    return f"{first}/{last}{mark}" if stretch.ahead else f"{first}{mark}/{last}"


def _ends(stretch: Stretch) -> tuple[str, str]:
    """Both ends; validators refuse a stretch within one year before the era, which is then that month or year."""
    start, end = stretch.start, stretch.end
    if is_before(start.year) and start.year == end.year and start != end:
        year = written(start.year)
        whole = f"{year}-{start.month:02}" if start.month == end.month else _season(start, end) or year
        return whole, whole
    match stretch.precision:
        case "season" if season := _season(start, end):
            return season, season
        case "month" | "season" if start.day == 1 and end == month_end(end.year, end.month):
            return f"{written(start.year)}-{start.month:02}", f"{written(end.year)}-{end.month:02}"
        case "year" | "longer" if (start.month, start.day, end.month, end.day) == (1, 1, 12, 31):
            return _years(start.year, end.year)
        case _:
            return _day(start), _day(end)


def _years(start: int, end: int) -> tuple[str, str]:
    """The years of both ends, or the decade or century that they fill."""
    for size in (10, 100):
        if end == start + size - 1 and start % size == 0 and not is_before(start):
            whole = f"{start // size:0{5 - len(str(size))}}" + "X" * (len(str(size)) - 1)
            return whole, whole
    return written(start), written(end)


def _season(start: date, end: date) -> str | None:
    share = _SHARES.get((start.month, end.month)) if start.year == end.year and start.day == 1 else None
    if share and end == month_end(end.year, end.month):
        return f"{written(start.year)}-{share}"
    season = 20 + start.month // 3
    fits = start.month % 3 == 0 and (start, end) == ((whole := of_season(start.year, season)).start, whole.end)
    return f"{written(start.year)}-{season}" if fits else None
