"""Counts in a clause: what is counted, in which unit, as one event's number or as a total."""

from __future__ import annotations

from dataclasses import replace

from alteram.coding.craft import is_craft, is_weapon
from alteram.coding.needs import satisfies
from alteram.coding.numbers import TIMES, Count, counts
from alteram.coding.scene import Scene, View
from alteram.coding.syntax import RELATIVE, case_of, is_verb, noun_phrase
from alteram.lexicon import Numbers, lexicon
from alteram.model import PartOf, Quantity, Sentence, Span, TimeMention, Token, is_a, span_of
from alteram.model.codes import Unit

VIOLATING = frozenset({"violate", "breach", "infringe"})  # done several times, it is so many violations


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
    if count.first and sentence.tokens[count.first - 1].lower in ("aged", "age"):
        return None  # "a man aged 56"
    noun = counted(sentence, number)
    if number.lower in TIMES or is_times(noun, count):
        return times(scene, view, count, noun or number)
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


def single(scene: Scene, view: View, token: Token) -> Quantity | None:
    """The one person whom ``token`` names, as a count of one: "a soldier", "policeman Przic"; None where it is none."""
    sentence = view.sentence
    named = token.xpos in ("NN", "NNP") and any(w.text[:1].isupper() for w in sentence.children(token, "flat", "appos"))
    known = any(name.first <= token.index <= name.last for name in view.names)
    human = is_one(sentence, token) and satisfies(view, token, "@people")
    if known or not (named or human or is_the_one(sentence, token)):
        return None
    return of_one(scene, view, token)


def single_thing(scene: Scene, view: View, token: Token, *, craft: bool) -> Quantity | None:
    """The one thing that was hit, as a count of one: "a school", "a MiG-29"; with ``craft`` only what moves."""
    units = scene.lexicon.numbers.noun_units
    unit = units.get(token.lemma.casefold())
    moves = unit in ("vehicles", "aircraft", "drones", "vessels") or is_craft(view, token)
    actors = scene.lexicon.actors
    kinds = actors.civilian.nouns | actors.military.nouns | actors.place.nouns
    solid = is_weapon(view, token) or unit is not None or token.lemma.casefold() in kinds
    if not is_one(view.sentence, token) or not (moves if craft else solid):
        return None
    return of_one(scene, view, token)


def is_one(sentence: Sentence, token: Token) -> bool:
    """Whether ``token`` is one of its kind by its article: "a soldier", "another F-16"."""
    articles = {det.lower for det in sentence.children(token, "det")}
    return token.xpos in ("NN", "NNP") and bool(articles & {"a", "an", "another"})


def is_the_one(sentence: Sentence, token: Token) -> bool:
    """Whether ``token`` is one known human being: "its driver", "the imam"; not "the crew"."""
    told = sentence.child(token, "det", "nmod:poss")
    actors, lemma = lexicon().actors, token.lemma.casefold()
    many = actors.force.nouns | actors.civilian.nouns | actors.collective.nouns
    human = lemma in actors.people.nouns and (lemma not in many or lemma.endswith(("man", "woman", "boy", "girl")))
    return (
        token.xpos == "NN" and told is not None and told.lower in ("the", "its", "his", "her", "their", "our") and human
    )


def of_one(scene: Scene, view: View, token: Token) -> Quantity:
    span = span_of(noun_phrase(view.sentence, token))
    words = scene.words(span)
    return only(words, span, unit_of(view, token, token, scene.lexicon.numbers), (1, 1, 1), of=words)


Bounds = tuple[int | float | None, int | float | None, int | float | None]


def only(words: str, span: Span, unit: Unit, bounds: Bounds, *, of: str) -> Quantity:
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


def in_passing(sentence: Sentence, count: Count, noun: Token, scene: Scene) -> bool:
    """Whether a count of nothing in particular is no datum: "the two countries", "several stretches"."""
    definite = any(c.lower in ("the", "these", "those", "both") for c in sentence.children(noun, "det"))
    actors = scene.lexicon.actors
    damaged = noun.lemma.casefold() in actors.civilian.nouns | actors.military.nouns  # "several houses"
    return definite or (sentence.tokens[count.last].lower in scene.lexicon.numbers.vague and not damaged)


def counted(sentence: Sentence, number: Token) -> Token | None:
    """The noun that ``number`` counts; of "dozens of casualties" the second noun; None for a bare number."""
    if number.lower in TIMES:
        return None
    if is_a(number.relation, "nummod", "amod", "det"):
        return sentence.head_of(number)
    inner = [t for t in sentence.children(number, "nmod") if t.upos in ("NOUN", "PROPN")]
    return next(iter(inner), None) or following_noun(sentence, number)


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
    return next(iter(units), by_noun or "other")


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
    return unit if unit in ("killed", "wounded", "missing") else None


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
