"""A plain text as a statement."""

from __future__ import annotations

from typing import Final

from alteram.errors import EmptyStatement, StatementTooLarge, UnknownEncoding
from alteram.ingest.languages import detect_language
from alteram.ingest.origins import Origin
from alteram.ingest.particulars import Particulars
from alteram.model import Capture, Layout, Statement, id_of, stored

PLAIN: Final = "text/plain"
MOST_LETTERS: Final = 2_000_000  # of one statement, as in a book of a thousand pages; its parse takes much more memory


def statement_from_text(text: str, *, given: Particulars, id: str | None = None) -> Statement:
    """The statement whose text is ``text``; its capture is the text's UTF-8 bytes.

    Raises:
        EmptyStatement: there is nothing but white space.
        StatementTooLarge: it is longer than any statement.
        UnknownEncoding: ``text`` holds half of a surrogate pair, which no encoding writes.
    """
    try:
        content = text.encode()
    except UnicodeEncodeError as error:
        what = f"code point {error.start} is half of a surrogate pair"
        raise UnknownEncoding(what, todo="decode the text as UTF-8 before it is read") from None
    capture = Origin.now(None, "text").capture(content, PLAIN, encoding="utf-8")
    return statement_of(text, capture=capture, given=given, id=id)


def statement_of(
    text: str,
    *,
    capture: Capture,
    given: Particulars,
    id: str | None = None,
    lang: str | None = None,
    layout: Layout = (),
) -> Statement:
    """The statement whose text is ``text`` and came in ``capture``, which names its source in errors.

    Raises:
        EmptyStatement: there is nothing but white space.
        StatementTooLarge: it is longer than any statement.
    """
    kept = stored(text)
    if not kept.strip():
        todo = "leave it out, or give the statement's text"
        raise EmptyStatement("there is no text", where=capture.source, todo=todo)
    if len(kept) > MOST_LETTERS:
        what = f"its text has {len(kept):,} characters, more than {MOST_LETTERS:,}"
        raise StatementTooLarge(what, where=capture.source, todo="give each statement a file or record of its own")
    return Statement(
        id=id or id_of(kept),
        text=kept,
        capture=capture,
        lang=lang or detect_language(kept),
        layout=layout,
        **given.under({}),
    )
