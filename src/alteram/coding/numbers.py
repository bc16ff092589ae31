"""Numbers that count something: where they stand, what they are worth, and the bounds that words set."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from alteram.coding.scene import View
from alteram.coding.syntax import case_of
from alteram.lexicon import Numbers, lexicon
from alteram.model import Sentence, Token, is_a

DIGITS = re.compile(r"^\d{1,3}(?:[, ]\d{3})+(?:\.\d+)?$|^\d+(?:\.\d+)?$")
MULTIPLIERS = frozenset({"hundred", "thousand", "million", "billion"})
GIVING = frozenset({"hand", "turn", "give", "sign"})
MANY = {"hundreds": 100, "thousands": 1000, "millions": 1000000}  # after "tens of": what each of them is worth
TIMES = frozenset({"twice", "thrice"})
COMPARING = frozenset({"as", "the", "that", "more", "less", "larger", "higher", "greater", "bigger"})
CLOCK = 24
EARLY = re.compile(r"^0\d{3}$")  # 0815
RANGE = frozenset({"to", "-", "–"})
SHARED = frozenset({"them", "whom", "which", "these", "those"})
NUMBERED = frozenset({"article", "paragraph", "resolution", "no.", "point", "para.", "chapter", "protocol", "$", "№"})
WINDOW = 4  # words before a number in which its bound may stand
LONGEST = 12  # words of one number: "two hundred and thirty-four thousand five hundred and sixty"


@dataclass(frozen=True, slots=True)
class Count:
    """A number as read: its value, its bounds, and the words that carry them."""

    low: int | float | None
    high: int | float | None
    approx: bool
    first: int
    last: int


def counts(view: View, numbers: Numbers, *, among: Collection[int] | None = None) -> Iterator[Count]:
    """Every number of the sentence that counts something; with ``among``, those that end at one of these words."""
    tokens = view.sentence.tokens
    ends = range(len(tokens)) if among is None else among
    at = max(0, min(ends, default=0) - LONGEST)
    last = max(ends, default=-1)
    while at <= last:
        end = number_end(tokens, at, numbers)
        if end is None or end not in ends or not counting(view, tokens[end], numbers):
            at += 1
            continue
        yield bounded(view.sentence, at, end, numbers)
        at = end + 1


def number_end(tokens: tuple[Token, ...], at: int, numbers: Numbers) -> int | None:
    """The last word of the number that begins at ``at``, or None where none does."""
    if value_of(tokens[at], numbers) is None:
        return None
    end = at + 2 if is_compound(tokens, at) else at
    while (step := next_of_number(tokens, end, numbers)) is not None:
        end = step
    return end + 2 if is_range(tokens, at, end, numbers) else end


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
    return tokens[end + 1].lower in RANGE and bool(DIGITS.match(tokens[at].text) and DIGITS.match(tokens[end + 2].text))


def next_of_number(tokens: tuple[Token, ...], end: int, numbers: Numbers) -> int | None:
    """Where the number that has come to ``end`` goes on, over a hyphen or an "and"; None where it is complete."""
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


def continues(word: Token, following: Token, numbers: Numbers) -> bool:
    """Whether two words are of one number: "3 billion", "twenty thousand", "thirty-two", not "11.00 two"."""
    if following.lower in MULTIPLIERS | {"dozen"}:
        return word.lower not in MULTIPLIERS | {"dozen"} or (word.lower == "hundred" and following.lower != "dozen")
    value, more = numbers.values.get(word.lower), numbers.values.get(following.lower)
    if value is None or more is None or following.lower in MULTIPLIERS:
        return False
    return more < min(value, 100) and (value >= 20 or word.lower in MULTIPLIERS)


def value_of(token: Token, numbers: Numbers) -> int | float | None:
    if DIGITS.match(token.text):
        plain = re.sub(r"[, ]", "", token.text)
        return float(plain) if "." in plain else int(plain)
    return numbers.values.get(token.lower, numbers.vague.get(token.lower))


def counting(view: View, token: Token, numbers: Numbers) -> bool:
    """Whether ``token`` counts: not a date, an ordinal, a calibre, an age, or part of a name."""
    spans = [*view.timed, *(m.span for m in view.places)]
    if any(span.start <= token.span.start < span.end for span in spans):
        return False
    if any(m.first <= token.index <= m.last for m in view.weapons) and DIGITS.match(token.text):
        return False
    if is_label(view.sentence, token) or is_repeated(view.sentence, token, numbers):
        return False
    if token.lower == "one" and token.relation != "nummod":
        return False
    if is_age(view.sentence, token) or is_clock(view.sentence, token, numbers) or is_comparison(view.sentence, token):
        return False
    if is_a(token.relation, "nmod:unmarked", "appos", "list", "nmod:desc", "compound", "flat", "dep"):
        shared = neighbour(view.sentence, token, 1) == "of" and neighbour(view.sentence, token, 2) in SHARED
        return shared or token.lower in numbers.vague or is_bounded_count(view.sentence, token, numbers)
    return not is_day(view, token)


def is_age(sentence: Sentence, token: Token) -> bool:
    """Whether a bare number tells how old somebody is: "a boy of twelve", not "a group of twelve"."""
    who = sentence.head_of(token)
    alone = who is not None and who.xpos == "NN" and who.lemma.casefold() in lexicon().actors.people.nouns
    return alone and is_a(token.relation, "nmod") and case_of(sentence, token) == "of"


def is_clock(sentence: Sentence, token: Token, numbers: Numbers) -> bool:
    """Whether a bare number is a time of the day: "at around ten", "arrived at 0815"."""
    if EARLY.match(token.text):
        return True
    at = is_a(token.relation, "obl") and any(c.lower == "at" for c in sentence.children(token, "case"))
    moved = sentence.head_of(token)
    reached = moved is not None and moved.lemma in ("stand", "put", "estimate", "remain", "value", "place", "set")
    return at and not reached and (value_of(token, numbers) or 0) <= CLOCK


def is_comparison(sentence: Sentence, token: Token) -> bool:
    """Whether a multiple only compares: "twice as many", "three times the number"."""
    step = 1 if token.lower in TIMES else 2
    times = step == 1 or neighbour(sentence, token, 1) == "times"
    return times and neighbour(sentence, token, step) in COMPARING


def is_day(view: View, token: Token) -> bool:
    """Whether a bare number names a day of the date that comes next: "on 19 and again on 21 April"."""
    dated = any(view.is_timed(t) for t in view.sentence.tokens[token.index + 1 : token.index + 5])
    return is_a(token.relation, "obl") and case_of(view.sentence, token) == "on" and dated


def is_repeated(sentence: Sentence, token: Token, numbers: Numbers) -> bool:
    """Whether ``token`` only gives in figures what stands in words before it: "sixteen (16) civilians"."""
    at = token.index
    if at < 2 or neighbour(sentence, token, -1) != "(" or neighbour(sentence, token, 1) != ")":
        return False
    return any(value_of(each, numbers) is not None for each in sentence.tokens[at - 2 : at - 1])


def is_label(sentence: Sentence, token: Token) -> bool:
    """Whether ``token`` names rather than counts: "Article 51", "120-mm", "Anna, 25, was hit"."""
    before, after = neighbour(sentence, token, -1), neighbour(sentence, token, 1)
    loose = token.relation != "nummod"
    return (
        before in NUMBERED
        or after in ("-", "/", ":", "mm", "-mm", "%")
        or (loose and before in ("-", "/"))
        or (loose and before == after == ",")
    )


def is_bounded_count(sentence: Sentence, token: Token, numbers: Numbers) -> bool:
    """Whether ``token`` follows a bound and precedes what it counts, however the parse ties it: "than 1,300 mines"."""
    following = sentence.tokens[token.index + 1] if token.index + 1 < len(sentence.tokens) else None
    ends = {bound.rpartition(" ")[2] for bound in (*numbers.at_least, *numbers.up_to, *numbers.about)}
    return following is not None and following.upos in ("NOUN", "ADJ") and neighbour(sentence, token, -1) in ends


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
    start = max(0, first - WINDOW)
    before = " ".join(t.lower for t in sentence.tokens[start:first])
    for bound in (*numbers.at_least, *numbers.up_to, *numbers.nearly, *numbers.about):
        if before == bound or before.endswith(f" {bound}"):
            width = len(bound.split())
            if bound == "over" and first > 1 and sentence.tokens[first - 2].lemma.casefold() in GIVING:
                continue  # "handed over 59 prisoners"
            return limited(value, bound, first - width, last, numbers)
    if any(t.lower in numbers.vague and t.lower != "dozen" for t in sentence.tokens[first : last + 1]):
        return Count(value, None, True, first, last)
    return Count(value, value, False, first, last)


def limited(value: int | float, bound: str, first: int, last: int, numbers: Numbers) -> Count:
    if bound in numbers.at_least:
        return Count(value, None, False, first, last)
    if bound in numbers.up_to:
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
        elif token.lower in MULTIPLIERS or token.lower == "dozen":
            current = (current or 1) * value
            total, current = (total + current, 0) if value >= 1000 else (total, current)
        else:
            current += value
    return total + current
