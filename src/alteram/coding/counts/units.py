"""In which unit a count is: what befell those counted, else what they are."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from alteram.coding.clause.nominals import is_own
from alteram.coding.clause.syntax import RELATIVE, case_of, is_passive, is_verb, obliques
from alteram.coding.counts.tallies import fate_beside, objects_of
from alteram.coding.mentions.stand_ins import FLYING
from alteram.coding.scene import View
from alteram.lexicon import Numbers, lexicon
from alteram.model import Claim, Sentence, Span, Token, is_a
from alteram.model.codes import Unit

NOMINAL = frozenset({"NOUN", "NUM", "ADJ", "DET", "PRON"})
FATES = frozenset({"killed", "wounded", "missing", "captured"})
WHOLES = frozenset({"total", "minimum", "maximum", "sum", "group", "party", "life"})
DEADLY = frozenset({"fatal", "mortal", "lethal", "deadly"})
UNPEOPLED = frozenset({"aid", "remains", "other", "both", "body", "head", "private", "local", "agent", "martyr"})
DYING = frozenset({"death", "demise"})
# what befell persons, by the event: "dragged eleven men off a bus" tells of captives
BEFELL: dict[str, Unit] = {
    "people.detain": "captured",
    "people.release": "released",
    "people.displace": "displaced",
    "people.return": "returned",
}
CASES = frozenset({"case", "instance", "incident", "act", "fact"})
PREY = frozenset({"victim", "victims", "prey"})
FATED = frozenset({"VBN", "VBD"})
BEARING = frozenset({"lose", "suffer", "flee"})  # what is told of whoever it befalls, with an object too
NUMBERS = frozenset({"number", "toll", "count", "tally", "total", "figure"})
TOTALLING = frozenset({"stand", "reach", "be", "rise", "amount", "total", "number", "exceed", "surpass", "top"})


def unit_of(view: View, number: Token, noun: Token | None, numbers: Numbers) -> Unit:
    """The unit: what the verb does to those counted, else what the noun says they are."""
    sentence = view.sentence
    flying = {m.arms.kind for m in view.weapons if noun is not None and m.first <= noun.index <= m.last}
    if number.index in view.craft:
        flying = {view.craft[number.index].kind}  # "launched 12 drones. Ten were shot down"
        if not flying & FLYING:  # "fired nine rockets; five fell in the town"
            return "mines" if "mine" in flying else "uxo" if "unexploded ordnance" in flying else "rounds"
    if flying & FLYING:
        return "drones" if "drone" in flying else "aircraft"
    kind = kind_of_case(sentence, noun) if noun is not None else None
    by_noun = (numbers.noun_units.get(kind.lemma.casefold()) or numbers.noun_units.get(kind.lower)) if kind else None
    told = fate_beside(sentence, number, numbers)
    if by_noun not in (None, "persons", "captured", "other", "killed-or-wounded") and told != "killed-or-wounded":
        return by_noun
    if noun is not None and noun.lower in numbers.fates and noun.index < number.index:  # "Killed: 3"
        return numbers.verb_units.get(noun.lemma.casefold()) or by_noun or "other"
    if told is not None:
        return told
    if number.lower == "another" and number.relation == "det":
        return next(iter(verb_units(sentence, sentence.head_of(number) or number, numbers)), "other")
    if (fate := fate_of(sentence, noun or number, numbers)) is not None:
        return fate
    noun = whole_of(sentence, noun) if noun is not None else None
    above = sentence.head_of(number if is_a(number.relation, "nsubj", "obj", "obl") or noun is None else noun)
    if (told := fate_said(sentence, noun, numbers)) in FATES:
        return told  # "two children are among the dead"
    inner = number if above is not noun and noun is None else noun or number
    while above is not None and above.upos in NOMINAL and not tells_fate(sentence, above, numbers):
        if is_a(above.relation, "nmod", "obl"):
            above = None
            break
        above = sentence.head_of(above)
    if noun is None and is_a(number.relation, "obl"):
        above = sentence.head_of(number)  # "the toll stands at 49"
    elif is_a(inner.relation, "nmod", "obl") and not is_a(first_of(sentence, number).relation, "nsubj", "obj"):
        above = None
    return unit_by_verb(view, number, noun, above, by_noun)


def fate_said(sentence: Sentence, noun: Token | None, numbers: Numbers) -> Unit | None:
    """The unit of the noun that is said of those counted, alone or with others before: "a nurse and two pupils are"."""
    first = first_of(sentence, noun) if noun is not None else None
    said = sentence.head_of(first) if first is not None and is_a(first.relation, "nsubj") else None
    return numbers.noun_units.get(said.lower) if said is not None and not is_verb(said) else None


def first_of(sentence: Sentence, noun: Token) -> Token:
    """The first of the nouns with which ``noun`` is coordinated."""
    above = sentence.head_of(noun)
    return first_of(sentence, above) if is_a(noun.relation, "conj") and above is not None else noun


def unit_by_verb(view: View, number: Token, noun: Token | None, above: Token | None, by_noun: Unit | None) -> Unit:
    """The unit that the verb ``above`` those counted gives, or what describes them; else that of the noun."""
    sentence, numbers = view.sentence, lexicon().numbers
    describing = [w for w in sentence.children(noun or number, "acl", "amod") if not befalls_others(sentence, w)]
    describing = [w for w in describing if w.index - 1 == number.index or sentence.tokens[w.index - 1].upos != "NUM"]
    own = [w for w in describing if noun is not None and w.index > noun.index and is_a(noun.relation, "conj")]
    words = [*own, above, *describing]  # "nine rebels were killed, six rebels wounded"
    words = [word for word in words if word is not None and not does_it(sentence, (number, noun or number), word)]
    units = [unit for word in words if word is not None for unit in verb_units(sentence, word, numbers)]
    lost = units[:1] == ["killed-or-wounded"]
    if lost and len(units) > 1 and units[1] in (*FATES, "killed-or-wounded"):
        return units[1]  # "lost 12 men killed"
    if lost and noun is not None and any(m.first <= noun.index <= m.last for m in view.weapons):
        return "weapons"  # "lost 40 men and 32 artillery systems"
    vague = lost and by_noun == "captured"  # "lost 9 prisoners"
    fell = above is not None and above.lemma == "fall"
    if fell and above is not None and any(c.lower in PREY for c in sentence.children(above, "xcomp", "obj", "obl")):
        return "killed-or-wounded"  # "306 have fallen victim to mines"
    if fell and noun is None:  # "57 of ours have fallen", but "one fell on our side"
        whole = sentence.child(number, "nmod")
        return "killed" if whole is not None and (is_own(whole) or whole.lower == "ours") else by_noun or "other"
    if (fell or units[:1] in (["killed-or-wounded"], ["returned"])) and by_noun is None and noun is not None:
        vague = not is_human(noun)  # "lost 14 dumps", "returned with a radio", "three posts fell"
    return next(iter([] if vague else units), by_noun or "other")


def as_befallen(claim: Claim) -> Claim:
    """``claim``, in which the persons counted among its targets are counted as what it tells that befell them."""
    unit = BEFELL.get(claim.event)
    counted = ("persons", "captured") if unit == "released" else ("persons",)  # "freed two detained farmers"
    if unit is None or not any(count.unit in counted for count in claim.quantities):
        return claim
    spans = [Span(t.start, t.end) for t in claim.target if t.start is not None and t.end is not None]
    meant = [any(span.covers(Span(q.start, q.end)) for span in spans) for q in claim.quantities]
    told = (
        replace(q, unit=unit) if inside and q.unit in counted else q
        for q, inside in zip(claim.quantities, meant, strict=True)
    )
    return replace(claim, quantities=tuple(told))


def kind_of_case(sentence: Sentence, noun: Token) -> Token:
    """What each of the cases counted is, where that has a unit: "55 cases of ceasefire violation" are violations."""
    if noun.lemma not in CASES:
        return noun
    kinds = (o.token for o in obliques(sentence, noun) if o.case == "of")
    return next((k for k in kinds if k.lemma.casefold() in lexicon().numbers.noun_units), noun)


def tells_fate(sentence: Sentence, word: Token, numbers: Numbers) -> bool:
    """Whether ``word`` tells what befell those counted: a verb, or an adjective said of them: "nine are missing"."""
    said = word.upos == "ADJ" and sentence.child(word, "cop", "aux") is not None
    return is_verb(word) or (said and word.lemma.casefold() in numbers.verb_units)


def whole_of(sentence: Sentence, noun: Token) -> Token:
    """The word that stands for all of ``noun`` in its clause: "a total of 12 men", "the lives of 12 men"."""
    above = sentence.head_of(noun)
    if above is None or noun.relation != "nmod" or case_of(sentence, noun) != "of":
        return noun
    return above if above.lemma.casefold() in WHOLES else noun


def is_human(noun: Token) -> bool:
    """Whether those counted may be people: no things that a side lost or came back with."""
    actors, lemma = lexicon().actors, noun.lemma.casefold()
    people = actors.people.nouns | actors.force.nouns | actors.civilian.nouns | lexicon().numbers.single
    return noun.upos != "NOUN" or lemma in people or noun.lower in people or lemma.endswith(("man", "men", "er", "or"))


def as_person(unit: Unit, noun: Token) -> Unit:
    """``unit``, or that of persons where the noun counted is of people: "four drivers"."""
    people = lexicon().actors.people.nouns | lexicon().numbers.single
    lemma = noun.lemma.casefold()
    human = noun.upos == "NOUN" and (lemma in people or lemma.endswith("man")) and lemma not in UNPEOPLED
    return "persons" if unit == "other" and human else unit


def befalls_others(sentence: Sentence, clause: Token) -> bool:
    """Whether a relative clause tells of others than the noun before it: "five places, in which 26 people died"."""
    own = sentence.child(clause, "nsubj")
    return clause.relation == "acl:relcl" and own is not None and own.xpos not in RELATIVE


def does_it(sentence: Sentence, counted: tuple[Token, Token], verb: Token) -> bool:
    """Whether those counted do to others what ``verb`` tells: "four men killed a guard", "two who wounded him"."""
    who, whom = sentence.child(verb, "nsubj"), objects_of(sentence.tokens, verb)
    if who is None or not whom or verb.lemma in BEARING or is_passive(sentence, verb):
        return False
    listed, lemma = lexicon().numbers.verb_units, verb.lemma.casefold()
    if any(f"{lemma} {form}" in listed for each in whom for form in (each.lemma.casefold(), each.lower)):
        return False  # "three men gave their lives"
    return any(
        who is first_of(sentence, each) or (who.xpos in RELATIVE and sentence.head_of(verb) is each) for each in counted
    )


def fate_of(sentence: Sentence, counted: Token, numbers: Numbers) -> Unit | None:
    """The unit that the noun over those counted names: "the deaths of 14 civilians"."""
    above = sentence.head_of(counted)
    while is_a(counted.relation, "conj") and above is not None and is_human(counted):
        counted, above = above, sentence.head_of(above)  # "the killing of 13 fighters and 5 relatives"
    if above is None or above.upos != "NOUN" or case_of(sentence, counted) != "of":
        return None
    unit = numbers.noun_units.get(above.lemma.casefold())
    lost = unit == "killed-or-wounded" and is_human(counted)  # "the loss of 14 men"
    return unit if unit in FATES or lost else None


def verb_units(sentence: Sentence, verb: Token, numbers: Numbers) -> list[Unit]:
    """The unit that ``verb`` gives to those it befalls: itself, with a complement, or what its subject totals."""
    lemma = verb.lemma.casefold()
    if lemma == "miss" and verb.lower != "missing":
        return []  # "fired nine rockets, two of which missed"
    below = [*sentence.children(verb, "xcomp", "obj", "nsubj", "advmod", "compound")]
    below += [c for c in sentence.children(verb, "obl") if not case_of(sentence, c)]  # "took 14 men prisoner"
    names = [
        *(f"{lemma} {child.lemma.casefold()}" for child in below),
        *(f"{lemma} {child.lower}" for child in below),
        lemma,  # "lose life" before "lose"
    ]
    found = [numbers.verb_units[name] for name in names if name in numbers.verb_units]
    beside = (c for c in sentence.children(verb, "conj") if not has_arguments(sentence, c))
    joined = {numbers.verb_units.get(c.lemma.casefold()) for c in beside}
    if found and {found[0], *joined} == {"killed", "wounded"}:
        return ["killed-or-wounded"]
    totals = named_units(sentence.children(verb, "xcomp"), numbers)
    if lemma == "become" and totals:
        return totals
    suffered = named_units(sentence.children(verb, "obj"), numbers) if lemma in lexicon().cues.light.undergo else []
    if (suffered or found)[:1] == ["wounded"] and any(
        is_deadly(sentence, hurt) for hurt in sentence.children(verb, "obj")
    ):
        return ["killed"]
    ends = [
        c for c in sentence.children(verb, "xcomp") if c.xpos == "VBN" or c.lower in numbers.fates
    ]  # "reported dead"
    ends = [d for c in ends for d in (*sentence.children(c, "advmod"), c)]  # "found shot dead"
    fates = [numbers.verb_units.get(c.lemma.casefold()) or numbers.noun_units.get(c.lower) for c in ends]
    told = [unit for unit in fates if unit not in (None, "rounds")][:1]  # "claimed six terrorists killed"
    brings = verb.lower in numbers.bringing
    if suffered or found or told or not (brings or lemma in TOTALLING | numbers.changing):
        return suffered or found or told
    subjects = sentence.children(verb, "obj" if brings else "nsubj")
    whom = named_units((t for who in subjects for t in of_whom(sentence, who)), numbers)
    own = named_units(subjects, numbers)
    return [unit for unit in whom if unit in FATES] or own or whom  # "the toll of injured", "the toll of the shelling"


def is_deadly(sentence: Sentence, hurt: Token) -> bool:
    """Whether somebody died of a wound: "fatal injuries", "wounds that led to his death"."""
    if any(c.lower in DEADLY for c in sentence.children(hurt, "amod")):
        return True
    results = [w for c in sentence.children(hurt, "acl:relcl") for w in sentence.children(c, "obl", "obj", "nsubj")]
    return any(w.lemma in DYING for w in results)


def named_units(words: Iterable[Token], numbers: Numbers) -> list[Unit]:
    """The units that ``words`` name, in their order; a participle as what it did to those counted."""
    found: list[Unit] = []
    for word in words:
        lemma = word.lemma.casefold()
        unit = numbers.noun_units.get(lemma) or (numbers.verb_units.get(lemma) if word.xpos in FATED else None)
        found += [unit] if unit is not None else []
    return found


def of_whom(sentence: Sentence, number: Token) -> list[Token]:
    """The words for what befell those whose number is told: "the number of those killed", "the toll of injured"."""
    those = [t for t in sentence.children(number, "nmod") if number.lemma in NUMBERS]
    return [t for each in those for t in (*sentence.children(each, "acl", "amod"), each)]


def has_arguments(sentence: Sentence, verb: Token) -> bool:
    counted = sentence.child(verb, "nummod")  # "six were killed, 21 wounded"
    return counted is not None or sentence.child(verb, "nsubj", "obj") is not None
