"""Ranges and lists as they are written: "from 12 to 14 September", "7 November and 28 December"."""

from __future__ import annotations

from dataclasses import replace

from alteram.times import clocks, dates, eras
from alteram.times.clocks import Clock
from alteram.times.context import Expression
from alteram.times.days import Day, filled, real
from alteram.times.numbers import day_number, short_year, year_number
from alteram.times.ranges import Listed, Moment, Range
from alteram.times.tokens import Tokens, remembered
from alteram.times.words import LEXICON

_TO = ("to", "until", "till", "through", "-", "–", "—", "/", "into")
_OPENERS = ("from", "between")
_DASHES = ("-", "–", "—")
_BEFORE_YEAR = LEXICON.before_year | {"the", "to", "and", "/", ",", "years", *_DASHES}
_PARTS = ("evenings", "mornings", "nights")
_NOW = ("now", "present", "date")
_LONGEST_LIST = 30
# No statement tells of years before this one as "from 1000 to 1615".
_FIRST_YEAR = 1700
Read = tuple[Expression, int]


@remembered
def span(tokens: Tokens, at: int) -> Read | None:
    """The range or list that begins at token ``at``, with the index after it."""
    opener = tokens[at].lower if tokens[at].lower in _OPENERS else ""
    step = at + bool(opener)
    step += tokens[step].lower == "the" and bool(opener)
    step += 2 * (opener == "between" and tokens[step].lower in _PARTS and tokens[step + 1].lower == "of")
    hours = _hours_alone(tokens, step, opener)
    if hours:
        return hours
    left = _military(tokens, step) or _placed(tokens, step)
    if left is None:
        return None
    joined = _joint(tokens, left[1], opener)
    right = _right(tokens, joined, left[0]) if joined else None
    if right and _fit(left[0], right[0]):
        return Range(_halved(left[0], right[0]), right[0]), right[1]
    return None if opener else _list(tokens, at)


def _military(tokens: Tokens, at: int) -> tuple[Moment, int] | None:
    """Four digits that only the other end shows to be a clock time: "from 0600 to 0900 hrs"."""
    digits, mark, other = tokens[at].text, tokens[at + 1].lower, tokens[at + 2]
    if not (
        len(digits) == 4
        and digits.isdecimal()
        and (mark in _TO or (mark == "and" and tokens[at - 1].lower == "between"))
        and len(other.text) == 4
        and other.kind == "number"
    ):
        return None
    read = clocks.of_four_digits(digits)
    if read is None or clocks.clock(tokens, at + 2) is None:
        return None
    return Moment(clock=read, first=at, after=at + 1), at + 1


def _hours_alone(tokens: Tokens, at: int, opener: str) -> Read | None:
    """From 1000 to 1615: clock times that nothing else shows to be so, for no statement tells of such years."""
    one, joint, two, behind = (tokens[at + step] for step in range(4))
    joined = joint.lower == "and" if opener == "between" else joint.lower in _TO
    figures = one.kind == two.kind == "number" and len(one.text) == len(two.text) == 4
    if not (opener and joined and figures) or tokens.ancient or int(one.text) >= _FIRST_YEAR:
        return None
    counted = behind.kind == "word" and behind.lower not in LEXICON.function
    left, right = clocks.of_four_digits(one.text), clocks.of_four_digits(two.text)
    if left is None or right is None or counted or int(one.text) % 5 or int(two.text) % 5:
        return None
    return Range(Moment(clock=left, first=at, after=at + 1), Moment(clock=right, first=at + 2, after=at + 3)), at + 3


def _joint(tokens: Tokens, at: int, opener: str) -> int | None:
    """The index after the word or dash that joins the two ends of a range."""
    word = tokens[at].lower
    if word in ("up", "and") and tokens[at + 1].lower in ("to", "until", "till") and opener != "between":
        at, word = at + 1, "to"
    if not (word == "and" if opener == "between" else word in _TO):
        return None
    return at + 1 + (tokens[at + 1].lower == "the")


