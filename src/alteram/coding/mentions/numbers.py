"""Numbers that count something: where they stand, what they are worth, and the bounds that words set."""

from __future__ import annotations

import re
from dataclasses import dataclass

from alteram.lexicon import Numbers
from alteram.model import Sentence, Token

DIGITS = re.compile(r"^\d{1,3}(?:[, ]\d{3})+(?:\.\d+)?$|^\d+(?:\.\d+)?$")
MULTIPLIERS = frozenset({"hundred", "thousand", "million", "billion"})
GIVING = frozenset({"hand", "turn", "give", "sign"})
UNDER = frozenset({"come", "be", "remain", "put", "keep"})
HUNDREDS = re.compile(r"^\d{3}$")  # "1 200", written with a space
MANY = {"hundreds": 100, "thousands": 1000, "millions": 1000000}  # after "tens of": what each of them is worth
TIMES = frozenset({"twice", "thrice"})
RANGE = frozenset({"to", "-", "–", "or"})
WINDOW = 4  # words before a number in which its bound may stand
HALVED = 12  # the least number that is halved: "half a dozen"
QUARTERED = 1000
LONGEST = 12  # words of one number: "two hundred and thirty-four thousand five hundred and sixty"


@dataclass(frozen=True, slots=True)
class Count:
    """A number as read: its value, its bounds, and the words that carry them."""

    low: int | float | None
    high: int | float | None
    approx: bool
    first: int
    last: int


def number_end(tokens: tuple[Token, ...], at: int, numbers: Numbers) -> int | None:
    """The last word of the number that begins at ``at``, or None where none does."""
    if value_of(tokens[at], numbers) is None or is_no_group(tokens, at, numbers):
        return None
    end = at + 2 if is_compound(tokens, at) else at
    while (step := next_of_number(tokens, end, numbers)) is not None:
        end = step
    return end + 2 if is_range(tokens, at, end, numbers) else end


def is_no_group(tokens: tuple[Token, ...], at: int, numbers: Numbers) -> bool:
    """Whether a word that counts with "of" alone stands without it: "a married couple", "to score"."""
    return tokens[at].lower in numbers.grouped and [t.lower for t in tokens[at + 1 : at + 2]] != ["of"]


