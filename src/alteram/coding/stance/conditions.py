"""Conditions: clauses that say under what a thing would be so."""

from __future__ import annotations

from typing import Final

from alteram.coding.clause.syntax import case_of, inverted
from alteram.lexicon import lexicon
from alteram.model import Sentence, Token, is_a

TERMS: Final = frozenset({"on condition", "upon condition", "under condition", "on understanding", "with proviso"})
TURNED: Final = frozenset({"had", "were", "should"})


def conditional_mark(sentence: Sentence, verb: Token) -> bool:
    """Whether a clause is a condition, by its mark or by its order: "if they attack", "had they kept to the truce"."""
    marks = sentence.children(verb, "mark")
    if any(m.lower in lexicon().cues.conditional.marks for m in marks):
        return True
    if any(m.lower == "in" and any(c.lower == "case" for c in sentence.children(m, "fixed")) for m in marks):
        return True  # "in case they shell the town"
    above = sentence.head_of(verb)
    if above is not None and above.lower in lexicon().cues.conditional.marks and is_a(verb.relation, "ccomp"):
        return True  # "provided that the guns are withdrawn"
    if above is not None and is_a(verb.relation, "acl", "ccomp") and any(m.lower == "that" for m in marks):
        terms = f"{case_of(sentence, above)} {above.lemma.casefold()}"
        if terms in TERMS:
            return True  # "on condition that they withdraw"
    turned = sentence.children(verb, "aux", "cop", "mark") if is_a(verb.relation, "advcl") else ()
    return any(c.lower in TURNED and inverted(sentence, verb, c) for c in turned)
