"""Times counted from the day of publication, by the unit or by the calendar."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from alteram.model.codes import TimePrecision
from alteram.times.context import Context
from alteram.times.days import Day
from alteram.times.numbers import Count
from alteram.times.stretch import Stretch, month_end, months_away, moved, of_month, of_season, of_week, of_year, shifted

_PRECISION: dict[str, TimePrecision] = {"week": "week", "fortnight": "week", "month": "month", "year": "year"}
_SATURDAY = 5
_ROUND = {"decade": 10, "century": 100}


@dataclass(frozen=True, slots=True)
class Rolling:
    """So many units up to publication, or ahead of it where ``ahead``; ``follows`` the day last spoken of."""

    count: Count
    unit: str
    ahead: bool = False
    follows: bool = False

    @property
    def rule(self) -> str:
        return f"rolling.{self.unit}"

    def resolve(self, context: Context) -> Stretch | None:
        if context.anchor is None:
            return None
        goes_on = self.follows and context.lean != "future"
        told = context.last if goes_on and context.last and context.last.end < context.anchor else None
        day = told.end if told else context.anchor
        other = moved(day, self.count.number if self.ahead else -self.count.number, self.unit)
        start, end = sorted((day, other))
        found = Stretch(start, end, self._precision(), "published", vague=self.count.vague, ahead=self.ahead)
        return replace(found, anchor="document", known_at=told.known_at) if told else found

    def _precision(self) -> TimePrecision:
        if self.unit == "decade" or (self.unit == "year" and self.count.number > 1):
            return "longer"
        return _PRECISION.get(self.unit, "days")


@dataclass(frozen=True, slots=True)
class Period:
    """A week, month, year or weekend of the calendar, ``steps`` from that of publication.

    ``upto`` cuts it off at publication ("so far this year", "earlier this month"), ``rest`` begins it there.
    """

    unit: str
    steps: int
    upto: bool = False
    rest: bool = False

    rule = "period"

    def resolve(self, context: Context) -> Stretch | None:
        if context.told is not None and not context.is_current:
            whole = calendar(context.told.end, self.unit, self.steps)
            return replace(whole, anchor="document", known_at=context.told.known_at)
        if context.anchor is None:
            return None
        whole = calendar(context.anchor, self.unit, self.steps)
        if self.upto:
            return replace(whole, end=context.anchor, named=whole)
        return replace(whole, start=context.anchor, named=whole) if self.rest else whole


def calendar(day: date, unit: str, steps: int) -> Stretch:
    """The week, weekend, month, year or decade ``steps`` away from the one around ``day``."""
    if unit in ("week", "weekend"):
        week = of_week(shifted(day, 7 * steps), "published")
        return week if unit == "week" else replace(week, start=shifted(week.end, -1), precision="days")
    if unit == "month":
        there = months_away(day.replace(day=1), steps)
        return of_month(there.year, there.month, "published")
    if unit == "quarter":
        there = months_away(day.replace(day=1, month=day.month - (day.month - 1) % 3), 3 * steps)
        return Stretch(there, month_end(there.year, there.month + 2), "season", "published")
    if unit in _ROUND:
        size = _ROUND[unit]
        first = min(max((day.year // size + steps) * size, size), 9999 - size)
        return Stretch(date(first, 1, 1), date(first + size - 1, 12, 31), "longer", "published")
    return of_year(day.year + steps, "published")


@dataclass(frozen=True, slots=True)
class Weekend:
    """The weekend of publication, or else the last one before it."""

    rule = "period"

    def resolve(self, context: Context) -> Stretch | None:
        if context.anchor is None:
            return None
        return calendar(context.anchor, "weekend", 0 if context.anchor.weekday() >= _SATURDAY else -1)


@dataclass(frozen=True, slots=True)
class Stepped:
    """A named weekday, month or season before, around or after publication: last Thursday, this summer."""

    day: Day
    steps: int

    rule = "stepped"

    def resolve(self, context: Context) -> Stretch | None:
        if context.told is not None and not context.is_current:
            found = stepped(self.day, context.told.end, self.steps)
            return found and replace(found, anchor="document", known_at=context.told.known_at)
        return stepped(self.day, context.anchor, self.steps) if context.anchor else None


def stepped(day: Day, anchor: date, steps: int) -> Stretch | None:
    """The weekday, month or season of the name before, around or after ``anchor``."""
    if day.weekday is not None:
        return _weekday(anchor, day.weekday, steps).by("published")
    found = [_named(day, anchor.year + step) for step in (-2, -1, 0, 1, 2)]
    if steps < 0:
        return next((each for each in reversed(found) if each.end < anchor), None)
    if steps > 0:
        return next((each for each in found if each.start > anchor), None)
    return found[1] if found[1].end >= anchor else found[2]


def _named(day: Day, year: int) -> Stretch:
    return of_season(year, day.season, "published") if day.season else of_month(year, day.month or 1, "published")


def _weekday(anchor: date, weekday: int, steps: int) -> Stretch:
    week = of_week(anchor)
    if steps == 0:
        day = shifted(week.start, weekday)
    elif steps < 0:
        day = shifted(anchor, -((anchor.weekday() - weekday) % 7 or 7))
    else:
        day = shifted(anchor, (weekday - anchor.weekday()) % 7 or 7)
    return Stretch(day, day, "day")


@dataclass(frozen=True, slots=True)
class Ago:
    """So many units before publication, as coarse as the unit."""

    count: Count
    unit: str

    rule = "ago"

    def resolve(self, context: Context) -> Stretch | None:
        if context.anchor is None or not self.count.number:
            return None  # "months ago"
        if self.unit in ("hour", "minute"):
            day = shifted(context.anchor, -(self.count.number // 24) if self.unit == "hour" else 0)
            return Stretch(day, day, "part-of-day", "published")
        there = moved(context.anchor, -self.count.number, self.unit)
        return replace(around(there, self.unit), anchor="published", vague=self.count.vague)


@dataclass(frozen=True, slots=True)
class AgoToday:
    """So many units before publication, to the day: "one year ago today"."""

    ago: Ago

    rule = "ago.day"

    def resolve(self, context: Context) -> Stretch | None:
        if context.anchor is None or not self.ago.count.number:
            return None
        day = moved(context.anchor, -self.ago.count.number, self.ago.unit)
        return Stretch(day, day, "day", "published")


def around(day: date, unit: str) -> Stretch:
    """The time as long as ``unit`` that lies about ``day``."""
    match unit:
        case "week" | "fortnight":
            return Stretch(shifted(day, -3), shifted(day, 3), "week")
        case "month":
            return of_month(day.year, day.month)
        case "year":
            return of_year(day.year)
        case "decade" | "century":
            return calendar(day, unit, 0)
        case _:
            return Stretch(day, day, "day")
