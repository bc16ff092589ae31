"""The beginning, middle and end of a month, season or year."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from alteram.model.codes import TimePrecision
from alteram.times import chains, dates, quarters
from alteram.times.context import Context, Expression
from alteram.times.days import Day
from alteram.times.numbers import year_number
from alteram.times.periods import Period
from alteram.times.relative import relative
from alteram.times.stretch import Stretch, month_end, shifted
from alteram.times.tokens import Tokens, follows
from alteram.times.words import LEXICON

Part = Literal["start", "middle", "end", "first half", "second half", "first week", "last week"]
_NOUNS: dict[str, Part] = {
    "beginning": "start",
    "start": "start",
    "onset": "start",
    "middle": "middle",
    "end": "end",
    "close": "end",
    "early": "start",
    "mid": "middle",
    "late": "end",
}
_HALVES: dict[str, Part] = {"first": "first half", "second": "second half", "latter": "second half"}
_PARTS: dict[str, Part] = {"first": "start", "second": "end", "latter": "end"}
Read = tuple[Expression, int]


@dataclass(frozen=True, slots=True)
class Portion:
    """A part of ``whole``: ten days of a month, four months of a year, a third of anything else."""

    part: Part
    whole: Expression

    rule = "portion"

    def resolve(self, context: Context) -> Stretch | None:
        whole = self.whole.resolve(context)
        if whole is None:
            return None
        if whole.precision == "longer":
            return _named(_of_years(whole, self.part), whole)
        if whole.precision == "year":
            return _named(_of_year(whole, self.part), whole)
        if whole.precision == "day":
            return replace(whole, precision="part-of-day")
        return _named(_of_days(whole, self.part), whole)


def _named(part: Stretch, whole: Stretch) -> Stretch:
    """``part`` with the whole that the words name; halves of a year have a name of their own."""
    return part if part.precision == "season" and part.end.month - part.start.month == 5 else replace(part, named=whole)


def _of_year(whole: Stretch, part: Part) -> Stretch:
    first, last = {
        "start": (1, 4),
        "middle": (5, 8),
        "end": (9, 12),
        "first half": (1, 6),
        "second half": (7, 12),
        "first week": (1, 1),
        "last week": (12, 12),
    }[part]
    year = whole.start.year
    return replace(whole, start=date(year, first, 1), end=month_end(year, last), precision="season")


def _of_years(whole: Stretch, part: Part) -> Stretch:
    """A third or half of a decade or century, in whole years."""
    size = whole.end.year - whole.start.year + 1
    first, last = {
        "start": (0, size * 3 // 10 - 1),
        "middle": (size * 3 // 10, size * 7 // 10 - 1),
        "end": (size * 7 // 10, size - 1),
        "first half": (0, size // 2 - 1),
        "second half": (size // 2, size - 1),
    }.get(part, (0, size - 1))
    year = whole.start.year
    return replace(whole, start=date(year + first, 1, 1), end=date(year + last, 12, 31))


def _of_days(whole: Stretch, part: Part) -> Stretch:
    days = (whole.end - whole.start).days + 1
    third = 10 if whole.precision == "month" else max(days // 3, 1)
    first, last = {
        "start": (0, third - 1),
        "middle": (third, 2 * third - 1),
        "end": (2 * third, days - 1),
        "first half": (0, days // 2 - 1),
        "second half": (days // 2, days - 1),
        "first week": (0, 6),
        "last week": (days - 7, days - 1),
    }[part]
    start, end = shifted(whole.start, first), shifted(whole.start, last)
    kept = whole.precision in ("season", "longer")
    precision: TimePrecision = whole.precision if kept else "days"
    return replace(whole, start=start, end=max(start, end), precision=precision)


def portion(tokens: Tokens, at: int) -> Read | None:
    """End of September, early 2022, mid-May, first half of 2023, late on 12 September, end of the month."""
    if tokens[at].lower in ("month", "year") and tokens[at + 1].text in "'’" and follows(tokens, at + 2, "s", "end"):
        return Portion("end", Period(tokens[at].lower, 0)), at + 4
    if tokens[at].lower == "year" and tokens[at + 1].text == "-" and tokens[at + 2].lower == "end":
        year = year_number(tokens, at + 3)
        return (Portion("end", Day(year[0])), year[1]) if year else (Portion("end", Period("year", 0)), at + 3)
    named = _name(tokens, at)
    if named is None:
        return None
    part, step = named
    adverb = tokens[at].lower in ("early", "late")
    if adverb and tokens[step].lower in ("on", "in"):
        step += 1
    step += tokens[step].lower == "the" and not dates.is_ordinal_day(tokens, step + 1)
    whole = _whole(tokens, step)
    if whole is None or (part == "middle" and _is_day(whole[0])) or (not adverb and _is_day(whole[0])):
        return None
    return Portion(part, whole[0]), whole[1]


def _name(tokens: Tokens, at: int) -> tuple[Part, int] | None:
    word = tokens[at].lower
    if word in ("first", "last") and tokens[at + 2].lower == "of" and tokens[at + 1].lower in ("week", "days"):
        whole: Part = "first week" if word == "first" else "last week"
        return whole if tokens[at + 1].lower == "week" else "start" if word == "first" else "end", at + 3
    if word in _HALVES and tokens[at + 2].lower == "of" and tokens[at + 1].lower in ("half", "part"):
        return _HALVES[word] if tokens[at + 1].lower == "half" else _PARTS[word], at + 3
    if word in ("early", "late") and tokens[at + 1].lower in ("part", "days", "weeks", "months", "years", "stages"):
        return (_NOUNS[word], at + 3) if tokens[at + 2].lower == "of" else None
    if word in _HALVES:
        return None
    part = _NOUNS.get(word)
    if part is None:
        return None
    if word in ("early", "mid", "late"):
        return part, at + 1 + (tokens[at + 1].text == "-")
    return (part, at + 2) if tokens[at + 1].lower == "of" else None


def _whole(tokens: Tokens, at: int) -> Read | None:
    found = dates.day(tokens, at) or relative(tokens, at) or quarters.decade(tokens, at) or quarters.century(tokens, at)
    found = found or chains.chain(tokens, at)
    if found:
        return found
    month = dates.month_name(tokens, at) if tokens[at].lower in LEXICON.months else None
    if month:
        return Day(month=month[0]), month[1]
    unit = LEXICON.units.get(tokens[at].lower)
    if (
        unit in ("week", "month", "year", "decade", "century")
        and tokens[at - 1].lower == "the"
        and tokens[at + 1].lower != "of"
    ):
        return Period(unit, 0), at + 1
    return None


def _is_day(whole: Expression) -> bool:
    return isinstance(whole, Day) and whole.is_day
