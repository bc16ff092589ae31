"""Small DOCX files for tests: made with python-docx, then given what it cannot make."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterable

from docx import Document
from docx.document import Document as Made
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

BODY = "word/document.xml"


def make_docx(*paragraphs: str, fill: Callable[[Made], object] | None = None) -> bytes:
    """A DOCX of ``paragraphs`` and what ``fill`` puts below them."""
    document = Document()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    if fill is not None:
        fill(document)
    saved = io.BytesIO()
    document.save(saved)
    return saved.getvalue()


def with_xml(*elements: str) -> bytes:
    """A DOCX whose body is ``elements``, written with the prefixes w, mc, v and wps."""
    others = " ".join(
        [
            'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
            'xmlns:v="urn:schemas-microsoft-com:vml"',
            'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
        ]
    )
    wrapped = parse_xml(f"<w:body {nsdecls('w')} {others}>{''.join(elements)}</w:body>")
    return make_docx(fill=lambda document: put(document, wrapped))


def put(document: Made, elements: Iterable[object]) -> None:
    """Put ``elements`` at the head of the body, in order."""
    for place, element in enumerate(list(elements)):
        document.element.body.insert(place, element)


def repacked(content: bytes, parts: dict[str, bytes | None], *, compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    """``content`` with some ``parts`` in place of its own, or added; without those that are None."""
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(packed, "w", compression) as new:
        own = {name: old.read(name) for name in old.namelist()}
        for name, part in (own | parts).items():
            if part is not None:
                new.writestr(name, part)
    return packed.getvalue()
