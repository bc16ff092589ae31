"""Places that no gazetteer lists: names that the language model takes for places, without a point."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from alteram.lexicon import lexicon
from alteram.model import Entity, PlaceMention, Sentence, Span, Token
from alteram.model.codes import PlaceRelation

RELATIONS: Final[dict[str, PlaceRelation]] = {
    "near": "near", "outside": "near", "around": "near", "towards": "towards", "toward": "towards", "to": "towards",
    "from": "from", "between": "between", "along": "along", "at": "at",
}  # fmt: skip

HYPHENS: Final = frozenset("-‐‑")  # "Al-Shabaab" is one name


def guessed(
    sentence: Sentence,
    text: str,
    entities: Sequence[Entity],
    known: Sequence[PlaceMention],
    others: Sequence[tuple[int, int]],
    people: frozenset[str] = frozenset(),
) -> Iterator[PlaceMention]:
    """The names in ``sentence`` that are places by the language model alone, and not ``known``.

    ``others`` are the first and last words of what bears another name: a party, a body, a weapon. ``people`` are words
    that name a person or a body elsewhere in the text.
    """
    for entity in entities:
        words = sentence.within(entity.span)
        if entity.kind != "place" or not words or any(entity.span.overlaps(m.span) for m in known):
            continue
        taken = any(first <= word.index <= last for first, last in others for word in words)
        if taken or any(word.upos != "PROPN" or word.text.isupper() for word in words):
            continue  # an acronym is a body
        forces = lexicon().actors.force.nouns
        if not any(word.text[0].isupper() for word in words) or all(
            word.text in people or {word.lower, word.lower.removesuffix("s")} & forces for word in words
        ):
            continue
        before = sentence.tokens[words[0].index - 1].lower if words[0].index else ""
        words_of_it = entity.span.of(text)
        yield PlaceMention(span=entity.span, text=words_of_it, name=words_of_it, relation=RELATIONS.get(before, "in"))


def unknown(
    sentence: Sentence, text: str, entities: Sequence[Entity], others: Sequence[tuple[int, int]]
) -> Iterator[PlaceMention]:
    """The names in ``sentence`` that nobody knows: what is shelled or bombed under such a name is a place."""
    run: list[Token] = []
    taken = {index for first, last in others for index in range(first, last + 1)}
    known = [entity.span for entity in entities if entity.kind not in ("place", "person")]  # no person is shelled
    for token in (*sentence.tokens, None):
        unknown = token is not None and token.upos == "PROPN" and token.index not in taken and token.text.istitle()
        if token is not None and unknown and not any(span.overlaps(token.span) for span in known):
            run.append(token)
        elif run:
            span = Span(run[0].span.start, run[-1].span.end)
            if not {text[span.start - 1 : span.start], text[span.end : span.end + 1]} & HYPHENS:
                yield PlaceMention(span=span, text=span.of(text), name=span.of(text), relation="in", led=False)
            run = []


def people_and_bodies(entities: Sequence[Entity], text: str) -> frozenset[str]:
    """The words that more often name persons or bodies in ``text`` than places, by the language model."""
    named, placed = Counter[str](), Counter[str]()
    for entity in entities:
        (placed if entity.kind == "place" else named).update(entity.span.of(text).split())
    return frozenset(word for word, count in named.items() if count >= placed[word] and word[:1].isupper())
