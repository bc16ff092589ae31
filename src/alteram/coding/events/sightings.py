"""Notes without a verb that count what was seen: "Aircraft: 12", "15 vessels in the contiguous zone"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final

from alteram.coding.clause.syntax import is_verb
from alteram.coding.counts.tallies import label_of
from alteram.coding.events.frames import FrameIndex
from alteram.coding.events.needs import Wanted
from alteram.coding.events.triggers import Trigger
from alteram.coding.scene import View
from alteram.lexicon import Frame
from alteram.model import Sentence, Token, is_a

LISTED: Final = ("root", "appos", "parataxis", "list", "dep", "conj")
LONGEST: Final = 40  # words of a note


def sightings(view: View, index: FrameIndex, told: Sequence[Trigger]) -> Iterator[Trigger]:
    """A trigger for the first counted noun of a note in which nothing else is told, and none where it has a verb."""
    sentence = view.sentence
    if told or len(sentence.tokens) > LONGEST or any(has_tense(t) for t in sentence.tokens):
        return
    for word in sentence.tokens:
        if word.upos not in ("NOUN", "PROPN") or not is_a(word.relation, *LISTED) or not is_counted(sentence, word):
            continue
        seen = next((f for f in seen_frames(index) if wanted(f).met_by(view, word)), None)
        if seen is not None:
            yield Trigger(word, seen)
            return


def has_tense(token: Token) -> bool:
    return (is_verb(token) and token.xpos in ("VBZ", "VBP", "VBD", "MD", "VB")) or token.relation == "cop"


def is_counted(sentence: Sentence, noun: Token) -> bool:
    """Whether ``noun`` has a count: before it, or behind it as behind a label."""
    behind = sentence.tokens[noun.index + 1 : noun.index + 4]
    labelled = any(t.upos == "NUM" and label_of(sentence, t) is noun for t in behind)
    return labelled or sentence.child(noun, "nummod") is not None


@lru_cache(maxsize=1)
def seen_frames(index: FrameIndex) -> tuple[Frame, ...]:
    return tuple(frame for frame in index.lexicon.frames if frame.seen)


@lru_cache(maxsize=8)
def wanted(frame: Frame) -> Wanted:
    return Wanted.of(frame.seen)
