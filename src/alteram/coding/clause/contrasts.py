"""Those who are named only as not meant: "the rebels, and not our troops", "civilians rather than soldiers"."""

from __future__ import annotations

from alteram.model import Sentence, Token

TURNING = frozenset({"not", "rather"})
ALSO = frozenset({"only", "just", "merely", "simply", "solely"})  # "and not only the army": the army as well


def is_contrasted(sentence: Sentence, word: Token) -> bool:
    """Whether a conjunct is set against what stands before it, and so is not meant."""
    led = {child.lower for child in sentence.children(word, "advmod", "cc") if child.index < word.index}
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
