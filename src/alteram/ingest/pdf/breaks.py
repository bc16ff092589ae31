"""Where in a PDF one paragraph ends and the next begins."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from alteram.ingest.pdf.edges import Column
from alteram.ingest.pdf.hyphens import is_broken
from alteram.ingest.pdf.lines import Line

_INDENT: Final = 0.8  # of the size
_DEEPEST: Final = 4.0  # of the size: what stands farther in is centred, or in another column
_FEWEST_INDENTED: Final = 3  # paragraphs that show that all are
_LOOSE: Final = 1.22  # of the usual distance of lines
_RESIZED: Final = 0.08  # of the size
_RAGGED: Final = 0.25  # of the column's width: a line that breaks off may fall as short
_USUAL: Final = 0.35  # of the distances between lines are smaller than the usual one
_BLANK: Final = 0.8  # of the size: a blank, and what the width of a word is misjudged by
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
class Setting:
    """How a text is set: the usual distance of lines by their size, rounded, and whether paragraphs open indented."""

    usual: dict[int, float]
    indents: bool

    def is_loose(self, line: Line, after: Line) -> bool:
        """Whether there is more room between two lines than lines of their size usually have."""
        usual = self.usual.get(round(line.size), 1.3 * line.size)
        return after.base - line.base > _LOOSE * usual


def setting_of(columns: Iterable[Column]) -> Setting:
    """How the text of ``columns`` is set."""
    found: defaultdict[int, list[float]] = defaultdict(list)
    indented = 0
    for column in columns:
        for line, after in pairwise(column.lines):
            distance = after.base - line.base
            if _is_alike(line, after) and distance < 3.5 * line.size:
                found[round(line.size)].append(distance)
                step = column.indent(line) - column.indent(after)
                indented += not is_item(line) and _INDENT < step / line.size < _DEEPEST
    usual = {size: sorted(some)[int(_USUAL * len(some))] for size, some in found.items()}
    return Setting(usual, indented >= _FEWEST_INDENTED)


def is_item(line: Line) -> bool:
    """Whether ``line`` opens with the mark of a list's item."""
    return _ITEM.match(line.text) is not None


def is_finished(line: Line) -> bool:
    """Whether ``line`` ends in a stop."""
    return _FINISHED.search(line.text[-8:]) is not None


def goes_on(paragraph: Sequence[Line], after: Line, column: Column) -> bool:
    """Whether ``after``, the next line of ``column``, belongs to ``paragraph``.

    The distance of the lines is not looked at.
    """
    line = paragraph[-1]
    low = _continues(line, after)
    if is_item(after) or not _is_alike(line, after):
        return False
    if column.centres(line, after):
        free = column.across - (line.box.right - line.box.left)
        return low or (not is_finished(line) and _first_word(after) + _BLANK * line.size >= free)
    if line.bold != after.bold and not low:
        return False
    return _keeps_edge(paragraph, after, column) and (low or not _ends_short(line, after, column))


def carries_over(paragraph: Sequence[Line], after: Line, before: Column, column: Column, setting: Setting) -> bool:
    """Whether ``paragraph``, at the end of the column ``before``, goes on in ``after``, the first line of ``column``.

    After a stop it does only where paragraphs open indented, and ``after`` is not.
    """
    line = paragraph[-1]
    if is_item(after) or not _is_alike(line, after):
        return False
    if _continues(line, after):
        return True
    if line.page == after.page and line.base < after.base:  # what stands across columns, and the text below it
        return False
    indent = _DEEPEST if is_item(paragraph[0]) else _INDENT
    if line.bold != after.bold or column.indent(after) >= indent * after.size or len(before.lines) < 2:
        return False
    return (setting.indents or not is_finished(line)) and not _ends_short(line, after, before)


def _continues(line: Line, after: Line) -> bool:
    """Whether the letters alone tell that the sentence goes on."""
    return is_broken(line.text) or (after.text[:1].islower() and not is_finished(line))


def _is_alike(line: Line, after: Line) -> bool:
    return abs(line.size - after.size) <= _RESIZED * line.size


def _keeps_edge(paragraph: Sequence[Line], after: Line, column: Column) -> bool:
    """Whether ``after`` begins where the next line of a paragraph does: only its first may stand farther in or out."""
    line = paragraph[-1]
    step = column.indent(after) - column.indent(line)
    if step > _INDENT * line.size:
        return len(paragraph) == 1 and is_item(line)
    return step > -_INDENT * line.size or len(paragraph) == 1


def _ends_short(line: Line, after: Line, column: Column) -> bool:
    """Whether ``line`` ends although the first word of ``after`` would have fitted."""
    if _first_word(after) + _BLANK * line.size >= column.room(line):
        return False
    return is_finished(line) or column.room(line) > _RAGGED * column.width


def _first_word(line: Line) -> float:
    """The width of the first word of ``line``, by its share of the letters."""
    text = line.text
    return len(text.split(None, 1)[0]) / len(text) * (line.box.right - line.box.left)
