"""Footnotes of a PDF page, and the marks in the text that point to them."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from alteram.ingest.pdf.lines import Line, is_mark
from alteram.ingest.pdf.stretches import Stretch
from alteram.ingest.pdf.tables import Table

_SMALLER: Final = 0.93  # of the size of the text: footnotes are set as small, or smaller
_MARK: Final = re.compile(r"\(?(\d{1,3}|[*\u2020\u2021\u00a7]{1,4}|[a-z](?=[\s.)]))[.)]?")
_RAISED: Final = str.maketrans("0123456789", "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079")


def split_notes(columns: list[list[Line]], *, size: float) -> tuple[list[list[Line]], list[Line]]:
    """The lines of a page's columns without its footnotes and their marks, and the lines of the footnotes.

    A footnote is set smaller than the text (of ``size``), opens with a mark, and has none of the text below it.
    """
    notes: list[Line] = []
    bodies: list[list[Line]] = []
    for at, lines in enumerate(columns):
        start = _start_of_notes(lines, columns[at + 1 :], size)
        bodies.append(lines[:start])
        notes += lines[start:]
    marks = {mark for line in notes if (mark := _mark(line))}
    return [[_without_marks(line, marks) for line in lines] for lines in bodies if lines], notes


def _start_of_notes(lines: list[Line], later: list[list[Line]], size: float) -> int:
    """Where in ``lines`` the footnotes begin, at the end if there are none."""
    first = len(lines)
    while first and lines[first - 1].size < _SMALLER * size:
        first -= 1
    start = next((at for at in range(first, len(lines)) if opens_note(lines[at])), len(lines))
    below = lines[-1].base if lines else 0.0
    under = (line for column in later for line in column if line.base > below and _shares_width(line, lines[-1]))
    return len(lines) if any(line.size >= _SMALLER * size for line in under) else start


def _shares_width(line: Line, other: Line) -> bool:
    return line.box.left < other.box.right and other.box.left < line.box.right


def opens_note(line: Line) -> bool:
    """Whether ``line`` opens with a mark, as footnotes do."""
    return _mark(line) is not None


def _mark(line: Line) -> str | None:
    found = _MARK.match(line.text)
    return found[1] if found else None


def _without_marks(line: Line, marks: set[str]) -> Line:
    """The line without those of ``marks`` that stand raised in it; another figure beside a figure stays raised."""
    if isinstance(line, Table):
        rows = [[[_without_marks(each, marks) for each in cell] for cell in row] for row in line.rows]
        return replace(line, rows=rows)
    kept: list[Stretch] = []
    for stretch in line.stretches:
        if not is_mark(stretch, line.main):
            kept.append(stretch)
        elif stretch.text.strip("()[].") not in marks:
            beside = bool(kept) and kept[-1].text[-1:].isdigit()
            kept.append(replace(stretch, text=stretch.text.translate(_RAISED)) if beside else stretch)
    return replace(line, stretches=tuple(kept)) if kept else line
