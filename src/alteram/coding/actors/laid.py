"""To whom a verb over an event noun lays it: whoever is blamed for it, or claims it as a deed of its own."""

from __future__ import annotations

from typing import Final

from alteram.coding.clause.syntax import by_agent, case_of, is_verb, obliques, subject
from alteram.coding.events.triggers import Trigger
from alteram.coding.stance.doubts import is_not_done, negating
from alteram.lexicon import lexicon
from alteram.model import Sentence, Token, is_a

OWNED: Final = frozenset({"apologise for", "apologize for", "admit to", "confess to"})
JUDGING: Final = frozenset({"hold", "find", "deem", "consider", "judge"})
BEARING: Final = frozenset({"bear", "carry", "share", "have"})
RESTING: Final = frozenset({"lie", "rest", "fall"})


def blamed(sentence: Sentence, noun: Token) -> Token | None:
    """To whom a verb lays what ``noun`` tells: "blamed the army for the raid", "attributes the raid to the army"."""
    verb, case = sentence.head_of(noun), case_of(sentence, noun)
    if verb is not None and verb.lemma.casefold() in lexicon().cues.saying.answerable and case in ("for", "of"):
        verb = sentence.head_of(verb)  # "holds the army responsible for the raid"
    if verb is None or negating(sentence, verb):
        return None
    if is_a(noun.relation, "nmod") and case == "for" and verb.lemma.casefold() in lexicon().cues.saying.blame:
        return answerable(sentence, verb)
    name = verb.lemma.casefold()
    if any(t.lower in ("each", "one") and sentence.child(t, "fixed") for t in sentence.children(verb, "obj")):
        return None  # "blamed each other for the raid": whose it was is open
    if is_a(noun.relation, "obl") and name in lexicon().cues.saying.accusing | JUDGING and case in ("for", "of"):
        return next(iter(sentence.children(verb, "obj", "nsubj:pass")), None)
    laid = is_a(noun.relation, "obj", "nsubj:pass") and f"{name} to" in lexicon().cues.sharing.verbs
    return next((o.token for o in obliques(sentence, verb) if o.case == "to"), None) if laid else None


def answerable(sentence: Sentence, blame: Token) -> Token | None:
    """Who is said to be to blame: "blame for the raid lies with the army", "the army bears responsibility for it"."""
    verb = sentence.head_of(blame)
    if verb is None or not is_verb(verb) or negating(sentence, verb):
        return None
    if is_a(blame.relation, "obj") and verb.lemma in BEARING:
        return subject(sentence, verb)
    laid = is_a(blame.relation, "obj", "nsubj:pass") and verb.lemma.casefold() in lexicon().cues.saying.laying
    if not (laid or (is_a(blame.relation, "nsubj") and verb.lemma in RESTING)):
        return None
    return next((o.token for o in obliques(sentence, verb) if o.case in ("with", "on", "upon", "to")), None)


def claimant(sentence: Sentence, trigger: Trigger) -> Token | None:
    """Who tells of a deed of its own: "the raid was claimed by the rebels", "announced the capture of the town"."""
    noun, above = trigger.word, sentence.head_of(trigger.word)
    if above is not None and above.lemma == "responsibility":
        noun = above  # "responsibility for the raid was claimed by the rebels"
    verb = sentence.head_of(noun)
    if verb is None or not is_own_deed(sentence, trigger, verb) or is_not_done(sentence, verb):
        return None
    if is_a(noun.relation, "nsubj:pass"):
        return by_agent(sentence, verb)
    if f"{verb.lemma.casefold()} {case_of(sentence, trigger.word)}" in OWNED:
        return subject(sentence, verb)
    who = subject(sentence, verb) if is_a(noun.relation, "obj") else None
    return None if who is not None and who.lemma.casefold() in lexicon().actors.monitors.nouns else who


def is_own_deed(sentence: Sentence, trigger: Trigger, verb: Token) -> bool:
    """Whether whoever speaks of a deed has done it: "claimed the raid", "announced the capture of the town"."""
    event, noun = trigger.frame.event, trigger.word.lemma.casefold()
    if noun in lexicon().cues.mutual.nouns:
        return False
    if f"{verb.lemma.casefold()} {case_of(sentence, trigger.word)}" in OWNED:
        return not negating(sentence, verb)
    if verb.lemma == "claim":
        return event.startswith(("attack.", "people.", "harm."))
    return verb.lemma == "announce" and event in ("attack.ground", "people.detain", "people.release")
