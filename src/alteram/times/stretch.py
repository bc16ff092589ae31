"""A stretch of days: what an expression means once its missing parts are known."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import MAXYEAR, MINYEAR, date, time
from typing import NamedTuple

from alteram.model.codes import TimePrecision
from alteram.model.mentions import TimeAnchor
from alteram.times.eras import LAST_OF_ERA, is_before


@dataclass(frozen=True, slots=True)
class Stretch:
    """Days from ``start`` to ``end``, inclusive, with clock times where the words give them.

    ``part`` is the part of the day that they name. ``listed`` are the members of "on 7 November and 28 December",
    which is no unbroken stretch; ``vague`` where the words give no number of units, of its end where it lies
    ``ahead``. ``anchor`` says what gave the parts that the words leave out, ``known_at`` at which phrase of the
    document that was read; ``reported`` where the text says that it covers these days. ``named`` is the time that
    the words name where the stretch is only a part of it or begins with it. ``parts`` are the ends of a range or
    the members of a list, each with the tokens that name it.
    """

    start: date
    end: date
    precision: TimePrecision
    anchor: TimeAnchor = "text"
    first: time | None = None
    last: time | None = None
    zone: str | None = None
    part: str | None = None
    listed: tuple[Stretch, ...] = ()
    vague: bool = False
    ahead: bool = False
    known_at: int | None = None
    reported: bool = False
    named: Stretch | None = None
    parts: tuple[Part, ...] = ()

    def moved_to(self, day: date) -> Stretch:
        """The same knowledge of another day."""
        return replace(self, start=day, end=day)

    def by(self, anchor: TimeAnchor) -> Stretch:
        """The same stretch, known from ``anchor``."""
        return replace(self, anchor=anchor)


class Part(NamedTuple):
    """One end of a range or one member of a list, from token ``first`` up to ``after``."""

    first: int
    after: int
    stretch: Stretch


def of_day(day: date, anchor: TimeAnchor = "text") -> Stretch:
    return Stretch(day, day, "day", anchor)


def of_month(year: int, month: int, anchor: TimeAnchor = "text") -> Stretch:
    year = held(year)
    return Stretch(date(year, month, 1), month_end(year, month), "month", anchor)


def of_year(year: int, anchor: TimeAnchor = "text") -> Stretch:
    year = held(year)
    return Stretch(date(year, 1, 1), date(year, 12, 31), "year", anchor)


def of_season(year: int, season: int, anchor: TimeAnchor = "text") -> Stretch:
    """Three months of the northern year; ``season`` is an EDTF code, and a winter ends in the year after."""
    year, month = held(year), 3 * (season - 20)
    end_year, end_month = (year + 1, 2) if month == 12 else (year, month + 2)
    return Stretch(date(year, month, 1), month_end(end_year, end_month), "season", anchor)


def of_week(day: date, anchor: TimeAnchor = "text") -> Stretch:
    """The week from Monday to Sunday that ``day`` lies in."""
    monday = shifted(day, -day.weekday())
    return Stretch(monday, shifted(monday, 6), "week", anchor)


def known_from(stretches: Sequence[Stretch]) -> TimeAnchor:
    """What gave the missing parts of ``stretches``: "text" where none of them lacked any."""
    for stretch in stretches:
        if stretch.anchor != "text":
            return stretch.anchor
    return "text"


def held(year: int) -> int:
    """``year``, held within the calendar of ``datetime`` with a year to spare."""
    return min(max(year, MINYEAR + 1), MAXYEAR - 1)


def month_end(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])


def shifted(day: date, days: int) -> date:
    """``day`` moved by ``days``, held within its era."""
    first, last = _era_of(day)
    return date.fromordinal(min(max(day.toordinal() + days, first.toordinal()), last.toordinal()))


def _era_of(day: date) -> tuple[date, date]:
    """The first and last day that are kept in the era of ``day``: nothing is counted across the year 1."""
    if is_before(day.year):
        return date(LAST_OF_ERA + 1, 1, 1), date(MAXYEAR, 12, 31)
    return date.min, date(LAST_OF_ERA, 12, 31)


def months_away(day: date, months: int) -> date:
    """``day`` moved by ``months``; the last day of a month stands in for a day that it lacks."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    first, last = _era_of(day)
    year = min(max(year, first.year), last.year)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def moved(day: date, number: int, unit: str) -> date:
    """``day`` moved by ``number`` of ``unit``; hours count as the days they fill, at least one."""
    match unit:
        case "month":
            return months_away(day, number)
        case "year":
            return months_away(day, 12 * number)
        case "decade":
            return months_away(day, 120 * number)
        case "century":
            return months_away(day, 1200 * number)
        case "week":
            return shifted(day, 7 * number)
        case "fortnight":
            return shifted(day, 14 * number)
        case "hour":
            return shifted(day, (1 if number > 0 else -1) * -(-abs(number) // 24))
        case "minute":
            return day
        case _:
            return shifted(day, number)
