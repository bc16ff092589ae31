"""What almost took place, and so did not: "nearly hit the school", "stopped short of entering it"."""

from __future__ import annotations

from typing import Final

from alteram.coding.clause.syntax import is_verb
from alteram.coding.events.triggers import Trigger
from alteram.lexicon import Cues
from alteram.model import Sentence, Token, is_a

DONE: Final = ("attack.", "harm.people", "people.detain", "people.release", "ceasefire.violation", "force.overflight")


def stopped_short(sentence: Sentence, head: Token) -> list[Token]:
    """The word by which what ``head`` tells was not done, though nearly: "stopped short of entering it"."""
    above = sentence.head_of(head)
    if above is None or above.lemma not in ("stop", "fall") or not is_a(head.relation, "advcl"):
        return []
    return [c for c in sentence.children(above, "advmod", "xcomp") if c.lower == "short" and c.index == above.index + 1]


def nearly(sentence: Sentence, trigger: Trigger, cues: Cues) -> list[Token]:
    """The word by which something almost took place: "nearly hit the school", "came close to shelling it"."""
    head = trigger.head
    if not is_verb(head):
        return []
    found: list[Token] = []
    wrecked = head.lemma.casefold() in cues.nearly.verbs  # "nearly destroyed it" tells of damage
    if trigger.frame.event.startswith(DONE) and head.lemma.casefold() not in cues.stopped.verbs and not wrecked:
        found = [c for c in sentence.children(head, "advmod") if is_almost(sentence, c, cues)]
    above = sentence.head_of(head)
    if above is None or head.xpos != "VBG" or not is_a(head.relation, "advcl", "acl", "xcomp"):
        return found
    led = sentence.head_of(above)
    came = above.lemma == "come" or (led is not None and led.lemma in ("come", "be"))
    to = any(m.lower in ("to", "of") for m in sentence.children(head, "mark"))
    near = [c for c in (above, *sentence.children(above, "xcomp", "advmod")) if c.lower in cues.nearly.adjectives]
    return found + (near if came and to else [])


def is_almost(sentence: Sentence, word: Token, cues: Cues) -> bool:
    """Whether ``word`` says that something was all but done."""
    behind = [t.lower for t in sentence.tokens[word.index + 1 : word.index + 2]]
    return word.lower in cues.nearly.adverbs or (word.lower == "all" and "but" in behind)
