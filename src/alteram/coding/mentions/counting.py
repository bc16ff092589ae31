"""Which numbers of a sentence count something: not dates, ordinals, calibres, ages, or parts of names."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from alteram.coding.clause.syntax import case_of
from alteram.coding.mentions.numbers import (
    DIGITS,
    LONGEST,
    TIMES,
    WINDOW,
    Count,
    bounded,
    changes,
    neighbour,
    number_end,
    value_of,
)
from alteram.coding.scene import View
from alteram.lexicon import Numbers, lexicon
from alteram.model import Sentence, Token, is_a

COMPARING = frozenset({"as", "the", "that", "more", "less", "larger", "higher", "greater", "bigger"})
CLOCK = 24
YEAR = re.compile(r"(?:19|20)\d\d")
EARLY = re.compile(r"^0\d{3}$")  # 0815
ARTICLES = frozenset({"the", "its", "their", "his", "her", "our", "these", "those", "all"})
BOUNDED = frozenset({"about", "around", "approximately", "roughly", "some"})
SHARED = frozenset({"them", "whom", "which", "these", "those"})
BODIES = frozenset({"family", "crew", "household"})  # "a family of five": five people
YOUNG = frozenset({"young", "old"})
LASTING = frozenset({"for", "during", "within"})
MANY_ARE = frozenset({"have", "are", "were"})  # what goes on after those counted, not after a thing with a number
STREETS = frozenset({"street", "avenue", "lane", "boulevard", "str.", "st.", "prospekt"})
NUMBERED = frozenset(
    "article articles paragraph paragraphs para. resolution resolutions rule rules principle principles point chapter "
    "protocol no. $ №".split()
)


def counts(view: View, numbers: Numbers, *, among: Collection[int] | None = None) -> Iterator[Count]:
    """Every number of the sentence that counts something; with ``among``, those that end at one of these words."""
    tokens = view.sentence.tokens
    ends = range(len(tokens)) if among is None else among
    at = max(0, min(ends, default=0) - LONGEST)
    last = max(ends, default=-1)
    while at <= last:
        end = number_end(tokens, at, numbers)
        if end is None or end not in ends or not counting(view, tokens[end], numbers, first=at):
            at += 1
            continue
        yield bounded(view.sentence, at, end, numbers)
        at = end + 1


def counting(view: View, token: Token, numbers: Numbers, *, first: int) -> bool:
    """Whether the number from ``first`` to ``token`` counts: not a date, an ordinal, an age, or part of a name."""
    spans = [m.span for m in view.places]
    if any(span.start <= token.span.start < span.end for span in spans):
        return False
    if view.is_timed(token):
        return is_lasting(view, token, numbers)
    if any(m.first <= token.index <= m.last for m in view.weapons) and DIGITS.match(token.text):
        return False
    if is_aside(view.sentence, first, numbers) or is_fraction(view.sentence, token, numbers):
        return False
    if is_year(view.sentence, token):
        return False
    if is_name_beside(view.sentence, token):
        return False
    if is_label(view.sentence, token, first) or is_repeated(view.sentence, token, numbers):
        return False
    if token.lower == "one" and token.relation != "nummod":
        return is_one_of_them(view.sentence, token)
    if follows_other(view, token):
        return True
    if is_age(view.sentence, token) or is_clock(view.sentence, token, numbers) or is_comparison(view.sentence, token):
        return False
    if is_a(token.relation, "nmod:unmarked", "appos", "list", "nmod:desc", "compound", "flat", "dep"):
        shared = neighbour(view.sentence, token, 1) == "of" and neighbour(view.sentence, token, 2) in SHARED
        return (
            shared
            or is_tally(view.sentence, token, first)
            or is_beside(view.sentence, token, first)
            or token.lower in numbers.vague
            or neighbour(view.sentence, token, 1) == "by"  # "violations: 14 by the rebels, 3 by the army"
            or is_bounded_count(view.sentence, token, numbers)
        )
    return not is_day(view, token)


def is_year(sentence: Sentence, token: Token) -> bool:
    """Whether a bare number is a year: "in the same week of 2021", not "of 2021 men"."""
    led = neighbour(sentence, token, -1) in ("of", "in", "since", "until") and is_a(token.relation, "nmod", "obl")
    behind = sentence.tokens[token.index + 1 : token.index + 2]
    bare = not behind or behind[0].lower == "more" or behind[0].upos not in ("NOUN", "ADJ")
    return led and bare and YEAR.fullmatch(token.text) is not None


def is_fraction(sentence: Sentence, token: Token, numbers: Numbers) -> bool:
    """Whether a number only tells how large a part is: "two thirds of the town", "three-quarters of them"."""
    behind = [each.lower for each in sentence.tokens[token.index + 1 : token.index + 4] if each.text not in ("-", "‑")]
    return behind[1:2] == ["of"] and behind[0].endswith("s") and behind[0] in numbers.shares and behind[0] != "cents"


def is_aside(sentence: Sentence, first: int, numbers: Numbers) -> bool:
    """Whether a number is of those whom it did not befall, of the whole that a share is of, or of what was before.

    "All but two of them", "most of the 60", "12 out of 15", "rose from 14 to 22".
    """
    before = [token.lower for token in sentence.tokens[max(0, first - WINDOW) : first]]
    while before and before[-1] in ARTICLES | BOUNDED:
        before.pop()
    if not before:
        return False
    if before[-1] == "not" or (before[-1] == "or" and before[-3:-2] == ["not"]):
        return True  # "we lost two tanks, not twelve", "not twenty or thirty"
    words = " ".join(before)
    if any(words == each or words.endswith(f" {each}") for each in numbers.but):
        return True
    if before[-1] == "from":
        return changes(sentence.tokens, first, numbers)
    if before[-1] != "of" or len(before) < 2:
        return False
    share = sentence.tokens[first - 1]
    while share.lower != before[-2]:
        share = sentence.tokens[share.index - 1]
    vague = share.lower in numbers.vague or share.lower in numbers.grouped  # "tens of thousands"
    return before[-2] in numbers.shares or (not vague and value_of(share, numbers) is not None)


def is_lasting(view: View, token: Token, numbers: Numbers) -> bool:
    """Whether a number within an expression of time tells how long something went on: "for two hours"."""
    sentence = view.sentence
    unit = sentence.head_of(token) if is_a(token.relation, "nummod") else None
    if unit is None or unit.lemma.casefold() not in numbers.told or any(view_dates(view, token)):
        return False
    if any(c.lower in ("the", "those", "these", "this") for c in sentence.children(unit, "det")):
        return False  # "during the two days before"
    led = any(c.lower in LASTING for c in sentence.children(unit, "case"))
    above = sentence.head_of(unit)
    return led or (above is not None and above.lemma == "last" and is_a(unit.relation, "obj", "obl"))


def view_dates(view: View, token: Token) -> Iterator[bool]:
    """Whether ``token`` stands in an expression that dates something: "for the last two days"."""
    return (m.span.start <= token.span.start < m.span.end for m in view.times)


def is_one_of_them(sentence: Sentence, token: Token) -> bool:
    """Whether a bare "one" counts one of those told of: "one of their trucks was hit", not "the first one"."""
    before = [c for c in sentence.children(token, "det", "amod", "case") if c.index < token.index]
    bare = token.xpos == "CD" and not before  # not "the first one"
    if not bare or neighbour(sentence, token, 1) in ("after", "another", "by"):
        return False  # "one after another"
    told = is_a(token.relation, "nsubj", "obj", "conj")
    return told or (neighbour(sentence, token, 1) == "of" and is_a(token.relation, "appos", "parataxis", "obl"))


def follows_other(view: View, token: Token) -> bool:
    """Whether a number counts those who come next, however the parse ties it to what is before: "At 15:00 two men"."""
    if not is_a(token.relation, "compound", "flat", "nmod:unmarked", "appos") or token.upos != "NUM":
        return False
    above, at = view.sentence.head_of(token), token.index + 1
    following = view.sentence.tokens[at] if at < len(view.sentence.tokens) else None
    if above is None or following is None or above.index > token.index:
        return False
    if above.upos == "NUM" or view.is_timed(above):
        return following.xpos == "NNS"
    many = following.lower in MANY_ARE and not any(m.first <= above.index <= m.last for m in view.weapons)
    return many and above.upos in ("PROPN", "NOUN")


def is_age(sentence: Sentence, token: Token) -> bool:
    """Whether a bare number tells how old somebody is: "a boy of twelve", not "a group of twelve"."""
    who = sentence.head_of(token)
    alone = who is not None and who.xpos == "NN" and who.lemma.casefold() in lexicon().actors.people.nouns
    if who is not None and who.lower in YOUNG and is_a(token.relation, "obl"):
        return True  # "boys as young as twelve"
    old = alone and who is not None and who.lemma not in BODIES
    return old and is_a(token.relation, "nmod") and case_of(sentence, token) == "of"


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
    if neighbour(sentence, token, 1) in ("more", "fewer", "less") and neighbour(sentence, token, 2) == "than":
        return True  # "47 dead, 12 more than yesterday"
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


def is_name_beside(sentence: Sentence, token: Token) -> bool:
    """Whether a number is joined to one that is a name: "the vessels 5201 and 4203"."""
    first = sentence.head_of(token) if is_a(token.relation, "conj") else None
    return (
        first is not None
        and first.upos == "NUM"
        and is_a(first.relation, "flat", "appos")
        and sentence.child(token, "nmod") is None  # "31 by the army and 15 by the rebels"
        and bool(DIGITS.match(first.text))
    )


def is_label(sentence: Sentence, token: Token, first: int) -> bool:
    """Whether a number names rather than counts: "Article 51", "120-mm", "Anna, 25, was hit", not "families, 83,"."""
    before, after = neighbour(sentence, sentence.tokens[first], -1), neighbour(sentence, token, 1)
    loose = token.relation != "nummod"
    above = sentence.head_of(token)
    if DIGITS.match(token.text) and above is not None and above.text.istitle() and above.lower in STREETS:
        return True  # "at 14 Lesna Street"
    listed = above is not None and above.upos == "NUM" and is_a(token.relation, "conj")
    if listed and above is not None and neighbour(sentence, above, -1) in NUMBERED:
        return True  # "Articles 2 and 5"
    several = token.lower in TIMES or (above is not None and above.xpos == "NNS" and above.index < first)
    return (
        before in NUMBERED
        or (first == 0 and after in (".", ")"))
        or after in ("-", "/", ":", "mm", "-mm")
        or (loose and before in ("-", "/") and first > 1)  # but "- 40 were killed" in a list
        or (loose and before == after == "," and not several)
    )


def is_tally(sentence: Sentence, token: Token, first: int) -> bool:
    """Whether a bare number tells how many there were of what is named before it: "Violations: 61", "families, 83,"."""
    above = sentence.head_of(token)
    label = above is not None and (above.xpos in ("NNS", "NN") or above.lower in lexicon().numbers.fates)
    named = above is not None and above.index < first and label
    before, after = neighbour(sentence, sentence.tokens[first], -1), neighbour(sentence, token, 1)
    ends = after in ("", ".", ",", ";", "(")
    many = above is not None and (above.xpos == "NNS" or sentence.kind == "item")  # "- rocket launcher, 1"
    return named and ends and (before == ":" or (before == "," and many))


def is_beside(sentence: Sentence, token: Token, first: int) -> bool:
    """Whether a bare number counts on at another place or time: "nine were killed in Aldby, four in Brenna"."""
    before, after = neighbour(sentence, sentence.tokens[first], -1), neighbour(sentence, token, 1)
    return before in (",", ";") and after in ("in", "at", "near", "on")


def is_bounded_count(sentence: Sentence, token: Token, numbers: Numbers) -> bool:
    """Whether ``token`` follows a bound and precedes what it counts, however the parse ties it: "than 1,300 mines"."""
    following = sentence.tokens[token.index + 1] if token.index + 1 < len(sentence.tokens) else None
    ends = {bound.rpartition(" ")[2] for bound in (*numbers.at_least, *numbers.up_to, *numbers.about)}
    return following is not None and following.upos in ("NOUN", "ADJ") and neighbour(sentence, token, -1) in ends
