"""Words that only count on in what another tells: "losses of 12 killed and 8 wounded", "two sank, four were hit"."""

from __future__ import annotations

from alteram.coding.clause.syntax import case_of, is_verb
from alteram.coding.events.noun_events import first_conjunct
from alteram.coding.events.triggers import Trigger
from alteram.coding.scene import View
from alteram.lexicon import Lexicon
from alteram.model import Sentence, Token, is_a


def is_counted_beside(sentence: Sentence, one: Trigger, other: Trigger) -> bool:
    """Whether ``other`` only counts on in what ``one`` has: "losses of 12 killed and 8 wounded"."""
    first = first_conjunct(sentence, other.word)
    harmed = one.frame.event == other.frame.event == "harm.people"
    return harmed and first is not other.word and first.relation == "nmod" and sentence.head_of(first) is one.word


def in_brackets(sentence: Sentence, whole: Token, part: Token) -> bool:
    """Whether ``part`` divides or gives the count of ``whole``: "12 casualties (4 killed)", "losses: 4 killed"."""
    between = [token.text for token in sentence.tokens[whole.index + 1 : part.index]]
    if ":" in between and part.relation == "parataxis" and sentence.head_of(part) is whole:
        return True
    if "(" not in between or ")" in between or sentence.child(whole, "nummod") is None:
        return False
    return whole in sentence.ancestors(part)


def counts_on(sentence: Sentence, one: Token, other: Token) -> bool:
    """Whether a verb tells how many more of those before were harmed: "two boats sank, four were damaged"."""
    if not is_a(other.relation, "conj", "parataxis", "ccomp") or sentence.child(one, "nsubj") is None:
        return False
    more = sentence.child(other, "nsubj")
    if more is None:
        return False
    number = more.upos == "NUM" and sentence.child(more, "nmod") is None
    return number or more.lower in ("another", "dozen") or (more.lemma == "other" and more.xpos == "NNS")


def is_elsewhere(view: View, one: Trigger, other: Trigger) -> bool:
    """Whether two clauses tell of harm at two places: "one was killed in Aldby and two were hurt in Brenna"."""
    if not (is_verb(one.word) and is_verb(other.word) and one.frame.event == other.frame.event == "harm.people"):
        return False
    if view.sentence.child(other.word, "nsubj", "obj") is None:
        return False
    return is_placed(view, one.word) and is_placed(view, other.word)


def is_placed(view: View, verb: Token) -> bool:
    """Whether a clause says by words of its own where it happened."""
    told = [*view.sentence.children(verb, "obl")]
    told += [
        c for who in view.sentence.children(verb, "obj", "nsubj:pass") for c in view.sentence.children(who, "nmod")
    ]
    return any(m.span.start <= t.span.start < m.span.end for t in told for m in view.places)


def is_made_up(sentence: Sentence, trigger: Trigger, triggers: list[Trigger], lexicon: Lexicon) -> bool:
    """Whether a vague noun only counts what another word tells: "12 incidents of shelling", "one in which X fired"."""
    vague = trigger.frame.event == "attack.other" and trigger.word.lemma.casefold() in lexicon.cues.light.wholes
    parts = [t for t in triggers if sentence.head_of(t.word) is trigger.word] if vague else []
    parts = [t for t in parts if not trigger.is_named_with(t.word)]  # "an act of aggression committed by"
    new = any(c.lower in ("a", "an", "another", "one") for c in sentence.children(trigger.word, "det", "nummod"))
    new = new or sentence.child(trigger.word, "cop") is not None  # "this is the fourth incident in which"
    told = (attacks_in(sentence, t) and new if is_verb(t.word) else case_of(sentence, t.word) == "of" for t in parts)
    return any(told)


def attacks_in(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether a relative clause tells who attacked: "an incident in which two men attacked a farmer"."""
    who = sentence.child(trigger.word, "nsubj") if trigger.word.relation == "acl:relcl" else None
    return who is not None and who.upos in ("NOUN", "PROPN") and trigger.frame.event.startswith(("attack.", "harm."))
