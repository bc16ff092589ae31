"""What a report claims: the clause or noun below a noun of saying, and whether the report is called false."""

from __future__ import annotations

from alteram.coding.syntax import case_of, is_verb
from alteram.lexicon import Lexicon
from alteram.model import Sentence, Token, is_a


def is_content(sentence: Sentence, verb: Token, noun: Token, lexicon: Lexicon) -> bool:
    """Whether ``verb`` heads what ``noun`` claims: "the claim that they fired", "according to which"."""
    if not is_a(verb.relation, "acl") or sentence.child(verb, "nsubj") is None:
        return False
    marked = [m for m in sentence.children(verb, "mark") if m.lower == "that"]
    if any(m.xpos == "IN" for m in marked):
        return True
    according = any(case_of(sentence, c) == "according to" for c in sentence.children(verb, "obl"))
    return (bool(marked) or according) and noun.lemma.casefold() in lexicon.cues.saying.nouns


def is_rejected(sentence: Sentence, report: Token, lexicon: Lexicon) -> bool:
    """Whether ``report`` is a claim that the word over it rejects or calls false."""
    above, denying = sentence.head_of(report), lexicon.cues.denying
    if above is None or report.lemma.casefold() not in lexicon.cues.saying.nouns:
        return False
    rejects = is_verb(above) and above.lemma.casefold() in denying.rejects
    return rejects or (is_a(report.relation, "nsubj") and above.lemma.casefold() in denying.predicates)
