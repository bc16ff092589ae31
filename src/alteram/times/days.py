"""Calendar expressions, in full or with parts missing, and the days they mean."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, timedelta

from alteram.times.context import Context, Lean
from alteram.times.stretch import Stretch, months_away, of_day, of_month, of_season, of_week, of_year, shifted

# Days after publication that a date without a year may lie ahead when no word points forward.
_SLACK = 14
# Days around publication within which a date without a year is a recent one, whatever years stand elsewhere.
_RECENT = 45
# Days before publication that a date may lie even where a word points ahead: "will answer the attack of 12 September".
_JUST_PAST = 30
# Days before publication that a text of these weeks may stay at a month.
_ASIDE = 62
# How much further a step back in a history is than one ahead.
_BACK = 3
# A leap year: the month lengths of a date whose year is not known.
_LEAP = 2000


@dataclass(frozen=True, slots=True)
class Day:
    """A day, month, season or year by name.

    ``offset`` counts days from publication ("yesterday" is -1), ``years_off`` years from its year ("in June last
    year"), ``months_off`` months and ``weeks_off`` weeks from its own; ``named_year`` counts from the year last named
    ("in June of the following year"). ``in_name`` where an agreement or event has its name from the day; ``running``
    where something is told since its beginning, which lasts no longer: "since the beginning of the day, 6 March".
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    season: int | None = None
    weekday: int | None = None
    offset: int | None = None
    years_off: int | None = None
    months_off: int | None = None
    weeks_off: int | None = None
    named_year: int | None = None
    in_name: bool = False
    running: bool = False

    @property
    def rule(self) -> str:
        names = ("offset", "weekday", "day", "month", "season", "year")
        return next(name for name in names if getattr(self, name) is not None).replace("offset", "deictic")

    @property
    def is_day(self) -> bool:
        """Whether the words name one day, and not a longer time."""
        return self.day is not None or self.weekday is not None or self.offset is not None

    @property
    def is_bare(self) -> bool:
        """Whether the words give the day of a month, and leave which month to the text."""
        return self.day is not None and (self.year, self.month, self.season, self.months_off) == (None,) * 4

    def resolve(self, context: Context) -> Stretch | None:
        if self.year is not None:
            return self._in_year(self.year)
        return self._from_document(context) or (self._from_publication(context) if context.anchor else None)

    def _from_document(self, context: Context) -> Stretch | None:
        """The day by what the text or the profile says of it elsewhere."""
        if self.named_year is not None and (named := context.year or context.last):
            found = self._in_year(named.end.year + self.named_year)
            return found and replace(found, anchor="document", known_at=named.known_at)
        if self.is_bare and self.day and (month := context.month):
            return _of_that_month(self.day, month, context)
        if not (self.month and self.day):
            return None
        if self.in_name and (year := context.accords.get((self.month, self.day))):
            return of_day(date(year, self.month, self.day), "profile")
        spelled = _year_of_document(self, context) if context.told is None else None
        return of_day(date(spelled, self.month, self.day), "document") if spelled else None

    def _from_publication(self, context: Context) -> Stretch | None:
        anchor, told = context.anchor, context.told
        if anchor is None or (self.offset is not None and told and not context.is_current):
            return None  # "today" in a history is that of whoever it quotes
        if told is not None and self.offset is None and self.years_off is None:
            return self._just_passed(context) or _after(self, told)
        if self.weeks_off is not None:
            week = of_week(shifted(anchor, 7 * self.weeks_off))
            return of_day(shifted(week.start, self.weekday or 0), "published")
        if self.months_off is not None:
            return _published(_on(months_away(anchor.replace(day=1), self.months_off), self.day or 1))
        if self.years_off is not None:
            around = told.end if told and not context.is_current else anchor
            return _published(self._in_year(around.year + self.years_off))
        return _published(self._near(anchor, context.lean))

    def _just_passed(self, context: Context) -> Stretch | None:
        """The day as one of these weeks, in a text that tells of them."""
        if context.anchor is None or not (self.month and self.day) or not context.is_current:
            return None
        return _published(self._near(context.anchor, context.lean)) if is_recent(self, context.anchor) else None

    def _in_year(self, year: int) -> Stretch | None:
        if self.season:
            return of_season(year, self.season)
        if self.month is None:
            return of_year(year)
        if self.day is None:
            return of_month(year, self.month)
        return of_day(date(year, self.month, self.day)) if _exists(year, self.month, self.day) else None

    def _near(self, anchor: date, lean: Lean) -> Stretch | None:
        if self.offset is not None:
            return of_day(shifted(anchor, self.offset))
        if self.weekday is not None:
            return of_day(weekday_near(anchor, self.weekday, ahead=lean == "future"))
        if self.month is None and self.season is None:
            return _day_of_month(anchor, self.day or 1, lean)
        years = range(anchor.year - 4, anchor.year + 5)
        return _nearest([found for year in years if (found := self._in_year(year))], anchor, lean)


def _after(day: Day, told: Stretch) -> Stretch | None:
    """The occurrence of ``day`` that a history means which has just told of ``told``."""
    if day.weekday is not None:
        return of_day(weekday_near(told.start, day.weekday, ahead=True), "document")
    if day.month is None and day.season is None:
        months = [months_away(told.start.replace(day=1), step) for step in (-1, 0, 1)]
        found = _closest([each for there in months if (each := _on(there, day.day or 1))], told)
    else:
        years = range(told.start.year - 1, told.end.year + 2)
        found = _closest([each for year in years if (each := day._in_year(year))], told)
    return replace(found, anchor="document", known_at=told.known_at) if found else None


def _of_that_month(number: int, month: Stretch, context: Context) -> Stretch | None:
    """The day of that ``number`` about the ``month`` that the text is at, or about the day that it spoke of there.

    Where the text tells of these weeks, what lies long behind is an aside; and no day lies ahead that none points to.
    """
    anchor = context.anchor
    if anchor is not None and context.is_current and anchor - month.end > timedelta(_ASIDE):
        return None
    months = [months_away(month.start.replace(day=1), step) for step in (-1, 0, 1)]
    days = [each for there in months if (each := _on(there, number))]
    told = context.lean in ("behind", "past") and anchor is not None
    found = _closest([each for each in days if not told or anchor is None or each.start <= shifted(anchor, 1)], month)
    return replace(found, anchor="document", known_at=month.known_at) if found else None


def up_to(end: Stretch, number: int) -> Stretch | None:
    """The last day of that ``number`` before ``end``."""
    months = (months_away(end.start.replace(day=1), step) for step in (0, -1, -2))
    days = (each for there in months if (each := _on(there, number)))
    return next((each.by(end.anchor) for each in days if each.start < end.start), None)


def _on(month: date, day: int) -> Stretch | None:
    return of_day(month.replace(day=day)) if _exists(month.year, month.month, day) else None


def _closest(candidates: list[Stretch], told: Stretch) -> Stretch | None:
    return min(candidates, key=lambda each: _detour(each, told), default=None)


def _detour(found: Stretch, told: Stretch) -> int:
    """Days from ``told`` to ``found``; a step back counts for more, for a history goes forward."""
    if told.start <= found.start and found.end <= told.end:
        return 0
    if found.end < told.start:
        return _BACK * (told.start - found.start).days
    return max((found.start - told.start).days, 0)


def is_recent(day: Day, anchor: date) -> bool:
    """Whether ``day``, of no year, fell in the weeks before ``anchor``, or falls in the days after it."""
    near = day._near(anchor, "past")
    return near is not None and anchor - near.start <= timedelta(_RECENT)


def weekday_near(anchor: date, weekday: int, *, ahead: bool) -> date:
    """The last such weekday up to ``anchor``, or with ``ahead`` the next one from ``anchor`` on."""
    back = (anchor.weekday() - weekday) % 7
    return shifted(anchor, (7 - back) % 7 if ahead else -back)


def filled(day: Day, other: Day) -> Day:
    """``day`` with the month and year that it leaves to its neighbour in a range or list."""
    if day.offset is not None or day.weekday is not None:
        return day
    month = day.month if day.month is not None or day.season is not None or day.day is None else other.month
    return replace(day, month=month, year=other.year if day.year is None else day.year)


def real(day: Day) -> bool:
    """Whether the calendar has such a day; the 29th of February counts where no year is named."""
    return day.month is None or day.day is None or _exists(day.year or _LEAP, day.month, day.day)


def _exists(year: int, month: int, day: int) -> bool:
    return 0 < year < 9999 and 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]


