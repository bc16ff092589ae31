"""The words that turn what is asserted into what is denied: "did not", "no casualties", "failed to", "without"."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from itertools import islice
from typing import Final

from alteram.coding.described import is_singled_out
from alteram.coding.syntax import is_verb
from alteram.coding.triggers import CHOICE, Trigger
from alteram.lexicon import Cue, Cues
from alteram.model import Sentence, Token, is_a

NONE: Final = frozenset({"no", "neither", "not"})
OCCASION: Final = frozenset({"time", "point", "moment", "circumstance", "stage", "case", "way", "means"})


def turning(sentence: Sentence, trigger: Trigger, chain: list[Token], cues: Cues) -> Iterator[Token]:
    """The words each of which turns what is asserted into what is denied, or back."""
    refusing = trigger.frame.event == "talk.threaten" and "not" in trigger.frame.having
    if trigger.frame.roles != "duty" and not refusing:  # "will not tolerate" threatens
        yield from negations(sentence, trigger, cues)
    noun = sentence.head_of(trigger.head)
    if noun is not None and trigger.head.relation == "acl:relcl" and is_singled_out(sentence, noun):
        yield from negative(sentence.children(noun, "advmod"), cues.negation.words)[:1]  # "it was not we who fired"
    pending = still_due(sentence, trigger.head)
    if pending is not None:
        yield pending
    above = negation_above(sentence, trigger.head, cues)
    if above is not None:
        yield above
    far = sentence.head_of(trigger.head)
    if far is not None and far.lower == "far" and is_a(trigger.head.relation, "advcl", "acl", "ccomp"):
        yield far  # "far from having attacked the town"
    if trigger.frame.denies:
        yield trigger.word
    failing = (w for w in chain if w is not trigger.word and fails(w, cues.negation))
    yield from islice(failing, 1)


def still_due(sentence: Sentence, head: Token) -> Token | None:
    """The word by which something has not been done so far: "has yet to sign", "are yet to withdraw"."""
    if not any(m.lower == "to" for m in sentence.children(head, "mark")):
        return None
    above = sentence.head_of(head) if is_a(head.relation, "xcomp") else None
    if above is not None and is_yet(sentence, above):
        return above
    return head if is_yet(sentence, head) and sentence.child(head, "cop", "aux") is not None else None


def is_yet(sentence: Sentence, verb: Token) -> bool:
    """Whether "yet" stands with ``verb``, and "not" does not: "has yet to"."""
    words = {c.lower for c in sentence.children(verb, "advmod")}
    return "yet" in words and not words & {"not", "n't", "never"} and (verb.lemma == "have" or verb.xpos == "VB")


def fails(word: Token, cue: Cue) -> bool:
    """Whether ``word`` says that what it governs did not happen: "failed to", "unable to", "the failure to"."""
    lemma = word.lemma.casefold()
    if is_verb(word):
        return lemma in cue.verbs
    return lemma in (cue.adjectives if word.upos == "ADJ" else cue.nouns)


def negations(sentence: Sentence, trigger: Trigger, cues: Cues) -> list[Token]:
    """The words of negation that stand with the event: "did not", "no casualties", "not a single", "without"."""
    heads = [trigger.word] if trigger.carrier is None else [trigger.word, trigger.carrier]
    hits: list[Token] = []
    for head in heads:
        if not (is_verb(head) and head.lemma.casefold() in cues.stopped.verbs):  # "does not cease" goes on
            hits += negative(sentence.children(head, "advmod", "det", "cc", "mark"), cues.negation.words)
        hits += [c for c in sentence.children(head, "case") if c.lower == "without"][:1]
        hits += [d for c in sentence.children(head, "obl") if c.lemma in OCCASION for d in negative_of(sentence, c)]
        for argument in sentence.children(head, "nsubj", "obj"):
            if argument not in heads:
                hits += negations_of(sentence, argument)
    if not hits and is_verb(trigger.head):
        return shared_negations(sentence, trigger.head, cues)
    if not hits:
        return nothing_of_both(sentence, trigger.word)
    return hits


def negations_of(sentence: Sentence, argument: Token) -> list[Token]:
    """The words by which a subject or object is none: "nobody", "no side", "not a single house"."""
    if argument.lemma in CHOICE or argument.lemma == "doubt":
        return []  # "had no choice but to": it was done
    hits = [argument] if argument.lower in ("none", "nobody", "nothing") else []
    hits += (negative_of(sentence, argument) + negative(sentence.children(argument, "cc"), ("neither",)))[:1]
    inner = [d for c in sentence.children(argument, "det", "amod", "nummod") for d in sentence.children(c, "advmod")]
    return hits + negative(inner, frozenset({"not"}))[:1]


def negative_of(sentence: Sentence, noun: Token) -> list[Token]:
    """The words that make ``noun`` none: "no", "not"."""
    return negative(sentence.children(noun, "det", "advmod"), NONE)


def negative(words: Iterable[Token], wanted: Collection[str]) -> list[Token]:
    return [word for word in words if word.lower in wanted]


def shared_negations(sentence: Sentence, verb: Token, cues: Cues) -> list[Token]:
    """The negation of the verb that ``verb`` is coordinated with: "did not enter or shell the village"."""
    first = sentence.head_of(verb)
    if first is None or not is_a(verb.relation, "conj") or sentence.child(verb, "nsubj", "aux") is not None:
        return []
    alternative = negative(sentence.children(verb, "cc"), ("or", "nor"))
    return negative(sentence.children(first, "advmod"), cues.negation.words)[:1] if alternative else []


def nothing_of_both(sentence: Sentence, noun: Token) -> list[Token]:
    """The "no" of what ``noun`` is the alternative to: "there was no loss of life or damage"."""
    if not is_a(noun.relation, "conj") or not negative(sentence.children(noun, "cc"), ("or", "nor")):
        return []
    first = sentence.head_of(noun)
    while first is not None and first.upos == "NOUN":
        found = negative_of(sentence, first)
        if found or not is_a(first.relation, "nmod", "conj"):
            return found[:1]
        first = sentence.head_of(first)
    return []


def negation_above(sentence: Sentence, head: Token, cues: Cues) -> Token | None:
    """The negation of the verb that ``head`` completes: "does not intend to attack"; none of one of stopping."""
    above = sentence.head_of(head)
    if above is None or not is_a(head.relation, "xcomp") or above.lemma.casefold() in cues.stopped.verbs:
        return None
    return next(iter(negative(sentence.children(above, "advmod", "cc"), cues.negation.words)), None)
