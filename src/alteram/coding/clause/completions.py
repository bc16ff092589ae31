"""Gerunds after a preposition that complete a verb as an infinitive does: "succeeded in taking", "went on firing"."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from alteram.coding.clause.syntax import ACHIEVED, particle
from alteram.lexicon import Lexicon, lexicon
from alteram.model import Sentence, Token, is_a

LEADING: Final = frozenset({"in", "on", "to", "of", "from", "at", "with"})


@lru_cache(maxsize=1)
def completed() -> frozenset[str]:
    """Verbs that say how real what they govern is, whatever its form."""
    cues = lexicon().cues
    firm = cues.attempted.verbs | cues.intended.verbs | cues.promised.verbs | cues.negation.verbs | ACHIEVED
    firm |= cues.threatened.verbs
    aspects = cues.started.verbs | cues.ongoing.verbs | cues.stopped.verbs
    patterns = cues.ongoing.verbs | cues.prevented.verbs | cues.weighed.verbs | cues.weighed.words
    return firm | aspects | {first for first, *_ in map(str.split, patterns)}


def completes(sentence: Sentence, verb: Token, above: Token) -> bool:
    """Whether ``verb`` completes ``above``: "did not succeed in taking the bridge"."""
    if (
        not (is_gerund(sentence, verb) and is_a(verb.relation, "advcl", "xcomp"))
        or above.lemma.casefold() not in completed()
    ):
        return False
    if leading(sentence, verb) is not None:
        return True
    cues, name = lexicon().cues, f"{above.lemma.casefold()} {particle(sentence, above) or ''}".strip()
    bare = name in cues.weighed.verbs | cues.weighed.words and sentence.child(verb, "mark", "nsubj") is None
    return bare or name in {each for each in cues.ongoing.verbs if " " in each}  # "ruled out shelling", "go on firing"


def called_for(sentence: Sentence, verb: Token) -> set[str]:
    """The preposition of a clause with an infinitive: "for" in "calling for the guns to be withdrawn"."""
    below = sentence.children(verb, "advcl")
    return {m.lower for c in below if c.xpos in ("VB", "VBN") for m in sentence.children(c, "mark") if m.lower == "for"}


def is_gerund(sentence: Sentence, verb: Token) -> bool:
    """Whether ``verb`` is a gerund, by itself or by its auxiliary: "of having shelled"."""
    return verb.xpos == "VBG" or any(c.xpos == "VBG" for c in sentence.children(verb, "aux"))


def leading(sentence: Sentence, verb: Token) -> str | None:
    """The preposition before a gerund; None without one."""
    return next((m.lower for m in sentence.children(verb, "mark") if m.lower in LEADING), None)


def perceived(sentence: Sentence, noun: Token, lexicon: Lexicon) -> Token | None:
    """The verb of perception whose object ``noun`` is: "detected", "saw"; None where there is none."""
    above = sentence.head_of(noun)
    if above is None or not is_a(noun.relation, "obj", "nsubj:pass"):
        return None
    return above if above.lemma in lexicon.cues.perceived.verbs else None
