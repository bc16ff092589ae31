"""Files, folders and standard input as statements, with what could not be read in their place."""

from __future__ import annotations

import hashlib
import os
import stat
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import BinaryIO, Final

from alteram.errors import (
    AlteramError,
    EmptyStatement,
    FileChanged,
    FileNotReadable,
    StatementClash,
    StatementTooLarge,
    UnknownEncoding,
)
from alteram.ingest.documents import statement_from_document
from alteram.ingest.encodings import decode, opens_wide, refuse_no_text, sight_of
from alteram.ingest.formats import LINES, Document, Form, document_in, form_of, refuse_by_name
from alteram.ingest.lines import lines_of, rejoined
from alteram.ingest.origins import Origin, Seen
from alteram.ingest.particulars import Particulars
from alteram.ingest.records import JSON, JSON_LINES, parse_json, records_in, statement_from_record
from alteram.ingest.texts import MOST_LETTERS, PLAIN, statement_of
from alteram.ingest.walk import STANDARD_INPUT, find_files, not_readable
from alteram.model import Statement, Way

LIMIT: Final = 50_000_000  # bytes of a file that is read at once; JSON Lines may be longer
MOST_JSON: Final = 20_000_000  # bytes of a JSON text or line, whose values take many times as much
MOST_TEXT: Final = 3 * MOST_LETTERS  # bytes of a plain text that may have few enough letters

Found = Statement | AlteramError
Placed = tuple[str, Found]  # with its place in words


def read_sources(
    sources: Iterable[str | Path],
    *,
    given: Particulars,
    stdin: BinaryIO | None = None,
    encoding: str | None = None,
    seen: Seen | None = None,
) -> Iterator[Statement | AlteramError]:
    """The statements of ``sources`` (files, folders, "-" for standard input) in order, read as they are asked for.

    What cannot be read comes as an error in its place, not raised: one bad file or line never stops the others.
    ``given`` fills in what a record does not say, and goes before what a page or document states. ``encoding`` is that
    of all texts and pages; without it, each tells its own. JSON is an object, an array of objects or
    ``{"statements": [...]}``; JSON Lines are read one line at a time, as UTF-8. ``seen`` is
    told the bytes of each capture before the statements that came in it.
    """
    intake = Intake(given, encoding, seen)
    texts: dict[str, tuple[bytes, str]] = {}
    for name in find_files(sources):
        if isinstance(name, AlteramError):
            yield name
            continue
        for where, found in intake.read(name, stdin):
            yield _without_clash(found, where, texts)


@dataclass(frozen=True, slots=True)
class Intake:
    """Reads one source after the other, with what the user says of them all."""

    given: Particulars
    encoding: str | None
    seen: Seen | None = None

    def read(self, name: str, stdin: BinaryIO | None) -> Iterator[Placed]:
        """What the file ``name`` holds, each with its place in words."""
        where = "standard input" if name == STANDARD_INPUT else name
        try:
            if name == STANDARD_INPUT:
                yield from self._stream(stdin or sys.stdin.buffer, "", self._origin(where, "standard-input"))
            else:
                yield from self._file(name)
        except AlteramError as error:
            yield where, error
        except OSError as error:
            yield where, not_readable(where, error)

    def _origin(self, where: str, way: Way) -> Origin:
        return Origin.now(where, way, seen=self.seen)

    def _file(self, name: str) -> Iterator[Placed]:
        suffix = PurePath(name).suffix.lower()
        refuse_by_name(suffix, where=name)
        with Path(name).open("rb") as stream:
            before = os.fstat(stream.fileno())
            if not stat.S_ISREG(before.st_mode):
                raise FileNotReadable("it is no file", where=name, todo="name a file, or '-' for standard input")
            for placed in self._stream(stream, suffix, self._origin(name, "file")):
                _check_unchanged(before, stream, name)
                yield placed
            _check_unchanged(before, stream, name)

    def _stream(self, stream: BinaryIO, suffix: str, origin: Origin) -> Iterator[Placed]:
        where = str(origin.where)
        if suffix in LINES:
            yield from self._lines(stream, origin)
            return
        content = stream.read(LIMIT + 1)
        if not content.strip():
            raise EmptyStatement("there is no text", where=where, todo="leave it out, or give the statement's text")
        kind = document_in(content, suffix, where=where)
        # a sight of the text is enough to tell lines, of which only the bad ones shall be lost
        form = kind or form_of(sight_of(content), suffix)
        if form == "lines" and not opens_wide(content):
            yield from self._lines(rejoined(content, stream), origin)
            return
        _check_size(content, form, where)
        if kind is None:
            yield from self._whole(content, suffix, origin)
        else:
            document = statement_from_document(content, kind, origin=origin, given=self.given, encoding=self.encoding)
            yield where, document

    def _whole(self, content: bytes, suffix: str, origin: Origin) -> Iterator[Placed]:
        where = str(origin.where)
        decoded = decode(content, where=where, encoding=self.encoding)
        form = form_of(decoded.text, suffix)
        if form == "text":
            capture = origin.capture(content, PLAIN, encoding=decoded.encoding)
            yield where, statement_of(decoded.text, capture=capture, given=self.given)
            return
        if form == "lines":
            raise UnknownEncoding("JSON Lines are read as UTF-8 only", where=where, todo="save it as UTF-8")
        capture = origin.capture(content, JSON, encoding=decoded.encoding)
        for row, place in records_in(parse_json(decoded.text.removeprefix("\ufeff"), where=where), where=where):
            try:
                yield place, statement_from_record(row, capture=capture, given=self.given, where=place)
            except AlteramError as error:
                yield place, error

    def _lines(self, stream: BinaryIO, origin: Origin) -> Iterator[Placed]:
        where, empty = str(origin.where), True
        for number, line in lines_of(stream, limit=MOST_JSON):
            empty = False
            if number == 1 and line and opens_wide(line):
                raise UnknownEncoding("JSON Lines are read as UTF-8 only", where=where, todo="save it as UTF-8")
            place = f"{where}, line {number}"
            try:
                yield place, self._line(line, place, origin)
            except AlteramError as error:
                yield place, error
        if empty:
            raise EmptyStatement("there is no record", where=where, todo="leave it out, or give one JSON object a line")

    def _line(self, line: bytes | None, place: str, origin: Origin) -> Statement:
        if line is None:
            what = f"the line is longer than {MOST_JSON // 1_000_000} MB"
            raise StatementTooLarge(what, where=place, todo="give one statement a line; the rest is read")
        decoded = decode(line, where=place, encoding="utf-8")
        row = parse_json(decoded.text.removeprefix("\ufeff"), where=place)
        capture = origin.capture(line, JSON_LINES, encoding="utf-8")
        return statement_from_record(row, capture=capture, given=self.given, where=place)


def _check_size(content: bytes, form: Form | Document, where: str) -> None:
    """Raise where ``content`` is more than is read of its ``form``, and not for its length alone no text."""
    most = {"text": MOST_TEXT, "json": MOST_JSON}.get(form, LIMIT)
    if len(content) <= most:
        return
    if form == "text":
        refuse_no_text(content, where=where)
    what, todo = f"it is larger than {most // 1_000_000} MB", "give one statement a file, or JSON Lines"
    raise StatementTooLarge(what, where=where, todo=todo)


def _check_unchanged(before: os.stat_result, stream: BinaryIO, name: str) -> None:
    after = os.fstat(stream.fileno())
    if (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns):
        raise FileChanged("it changed while it was read", where=name, todo="read it again when it is finished")


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
