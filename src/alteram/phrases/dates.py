"""Times of claims in plain words, at the precision that the statement gives them."""

from __future__ import annotations

from datetime import date

from alteram.model import When

MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
LONG_MONTHS = "January February March April May June July August September October November December".split()
MONTH_OF = len("2022-09")


def shown_time(when: When) -> str:
    """``when`` as "night 12–13 Sep 2022", "13 Sep 2022, 00:05" or "Sep 2022"; its zone where it names one."""
    zone = f" ({when.zone})" if when.zone else ""
    return _stretch(when) + zone


def _stretch(when: When) -> str:
    if "T" in when.start:
        return shown_clock(when.start, when.end)
    start, end = date.fromisoformat(when.start), date.fromisoformat(when.end)
    if when.precision == "night":
        return f"night {shown_days(start, end)}"
    if when.precision == "month" and len(when.edtf) == MONTH_OF:
        return f"{MONTHS[start.month - 1]} {start.year}"
    if when.edtf == str(start.year):
        return when.edtf
    return shown_days(start, end)


def shown_clock(start: str, end: str) -> str:
    """Two date-times as "13 Sep 2022, 00:05–06:00", the day said once where it is the same."""
    (first, opened), (last, closed) = start.split("T"), end.split("T") if "T" in end else (end, "24:00")
    if first != last:
        return f"{_day(first)}, {opened} – {_day(last)}, {closed}"
    return f"{_day(first)}, {opened}" + (f"–{closed}" if closed != opened else "")


def _day(written: str) -> str:
    day = date.fromisoformat(written)
    return shown_days(day, day)


def shown_days(start: date, end: date, *, months: list[str] = MONTHS) -> str:
    """The days from ``start`` to ``end``, month and year said once where they are the same."""
    last = f"{end.day} {months[end.month - 1]} {end.year}"
    if start == end:
        return last
    if start.year != end.year:
        return f"{start.day} {months[start.month - 1]} {start.year} – {last}"
    if start.month != end.month:
        return f"{start.day} {months[start.month - 1]} – {last}"
    return f"{start.day}–{last}"
