"""The paragraphs of a PDF written down as one text, with the places of its words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Final

from alteram.ingest.pdf.hyphens import Hyphens, hyphens_in, is_broken
from alteram.ingest.pdf.lines import Line, has_blank
from alteram.ingest.pdf.paragraphs import Paragraph
from alteram.ingest.pdf.sheets import Sheet
from alteram.ingest.pdf.stretches import Stretch
from alteram.model import Box, Layout, Run, Span

_BETWEEN_CELLS: Final = " | "
# Scripts that put no blanks between words: Thai, Lao, Myanmar, Khmer, Han, Kana, and their punctuation.
_UNSPACED: Final = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]"
)


class Writing:
    """A text that is written run by run."""

    def __init__(self, sheets: Sequence[Sheet]) -> None:
        self._sheets = sheets
        self._parts: list[str] = []
        self._runs: list[Run] = []
        self._length = 0

    def text(self) -> str:
        return "".join(self._parts)

    def layout(self) -> Layout:
        return tuple(self._runs)

    def add(self, between: str) -> None:
        """Write what stands on no page."""
        self._parts.append(between)
        self._length += len(between)

    def add_line(self, line: Line, *, without_hyphen: bool) -> None:
        """Write the words of ``line``, but for the hyphen at its end if that goes."""
        *others, last = line.stretches
        for stretch, after in zip(others, line.stretches[1:], strict=True):
            self._add_stretch(line, stretch, stretch.text)
            self.add(" " if has_blank(stretch, after) else "")
        self._add_stretch(line, last, last.text[:-1] if without_hyphen else last.text)

    def _add_stretch(self, line: Line, stretch: Stretch, words: str) -> None:
        if words:
            box = self._sheets[line.page - 1].shown(stretch.box, line.turns)
            self._runs.append(Run(Span(self._length, self._length + len(words)), line.page, _rounded(box)))
            self.add(words)


def write(paragraphs: Iterable[Paragraph], sheets: Sequence[Sheet]) -> tuple[str, Layout]:
    """The text of ``paragraphs`` and the places of its words on ``sheets``.

    A blank line stands between paragraphs, a line's end before an item of a list and a row of a table, whose cells are
    parted by " | "; lines are joined by a blank, and by nothing in scripts that have none or where a hyphen ends the
    line.
    """
    some = list(paragraphs)
    hyphens = hyphens_in(line.text for paragraph in some for line in paragraph.lines)
    writing = Writing(sheets)
    for number, paragraph in enumerate(some):
        if number:
            writing.add("\n" if paragraph.close else "\n\n")
        _write_paragraph(writing, paragraph, hyphens)
    return writing.text(), writing.layout()


def _write_paragraph(writing: Writing, paragraph: Paragraph, hyphens: Hyphens) -> None:
    for number, lines in enumerate(paragraph.cells or [paragraph.lines]):
        writing.add(_BETWEEN_CELLS if number else "")
        _write_lines(writing, lines, hyphens)


def _write_lines(writing: Writing, lines: Sequence[Line], hyphens: Hyphens) -> None:
    for line, after in pairwise(lines):
        broken = is_broken(line.text)
        writing.add_line(line, without_hyphen=broken and hyphens.drops(line.text, after.text))
        writing.add("" if broken else _joint(line.text, after.text))
    writing.add_line(lines[-1], without_hyphen=False)


def _joint(line: str, after: str) -> str:
    """What goes between two lines of a paragraph."""
    return "" if _UNSPACED.match(line[-1:]) and _UNSPACED.match(after) else " "


def _rounded(box: Box) -> Box:
    return Box(round(box.left, 2), round(box.top, 2), round(box.right, 2), round(box.bottom, 2))
