"""A DOCX document as text: its paragraphs, lists and tables in order."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from typing import Any, Final

from alteram.errors import BrokenDocument, EmptyStatement, StatementTooLarge
from alteram.ingest.blocks_text import joined
from alteram.ingest.docx.lists import Numbering
from alteram.ingest.docx.text import blocks_of
from alteram.ingest.extracts import Extract

MOST_UNPACKED: Final = 60_000_000  # bytes of all parts of the archive
MOST_XML: Final = 15_000_000  # bytes of those whose trees are built, which take many times as much
MOST_PARTS: Final = 5_000
BEFORE_XML: Final = b"\xef\xbb\xbf\xff\xfe \t\r\n\x00"
PIECE: Final = 65_536  # bytes that are unpacked at once
# what zipfile raises for an archive that is damaged, locked or packed in a way that it does not know
UNSOUND: Final = (zipfile.BadZipFile, zlib.error, OSError, EOFError, ValueError, RuntimeError, NotImplementedError)


def read_docx(content: bytes, *, where: str) -> Extract:
    """The text of the DOCX ``content``; ``where`` names it in errors.

    Paragraphs are parted by blank lines; items of lists begin with their bullet or number, and rows of tables have
    their cells parted by " | ". Headers, footers, notes, comments, and what is deleted, hidden or struck out are left
    out; text boxes follow the paragraph that they stand in. The title is stated where the document has one; when it
    was saved says nothing of when it was published.

    Raises:
        BrokenDocument: it is cut off, or damaged.
        StatementTooLarge: unpacked, it is larger than is read at once.
        EmptyStatement: it has no text.
    """
    _check_size(content, where)
    body, numbering, title = _opened(content, where)
    text = joined(blocks_of(body, numbering))
    if not text:
        raise EmptyStatement("the document has no text", where=where, todo="leave it out, or give the statement's text")
    return Extract(text=text, stated={"title": title} if title else {})


def _check_size(content: bytes, where: str) -> None:
    """Raise where the archive is damaged or a bomb.

    Each part is unpacked once, a little at a time, since what an archive says of its sizes may be a lie.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            parts = archive.infolist()
            total = sum(part.file_size for part in parts)
            if len(parts) > MOST_PARTS or total > MOST_UNPACKED or sum(_unpacked(archive, parts)) > MOST_XML:
                what = f"unpacked, it has {len(parts):,} parts of {total / 1e6:,.0f} MB"
                raise StatementTooLarge(what, where=where, todo="save the statement's text alone")
    except UNSOUND:
        raise _broken(where) from None


def _unpacked(archive: zipfile.ZipFile, parts: Iterable[zipfile.ZipInfo]) -> Iterator[int]:
    """The size of each of the ``parts`` that is XML, whatever its name; reading a part to its end checks its sum."""
    for part in parts:
        if part.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise zipfile.BadZipFile("no program packs a DOCX so")
        with archive.open(part) as stream:
            is_xml = stream.read(PIECE).lstrip(BEFORE_XML).startswith(b"<")
            while stream.read(PIECE):
                continue
        yield part.file_size if is_xml else 0


def _opened(content: bytes, where: str) -> tuple[Any, Numbering, str]:
    """The body, lists and title of the document."""
    from docx import Document  # takes a while to load, and most statements are no DOCX

    try:
        document = Document(io.BytesIO(content))
        body, title = document.element.body, _title(document)
        numbering = Numbering.of(document)
    except Exception:  # python-docx lets whatever a damaged part causes pass: KeyError, lxml's and zipfile's errors
        raise _broken(where) from None
    if body is None:
        raise _broken(where)
    return body, numbering, " ".join((title or "").split())


def _title(document: Any) -> str | None:
    """The title that ``document`` has; python-docx makes one up where there are no properties at all."""
    from docx.opc.constants import RELATIONSHIP_TYPE

    stated = any(each.reltype == RELATIONSHIP_TYPE.CORE_PROPERTIES for each in document.part.package.rels.values())
    return document.core_properties.title if stated else None


def _broken(where: str) -> BrokenDocument:
    return BrokenDocument("the DOCX is cut off or damaged", where=where, todo="get it again, or save it anew")
