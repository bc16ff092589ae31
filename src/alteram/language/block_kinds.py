"""Whether a block of text is a heading, a list item or prose, by its form and its neighbours."""

from __future__ import annotations

import re
from dataclasses import dataclass

from alteram.model.parses import SentenceKind

MARKER = re.compile(
    r"""\s*(?:
        [\u2022\u25aa\u25ab\u25e6\u2023\u2043\u25cf\u25cb\u25a0\u25a1\u25c6\u2756\u27a2\u2713\u00b7\uf0b7] \s*
      | [-\u2013\u2014*+>] \s+
      | \( (?: \d{1,3} | [a-zA-Z] | [ivx]{1,5} | [IVX]{1,5} ) \) (?= \s | [A-Z] )
      | (?: \d{1,3} | [a-z] | [ivx]{1,5} | [IVX]{1,5} ) (?: \. | \) ) (?= \s | [A-Z][a-z] )
      | [A-H] (?: \) | \. (?= \s [A-Z][a-z]+ \s [a-z] ) ) (?= \s )
      | \d{1,2} (?: \.\d{1,2} ){1,3} \.? \s+ (?=[A-Z])
    )""",
    re.VERBOSE,
)
NUMBER = re.compile(r"\s*(?:\d|[IVX]+[.)])")
FINISHED = re.compile(r"[.!?:;,\u2026\u0589\u3002\u061f\u06d4][\"')\]]{0,4}$")
SEMICOLON = re.compile(r";(?:\s(?:and|or))?$")
HEADING_WORDS = 20
HEADING_LENGTH = 140


@dataclass(frozen=True, slots=True)
class Outline:
    """A block's text, trimmed, and whether a blank line stands before it."""

    text: str
    gap: bool

    @property
    def marked(self) -> bool:
        return MARKER.match(self.text) is not None

    @property
    def marker(self) -> str:
        """The form of the marker that opens the block: "9." for any number, "I." for Roman ones, "" for none."""
        found = MARKER.match(self.text)
        shape = re.sub(r"\d+", "9", found[0].strip()) if found else ""
        return re.sub(r"[a-z]+", "a", re.sub(r"[IVX]+", "I", shape))

    @property
    def finished(self) -> bool:
        return FINISHED.search(self.text[-8:]) is not None

    @property
    def semicolon(self) -> bool:
        return SEMICOLON.search(self.text[-8:]) is not None


def kinds_of(outlines: list[Outline]) -> list[SentenceKind]:
    """The kind of each block, in order: items from the front, headings from the back."""
    kinds: list[SentenceKind] = ["item" if item else "prose" for item in items_among(outlines)]
    for index in range(len(outlines) - 2, -1, -1):
        block, after = outlines[index], outlines[index + 1]
        if block.marked:
            before = outlines[index - 1] if index else None
            is_heading = numbers_heading(before, block, after)
        else:
            is_heading = kinds[index] == "prose" and heads(block, after, kinds[index + 1])
        if is_heading:
            kinds[index] = "heading"
    return kinds


def items_among(outlines: list[Outline]) -> list[bool]:
    """Which blocks are list items: marked ones, ones that end in a semicolon, and those that follow on them."""
    items: list[bool] = []
    for index, outline in enumerate(outlines):
        follows = index > 0 and follows_in_list(outlines[index - 1], outline, is_item=items[-1])
        items.append(outline.marked or outline.semicolon or follows)
    return items


def follows_in_list(before: Outline, outline: Outline, *, is_item: bool) -> bool:
    """Whether an unmarked block goes on with a list: after an unmarked item, or close below a colon."""
    if is_item and not before.marked and before.semicolon:
        return True
    opens = before.text.endswith(":") or (is_item and not before.marked and not before.finished)
    return opens and not outline.finished and not outline.gap


def heads(block: Outline, after: Outline, kind_after: SentenceKind) -> bool:
    """Whether an unmarked block is a heading over the one after it.

    A heading is short, has no final stop, and stands before a blank line, a finished sentence or another heading.
    """
    if not looks_like_heading(block):
        return False
    return after.gap or kind_after == "heading" or after.finished or block.text.isupper()


def numbers_heading(before: Outline | None, block: Outline, after: Outline) -> bool:
    """Whether a numbered line is a heading: short, over finished text that is not the next of a run of items."""
    if not looks_like_heading(block) or not NUMBER.match(block.text) or not after.finished:
        return False
    in_run = before is not None and before.marked and not before.finished
    return not in_run and after.marker != block.marker


def looks_like_heading(block: Outline) -> bool:
    """Whether ``block`` is short, has no final stop, and does not open with a small letter."""
    if block.finished or len(block.text) > HEADING_LENGTH or len(block.text.split()) > HEADING_WORDS:
        return False
    return not block.text[:1].islower() and any(char.isalnum() for char in block.text)
