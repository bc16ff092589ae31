"""Output files that are written as they go, so that a run which stopped can go on."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import click

from alteram.cli.journal import AGAIN, Entry, Header, check_header, entries, entry_of, line_of
from alteram.cli.streams import Put, tell
from alteram.errors import OutputFailed, ResumeMismatch
from alteram.workspace import Reading


class Growing:
    """The file at ``path``, cut to ``size`` bytes, that grows by whole pieces, each written out at once."""

    def __init__(self, path: Path, *, size: int = 0) -> None:
        self.path = path
        with _failing_at(path):
            self._stream = path.open("ab")
            self._stream.truncate(size)

    def put(self, content: bytes) -> None:
        with _failing_at(self.path):
            self._stream.write(content)
            self._stream.flush()

    def close(self) -> None:
        with suppress(OSError):  # what could be written is written
            self._stream.close()


@contextmanager
def _failing_at(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        todo = "make room or mend the place, and run it again"
        raise OutputFailed(error.strerror or str(error), where=str(path), todo=todo) from None


def check_output(sources: Iterable[str], path: Path) -> None:
    """Refuse a ``path`` that is no file, or that would be read itself among ``sources``.

    Raises:
        UsageError: it is one of these.
    """
    if path.exists() and not path.is_file():
        raise click.UsageError(f"--output {path} is no file")
    for source in map(Path, sources):
        if path.resolve().is_relative_to(source.resolve()):
            raise click.UsageError(f"--output {path} would be read itself: name a place outside of {source}")


@contextmanager
def opened(path: Path) -> Iterator[Put]:
    """What puts one line into the file at ``path``, which is begun anew."""
    with closing(Growing(path)) as output:
        yield lambda line: output.put(line + b"\n")


@contextmanager
def begun(path: Path, header: Header, *, resume: bool) -> Iterator[Run]:
    """A run that writes to ``path``; with ``resume``, it goes on where the last one stopped.

    Its journal lies beside the output until the run is finished.

    Raises:
        ResumeMismatch: the last run had another ``header``, or the output was written to since.
        OutputFailed: the disk is full, or the place is gone.
    """
    journal = journal_of(path)
    if not resume and journal.exists():
        tell(f"note: {journal} is of a run that stopped; --resume would have gone on with it, and this begins anew")
    with _failing_at(path):
        cut = _cut(path, journal, header) if resume else Cut()
    with closing(Run(path, cut, header)) as run:
        try:
            yield run
        except ResumeMismatch:
            raise
        except BaseException:
            tell(f"note: {journal} keeps what is done: the same command with --resume goes on from there")
            raise
    journal.unlink()


def journal_of(path: Path) -> Path:
    """Where the journal of a run that writes to ``path`` lies."""
    return path.with_name(f"{path.name}.progress")


@dataclass(frozen=True, slots=True)
class Cut:
    """Where a run goes on: after ``number`` entries, ``length`` bytes of the journal and ``size`` of the output."""

    number: int = 0
    length: int = 0
    size: int = 0


def _cut(path: Path, journal: Path, header: Header) -> Cut:
    """After the last entry whose claims are whole in the output."""
    size = path.stat().st_size if path.exists() else 0
    if not journal.exists():
        if size:
            what = "no journal lies beside it: its run was finished, or was another program's"
            raise ResumeMismatch(what, where=str(path), todo="leave --resume out to read everything anew")
        return Cut()
    if not check_header(journal, header):
        return Cut()
    cut, digest = Cut(), hashlib.sha256().hexdigest()
    for number, (length, entry) in enumerate(entries(journal, length=size), start=1):
        cut, digest = Cut(number, length, entry.size), entry.digest
    if cut.size and _hash_of(path, cut.size).hexdigest() != digest:
        raise ResumeMismatch("the output was written to since the run stopped", where=str(path), todo=AGAIN)
    return cut


def _hash_of(path: Path, size: int) -> hashlib._Hash:
    """The SHA-256 of the first ``size`` bytes of ``path``, to which more may be added."""
    digest = hashlib.sha256()
    with path.open("rb") as stream:
        while size and (some := stream.read(min(size, 1 << 20))):
            digest.update(some)
            size -= len(some)
    return digest


class Run:
    """The output and the journal of a run, cut back to where it goes on; ``done`` were finished before."""

    def __init__(self, path: Path, cut: Cut, header: Header) -> None:
        self.done = cut.number
        self._output = Growing(path, size=cut.size)
        self._journal = Growing(journal_of(path), size=cut.length)
        if not cut.number:
            self._journal.put(line_of(header))
        self._size, self._digest = cut.size, _hash_of(path, cut.size)

    def known(self) -> Iterator[Entry]:
        """The entries of what was done before."""
        return (entry for _, entry in entries(self._journal.path, length=self._size))

    def put(self, lines: Iterable[bytes]) -> None:
        """Write ``lines`` into the output."""
        content = b"".join(line + b"\n" for line in lines)
        self._output.put(content)
        self._digest.update(content)
        self._size += len(content)

    def record(self, reading: Reading, lines: Iterable[bytes]) -> None:
        """Write the ``lines`` of ``reading`` into the output, then its entry into the journal."""
        self.put(lines)
        self._journal.put(line_of(entry_of(reading, size=self._size, digest=self._digest.hexdigest())))

    def close(self) -> None:
        self._output.close()
        self._journal.close()