def _right(tokens: Tokens, at: int, left: Moment) -> tuple[Moment, int] | None:
    right = _placed(tokens, at)
    if right is None and tokens[at].lower in _NOW:
        return (Moment(Day(offset=0), first=at, after=at + 1), at + 1) if left.day else None
    if right and _bare(right[0]):
        dashed = tokens[at - 1].text in _DASHES and tokens[at].glued
        counted = not dashed and tokens[right[1]].kind == "word" and tokens[right[1]].lower not in LEXICON.function
        if left.day is None or left.day.day is None or left.day.month is None or counted:
            return None
        return _year_behind(tokens, right)
    return right


def _year_behind(tokens: Tokens, right: tuple[Moment, int]) -> tuple[Moment, int]:
    step = right[1] + (tokens[right[1]].text == ",")
    year = year_number(tokens, step)
    if year and right[0].day:
        return replace(right[0], day=replace(right[0].day, year=year[0]), after=year[1]), year[1]
    return right


def _bare(moment: Moment) -> bool:
    """Whether only a number is there, which may be a day of a month named elsewhere."""
    day = moment.day
    return day is not None and (day.year, day.month, day.season, day.weekday, day.offset) == (None,) * 5


def _fit(left: Moment, right: Moment) -> bool:
    """Whether both ends name times of one kind, and none of them is a mere number."""
    if _bare(left) and (right.day is None or right.day.month is None or right.day.day is None) and not right.clock:
        return False
    if _bare(left) and right.clock and right.clock.exact:
        return False
    if (left.clock is None) != (right.clock is None) and not (_bare(left) and right.clock):
        return False
    if left.day and right.day and not (left.clock or right.clock):
        both = filled(left.day, right.day), filled(right.day, left.day)
        return both[0].is_day == both[1].is_day or right.day.offset == 0
    return True


def _halved(left: Moment, right: Moment) -> Moment:
    """ "From 7 to 9 pm": the number on the left is an hour of the same half of the day."""
    if not (_bare(left) and right.clock and left.day and left.day.day):
        return left
    later = right.clock.time.hour >= 12 and left.day.day < 12 and left.day.day + 12 <= right.clock.time.hour
    hour = left.day.day + (12 if later else 0)
    return replace(left, day=None, clock=Clock(right.clock.time.replace(hour=hour % 24), exact=False))


def _placed(tokens: Tokens, at: int) -> tuple[Moment, int] | None:
    """The end of a range at token ``at`` with the tokens that name it."""
    found = moment(tokens, at)
    first = at - (tokens[at - 1].lower == "the" and dates.is_ordinal_day(tokens, at))
    return (replace(found[0], first=first, after=found[1]), found[1]) if found else None


@remembered
def moment(tokens: Tokens, at: int) -> tuple[Moment, int] | None:
    """One end of a range at token ``at``."""
    timed = clocks.clock(tokens, at)
    if timed:
        step = timed[1] + (tokens[timed[1]].lower == "on") + (tokens[timed[1]].text == ",")
        step += tokens[step].lower == "the"
        day = dates.day(tokens, step)
        return (Moment(day[0], timed[0]), day[1]) if day and day[0].is_day else (Moment(clock=timed[0]), timed[1])
    named = _free_day(tokens, at)
    if named is None:
        return None
    step = named[1] + (tokens[named[1]].text == ",")
    step += tokens[step].lower == "at"
    timed = clocks.clock(tokens, step) if named[0].is_day and not _bare(Moment(named[0])) else None
    return (Moment(named[0], timed[0]), timed[1]) if timed else (Moment(named[0]), named[1])


@remembered
def _free_day(tokens: Tokens, at: int) -> tuple[Day, int] | None:
    """A date as in ``dates.day``, or a month, year or number that only the other end of a range makes clear."""
    full = dates.day(tokens, at)
    if full:
        return full
    month = dates.month_name(tokens, at) if tokens[at].lower not in LEXICON.ambiguous_months else None
    if month or (tokens[at].lower in LEXICON.ambiguous_months and tokens[at - 1].text in _TO + ("from", "and")):
        month = month or dates.month_name(tokens, at)
        return (Day(month=month[0]), month[1]) if month else None
    year = year_number(tokens, at) or (short_year(tokens, at) if tokens[at - 1].text in _DASHES else None)
    if year and (tokens[at - 1].lower in _BEFORE_YEAR or _dashed_years(tokens, at)):
        return Day(year[0]), year[1]
    if _before_era(tokens, at):
        return Day(eras.before_common_era(int(tokens[at].text))), at + 1
    number = day_number(tokens, at)
    return (Day(day=number[0]), number[1]) if number else None


