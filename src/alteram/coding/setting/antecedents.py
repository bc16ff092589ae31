"""Places of what a clause tells of by a noun of the clause beside it: "Aldby, where nine people died"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from alteram.coding.clause.phrases import top
from alteram.coding.clause.syntax import is_verb
from alteram.coding.scene import View
from alteram.coding.setting.asides import gone
from alteram.coding.setting.whereabouts import SPOTS, governs_place, located
from alteram.lexicon import lexicon
from alteram.model import Span, Token, Where

NEAR: Final = 5  # words between a place and the clause that tells of it: "at Aldby last night, where"
LISTING: Final = frozenset({",", "and", "at", "in", "on", "the"})  # what stands between the places of a list
BREAKS: Final = frozenset({";", ":", "."})


def of_antecedent(view: View, tokens: list[Token]) -> tuple[Where, ...]:
    """The places that a relative clause is about: "Aldby, where nine people died", "the temple, in which they hid"."""
    if not tokens:
        return ()
    words, first = view.sentence.tokens, min(token.index for token in tokens)
    marks = words[max(0, first - 2) : first + 2]
    mark = next((t for t in marks if t.lower == "where" or (t.lower == "which" and is_inside(words, t))), None)
    if mark is None:
        return of_thing(view, tokens)
    before = [m for m in view.places if m.span.end <= mark.span.start]
    if not before:
        return ()
    between = view.sentence.within(Span(before[-1].span.end, mark.span.start))
    if len(between) > NEAR or any(is_verb(token) or token.lower in BREAKS for token in between):
        return ()
    found = [before[-1]]
    for place in reversed(before[:-1]):
        gap = {token.lower for token in view.sentence.within(Span(place.span.end, found[0].span.start))}
        if not (gap & {",", "and"} and gap <= LISTING):
            break
        found.insert(0, place)
    return tuple(replace(located(view.sentence, place), relation="in", inherited=True) for place in found)


def of_thing(view: View, tokens: list[Token]) -> tuple[Where, ...]:
    """The place at which a thing is that a relative clause tells of: "the clinic at Aldby, which had been shelled"."""
    sentence = view.sentence
    clause = next((token for token in tokens if token.relation == "acl:relcl"), None)
    thing = sentence.head_of(clause) if clause is not None else None
    actors = lexicon().actors
    things = (actors.place.nouns, actors.military.nouns, actors.built.nouns)
    if thing is None or not any(thing.lemma.casefold() in nouns for nouns in things):
        return ()
    at = (m for m in view.places if m.relation in ("at", "in", "near") and m.precision in SPOTS)
    found = (m for m in at if (word := top(sentence, m.span)) is not None and sentence.head_of(word) is thing)
    return tuple(replace(located(sentence, m), inherited=True) for m in found)


def of_way(view: View, tokens: list[Token]) -> tuple[Where, ...]:
    """Whither they had gone whom something befell: "monitors who went to Aldby were turned back"."""
    sentence = view.sentence
    befallen = (who for token in tokens for who in sentence.children(token, "nsubj:pass"))
    ways = [way for who in befallen for way in gone(sentence, who)]
    found = [m for m in view.places if any(governs_place(sentence, way, m.span) for way in ways)]
    there = (m for m in found if m.relation != "from" and m.precision != "country")
    return tuple(replace(located(sentence, m), relation="in", inherited=True) for m in there)


def is_inside(words: Sequence[Token], which: Token) -> bool:
    return which.index > 0 and words[which.index - 1].lower in ("in", "at")
