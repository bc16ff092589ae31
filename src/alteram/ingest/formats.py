"""What format some bytes are in, by name and by what they begin with."""

from __future__ import annotations

import io
import re
import zipfile
from typing import Final, Literal

from alteram.errors import FormatNotSupported, NotText

Form = Literal["text", "json", "lines"]
READ: Final = "plain text, JSON and JSON Lines are read"

TEXTS: Final = frozenset({".txt", ".text"})
LINES: Final = frozenset({".jsonl", ".ndjson"})
LATER: Final = {
    ".htm": "HTML",
    ".html": "HTML",
    ".xhtml": "HTML",
    ".mht": "HTML",
    ".mhtml": "HTML",
    ".pdf": "PDF",
    ".docx": "DOCX",
    ".doc": "DOC",
    ".rtf": "RTF",
    ".odt": "ODT",
    ".epub": "EPUB",
}
_TODO: Final = {
    "HTML": "save the page as plain text; HTML comes in a later release",
    "PDF": "copy its text to a .txt file; PDF comes in a later release",
    "DOCX": "save it as plain text; DOCX comes in a later release",
}
# First bytes of documents that hold text, and of files that hold none (file formats' own specifications).
_DOCUMENTS: Final = ((b"%PDF-", "PDF"), (b"{\\rtf", "RTF"), (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "DOC"))
_NO_TEXT: Final = (
    b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"RIFF", b"\x1f\x8b", b"BZh", b"\xfd7zXZ", b"7z\xbc\xaf", b"Rar!", b"\x7fELF",
    b"MZ\x90", b"OggS", b"ID3", b"\x1aE\xdf\xa3", b"SQLite format 3",
)  # fmt: skip
_ZIP: Final = b"PK\x03\x04"
_HTML: Final = re.compile(
    r"\ufeff?\s*(<\?xml[^>]*>\s*)?(<!--.*?-->\s*)*<(!doctype\s+html|html|head|body|meta|title|div)\b", re.I | re.S
)
_JSON: Final = re.compile(r"\ufeff?\s*(\{\s*[\"}]|\[\s*[{\]])")
_OBJECT_OPENS: Final = re.compile(r"^\{\s*\"", re.M)
_LOOK: Final = 4096  # bytes or code points in which a format shows itself


def refuse_by_name(suffix: str, *, where: str) -> None:
    """Nothing, for a file whose name does not promise a format that is not read.

    Raises:
        FormatNotSupported: it does.
    """
    if suffix in LATER:
        raise _not_read(LATER[suffix], where)


def refuse_by_content(content: bytes, *, where: str) -> None:
    """Nothing, for bytes that do not begin as a document or file that is not read.

    Raises:
        FormatNotSupported: they are a document of another format.
        NotText: they are a picture, a sound, an archive or a program.
    """
    if content.startswith(_ZIP):
        raise _not_read(name, where) if (name := _packed(content)) else _no_text(where)
    for magic, name in _DOCUMENTS:
        if content.startswith(magic):
            raise _not_read(name, where)
    if content.startswith(_NO_TEXT):
        raise _no_text(where)
    if _HTML.match(content[:_LOOK].decode("utf-8", "replace")):
        raise _not_read("HTML", where)


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


def _packed(archive: bytes) -> str | None:
    """The format of a document that is a ZIP archive; None for other archives."""
    try:
        names = zipfile.ZipFile(io.BytesIO(archive)).namelist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        names = ["word/"] if b"word/" in archive else []
    folders = {"word": "DOCX", "xl": "XLSX", "ppt": "PPTX", "META-INF": "ODT or EPUB"}
    return next(
        (form for folder, form in folders.items() if any(name.startswith(folder + "/") for name in names)), None
    )


def _not_read(name: str, where: str) -> FormatNotSupported:
    return FormatNotSupported(f"this is {name}; {READ}", where=where, todo=_TODO.get(name, "save it as plain text"))


def _no_text(where: str) -> NotText:
    return NotText("these bytes are no text", where=where, todo=f"leave it out; {READ}")
