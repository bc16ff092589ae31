"""Dates as they are written: in figures, with names of months, with parts left out."""

from __future__ import annotations

from alteram.times.days import Day, real
from alteram.times.numbers import day_number, is_ordinal, year_number
from alteram.times.tokens import Token, Tokens, follows
from alteram.times.words import LEXICON

_SEPARATORS = (".", "/", "-")
_COUNTED = ("people", "personnel", "servicemen", "men", "mm", "km", "m", "kg")
_REPEATED = ("every", "each")
Read = tuple[Day, int]


def day(tokens: Tokens, at: int) -> Read | None:
    """The date at token ``at`` with the index after it: a day, a month or a year, whole or in part.

    A bare month, a bare year and a bare season count only where the words around them leave no doubt.
    """
    token = tokens[at]
    if token.kind == "number":
        found = numeric(tokens, at) or day_month(tokens, at) or bare_year(tokens, at)
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


def _named(tokens: Tokens, at: int) -> Read | None:
    if follows(tokens, at, "the") and is_ordinal_day(tokens, at + 1):
        return day_month(tokens, at + 1) or lone_ordinal(tokens, at + 1)
    return _deictic(tokens, at) or _weekday(tokens, at) or month_first(tokens, at) or season(tokens, at)


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
    after = number[1] + (tokens[number[1]].lower == "of")
    if tokens[after].text == "-" and tokens[after].glued:
        after += 1
    month = month_name(tokens, after)
    return _with_year(tokens, Day(month=month[0], day=number[0]), month[1]) if month else None


def month_first(tokens: Tokens, at: int) -> Read | None:
    """September 12, September the 12th, September 2022, September."""
    month = month_name(tokens, at)
    if month is None:
        return None
    number = day_number(tokens, month[1] + (tokens[month[1]].lower == "the"))
    if number and not _counts(tokens, at, number[1]):
        return _with_year(tokens, Day(month=month[0], day=number[0]), number[1])
    found = _with_year(tokens, Day(month=month[0]), month[1])
    return found if found[1] > month[1] or _bare_month(tokens, at) else None


def _counts(tokens: Tokens, at: int, after: int) -> bool:
    """Whether the number after a month counts things, as in "in September 12 people were wounded"."""
    if tokens[after].text == ":" and tokens[after].glued:
        return True
    word = tokens[after]
    countable = word.kind == "word" and word.text.islower() and word.lower not in LEXICON.function
    return tokens[at - 1].lower == "in" and countable and not is_ordinal(tokens, after)


def _with_year(tokens: Tokens, found: Day, after: int) -> Read:
    """``found`` with the year that follows it: "2022", ", 2022", "of 2022", "last year", "of this year"."""
    step = after + (tokens[after].text == "," or tokens[after].lower == "of")
    step += (
        tokens[after].text == "-" and tokens[after].glued and found.day is not None and tokens[after - 2].text == "-"
    )
    if found.day is None and tokens[after].text == ",":
        step = after
    year = year_number(tokens, step)
    if year:
        return Day(year[0], found.month, found.day, found.season), year[1]
    step += tokens[step].lower == "the"
    offsets = {"this": 0, "current": 0, "last": -1, "previous": -1, "next": 1}
    if tokens[step].lower in offsets and tokens[step + 1].lower == "year":
        return Day(None, found.month, found.day, found.season, years_off=offsets[tokens[step].lower]), step + 2
    return found, after


def _bare_month(tokens: Tokens, at: int) -> bool:
    word, before = tokens[at].lower, tokens[at - 1].lower
    if word in LEXICON.short_months:
        return False
    if before in LEXICON.before_month or (tokens[at - 1].text == "-" and tokens[at - 2].lower == "mid"):
        return not (tokens[at + 1].capital and word in LEXICON.ambiguous_months)
    return before == "the" and word not in LEXICON.ambiguous_months and not tokens[at + 1].capital


def season(tokens: Tokens, at: int) -> Read | None:
    """Spring 2022, the summer of 2022, in the autumn."""
    code = LEXICON.seasons.get(tokens[at].lower)
    if code is None:
        return None
    found = _with_year(tokens, Day(season=code), at + 1)
    if found[1] > at + 1:
        return found
    before = tokens[at - 2].lower if tokens[at - 1].lower == "the" else tokens[at - 1].lower
    after = tokens[at + 1]
    free = after.kind in ("mark", "end") or after.lower in LEXICON.function
    return found if before in ("in", "since", "during") and tokens[at].lower != "fall" and free else None


def bare_year(tokens: Tokens, at: int) -> Read | None:
    """A year on its own: after a preposition of time, in brackets, or before the name of an agreement or war."""
    year = year_number(tokens, at)
    if year is None or not 1900 <= year[0] <= 2099:
        return None
    before, after = tokens[at - 1], tokens[at + 1]
    if before.text in ("/", "-", "–") or (after.glued and after.text in ("/", "-", "%")):
        return None
    if before.text == "(" and after.text == ")":
        return Day(year[0]), year[1]
    if after.lower in LEXICON.conflicts or (after.capital and after.kind == "word" and before.lower in ("the", "of")):
        return None if before.lower in LEXICON.labels else (Day(year[0]), year[1])
    countable = _countable(before.lower, after)
    fits = before.lower in LEXICON.before_year and tokens[at - 2].lower not in LEXICON.labels
    return (Day(year[0]), year[1]) if fits and not countable else None


def _countable(before: str, after: Token) -> bool:
    """Whether the word behind four digits is what they count: "of 2019 violations", but not "in 2020 fierce fire"."""
    if after.kind != "word" or after.lower in LEXICON.function:
        return False
    return before in ("of", "to", "for", "between") or after.lower.endswith("s") or after.lower in _COUNTED


def is_ordinal_day(tokens: Tokens, at: int) -> bool:
    number = day_number(tokens, at)
    return number is not None and is_ordinal(tokens, number[1])


def lone_ordinal(tokens: Tokens, at: int) -> Read | None:
    """The 13th, where no noun follows that it could count."""
    number = day_number(tokens, at)
    if number is None or not is_ordinal(tokens, number[1]) or tokens[at - 2].lower not in LEXICON.prepositions:
        return None
    after = tokens[number[1]]
    return (Day(day=number[0]), number[1]) if after.kind in ("mark", "end") and after.text != "-" else None


def _weekday(tokens: Tokens, at: int) -> Read | None:
    """Thursday; Thursday, 15 October; Thursday (October 15)."""
    weekday = LEXICON.weekdays.get(tokens[at].lower) if tokens[at].capital else None
    if weekday is None or tokens[at - 1].lower in _REPEATED:
        return None
    dated = _apposed(tokens, at + 1)
    return dated or (Day(weekday=weekday), at + 1)


def _deictic(tokens: Tokens, at: int) -> Read | None:
    offsets = {"today": 0, "yesterday": -1, "tomorrow": 1}
    offset = offsets.get(tokens[at].lower)
    if offset is not None:
        return _apposed(tokens, at + 1) or (Day(offset=offset), at + 1)
    if follows(tokens, at, "day", "before", "yesterday"):
        return Day(offset=-2), at + 3
    return (Day(offset=2), at + 3) if follows(tokens, at, "day", "after", "tomorrow") else None


def _apposed(tokens: Tokens, at: int) -> Read | None:
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
