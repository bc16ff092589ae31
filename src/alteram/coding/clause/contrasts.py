"""Those who are named only as not meant: "the rebels, and not our troops", "civilians rather than soldiers"."""

from __future__ import annotations

from alteram.model import Sentence, Token, is_a

TURNING = frozenset({"not", "rather", "never"})
NEGATING = frozenset({"not", "n't", "neither"})
NOTS = frozenset({"not", "n't", "never"})
ALSO = frozenset({"only", "just", "merely", "simply", "solely"})  # "and not only the army": the army as well


def is_contrasted(sentence: Sentence, word: Token) -> bool:
    """Whether a conjunct is set against what stands before it, and so is not meant."""
    marks = [child for child in sentence.children(word, "advmod", "cc") if child.index < word.index]
    marks += [c for mark in marks for c in sentence.children(mark, "advmod")]  # "and not once by us"
    led = {mark.lower for mark in marks}
    return not led.isdisjoint(TURNING) and led.isdisjoint(ALSO)


def is_corrected(sentence: Sentence, word: Token) -> bool:
    """Whether a conjunct is meant instead of what stands before it: "not we but they", not "but also"."""
    marks = [child for child in sentence.children(word, "cc") if child.lower == "but"]
    return any(sentence.tokens[mark.index + 1].lower != "also" for mark in marks)


def contrasted(sentence: Sentence, word: Token) -> list[Token]:
    """The conjuncts of ``word`` that are set against it, in text order."""
    return [each for each in sentence.children(word, "conj") if is_contrasted(sentence, each)]


def meant(sentence: Sentence, word: Token) -> Token:
    """``word``, or what it is set against: of "the rebels, not the army, who fired" the rebels."""
    above = sentence.head_of(word)
    return above if above is not None and word.relation == "conj" and is_contrasted(sentence, word) else word


def instead(sentence: Sentence, word: Token) -> list[Token]:
    """Those who are meant and not ``word``, where a negation stands before it: "not by us but by them"."""
    above = sentence.head_of(word)
    before = [*sentence.children(word, "advmod", "cc"), *(sentence.children(above, "advmod") if above else ())]
    turned = (c for c in before if c.index < word.index and c.lower in NEGATING)
    if all(sentence.tokens[c.index + 1].lower in ALSO for c in turned):
        return []
    joined = list(sentence.children(word, "conj"))
    if above is not None and is_a(word.relation, "obl"):  # "by theirs" may be read as joined to the verb
        joined += [c for c in sentence.children(above, "conj") if sentence.child(c, "case") is not None]
    return [each for each in joined if is_corrected(sentence, each)]
