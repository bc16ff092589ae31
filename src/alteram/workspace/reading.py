"""Statements read into claims: text, files, folders, in one process or in several."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import lru_cache, partial
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Final

from alteram.errors import AlteramError, AlteramWarning, ReaderStopped
from alteram.ingest import Particulars, read_sources, statement_from_text
from alteram.ingest.walk import STANDARD_INPUT, find_files
from alteram.model import Claim, Statement
from alteram.pool import WorkerStopped, in_order
from alteram.profiles import Profile, load_profile, profile_for

if TYPE_CHECKING:
    from alteram.readers import Reader

FEW: Final = 24  # statements that are read sooner than two other processes have loaded the language model


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What came of one source: a statement with its claims in text order, or an error in their place.

    A statement that could not be read has both ``statement`` and ``error``; a file that is no statement has
    the error alone. ``profile`` is that of the statement's conflict, None where none fits. ``warnings`` say what in
    the statement does not fit together; the claims stand all the same.
    """

    statement: Statement | None = None
    profile: Profile | None = None
    claims: tuple[Claim, ...] = ()
    error: AlteramError | None = None
    warnings: tuple[AlteramWarning, ...] = ()


def read_text(text: str, *, given: Particulars, folders: Sequence[Path] = ()) -> list[Claim]:
    """The claims of ``text``, in text order; ``folders`` hold conflict profiles beside the program's own.

    What does not fit together is an ``AlteramWarning`` of Python's ``warnings``.

    Raises:
        EmptyStatement: there is nothing but white space.
        LanguageNotRead: the text is in a language that is not read.
        UnknownConflict: ``given`` names a conflict without a profile.
    """
    _check_conflict(given, folders)
    claims, found = reader_for(tuple(folders)).read_with_warnings(statement_from_text(text, given=given))
    for each in found:
        warnings.warn(each, stacklevel=2)
    return claims


def read_files(
    sources: Iterable[str | Path],
    *,
    given: Particulars | None = None,
    folders: Sequence[Path] = (),
    stdin: BinaryIO | None = None,
    encoding: str | None = None,
    jobs: int = 1,
) -> Iterator[Reading]:
    """The reading of each statement in ``sources`` (files, folders, "-"), in order, made as it is asked for.

    ``given`` fills in what a statement does not say of itself. What cannot be read comes as a reading with an
    error: it never stops the others. ``encoding`` is that of all texts and pages; without it, each tells its own.
    ``jobs`` is that of ``read_all``.

    Raises:
        UnknownConflict: ``given`` names a conflict without a profile.
        ModelMissing: the language model is not there, so that nothing can be read at all.
        ReaderStopped: a process that read was ended from outside.
    """
    found = find_statements(sources, given=given, folders=folders, stdin=stdin, encoding=encoding)
    return read_all(found, folders=folders, jobs=jobs)


def find_statements(
    sources: Iterable[str | Path],
    *,
    given: Particulars | None = None,
    folders: Sequence[Path] = (),
    stdin: BinaryIO | None = None,
    encoding: str | None = None,
    seen: Callable[[str, bytes], None] | None = None,
) -> Iterator[Statement | AlteramError]:
    """The statements in ``sources``, in order, found as they are asked for; an error in the place of each other thing.

    ``seen`` is told the bytes of each capture, by their SHA-256, before the statements that came in it.

    Raises:
        UnknownConflict: ``given`` names a conflict without a profile.
    """
    given = given or Particulars()
    _check_conflict(given, folders)
    return read_sources(sources, given=given, stdin=stdin, encoding=encoding, seen=seen)


def sizes_of(sources: Iterable[str | Path]) -> dict[str, int]:
    """The size in bytes of each file in ``sources``, in the order in which they are read; none with standard input.

    Nothing is opened. What cannot be read has no size.
    """
    paths = [path for path in find_files(sources) if isinstance(path, str)]
    return {} if STANDARD_INPUT in paths else dict(_sizes(paths))


def _sizes(paths: Iterable[str]) -> Iterator[tuple[str, int]]:
    for path in paths:
        with suppress(OSError):  # gone since; the reading will say so
            yield path, Path(path).stat().st_size


