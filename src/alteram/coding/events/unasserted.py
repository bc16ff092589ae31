"""Clauses that say what may or should be, not what was."""

from __future__ import annotations

from alteram.coding.clause.syntax import auxiliaries, inverted
from alteram.coding.clause.tenses import AHEAD
from alteram.coding.stance.doubts import negating
from alteram.coding.stance.factuality import conditional_mark
from alteram.lexicon import lexicon
from alteram.model import Sentence, Token, is_a

DUE = AHEAD | {"would", "must", "should"}

ASKING = frozenset({"WRB", "WP", "WDT", "WP$"})
OPENING = frozenset({'"', "“", "«", "‘", "``", "'"})
CLOSING = frozenset({'"', "'", "”", "’", "»", ")", "''"})


def is_asked(sentence: Sentence, word: Token) -> bool:
    """Whether ``word`` stands in the main clause of a question, save of reasons: "did they not fire at a child?"."""
    if next((t.text for t in reversed(sentence.tokens) if t.text not in CLOSING), "") != "?":
        return False
    current: Token | None = word
    while current is not None:
        above = sentence.head_of(current)
        if is_a(current.relation, "advcl", "acl", "parataxis"):
            return False
        if is_a(current.relation, "ccomp") and (above is None or not is_open(sentence, above)):
            return False
        if any(c.lower == "why" for c in sentence.children(current, "advmod")):
            return False  # "why did they bomb the school?": that they did is told
        current = above
    return True


def is_headline(sentence: Sentence, word: Token) -> bool:
    """Whether ``word`` stands in the title of somebody's paper: 'under the headline "Terrorists destroyed"'."""
    known = lexicon().cues.saying.headings
    below = word
    for above in sentence.ancestors(word):
        if above.lemma.casefold() in known and above.index < word.index:
            between = sentence.tokens[above.index + 1 : word.index + 1]
            return any(t.text in OPENING for t in between) and not is_a(below.relation, "acl:relcl")
        below = above
    return False


def is_open(sentence: Sentence, asked: Token) -> bool:
    """Whether a question asks whether what stands below ``asked`` is so: "do you believe that they shelled it?".

    "How can they say that they left?" takes it that they say so, and "have they forgotten that" that it is so.
    """
    if asked.lemma.casefold() in lexicon().cues.taken_for_true.verbs or negating(sentence, asked):
        return False
    return not any(word.xpos in ASKING for word in sentence.tokens[: asked.index])


def supposes(sentence: Sentence, verb: Token) -> bool:
    """Whether a clause is a condition of something that is to come: "should such attacks go on"."""
    above = sentence.head_of(verb)
    turned = any(c.lower == "should" and inverted(sentence, verb, c) for c in sentence.children(verb, "aux"))
    if above is None or not (conditional_mark(sentence, verb) or turned):
        return False
    return turned or bool(auxiliaries(sentence, above) & DUE)
