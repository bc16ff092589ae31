"""The parse of a statement: sentences of words with tags, lemmas and a Universal Dependencies tree."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Literal

from alteram.model.spans import Span

SentenceKind = Literal["prose", "heading", "item"]
EntityKind = Literal["person", "place", "organisation", "facility", "group", "weapon"]
ROOT = -1


@dataclass(frozen=True, slots=True)
class Token:
    """One word of a sentence.

    ``index`` and ``head`` count words of the sentence from 0; the root's head is ``ROOT``. ``upos``, ``xpos``
    and ``relation`` are Universal Dependencies labels (https://universaldependencies.org/en/).
    """

    index: int
    text: str
    span: Span
    lemma: str
    upos: str
    xpos: str
    head: int
    relation: str
    # what all rules ask for: ``text`` in lower case, and ``relation`` without its subtype
    lower: str = field(init=False, repr=False, compare=False)
    kin: str = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "lower", self.text.lower())
        object.__setattr__(self, "kin", self.relation.partition(":")[0])


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, heading or list item. ``index`` counts within the statement, ``paragraph`` counts blocks of text.

    ``asked`` holds answers to what was asked of its words before, by the question's name and the word's index: the
    rules ask the same questions over and over.
    """

    index: int
    span: Span
    tokens: tuple[Token, ...]
    paragraph: int = 0
    kind: SentenceKind = "prose"
    _children: tuple[tuple[Token, ...], ...] = field(init=False, repr=False, compare=False)
    asked: dict[tuple[str, int], Any] = field(init=False, repr=False, compare=False, default_factory=dict)
    _begins: tuple[int, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        below: list[list[Token]] = [[] for _ in self.tokens]
        for token in self.tokens:
            if token.head != ROOT:
                below[token.head].append(token)
        object.__setattr__(self, "_children", tuple(map(tuple, below)))
        object.__setattr__(self, "_begins", tuple([token.span.start for token in self.tokens]))

    @property
    def root(self) -> Token | None:
        """The word that no other governs; None in an empty sentence."""
        return next((token for token in self.tokens if token.head == ROOT), None)

    def head_of(self, token: Token) -> Token | None:
        return None if token.head == ROOT else self.tokens[token.head]

    def children(self, token: Token, *relations: str) -> tuple[Token, ...]:
        """The words directly below ``token``, in text order.

        With ``relations``, only those under one of them; a relation stands for its subtypes too.
        """
        below = self._children[token.index]
        if not (relations and below):
            return below
        # as ``is_a`` says, which is not called here or in ``child``: no other question is asked as often
        found: tuple[Token, ...] = ()  # mostly none or one
        for child in below:
            if child.kin in relations or child.relation in relations:
                found = (*found, child)
        return found

    def child(self, token: Token, *relations: str) -> Token | None:
        """The first word below ``token`` under one of ``relations``, or None."""
        for child in self._children[token.index]:
            if child.kin in relations or child.relation in relations:
                return child
        return None

    def subtree(self, token: Token) -> list[Token]:
        """``token`` and all below it, in text order."""
        found, waiting = [token], [token] if self._children[token.index] else []
        while waiting:
            below = self._children[waiting.pop().index]
            found += below
            waiting += below
        return sorted(found, key=lambda each: each.index)

    def ancestors(self, token: Token) -> Iterator[Token]:
        """The words above ``token``, nearest first."""
        above = self.head_of(token)
        while above is not None:
            yield above
            above = self.head_of(above)

    def within(self, span: Span) -> tuple[Token, ...]:
        """The words that begin in ``span``, in text order."""
        return self.tokens[bisect_left(self._begins, span.start) : bisect_left(self._begins, span.end)]

    def at(self, offset: int) -> Token | None:
        """The word that covers the code point at ``offset``."""
        place = bisect_right(self._begins, offset) - 1
        return self.tokens[place] if place >= 0 and offset < self.tokens[place].span.end else None


@dataclass(frozen=True, slots=True)
class Entity:
    """Words that name somebody or something, by the language model's guess.

    A "group" is a nationality or other group of people ("Azerbaijani", "Houthis"); a "weapon" is an arm or a platform.
    """

    span: Span
    kind: EntityKind


@dataclass(frozen=True, slots=True)
class Parse:
    """All sentences of a statement, in text order, with nothing but white space between them, and its entities."""

    sentences: tuple[Sentence, ...]
    entities: tuple[Entity, ...] = ()


def is_a(relation: str, *wanted: str) -> bool:
    """Whether ``relation`` is one of ``wanted`` or a subtype of one ("nsubj:pass" is an "nsubj")."""
    return relation in wanted or (":" in relation and relation.partition(":")[0] in wanted)


def span_of(tokens: list[Token]) -> Span:
    """The range from the first to the last of ``tokens``, which are in text order and not empty."""
    return Span(tokens[0].span.start, tokens[-1].span.end)


def run_of(words: list[Token], around: Token) -> list[Token]:
    """The run of ``words`` without a gap that holds ``around``; gaps of one word are bridged by the caller's text."""
    first = last = next(place for place, word in enumerate(words) if word.index == around.index)
    while first > 0 and words[first].index - words[first - 1].index <= 2:
        first -= 1
    while last + 1 < len(words) and words[last + 1].index - words[last].index <= 2:
        last += 1
    return words[first : last + 1]
