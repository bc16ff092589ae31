"""Clauses that say what may or should be, not what was."""

from __future__ import annotations

from alteram.coding.factuality import auxiliaries, conditional_mark
from alteram.coding.syntax import inverted
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


def is_subjunctive(sentence: Sentence, verb: Token) -> bool:
    """Whether a clause is of what should be: "that they be released", "that it withdraw"."""
    helpers = sentence.children(verb, "aux", "aux:pass", "cop")
    marked = any(mark.lower == "that" for mark in sentence.children(verb, "mark"))
    return marked and (any(each.lower == "be" for each in helpers[:1]) or (verb.xpos == "VB" and not helpers))
