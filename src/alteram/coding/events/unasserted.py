"""Clauses that say what may or should be, not what was."""

from __future__ import annotations

from alteram.coding.clause.syntax import auxiliaries, inverted
from alteram.coding.clause.tenses import AHEAD
from alteram.coding.stance.factuality import conditional_mark
from alteram.model import Sentence, Token, is_a

DUE = AHEAD | {"would", "must", "should"}

CLOSING = frozenset({'"', "'", "”", "’", "»", ")", "''"})


def is_asked(sentence: Sentence, word: Token) -> bool:
    """Whether ``word`` stands in the main clause of a question, save of reasons: "did they not fire at a child?"."""
    if next((t.text for t in reversed(sentence.tokens) if t.text not in CLOSING), "") != "?":
        return False
    current: Token | None = word
    while current is not None:
        if is_a(current.relation, "advcl", "acl", "ccomp", "parataxis"):
            return False
        if any(c.lower == "why" for c in sentence.children(current, "advmod")):
            return False  # "why did they bomb the school?": that they did is told
        current = sentence.head_of(current)
    return True


def supposes(sentence: Sentence, verb: Token) -> bool:
    """Whether a clause is a condition of something that is to come: "should such attacks go on"."""
    above = sentence.head_of(verb)
    turned = any(c.lower == "should" and inverted(sentence, verb, c) for c in sentence.children(verb, "aux"))
    if above is None or not (conditional_mark(sentence, verb) or turned):
        return False
    return turned or bool(auxiliaries(sentence, above) & DUE)
