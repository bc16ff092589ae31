"""Where in a PDF one paragraph ends and the next begins."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from alteram.ingest.pdf_lines import Line

_INDENT: Final = 0.8  # of the size
_LOOSE: Final = 1.22  # of the usual distance of lines
_RESIZED: Final = 0.08  # of the size
_RAGGED: Final = 0.15  # of the column's width: a line that breaks off may fall as short
_USUAL: Final = 0.35  # of the distances between lines are smaller than the usual one
_CENTRED: Final = 1.5  # of the size: the margins of a centred line differ by less
_FINISHED: Final = re.compile(r"[.!?:;\u2026\u0589\u061f\u06d4\u0964\u3002][\"'\u2019\u201c\u201d\u00bb)\]]{0,4}$")
_ITEM: Final = re.compile(
    r"""(?: [\u2022\u25aa\u25ab\u25e6\u2023\u2043\u25cf\u25cb\u25a0\u25a1\u25c6\u2756\u27a2\u2713\u00b7\uf0b7\uf0a7] \s*
    | [-\u2013\u2014*] \s
    | \( (?: \d{1,3} | [^\W\d_] | [ivxIVX]{1,5} ) \) \s
    | (?: \d{1,2} | [^\W\d_] | [ivxIVX]{1,5} ) [.)] \s
    | \d{1,2} (?: \.\d{1,2} ){1,3} \.? \s
    ) (?=\S)""",
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Column:
    """Lines below each other, and the edges that most of them keep to."""

    lines: tuple[Line, ...]
    left: float
    right: float

    @property
    def width(self) -> float:
        return self.right - self.left

    def indent(self, line: Line) -> float:
        """How far ``line`` begins from the column's edge."""
        return self.right - line.box.right if line.runs_left else line.box.left - self.left

    def room(self, line: Line) -> float:
        """How much of the column ``line`` leaves free at its end."""
        return line.box.left - self.left if line.runs_left else self.right - line.box.right

    def centres(self, line: Line) -> bool:
        margins = self.indent(line), self.room(line)
        return min(margins) > line.size and abs(margins[0] - margins[1]) < _CENTRED * line.size


def column_of(lines: Iterable[Line]) -> Column:
    """The column that ``lines``, one at least, make up."""
    some = tuple(lines)
    return Column(some, min(line.box.left for line in some), max(line.box.right for line in some))


@dataclass(frozen=True, slots=True)
class Spacing:
    """The usual distance of lines by their size, rounded, in points."""

    usual: dict[int, float]

    def is_loose(self, line: Line, after: Line) -> bool:
        """Whether there is more room between two lines than lines of their size usually have."""
        usual = self.usual.get(round(line.size), 1.3 * line.size)
        return after.base - line.base > _LOOSE * usual


def spacing_in(columns: Iterable[Column]) -> Spacing:
    """The usual distances of lines in ``columns``."""
    found: defaultdict[int, list[float]] = defaultdict(list)
    for column in columns:
        for line, after in pairwise(column.lines):
            distance = after.base - line.base
            if _is_alike(line, after) and distance < 3.5 * line.size:
                found[round(line.size)].append(distance)
    return Spacing({size: sorted(some)[int(_USUAL * len(some))] for size, some in found.items()})


def is_item(line: Line) -> bool:
    """Whether ``line`` opens with the mark of a list's item."""
    return _ITEM.match(line.text) is not None


def is_finished(line: Line) -> bool:
    """Whether ``line`` ends in a stop."""
    return _FINISHED.search(line.text[-8:]) is not None


def goes_on(opening: Line, line: Line, after: Line, column: Column) -> bool:
    """Whether ``after``, the next line of ``column``, belongs to the paragraph from ``opening`` to ``line``.

    The distance of the lines is not looked at.
    """
    low = after.text[:1].islower() and not is_finished(line)
    if is_item(after) or not _is_alike(line, after):
        return False
    if column.centres(line) and column.centres(after):
        return not is_finished(line)
    if line.bold != after.bold and not low:
        return False
    return _keeps_edge(opening, line, after, column) and (low or not _ends_short(line, after, column))


def carries_over(line: Line, after: Line, before: Column, column: Column) -> bool:
    """Whether the paragraph that ends in ``line``, the last of a column, goes on in ``after``, the first of another."""
    if is_item(after) or is_finished(line) or not _is_alike(line, after):
        return False
    if after.text[:1].islower():
        return True
    if line.page == after.page and line.base < after.base:  # what stands across columns, and the text below it
        return False
    set_alike = line.bold == after.bold and column.indent(after) < _INDENT * after.size
    return set_alike and len(before.lines) > 1 and not _ends_short(line, after, before)


def _is_alike(line: Line, after: Line) -> bool:
    return abs(line.size - after.size) <= _RESIZED * line.size


def _keeps_edge(opening: Line, line: Line, after: Line, column: Column) -> bool:
    """Whether ``after`` begins where the next line of a paragraph does: only its first may stand farther in or out."""
    step = column.indent(after) - column.indent(line)
    if step > _INDENT * line.size:
        return opening is line and is_item(line)
    return step > -_INDENT * line.size or opening is line


def _ends_short(line: Line, after: Line, column: Column) -> bool:
    """Whether ``line`` ends although the first word of ``after`` would have fitted."""
    text = after.text
    word = len(text.split(None, 1)[0]) / len(text) * (after.box.right - after.box.left)
    if word + 0.3 * line.size >= column.room(line):
        return False
    return is_finished(line) or column.room(line) > _RAGGED * column.width
