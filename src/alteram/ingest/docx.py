"""A DOCX document as text: its paragraphs, lists and tables in order."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Final

from alteram.errors import BrokenDocument, EmptyStatement, StatementTooLarge
from alteram.ingest.blocks_text import Block, joined
from alteram.ingest.docx_lists import Numbering
from alteram.ingest.extracts import Extract

if TYPE_CHECKING:
    from docx.document import Document

MOST_UNPACKED: Final = 60_000_000  # bytes of all parts of the archive
MOST_BODY: Final = 15_000_000  # bytes of the body, whose tree takes many times as much
MOST_PARTS: Final = 5_000
BODY: Final = "word/document.xml"
W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
# Text that is not read: what was deleted or moved away, codes of fields, second copies of drawings.
PASSED_OVER: Final = frozenset(
    {f"{W}del", f"{W}moveFrom", f"{W}instrText", f"{W}delText", f"{W}pPr", f"{W}rPr"}
    | {"{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"}
)
BREAKS: Final = {f"{W}tab": "\t", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "\u2011", f"{W}softHyphen": ""}


def read_docx(content: bytes, *, where: str) -> Extract:
    """The text of the DOCX ``content``; ``where`` names it in errors.

    Paragraphs are parted by blank lines; items of lists begin with their bullet or number, and rows of tables have
    their cells parted by " | ". Headers, footers, notes, comments and deletions are left out. The title is stated
    where the document has one; when it was saved says nothing of when it was published.

    Raises:
        BrokenDocument: it is cut off, or damaged.
        StatementTooLarge: unpacked, it is larger than is read at once.
        EmptyStatement: it has no text.
    """
    _check_size(content, where)
    document = _opened(content, where)
    text = joined(_blocks(document.element.body, Numbering.of(document)))
    if not text:
        raise EmptyStatement("the document has no text", where=where, todo="leave it out, or give the statement's text")
    title = (document.core_properties.title or "").strip()
    return Extract(text=text, stated={"title": title} if title else {})


def _check_size(content: bytes, where: str) -> None:
    """Raise where the archive is damaged or a bomb; what an archive says of its sizes bounds what is unpacked."""
    try:
        parts = zipfile.ZipFile(io.BytesIO(content)).infolist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        raise _broken(where) from None
    body = sum(part.file_size for part in parts if part.filename == BODY)
    total = sum(part.file_size for part in parts)
    if len(parts) > MOST_PARTS or total > MOST_UNPACKED or body > MOST_BODY:
        what = f"unpacked, it has {len(parts):,} parts of {total / 1e6:,.0f} MB"
        raise StatementTooLarge(what, where=where, todo="save the statement's text alone")


def _opened(content: bytes, where: str) -> Document:
    from docx import Document as open_document  # takes a while to load, and most statements are no DOCX

    try:
        return open_document(io.BytesIO(content))
    except Exception:  # python-docx lets whatever a damaged part causes pass: KeyError, lxml's and zipfile's errors
        raise _broken(where) from None


def _broken(where: str) -> BrokenDocument:
    return BrokenDocument("the DOCX is cut off or damaged", where=where, todo="get it again, or save it anew")


def _blocks(element: Any, numbering: Numbering) -> Iterator[Block]:
    """The blocks below ``element``, in order; content controls are looked into."""
    for child in element:
        if child.tag == f"{W}p":
            yield _paragraph(child, numbering)
        elif child.tag == f"{W}tbl":
            yield from (Block(_row(row), "row") for row in child.iter(f"{W}tr"))
        elif child.tag in (f"{W}sdt", f"{W}sdtContent", f"{W}ins", f"{W}customXml"):
            yield from _blocks(child, numbering)


def _paragraph(paragraph: Any, numbering: Numbering) -> Block:
    marker = numbering.marker(paragraph)
    words = " ".join("".join(_letters(paragraph)).split(" ")).strip()
    return Block(f"{marker} {words}", "item") if marker and words else Block(words)


def _row(row: Any) -> str:
    cells = [" ".join("".join(_letters(cell)).split()) for cell in row.iter(f"{W}tc")]
    return " | ".join(cell for cell in cells if cell)


def _letters(element: Any) -> Iterator[str]:
    """The text below ``element``; a space parts the paragraphs of a cell."""
    for child in element:
        if child.tag in PASSED_OVER:
            continue
        if child.tag == f"{W}t":
            yield child.text or ""
        elif child.tag in BREAKS:
            yield BREAKS[child.tag]
        else:
            yield from _letters(child)
            if child.tag == f"{W}p":
                yield " "
