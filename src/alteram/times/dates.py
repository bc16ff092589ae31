"""Dates as they are written: in figures, with names of months, with parts left out."""

from __future__ import annotations

from dataclasses import replace

from alteram.times import ordinals
from alteram.times.days import Day, real
from alteram.times.numbers import day_number, is_ordinal, year_number
from alteram.times.tokens import Tokens, follows, remembered
from alteram.times.words import LEXICON
from alteram.times.years import bare_year, season, with_year

_SEPARATORS = (".", "/", "-")
_WEEKS_OFF = {"last": -1, "this": 0, "next": 1}
_REPEATED = ("every", "each")
Read = tuple[Day, int]


@remembered
def day(tokens: Tokens, at: int) -> Read | None:
    """The date at token ``at`` with the index after it: a day, a month or a year, whole or in part.

    A bare month, a bare year and a bare season count only where the words around them leave no doubt.
    """
    token = tokens[at]
    if token.kind == "number":
        found = (
            numeric(tokens, at)
            or _numeric_month(tokens, at)
            or day_month(tokens, at)
            or _year_first(tokens, at)
            or bare_year(tokens, at)
        )
    elif token.kind == "word":
        found = _named(tokens, at)
    else:
        found = None
    return _with_weekday(tokens, *found) if found and real(found[0]) else None


def _with_weekday(tokens: Tokens, found: Day, after: int) -> Read:
    """``found`` with the weekday in brackets behind it: "13 September (Tuesday)"."""
    behind = [tokens[after + step] for step in range(3)]
    dated = found.day is not None and behind[0].text == "(" and behind[1].lower in LEXICON.weekdays
    return (found, after + 3) if dated and behind[2].text == ")" else (found, after)


def _year_first(tokens: Tokens, at: int) -> Read | None:
    """2008 August 7: the year before the month and day."""
    year = year_number(tokens, at)
    month = month_name(tokens, year[1]) if year else None
    number = day_number(tokens, month[1]) if month else None
    if year is None or month is None or number is None or _counts(tokens, year[1], number[1]):
        return None
    return Day(year[0], month[0], number[0]), number[1]


def _named(tokens: Tokens, at: int) -> Read | None:
    if follows(tokens, at, "the") and is_ordinal_day(tokens, at + 1):
        return day_month(tokens, at + 1) or ordinals.lone(tokens, at + 1)
    return (
        _deictic(tokens, at)
        or _feast(tokens, at)
        or _weekday(tokens, at)
        or month_first(tokens, at)
        or season(tokens, at)
    )


def _feast(tokens: Tokens, at: int) -> Read | None:
    """Christmas, New Year's Eve 2022."""
    for words, month, number in LEXICON.feasts.get(tokens[at].lower, ()) if tokens[at].capital else ():
        if follows(tokens, at, *words):
            return with_year(tokens, Day(month=month, day=number), at + len(words))
    return None


def formal(tokens: Tokens, at: int) -> Read | None:
    """Twelfth day of November 2022, as agreements are dated; the second of September."""
    number = LEXICON.ordinals.get(tokens[at].lower)
    formal_of = follows(tokens, at + 1, "day", "of") or (tokens[at - 1].lower == "the" and tokens[at + 1].lower == "of")
    return _of_month(tokens, number, at + 1) if number and formal_of else None


def month_name(tokens: Tokens, at: int) -> tuple[int, int] | None:
    """The month named at token ``at``, which begins with a capital, with the index after it."""
    word = tokens[at]
    if not word.capital:
        return None
    number = LEXICON.months.get(word.lower) or LEXICON.short_months.get(word.lower)
    if number is None:
        return None
    stop = tokens[at + 1]
    return number, at + 1 + (word.lower in LEXICON.short_months and stop.text == "." and stop.glued)


