"""The tense of a clause: whether its verb tells the past, and what takes that back."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from alteram.coding.clause.syntax import auxiliaries, inverted, is_verb
from alteram.lexicon import lexicon
from alteram.model import Sentence, Token, is_a

TENSED: Final = frozenset({"VBD", "VBZ", "VBP"})
FUTURE: Final = frozenset({"will", "wo", "'ll", "’ll", "shall", "would", "'d", "’d"})
AHEAD: Final = frozenset({"will", "wo", "'ll", "’ll", "shall"})
PAST: Final = frozenset({"was", "were", "had", "did"})
PERFECT: Final = frozenset({"has", "have", "'ve", "’ve"})
PENDING: Final = frozenset({"not", "n't", "never", "yet", "still"})


@lru_cache(maxsize=1)
def modals() -> frozenset[str]:
    """The auxiliaries that make a verb future or less than actual."""
    cues = lexicon().cues
    return FUTURE | cues.obliged.auxiliaries | cues.possible.auxiliaries


def is_past(sentence: Sentence, head: Token) -> bool:
    """Whether ``head``, a verb or a predicate with its copula, is past or perfect, without a modal or a condition.

    A participle without an auxiliary is past: "two soldiers killed", "the agreement signed".
    """
    own = sentence.children(head, "aux", "cop")
    helpers = auxiliaries(sentence, head) | {word.lower for word in own}
    if helpers & modals() or is_infinitive(sentence, head) or any(inverted(sentence, head, word) for word in own):
        return False
    if head.xpos == "VBG" and is_verb(head):
        return False  # "was leaving on 5 October" may be a plan
    if head.xpos == "VBN" and is_verb(head):
        return not helpers or bool(helpers & (PAST | PERFECT))
    return bool(helpers & PAST) if own else head.xpos == "VBD"


def is_judged(sentence: Sentence, verb: Token) -> bool:
    """Whether "should" only tells what somebody thinks of a deed: "it is regrettable that they should have refused"."""
    above = sentence.head_of(verb)
    if above is None or is_verb(above) or not is_a(verb.relation, "csubj", "ccomp"):
        return False
    due = above.lemma.casefold() in lexicon().cues.obliged.adjectives
    marked = any(m.lower == "that" for m in sentence.children(verb, "mark")) and sentence.child(above, "cop")
    return bool(marked) and not due and {"should", "have"} <= auxiliaries(sentence, verb)


def is_reduced(sentence: Sentence, verb: Token) -> bool:
    """Whether ``verb`` is a participle without an auxiliary, as in "the talks held on 5 October"."""
    return is_verb(verb) and verb.xpos == "VBN" and not auxiliaries(sentence, verb)


def is_infinitive(sentence: Sentence, verb: Token) -> bool:
    return any(mark.lower == "to" for mark in sentence.children(verb, "mark"))


def is_now(sentence: Sentence, head: Token) -> bool:
    """Whether a clause reports what goes on as it is published: the present tense, the perfect left out."""
    helpers = {c.lower for c in sentence.children(head, "aux", "cop")}
    return bool(helpers & {"is", "are", "'s", "'re"}) or (head.xpos in ("VBP", "VBZ") and not helpers)


def is_told_past(sentence: Sentence, head: Token) -> bool:
    """Whether a clause tells the past: by its own form, or by that of the verb whose complement or conjunct it is."""
    helpers = {c.lower for c in sentence.children(head, "aux", "cop")}
    if head.xpos == "VBD" or helpers & {"was", "were", "had", "did"}:
        return True
    above = sentence.head_of(head)
    bare = not helpers and sentence.child(head, "nsubj") is None and head.xpos not in ("VBP", "VBZ")
    if above is not None and bare and is_verb(above) and is_a(head.relation, "conj", "xcomp", "advcl", "obj", "obl"):
        return is_told_past(sentence, above)
    return False


def is_future(sentence: Sentence, head: Token) -> bool:
    """Whether a clause tells what is to come: "will give a fitting reply"."""
    return bool(auxiliaries(sentence, head) & AHEAD)


def is_perfect(sentence: Sentence, head: Token) -> bool:
    """Whether a clause tells in the present perfect what came of something: "three houses have been destroyed"."""
    return head.xpos == "VBN" and bool(auxiliaries(sentence, head) & PERFECT)


def is_pending(sentence: Sentence, head: Token) -> bool:
    """Whether what ``head`` tells has not come about to this day: "it has not withdrawn its troops"."""
    return any(each.lower in PENDING for each in sentence.children(head, "advmod"))


def is_present(sentence: Sentence, head: Token) -> bool:
    """Whether a clause tells the present; a bare conjunct or complement shares the tense of the verb above it."""
    if head.xpos in ("VBP", "VBZ"):
        return True
    above = sentence.head_of(head)
    bare = is_infinitive(sentence, head) or (sentence.child(head, "aux", "cop", "nsubj") is None and head.xpos != "VBD")
    if above is not None and is_verb(above) and bare and is_a(head.relation, "conj", "xcomp", "obj"):
        return is_present(sentence, above)
    return any(
        c.lower in ("is", "are", "has", "have", "do", "does", "'s", "'re")
        for c in sentence.children(head, "aux", "cop")
    )
