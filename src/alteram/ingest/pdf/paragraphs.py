"""The lines of a PDF as paragraphs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from alteram.ingest.pdf.breaks import Setting, carries_over, goes_on, is_item, setting_of
from alteram.ingest.pdf.edges import Column, columns_on
from alteram.ingest.pdf.lines import Line
from alteram.ingest.pdf.notes import opens_note
from alteram.ingest.pdf.tables import Table

_DEFAULT: Final = 10.0  # points


@dataclass(frozen=True, slots=True)
class PageLines:
    """The lines of a page, column by column in reading order, and those of its footnotes."""

    columns: list[list[Line]]
    notes: list[Line]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines that belong together; ``close`` tells whether no blank line stands before it, as between items.

    A row of a table has the lines of each cell as well.
    """

    lines: list[Line] = field(default_factory=list)
    close: bool = False
    cells: Sequence[list[Line]] = ()


def text_size(lines: Iterable[Line]) -> float:
    """The size, in points, that most of the letters of ``lines`` have."""
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[round(line.size, 1)] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else _DEFAULT


def paragraphs_of(pages: Iterable[PageLines]) -> Iterator[Paragraph]:
    """The paragraphs of ``pages``, in reading order.

    One that goes on in the next column or on the next page is one; the footnotes of a page come after it.
    """
    some = list(pages)
    notes = {number: page.notes for number, page in enumerate(some, 1)}
    for paragraph in _body([column for page in some for column in columns_on(page.columns)]):
        passed = [number for number in notes if number < paragraph.lines[0].page]
        for number in passed:
            yield from _notes(notes.pop(number))
        yield paragraph
    for lines in notes.values():
        yield from _notes(lines)


def _body(columns: list[Column]) -> list[Paragraph]:
    """The paragraphs of the text itself."""
    paragraphs: list[Paragraph] = []
    setting = setting_of(columns)
    before: Column | None = None
    for column in columns:
        if isinstance(table := column.lines[0], Table):
            paragraphs += _rows(table)
            before = None
            continue
        for line in column.lines:
            if before and _belongs(paragraphs[-1], line, before, column, setting):
                paragraphs[-1].lines.append(line)
            else:
                close = before is column and is_item(line) and not setting.is_loose(paragraphs[-1].lines[-1], line)
                paragraphs.append(Paragraph([line], close=close))
            before = column
    return paragraphs


def _rows(table: Table) -> Iterator[Paragraph]:
    for number, row in enumerate(table.rows):
        yield Paragraph([line for cell in row for line in cell], close=number > 0, cells=row)


def _belongs(paragraph: Paragraph, line: Line, before: Column, column: Column, setting: Setting) -> bool:
    """Whether ``line`` of ``column`` belongs to ``paragraph``, which ends in the column ``before``."""
    if before is column:
        return not setting.is_loose(paragraph.lines[-1], line) and goes_on(paragraph.lines, line, column)
    return carries_over(paragraph.lines, line, before, column, setting)


def _notes(lines: Iterable[Line]) -> Iterator[Paragraph]:
    paragraph = Paragraph()
    for line in lines:
        if paragraph.lines and opens_note(line):
            yield paragraph
            paragraph = Paragraph()
        paragraph.lines.append(line)
    if paragraph.lines:
        yield paragraph
