"""Past clauses that look ahead: what was planned, limited, postponed or promised for a date that may be yet to come."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from alteram.coding.clause.syntax import auxiliaries, case_of, is_verb
from alteram.coding.clause.tenses import is_infinitive, is_reduced, modals
from alteram.lexicon import lexicon
from alteram.model import Sentence, Span, Token, is_a

BACKSHIFTED: Final = frozenset({"would", "'d", "’d", "should", "could", "might"})  # the past of "will", "may", "can"


def looks_ahead(sentence: Sentence, head: Token, span: Span) -> bool:
    """Whether the date at ``span``, in the past clause of ``head``, may lie ahead of whoever speaks."""
    foreseen = lexicon().cues.foreseen
    leads = {word.lower for word in leading(sentence, span)}
    if leads & foreseen.limits or is_latest(sentence, span) or head.lemma.casefold() in planning():
        return True
    if hangs_on_plan(sentence, head) or is_fixed_date(sentence, head) or foretells(sentence, head):
        return True
    if is_fronted(sentence, head, span):
        return False
    return bool(leads & foreseen.starts) or dates_object(sentence, head, span)


@lru_cache(maxsize=1)
def planning() -> frozenset[str]:
    """Verbs and predicates whose date is that of what they plan."""
    cues = lexicon().cues
    return cues.foreseen.verbs | cues.foreseen.adjectives | cues.intended.verbs


@lru_cache(maxsize=1)
def asking() -> frozenset[str]:
    """Verbs whose clause is wanted, not told."""
    cues = lexicon().cues
    wanting = cues.selecting.verbs - cues.denying.verbs
    return cues.arranging.verbs | cues.demanding.verbs | cues.promised.verbs | wanting


@lru_cache(maxsize=1)
def arranging() -> frozenset[str]:
    """Verbs whose object may lie ahead: "announced a truce on 5 October"."""
    cues = lexicon().cues
    return cues.arranging.verbs | cues.saying.verbs | cues.demanding.verbs | cues.promised.verbs


def is_fixed(sentence: Sentence, verb: Token) -> bool:
    """Whether ``verb`` sets a day for its subject: "is slated for Friday"; not "had been planned for weeks"."""
    if verb.lemma.casefold() not in lexicon().cues.foreseen.fixing or not sentence.child(verb, "aux:pass"):
        return False
    now = any(c.lower in ("is", "are") for c in sentence.children(verb, "aux:pass"))
    days = (c for c in sentence.children(verb, "obl") if case_of(sentence, c) == "for")
    return (now and sentence.child(verb, "obl:agent") is None) or any(day.xpos != "NNS" for day in days)


def leading(sentence: Sentence, span: Span) -> Iterator[Token]:
    """The words that lead a date in: those of ``span`` before its first noun or number, and particles before it."""
    words = sentence.within(span)
    for word in words:
        if word.upos in ("NUM", "NOUN", "PROPN"):
            break
        yield word
    before = words[0].index - 1 if words else -1
    while before >= 0 and sentence.tokens[before].upos in ("ADP", "ADV", "ADJ", "SCONJ", "PART"):
        yield sentence.tokens[before]
        before -= 1


def is_latest(sentence: Sentence, span: Span) -> bool:
    """Whether the words right after the date at ``span`` make it a limit: "at the latest", "onwards"."""
    words = sentence.within(span)
    after = sentence.tokens[words[-1].index + 1 :][:3] if words else ()
    return any(word.lower in lexicon().cues.foreseen.limits_after for word in after)


def is_fronted(sentence: Sentence, head: Token, span: Span) -> bool:
    """Whether the date at ``span`` stands before the subject of ``head``."""
    subject = sentence.child(head, "nsubj", "csubj", "expl")
    return subject is not None and span.end <= subject.span.start


def hangs_on_plan(sentence: Sentence, head: Token) -> bool:
    """Whether ``head`` depends on a plan, a condition, a limit or an infinitive: its past may be yet to come."""
    cues = lexicon().cues
    limits = cues.foreseen.marks | cues.conditional.marks
    reduced = is_reduced(sentence, head)
    uncertain = modals() if reduced else BACKSHIFTED
    below = head
    for word in (head, *sentence.ancestors(head)):
        if any(mark.lower in limits for mark in sentence.children(word, "mark")):
            return True
        if word is not head:
            lemma, clause = word.lemma.casefold(), is_a(below.relation, "ccomp", "xcomp", "csubj", "advcl")
            if (clause and lemma in asking()) or ((clause or reduced) and lemma in planning()):
                return True
            if is_verb(word) and (auxiliaries(sentence, word) & uncertain or is_infinitive(sentence, word)):
                return True
        below = word
    return False


def is_fixed_date(sentence: Sentence, head: Token) -> bool:
    """Whether ``head`` tells, in the words of somebody, what a timetable fixes: "said the ban ended on 5 October"."""
    timetabled = lexicon().cues.timetabled
    into = {word.lemma for word in sentence.children(head, "obl", "obj")}
    fixed = head.lemma.casefold() in timetabled.verbs or bool(into & timetabled.nouns)
    return fixed and is_a(head.relation, "ccomp")


def foretells(sentence: Sentence, head: Token) -> bool:
    """Whether ``head`` says, without "that", what is to come: the date may be that of what it says."""
    return any(
        auxiliaries(sentence, said) & modals()
        and not any(mark.lower == "that" for mark in sentence.children(said, "mark"))
        for said in sentence.children(head, "ccomp", "parataxis")
    )


def dates_object(sentence: Sentence, head: Token, span: Span) -> bool:
    """Whether the date at ``span`` may be that of what ``head`` is about, and not of ``head`` itself."""
    cues, lemma = lexicon().cues, head.lemma.casefold()
    before = _word_before(sentence, span)
    if lemma in cues.choosing.verbs or (lemma in arranging() and before is not head):
        return True
    if before is None or before.upos != "NOUN":
        return False
    if case_of(sentence, before) == "for":
        return True
    if before.lemma.casefold() not in cues.foreseen.nouns:
        return False
    held = lemma in cues.light.verbs and sentence.head_of(before) is head and is_a(before.relation, "obj")
    return not held


def _word_before(sentence: Sentence, span: Span) -> Token | None:
    words = sentence.within(span)
    return sentence.tokens[words[0].index - 1] if words and words[0].index else None
