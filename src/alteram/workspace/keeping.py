"""Statements read and kept in the ledger; the one part of the hall that opens it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from alteram.about import __version__
from alteram.errors import AlteramError, LedgerNotInstalled
from alteram.model import Statement
from alteram.workspace.knowledge import knowledge
from alteram.workspace.reading import Reading, read_all

if TYPE_CHECKING:
    from alteram.ledger.keeping import Incoming, Kept
    from alteram.ledger.location import Location


def open_ledger(file: Path | None = None, *, url: str | None = None) -> Location:
    """The ledger in ``file``, at ``url``, in ``ALTERAM_DATABASE_URL`` or in the user's data folder, made on first use.

    All calls of this process go to it from then on.

    Raises:
        LedgerNotInstalled: Django, or what PostgreSQL needs, is not there.
        LedgerNotOpened: it is no ledger, or cannot be reached.
    """
    try:
        from alteram.ledger.opening import open_ledger as opened
    except ModuleNotFoundError as error:
        if error.name != "django":
            raise
        todo = 'install it: pip install "alteram[ledger]"'
        raise LedgerNotInstalled("the ledger needs the package Django", todo=todo) from None
    return opened(file, url=url)


def reader_name(folders: Sequence[Path] = ()) -> str:
    """The reader's version and the hashes of what its readings depend on: what the ledger keeps a reading under."""
    known = " ".join(f"{name.replace(' ', '-')}:{value}" for name, value in knowledge(folders).items())
    return f"coded/1 alteram/{__version__} {known}"


@dataclass(slots=True)
class Captured:
    """The bytes of captures whose statements are still to be kept; those before the one that is kept are let go."""

    _contents: dict[str, bytes] = field(default_factory=dict)

    def __call__(self, sha256: str, content: bytes) -> None:
        self._contents.setdefault(sha256, content)

    def of(self, statement: Statement) -> bytes | None:
        """The bytes in which ``statement`` came. Statements come in the order of their captures."""
        mine = statement.capture.sha256
        if mine in self._contents:
            for sha256 in list(self._contents):
                if sha256 == mine:
                    break
                del self._contents[sha256]
        return self._contents.get(mine)


@dataclass(frozen=True, slots=True, kw_only=True)
class Addition:
    """What became of one source: it is ``kept``, or could not be read; ``reading`` is None where it was not needed."""

    kept: Kept | None = None
    reading: Reading | None = None
    error: AlteramError | None = None


def add_all(
    found: Iterable[Statement | AlteramError],
    *,
    captured: Captured,
    folders: Sequence[Path] = (),
    jobs: int = 1,
    read: Callable[[Iterable[Statement | AlteramError]], Iterator[Reading]] | None = None,
) -> Iterator[Addition]:
    """What became of each that was ``found``, reported when it is kept; the ledger is open.

    What this reader read before is not read again, and comes first. ``captured`` was told of the captures.
    ``read`` reads in place of ``read_all``.

    Raises:
        LedgerNotWritten: what was not reported is not kept.
        ModelMissing, ReaderStopped: as ``read_all`` does; what was reported is kept.
    """
    from alteram.ledger.keeping import keep

    reader = reader_name(folders)
    known: list[Kept] = []
    waiting: list[Reading] = []
    readings = (read or (lambda each: read_all(each, folders=folders, jobs=jobs)))(_unknown(found, reader, known))
    for kept in keep(_incoming(readings, captured, waiting), reader=reader):
        yield from _passed(known, waiting)
        yield Addition(kept=kept, reading=waiting.pop(0))
    yield from _passed(known, waiting)


def _unknown(
    found: Iterable[Statement | AlteramError], reader: str, known: list[Kept]
) -> Iterator[Statement | AlteramError]:
    """What has to be read; the rest is noted as ``known``."""
    from alteram.ledger.keeping import known_reading, refusal

    for each in found:
        refused = None if isinstance(each, AlteramError) else refusal(each)
        kept = None if refused or isinstance(each, AlteramError) else known_reading(each, reader=reader)
        if kept is None:
            yield refused or each
        else:
            known.append(kept)


def _incoming(readings: Iterable[Reading], captured: Captured, waiting: list[Reading]) -> Iterator[Incoming]:
    """The readings that are kept: those of statements, though their language be none that is read."""
    from alteram.ledger.keeping import Incoming

    for reading in readings:
        waiting.append(reading)
        if reading.statement is not None:
            error = str(reading.error) if reading.error else None
            content = captured.of(reading.statement)
            yield Incoming(statement=reading.statement, claims=reading.claims, error=error, content=content)


def _passed(known: list[Kept], waiting: list[Reading]) -> Iterator[Addition]:
    """What needs no keeping, up to the next statement that is kept."""
    while known:
        yield Addition(kept=known.pop(0))
    while waiting and waiting[0].statement is None:
        reading = waiting.pop(0)
        yield Addition(reading=reading, error=reading.error)
