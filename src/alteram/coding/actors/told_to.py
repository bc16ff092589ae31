"""Who is told to do something, by the grammar of a demand or an order."""

from __future__ import annotations

from alteram.coding.clause.syntax import case_of, is_verb
from alteram.coding.events.triggers import Trigger
from alteram.coding.scene import View
from alteram.lexicon import lexicon
from alteram.model import Token, is_a


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
