"""How real an event is by the words of its own clause: its auxiliaries, adverbs and the phrases beside it."""

from __future__ import annotations

from typing import Final

from alteram.coding.clause.nominals import is_own
from alteram.coding.clause.syntax import (
    auxiliaries,
    by_agent,
    case_of,
    inverted,
    is_outer,
    is_verb,
    subject,
)
from alteram.coding.clause.tenses import is_judged, is_present
from alteram.coding.stance.doubts import NOT, negating
from alteram.lexicon import Cues, lexicon
from alteram.model import Sentence, Token
from alteram.model.codes import Modality

HEARSAY: Final = frozenset({"reportedly", "allegedly", "purportedly", "supposedly"})
SAID: Final = frozenset({"confirm", "reveal", "announce", "disclose"})  # whoever can do it does it
BINDING: Final = frozenset({"by", "under", "in", "according to", "pursuant to"})


def own_modality(sentence: Sentence, word: Token, cues: Cues) -> Modality | None:
    """What auxiliaries and adverbs on ``word`` set."""
    if any(c.lower == "should" and inverted(sentence, word, c) for c in sentence.children(word, "aux")):
        return "conditional"
    who = subject(sentence, word) if is_verb(word) else None
    if who is not None and who.lower in ("whoever", "anyone", "whatever", "whichever"):
        return "conditional"
    if is_general(sentence, word):
        return "conditional"
    meant = next((c.lemma.casefold() for c in sentence.children(word, "nsubj") if is_outer(c)), "")
    if meant in cues.intended.nouns | cues.intended.words:
        return "intended"  # "their aim is to drive the villagers out"
    if meant in cues.obliged.words:
        return None
    helpers = auxiliaries(sentence, word)
    if "shall" in helpers and who is not None and not is_own(who):
        return "obliged"  # "the parties shall withdraw", as agreements have it; "we shall withdraw" is a plan
    if helpers & {"will", "'ll", "shall"}:
        return "intended"
    better = "had" in helpers and any(c.lower == "better" for c in sentence.children(word, "advmod"))
    if helpers & {"is", "are", "am", "be"} and is_scheduled(sentence, word):
        return "intended"
    if is_judged(sentence, word):
        return None
    if helpers & cues.obliged.auxiliaries or better or is_to(sentence, word):
        return "obliged"
    if helpers & cues.possible.auxiliaries:
        return None if could_tell(sentence, word, helpers, cues) else "possible"
    if "would" in helpers and "have" not in helpers:
        likened = word.upos == "NOUN" and sentence.child(word, "cop") is not None
        return "possible" if likened else "intended"  # "if confirmed, this would be the third incursion"
    if "would" in helpers:
        return "conditional"
    if any(c.lower in cues.possible.adverbs for c in sentence.children(word, "advmod")):
        return "possible"
    if is_verb(word) and is_laid_by_hearsay(sentence, word, who):
        return "possible"
    return None


def is_general(sentence: Sentence, word: Token) -> bool:
    """Whether a clause is of any deed of a kind, and of none in particular: "any attack on them is a violation"."""
    told = sentence.head_of(word) if word.relation == "nsubj" else word
    who = word if word.relation == "nsubj" else sentence.child(word, "nsubj")
    if told is None or who is None or not is_present(sentence, told):
        return False
    return any(c.lower == "any" for c in sentence.children(who, "det")) and not negating(sentence, told)


def is_scheduled(sentence: Sentence, word: Token) -> bool:
    """Whether a present participle tells of the day to come: "the envoy is leaving for the capital tomorrow"."""
    beside = sentence.children(word, "advmod", "obl", "nmod") if word.xpos == "VBG" else ()
    return any(c.lower == "tomorrow" for c in beside)


def is_laid_by_hearsay(sentence: Sentence, verb: Token, who: Token | None) -> bool:
    """Whether who did it is only said: "was hit, allegedly by rebels", "a rocket, allegedly fired by it, hit"."""
    fired = [c for c in sentence.children(who, "acl") if by_agent(sentence, c)] if who is not None else []
    doers = [by_agent(sentence, word) for word in (verb, who) if word is not None]
    laid = [*fired, *(doer for doer in doers if doer is not None)]
    return any(c.lower in HEARSAY for each in laid for c in sentence.children(each, "advmod"))


def could_tell(sentence: Sentence, word: Token, helpers: set[str], cues: Cues) -> bool:
    """Whether ``word`` tells what was seen or found, or says it: "shelling could be heard", "we can deny any part".

    Not "the week could see attacks".
    """
    if "can" in helpers and word.lemma.casefold() in cues.denying.verbs | SAID:
        return True
    open_ = word.lemma.casefold() in cues.unsettled.words  # "the losses could not be known"
    if "could" in helpers and "have" not in helpers and negating(sentence, word) & NOT and not open_:
        return True  # "could not enter the town": what could not be done was not
    if word.lemma.casefold() not in cues.perceived.words or "have" in helpers or not helpers & {"can", "could"}:
        return False
    who = subject(sentence, word) if is_verb(word) else None
    return who is None or who.lemma.casefold() not in cues.light.spells


def is_to(sentence: Sentence, word: Token) -> bool:
    """Whether a form of "be" and "to" stand before ``word``: "was to withdraw", "are to be handed over"."""
    seen = word.lemma.casefold() in lexicon().cues.perceived.verbs and any(
        c.lower == "be" for c in sentence.children(word, "aux:pass")
    )
    if seen:
        return False  # "no soldiers were to be seen", "shooting was to be heard"
    before = {c.index: c for c in sentence.children(word, "aux", "cop", "mark")}
    marks = (m for m in before.values() if m.lower == "to" and m.index - 1 in before)
    return any(before[m.index - 1].lemma == "be" for m in marks)


def is_due(sentence: Sentence, had: Token) -> bool:
    """Whether what somebody "had to" do was due by a day or under an accord, so that it may not have been done."""
    verbs = (had, *sentence.children(had, "xcomp"))
    dated = (c for verb in verbs for c in sentence.children(verb, "obl") if case_of(sentence, c) == "by")
    return any(c.upos == "NUM" for c in dated) or any(is_bound(sentence, verb) for verb in verbs)


def is_bound(sentence: Sentence, verb: Token) -> bool:
    """Whether an agreement is told by which somebody took something on: "undertook the withdrawal by the Protocol"."""
    papers = lexicon().actors.accord.nouns
    led = [c for c in sentence.children(verb, "obl") if case_of(sentence, c) in BINDING]
    return any(each.lemma.casefold() in papers for each in led)
