"""Counts in a clause: what is counted, in which unit, as one event's number or as a total."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from alteram.coding.clause.nominals import phrase_of
from alteram.coding.clause.phrases import phrase_span
from alteram.coding.clause.syntax import case_of, is_verb
from alteram.coding.counts.tallies import label_of
from alteram.coding.counts.units import FATES, as_person, is_human, unit_of
from alteram.coding.mentions.counting import BODIES, counts
from alteram.coding.mentions.numbers import MANY, TIMES, Count, neighbour
from alteram.coding.scene import Scene, View
from alteram.lexicon import lexicon
from alteram.model import PartOf, Quantity, Sentence, Span, TimeMention, Token, is_a, span_of
from alteram.model.codes import Unit

BEARINGS = frozenset({"north", "south", "east", "west", "north-east", "north-west", "south-east", "south-west"})
PARENTS = frozenset({"mother", "father", "parent", "grandmother", "grandfather", "widow"})
AGED = frozenset({"aged", "age", "ages"})
BEFALLEN = FATES | {"killed-or-wounded", "released", "displaced", "returned"}
LISTING = frozenset({",", "and", "to", "or", "between"})
DEFINITE = frozenset({"the", "these", "those", "both"})
NEAR = 60  # how far before a total the verb may stand that brings a count to it
FEW = frozenset({"several"})
VIOLATING = frozenset({"violate", "breach", "infringe", "break"})  # done several times, it is so many violations
APART = frozenset({",", "some", "about", "around", "approximately", "roughly", "just", "nearly"})


def quantities(scene: Scene, view: View, tokens: list[Token]) -> tuple[Quantity, ...]:
    """The counts among ``tokens``, in text order."""
    inside = {token.index for token in tokens}
    found: list[Quantity] = []
    for count in counts(view, scene.lexicon.numbers, among=inside):
        span = view.sentence.tokens[count.last].span
        if any(name.covers(span) for name, _ in scene.accords):
            continue
        each = quantity(scene, view, count)
        if each is not None:
            totals = [index for index, total in enumerate(found) if total.part_of is None]
            part = PartOf(claim=None, index=totals[-1]) if totals and is_part(view.sentence, count) else None
            if part is not None and shares_unit(view, each, count, found[part.index]):
                each = replace(each, unit=found[part.index].unit)  # "75 men, including 7 on the last day"
            found.append(replace(each, part_of=part))
    return as_totals(scene, found)


def shares_unit(view: View, part: Quantity, count: Count, total: Quantity) -> bool:
    """Whether what befell a total befell its part: "75 men, including 7", "three killed, including two children"."""
    noun = counted(view.sentence, view.sentence.tokens[count.last])
    human = noun is not None and is_human(noun)  # "nine killed, including two doctors"
    bare = part.unit == "other" and (part.of is None or human) and not tells_of(view, count)
    return bare or (part.unit == "persons" and total.unit in BEFALLEN)


def tells_of(view: View, count: Count) -> bool:
    """Whether a number is the subject of a verb of its own: "of which 134 took place elsewhere"."""
    number = view.sentence.tokens[count.last]
    above = view.sentence.head_of(number)
    return above is not None and is_verb(above) and is_a(number.relation, "nsubj")


def as_totals(scene: Scene, found: Sequence[Quantity]) -> tuple[Quantity, ...]:
    """``found``, where a clause tells what the last one brings the total to: that one alone is a total.

    "Killed another 30, bringing the total to 112 since January": the 112 are of those killed since January.
    """
    if not found:
        return ()
    start = found[-2].end if len(found) > 1 else max(0, found[-1].start - NEAR)
    between = scene.text[start : found[-1].start].casefold().split()
    numbers = lexicon().numbers
    if numbers.bringing.isdisjoint(between) or "to" not in between[-3:]:
        return tuple(found)
    named: Iterator[Unit] = (numbers.noun_units[word] for word in between if word in numbers.noun_units)
    before = (found[-2].unit,) if len(found) > 1 else named  # "a guard died, bringing the toll to 16"
    total = found[-1] if found[-1].unit != "other" else replace(found[-1], unit=next(iter(before), "other"))
    parts = (replace(each, flow="flow", since=None) for each in found[:-1])
    return (*parts, replace(total, flow="stock", part_of=None))


def brings_total(sentence: Sentence, verb: Token) -> bool:
    """Whether a verb only tells what the count before it brings a total to: "bringing their losses to over 25,000"."""
    if verb.lower not in lexicon().numbers.bringing or verb.xpos != "VBG" or not is_a(verb.relation, "advcl"):
        return False
    whither = (each for each in sentence.children(verb, "obl") if case_of(sentence, each) == "to")
    return any(each.upos == "NUM" for each in whither)


def is_part(sentence: Sentence, count: Count) -> bool:
    """Whether the words around a count make it a part of the one before: "including 3", "184 of them"."""
    before = [t.lower for t in sentence.tokens[max(0, count.first - 4) : count.first]]
    after = [t.lower for t in sentence.tokens[count.last + 1 : count.last + 3]]
    pronoun = {"them", "which", "whom", "these", "those"}
    listed = "including" in before or "among" in before or before[-2:] == ["the", "remaining"]
    return (
        listed
        or ("of" in before and bool(pronoun & set(before)))
        or (after[:1] == ["of"] and bool(pronoun & set(after)))
    )


def quantity(scene: Scene, view: View, count: Count) -> Quantity | None:
    """The count with its unit and bounds; None where it measures distance or time, or is said in passing."""
    sentence = view.sentence
    number = sentence.tokens[count.last]
    if number.lower in MANY and neighbour(sentence, number, -1) == "of" and count.last > count.first + 1:
        number = sentence.tokens[count.last - 2]  # "tens of thousands"
    if is_of_age(sentence, count) or is_not_one(sentence, count) or is_of_parent(sentence, number):
        return None
    noun = counted(sentence, number)
    if noun is not None and phrase_of(sentence, noun) in scene.lexicon.actors.all.phrases:
        return None  # "the two sides"
    if number.lower in TIMES or is_times(noun, count):
        return times(scene, view, count, noun or number)
    end = sentence.tokens[count.last].span.end
    span = Span(sentence.tokens[count.first].span.start, max(end, noun.span.end if noun else 0))
    if noun is not None and noun.index < count.first:
        span = Span(sentence.tokens[count.first].span.start, end)
    unit = unit_of(view, number, noun, scene.lexicon.numbers)
    if (noun is not None and is_unsaid_measure(view, noun)) or is_whole(sentence, count, noun or number):
        return None
    if noun is not None and unit == "other" and in_passing(sentence, count, noun, scene):
        return None
    unit = as_person(unit, noun) if noun is not None else unit
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
        of=scene.words(phrase_span(sentence, noun)).lstrip("-–•* ") if noun else None,
        flow="stock" if total is not None else "flow",
        since=total.value.start if total is not None and total.value is not None else None,
    )


def is_of_age(sentence: Sentence, count: Count) -> bool:
    """Whether a number is an age: "a man aged 56", "two girls aged 4 and 7"."""
    at = count.first - 1
    while at > 0 and (sentence.tokens[at].upos == "NUM" or sentence.tokens[at].lower in LISTING):
        at -= 1
    return at >= 0 and sentence.tokens[at].lower in AGED


def is_of_parent(sentence: Sentence, number: Token) -> bool:
    """Whether a bare number only counts somebody's children: "a mother of three"."""
    parent = sentence.head_of(number)
    return parent is not None and parent.lemma in PARENTS and case_of(sentence, number) == "of"