def _before_era(tokens: Tokens, at: int) -> bool:
    """Whether the number at ``at`` is joined to a year before Christ, whose era it shares."""
    if tokens[at].kind != "number" or tokens[at + 1].lower not in _TO:
        return False
    other = year_number(tokens, at + 2)
    return other is not None and eras.is_before(other[0])


def _dashed_years(tokens: Tokens, at: int) -> bool:
    """Whether a dash joins the year at ``at`` to a later one."""
    mark, other = tokens[at + 1], tokens[at + 2]
    if mark.text not in _DASHES or other.kind != "number" or tokens[at].glued and tokens[at - 1].text not in "(":
        return False
    if tokens.ancient and len(other.text) < 4:
        return int(other.text) < int(tokens[at].text)
    return int(other.text) > int(tokens[at].text) if len(other.text) == 4 else mark.glued and other.glued


def _list(tokens: Tokens, at: int) -> Read | None:
    """12, 13 and 14 September; 7 November and 28 December; September 12 and 13."""
    if tokens[at].kind == "number" and len(tokens[at].text) == 4 and tokens[at - 1].text in (",", "and", "or", "&"):
        return None  # the last of "resolutions 1701, 1953 and 2010"
    items: list[Day] = []
    places: list[tuple[int, int]] = []
    step, last = at, False
    while True:
        read = _free_day(tokens, step)
        if read is None:
            return None
        items.append(read[0])
        places.append((step, read[1]))
        if last:
            break
        step = read[1]
        step += tokens[step].text == "," and tokens[step + 1].lower == "and"
        last = tokens[step].lower in ("and", "&")
        if not last and tokens[step].text != "," or len(items) > _LONGEST_LIST:
            return None
        step += 1
        if last and _bare(Moment(read[0])) and tokens[at - 1].lower == "on":
            step += tokens[step].lower == "again"
            step += tokens[step].lower == "on"  # "on 19 and again on 21 April"
    closed = _closed(tokens, at, items, read[1])
    if closed is None or not all(map(real, closed[0].days)):
        return None
    places[-1] = (places[-1][0], closed[1])
    return replace(closed[0], places=tuple(places)), closed[1]


def _closed(tokens: Tokens, at: int, items: list[Day], after: int) -> tuple[Listed, int] | None:
    """The list with the month and year that its first or last item lends to the others."""
    first, last = items[0], items[-1]
    if _bare(Moment(last)):
        counted = tokens[after].kind == "word" and tokens[after].lower not in LEXICON.function
        if first.month is None or first.day is None or counted or not dates.month_name(tokens, at):
            return None
        behind = _year_behind(tokens, (Moment(last), after))
        last, after = behind[0].day or last, behind[1]
        items = [first, *items[1:-1], replace(last, month=first.month, year=last.year or first.year)]
    if any(item.offset is not None for item in items):
        return None
    whole: list[Day] = [items[-1]]
    for item in reversed(items[:-1]):
        whole.insert(0, filled(item, whole[0]) if _bare(Moment(item)) else item)
    kinds = {(day.is_day, day.month is None) for day in whole}
    return (Listed(tuple(whole)), after) if len(kinds) == 1 and whole[0].season is None else None


def single_day(tokens: Tokens, at: int) -> Read | None:
    """A day that a night or a chain is hung on."""
    step = at + (tokens[at].lower == "the" and not dates.is_ordinal_day(tokens, at + 1))
    read = dates.day(tokens, step)
    return read if read and read[0].is_day else None


def dated_clocks(tokens: Tokens, at: int) -> Read | None:
    """13 September between 08:00 and 10:00: one day, then two clock times."""
    day = single_day(tokens, at) if tokens[at].lower != "the" else None
    if day is None or not isinstance(day[0], Day):
        return None
    step = day[1] + (tokens[day[1]].text == ",")
    read = span(tokens, step) if tokens[step].lower in _OPENERS or tokens[step].kind == "number" else None
    if read is None or not isinstance(read[0], Range) or read[0].first.day or not read[0].first.clock:
        return None
    return Range(replace(read[0].first, day=day[0]), read[0].last), read[1]
