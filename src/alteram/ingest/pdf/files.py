"""An open PDF file: its pages, one at a time, and its title."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import closing, contextmanager
from threading import Lock
from typing import Final

import pypdfium2
import pypdfium2.raw as pdfium

from alteram.errors import BrokenDocument, EncryptedDocument
from alteram.ingest.pdf.rules import Stroke
from alteram.ingest.pdf.sheets import Sheet
from alteram.ingest.pdf.strokes import strokes_on
from alteram.ingest.pdf.text_pages import TextPage

_ONE_AT_A_TIME: Final = Lock()  # PDFium is not safe to call from two threads
_LARGEST: Final = 100_000.0  # points
_END: Final = b"startxref"  # what opens the end of a file, and of each part that was added to it
_OBJECT: Final = re.compile(rb"\b\d+\s+\d+\s+obj\b")
_FILE_NAME: Final = re.compile(r"\.(?:docx?|odt|rtf|pdf|txt|html?|pptx?|xlsx?|indd|qxd|pub|pages|tex|dvi|ps)\b", re.I)
_NO_TITLE: Final = re.compile(
    r"microsoft (?:word|powerpoint|excel|publisher) - |untitled|document ?\d*$|title$|layout ?\d|slide ?1$|print$|scan|"
    r"\(?(?:anonymous|unspecified|no title)\)?$",
    re.I,
)


class PdfFile:
    """A PDF that is open; ``opened`` makes one."""

    def __init__(self, document: pypdfium2.PdfDocument, where: str) -> None:
        self._document, self._where = document, where

    def __len__(self) -> int:
        """The number of pages."""
        return len(self._document)

    def title(self) -> str | None:
        """The title that the file states of itself; None for none, and for the name of a file or a program."""
        try:
            title = " ".join(self._document.get_metadata_value("Title").replace("\x00", "").split())
        except UnicodeDecodeError:
            return None
        if not any(map(str.isalpha, title)) or _FILE_NAME.search(title) or _NO_TITLE.match(title):
            return None
        return title

    def pages(self) -> Iterator[tuple[Sheet, TextPage, list[Stroke]]]:
        """Each page, in order; its text, which can be asked until the next page comes; and the strokes drawn on it.

        Raises:
            BrokenDocument: a page cannot be read.
        """
        for number in range(len(self)):
            try:
                page = self._document[number]
                text = page.get_textpage()
            except pypdfium2.PdfiumError:
                raise _broken(f"page {number + 1} of the PDF is damaged", self._where) from None
            with closing(page), closing(text):
                sheet = _sheet_of(page)
                yield sheet, TextPage(text.raw, sheet), strokes_on(page.raw)


def _sheet_of(page: pypdfium2.PdfPage) -> Sheet:
    left, bottom, right, top = (min(_LARGEST, max(-_LARGEST, edge)) for edge in page.get_bbox())
    return Sheet(left, bottom, right, top, page.get_rotation() // 90)


@contextmanager
def opened(content: bytes, *, where: str) -> Iterator[PdfFile]:
    """The PDF that ``content`` is, open; other threads wait until it is closed.

    Raises:
        EncryptedDocument: it opens only with a password.
        BrokenDocument: it is cut off, or damaged beyond what PDFium mends.
    """
    if _is_cut_off(content):
        raise _broken("the PDF is damaged or cut off", where)
    with _ONE_AT_A_TIME:
        pdfium.FPDF_LoadMemDocument64(b"", 0, None)  # PDFium may leave the reason for the last failure as it was
        try:
            document = pypdfium2.PdfDocument(content)
        except pypdfium2.PdfiumError as error:
            raise _refused(error, where) from None
        with closing(document):
            yield PdfFile(document, where)


def _is_cut_off(content: bytes) -> bool:
    """Whether the file has no end, or begins another part after its last: PDFium makes do with what is there."""
    end = content.rfind(_END)
    return end < 0 or _OBJECT.search(content, end) is not None


def _refused(error: pypdfium2.PdfiumError, where: str) -> EncryptedDocument | BrokenDocument:
    if error.err_code in {pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY}:
        todo = "save it without the password, or give the statement's text"
        return EncryptedDocument("the PDF opens only with a password", where=where, todo=todo)
    return _broken("the PDF is damaged or cut off", where)


def _broken(what: str, where: str) -> BrokenDocument:
    return BrokenDocument(what, where=where, todo="fetch or save it again")
