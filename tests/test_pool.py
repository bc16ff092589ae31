"""Results in the order of the items, whoever works on them."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from multiprocessing import active_children

import pytest

from alteram.pool import AHEAD, WorkerStopped, in_order

JOBS = 2


def work(item: int) -> tuple[int, int]:
    """The square of ``item`` and who worked on it; 13 is refused, below zero kills the worker."""
    if item == 13:
        raise ValueError("13 is refused")
    if item < 0:
        os.kill(os.getpid(), signal.SIGKILL)
    return item * item, os.getpid()


def test_results_come_in_order_from_other_processes():
    results = list(in_order(work, range(20, 60), jobs=JOBS))
    workers = {worker for _, (_, worker) in results}
    assert [(item, square) for item, (square, _) in results] == [(item, item * item) for item in range(20, 60)]
    assert 1 <= len(workers) <= JOBS
    assert os.getpid() not in workers


def test_items_are_taken_as_they_are_needed():
    taken: list[int] = []

    def items() -> Iterator[int]:
        for item in range(1000):
            taken.append(item)
            yield item

    with closing(in_order(work, items(), jobs=JOBS)) as results:
        for _ in range(5):
            next(results)
        assert len(taken) <= 5 + JOBS * AHEAD


def test_an_error_comes_in_its_turn_and_says_where_it_was_raised():
    results = in_order(work, [11, 12, 13, 14], jobs=JOBS)
    assert [next(results)[0], next(results)[0]] == [11, 12]
    with pytest.raises(ValueError, match="13 is refused") as raised:
        next(results)
    assert "in work" in raised.value.__notes__[0]


def test_a_killed_worker_is_an_error_after_the_results_before_it():
    results = in_order(work, [1, 2, 3, -1, 4, 5], jobs=JOBS)
    assert [next(results)[0] for _ in range(3)] == [1, 2, 3]
    with pytest.raises(WorkerStopped) as raised:
        next(results)
    assert (raised.value.item, raised.value.exit_code) == (-1, -signal.SIGKILL)


def test_no_worker_is_left_when_nobody_asks_for_more():
    before = set(active_children())
    with closing(in_order(work, range(100), jobs=JOBS)) as results:
        next(results)
        assert set(active_children()) - before
    assert set(active_children()) <= before


DIES = """
import os, signal
from itertools import count
from alteram.pool import in_order
for _ in in_order(abs, count(), jobs=2):
    os.kill(os.getpid(), signal.SIGKILL)
"""


def test_no_worker_outlives_a_program_that_is_killed():
    # it returns when the last process that could write to the pipe is gone
    ended = subprocess.run([sys.executable, "-c", DIES], capture_output=True, check=False, timeout=100)
    assert (ended.returncode, ended.stdout, ended.stderr) == (-signal.SIGKILL, b"", b"")
