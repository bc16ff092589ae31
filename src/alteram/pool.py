"""Items worked on by several processes, the results in the order of the items."""

from __future__ import annotations

import multiprocessing
import signal
import traceback
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from multiprocessing.connection import wait
from multiprocessing.process import BaseProcess
from typing import Any, Final, Generic, TypeVar

AHEAD: Final = 8  # results for each worker that may wait for their turn: bounds memory, and a long item stops nobody

Item = TypeVar("Item")
Result = TypeVar("Result")


class WorkerStopped(Exception):
    """A worker ended while it had ``item``; ``exit_code`` is below zero where a signal ended it."""

    def __init__(self, item: object, exit_code: int | None) -> None:
        self.item, self.exit_code = item, exit_code
        super().__init__(f"a worker ended with exit code {exit_code}")


def in_order(
    work: Callable[[Item], Result], items: Iterable[Item], *, jobs: int
) -> Generator[tuple[Item, Result], None, None]:
    """Each of ``items`` with ``work`` of it, in order, done by ``jobs`` processes; items are taken as they are needed.

    Workers are started afresh, not forked, so ``work``, the items and the results have to pickle. They pass over
    Ctrl-C, and end with the iterator or with this process, whatever ends it.

    Raises:
        WorkerStopped: a worker was killed; the results before its item came first.
        Exception: what ``work`` raised, in its turn, with the worker's traceback as a note.
    """
    crew = _Crew(work, jobs)
    try:
        yield from crew.results(items)
    finally:
        crew.dismiss()


@dataclass(slots=True)
class _Task(Generic[Item, Result]):
    """An item and, once it is done, its result or what went wrong."""

    item: Item
    result: Result | None = None
    error: Exception | None = None

    def outcome(self) -> tuple[Item, Result]:
        if self.error is not None:
            raise self.error
        return self.item, self.result  # type: ignore[return-value] # None only where that is the result


@dataclass(slots=True, eq=False)
class _Worker:
    """A process, and the line to it."""

    process: BaseProcess
    line: Any  # a Connection, which has another name on each system


@dataclass(slots=True)
class _Crew(Generic[Item, Result]):
    """The workers, what each is at, and the results that wait for their turn."""

    work: Callable[[Item], Result]
    jobs: int
    idle: list[_Worker] = field(default_factory=list)
    busy: dict[Any, tuple[_Worker, _Task[Item, Result]]] = field(default_factory=dict)  # by the worker's line
    begun: list[_Task[Item, Result]] = field(default_factory=list)  # in order; the first is the next in turn

    def results(self, items: Iterable[Item]) -> Iterator[tuple[Item, Result]]:
        source = iter(items)
        self._give(source)
        while self.begun:
            self._collect(block=self._is_busy(self.begun[0]))
            self._give(source)
            if not self._is_busy(self.begun[0]):
                yield self.begun.pop(0).outcome()
                self._give(source)

    def _is_busy(self, task: _Task[Item, Result]) -> bool:
        return any(task is each for _, each in self.busy.values())

    def _give(self, source: Iterator[Item]) -> None:
        """Give every worker something to do, while the results do not run too far ahead of their turn."""
        while len(self.busy) < self.jobs and len(self.begun) < self.jobs * AHEAD:
            for item in source:
                worker, task = self.idle.pop() if self.idle else _hired(self.work), _Task[Item, Result](item)
                self.busy[worker.line] = worker, task
                self.begun.append(task)
                _send(worker, item)
                break
            else:
                return

    def _collect(self, *, block: bool) -> None:
        """Take in the results that have come; with ``block``, wait for one."""
        for line in wait(list(self.busy), timeout=None if block else 0):
            worker, task = self.busy.pop(line)
            try:
                task.result, task.error = worker.line.recv()
                self.idle.append(worker)
            except (EOFError, OSError):
                worker.process.join()
                task.error = WorkerStopped(task.item, worker.process.exitcode)

    def dismiss(self) -> None:
        """End all workers; those that are still at something are stopped."""
        working = [worker for worker, _ in self.busy.values()]
        for worker in working:
            worker.process.terminate()
        for worker in (*self.idle, *working):
            worker.line.close()
            worker.process.join()


def _hired(work: Callable[[Any], object]) -> _Worker:
    # threads of the language model make a fork of this process unsafe
    context = multiprocessing.get_context("spawn")
    line, theirs = context.Pipe()
    process = context.Process(target=_serve, args=(theirs, work), daemon=True)
    with _interrupts_held():
        process.start()
    theirs.close()  # so that the line ends when the worker does
    return _Worker(process, line)


@contextmanager
def _interrupts_held() -> Iterator[None]:
    """Within, Ctrl-C waits: a process that is started takes this over, and Ctrl-C never interrupts its imports."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _send(worker: _Worker, item: object) -> None:
    with suppress(OSError):  # if the worker is gone, it shows when its result is asked for
        worker.line.send(item)


def _serve(line: Any, work: Callable[[Any], object]) -> None:
    """Answer each item that comes over ``line`` with its result and error, until the other end is closed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with suppress(EOFError, OSError):
        while True:
            line.send(_done(work, line.recv()))


def _done(work: Callable[[Any], object], item: object) -> tuple[object, Exception | None]:
    try:
        return work(item), None
    except Exception as error:
        error.add_note(f"In a worker process:\n{traceback.format_exc()}")
        return None, error
