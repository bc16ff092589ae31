"""Text cut into blocks by its lines: paragraphs, headings and list items."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from alteram.language.block_kinds import FINISHED, MARKER, SEMICOLON, Outline, kinds_of
from alteram.language.orthography import word_parts
from alteram.model import Span
from alteram.model.parses import SentenceKind

LINE = re.compile(r"[^\n\r\x0b\x0c\x85\u2028\u2029]+")
BREAK = re.compile(r"[\n\r\x0b\x0c\x85\u2028\u2029]")
DASH_GOES_ON = re.compile(r"[-\u2013\u2014]\s+[a-z]")
INLINE_BULLET = re.compile(r"(?<=\s)(?=[\u2022\u25aa\u25cf\u25a0\u25c6]\s?\w)")


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, a heading or a list item."""

    span: Span
    kind: SentenceKind


@dataclass(frozen=True, slots=True)
class Line:
    """A line with something on it; ``gap`` tells whether a blank line stands before it."""

    span: Span
    text: str
    gap: bool

    @property
    def is_item(self) -> bool:
        return MARKER.match(self.text) is not None

    @property
    def starts_low(self) -> bool:
        return self.text[:1].islower()

    @property
    def finished(self) -> bool:
        return FINISHED.search(self.text[-8:]) is not None

    @property
    def dangles(self) -> bool:
        """Whether the line ends in a word that cannot end a block, such as "of"; an item may end in "; and"."""
        return self.text.rpartition(" ")[2] in word_parts().dangling and not SEMICOLON.search(self.text[-8:])


def blocks_of(view: str) -> list[Block]:
    """The blocks of a view, in text order.

    A blank line always ends a block. A single line break does too, unless the text is wrapped at a fixed width,
    or the line breaks off where the next goes on with a small letter.
    """
    spans = [span for group in grouped(lines_of(view)) for span in at_bullets(view, group)]
    kinds = kinds_of([outline_of(view, span, before) for before, span in zip([None, *spans], spans, strict=False)])
    return [Block(span, kind) for span, kind in zip(spans, kinds, strict=True)]


def lines_of(view: str) -> list[Line]:
    """The lines of a view that have something on them."""
    lines: list[Line] = []
    last_end = 0
    for match in LINE.finditer(view):
        if match[0].strip():
            between = view[last_end : match.start()].replace("\r\n", "\n")
            start = match.end() - len(match[0].lstrip())
            lines.append(Line(Span(start, match.end()), match[0].strip(), len(BREAK.findall(between)) > 1))
            last_end = match.end()
    return lines


def grouped(lines: list[Line]) -> Iterator[list[Line]]:
    """Runs of lines that make up one block each."""
    width = wrap_width(lines)
    group: list[Line] = []
    listing = False  # below a line that ends in a colon, small letters open items
    for line in lines:
        if group and not continues(group[-1], line, width, listing=listing):
            listing = not line.gap and (group[-1].text.endswith(":") or (listing and group[-1].starts_low))
            yield group
            group = []
        group.append(line)
    if group:
        yield group


def wrap_width(lines: list[Line]) -> int:
    """The width that the text is wrapped at, or 0 where it is not.

    Wrapped lines are full: the first word of the next line would not have fitted. A text counts as wrapped
    where most lines inside its paragraphs are full, and break off without a stop.
    """
    pairs = [(line, after) for line, after in pairwise(lines) if not after.gap and not after.is_item]
    lengths = sorted(len(line.text) for line, _ in pairs)
    width = lengths[-1 - len(lengths) // 5] if lengths else 0  # a few longer lines, such as a title, do not count
    full = [line for line, after in pairs if is_full(line, after, width)]
    broken_off = [line for line in full if not line.finished]
    wrapped = len(pairs) >= 2 and 40 <= width <= 130 and len(full) > len(pairs) / 2 and len(broken_off) > len(full) / 2
    return width if wrapped else 0


def is_full(line: Line, after: Line, width: int) -> bool:
    """Whether ``line`` is of the width, and the first word of the next would not have fitted, give or take a tenth."""
    slack, length = max(4, width // 10), len(line.text)
    return length <= width + slack and length + 1 + len(after.text.split(None, 1)[0]) > width - slack


def is_wrapped(line: Line, after: Line, width: int) -> bool:
    """Whether a text of the given width goes on in ``after``: margins are ragged where a line breaks off."""
    breaks_off = 0.7 * width < len(line.text) <= 1.1 * width and not line.finished
    return width > 0 and (is_full(line, after, width) or breaks_off)


def continues(line: Line, after: Line, width: int, *, listing: bool) -> bool:
    """Whether ``after`` belongs to the same block as ``line``, the line before it."""
    wrapped = is_wrapped(line, after, width)
    if after.gap or (after.is_item and not (wrapped and DASH_GOES_ON.match(after.text))):
        return False
    if wrapped or line.dangles:
        return True
    return after.starts_low and not line.finished and not listing


def at_bullets(view: str, group: list[Line]) -> Iterator[Span]:
    """The range of a group of lines, cut before each bullet that stands inside a line."""
    start, end = group[0].span.start, group[-1].span.end
    cuts = [match.start() for match in INLINE_BULLET.finditer(view, start + 1, end)]
    for left, right in zip([start, *cuts], [*cuts, end], strict=True):
        yield Span(left, right)


def outline_of(view: str, span: Span, before: Span | None) -> Outline:
    """What tells the kind of the block at ``span``; ``before`` is the block before it."""
    gap = before is not None and len(BREAK.findall(view[before.end : span.start].replace("\r\n", "\n"))) > 1
    return Outline(span.of(view).strip(), gap)
