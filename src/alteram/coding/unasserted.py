"""Clauses that say what may or should be, not what was."""

from __future__ import annotations

from alteram.coding.factuality import conditional_mark
from alteram.coding.syntax import auxiliaries, inverted
from alteram.coding.tenses import AHEAD
from alteram.model import Sentence, Token

DUE = AHEAD | {"would", "must", "should"}


def supposes(sentence: Sentence, verb: Token) -> bool:
    """Whether a clause is a condition of something that is to come: "should such attacks go on"."""
    above = sentence.head_of(verb)
    turned = any(c.lower == "should" and inverted(sentence, verb, c) for c in sentence.children(verb, "aux"))
    if above is None or not (conditional_mark(sentence, verb) or turned):
        return False
    return bool(auxiliaries(sentence, above) & DUE)
