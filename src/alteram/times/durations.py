"""How long, and how often, as it is written: two months, a three-day siege, daily, every other week."""

from __future__ import annotations

from alteram.times.context import Expression
from alteram.times.lengths import Duration, Reference, Repeated
from alteram.times.numbers import Count, count, measure
from alteram.times.tokens import Tokens, follows
from alteram.times.words import LEXICON

_BEFORE_PLURAL = ("for", "after", "within", "over", "lasted", "lasting", "took", "taken")
Read = tuple[Expression, int]


def duration(tokens: Tokens, at: int) -> Read | None:
    """The duration that begins at token ``at`` with its count, with the index after it."""
    step = at + (tokens[at].lower in LEXICON.ranked)
    first = measure(tokens, step)
    if first is None:
        return None
    (amount, unit), after = first
    if _is_age(tokens, after) or _is_joined(tokens, after):
        return None
    counts = [(amount, unit)]
    second = measure(tokens, after + 1) if tokens[after].lower == "and" or tokens[after].text == "," else None
    if second and _finer(second[0][1], unit) and not amount.vague:
        counts.append(second[0])
        after = second[1]
    return Duration(tuple(counts)), _past_long(tokens, after)


def _finer(unit: str, than: str) -> bool:
    order = ("minute", "hour", "day", "week", "month", "year")
    return unit in order and than in order and order.index(unit) < order.index(than)


def _past_long(tokens: Tokens, at: int) -> int:
    """The index after "-long" and "period"."""
    if tokens[at].text == "-" and tokens[at + 1].lower == "long":
        return at + 2
    return at + (tokens[at].lower in ("long", "period"))


def _is_joined(tokens: Tokens, at: int) -> bool:
    """Whether the unit is a piece of a longer word: "a day-to-day", "a night-time"."""
    return tokens[at].text == "-" and tokens[at].glued and tokens[at + 1].glued and tokens[at + 1].lower != "long"


def _is_age(tokens: Tokens, at: int) -> bool:
    step = at + (tokens[at].text == "-")
    return tokens[step].lower in LEXICON.ages or follows(tokens, step, "of", "age")


def bare_units(tokens: Tokens, at: int) -> Read | None:
    """For months, after years of talks, months-long, a year-long siege: a unit without a count."""
    unit = LEXICON.units[tokens[at].lower]
    long = tokens[at + 1].text == "-" and tokens[at + 2].lower == "long"
    plural = tokens[at].lower in LEXICON.plurals
    if long:
        return Duration(((Count(1, vague=plural), unit),)), at + 3
    ranked = tokens[at - 1].lower in LEXICON.ranked and tokens[at - 2].lower == "the"
    lasting = tokens[at + 1].lower == "of" and tokens[at - 1].lower not in ("the", "hundreds", "thousands")
    if plural and ranked:
        return Duration(((Count(0, vague=True), unit),)), at + 1
    if plural and (lasting or tokens[at - 1].lower in _BEFORE_PLURAL) and not _is_age(tokens, at + 1):
        return Duration(((Count(0, vague=True), unit),)), at + 1
    return None


def _stands_for_a_noun(tokens: Tokens, at: int) -> bool:
    """Whether "the former" is the first of two and not what once was."""
    after = tokens[at + 1]
    stands = after.kind in ("mark", "end") and after.text != "-" or after.lower in LEXICON.function
    return tokens[at].lower == "former" and tokens[at - 1].lower == "the" and stands


def whole(tokens: Tokens, at: int) -> Read | None:
    """All week, all night: one unit from end to end."""
    word = tokens[at + 1].lower
    unit = LEXICON.units.get(word) if word not in LEXICON.plurals else None
    return (Duration(((Count(1), unit),)), at + 2) if unit in ("day", "night", "week", "month", "year") else None


def rate(tokens: Tokens, at: int) -> Read | None:
    """A day, behind "three times" or "twice"."""
    unit = LEXICON.units.get(tokens[at + 1].lower)
    counted = tokens[at - 1].lower in ("times", "time", "twice", "once")
    return (Repeated(Count(1), unit), at + 2) if counted and unit else None


def repeated(tokens: Tokens, at: int) -> Read | None:
    """Daily, every week, each morning, every two hours, per day, on Mondays, several times a month."""
    word = tokens[at].lower
    if word in LEXICON.frequencies:
        named = tokens[at].capital and tokens[at + 1].capital
        return None if named else (Repeated(Count(1), LEXICON.frequencies[word]), at + 1)
    if word in ("every", "each", "per"):
        return _each(tokens, at + 1)
    if word in LEXICON.recurring and tokens[at - 1].lower == "on":
        return Repeated(Count(1), "week", word.removesuffix("s")), at + 1
    return None


def _each(tokens: Tokens, at: int) -> Read | None:
    step, amount = at + (tokens[at].lower in ("single", "such")), Count(1)
    if tokens[step].lower == "other":
        step, amount = step + 1, Count(2)
    elif read := count(tokens, step):
        amount, step = read
    word = tokens[step].lower
    unit = LEXICON.units.get(word)
    if unit is None:
        returning = {**LEXICON.weekdays, **LEXICON.seasons, **LEXICON.parts, **LEXICON.months}
        unit = "week" if word in LEXICON.weekdays else "day" if word in LEXICON.parts else "year"
        if word not in returning:
            return None
        return Repeated(amount, unit, word if unit == "week" else None), step + 1
    return Repeated(amount, unit), step + 1


def generic(tokens: Tokens, at: int) -> Read | None:
    """Winter quarters, night raids, in daytime: a time of the year or day that is no particular one."""
    token, after = tokens[at], tokens[at + 1]
    unit = LEXICON.generic.get(token.lower)
    if unit is None or token.capital or tokens[at - 1].lower in LEXICON.particular or tokens[at - 1].kind == "number":
        return None
    end = at + 1
    if after.text == "-" and tokens[at + 2].lower == "time":
        after, end = tokens[at + 3], at + 3
    describes = after.kind == "word" and after.text.islower() and after.lower not in LEXICON.function
    if unit == "year" and (not describes or after.lower in LEXICON.events):
        return None
    joined = after.text == "-" and after.glued
    led = tokens[at - 1].lower in ("in", "at", "by", "during") and token.lower.startswith("day")
    named = "day-time" if token.lower.startswith("day") else token.lower.removesuffix("time")
    return (Repeated(Count(1), unit, named), end) if describes or joined or led or end > at + 1 else None


def reference(tokens: Tokens, at: int) -> Read | None:
    """Now, currently, recent, the past, in the near future."""
    for words, articled, towards in LEXICON.references.get(tokens[at].lower, ()):
        after = tokens[at + len(words)]
        free = after.kind in ("mark", "end") or after.lower in LEXICON.function
        if (
            follows(tokens, at, *words)
            and not _stands_for_a_noun(tokens, at)
            and (not articled or (free and tokens[at - 1].lower == "the"))
        ):
            return Reference(towards), at + len(words)
    return None
