"""Ranges and lists: from one day, month, year or clock time to another, or several side by side."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise

from alteram.model.codes import TimePrecision
from alteram.times.clocks import Clock, at_clock
from alteram.times.context import Context
from alteram.times.days import Day, filled, up_to
from alteram.times.eras import is_before
from alteram.times.stretch import Part, Stretch, known_from, of_day, shifted

_FINE: tuple[TimePrecision, ...] = ("minute", "hour", "part-of-day", "night", "day", "days")


@dataclass(frozen=True, slots=True)
class Moment:
    """One end of a range: a day with or without a clock time, or a clock time alone."""

    day: Day | None = None
    clock: Clock | None = None
    first: int = -1
    after: int = -1


@dataclass(frozen=True, slots=True)
class Range:
    """From ``first`` to ``last``; each lends the other the parts that it lacks."""

    first: Moment
    last: Moment

    @property
    def rule(self) -> str:
        return "range.clock" if self.first.clock or self.last.clock else "range"

    def resolve(self, context: Context) -> Stretch | None:
        if self.first.day is None and self.last.day is None:
            return self._on_one_day(context)
        end_day = filled(self.last.day, self.first.day or Day()) if self.last.day else None
        day = self.first.day and filled(self.first.day, end_day or Day())
        end = end_day.resolve(context) if end_day else None
        start = _before(day, end, context) if day else None
        joined = self._joined(start, end)
        return joined and replace(joined, parts=self._parts(start, end))

    def _parts(self, start: Stretch | None, end: Stretch | None) -> tuple[Part, ...]:
        """The two ends as they are written; an end without a day of its own is on that of the other."""
        night = int(self._crosses())
        days = (
            start or (end and end.moved_to(shifted(end.start, -night))),
            end or (start and start.moved_to(shifted(start.end, night))),
        )
        found: list[Part] = []
        for moment, day in zip((self.first, self.last), days, strict=True):
            if day is not None and moment.first >= 0:
                at = at_clock(day.end, moment.clock, day) if moment.clock else day
                found.append(Part(moment.first, moment.after, at))
        return tuple(found)

    def _on_one_day(self, context: Context) -> Stretch | None:
        known = context.last or (of_day(context.anchor, "published") if context.anchor else None)
        if known is None:
            return None
        if context.last is None and self._crosses():
            return self._joined(None, known)
        return self._joined(replace(known, end=known.start, anchor="document" if context.last else known.anchor), None)

    def _crosses(self) -> bool:
        """Whether the clock times pass midnight."""
        return bool(self.first.clock and self.last.clock and self.first.clock.time > self.last.clock.time)

    def _joined(self, start: Stretch | None, end: Stretch | None) -> Stretch | None:
        if start is None and end is None:
            return None
        night = int(self._crosses())
        if self.last.clock and self.last.clock.ends and (whole := end or start):
            start, end, night = start or whole, whole.moved_to(shifted(whole.end, 1)), 0
        first = start.start if start else shifted(end.start, -night) if end else None
        last = end.end if end else shifted(start.end, night) if start else None
        if first is None or last is None or first > last or is_before(first.year) < is_before(last.year):
            return None  # the end lies before the beginning
        known = [each for each in (start, end) if each]
        anchor = known_from(known)
        if not (self.first.clock and self.last.clock):
            return Stretch(first, last, _coarser(known), anchor)
        one, two = self.first.clock, self.last.clock
        return Stretch(first, last, "minute", anchor, one.time, two.time, two.zone or one.zone)


def _before(day: Day, end: Stretch | None, context: Context) -> Stretch | None:
    """The day that opens a range; without a year of its own it lies before the end."""
    if end is None or day.offset is not None or day.year is not None and day.year != end.end.year:
        return day.resolve(context)
    if day.weekday is not None:
        return of_day(shifted(end.start, -((end.start.weekday() - day.weekday) % 7 or 7)), end.anchor)
    if day.is_bare:
        return up_to(end, day.day or 1)
    start = replace(day, year=end.end.year).resolve(context)
    if start and start.start > end.end:
        start = replace(day, year=end.end.year - 1).resolve(context)
    return start and start.by(end.anchor)


def _coarser(parts: list[Stretch]) -> TimePrecision:
    kinds = {part.precision for part in parts}
    if kinds <= set(_FINE):
        return "days"
    return "longer" if "year" in kinds else "season" if "season" in kinds else "month"


@dataclass(frozen=True, slots=True)
class Listed:
    """Several days, months or years side by side; neighbours make one stretch, others a set.

    ``places`` are the tokens of each, from its first up to its last.
    """

    days: tuple[Day, ...]
    places: tuple[tuple[int, int], ...] = ()

    rule = "list"

    def resolve(self, context: Context) -> Stretch | None:
        found: list[Stretch] = []
        right = self.days[-1].resolve(context)
        for day in reversed(self.days[:-1]):
            if right is None:
                return None
            found.insert(0, right)
            right = _before(day, right, context)
        if right is None:
            return None
        found.insert(0, right)
        together = _together(found)
        parts = tuple(Part(*place, day) for place, day in zip(self.places, found, strict=False))
        return together and replace(together, parts=parts)


def _together(found: list[Stretch]) -> Stretch | None:
    pairs = list(pairwise(found))
    if any(one.end >= two.start for one, two in pairs):
        return None
    unbroken = all(shifted(one.end, 1) == two.start for one, two in pairs)
    anchor = known_from(found)
    listed = () if unbroken else tuple(found)
    return Stretch(found[0].start, found[-1].end, _coarser(found), anchor, listed=listed)
