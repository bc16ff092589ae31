"""What format some bytes are in, by name and by what they begin with."""

from __future__ import annotations

import io
import re
import zipfile
from typing import Final, Literal

from alteram.errors import FormatNotSupported, NotText

Form = Literal["text", "json", "lines"]
Document = Literal["html", "pdf", "docx"]
READ: Final = "plain text, JSON, JSON Lines, HTML, PDF and DOCX are read"

TEXTS: Final = frozenset({".txt", ".text"})
LINES: Final = frozenset({".jsonl", ".ndjson"})
PAGES: Final = frozenset({".htm", ".html", ".xhtml"})
OTHERS: Final = {".mht": "MHTML", ".mhtml": "MHTML", ".doc": "DOC", ".rtf": "RTF", ".odt": "ODT", ".epub": "EPUB"}
# First bytes of documents that hold text, and of files that hold none (file formats' own specifications).
_PDF: Final = b"%PDF-"
_PDF_WITHIN: Final = 1024  # bytes that may stand before a PDF's mark
_REFUSED: Final = ((b"{\\rtf", "RTF"), (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "DOC, or DOCX with a password"))
_NO_TEXT: Final = (
    b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"RIFF", b"\x1f\x8b", b"BZh", b"\xfd7zXZ", b"7z\xbc\xaf", b"Rar!", b"\x7fELF",
    b"MZ\x90", b"OggS", b"ID3", b"\x1aE\xdf\xa3", b"SQLite format 3",
)  # fmt: skip
_ZIP: Final = b"PK\x03\x04"
_HTML: Final = re.compile(
    r"\ufeff?\s*(<\?xml[^>]*>\s*)?((?><!--.*?-->)\s*)*<(!doctype\s+html|html|head|body|meta|title|div)\b", re.I | re.S
)
_JSON: Final = re.compile(r"\ufeff?\s*(\{\s*[\"}]|\[\s*[{\]])")
_OBJECT_OPENS: Final = re.compile(r"^\{\s*\"", re.M)
_LOOK: Final = 4096  # bytes or code points in which a format shows itself


def refuse_by_name(suffix: str, *, where: str) -> None:
    """Nothing, for a file whose name does not promise a format that is not read.

    Raises:
        FormatNotSupported: it does.
    """
    if suffix in OTHERS:
        raise _not_read(OTHERS[suffix], where)


def document_in(content: bytes, suffix: str, *, where: str) -> Document | None:
    """The kind of document that ``content`` begins as, or that its name promises; None for text and JSON.

    Raises:
        FormatNotSupported: it is a document of another format.
        NotText: it is a picture, a sound, an archive or a program.
    """
    if content.startswith(_ZIP):
        return _packed(content, where)
    for magic, name in _REFUSED:
        if content.startswith(magic):
            raise _not_read(name, where)
    if content.startswith(_NO_TEXT):
        raise _no_text(where)
    if content.startswith(_PDF) or (suffix == ".pdf" and _PDF in content[:_PDF_WITHIN]):
        return "pdf"
    if suffix in PAGES or _HTML.match(_opening(content)):
        return "html"
    if suffix in {".pdf", ".docx"}:
        raise FormatNotSupported(f"this is no {suffix[1:].upper()}", where=where, todo="name it after what it is")
    return None


def _opening(content: bytes) -> str:
    wide = content[:2] in (b"\xff\xfe", b"\xfe\xff")
    return content[:_LOOK].decode("utf-16" if wide else "utf-8", "replace")


def form_of(text: str, suffix: str) -> Form:
    """Whether ``text`` is a statement as it stands, one JSON text, or JSON Lines.

    A name that ends in ".txt" is taken at its word. Otherwise a text that opens as a JSON object or array is JSON,
    and JSON Lines where it has several lines of which one ends the first object or two open one.
    """
    if suffix in TEXTS:
        return "text"
    if suffix in LINES:
        return "lines"
    if suffix != ".json" and not _JSON.match(text[:_LOOK]):
        return "text"
    return "lines" if _is_lines(text) else "json"


def _is_lines(text: str) -> bool:
    first, _, rest = text.lstrip("\ufeff \t\r\n").partition("\n")
    if not first.startswith("{") or not rest.strip():
        return False
    if _OBJECT_OPENS.match(rest.lstrip()[:_LOOK]):
        return True
    return first.rstrip().endswith("}") and not rest.lstrip().startswith(("}", "]", ","))


def _packed(archive: bytes, where: str) -> Document:
    """The kind of the document that is the ZIP ``archive``."""
    try:
        names = zipfile.ZipFile(io.BytesIO(archive)).namelist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        names = ["word/"] if b"word/" in archive else []  # cut off: what opens it will say so
    folders = {"word": "DOCX", "xl": "XLSX", "ppt": "PPTX", "META-INF": "ODT or EPUB"}
    tops = {name.partition("/")[0] for name in names}
    found = next((kind for folder, kind in folders.items() if folder in tops), None)
    if found == "DOCX":
        return "docx"
    raise _not_read(found, where) if found else _no_text(where)


def _not_read(name: str, where: str) -> FormatNotSupported:
    return FormatNotSupported(f"this is {name}; {READ}", where=where, todo="save it as PDF, DOCX or plain text")


def _no_text(where: str) -> NotText:
    return NotText("these bytes are no text", where=where, todo=f"leave it out; {READ}")
