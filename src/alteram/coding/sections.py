"""Labelled sections of a report, each of its own place and of the day of the report: "VITEZ: Sniper fire"."""

from __future__ import annotations

from typing import Final

from alteram.coding.discourse import Discourse, published
from alteram.coding.scene import Scene, View
from alteram.coding.whereabouts import located
from alteram.lexicon import lexicon
from alteram.model import Where

LABEL: Final = 5  # words before the colon of a label


def enter(scene: Scene, view: View, discourse: Discourse, *, sections: bool) -> None:
    """Let what ``view`` tells be at the place that its label names, and no time hold on to it from another section."""
    places, paragraph = labelled(view), view.sentence.paragraph
    if places:
        discourse.places, discourse.placed, discourse.placed_on = places, paragraph, None
    if sections and paragraph != discourse.entered and opens_section(view):
        discourse.when, discourse.first = None, published(scene)
    discourse.entered = paragraph


def labelled(view: View) -> tuple[Where, ...]:
    """The place that a paragraph or item is about, where its name opens it: "Charbagh: Troops have started"."""
    tokens = [token for token in view.sentence.tokens if token.upos not in ("PUNCT", "SYM") or token.text == ":"]
    at = next((place for place, token in enumerate(tokens[:LABEL]) if token.text == ":"), 0)
    words, kinds = tokens[:at], lexicon().actors.place.nouns
    if not words or any(word.upos != "PROPN" and word.lemma.casefold() not in kinds for word in words):
        return ()
    known = next((m for m in view.places if m.span.start == words[0].span.start), None)
    if known is not None:
        return (located(view.sentence, known),)
    if view.sentence.kind != "item" or view.names_in(words) or any(word.text.isupper() for word in words):
        return ()  # whoever speaks: "RUF: we have left"
    name = " ".join(word.text for word in words)
    return (Where(text=name, start=words[0].span.start, end=words[-1].span.end, name=name),)


def opens_section(view: View) -> bool:
    """Whether a sentence opens a section of a report by a label: "VITEZ: Sniper fire", "5. AIR."."""
    words = [token for token in view.sentence.tokens if token.upos not in ("PUNCT", "SYM", "NUM") or token.text == ":"]
    at = next((place for place, token in enumerate(words[:LABEL]) if token.text == ":"), None)
    label = words[:at] if at is not None else words if len(words) < LABEL else []
    return bool(label) and all(word.text.isupper() for word in label)
