"""Files, folders and standard input as statements, with what could not be read in their place."""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePath
from typing import BinaryIO, Final

from alteram.errors import AlteramError, EmptyStatement, StatementClash, StatementTooLarge, UnknownEncoding
from alteram.ingest.encodings import decode, opens_wide
from alteram.ingest.formats import LINES, form_of, refuse_by_content, refuse_by_name
from alteram.ingest.lines import lines_of, rejoined
from alteram.ingest.particulars import Particulars
from alteram.ingest.records import JSON, JSON_LINES, parse_json, records_in, statement_from_record
from alteram.ingest.texts import PLAIN, capture_of, statement_of
from alteram.ingest.walk import STANDARD_INPUT, find_files, not_readable
from alteram.model import Statement

LIMIT: Final = 50_000_000  # bytes of a file that is read at once; JSON Lines may be longer

Found = Statement | AlteramError


def read_sources(
    sources: Iterable[str | Path], *, given: Particulars, stdin: BinaryIO | None = None
) -> Iterator[Statement | AlteramError]:
    """The statements of ``sources`` (files, folders, "-" for standard input) in order, read as they are asked for.

    What cannot be read comes as an error in its place, not raised: one bad file or line never stops the others.
    ``given`` fills in what a record does not say. Texts are UTF-8, or UTF-16 with a byte-order mark; JSON is an object,
    an array of objects or ``{"statements": [...]}``; JSON Lines are read one line at a time.
    """
    texts: dict[str, tuple[bytes, str]] = {}
    for name in find_files(sources):
        if isinstance(name, AlteramError):
            yield name
            continue
        for where, found in _read(name, given, stdin):
            yield _without_clash(found, where, texts)


def _read(name: str, given: Particulars, stdin: BinaryIO | None) -> Iterator[tuple[str, Found]]:
    """What the file ``name`` holds, each with its place in words."""
    where = "standard input" if name == STANDARD_INPUT else name
    try:
        if name == STANDARD_INPUT:
            yield from _read_stream(stdin or sys.stdin.buffer, "", where, given)
            return
        suffix = PurePath(name).suffix.lower()
        refuse_by_name(suffix, where=where)
        with Path(name).open("rb") as stream:
            yield from _read_stream(stream, suffix, where, given)
    except AlteramError as error:
        yield where, error
    except OSError as error:
        yield where, not_readable(where, error)


def _read_stream(stream: BinaryIO, suffix: str, where: str, given: Particulars) -> Iterator[tuple[str, Found]]:
    if suffix in LINES:
        yield from _read_lines(stream, where, given)
        return
    content = stream.read(LIMIT + 1)
    if not content.strip():
        raise EmptyStatement("there is no text", where=where, todo="leave it out, or give the statement's text")
    refuse_by_content(content, where=where)
    # a sight of the text is enough to tell lines, of which only the bad ones shall be lost
    if not opens_wide(content) and form_of(content.decode("utf-8", "replace"), suffix) == "lines":
        yield from _read_lines(rejoined(content, stream), where, given)
    elif len(content) > LIMIT:
        what, todo = f"it is larger than {LIMIT // 1_000_000} MB", "give one statement a file, or JSON Lines"
        raise StatementTooLarge(what, where=where, todo=todo)
    else:
        yield from _read_whole(content, suffix, where, given)


def _read_whole(content: bytes, suffix: str, where: str, given: Particulars) -> Iterator[tuple[str, Found]]:
    text = decode(content, where=where)
    form = form_of(text, suffix)
    if form == "text":
        yield where, statement_of(text, capture=capture_of(content, PLAIN), given=given, where=where)
        return
    if form == "lines":
        raise UnknownEncoding("JSON Lines are read as UTF-8 only", where=where, todo="save it as UTF-8")
    capture = capture_of(content, JSON)
    for row, place in records_in(parse_json(text.removeprefix("\ufeff"), where=where), where=where):
        try:
            yield place, statement_from_record(row, capture=capture, given=given, where=place)
        except AlteramError as error:
            yield place, error


def _read_lines(stream: BinaryIO, where: str, given: Particulars) -> Iterator[tuple[str, Found]]:
    empty = True
    for number, line in lines_of(stream, limit=LIMIT):
        empty = False
        if number == 1 and line and opens_wide(line):
            raise UnknownEncoding("JSON Lines are read as UTF-8 only", where=where, todo="save it as UTF-8")
        place = f"{where}, line {number}"
        try:
            yield place, _statement_of_line(line, place, given)
        except AlteramError as error:
            yield place, error
    if empty:
        raise EmptyStatement("there is no record", where=where, todo="leave it out, or give one JSON object a line")


def _statement_of_line(line: bytes | None, place: str, given: Particulars) -> Statement:
    if line is None:
        what = f"the line is longer than {LIMIT // 1_000_000} MB"
        raise StatementTooLarge(what, where=place, todo="give one statement a line; the rest is read")
    row = parse_json(decode(line, where=place).removeprefix("\ufeff"), where=place)
    return statement_from_record(row, capture=capture_of(line, JSON_LINES), given=given, where=place)


def _without_clash(found: Found, where: str, texts: dict[str, tuple[bytes, str]]) -> Found:
    """``found``, or a clash where its id stands for another text in ``texts`` already; keeps hashes, no texts."""
    if isinstance(found, AlteramError):
        return found
    digest = hashlib.sha256(found.text.encode("utf-8", "surrogatepass")).digest()
    first, at = texts.setdefault(found.id, (digest, where))
    if first == digest:
        return found
    what = f"statement {found.id!r} has another text than at {at}"
    return StatementClash(what, where=where, todo="give each statement an id of its own")
