"""Text cut into sentences, headings and list items."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from alteram.language.blocks import Block, blocks_of
from alteram.language.datelines import dateline_end
from alteram.language.stops import STOP, ends_sentence
from alteram.language.views import view_of
from alteram.model import Span
from alteram.model.parses import SentenceKind

WITH_CONTENT = re.compile(r"\w")


@dataclass(frozen=True, slots=True)
class Segment:
    """A sentence, heading or list item. ``paragraph`` counts blocks of text from 0."""

    span: Span
    paragraph: int
    kind: SentenceKind


def split_sentences(text: str) -> list[Segment]:
    """The sentences of ``text``, in order, trimmed; they cover every character but white space.

    Blocks (paragraphs, headings, list items) are told apart by line; a sentence never crosses two. There is no
    limit to a sentence's length. A dateline before the first sentence is a heading of its own.
    """
    view = view_of(text)
    segments: list[Segment] = []
    opening = True
    for index, block in enumerate(blocks_of(view)):
        end = dateline_end(view, block.span.start, block.span.end) if opening and block.kind == "prose" else None
        if end is not None:
            segments.append(Segment(trimmed(view, block.span.start, end), index, "heading"))
            block = replace(block, span=Span(end, block.span.end))
        opening = opening and block.kind != "prose"
        segments += [Segment(span, index, block.kind) for span in sentences_in(view, block)]
    return segments


def sentences_in(view: str, block: Block) -> list[Span]:
    """The sentences of one block; marks that no word goes with belong to the sentence before."""
    ends: list[int] = []
    start = seen = block.span.start
    end, has_word = block.span.end, False
    for stop in STOP.finditer(view, start, end):
        after = stop.end()
        has_word = has_word or WITH_CONTENT.search(view, seen, after) is not None
        seen = after
        if not has_word and ends:
            ends[-1] = start = after
        elif has_word and after < end and ends_sentence(view, start, stop, end):
            ends.append(after)
            start, has_word = after, False
    if ends and not WITH_CONTENT.search(view, start, end):
        ends.pop()
    ends.append(end)
    return [trimmed(view, left, right) for left, right in zip([block.span.start, *ends], ends, strict=False)]


def trimmed(view: str, start: int, end: int) -> Span:
    """The range without white space at either end."""
    piece = view[start:end]
    return Span(start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip()))
