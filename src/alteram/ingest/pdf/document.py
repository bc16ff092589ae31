"""A PDF as text, with the places of its words on its pages."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from alteram.errors import EmptyStatement, StatementTooLarge
from alteram.ingest.extracts import Extract
from alteram.ingest.pdf.columns import columns_of
from alteram.ingest.pdf.furniture import without_furniture
from alteram.ingest.pdf.glyphs import UNTOLD
from alteram.ingest.pdf.lines import Line, lines_of
from alteram.ingest.pdf.notes import split_notes
from alteram.ingest.pdf.pages import Page, page_of
from alteram.ingest.pdf.paragraphs import PageLines, paragraphs_of, text_size
from alteram.ingest.pdf.streams import MOST, unpacks_to_too_much
from alteram.ingest.pdf.tables import Table, parted_at_tables, with_tables
from alteram.ingest.pdf.writing import write
from alteram.ingest.texts import MOST_LETTERS

MOST_PAGES: Final = 1_000
_MOST_UNTOLD: Final = 0.1  # of the letters: what is left of a text that lacks more cannot be read


def read_pdf(content: bytes, *, where: str) -> Extract:
    """The text of the PDF ``content`` in reading order, each run with its page and box; ``where`` names it in errors.

    Columns are read one after the other, and tables with rules row by row. Running headers, footers and page numbers
    are left out, footnotes come after their page, and hyphens that the layout put in are gone. The title is stated
    where the file has one. Pictures are not read: a scan without a text layer has no text. A letter that its font does
    not tell is U+FFFD.

    Raises:
        EncryptedDocument: it opens only with a password.
        BrokenDocument: it is cut off, or damaged.
        EmptyStatement: it has no text layer, or fonts that do not tell their letters.
        StatementTooLarge: it has more pages or letters than are read at once.
    """
    title, pages = _read(content, where)
    text, layout = write(paragraphs_of(_lines_of(pages)), [page.sheet for page in pages])
    if lack := _lack(text, len(pages)):
        raise EmptyStatement(lack, where=where, todo="recognise its text (OCR) first, or give the statement's text")
    return Extract(text=text, stated={"title": title} if title else {}, layout=layout)


def _lack(text: str, pages: int) -> str | None:
    """What a PDF of so many ``pages`` lacks for its ``text`` to be read; None if it can be."""
    if not pages:
        return "the PDF has no pages"
    if not text:
        return f"the PDF has no text layer on its {pages:,} pages; a scan has none"
    untold, letters = text.count(UNTOLD), len(text) - text.count(" ")
    if untold > _MOST_UNTOLD * letters:
        return f"the fonts of the PDF do not tell which letters they show, {untold:,} of {letters:,}"
    return None


def _read(content: bytes, where: str) -> tuple[str | None, list[Page]]:
    """What PDFium tells of the file: its title and its pages."""
    if unpacks_to_too_much(content):
        raise _too_large(f"it unpacks to more than {MOST // 1_000_000} MB on a page", where)
    from alteram.ingest.pdf.files import opened  # PDFium takes a while to load, and most statements are no PDF

    with opened(content, where=where) as file:
        if len(file) > MOST_PAGES:
            raise _too_large(f"it has {len(file):,} pages, more than {MOST_PAGES:,}", where)
        pages: list[Page] = []
        letters = 0
        for sheet, text, strokes in file.pages():
            letters += len(text)
            if letters > MOST_LETTERS:
                raise _too_large(f"it has more than {MOST_LETTERS:,} letters", where)
            pages.append(page_of(sheet, text.glyphs(), strokes, number=len(pages) + 1))
        return file.title(), pages


def _lines_of(pages: list[Page]) -> Iterator[PageLines]:
    """The lines of each page in reading order, without what stands on page after page."""
    kept = without_furniture([page.strips for page in pages], [page.height for page in pages])
    size = text_size(strip for strips in kept for strip in strips)
    for page, strips in zip(pages, kept, strict=True):
        groups = [each for some in [with_tables(strips, page.frames), *page.others] for each in columns_of(some)]
        parts = [part for group in groups for part in parted_at_tables(group)]
        columns, notes = split_notes([_lines(part) for part in parts], size=size)
        yield PageLines(columns, notes)


def _lines(part: list[Line]) -> list[Line]:
    return part if isinstance(part[0], Table) else lines_of(part)


def _too_large(what: str, where: str) -> StatementTooLarge:
    return StatementTooLarge(what, where=where, todo="take out the pages that hold the statement")
