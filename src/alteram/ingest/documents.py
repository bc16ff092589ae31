"""A document - page, PDF or DOCX - as a statement."""

from __future__ import annotations

from alteram.ingest.docx import read_docx
from alteram.ingest.extracts import Extract
from alteram.ingest.formats import Document
from alteram.ingest.html import read_html
from alteram.ingest.origins import Origin
from alteram.ingest.particulars import Particulars
from alteram.ingest.pdf import read_pdf
from alteram.ingest.texts import statement_of
from alteram.model import Statement

MEDIA_TYPES = {
    "html": "text/html",
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}


def statement_from_document(
    content: bytes, kind: Document, *, origin: Origin, given: Particulars, encoding: str | None
) -> Statement:
    """The statement that the document ``content`` holds; what it states of itself fills in what is not ``given``.

    Raises:
        AlteramError: it is broken, locked, too large, or has no text.
    """
    extract = _extract(content, kind, str(origin.where), encoding)
    return statement_of(
        extract.text,
        capture=origin.capture(content, MEDIA_TYPES[kind], encoding=extract.encoding),
        given=given.over(extract.stated),
        layout=extract.layout,
    )


def _extract(content: bytes, kind: Document, where: str, encoding: str | None) -> Extract:
    if kind == "html":
        return read_html(content, where=where, encoding=encoding)
    return read_pdf(content, where=where) if kind == "pdf" else read_docx(content, where=where)
