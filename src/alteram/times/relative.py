"""Times told from the day of publication as they are written: last month, the past 24 hours, two days ago."""

from __future__ import annotations

from dataclasses import replace

from alteram.times import dates
from alteram.times.chains import Chain, ThatDay
from alteram.times.context import Expression
from alteram.times.days import Day
from alteram.times.numbers import Count, count
from alteram.times.periods import Ago, Period, Rolling, Stepped, Weekend
from alteram.times.tokens import Tokens, follows
from alteram.times.words import LEXICON

_BACK = ("past", "last", "previous", "preceding", "recent")
_AHEAD = ("next", "coming", "upcoming", "following")
_HERE = ("this", "current", "latest")
_ROLLING_LEADS = ("over", "during", "for", "within", "throughout", "in")
_WEEKEND_LEADS = ("over", "at", "during", "on")
Read = tuple[Expression, int]


def relative(tokens: Tokens, at: int) -> Read | None:
    """The time told from publication that begins at token ``at``, with the index after it."""
    if follows(tokens, at, "so", "far", "this"):
        unit = LEXICON.units.get(tokens[at + 3].lower)
        return (Period(unit, 0, upto=True), at + 4) if unit in ("week", "month", "year") else None
    word = tokens[at].lower
    if follows(tokens, at, "this", "time"):
        return _period(tokens, at + 2) if tokens[at + 2].lower in ("last", "next") else None
    if word == "weekend" and tokens[at - 1].lower == "the":
        return (Weekend(), at + 1) if tokens[at - 2].lower in _WEEKEND_LEADS else None
    if word in ("earlier", "later") and tokens[at + 1].lower == "this":
        unit = LEXICON.units.get(tokens[at + 2].lower)
        if unit in ("week", "month", "year"):
            return Period(unit, 0, upto=word == "earlier", rest=word == "later"), at + 3
    if word in ("earlier", "later") and follows(tokens, at + 1, "in", "the"):
        unit = LEXICON.units.get(tokens[at + 3].lower)
        if tokens[at + 3].lower == "day":
            return ThatDay(), at + 4
        return (Period(unit, 0), at + 4) if unit in ("week", "month", "year") else None
    if word in ("earlier", "later") and tokens[at + 1].lower in ("that", "the"):
        step = at + 2 + (tokens[at + 1].lower == "the" and tokens[at + 2].lower == "same")
        unit = LEXICON.units.get(tokens[step].lower) if tokens[step - 1].lower in ("same", "that") else None
        return (Chain(0, unit), step + 1) if unit in ("day", "week", "month", "year") else None
    if word == "last" and tokens[at - 1].lower in LEXICON.modals:
        return None  # "will last six months"
    if word in _BACK + _AHEAD + _HERE:
        return stepped(tokens, at) or _counted(tokens, at) or _period(tokens, at)
    return None


def stepped(tokens: Tokens, at: int) -> Read | None:
    """Last Thursday, this summer, next September."""
    steps = -1 if tokens[at].lower in ("last", "past") else 1 if tokens[at].lower in ("next", "coming") else 0
    if steps == 0 and tokens[at].lower != "this":
        return None
    word = tokens[at + 1]
    weekday = LEXICON.weekdays.get(word.lower) if word.capital else None
    month = LEXICON.months.get(word.lower) if word.capital else None
    season = LEXICON.seasons.get(word.lower)
    if weekday is None and month is None and season is None or tokens[at + 2].kind == "number":
        return None
    dated = dates.apposed(tokens, at + 2) if weekday is not None else None
    return dated or (Stepped(Day(month=month, season=season, weekday=weekday), steps), at + 2)


def _counted(tokens: Tokens, at: int) -> Read | None:
    """The past 24 hours, the last few days, recent weeks, coming days, past thirty years."""
    word, step = tokens[at].lower, at + 1
    if word in ("recent", "past", "last") and tokens[step].lower in ("recent", "past"):
        step += 1
    read = count(tokens, step) if word not in _HERE else None
    after = read[1] if read else step
    after += read is not None and tokens[after].text == "-"
    name = tokens[after].lower
    unit = LEXICON.units.get(name)
    if unit is None or tokens[after + 1].lower == "of" and not read:
        return None
    if not read and name not in LEXICON.plurals:
        return None
    amount = read[0] if read else Count(LEXICON.reach[unit], vague=True)
    follows_on = word == "following" or (word == "next" and _opens_past(tokens, at))
    return Rolling(amount, _nightless(unit), word in _AHEAD, follows_on), after + 1 + (
        tokens[after + 1].lower == "period"
    )


def _opens_past(tokens: Tokens, at: int) -> bool:
    """Whether "during the next five days" opens a sentence, and so goes on from the day last spoken of."""
    return tokens[at - 1].lower == "the" and tokens[at - 2].capital and tokens[at - 2].lower in ("during", "over")


def _nightless(unit: str) -> str:
    return "day" if unit == "night" else unit


def _period(tokens: Tokens, at: int) -> Read | None:
    """Last month, this week, next year; "over the past month" counts back from publication."""
    word, name = tokens[at].lower, tokens[at + 1].lower
    after = at + 2
    if name in ("fiscal", "financial") and tokens[at + 2].lower == "year":
        name, after = "year", at + 3
    unit = name if name in ("weekend", "quarter") else LEXICON.units.get(name)
    if unit is None or name in LEXICON.plurals or tokens[after].lower == "of":
        return None
    if (
        after == at + 2
        and word in ("past", "last", "coming")
        and (_rolls(tokens, at) or word == "past" or unit == "day")
    ):
        rolls = unit in ("day", "week", "month", "year", "decade", "hour")
        return (Rolling(Count(1), unit, word == "coming"), after) if rolls else None
    if unit not in ("week", "weekend", "month", "quarter", "year", "decade") or word in (
        "recent",
        "upcoming",
        "following",
    ):
        return None
    return Period(unit, -1 if word in _BACK else 0 if word in _HERE else 1), after


def _rolls(tokens: Tokens, at: int) -> bool:
    """Whether "last month" here means the month up to publication: after "over the" or plain "over"."""
    before = tokens[at - 1].lower
    return (before == "the" and tokens[at - 2].lower in _ROLLING_LEADS) or before == "over"


def ago(tokens: Tokens, at: int) -> Read | None:
    """Two days ago, a few weeks ago, months ago, five years from now."""
    read = (Count(0, vague=True), at) if tokens[at].lower in LEXICON.plurals else count(tokens, at)
    unit = LEXICON.units.get(tokens[read[1]].lower) if read else None
    if read is None or unit is None:
        return None
    amount, after = read[0], read[1] + 1
    if tokens[after].lower == "from" and tokens[after + 1].lower in ("now", "today"):
        return Ago(replace(amount, number=-amount.number), _nightless(unit)), after + 2
    if tokens[after].lower == "since" and tokens[at - 1].lower == "the" and not amount.vague:
        return Rolling(amount, _nightless(unit)), after  # "in the 20 years since the invasion"
    return (Ago(amount, _nightless(unit)), after + 1) if tokens[after].lower == "ago" else None
