"""The journal of a run: beside its output, what each finished statement was and where its claims end.

A journal is JSON Lines: a header with all that decides what is read and how, then an entry for each statement or
error, in order, written once its claims are in the output. A line that was cut short counts as not written.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final, cast

import msgspec

from alteram.errors import AlteramError, AlteramWarning, ResumeMismatch
from alteram.model import Statement
from alteram.workspace import Reading

Found = Statement | AlteramError
Header = Mapping[str, object]
AGAIN: Final = "give the same files and options again, or leave --resume out to begin anew"


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """An error or warning as a journal keeps it: its code and the parts of its message."""

    code: str
    what: str
    where: str | None
    todo: str

    def again(self) -> AlteramError:
        """The error that it was."""
        kind = next((kind for kind in _kinds(AlteramError) if kind.code == self.code), AlteramError)
        return kind(self.what, where=self.where, todo=self.todo)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What came of one statement, or of an error in the place of one, which has no ``statement``.

    ``place`` is where it came from, ``size`` the output's length in bytes after it, ``digest`` the output's SHA-256.
    """

    place: str | None
    statement: str | None
    sha256: str | None
    claims: int
    error: Told | None
    size: int
    digest: str
    warnings: tuple[Told, ...] = ()

    def fits(self, found: Found) -> bool:
        """Whether ``found`` is what this entry is about."""
        if isinstance(found, AlteramError):
            return self.statement is None and self.error == _told(found)
        return (self.place, self.statement, self.sha256) == (found.capture.source, found.id, found.capture.sha256)

    def failure(self) -> AlteramError | None:
        """The error that was told of it."""
        return self.error.again() if self.error else None

    def cautions(self) -> list[AlteramWarning]:
        """The warnings that were told of it."""
        again = (told.again() for told in self.warnings)
        return [warning for warning in again if isinstance(warning, AlteramWarning)]


def entry_of(reading: Reading, *, size: int, digest: str) -> Entry:
    """The entry of ``reading``, whose claims end at ``size`` bytes of an output with that ``digest``."""
    statement, error = reading.statement, reading.error
    return Entry(
        place=statement.capture.source if statement else error.where if error else None,
        statement=statement.id if statement else None,
        sha256=statement.capture.sha256 if statement else None,
        claims=len(reading.claims),
        error=_told(error) if error else None,
        size=size,
        digest=digest,
        warnings=tuple(map(_told, reading.warnings)),
    )


def _told(error: AlteramError) -> Told:
    return Told(code=error.code, what=error.what, where=error.where, todo=error.todo)


def _kinds(kind: type[AlteramError]) -> Iterator[type[AlteramError]]:
    for each in kind.__subclasses__():
        yield each
        yield from _kinds(each)


def line_of(record: Entry | Header) -> bytes:
    """A line of the journal, with its end."""
    return msgspec.json.encode(record) + b"\n"


def entries(journal: Path, *, length: int) -> Iterator[tuple[int, Entry]]:
    """The whole entries of ``journal``, each with the journal's length in bytes after it.

    They end before the first that lies beyond an output of ``length`` bytes, or that is no entry.
    """
    with journal.open("rb") as stream:
        at = len(stream.readline())
        for line in stream:
            entry, at = _entry(line), at + len(line)
            if entry is None or entry.size > length:
                return
            yield at, entry


def _entry(line: bytes) -> Entry | None:
    try:
        return msgspec.json.decode(line, type=Entry) if line.endswith(b"\n") else None
    except msgspec.MsgspecError:
        return None


def check_header(journal: Path, expected: Header) -> bool:
    """Whether ``journal`` has a header, which is the ``expected`` one; False where the run ended before it was written.

    Raises:
        ResumeMismatch: the run was begun with something else, which the error names.
    """
    with journal.open("rb") as stream:
        line = stream.readline()
    if not line.endswith(b"\n"):
        return False
    begun = _header(line)
    if begun is None:
        raise ResumeMismatch("it is no journal of a run", where=str(journal), todo="leave --resume out to begin anew")
    for name, now in cast(Header, msgspec.to_builtins(expected)).items():
        if begun.get(name) != now:
            what = f"the run was begun with {name} {_shown(begun.get(name))}, and this one has {_shown(now)}"
            raise ResumeMismatch(what, where=str(journal), todo=AGAIN)
    return True


def _header(line: bytes) -> Header | None:
    try:
        return cast(Header, msgspec.json.decode(line, type=dict[str, object]))
    except msgspec.MsgspecError:
        return None


def _shown(value: object) -> str:
    return "none" if value in (None, []) else ", ".join(map(str, value)) if isinstance(value, list) else repr(value)


def passed_over(found: Iterator[Found], known: Iterable[Entry]) -> Iterator[tuple[Found, Entry]]:
    """What was ``found`` again, each with its entry among the ``known`` ones; what comes after them stays in ``found``.

    Raises:
        ResumeMismatch: something else was found than the last time, in the place that the error names.
    """
    for number, entry in enumerate(known, start=1):
        again = next(found, None)
        if again is None:
            raise _mismatch(number, entry, "is gone")
        if not entry.fits(again):
            raise _mismatch(number, entry, _difference(entry, again))
        yield again, entry


def _mismatch(number: int, entry: Entry, what: str) -> ResumeMismatch:
    where = entry.place or f"statement '{entry.statement}'"
    return ResumeMismatch(f"it was number {number} of the run that stopped, and {what}", where=where, todo=AGAIN)


def _difference(entry: Entry, found: Found) -> str:
    place = found.where if isinstance(found, AlteramError) else found.capture.source
    if place != entry.place:
        return f"{place or 'something else'} comes there now"
    if isinstance(found, AlteramError):
        return f"cannot be read now ({found.code})" if entry.statement else f"fails otherwise now ({found.code})"
    return "was changed since" if entry.statement else "could not be read then, but can now"