def is_compound(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether two vague words from ``at`` make one number: "tens of thousands"."""
    after = [token.lower for token in tokens[at + 1 : at + 3]]
    return tokens[at].lower in ("tens", "dozens", "hundreds") and after[:1] == ["of"] and after[-1] in MANY


def is_range(tokens: tuple[Token, ...], at: int, end: int, numbers: Numbers) -> bool:
    """Whether the number from ``at`` to ``end`` opens a range: "5 to 7", "between 50 and 80"."""
    if end + 2 >= len(tokens) or value_of(tokens[end + 2], numbers) is None:
        return False
    if tokens[end + 1].lower == "and":
        return at > 0 and tokens[at - 1].lower == "between"
    low, high = value_of(tokens[end], numbers), value_of(tokens[end + 2], numbers)
    if at > 0 and tokens[at - 1].lower == "from" and changes(tokens, at, numbers):
        return False  # "rose from 14 to 22"
    rising = low is not None and high is not None and low < high and tokens[at].lower not in numbers.vague
    alike = bool(DIGITS.match(tokens[at].text)) == bool(DIGITS.match(tokens[end + 2].text))
    return tokens[end + 1].lower in RANGE and alike and rising


def changes(tokens: tuple[Token, ...], at: int, numbers: Numbers) -> bool:
    """Whether the number at ``at`` is what it was before a change that the words before it tell."""
    return any(token.lemma.casefold() in numbers.changing for token in tokens[max(0, at - WINDOW - 1) : at])


def next_of_number(tokens: tuple[Token, ...], end: int, numbers: Numbers) -> int | None:
    """Where the number that has come to ``end`` goes on, over a hyphen or an "and"; None where it is complete."""
    if is_spaced(tokens, end):
        return end + 1
    for step in (1, 2):
        at = end + step
        joined = step == 1 or tokens[end + 1].lower in ("-", "and") if at < len(tokens) else False
        if (
            joined
            and continues(tokens[end], tokens[at], numbers)
            and not (step == 2 and tokens[end + 1].lower == "and" and tokens[end].lower not in MULTIPLIERS)
        ):
            return at
    return None


def is_spaced(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether the figures at ``at`` are thousands with more behind a space: "1 200 shells", not "5 120 mm shells"."""
    behind = [token.lower for token in tokens[at + 1 : at + 3]]
    few = re.fullmatch(r"[1-9]\d{0,2}", tokens[at].text) is not None
    next_to = len(behind) == 2 and tokens[at + 1].span.start == tokens[at].span.end + 1
    return few and next_to and HUNDREDS.match(behind[0]) is not None and not behind[1].startswith(("mm", "-", "–"))


def continues(word: Token, following: Token, numbers: Numbers) -> bool:
    """Whether two words are of one number: "3 billion", "twenty thousand", "thirty-two", not "11.00 two"."""
    if following.lower in MULTIPLIERS | {"dozen"}:
        return word.lower not in MULTIPLIERS | {"dozen"} or (word.lower == "hundred" and following.lower != "dozen")
    value, more = numbers.values.get(word.lower), numbers.values.get(following.lower)
    if value is None or more is None or following.lower in MULTIPLIERS:
        return False
    return more < min(value, 100) and (value >= 20 or word.lower in MULTIPLIERS)


def value_of(token: Token, numbers: Numbers) -> int | float | None:
    if token.text[:1].isdigit() and DIGITS.match(token.text):
        plain = re.sub(r"[, ]", "", token.text)
        return float(plain) if "." in plain else int(plain)
    known = numbers.values.get(token.lower)
    return known if known is not None else numbers.vague.get(token.lower)


def neighbour(sentence: Sentence, token: Token, step: int) -> str:
    """The word ``step`` places from ``token`` in lower case; empty beyond the sentence."""
    at = token.index + step
    return sentence.tokens[at].lower if 0 <= at < len(sentence.tokens) else ""


def bounded(sentence: Sentence, first: int, last: int, numbers: Numbers) -> Count:
    """The number from ``first`` to ``last`` with the bound that the words before it set."""
    if last - first == 2 and sentence.tokens[first + 1].lower in RANGE | {"and"}:
        low, high = (value_of(sentence.tokens[at], numbers) for at in (first, last))
        if low is not None and high is not None and is_range(sentence.tokens, first, first, numbers):
            return Count(low, high, False, first, last)
    value = composed(sentence.tokens[first : last + 1], numbers)
    article = first and sentence.tokens[first - 1].lower in ("a", "an")
    if article and first > 1 and sentence.tokens[first - 2].lower == "half" and value >= HALVED:
        value, first = value / 2 if value % 2 else value // 2, first - 1  # "half a dozen"
    elif (
        article
        and [t.lower for t in sentence.tokens[first - 3 : first - 1]] == ["quarter", "of"]
        and value >= QUARTERED
    ):
        value, first = value // 4, first - 2  # "a quarter of a million"
    if first > 1 and sentence.tokens[first - 1].lower in ("a", "an", "half"):
        first -= 1  # "upwards of a hundred"
    after = behind(sentence, last, numbers)
    if after is not None:
        return limited(value, after, first, last, numbers)
    start = max(0, first - WINDOW)
    before = " ".join(t.lower for t in sentence.tokens[start:first])
    bounds = (*numbers.at_least, *numbers.up_to, *numbers.nearly, *numbers.about)
    found = [bound for bound in bounds if before == bound or before.endswith(f" {bound}")]
    if found == ["over"] and first > 1 and sentence.tokens[first - 2].lemma.casefold() in GIVING:
        found = []  # "handed over 59 prisoners"
    if found == ["up to"] and first > 2 and sentence.tokens[first - 3].lemma.casefold() in numbers.changing:
        found = []  # "has gone up to 30"
    if found == ["under"] and is_undergone(sentence, first - 1):
        found = []  # "came under 30 strikes"
    if found:
        bound = max(found, key=len)  # "no more than" before "more than"
        return limited(value, bound, first - len(bound.split()), last, numbers)
    if any(t.lower in numbers.vague and t.lower != "dozen" for t in sentence.tokens[first : last + 1]):
        return Count(value, None, True, first, last)
    return Count(value, value, False, first, last)


def is_undergone(sentence: Sentence, under: int) -> bool:
    """Whether the word at ``under`` goes with a verb of undergoing and sets no bound: "came under 30 strikes"."""
    return under > 0 and sentence.tokens[under - 1].lemma in UNDER


def behind(sentence: Sentence, last: int, numbers: Numbers) -> str | None:
    """The bound that stands behind a number, over its noun at most: "ten or more", "36 guns or so"."""
    words = [token.lower for token in sentence.tokens[last + 1 : last + 4]]
    if "than" in (follow := [token.lower for token in sentence.tokens[last + 2 : last + 5]]):
        words = words[: follow.index("than")]  # "216 dead and more than 345 wounded": the 216 are exact
    bounds = (*numbers.at_least_after, *numbers.up_to_after, *numbers.about_after)
    return next((b for b in bounds if b in (" ".join(words[:1]), " ".join(words[:2]), " ".join(words[1:3]))), None)


def limited(value: int | float, bound: str, first: int, last: int, numbers: Numbers) -> Count:
    if bound in numbers.at_least or bound in numbers.at_least_after:
        return Count(value, None, False, first, last)
    if bound in numbers.up_to or bound in numbers.up_to_after:
        return Count(None, value, False, first, last)
    if bound in numbers.nearly:
        return Count(None, value, True, first, last)
    return Count(value, value, True, first, last)


def composed(tokens: tuple[Token, ...], numbers: Numbers) -> int | float:
    """The value of a number in words or digits: "two hundred and five", "3 billion"."""
    total: int | float = 0
    current: int | float = 0
    for token in tokens:
        value = value_of(token, numbers)
        if value is None:
            continue
        if current and token.lower in MANY:
            current *= MANY[token.lower]
        elif current and HUNDREDS.match(token.text):
            current = current * 1000 + value  # "1 200"
        elif token.lower in MULTIPLIERS or token.lower == "dozen":
            current = (current or 1) * value
            total, current = (total + current, 0) if value >= 1000 else (total, current)
        else:
            current += value
    return exact(total + current)


def exact(value: int | float) -> int | float:
    """``value`` without the error of a product of a fraction: 8.3 million is 8,300,000, not 8,300,000.000000001."""
    near = round(value, 6)
    return int(near) if isinstance(near, float) and near.is_integer() and near >= 1000 else near
