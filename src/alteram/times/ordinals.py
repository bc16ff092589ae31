"""Days that only an ordinal names: "on the 25th", "from the 11th to the 17th", "on the 26th and the 27th"."""

from __future__ import annotations

from alteram.times.days import Day
from alteram.times.numbers import day_number, is_ordinal
from alteram.times.ranges import Listed, Moment, Range
from alteram.times.tokens import Tokens
from alteram.times.words import LEXICON

# After these a day of the month may stand before the clause that it dates: "on the 28th soldiers looted shops".
_DATING = frozenset({"on", "by", "since", "until", "till", "from", "between", "before", "after"})
_JOINTS = frozenset({"and", "to", "till", "until", "or"})
# The words behind an ordinal that may end in what it counts: "the 3rd Guards Motor Rifle Division".
_REACH = 5
_OF_MONTH = frozenset({"the", "that", "same"})


def lone(tokens: Tokens, at: int) -> tuple[Day, int] | None:
    """The 13th, where no noun follows that it could count; the 5th of this month. Token ``at`` is its number."""
    number = _ordinal(tokens, at)
    if number is None:
        return None
    day, after = number
    if tokens[after].lower == "of":
        return _of_a_month(tokens, day, after + 1)
    ends = tokens[after].kind in ("mark", "end") and tokens[after].text != "-"
    if not _led(tokens, at - 2, loosely=ends) or _counts(tokens, after):
        return None
    lead = tokens[at - 2]
    opens = lead.capital or lead.lower in ("on", "of")
    if tokens[after].lower in _JOINTS and _ordinal(tokens, after + 1 + (tokens[after + 1].lower == "the")):
        return None  # "on the 7th and 9th of September" lends both its month
    free = ends or opens or tokens[after].lower in LEXICON.function
    return (Day(day=day), after) if free and tokens[after].text != "-" else None


def several(tokens: Tokens, at: int) -> tuple[Range | Listed, int] | None:
    """The 26th and the 27th, from the 3rd to the 6th: two days of a month that only the text around tells."""
    opener = tokens[at].lower if tokens[at].lower in ("from", "between") else ""
    first = at + 1 + bool(opener)
    left = _ordinal(tokens, first) if tokens[first - 1].lower == "the" else None
    if left is None or tokens[left[1]].lower not in _JOINTS or not (opener or _led(tokens, at - 1, loosely=False)):
        return None
    joint = tokens[left[1]].lower
    second = left[1] + 1
    second += tokens[second].lower == "again"
    second += tokens[second].lower == "on" and joint == "and"
    second += tokens[second].lower == "the"
    right = _ordinal(tokens, second)
    if right is None or tokens[right[1]].lower == "of" or _counts(tokens, right[1]):
        return None
    one, two = Day(day=left[0]), Day(day=right[0])
    if joint in ("and", "or") and opener != "between":
        return Listed((one, two), ((first, left[1]), (second, right[1]))), right[1]
    return Range(Moment(one, None, first, left[1]), Moment(two, None, second, right[1])), right[1]


def _ordinal(tokens: Tokens, at: int) -> tuple[int, int] | None:
    number = day_number(tokens, at)
    return number if number and is_ordinal(tokens, number[1]) else None


def _of_a_month(tokens: Tokens, day: int, at: int) -> tuple[Day, int] | None:
    """The 5th of this month; "of the month" is of the one that the text is at."""
    word, behind = tokens[at].lower, at + 1 + (tokens[at + 1].lower == "same")
    if tokens[behind].lower != "month":
        return None
    if word in LEXICON.months_off:
        return Day(day=day, months_off=LEXICON.months_off[word]), behind + 1
    return (Day(day=day), behind + 1) if word in _OF_MONTH else None


def _led(tokens: Tokens, at: int, *, loosely: bool) -> bool:
    """Whether what stands before "the" leads a day: a preposition, or "evening of"."""
    word = tokens[at].lower
    part = tokens[at - 1].lower in LEXICON.parts or tokens[at - 1].lower == "hours"
    return word in (LEXICON.prepositions if loosely else _DATING) or (word == "of" and part)


def _counts(tokens: Tokens, at: int) -> bool:
    """Whether the words from ``at`` end in what an ordinal counts: "the 3rd and 4th brigades", "the 38th parallel"."""
    while tokens[at].lower in ("and", "the") or tokens[at].kind == "number" or is_ordinal(tokens, at + 1):
        at += 1
    for token in (tokens[at + step] for step in range(_REACH)):
        if token.lower in LEXICON.counted_off:
            return True
        if token.kind != "word" or token.lower in LEXICON.function:
            return False
    return False
