"""What a list or a summary counts: "results: 12 persons captured", "with six mines found"."""

from __future__ import annotations

from alteram.coding.syntax import case_of
from alteram.model import Sentence, Token, is_a


def is_tallied(sentence: Sentence, verb: Token, noun: Token) -> bool:
    """Whether a bare participle tells what befell those whom a list counts, and does not only say which are meant."""
    if verb.xpos != "VBN" or verb.index < noun.index:
        return False
    counted = noun.upos == "NUM" or sentence.child(noun, "nummod") is not None
    if sentence.child(noun, "cop") is not None:
        return False  # "the losses are 112 killed": the losses tell it
    top = noun
    while is_a(top.relation, "conj") and (above := sentence.head_of(top)) is not None and above.upos != "VERB":
        top = above
    listed = is_a(top.relation, "root", "appos", "parataxis", "list", "dep")
    return counted and (listed or (is_a(top.relation, "obl", "nmod") and case_of(sentence, top) == "with"))


def counters(sentence: Sentence, noun: Token) -> list[Token]:
    """The words that count and describe ``noun``."""
    own = sentence.children(noun, "nummod", "amod", "compound", "det", "nmod", "advmod")
    return [t for child in own for t in sentence.subtree(child)]
