"""The parse of a sentence drawn: its words one below the other, and an arc from each to the word that governs it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from alteram.model import Sentence, Token
from alteram.model.parses import ROOT
from alteram.phrases import visible

HIGH: Final = 24  # of a row
STEP: Final = 9  # between arcs that lie within one another
DEEPEST: Final = 9  # levels of arcs that are told apart
MOST: Final = 160  # words of a sentence that is drawn


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """A word with its tag and relation, ``down`` from the top; ``own`` where it is of the claim's words."""

    text: str
    tag: str
    relation: str
    down: int
    own: bool
    main: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Arc:
    """The line from a word to the one that it hangs on, as an SVG path, and the head of its arrow, at the word."""

    path: str
    arrow: str
    own: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """The words and arcs of a sentence; ``left`` is where the words begin."""

    words: tuple[Word, ...]
    arcs: tuple[Arc, ...]
    left: int
    wide: int
    high: int


def drawn(sentence: Sentence, *, start: int, end: int, main: Token | None = None) -> Drawing | None:
    """The drawing of ``sentence``, the words from ``start`` to ``end`` of the text told apart; None of a very long one.

    ``main`` is the word that evokes the claim.
    """
    tokens = sentence.tokens
    if not tokens or len(tokens) > MOST:
        return None
    own = {token.index for token in tokens if start <= token.span.start < end}
    levels = _levels(tokens)
    left = 16 + STEP * max(levels.values(), default=0)
    arcs = tuple(_arc(token, levels[token.index], left - 6, own) for token in tokens if token.head != ROOT)
    words = tuple(
        Word(
            text=visible(token.text),
            tag=token.upos,
            relation=token.relation,
            down=_down(token.index) + 4,
            own=token.index in own,
            main=token is main or (main is not None and token.span == main.span),
        )
        for token in tokens
    )
    longest = max(len(word.text) for word in words)
    wide = left + max(90, min(longest, 26) * 8) + 200
    return Drawing(words=words, arcs=arcs, left=left, wide=wide, high=HIGH * len(tokens) + 4)


def _down(index: int) -> int:
    return HIGH * index + HIGH // 2


def _levels(tokens: Iterable[Token]) -> dict[int, int]:
    """How far out the arc of each word lies: one more than those that it goes over."""
    spans = {token.index: tuple(sorted((token.index, token.head))) for token in tokens if token.head != ROOT}
    levels: dict[int, int] = {}
    for index in sorted(spans, key=lambda each: spans[each][1] - spans[each][0]):
        first, last = spans[index]
        within = [levels[other] for other in levels if spans[other][0] < last and first < spans[other][1]]
        levels[index] = min(1 + max(within, default=0), DEEPEST)
    return levels


def _arc(token: Token, level: int, at: int, own: set[int]) -> Arc:
    top, below = _down(token.head), _down(token.index)
    out = at - STEP * level
    lean = 5 if below > top else -5
    path = f"M{at} {top}C{out} {top + lean} {out} {below - lean} {at} {below}"
    arrow = f"M{at} {below}l-5-3v6z"
    return Arc(path=path, arrow=arrow, own=token.index in own)
