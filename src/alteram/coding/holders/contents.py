"""What a report claims: the clause or noun below a noun of saying, and whether the report is called false."""

from __future__ import annotations

from alteram.coding.clause.syntax import case_of, is_verb
from alteram.coding.holders.rejections import is_made_up, rejected
from alteram.lexicon import Lexicon
from alteram.model import Sentence, Token, is_a


def is_content(sentence: Sentence, verb: Token, noun: Token, lexicon: Lexicon) -> bool:
    """Whether ``verb`` heads what ``noun`` claims: "the claim that they fired", "according to which"."""
    if not is_a(verb.relation, "acl", "ccomp") or sentence.child(verb, "nsubj") is None or is_verb(noun):
        return False
    marked = [m for m in sentence.children(verb, "mark") if m.lower == "that"]
    if any(m.xpos == "IN" for m in marked):
        return True
    according = any(case_of(sentence, c) == "according to" for c in sentence.children(verb, "obl"))
    return (bool(marked) or according) and noun.lemma.casefold() in lexicon.cues.saying.nouns


def is_disputed(sentence: Sentence, noun: Token, lexicon: Lexicon, *, hedged: bool) -> bool:
    """Whether an event ``noun`` is what a report is on that is called false, or a part in which somebody denies.

    Of what is ``hedged`` itself, only where that is what the clause says: "reports of a supposed attack are false".
    """
    above = sentence.head_of(noun)
    if above is not None and is_a(noun.relation, "obl") and is_a(above.relation, "acl"):
        above = sentence.head_of(above)  # "information spread by Norland on the attack"
    elif not is_a(noun.relation, "nmod"):
        return False
    if above is None:
        return False
    refusal = rejected(sentence, above) if above.lemma.casefold() in lexicon.cues.saying.nouns else None
    told = refusal is not None and (refusal is not above or not hedged)
    told = told or is_made_up(sentence, above)  # "the footage of the raid is staged"
    return told or disclaims(sentence, above, lexicon)


def disclaims(sentence: Sentence, part: Token, lexicon: Lexicon) -> bool:
    """Whether ``part`` is what somebody denies to have had in a deed: "denied any involvement in the attack"."""
    above = sentence.head_of(part)
    denied = above is not None and above.lemma.casefold() in lexicon.cues.denying.verbs
    return denied and is_a(part.relation, "obj", "nsubj:pass") and part.lemma.casefold() in lexicon.cues.denying.parts
