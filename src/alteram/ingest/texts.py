"""A plain text as a statement."""

from __future__ import annotations

import hashlib
from dataclasses import replace

from alteram.errors import EmptyStatement, UnknownEncoding
from alteram.ingest.languages import detect_language
from alteram.ingest.particulars import Particulars
from alteram.model import Capture, Statement, id_of, stored

PLAIN = "text/plain"


def capture_of(content: bytes, media_type: str) -> Capture:
    """The capture of a statement that came as ``content``."""
    return Capture(sha256=hashlib.sha256(content).hexdigest(), size=len(content), media_type=media_type)


def statement_from_text(text: str, *, given: Particulars, id: str | None = None) -> Statement:
    """The statement whose text is ``text``; its capture is the text's UTF-8 bytes.

    Raises:
        EmptyStatement: there is nothing but white space.
        UnknownEncoding: ``text`` holds half of a surrogate pair, which no encoding writes.
    """
    try:
        content = text.encode()
    except UnicodeEncodeError as error:
        what = f"code point {error.start} is half of a surrogate pair"
        raise UnknownEncoding(what, todo="decode the text as UTF-8 before it is read") from None
    return statement_of(text, capture=capture_of(content, PLAIN), given=given, id=id)


def statement_of(
    text: str,
    *,
    capture: Capture,
    given: Particulars,
    id: str | None = None,
    lang: str | None = None,
    where: str | None = None,
) -> Statement:
    """The statement whose text is ``text`` and came in ``capture``; ``where`` names its source in errors.

    Raises:
        EmptyStatement: there is nothing but white space.
    """
    kept = stored(text)
    if not kept.strip():
        raise EmptyStatement("there is no text", where=where, todo="leave it out, or give the statement's text")
    return Statement(
        id=id or id_of(kept),
        text=kept,
        capture=replace(capture, source=where),
        lang=lang or detect_language(kept),
        **given.under({}),
    )