def is_not_one(sentence: Sentence, count: Count) -> bool:
    """Whether a number only denies that there were any: "not one of the rockets reached its target"."""
    number = sentence.tokens[count.last]
    return number.lower == "one" and neighbour(sentence, number, -1) == "not" and neighbour(sentence, number, 1) == "of"


def is_times(noun: Token | None, count: Count) -> bool:
    return noun is not None and noun.lower == "times" and noun.index == count.last + 1


def times(scene: Scene, view: View, count: Count, last: Token) -> Quantity:
    """How often something was done: "twice", "at least three times"."""
    span = span_of(list(view.sentence.tokens[count.first : last.index + 1]))
    best = count.low if count.low == count.high else None
    done = view.sentence.head_of(last)
    unit: Unit = "violations" if done is not None and done.lemma in VIOLATING else "other"
    return only(scene.words(span), span, unit, (count.low, best, count.high), of="times")


Bounds = tuple[int | float | None, int | float | None, int | float | None]


def only(words: str, span: Span, unit: Unit, bounds: Bounds, *, of: str | None) -> Quantity:
    """A count of one event, without a total; ``bounds`` are its low, best and high."""
    low, best, high = bounds
    return Quantity(
        text=words,
        start=span.start,
        end=span.end,
        low=low,
        best=best,
        high=high,
        approx=False,
        unit=unit,
        of=of,
        flow="flow",
    )


def opening_of_total(view: View, scene: Scene) -> TimeMention | None:
    """The time since which the sentence counts, where its counts are totals: "since 15 August"."""
    since = scene.lexicon.actors.since.phrases
    return next((m for m in view.times if m.value is not None and m.text.casefold().startswith(since)), None)


