"""Readings in the background, one at a time; the room forgets them when it is closed."""

from __future__ import annotations

import secrets
from collections import Counter, deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from threading import Event, Lock, Thread
from typing import Final, Literal

from django.db import connections

from alteram.errors import AlteramError, JobGone, ReadingBroke, WrongForm
from alteram.room.outcomes import Outcome, outcome_of
from alteram.room.parcels import Found, Parcel
from alteram.workspace import Gaps, Reading, read_all
from alteram.workspace.keeping import Captured, add_all

State = Literal["waiting", "reading", "done", "stopped"]
REMEMBERED: Final = 50
SHOWN: Final = 1000  # outcomes of a job that are kept beside their counts
NOTED: Final = 20  # parties that no profile knows, of which each is told


@dataclass(slots=True, kw_only=True)
class Job:
    """A parcel that is read and kept: how far it is, and what became of what was in it.

    ``found`` and ``read`` count statements and what could not be read; ``opened`` counts sources, of which ``source``
    is the last. ``outcomes`` are the first ``SHOWN``; ``counts`` those of all. ``error`` is what ended it early,
    ``notes`` what stays open in the statements that were read, told when all are.
    """

    parcel: Parcel
    by: str
    id: str = field(default_factory=lambda: secrets.token_hex(8))
    at: datetime = field(default_factory=lambda: datetime.now(UTC))
    state: State = "waiting"
    sources: int = 0
    opened: int = 0
    source: str = ""
    read: int = 0
    outcomes: list[Outcome] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)
    claims: int = 0
    notes: list[str] = field(default_factory=list)
    error: AlteramError | None = None
    ended: Event = field(default_factory=Event)
    leaving: Event = field(default_factory=Event)

    @property
    def running(self) -> bool:
        """Whether there is more to come."""
        return not self.ended.is_set()

    @property
    def hidden(self) -> int:
        """How many outcomes are counted and not shown."""
        return sum(self.counts.values()) - len(self.outcomes)

    def run(self) -> None:
        """Read and keep all that is in the parcel; what is reported is kept."""
        self.state = "reading"
        captured = Captured()
        try:
            for addition in add_all(self._found(captured), captured=captured, read=self._reading):
                self._report(outcome_of(addition))
        except AlteramError as error:
            self.error = error
        except Exception as error:  # a fault of the program must not stop the readings that wait, nor go unseen
            todo = "add the rest again without the source that was read last, and report this"
            self.error = ReadingBroke(f"a fault of the program: {type(error).__name__}", where=self.source, todo=todo)
        finally:
            self.parcel.discard()
            self.state = "stopped" if self.error or self.leaving.is_set() else "done"
            self.ended.set()

    def _found(self, captured: Captured) -> Iterator[Found]:
        for each in self.parcel.found(captured, self._begin):
            if self.leaving.is_set():
                return
            yield each

    def _begin(self, source: str) -> None:
        self.opened, self.source = self.opened + 1, source

    def _reading(self, found: Iterable[Found]) -> Iterator[Reading]:
        gaps = Gaps()
        for reading in read_all(found):
            self.read += 1
            if (note := gaps.count(reading)) is not None and len(self.notes) < NOTED:
                self.notes.append(note)
            yield reading
        self.notes.extend(gaps.notes())

    def _report(self, outcome: Outcome) -> None:
        self.counts[outcome.word] += 1
        self.claims += outcome.claims or 0
        if len(self.outcomes) < SHOWN:
            self.outcomes.append(outcome)


class Jobs:
    """The jobs of this run of the room, in the order in which they came."""

    def __init__(self) -> None:
        self._all: dict[str, Job] = {}
        self._waiting: deque[Job] = deque()
        self._reads = False
        self._lock = Lock()

    def start(self, parcel: Parcel, *, by: str) -> Job:
        """The job that reads ``parcel`` as soon as those before it have ended.

        Raises:
            WrongForm: too many wait already.
        """
        job = Job(parcel=parcel, by=by, sources=parcel.sources)
        with self._lock:
            if len(self._waiting) >= REMEMBERED:
                raise WrongForm(f"{REMEMBERED} readings wait already", todo="add it when some of them have ended")
            self._all[job.id] = job
            ended = [each.id for each in self._all.values() if not each.running]
            for old in ended[: max(len(self._all) - REMEMBERED, 0)]:
                del self._all[old]
            self._waiting.append(job)
            if not self._reads:
                self._reads = True
                Thread(target=self._work, name="reading", daemon=True).start()
        return job

    def of(self, id: str) -> Job:
        """The job of that id.

        Raises:
            JobGone: the room knows of none.
        """
        job = self._all.get(id)
        if job is None:
            todo = "look among the statements: what was told as kept is kept"
            raise JobGone("the room knows of no such reading; it forgets them when it is closed", todo=todo)
        return job

    def last(self) -> list[Job]:
        """The jobs that are remembered, the newest first."""
        return list(self._all.values())[::-1]

    def _work(self) -> None:
        """Read what waits, one after the other, and end when nothing does."""
        try:
            while (job := self._next()) is not None:
                job.run()
        finally:
            connections.close_all()  # a thread has a connection of its own

    def _next(self) -> Job | None:
        with self._lock:
            if self._waiting:
                return self._waiting.popleft()
            self._reads = False
            return None


JOBS: Final = Jobs()
