"""Adverbs by which something was not done, or is no more: "far from", "hardly any", "not once", "no longer"."""

from __future__ import annotations

from typing import Final

from alteram.coding.clause.contrasts import NOTS
from alteram.model import Sentence, Token

HARDLY: Final = frozenset({"hardly", "scarcely", "barely"})
EVER: Final = frozenset({"any", "ever"})


def far_from(sentence: Sentence, head: Token) -> list[Token]:
    """The adverb by which something was not done at all: "far from withdrawing, they dug in"."""
    before = (sentence.tokens[m.index - 1] for m in sentence.children(head, "mark") if m.lower == "from" and m.index)
    return [word for word in before if word.lower == "far"]


def no_longer(sentence: Sentence, head: Token) -> list[Token]:
    """The adverb by which what ``head`` tells is so no more: "no longer"."""
    longer = (w for w in sentence.children(head, "advmod") if w.lower == "longer")
    return [w for w in longer if any(c.lower == "no" for c in sentence.children(w))]


def hardly_any(sentence: Sentence, head: Token) -> list[Token]:
    """The adverb by which next to nothing was done: "has hardly withdrawn any tanks", not "hardly had they left"."""
    adverbs = sentence.children(head, "advmod")
    things = sentence.children(head, "nsubj", "obj")
    whom = [c for thing in things for c in (thing, *sentence.children(thing, "det"))]  # "any of its guns"
    told = any(c.lower in EVER for c in (*whom, *adverbs))
    return [c for c in adverbs if c.lower in HARDLY and told]


def not_once(sentence: Sentence, head: Token) -> list[Token]:
    """The negation of every time: "not once did they fire"."""
    once = (w for w in sentence.children(head, "advmod") if w.lower == "once")
    return [c for w in once for c in sentence.children(w, "advmod") if c.lower in NOTS]
