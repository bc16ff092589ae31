"""Labelled sections of a report, each of its own place and of the day of the report: "VITEZ: Sniper fire"."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from alteram.coding.clause.phrases import top
from alteram.coding.clause.syntax import case_of, is_verb
from alteram.coding.scene import Scene, View
from alteram.coding.setting.discourse import Discourse, published
from alteram.coding.setting.own_times import DEEDS
from alteram.coding.setting.recall import lies_beside
from alteram.coding.setting.whereabouts import SPOTS, is_bearing, is_elsewhere, located
from alteram.lexicon import lexicon
from alteram.model import PlaceMention, Span, Token, Where, is_a

LABEL: Final = 5  # words before the colon of a label
INITIALS: Final = 3  # letters of an office before its place: "RC Aldby"
LEADING: Final = frozenset({"in", "at", "near"})


def enter(scene: Scene, view: View, discourse: Discourse, *, sections: bool) -> None:
    """Let what ``view`` tells be at the place that its label names, and no time hold on to it from another section."""
    places, paragraph = labelled(view), view.sentence.paragraph
    if places:
        discourse.places, discourse.placed, discourse.placed_on = places, paragraph, None
        discourse.visited |= {place.name for place in places}
    if paragraph != discourse.entered and (places or is_title(view)):
        discourse.section = titled(view) if view.sentence.index else ()  # a dateline is not where things happen
        discourse.places = discourse.section or discourse.places
    if sections and paragraph != discourse.entered and opens_section(view):
        discourse.when, discourse.first = None, published(scene)
    discourse.entered = paragraph
    kinds = lexicon().actors.place.nouns
    for mention in view.places:
        kind = mention.text.rpartition(" ")[2].casefold()
        if kind in kinds:
            discourse.seen[kind] = located(view.sentence, mention)
    if (discourse.lead in (-1, paragraph) or discourse.topic) and len(
        discourse.topic
    ) < 2:  # once others are named too, it is no longer the one
        discourse.lead = paragraph if discourse.lead == -1 else discourse.lead
        discourse.topic = topic(view, discourse)


def headed(view: View, discourse: Discourse) -> None:
    """Let what stands under a heading be at the place that is all that it names; a dateline names a day too.

    An address above the first prose is where the office is: "Aldby, Brenna".
    """
    if view.sentence.tokens and not view.times:
        office = discourse.lead == -1 and any(token.text == "," for token in view.sentence.tokens)
        discourse.section = titled(view) if view.sentence.index and not office else ()
        if discourse.section:
            discourse.places, discourse.placed, discourse.placed_on = discourse.section, view.sentence.paragraph, None


def topic(view: View, discourse: Discourse) -> tuple[Where, ...]:
    """The spots that the text has named, with those of ``view``; what lies in what, is one."""
    known = {place.name for place in discourse.topic}
    marked = [m for m in view.places if not is_elsewhere(view, m) and not is_bearing(view, m)]
    marked = [m for m in marked if not is_of_talks(view, m)]
    led = [m for m in marked if is_led(view, m)]
    spots = [place for m in led if (place := located(view.sentence, m)).precision in SPOTS and place.name not in known]
    first = [place for at, place in enumerate(spots) if not at or not lies_within(view, spots[at - 1], place)]
    return (*discourse.topic, *first)


def is_of_talks(view: View, mention: PlaceMention) -> bool:
    """Whether a place is but where something was signed or somebody met: "the agreement signed at Aldby"."""
    word = top(view.sentence, mention.span)
    above = view.sentence.head_of(word) if word is not None else None
    return above is not None and is_verb(above) and above.lemma.casefold() in talking()


@lru_cache(maxsize=1)
def talking() -> frozenset[str]:
    """Verbs that tell of meetings and agreements, and of no deeds."""
    frames = lexicon().frames
    deeds = {verb for frame in frames if frame.event.startswith(DEEDS) and not frame.needs for verb in frame.verbs}
    talks = {verb for frame in frames if frame.event in ("talk.meet", "agreement.made") for verb in frame.verbs}
    return frozenset(talks - deeds)


def is_led(view: View, mention: PlaceMention) -> bool:
    """Whether a preposition stands before a place, or before the first of the places that it is listed with."""
    word = top(view.sentence, mention.span)
    while word is not None and is_a(word.relation, "conj"):
        word = view.sentence.head_of(word)
    return word is not None and bool(case_of(view.sentence, word))


def lies_within(view: View, spot: Where, wider: Where) -> bool:
    """Whether a place stands right behind another one, which lies in it, and not beside it: "Aldby in Brenna"."""
    joined = any(token.lower in ("and", "or") for token in view.sentence.within(Span(spot.end, wider.start)))
    return lies_beside(spot, wider) and not joined


def words_of(view: View) -> list[Token]:
    """The words of ``view`` and its colons, without a number before them."""
    words = [token for token in view.sentence.tokens if token.upos not in ("PUNCT", "SYM") or token.text == ":"]
    while words and words[0].text.rstrip(".)").isdigit():
        words = words[1:]
    return words


def is_title(view: View) -> bool:
    """Whether a sentence is but a name or a noun: "Displacement.", "In Aldby.", "Sector 1 (Aldby)."."""
    words = bare(words_of(view))
    return 0 < len(words) < LABEL and all(word.upos in ("PROPN", "NOUN", "ADJ") for word in words)


def bare(words: list[Token]) -> list[Token]:
    """The words of a title that name: without "In" before them, a number among them, or initials of an office."""
    if words and words[0].lower in LEADING:
        words = words[1:]
    named = [word for word in words if word.upos != "NUM" and not word.text.isdigit()]
    office = len(named) > 1 and named[0].text.isupper() and len(named[0].text) <= INITIALS
    return named[1:] if office and named[1].text.istitle() else named


def titled(view: View) -> tuple[Where, ...]:
    """The place that a title names, and nothing else: "Erez Crossing", "Aldby / Brenna.", "Sector 1 (Aldby)."."""
    words = [word for word in bare(words_of(view)) if word.text != ":"]
    if any(view.is_timed(word) or word.lower in lexicon().actors.label.nouns for word in words):
        return ()  # "5 March.", "1. General."
    marked = [m for m in (*view.places, *view.named) if m.kind != "country"]
    kinds = lexicon().actors.numbered.nouns
    bracket = next((token.index for token in view.sentence.tokens if token.text == "("), None)
    if bracket is not None and words and words[0].lemma.casefold() in kinds:
        words = [word for word in words if word.index > bracket]  # which sector it is, and in brackets its place
    inside = all(any(m.span.covers(word.span) for m in marked) for word in words)
    spots = [m for m in marked if any(m.span.covers(word.span) for word in words)]
    return tuple(located(view.sentence, m) for m in spots) if words and inside and len(words) < LABEL else ()


def labelled(view: View) -> tuple[Where, ...]:
    """The place that a paragraph or item is about, where its name opens it: "Charbagh: Troops have started"."""
    tokens = words_of(view)
    at = next((place for place, token in enumerate(tokens[:LABEL]) if token.text == ":"), 0)
    words, kinds = tokens[:at], lexicon().actors.place.nouns
    known = next((m for m in view.places if words and m.span.start == words[0].span.start), None)
    if words and (words[0].lower in lexicon().actors.label.nouns or view.is_timed(words[0])):
        return ()
    if not words or any(not is_name(word, kinds) and not (known and known.span.covers(word.span)) for word in words):
        return ()
    if known is not None:
        return tuple(located(view.sentence, m) for m in view.places if any(m.span.covers(w.span) for w in words))
    if view.sentence.kind != "item" or view.names_in(words) or any(word.text.isupper() for word in words):
        return ()  # whoever speaks: "RUF: we have left"
    name = " ".join(word.text for word in words)
    return (Where(text=name, start=words[0].span.start, end=words[-1].span.end, name=name),)


def is_name(word: Token, kinds: frozenset[str]) -> bool:
    return word.upos == "PROPN" or word.lower == "and" or word.lemma.casefold() in kinds


def opens_section(view: View) -> bool:
    """Whether a sentence opens a section of a report by a label: "VITEZ: Sniper fire", "5. AIR."."""
    words = [token for token in view.sentence.tokens if token.upos not in ("PUNCT", "SYM", "NUM") or token.text == ":"]
    at = next((place for place, token in enumerate(words[:LABEL]) if token.text == ":"), None)
    label = words[:at] if at is not None else words if len(words) < LABEL else []
    return bool(label) and all(word.text.isupper() for word in label)
