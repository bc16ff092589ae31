"""How far a run is, on standard error: a bar on a terminal, elsewhere a line now and then."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Mapping
from typing import Final, Protocol

from rich.console import Console
from rich.progress import (
    BarColumn,
    Progress,
    ProgressColumn,
    SpinnerColumn,
    TaskProgressColumn,
    TextColumn,
    TimeElapsedColumn,
    TimeRemainingColumn,
)

from alteram.cli.streams import tell
from alteram.ingest.records import JSON_LINES
from alteram.workspace import Reading

EVERY: Final = 10.0  # seconds from one line to the next

Clock = Callable[[], float]


class Shown(Protocol):
    """Where a run shows how far it is."""

    def follow(self, reading: Reading) -> None:
        """Take in that ``reading`` is done."""

    def show(self, words: str) -> None:
        """Show ``words`` about all that is done."""

    def close(self) -> None:
        """Show nothing more."""


def shown_for(sizes: Callable[[], Mapping[str, int]], *, grows: bool = False) -> Shown:
    """A bar on a terminal, nothing where the output ``grows`` on the same one, and lines where there is none.

    ``sizes`` gives the bytes of each file, in order; it is asked for a bar alone.
    """
    if not sys.stderr.isatty():
        return Lines()
    return Nothing() if grows else Bar(sizes(), console=Console(stderr=True))


class Nothing:
    """Shows nothing: the output tells by itself how far it is."""

    def follow(self, reading: Reading) -> None:
        return

    def show(self, words: str) -> None:
        return

    def close(self) -> None:
        return


class Lines(Nothing):
    """A line at most every ``EVERY`` seconds, for logs."""

    def __init__(self, *, clock: Clock = time.monotonic) -> None:
        self._clock = clock
        self._last = clock()

    def show(self, words: str) -> None:
        now = self._clock()
        if now - self._last >= EVERY:
            self._last = now
            tell(f"note: {words}")


class Bar:
    """A bar with the share that is done and the time left, where all ``sizes`` are known; else a sign of life."""

    def __init__(self, sizes: Mapping[str, int], *, console: Console, clock: Clock = time.monotonic) -> None:
        self._course = Course(sizes)
        columns = _columns(known=self._course.total is not None)
        self._progress = Progress(*columns, console=console, transient=True, get_time=clock)

    def follow(self, reading: Reading) -> None:
        self._course.follow(reading)

    def show(self, words: str) -> None:
        if not self._progress.tasks:  # begun late, so that a short run has no bar
            self._progress.start()
            self._progress.add_task(words, total=self._course.total, completed=self._course.done)
        self._progress.update(self._progress.task_ids[0], description=words, completed=self._course.done)

    def close(self) -> None:
        self._progress.stop()


def _columns(*, known: bool) -> list[ProgressColumn]:
    words = TextColumn("{task.description}")
    if known:
        return [BarColumn(bar_width=20), TaskProgressColumn(), words, TimeRemainingColumn(), TextColumn("left")]
    return [SpinnerColumn(), words, TimeElapsedColumn()]


class Course:
    """How many bytes are ``done``, of the ``total`` of files of these ``sizes``; None where they are not known.

    A file counts as done with its first statement, JSON Lines line by line.
    """

    def __init__(self, sizes: Mapping[str, int]) -> None:
        self.total = sum(sizes.values()) or None
        self.done = 0
        self._ends: dict[str, tuple[int, int]] = {}
        before = 0
        for name, size in sizes.items():
            self._ends[name] = before, before + size
            before += size

    def follow(self, reading: Reading) -> None:
        """Take in that ``reading`` is done."""
        capture = reading.statement.capture if reading.statement else None
        place = capture.source if capture else reading.error.where if reading.error else None
        start, end = self._file_of(place or "")
        if capture is not None and capture.media_type == JSON_LINES:
            end = min(end, max(start, self.done) + capture.size + 1)
        self.done = max(self.done, end if capture is not None or place in self._ends else start)

    def _file_of(self, place: str) -> tuple[int, int]:
        """Where the file of ``place`` starts and ends among all bytes; a place may name a line or a part after it."""
        while place not in self._ends and place:
            place = place.rpartition(", ")[0]
        return self._ends.get(place, (0, 0))
