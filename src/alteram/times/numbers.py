"""Numbers that count or name times: days of the month, years, counts of units."""

from __future__ import annotations

from dataclasses import dataclass

from alteram.times import eras
from alteram.times.tokens import Tokens, follows, remembered
from alteram.times.words import LEXICON

ORDINAL_ENDS = ("st", "nd", "rd", "th")
_DECIMAL = (".", ",", ":")
_YEAR = 4  # digits: no thousands have so many behind a comma


_MOST_APPROXIMATORS = 4  # "only just about nearly": more of them are no count, and would take time
_TO = ("to", "or", "-", "–")


@dataclass(frozen=True, slots=True)
class Count:
    """How many units; ``vague`` where the words give no number ("several", "a few"), ``half`` of one more."""

    number: int
    vague: bool = False
    half: bool = False


_HALF = Count(0, half=True)


def day_number(tokens: Tokens, at: int) -> tuple[int, int] | None:
    """The day of the month at token ``at``, with or without "th", with the index after it."""
    token = tokens[at]
    if token.kind != "number" or len(token.text) > 2 or not 1 <= int(token.text) <= 31 or glued_number(tokens, at):
        return None
    suffix = tokens[at + 1]
    parted = suffix.lower in ORDINAL_ENDS and tokens[at + 2].lower in LEXICON.months  # "14 th June", from a PDF
    if suffix.kind == "word" and (suffix.glued or parted):
        return (int(token.text), at + 2) if suffix.lower in ORDINAL_ENDS else None
    return int(token.text), at + 1


def is_ordinal(tokens: Tokens, after: int) -> bool:
    """Whether the number that ends before ``after`` was written with "th" or the like."""
    return tokens[after - 1].lower in ORDINAL_ENDS


def year_number(tokens: Tokens, at: int) -> tuple[int, int] | None:
    """The year at token ``at``, of four digits or with its era, with the index after it."""
    token = tokens[at]
    if token.kind != "number" or len(token.text) > 4 or len(token.text) < 2:
        return None
    if glued_number(tokens, at) or (tokens[at + 1].kind == "word" and tokens[at + 1].glued):
        return None
    era = _era(tokens, at + 1)
    if era or (tokens.ancient and len(token.text) == 3):
        return eras.before_common_era(int(token.text)), era or at + 1
    return (int(token.text), at + 1) if len(token.text) == 4 and 1000 <= int(token.text) <= 2099 else None


def short_year(tokens: Tokens, at: int) -> tuple[int, int] | None:
    """The last two digits of a year behind a dash and a whole year: 94 in "1990-94", with the index after it."""
    token, whole = tokens[at], tokens[at - 2]
    fits = token.kind == "number" and len(token.text) == 2 and token.glued and whole.kind == "number"
    if not fits or len(whole.text) != 4 or int(token.text) <= int(whole.text[2:]) or tokens[at + 1].text == "-":
        return None
    return int(whole.text[:2] + token.text), at + 1


def _era(tokens: Tokens, at: int) -> int | None:
    """The index after "BC", "BCE" or "B.C." at token ``at``."""
    if tokens[at].text in ("BC", "BCE"):
        return at + 1
    if tokens[at].text == "B" and tokens[at + 1].text == "." and tokens[at + 2].text == "C":
        return at + 3 + (tokens[at + 3].text == "." and tokens[at + 3].glued)
    return None


def glued_number(tokens: Tokens, at: int) -> bool:
    """Whether the digits at ``at`` are a piece of a larger figure: 12.7, 1,300, 7:62, No.5, $24."""
    token, before, after = tokens[at], tokens[at - 1], tokens[at + 1]
    if token.glued and (before.kind == "word" or before.text in "$€£#№") and before.text:
        return True
    thousands = not (before.text == "," and len(token.text) == _YEAR)  # "March 2,2023"
    if token.glued and before.text in _DECIMAL and tokens[at - 2].kind == "number" and before.glued and thousands:
        return True
    if after.text == "," and len(tokens[at + 2].text) == _YEAR:
        return False
    return after.text in _DECIMAL and after.glued and tokens[at + 2].kind == "number" and tokens[at + 2].glued