def is_unsaid_measure(view: View, noun: Token) -> bool:
    """Whether ``noun`` measures what is no datum: "at 3 o'clock", "150 mm", "16 years old"; not "for two hours"."""
    numbers = lexicon().numbers
    lemma, after = noun.lemma.casefold(), [neighbour(view.sentence, noun, step) for step in (1, 2)]
    if lemma not in numbers.measures:
        return False
    aged = after[0] in ("old", "ago") or after == ["of", "age"]
    sited = after[0] in BEARINGS or after[1] in BEARINGS  # "Aldby (17 km north of Melk)": it says where Aldby is
    bracket = "(" in [neighbour(view.sentence, noun, step) for step in (-1, -2, -3)]
    return lemma not in numbers.told or aged or (sited and (bracket or is_beside_place(view, noun)))


def is_beside_place(view: View, measure: Token) -> bool:
    """Whether a distance stands right behind a place and says where that is: "at Brenna, some 16 km north of Aldby"."""
    number = view.sentence.child(measure, "nummod")
    at = number.index - 1 if number is not None else -1
    while at >= 0 and view.sentence.tokens[at].lower in APART:
        at -= 1
    before = view.sentence.tokens[at].span if at >= 0 else None
    return before is not None and any(m.span.start <= before.start < m.span.end for m in view.places)


def is_whole(sentence: Sentence, count: Count, noun: Token) -> bool:
    """Whether a count is only that of which a part is told: "18 of its 40 posts"."""
    if noun.index < count.last or case_of(sentence, noun) != "of":
        return False
    part = sentence.head_of(noun)
    if part is None:
        return False
    led = [t.lower for t in sentence.tokens[: count.first]] in (["of"], ["of", "the"])
    first = led and is_verb(part) and any(c.upos == "NUM" for c in sentence.children(part, "nsubj", "obj"))
    return first or (part.upos == "NUM" and part.index < count.first)  # "Of 18 men six died"


def in_passing(sentence: Sentence, count: Count, noun: Token, scene: Scene) -> bool:
    """Whether a count of nothing in particular is no datum: "the two countries", "several stretches"."""
    whole = sentence.head_of(noun) is sentence.tokens[count.last]  # "five of the areas"
    definite = not whole and any(c.lower in DEFINITE for c in sentence.children(noun, "det"))
    actors, lemma = scene.lexicon.actors, noun.lemma.casefold()
    told = actors.civilian.nouns | actors.military.nouns | actors.people.nouns | actors.force.nouns  # "several houses"
    several = sentence.tokens[count.last].lower in FEW and lemma not in told
    return definite or (several and not is_a(noun.relation, "nsubj", "obj", "root"))


def counted(sentence: Sentence, number: Token) -> Token | None:
    """The noun that ``number`` counts; of "dozens of casualties" the second noun; None for a bare number."""
    if number.lower in TIMES:
        return None
    if is_a(number.relation, "nummod", "amod", "det"):
        return told_apart(sentence, number) or sentence.head_of(number)
    if (whole := sentence.head_of(number)) is not None and whole.lemma in BODIES and case_of(sentence, number) == "of":
        return whole
    inner: Sequence[Token] = [t for t in sentence.children(number, "nmod") if case_of(sentence, t) == "of"]
    many = next((t for t in inner if t.lower in MANY), None)
    if many is not None:
        inner = sentence.children(many, "nmod")  # "tens of thousands of residents"
    of = next((t for t in inner if t.upos in ("NOUN", "PROPN", "ADJ")), None)
    return of or following_noun(sentence, number) or label_of(sentence, number) or of_led(sentence, number)


def of_led(sentence: Sentence, number: Token) -> Token | None:
    """The noun of the whole that leads the clause and of which ``number`` is a part: "Of 18 rockets, 15 hit"."""
    verb = sentence.head_of(number) if is_a(number.relation, "nsubj") else None
    led = verb is not None and sentence.tokens[0].lower == "of"
    wholes = sentence.children(verb, "obl", "nmod") if led and verb is not None else ()
    return next((each for each in wholes if each.index < number.index and case_of(sentence, each) == "of"), None)


def told_apart(sentence: Sentence, number: Token) -> Token | None:
    """What ``number`` counts right before a conjunction, whatever the next count is of: "21 dead and 9 prisoners"."""
    beside = sentence.tokens[number.index + 1 : number.index + 3]
    if len(beside) < 2 or beside[0].upos not in ("ADJ", "VERB") or beside[1].lower not in ("and", ","):
        return None
    return beside[0] if beside[0].lower in lexicon().numbers.noun_units else None


def following_noun(sentence: Sentence, number: Token) -> Token | None:
    """The noun right after ``number`` where the parse has not tied them: "more than 1,300 mines"."""
    at = number.index + 1
    while (
        at < len(sentence.tokens)
        and sentence.tokens[at].upos in ("ADJ", "PUNCT", "NOUN")
        and sentence.tokens[at].text not in ",;:."
    ):
        token = sentence.tokens[at]
        if token.upos == "NOUN" and token.relation != "compound":
            return token
        at += 1
    return None
