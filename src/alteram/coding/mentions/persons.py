"""Names of persons that are those of places too, told apart by the parse: "Petros Goris was wounded near Sotk"."""

from __future__ import annotations

from collections.abc import Sequence

from alteram.coding.clause.phrases import top
from alteram.model import Parse, PlaceMention, Sentence, Span, Token, is_a

_OF_PLACES = frozenset({"near", "direction-of", "between", "along", "distance-bearing"})  # no person is said to be so


class Persons:
    """What of the places that a text seems to name is the name of a person, or a part of one.

    The language model takes many a bare name of a town for a person's, so that its word alone counts for nothing: a
    name has to stand within a longer one, beside such a one, for an agent or a source, or elsewhere within one.
    """

    def __init__(self, parse: Parse, mentions: Sequence[PlaceMention]) -> None:
        self._spans = [entity.span for entity in parse.entities if entity.kind == "person"]
        self._parts = [mention for mention in mentions if self._is_part(mention)]
        self._names = {mention.text for mention in self._parts}

    def names(self, sentence: Sentence, mention: PlaceMention) -> bool:
        """Whether ``mention``, which begins in ``sentence``, is a person's name there."""
        token = top(sentence, mention.span)
        if token is None or mention.relation in _OF_PLACES:
            return False
        if any(child.lower == "according" for child in sentence.children(token, "case")):
            return True
        if not self._is_taken_for_one(mention):
            return False
        if mention in self._parts and is_a(token.relation, "flat"):
            return True
        called = mention.text in self._names and mention not in self._parts
        return called or is_a(token.relation, "obl:agent") or self._is_beside_one(sentence, token)

    def _is_taken_for_one(self, mention: PlaceMention) -> bool:
        return any(span.overlaps(mention.span) for span in self._spans)

    def _is_part(self, mention: PlaceMention) -> bool:
        return any(span.covers(mention.span) and span != mention.span for span in self._spans)

    def _is_beside_one(self, sentence: Sentence, token: Token) -> bool:
        """Whether a name is coordinated with one of several words: "Armen Kapan and Vahan Sotk"."""
        first = sentence.head_of(token) if is_a(token.relation, "conj") else None
        rest = sentence.children(first, "flat") if first is not None else []
        return any(_covers(span, rest) for span in self._spans)


def _covers(span: Span, words: Sequence[Token]) -> bool:
    return any(span.covers(word.span) for word in words)