@remembered
def count(tokens: Tokens, at: int) -> tuple[Count, int] | None:
    """The count at token ``at`` or behind "about" there, in digits, in words or vague, with the index after it.

    Agreements write both: "thirty (30) days", "14 (fourteen) days".
    """
    at = _past_approximators(tokens, at)
    read = _digits(tokens, at) if tokens[at].kind == "number" else _vague(tokens, at) or _spelled(tokens, at)
    if read is None or tokens[read[1]].text != "(":
        return read
    inside = read[1] + 1
    again = _digits(tokens, inside) if tokens[inside].kind == "number" else _spelled(tokens, inside)
    return (read[0], again[1] + 1) if again and tokens[again[1]].text == ")" else read


def _past_approximators(tokens: Tokens, at: int) -> int:
    for step in range(at, at + _MOST_APPROXIMATORS):
        if tokens[step].lower not in LEXICON.approximators and tokens[step].lower != "past":
            return step
    return at


def _digits(tokens: Tokens, at: int) -> tuple[Count, int] | None:
    word = tokens[at].text
    wide = (
        len(word) > 4
        or (len(word) > 2 and word.startswith("0"))
        or glued_number(tokens, at)
        or _glued_word(tokens, at + 1)
    )
    return None if wide else (Count(int(word)), at + 1)


def _spelled(tokens: Tokens, at: int) -> tuple[Count, int] | None:
    """The number in words at token ``at``, up to nine hundred and ninety-nine."""
    first = _below_hundred(tokens, at)
    if first is None or tokens[first[1]].lower != "hundred":
        return first
    after = first[1] + 1
    rest = _below_hundred(tokens, after + (tokens[after].lower == "and"))
    if rest is None or tokens[rest[1] - 1].lower in ("a", "an"):
        return Count(100 * first[0].number), after
    return Count(100 * first[0].number + rest[0].number), rest[1]


def _below_hundred(tokens: Tokens, at: int) -> tuple[Count, int] | None:
    word = tokens[at].lower
    if word in LEXICON.tens:
        return _compound(tokens, at)
    return (Count(LEXICON.ones[word]), at + 1) if word in LEXICON.ones else None


def _glued_word(tokens: Tokens, at: int) -> bool:
    """Whether a word that is no unit of time hangs on the figure before it: "155mm", but not "24hrs"."""
    return tokens[at].kind == "word" and tokens[at].glued and tokens[at].lower not in LEXICON.units


def _compound(tokens: Tokens, at: int) -> tuple[Count, int]:
    tens, after = LEXICON.tens[tokens[at].lower], at + 1
    if tokens[after].text == "-":
        after += 1
    ones = LEXICON.ones.get(tokens[after].lower, 0)
    return (Count(tens + ones), after + 1) if 0 < ones < 10 and tokens[after].lower != "a" else (Count(tens), at + 1)


def _vague(tokens: Tokens, at: int) -> tuple[Count, int] | None:
    if tokens[at].lower == "a":
        at += 1
    number = LEXICON.vague_counts.get(tokens[at].lower)
    if number is None:
        return None
    return Count(number, vague=True), at + 1 + (tokens[at + 1].lower == "of")


def measure(tokens: Tokens, at: int) -> tuple[tuple[Count, str], int] | None:
    """A count and its unit: two full months, three-day, half a year, two and a half hours."""
    if tokens[at].lower == "half":
        step = at + 1 + (tokens[at + 1].text == "-" or tokens[at + 1].lower in ("a", "an"))
        unit = LEXICON.units.get(tokens[step].lower)
        return ((_HALF, unit), step + 1) if unit else None
    read = count(tokens, at)
    if read is None:
        return None
    amount, after = read
    other = count(tokens, after + 1) if tokens[after].text in _TO else None
    if other and not other[0].vague:
        after = other[1]  # "three to four days" lasts at least three
    if follows(tokens, after, "and", "a", "half") or follows(tokens, after, "and", "one", "half"):
        amount, after = Count(amount.number, amount.vague, half=True), after + 3
    elif tokens[after].lower in LEXICON.between:
        after += 1
    after += tokens[after].text == "-" and tokens[after + 1].glued
    unit = LEXICON.units.get(tokens[after].lower)
    if unit and follows(tokens, after + 1, "and", "a", "half") and not amount.half:
        return (Count(amount.number, amount.vague, half=True), unit), after + 4
    one = amount.number == 1 and tokens[at].kind == "word" and tokens[after].lower in LEXICON.plurals
    return None if unit is None or (one and not amount.half and not amount.vague) else ((amount, unit), after + 1)
