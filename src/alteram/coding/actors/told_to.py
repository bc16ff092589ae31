"""Who is told to do something, by the grammar of a demand or an order."""

from __future__ import annotations

from alteram.coding.clause.syntax import case_of, is_verb
from alteram.coding.events.triggers import Trigger
from alteram.coding.scene import View
from alteram.lexicon import lexicon
from alteram.model import Sentence, Token, is_a


def is_told(view: View, trigger: Trigger, token: Token) -> bool:
    """Whether ``token`` is told to do something by its grammar, whoever it is: "urged the kidnappers to free them"."""
    addressed = view.sentence.head_of(token) is trigger.word and is_a(token.relation, "obj", "iobj")
    addressed = addressed or is_sent(view, trigger, token)
    asked = (c for c in view.sentence.children(trigger.word, "xcomp", "ccomp", "advcl") if is_verb(c))
    return addressed and any(mark.lower == "to" for c in asked for mark in view.sentence.children(c, "mark"))


def is_sent(view: View, trigger: Trigger, token: Token) -> bool:
    """Whether ``token`` is to whom a message goes: "a warning was issued to all ships not to enter"."""
    who = view.sentence.child(trigger.word, "nsubj:pass")
    message = who is not None and who.lemma.casefold() in lexicon().actors.message.nouns
    return message and view.sentence.head_of(token) is trigger.word and case_of(view.sentence, token) == "to"


def asked_further(sentence: Sentence, further: Trigger) -> Token | None:
    """Whom a ``further`` demand is made to, where it names somebody else: "call on X to go and expect Y to stay"."""
    verb = further.word
    before = next((t for t in reversed(sentence.tokens[: verb.index]) if t.lower not in ("not", "to")), None)
    if before is not None and case_of(sentence, before) in ("on", "upon"):
        return before  # "call on X to go, and on Y not to follow"
    if not is_a(verb.relation, "conj") or sentence.head_of(verb) is not further.asked_by:
        return None
    due = any(mark.lower == "to" for c in sentence.children(verb, "xcomp") for mark in sentence.children(c, "mark"))
    return sentence.child(verb, "iobj", "obj") if due else None
