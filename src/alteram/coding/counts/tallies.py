"""What a list or a summary counts: "results: 12 persons captured", "with six mines found"."""

from __future__ import annotations

from collections.abc import Sequence

from alteram.coding.clause.syntax import case_of, with_particle
from alteram.lexicon import Numbers, lexicon
from alteram.model import Sentence, Token, is_a
from alteram.model.codes import Unit


def is_tallied(sentence: Sentence, verb: Token, noun: Token) -> bool:
    """Whether a bare participle tells what befell those whom a list counts, and does not only say which are meant."""
    if verb.xpos != "VBN" or verb.index < noun.index:
        return False
    counted = noun.upos == "NUM" or sentence.child(noun, "nummod") is not None
    top = noun
    while is_a(top.relation, "conj") and (above := sentence.head_of(top)) is not None and above.upos != "VERB":
        top = above
    if sentence.child(top, "cop") is not None:
        return False  # "the losses are 112 killed": the losses tell it
    listed = is_a(top.relation, "root", "appos", "parataxis", "list", "dep")
    return counted and (listed or (is_a(top.relation, "obl", "nmod") and case_of(sentence, top) == "with"))


def counters(sentence: Sentence, noun: Token) -> list[Token]:
    """The words that count and describe ``noun``."""
    own = sentence.children(noun, "nummod", "amod", "compound", "det", "nmod", "advmod")
    return [t for child in own for t in sentence.subtree(child)]


def fate_beside(sentence: Sentence, number: Token, numbers: Numbers) -> Unit | None:
    """The unit that the word right behind a number names: "two killed, five wounded", not "9 killed and wounded"."""
    after = sentence.tokens[number.index + 1 : number.index + 4]
    told_twice = [t.text for t in after[::2]] == ["(", ")"] and after[1].text.isdigit()  # "four (04) wounded"
    start = number.index + (4 if told_twice else 1)
    before = sentence.tokens[max(0, number.index - 2) : number.index]
    if len(before) == 2 and before[1].text == ":" and before[0].lower in numbers.fates:  # "Wounded: 12 soldiers"
        return numbers.noun_units.get(before[0].lower) or numbers.verb_units.get(before[0].lemma.casefold())
    behind = sentence.tokens[start : start + 3]
    if not behind or behind[0].lower not in numbers.fates or behind[0].relation == "compound":
        return None  # "30 KIA troops": those are of the Kachin army
    if behind[0].relation == "amod" and behind[0].index < behind[0].head and is_befallen(sentence, behind[0], numbers):
        return None  # "executed four captured soldiers", "seven wounded men died"
    if len(behind) > 2 and behind[1].lower in ("and", "or", "/") and behind[2].lower in numbers.fates:
        both = {numbers.noun_units.get(each.lower) or numbers.verb_units.get(each.lemma) for each in behind[::2]}
        return "killed-or-wounded" if both == {"killed", "wounded"} else None
    if behind[0].xpos == "VBD" and objects_of(sentence.tokens, behind[0]):
        return None
    return numbers.noun_units.get(behind[0].lower) or numbers.verb_units.get(behind[0].lemma.casefold())


def is_befallen(sentence: Sentence, fate: Token, numbers: Numbers) -> bool:
    """Whether a verb tells what befell those whom ``fate`` describes: "seven wounded men died"."""
    noun = sentence.head_of(fate)
    verb = sentence.head_of(noun) if noun is not None and is_a(noun.relation, "obj", "nsubj") else None
    return verb is not None and verb.upos == "VERB" and with_particle(sentence, verb) in numbers.verb_units


def objects_of(words: Sequence[Token], fate: Token) -> list[Token]:
    """Those among ``words`` to whom it is done: "two men killed a guard", not "two killed, five hurt"."""
    behind = (word for word in words if word.head == fate.index and word.relation == "obj" and word.index > fate.index)
    return [word for word in behind if word.upos != "NUM" and word.lower not in lexicon().numbers.fates]


def label_of(sentence: Sentence, number: Token) -> Token | None:
    """The label whose count ``number`` is: "ceasefire violations: 14"; not "losses: two killed"."""
    before = sentence.tokens[max(0, number.index - 2) : number.index]
    after = sentence.tokens[number.index + 1 : number.index + 2]
    if len(before) < 2 or before[1].text != ":" or (after and after[0].upos != "PUNCT"):
        return None
    label: Token | None = before[0]
    while label is not None and is_a(label.relation, "nmod"):
        label = sentence.head_of(label)  # "raids on the depot: nine"
    if label is None or label.index > before[0].index:
        return None
    return label if label.upos == "NOUN" or label.lower in lexicon().numbers.fates else None  # "Killed: 3"