def numeric(tokens: Tokens, at: int) -> Read | None:
    """2022-09-12, 13.09.2022, 13/09/2022, 13.09.22; the day stands first unless only the month can."""
    parts = [tokens[at + step] for step in range(5)]
    if not all(part.glued for part in parts[1:]) or [p.kind for p in parts[::2]] != ["number"] * 3:
        return None
    mark, (one, two, three) = parts[1].text, (part.text for part in parts[::2])
    if mark not in _SEPARATORS or parts[3].text != mark or max(map(len, (one, two, three))) > 4:
        return None
    if tokens[at + 5].glued and tokens[at + 5].text in _SEPARATORS and tokens[at + 6].kind == "number":
        return None
    found = _ordered(one, two, three, mark)
    return (found, at + 5) if found and real(found) else None


def _numeric_month(tokens: Tokens, at: int) -> Read | None:
    """2022-09, 09/2022: a month in figures; "2019-20" is two years."""
    one, mark, two, after = (tokens[at + step] for step in range(4))
    if two.kind != "number" or not (mark.glued and two.glued) or (after.glued and after.text in _SEPARATORS):
        return None
    year_first = mark.text == "-" and len(one.text) == 4 and len(two.text) == 2 and int(two.text) <= int(one.text) % 100
    month_first = mark.text == "/" and len(one.text) == 2 and len(two.text) == 4 and not one.glued
    year, month = (one.text, two.text) if year_first else (two.text, one.text)
    fits = (year_first or month_first) and 1 <= int(month) <= 12 and 1900 <= int(year) <= 2099
    return (Day(int(year), int(month)), at + 3) if fits else None


def _ordered(one: str, two: str, three: str, mark: str) -> Day | None:
    if len(one) == 4 and len(two) <= 2 and len(three) <= 2:
        return _figures(int(one), int(two), int(three))
    if len(one) > 2 or len(two) > 2 or len(three) not in ((4, 2) if mark == "." else (4,)):
        return None
    year = int(three) + (2000 if len(three) == 2 else 0)
    return _figures(year, int(two), int(one)) or _figures(year, int(one), int(two))


def _figures(year: int, month: int, number: int) -> Day | None:
    return Day(year, month, number) if 1800 <= year <= 2099 and 1 <= month <= 12 and 1 <= number <= 31 else None


def day_month(tokens: Tokens, at: int) -> Read | None:
    """12 September, 12th of September 2022."""
    number = day_number(tokens, at)
    if number is None:
        return None
    return _of_month(tokens, *number)


def _of_month(tokens: Tokens, number: int, after: int) -> Read | None:
    """The month and year behind a day: "September 2022", "of September", "day of September 2022"."""
    after += 2 if follows(tokens, after, "day", "of") else tokens[after].lower == "of"
    if tokens[after].text == "-" and tokens[after].glued:
        after += 1
    month = month_name(tokens, after)
    if month is None or _names(tokens, month[1]):
        return None
    return with_year(tokens, Day(month=month[0], day=number), month[1])


def month_first(tokens: Tokens, at: int) -> Read | None:
    """September 12, September the 12th, September 2022, September."""
    month = month_name(tokens, at)
    if month is None:
        return None
    number = day_number(tokens, month[1] + (tokens[month[1]].lower == "the"))
    if number and not _counts(tokens, at, number[1]) and not _names(tokens, number[1]):
        return with_year(tokens, Day(month=month[0], day=number[0]), number[1])
    found = with_year(tokens, Day(month=month[0]), month[1])
    return found if found[1] > month[1] or _bare_month(tokens, at) else None


def _names(tokens: Tokens, after: int) -> bool:
    """Whether a street, a movement or a unit has its name from the day before ``after``."""
    return tokens[after].capital and tokens[after].lower in LEXICON.streets


def _counts(tokens: Tokens, at: int, after: int) -> bool:
    """Whether the number after a month counts things, as in "in September 12 people were wounded"."""
    if tokens[after].text == ":" and tokens[after].glued:
        return True
    word = tokens[after]
    countable = word.kind == "word" and word.text.islower() and word.lower not in LEXICON.function
    return tokens[at - 1].lower == "in" and countable and not is_ordinal(tokens, after)


