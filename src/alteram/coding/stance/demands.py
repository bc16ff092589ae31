"""Each thing demanded as a claim of its own: "calls on them to halt fire, withdraw and release prisoners"."""

from __future__ import annotations

from collections.abc import Iterator

from alteram.coding.clause.completions import called_for
from alteram.coding.clause.syntax import auxiliaries, case_of, is_verb
from alteram.coding.clause.tenses import is_past
from alteram.coding.events.triggers import Trigger
from alteram.lexicon import Cues
from alteram.model import Sentence, Token, is_a

DUE = frozenset({"should", "must", "shall", "ought", "need"})
MANY = frozenset({"aircraft", "police", "people", "militia", "spacecraft", "personnel"})  # with the verb of a plural
PUT = frozenset(
    {
        "believe",
        "think",
        "hope",
        "thank",
        "stress",
        "add",
        "recall",
        "emphasise",
        "emphasize",
        "underline",
        "note",
        "say",
        "express",
        "make",
        "tell",
        "inform",
        "clarify",
        "state",
        "announce",
        "remind",
        "confirm",
        "assure",
        "reiterate",
    }
)
CONTENT = ("xcomp", "advcl", "ccomp", "acl")


def demands(sentence: Sentence, verb: Token, cues: Cues) -> bool:
    """Whether ``verb`` asks somebody to do something, rather than proposes or reminds."""
    lemma = verb.lemma.casefold()
    cases = {case_of(sentence, o) for o in sentence.children(verb, "obl")} | called_for(sentence, verb)
    return lemma in cues.demanding.verbs or any(f"{lemma} {case}" in cues.demanding.verbs for case in cases)


def are_apart(sentence: Sentence, one: Trigger, other: Trigger) -> bool:
    """Whether two verbs of speech each have words of their own: "urged X to act and called on Y to stop"."""
    verbs = (one.word, other.word)
    if not one.frame.event.startswith("talk.") or one.word is other.word or not all(is_verb(verb) for verb in verbs):
        return False
    said = all(sentence.child(verb, *CONTENT) is not None for verb in verbs)
    return said and is_a(other.word.relation, "conj") and sentence.child(other.word, "obj", "iobj", "obl") is not None


def tells(sentence: Sentence, verb: Token, cues: Cues) -> bool:
    """Whether ``verb`` says that something is so where it might have asked for it: "insists that nobody fired"."""
    wished = verb.lemma == "like" and any(c.lemma in PUT for c in sentence.children(verb, "xcomp"))
    if wished:
        return True  # "we would like to recall that", "I would like to believe that"
    who = sentence.child(verb, "nsubj")
    if (
        verb.lemma == "suggest"
        and who is not None
        and who.lower in ("nothing", "everything", "all", "this", "that", "it")
    ):
        return True  # "nothing suggests that they knew"
    contents = sentence.children(verb, "ccomp")
    due = any(is_subjunctive(sentence, each) or auxiliaries(sentence, each) & DUE for each in contents)
    either = cues.saying.verbs & cues.demanding.verbs | cues.possible.verbs  # "suggests that it was hit"
    if verb.lemma == "remind":  # "reminds them that the truce was broken", not "that they are bound to keep it"
        return any(is_past(sentence, each) for each in contents)
    return bool(contents) and not due and verb.lemma.casefold() in either


def is_subjunctive(sentence: Sentence, verb: Token) -> bool:
    """Whether a clause is of what should be: "that they be released", "that it withdraw"."""
    helpers = sentence.children(verb, "aux", "cop")
    marked = any(mark.lower == "that" for mark in sentence.children(verb, "mark"))
    if not marked or helpers:
        return marked and helpers[0].lower == "be"
    who = sentence.child(verb, "nsubj")
    one = who is not None and (who.xpos in ("NN", "NNP") or who.lower in ("it", "he", "she")) and who.lower not in MANY
    bare = verb.xpos == "VBP" and one  # "that the government accept it", not "that aircraft bomb the town"
    return verb.xpos == "VB" or bare


def further_demands(sentence: Sentence, triggers: list[Trigger], cues: Cues) -> Iterator[Trigger]:
    """A trigger for each thing demanded after the first, in text order."""
    for trigger in triggers:
        if trigger.frame.roles == "duty":
            for verb in conjuncts(sentence, trigger.word):
                if verb.xpos == "VB" and sentence.child(verb, "aux") is None:
                    yield Trigger(verb, trigger.frame, asked_by=trigger.word)
            continue
        if (
            trigger.frame.event != "talk.propose"
            or not is_verb(trigger.word)
            or not demands(sentence, trigger.word, cues)
        ):
            continue
        for verb in demanded(sentence, trigger.word):
            yield Trigger(verb, trigger.frame, asked_by=trigger.word)


def demanded(sentence: Sentence, verb: Token) -> list[Token]:
    """The verbs coordinated with the first thing that ``verb`` demands, and bare infinitives coordinated with it."""
    contents = [c for c in sentence.children(verb, *CONTENT) if is_verb(c)]
    found = [t for c in contents for t in conjuncts(sentence, c) if t.xpos not in ("VBD", "VBN")]  # not "and left"
    if contents:
        found += [t for c in conjuncts(sentence, verb) if c.xpos == "VB" for t in (c, *conjuncts(sentence, c))]
    return sorted(set(found), key=lambda t: t.index)


def conjuncts(sentence: Sentence, verb: Token) -> list[Token]:
    """The verbs coordinated with ``verb`` that have no subject of their own."""
    own = [c for c in sentence.children(verb, "conj") if is_verb(c) and sentence.child(c, "nsubj") is None]
    return [*own, *(t for c in own for t in conjuncts(sentence, c))]