def _published(stretch: Stretch | None) -> Stretch | None:
    return stretch.by("published") if stretch else None


def _year_of_document(day: Day, context: Context) -> int | None:
    """The year that the document gives to the same day elsewhere, unless the day has just passed."""
    year = context.years.get((day.month or 0, day.day or 0))
    if year is None or context.anchor is None:
        return year
    near = day._near(context.anchor, context.lean)
    return None if near and abs(near.start - context.anchor) <= timedelta(_RECENT) else year


def _nearest(candidates: list[Stretch], anchor: date, lean: Lean) -> Stretch | None:
    """The candidate closest to ``anchor`` on the side that ``lean`` allows."""

    def away(found: Stretch) -> int:
        if found.start <= anchor <= found.end:
            return 0
        return min(abs((found.start - anchor).days), abs((found.end - anchor).days))

    past = [found for found in candidates if found.start <= anchor]
    ahead = [found for found in candidates if found.start > anchor]
    if lean in ("behind", "past"):
        ahead = [found for found in ahead if lean == "past" and away(found) <= _SLACK]
    elif lean == "future":
        past = [found for found in past if anchor - found.end <= timedelta(_JUST_PAST)]
    return min(past + ahead, key=away, default=None)


def _day_of_month(anchor: date, day: int, lean: Lean) -> Stretch | None:
    """ "The 13th": this month's, or that of the month before or after."""
    months = [anchor.year * 12 + anchor.month - 1 + step for step in (-1, 0, 1)]
    pairs = [(month // 12, month % 12 + 1) for month in months]
    found = [of_day(date(year, month, day)) for year, month in pairs if 0 < year < 9999 and _exists(year, month, day)]
    if lean != "future":
        found = [each for each in found if each.start <= shifted(anchor, 1)] or found
        return max(found, key=lambda each: each.start, default=None)
    return min((each for each in found if each.start >= anchor), key=lambda each: each.start, default=None)