def _bare_month(tokens: Tokens, at: int) -> bool:
    word, before = tokens[at].lower, tokens[at - 1].lower
    if word in LEXICON.short_months:
        return False
    before = before or tokens[at - 1].text
    if before in LEXICON.before_month or (tokens[at - 1].text == "-" and tokens[at - 2].lower == "mid"):
        return not (tokens[at + 1].capital and word in LEXICON.ambiguous_months)
    joined = tokens[at + 1].text in ("-", "–") and tokens[at + 2].lower in LEXICON.months
    if before == "(" and joined:
        return True
    return before == "the" and word not in LEXICON.ambiguous_months and not tokens[at + 1].capital


def is_ordinal_day(tokens: Tokens, at: int) -> bool:
    number = day_number(tokens, at)
    return number is not None and is_ordinal(tokens, number[1])


def _weekday(tokens: Tokens, at: int) -> Read | None:
    """Thursday; Thursday, 15 October; Thursday (October 15)."""
    weekday = LEXICON.weekdays.get(tokens[at].lower) if tokens[at].capital else None
    if weekday is None or tokens[at - 1].lower in _REPEATED:
        return None
    dated = apposed(tokens, at + 1)
    if dated:
        return dated
    weeks = _WEEKS_OFF.get(tokens[at + 1].lower) if tokens[at + 2].lower == "week" else None
    return (Day(weekday=weekday, weeks_off=weeks), at + 3) if weeks is not None else (Day(weekday=weekday), at + 1)


def _deictic(tokens: Tokens, at: int) -> Read | None:
    offsets = {"today": 0, "yesterday": -1, "tomorrow": 1}
    offset = offsets.get(tokens[at].lower)
    named = tokens[at].capital and tokens[at - 1].capital and tokens[at - 1].lower not in LEXICON.function
    if offset is not None and not named:
        return apposed(tokens, at + 1) or (Day(offset=offset), _past_weekday(tokens, at + 1))
    if follows(tokens, at, "day", "before", "yesterday"):
        return Day(offset=-2), at + 3
    return (Day(offset=2), at + 3) if follows(tokens, at, "day", "after", "tomorrow") else None


def current_day(tokens: Tokens, at: int) -> Read | None:
    """The day that a report tells of as it runs: "during the current day", "since the beginning of the day"."""
    begun = tokens[at].lower in ("beginning", "start") and tokens[at + 1].lower == "of"
    first = at + 2 if begun else at
    first += begun and tokens[first].lower in ("the", "this")
    now = tokens[first].lower == "current"
    since = follows(tokens, at - 2, "since", "the") or follows(tokens, at - 2, "from", "the")
    end = first + now
    if tokens[end].lower != "day" or not (now or (begun and since)):
        return None
    given, after = apposed(tokens, end + 1) or (Day(offset=0), end + 1)
    return replace(given, running=begun), after


def _past_weekday(tokens: Tokens, at: int) -> int:
    """The index after the weekday that repeats "yesterday": ", Sunday,"."""
    repeats = tokens[at].text == "," and tokens[at + 1].lower in LEXICON.weekdays
    return at + 2 if repeats and tokens[at + 2].kind in ("mark", "end") else at


def apposed(tokens: Tokens, at: int) -> Read | None:
    """The date that repeats a weekday or "today": ", 15 October", "(15 October)"."""
    bracket = tokens[at].text == "("
    step = at + (tokens[at].text in (",", "("))
    step += tokens[step].lower == "the"
    found = numeric(tokens, step) or day_month(tokens, step) or _full_month(tokens, step)
    if found is None or found[0].day is None or not real(found[0]):
        return None
    return found[0], found[1] + (bracket and tokens[found[1]].text == ")")


def _full_month(tokens: Tokens, at: int) -> Read | None:
    return month_first(tokens, at) if tokens[at].kind == "word" else None
