"""Counts in a clause: what is counted, in which unit, as one event's number or as a total."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from alteram.coding.clause.phrases import noun_phrase
from alteram.coding.clause.syntax import RELATIVE, case_of, is_verb
from alteram.coding.counts.tallies import fate_beside, label_of
from alteram.coding.mentions.counting import counts
from alteram.coding.mentions.numbers import MANY, TIMES, Count, neighbour
from alteram.coding.scene import Scene, View
from alteram.lexicon import Numbers, lexicon
from alteram.model import PartOf, Quantity, Sentence, Span, TimeMention, Token, is_a, span_of
from alteram.model.codes import Unit

BEARINGS = frozenset({"north", "south", "east", "west", "north-east", "north-west", "south-east", "south-west"})
DEFINITE = frozenset({"the", "these", "those", "both"})
FEW = frozenset({"several"})
FATES = frozenset({"killed", "wounded", "missing"})
VIOLATING = frozenset({"violate", "breach", "infringe", "break"})  # done several times, it is so many violations


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


def quantity(scene: Scene, view: View, count: Count) -> Quantity | None:
    """The count with its unit and bounds; None where it measures distance or time, or is said in passing."""
    sentence = view.sentence
    number = sentence.tokens[count.last]
    if number.lower in MANY and neighbour(sentence, number, -1) == "of" and count.last > count.first + 1:
        number = sentence.tokens[count.last - 2]  # "tens of thousands"
    if count.first and sentence.tokens[count.first - 1].lower in ("aged", "age"):
        return None  # "a man aged 56"
    noun = counted(sentence, number)
    if number.lower in TIMES or is_times(noun, count):
        return times(scene, view, count, noun or number)
    end = sentence.tokens[count.last].span.end
    span = Span(sentence.tokens[count.first].span.start, max(end, noun.span.end if noun else 0))
    if noun is not None and noun.index < count.first:
        span = Span(sentence.tokens[count.first].span.start, end)
    unit = unit_of(view, number, noun, scene.lexicon.numbers)
    if noun is not None and (is_unsaid_measure(view, noun) or is_whole(sentence, count, noun)):
        return None
    if noun is not None and unit == "other" and in_passing(sentence, count, noun, scene):
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
        of=scene.words(span_of(noun_phrase(sentence, noun))).lstrip("-–•* ") if noun else None,
        flow="stock" if total is not None else "flow",
        since=total.value.start if total is not None and total.value is not None else None,
    )


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
    return lemma not in numbers.told or aged or (sited and bracket)


def is_whole(sentence: Sentence, count: Count, noun: Token) -> bool:
    """Whether a count is only that of which a part is told: "18 of its 40 posts"."""
    if noun.index < count.last or case_of(sentence, noun) != "of":
        return False
    part = sentence.head_of(noun)
    if part is None:
        return False
    led = neighbour(sentence, sentence.tokens[count.first], -1) == "of" and count.first <= 2
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
    inner: Sequence[Token] = [t for t in sentence.children(number, "nmod") if case_of(sentence, t) == "of"]
    many = next((t for t in inner if t.lower in MANY), None)
    if many is not None:
        inner = sentence.children(many, "nmod")  # "tens of thousands of residents"
    of = next((t for t in inner if t.upos in ("NOUN", "PROPN", "ADJ")), None)
    return of or following_noun(sentence, number) or label_of(sentence, number)


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


def unit_of(view: View, number: Token, noun: Token | None, numbers: Numbers) -> Unit:
    """The unit: what the verb does to those counted, else what the noun says they are."""
    sentence = view.sentence
    flying = {m.arms.kind for m in view.weapons if noun is not None and m.first <= noun.index <= m.last}
    if flying & {"drone", "aircraft", "helicopter"}:
        return "drones" if "drone" in flying else "aircraft"
    by_noun = (numbers.noun_units.get(noun.lemma.casefold()) or numbers.noun_units.get(noun.lower)) if noun else None
    if by_noun not in (None, "persons", "captured", "other"):
        return by_noun
    if (told := fate_beside(sentence, number, numbers)) is not None:
        return told
    if number.lower == "another" and number.relation == "det":
        return next(iter(verb_units(sentence, sentence.head_of(number) or number, numbers)), "other")
    if (fate := fate_of(sentence, noun or number, numbers)) is not None:
        return fate
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
    describing = sentence.children(noun or number, "acl", "amod")
    words = [above, *(word for word in describing if not befalls_others(sentence, word))]
    units = [unit for word in words if word is not None for unit in verb_units(sentence, word, numbers)]
    vague = units[:1] == ["killed-or-wounded"] and by_noun == "captured"  # "lost 9 prisoners"
    return next(iter([] if vague else units), by_noun or "other")


def befalls_others(sentence: Sentence, clause: Token) -> bool:
    """Whether a relative clause tells of others than the noun before it: "five places, in which 26 people died"."""
    own = sentence.child(clause, "nsubj")
    return clause.relation == "acl:relcl" and own is not None and own.xpos not in RELATIVE


def fate_of(sentence: Sentence, counted: Token, numbers: Numbers) -> Unit | None:
    """The unit that the noun over those counted names: "the deaths of 14 civilians"."""
    above = sentence.head_of(counted)
    if above is None or above.upos != "NOUN" or case_of(sentence, counted) != "of":
        return None
    unit = numbers.noun_units.get(above.lemma.casefold())
    return unit if unit in FATES else None


def verb_units(sentence: Sentence, verb: Token, numbers: Numbers) -> list[Unit]:
    """The unit that ``verb`` gives to those it befalls: itself, with a complement, or what its subject totals."""
    lemma = verb.lemma.casefold()
    below = sentence.children(verb, "xcomp", "obj", "nsubj", "advmod", "compound")
    names = [
        lemma,
        *(f"{lemma} {child.lemma.casefold()}" for child in below),
        *(f"{lemma} {child.lower}" for child in below),
    ]
    names.sort(key=lambda name: -len(name.split()))  # "lose life" before "lose"
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
        for c in (t for who in sentence.children(verb, "nsubj") for t in (who, *of_whom(sentence, who)))
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


def of_whom(sentence: Sentence, number: Token) -> list[Token]:
    """The words for what befell those whose number is told: "the number of those killed", "the number of dead"."""
    those = [t for t in sentence.children(number, "nmod") if number.lemma == "number"]
    return [t for each in those for t in (*sentence.children(each, "acl", "amod"), each)]


def has_arguments(sentence: Sentence, verb: Token) -> bool:
    return sentence.child(verb, "nsubj", "obj") is not None
