"""Counts in a clause: their bounds, what is counted, and in which unit."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from alteram.coding.scene import Scene, View
from alteram.coding.syntax import is_verb, noun_phrase
from alteram.lexicon import Numbers, lexicon
from alteram.model import PartOf, Quantity, Sentence, Span, TimeMention, Token, is_a, span_of
from alteram.model.codes import Unit

DIGITS = re.compile(r"^\d{1,3}(?:[, ]\d{3})+(?:\.\d+)?$|^\d+(?:\.\d+)?$")
MULTIPLIERS = frozenset({"hundred", "thousand", "million", "billion"})
RANGE = frozenset({"to", "-", "–"})
WINDOW = 4  # words before a number in which its bound may stand


@dataclass(frozen=True, slots=True)
class Count:
    """A number as read: its value, its bounds, and the words that carry them."""

    low: int | float | None
    high: int | float | None
    approx: bool
    first: int
    last: int


def quantities(scene: Scene, view: View, tokens: list[Token]) -> tuple[Quantity, ...]:
    """The counts among ``tokens``, in text order."""
    inside = {token.index for token in tokens}
    found: list[Quantity] = []
    for count in counts(view, scene.lexicon.numbers):
        span = view.sentence.tokens[count.last].span
        if count.last not in inside or any(name.covers(span) for name, _ in scene.accords):
            continue
        each = quantity(scene, view, count)
        if each is not None:
            totals = [index for index, total in enumerate(found) if total.part_of is None]
            part = PartOf(claim=None, index=totals[-1]) if totals and is_part(view.sentence, count) else None
            found.append(replace(each, part_of=part))
    return tuple(found)


def is_part(sentence: Sentence, count: Count) -> bool:
    """Whether the words around a count make it a part of the one before: "including 3", "184 of them"."""
    before = [t.lower for t in sentence.tokens[max(0, count.first - 4) : count.first]]
    after = [t.lower for t in sentence.tokens[count.last + 1 : count.last + 3]]
    pronoun = {"them", "which", "whom", "these", "those"}
    listed = "including" in before or "among" in before
    return (
        listed
        or ("of" in before and bool(pronoun & set(before)))
        or (after[:1] == ["of"] and bool(pronoun & set(after)))
    )


def counts(view: View, numbers: Numbers) -> Iterator[Count]:
    """Every number of the sentence that counts something."""
    tokens, at = view.sentence.tokens, 0
    while at < len(tokens):
        end = number_end(view, at, numbers)
        if end is None:
            at += 1
            continue
        yield bounded(view.sentence, at, end, numbers)
        at = end + 1


def number_end(view: View, at: int, numbers: Numbers) -> int | None:
    """The last word of the number that begins at ``at``, or None where none does that counts."""
    tokens = view.sentence.tokens
    if value_of(tokens[at], numbers) is None:
        return None
    end = at
    while end + 1 < len(tokens) and continues(tokens[end], tokens[end + 1], numbers):
        end += 1
    if (
        end + 2 < len(tokens)
        and tokens[end + 1].lower in RANGE
        and DIGITS.match(tokens[end + 2].text)
        and DIGITS.match(tokens[at].text)
    ):
        end += 2
    return end if counting(view, tokens[end], numbers) else None


def continues(word: Token, following: Token, numbers: Numbers) -> bool:
    """Whether two words are of one number: "3 billion", "twenty thousand", "thirty-two", not "11.00 two"."""
    if following.lower in MULTIPLIERS:
        return True
    value, more = numbers.values.get(word.lower), numbers.values.get(following.lower)
    return value is not None and more is not None and value >= 20 and more < min(value, 100)


def value_of(token: Token, numbers: Numbers) -> int | float | None:
    if DIGITS.match(token.text):
        plain = re.sub(r"[, ]", "", token.text)
        return float(plain) if "." in plain else int(plain)
    return numbers.values.get(token.lower, numbers.vague.get(token.lower))


def counting(view: View, token: Token, numbers: Numbers) -> bool:
    """Whether ``token`` counts: not a date, an ordinal, a calibre, an age, or part of a name."""
    spans = [*(m.span for m in view.times), *(m.span for m in view.places)]
    if any(span.start <= token.span.start < span.end for span in spans):
        return False
    if any(m.first <= token.index <= m.last for m in view.weapons) and DIGITS.match(token.text):
        return False
    sentence = view.sentence
    before = sentence.tokens[token.index - 1] if token.index else None
    after = sentence.tokens[token.index + 1] if token.index + 1 < len(sentence.tokens) else None
    if before is not None and before.lower in (
        "article",
        "paragraph",
        "resolution",
        "no.",
        "point",
        "para.",
        "chapter",
        "protocol",
        "$",
        "№",
    ):
        return False
    if after is not None and after.text in ("-", "/", ":", "mm", "-mm", "%"):
        return False
    if before is not None and before.text in ("-", "/") and token.relation != "nummod":
        return False
    if before is not None and after is not None and before.text == after.text == "," and token.relation != "nummod":
        return False  # an age: "Anna, 25, was hit"
    if token.lower == "one" and token.relation not in ("nummod",):
        return False
    if is_a(token.relation, "nmod:unmarked", "appos", "list", "nmod:desc", "compound", "flat", "dep"):
        return token.lower in numbers.vague
    return True


def bounded(sentence: Sentence, first: int, last: int, numbers: Numbers) -> Count:
    """The number from ``first`` to ``last`` with the bound that the words before it set."""
    if last - first == 2 and sentence.tokens[first + 1].lower in RANGE:
        low, high = (value_of(sentence.tokens[at], numbers) for at in (first, last))
        return Count(low, high, False, first, last)
    value = composed(sentence.tokens[first : last + 1], numbers)
    start = max(0, first - WINDOW)
    before = " ".join(t.lower for t in sentence.tokens[start:first])
    for bound in (*numbers.at_least, *numbers.up_to, *numbers.nearly, *numbers.about):
        if before == bound or before.endswith(f" {bound}"):
            width = len(bound.split())
            return limited(value, bound, first - width, last, numbers)
    word = sentence.tokens[last].lower
    if word in numbers.vague and word != "dozen":
        return Count(numbers.vague[word], None, True, first, last)
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
        if token.lower in MULTIPLIERS:
            current = (current or 1) * value
            total, current = (total + current, 0) if value >= 1000 else (total, current)
        else:
            current += value
    return total + current


def quantity(scene: Scene, view: View, count: Count) -> Quantity | None:
    """The count with its unit and bounds; None where it measures distance or time, or is said in passing."""
    sentence = view.sentence
    number = sentence.tokens[count.last]
    noun = counted(sentence, number)
    span = Span(sentence.tokens[count.first].span.start, max(number.span.end, noun.span.end if noun else 0))
    if noun is not None and noun.index < count.first:
        span = Span(sentence.tokens[count.first].span.start, number.span.end)
    unit = unit_of(view, number, noun, scene.lexicon.numbers)
    if noun is not None and (
        noun.lemma.casefold() in scene.lexicon.numbers.measures
        or (unit == "other" and in_passing(sentence, count, noun, scene))
    ):
        return None
    total = opening_of_total(view, scene)
    best = count.low if count.low == count.high else None
    return Quantity(
        text=scene.words(span),
        start=span.start,
        end=span.end,
        low=count.low,
        best=best,
        high=count.high,
        approx=count.approx,
        unit=unit,
        of=scene.words(span_of(noun_phrase(sentence, noun))) if noun else None,
        flow="stock" if total is not None else "flow",
        since=total.value.start if total is not None and total.value is not None else None,
    )


def opening_of_total(view: View, scene: Scene) -> TimeMention | None:
    """The time since which the sentence counts, where its counts are totals: "since 15 August"."""
    since = scene.lexicon.actors.since.phrases
    return next((m for m in view.times if m.value is not None and m.text.casefold().startswith(since)), None)


def in_passing(sentence: Sentence, count: Count, noun: Token, scene: Scene) -> bool:
    """Whether a count of nothing in particular is no datum: "the two countries", "several stretches"."""
    definite = any(c.lower in ("the", "these", "those", "both") for c in sentence.children(noun, "det"))
    return definite or sentence.tokens[count.last].lower in scene.lexicon.numbers.vague


def counted(sentence: Sentence, number: Token) -> Token | None:
    """The noun that ``number`` counts; of "dozens of casualties" the second noun; None for a bare number."""
    if is_a(number.relation, "nummod", "amod", "det"):
        return sentence.head_of(number)
    inner = [t for t in sentence.children(number, "nmod") if t.upos in ("NOUN", "PROPN")]
    return next(iter(inner), None)


def unit_of(view: View, number: Token, noun: Token | None, numbers: Numbers) -> Unit:
    """The unit: what the verb does to those counted, else what the noun says they are."""
    sentence = view.sentence
    if noun is not None and any(m.head is noun and m.arms.kind == "drone" for m in view.weapons):
        return "drones"
    by_noun = (numbers.noun_units.get(noun.lemma.casefold()) or numbers.noun_units.get(noun.lower)) if noun else None
    if by_noun not in (None, "persons", "captured", "other"):
        return by_noun
    above = sentence.head_of(number if is_a(number.relation, "nsubj", "obj", "obl") or noun is None else noun)
    inner = number if above is not noun and noun is None else noun or number
    while above is not None and not is_verb(above) and above.upos in ("NOUN", "NUM", "ADJ", "DET", "PRON"):
        if is_a(above.relation, "nmod", "obl"):
            above = None
            break
        above = sentence.head_of(above)
    if noun is None and is_a(number.relation, "obl"):
        above = sentence.head_of(number)  # "the toll stands at 49"
    elif is_a(inner.relation, "nmod", "obl") and not is_a(number.relation, "nsubj", "obj"):
        above = None
    words = [above, *sentence.children(noun or number, "acl", "amod")]
    units = [unit for word in words if word is not None for unit in verb_units(sentence, word, numbers)]
    return next(iter(units), by_noun or "other")


def verb_units(sentence: Sentence, verb: Token, numbers: Numbers) -> list[Unit]:
    """The unit that ``verb`` gives to those it befalls: itself, with a complement, or what its subject totals."""
    lemma = verb.lemma.casefold()
    below = sentence.children(verb, "xcomp", "obj", "nsubj", "advmod", "compound")
    names = [
        lemma,
        *(f"{lemma} {child.lemma.casefold()}" for child in below),
        *(f"{lemma} {child.lower}" for child in below),
    ]
    found = [numbers.verb_units[name] for name in names if name in numbers.verb_units]
    joined = {
        numbers.verb_units.get(c.lemma.casefold())
        for c in sentence.children(verb, "conj")
        if not has_arguments(sentence, c)
    }
    if found and {found[0], *joined} == {"killed", "wounded"}:
        return ["killed-or-wounded"]
    totals = [
        numbers.noun_units[c.lemma.casefold()]
        for c in sentence.children(verb, "xcomp")
        if c.lemma.casefold() in numbers.noun_units
    ]
    if lemma == "become" and totals:
        return totals
    totals = [
        numbers.noun_units[c.lemma.casefold()]
        for c in sentence.children(verb, "nsubj")
        if c.lemma.casefold() in numbers.noun_units
    ]
    suffered = [
        numbers.noun_units[c.lemma.casefold()]
        for c in sentence.children(verb, "obj")
        if c.lemma.casefold() in numbers.noun_units
    ]
    if lemma in lexicon().cues.light.undergo and suffered:
        return suffered
    return found or (totals if lemma in ("stand", "reach", "be", "rise", "amount") else [])


def has_arguments(sentence: Sentence, verb: Token) -> bool:
    return sentence.child(verb, "nsubj", "obj") is not None