def read_all(
    found: Iterable[Statement | AlteramError], *, folders: Sequence[Path] = (), jobs: int = 1
) -> Iterator[Reading]:
    """The reading of each statement that was ``found``, in order; an error stays one.

    With ``jobs`` above 1, more than a few statements are read by so many processes, each with a language model of its
    own: the readings are the same, and made a little before they are asked for. A script that asks for them so has to
    begin at ``if __name__ == "__main__":``, since each process imports it.

    Raises:
        ModelMissing: the language model is not there.
        ReaderStopped: a process that read was ended from outside; the readings before its statement came first.
    """
    found = iter(found)
    first = list(islice(found, FEW + 1)) if jobs > 1 else []
    work = partial(_read, folders=tuple(folders))
    if len(first) <= FEW:
        for each in chain(first, found):
            yield _reading_of(each, work(each), folders=folders)
        return
    try:
        for each, outcome in in_order(work, chain(first, found), jobs=jobs):
            yield _reading_of(each, outcome, folders=folders)
    except WorkerStopped as stopped:
        raise _reader_stopped(stopped) from None


def _reader_stopped(stopped: WorkerStopped) -> ReaderStopped:
    statement = stopped.item
    where = statement.capture.source or f"statement '{statement.id}'" if isinstance(statement, Statement) else None
    what = f"the process that read it ended (exit code {stopped.exit_code})"
    return ReaderStopped(what, where=where, todo="run it again with fewer --jobs: each needs memory of its own")


def _check_conflict(given: Particulars, folders: Sequence[Path]) -> None:
    # a record may name a conflict that nobody profiled; the user who names one expects its profile
    if given.conflict is not None:
        load_profile(given.conflict, folders=folders)


def read_statement(statement: Statement, *, folders: Sequence[Path] = ()) -> Reading:
    """The reading of ``statement``; what hinders it comes with it.

    Raises:
        ModelMissing: the language model is not there.
    """
    return _reading_of(statement, _read(statement, folders=tuple(folders)), folders=folders)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Outcome:
    """What reading a statement gives, without the statement: it comes back from other processes."""

    claims: tuple[Claim, ...] = ()
    error: AlteramError | None = None
    warnings: tuple[AlteramWarning, ...] = ()


def _read(found: Statement | AlteramError, *, folders: tuple[Path, ...]) -> _Outcome:
    """The claims of a statement, or what hinders them; of an error that came in its place, the error."""
    if isinstance(found, AlteramError):
        return _Outcome(error=found)
    reader = reader_for(folders)
    try:
        claims, warned = reader.read_with_warnings(found)
    except AlteramError as error:
        return _Outcome(error=error)
    return _Outcome(claims=tuple(claims), warnings=tuple(warned))


def _reading_of(found: Statement | AlteramError, outcome: _Outcome, *, folders: Sequence[Path]) -> Reading:
    return reading_of(found, outcome.claims, outcome.error, outcome.warnings, folders=folders)


def reading_of(
    found: Statement | AlteramError,
    claims: Iterable[Claim] = (),
    error: AlteramError | None = None,
    warnings: Iterable[AlteramWarning] = (),
    *,
    folders: Sequence[Path] = (),
) -> Reading:
    """The reading of what was ``found`` where its claims, what hindered them and its ``warnings`` are known."""
    if isinstance(found, AlteramError):
        return Reading(error=found)
    profile = _profile_of(found.conflict, found.party, found.issuer, tuple(folders))
    return Reading(statement=found, profile=profile, claims=tuple(claims), error=error, warnings=tuple(warnings))


@lru_cache(maxsize=256)
def _profile_of(
    conflict: str | None, party: str | None, issuer: str | None, folders: tuple[Path, ...]
) -> Profile | None:
    # looking through all profiles takes longer than reading a short statement, and most come of a few issuers
    return profile_for(conflict=conflict, party=party, issuer=issuer, folders=folders)


@lru_cache(maxsize=4)
def reader_for(folders: tuple[Path, ...] = ()) -> Reader:
    """The reader with the profiles of ``folders``; it and its language model are loaded when first asked for (1 s).

    Raises:
        ModelMissing: the language model is not there.
    """
    from alteram.readers import CodedReader

    return CodedReader(folders=folders)
