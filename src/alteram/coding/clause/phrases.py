"""Noun phrases as the tree gives them: their words, and the nouns coordinated with them."""

from __future__ import annotations

from collections.abc import Iterable

from alteram.coding.clause.asked import once
from alteram.coding.clause.contrasts import is_contrasted, is_corrected
from alteram.coding.clause.syntax import Oblique, case_of, is_verb
from alteram.lexicon import lexicon
from alteram.model import Sentence, Span, Token, is_a, run_of, span_of

CLAUSAL = ("acl", "advcl", "parataxis", "ccomp")
OUTSIDE_NOUN = (
    "acl:relcl",
    "parataxis",
    "advcl",
    "appos",
    "cc",
    "conj",
    "punct",
    "dep",
    "list",
    "cop",
    "nsubj",
    "expl",
    "aux",
    "mark",
    "discourse",
    "orphan",
)
NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET", "X", "SYM"})


def coordinated(sentence: Sentence, token: Token) -> list[Token]:
    """``token`` and the nouns coordinated with it, in text order; not what is set against it."""
    joined = sentence.children(token, "conj")
    if not joined:
        return [token]  # as mostly
    clauses = ("cop", "nsubj")  # "it was the army that shelled it, and it was the rebels that burnt it"
    beside = [t for t in joined if t.upos in NOMINAL and sentence.child(t, *clauses) is None]
    return [token, *[t for t in beside if not (is_contrasted(sentence, t) or is_corrected(sentence, t))]]


def noun_phrase(sentence: Sentence, noun: Token) -> list[Token]:
    """The words of the phrase around ``noun``, in text order, without relative clauses, appositions or conjuncts."""
    return list(phrase_around(sentence, noun))


@once
def phrase_span(sentence: Sentence, noun: Token) -> Span:
    """Where the phrase around ``noun`` stands in the text."""
    return span_of(list(phrase_around(sentence, noun)))


@once
def phrase_around(sentence: Sentence, noun: Token) -> tuple[Token, ...]:
    words, waiting = [noun], [noun]
    while waiting:
        current = waiting.pop()
        for child in sentence.children(current):
            dropped = is_a(child.relation, *OUTSIDE_NOUN) or (child.kin == "acl" and current is noun)
            none = child.lower == "not" or (child.lower == "no" and noun.lower != "one")
            outer_case = current is noun and (child.relation == "case" or none)
            outer_case = outer_case or (current is noun and is_before_case(sentence, child, noun))
            struck = current is noun and child.kin == "nmod" and case_of(sentence, child) == "against"
            if struck and is_a(noun.relation, "obl:agent"):
                continue  # "an attack carried out by gunmen against a convoy": not whom they attacked
            inner = current is not noun and child.kin in ("conj", "cc", "punct")
            inner = inner or (child.kin == "appos" and child.index < noun.index)  # "the BSF (border guard) troops"
            if (dropped and not inner and not hyphen(child)) or outer_case:
                continue
            words.append(child)
            waiting.append(child)
    return tuple(run_of(sorted(words, key=lambda token: token.index), noun))


def is_before_case(sentence: Sentence, adverb: Token, noun: Token) -> bool:
    """Whether ``adverb`` stands before the preposition of ``noun``'s phrase: "reportedly by five gunmen"."""
    led = adverb.relation == "advmod" and adverb.index < noun.index
    return led and any(c.relation == "case" and c.index > adverb.index for c in sentence.children(noun))


def hyphen(token: Token) -> bool:
    return token.text in ("-", "–") and token.relation == "punct"


def below(sentence: Sentence, word: Token, *, depth: int) -> list[Token]:
    """The words under ``word`` down to ``depth`` levels, clauses of their own left out."""
    found = []
    for child in sentence.children(word):
        if child.kin in CLAUSAL or (child.kin == "conj" and is_verb(child)):
            continue
        found.append(child)
        if depth > 1:
            found += below(sentence, child, depth=depth - 1)
    return found


def has_clause(sentence: Sentence, noun: Token) -> bool:
    """Whether a clause says what ``noun`` claims: "claims that our units fired"."""
    clauses = sentence.children(noun, "acl", "ccomp")
    return any(mark.lower == "that" for clause in clauses for mark in sentence.children(clause, "mark"))


def top(sentence: Sentence, span: Span) -> Token | None:
    """The first word in ``span`` whose head is outside of it, and which so stands for the whole; None without one."""
    words = sentence.within(span)
    return next((word for word in words if not words[0].index <= word.head <= words[-1].index), None)


def topmost(tokens: Iterable[Token]) -> Token:
    """The word of ``tokens`` that governs the others."""
    inside = list(tokens)
    indices = {token.index for token in inside}
    out = [t for t in inside if t.head not in indices]
    if len(out) > 1 and is_a(out[0].relation, "conj") and out[0].upos == "ADJ":
        return out[-1]  # "subversive and terrorist acts"
    return out[0] if out else inside[-1]


def is_answered(sentence: Sentence, word: Token, head: Token | None = None) -> bool:
    """Whether ``word`` is of what the deed at ``head`` answers: "shelled Aldby in response to the fire on Brenna"."""
    nouns, below = lexicon().cues.answering.nouns, word
    for above in sentence.ancestors(word):
        if below is head or below.upos == "VERB":
            return False
        led = is_a(below.relation, "nmod") and case_of(sentence, below) in ("to", "for")
        if led and above.lemma.casefold() in nouns and above is not head:
            told = sentence.child(above, "cop") is not None or is_a(above.relation, "xcomp")
            return told or case_of(sentence, above) in ("in", "as")
        below = above
    return False


def is_distant(sentence: Sentence, phrase: Oblique) -> bool:
    """Whether a phrase only tells how far off something was: "came down five metres from the patrol"."""
    before = sentence.tokens[: min((c.index for c in sentence.children(phrase.token, "case")), default=0)]
    numbers = lexicon().numbers
    return bool(before) and before[-1].lemma.casefold() in numbers.measures | numbers.told


def beside_verb(sentence: Sentence, verb: Token) -> list[Token]:
    """The nouns read as joined to ``verb`` that are its objects: "fired not a single shell"."""
    joined = sentence.children(verb, "conj") if is_verb(verb) else []
    return [c for c in joined if c.upos == "NOUN" and sentence.child(c, "cc", "cop", "punct") is None]
