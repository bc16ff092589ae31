"""What a form brings: a text, files, an address; on disk in a folder of its own while it waits to be read."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePath
from tempfile import TemporaryDirectory
from typing import Final

from alteram import phrases
from alteram.errors import AlteramError, WrongForm
from alteram.ingest import Particulars, statement_from_text
from alteram.ingest.encodings import known_encoding
from alteram.ingest.records import JSON, JSON_LINES
from alteram.model import Statement
from alteram.room.fetching import fetch
from alteram.workspace import find_statements

Found = Statement | AlteramError
Seen = Callable[[str, bytes], None]
SUFFIX: Final = re.compile(r"\.[a-z0-9]{1,8}")
RECORDS: Final = (JSON, JSON_LINES)
MOST_NAME: Final = 200  # letters of the name of a file that are shown


def _folder() -> TemporaryDirectory[str]:
    # nobody else of this machine may look into it; it goes at the latest when the program ends
    return TemporaryDirectory(prefix="alteram-", ignore_cleanup_errors=True)


@dataclass(slots=True, kw_only=True)
class Parcel:
    """A text, files under safe names, an address, and what is ``given`` of them; ``names`` are those of the files.

    The name that somebody gave a file is shown and never used as a path.
    """

    given: Particulars = field(default_factory=Particulars)
    encoding: str | None = None
    text: str = ""
    address: str = ""
    names: dict[str, str] = field(default_factory=dict)
    _kept: TemporaryDirectory[str] | None = None

    @property
    def sources(self) -> int:
        """How many texts, files and addresses it brings."""
        return len(self.names) + bool(self.text) + bool(self.address)

    def add(self, name: str, pieces: Iterable[bytes]) -> str:
        """The path of a new file of those ``pieces``, which is shown as ``name``."""
        self._kept = self._kept or _folder()
        suffix = PurePath(name).suffix.lower()
        safe = f"{len(self.names) + 1:05}{suffix if SUFFIX.fullmatch(suffix) else ''}"
        path = Path(self._kept.name, safe)
        with path.open("wb") as file:
            file.writelines(pieces)
        self.names[str(path)] = phrases.visible(name)[:MOST_NAME] or "a file without a name"
        return str(path)

    def found(self, seen: Seen, begin: Callable[[str], None] = lambda _: None) -> Iterator[Found]:
        """Each statement in the parcel, or the error in its place; ``begin`` is told what is opened, as it is shown.

        ``seen`` is told the bytes of captures. An address that was given is that of the first statement alone: two
        texts at one address would pass for two revisions of one statement.
        """
        first: str | None = None
        for each in self._all(seen, begin):
            if isinstance(each, Statement) and each.url is not None and each.url == self.given.url:
                first = first or each.id
                if each.id != first:
                    todo = "leave it blank, or bring one statement alone"
                    yield WrongForm(
                        "one address was given for several statements", where=each.capture.source, todo=todo
                    )
                    continue
            yield each

    def _all(self, seen: Seen, begin: Callable[[str], None]) -> Iterator[Found]:
        if self.text:
            begin("the text that was pasted")
            yield _pasted(self.text, self.given, seen)
        if self.names:
            yield from self._files(list(self.names), self.given, self.encoding, seen, begin)
        if self.address:
            begin(self.address)
            yield from self._fetched(seen)

    def discard(self) -> None:
        """Let go of all that is on disk."""
        if self._kept is not None:
            self._kept.cleanup()

    def _files(
        self, paths: list[str], given: Particulars, encoding: str | None, seen: Seen, begin: Callable[[str], None]
    ) -> Iterator[Found]:
        last = ""
        for found in find_statements(paths, given=given, encoding=encoding, seen=seen):
            where = found.where if isinstance(found, AlteramError) else found.capture.source
            path = next((each for each in paths if (where or "").startswith(each)), "")
            if path and path != last:
                last = path
                begin(self.names[path])
            yield self._renamed(found, path)

    def _renamed(self, found: Found, path: str) -> Found:
        """``found`` with the name that the file was given in the place of its ``path``."""
        if isinstance(found, Statement):
            source = self._named(found.capture.source or "", path)
            return replace(found, capture=replace(found.capture, source=source))
        what = found.what
        for other in self.names:  # two statements of one id name each other's places
            what = self._named(what, other)
        return type(found)(what, where=self._named(found.where or "", path) or None, todo=found.todo)

    def _named(self, words: str, path: str) -> str:
        return words.replace(path, self.names[path]) if path else words

    def _fetched(self, seen: Seen) -> Iterator[Found]:
        try:
            came = fetch(self.address)
        except AlteramError as error:
            yield error
            return
        path = self.add(f"fetched{came.suffix}", [came.content])
        self.names[path] = came.address
        given = replace(self.given, url=self.given.url or came.address)
        named = came.charset and known_encoding(came.charset) and came.charset
        encoding = self.encoding or (named if came.suffix in ("", ".html") else None)
        for found in self._files([path], given, encoding, seen, lambda _: None):
            if isinstance(found, Statement):
                found = replace(found, capture=replace(found.capture, way="address"))
                if found.capture.media_type in RECORDS and found.url == came.address:
                    found = replace(found, url=self.given.url)  # where a file of many lies is the address of none
            yield found


def _pasted(text: str, given: Particulars, seen: Seen) -> Found:
    try:
        statement = statement_from_text(text, given=given)
    except AlteramError as error:
        return error
    seen(statement.capture.sha256, text.encode())
    return statement
