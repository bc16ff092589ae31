"""How fast raw text is parsed, beside the bare encoder on the same sentences in the same run; load time and memory.

The peer is the packaged network cut off behind its encoder (``encoder.py``), one sentence a call, on inputs made
beforehand: no sentences are found, no words cut, no trees built. Both take turns on each text. Each figure is the best
of some rounds, and the ratio is of processor time, so that other work on the machine counts less. Figures depend on the
machine: they are printed beside their limits, and never kept or tested.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from itertools import cycle, islice
from pathlib import Path
from typing import Any

from alteram.language.network import Network
from alteram.language.parser import ENGLISH, Parser
from benchmarks.language.encoder import Encoder, feeds_of

ROUNDS = 5
TOGETHER = 2  # rounds of two processes at once
LENGTHS = (1_250, 2_500, 5_000, 10_000)
ENDLESS = ("guards", "fired", "at", "posts", "near", "roads", "and")  # said again and again, without any stop
Taken = tuple[float, float]  # seconds by the clock, and of the processor


@dataclass(frozen=True, slots=True)
class Timing:
    """A figure with its limit: the least that it should be, or the most."""

    name: str
    value: float
    limit: float | None = None
    at_most: bool = False
    digits: int = 0

    def __str__(self) -> str:
        shown = f"{self.name:48}{self.value:10,.{self.digits}f}"
        if self.limit is None:
            return shown
        holds = self.value <= self.limit if self.at_most else self.value >= self.limit
        sign = "<=" if self.at_most else ">="
        return f"{shown}   {sign} {self.limit:,.{self.digits}f}: {'holds' if holds else 'misses'}"


def show(texts: Sequence[str]) -> None:
    """Print every figure of speed and memory on ``texts``."""
    parser = Parser()
    for timing in (*side_by_side(parser, texts), *apart(texts), *by_length(parser)):
        print(timing, flush=True)


def side_by_side(parser: Parser, texts: Sequence[str]) -> Iterator[Timing]:
    """Words a second of the parser and of the encoder alone: turn by turn on each text, the best of some rounds."""
    encoder, network = Encoder(), Network(ENGLISH)
    works = [
        work
        for text in texts
        for work in (partial(parser.parse, text), partial(encoder.run, feeds_of([text], network)))
    ]
    with on_one_core():
        best = list(map(best_of, zip(*([took(work) for work in works] for _ in range(1 + ROUNDS)), strict=True)))
    (whole, whole_own), (bare, bare_own) = total(best[::2]), total(best[1::2])
    words = sum(len(sentence.tokens) for text in texts for sentence in parser.parse(text).sentences)
    yield Timing("words parsed", words)
    yield Timing("encoder alone, words a second", words / bare)
    yield Timing("one core, words a second", words / whole, 4_000)
    yield Timing("parser over encoder, processor time", whole_own / bare_own, 1.4, at_most=True, digits=2)


def best_of(rounds: Sequence[Taken]) -> Taken:
    """The least of each figure."""
    return min(wall for wall, _ in rounds), min(own for _, own in rounds)


def total(takings: Sequence[Taken]) -> Taken:
    return sum(wall for wall, _ in takings), sum(own for _, own in takings)


@contextmanager
def on_one_core() -> Iterator[None]:
    """Keeps this process on one core, where the system allows it: moving between cores empties their caches."""
    if not hasattr(os, "sched_setaffinity"):
        yield
        return
    cores = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {max(cores)})
    try:
        yield
    finally:
        os.sched_setaffinity(0, cores)


def took(work: Callable[[], object]) -> Taken:
    """Seconds that ``work`` takes, by the clock and of the processor."""
    wall, own = time.perf_counter(), time.process_time()
    work()
    return time.perf_counter() - wall, time.process_time() - own


def over_parser(works: Sequence[Callable[[], object]], texts: Sequence[str]) -> float:
    """Processor time of ``works`` over that of the parser on ``texts``, on one core, each warm."""
    parser = Parser()
    with on_one_core():
        works[0]()
        parser.parse(texts[0])
        own = sum(took(work)[1] for work in works)
        return own / sum(took(partial(parser.parse, text))[1] for text in texts)


def apart(texts: Sequence[str]) -> Iterator[Timing]:
    """What fresh processes take: two at once, then one by itself that reads an endless sentence too."""
    with tempfile.TemporaryDirectory() as folder:
        path, endless = Path(folder) / "text.txt", Path(folder) / "endless.txt"
        path.write_text("\n\n".join(texts), encoding="utf-8")
        endless.write_text(endless_sentence(LENGTHS[-1]), encoding="utf-8")
        rounds = [finished([started(path), started(path)]) for _ in range(TOGETHER)]
        alone = finished([started(path, endless)]) + [each for _ in range(ROUNDS) for each in finished([started()])]
    both = max(sum(each["words"] / each["seconds"] for each in pair) for pair in rounds)
    yield Timing("two cores, words a second", both, 7_000)
    yield Timing("loading, seconds", min(each["load"] for each in alone), 0.5, at_most=True, digits=2)
    yield Timing("peak memory, megabytes", max(each["memory"] for each in alone), 500, at_most=True)


def started(*paths: Path) -> subprocess.Popen[str]:
    """A fresh process that parses the files."""
    command = [sys.executable, "-m", "benchmarks.language.fresh", *map(str, paths)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def finished(processes: Sequence[subprocess.Popen[str]]) -> list[dict[str, Any]]:
    """What each process says of itself."""
    return [json.loads(process.communicate()[0]) for process in processes]


def by_length(parser: Parser) -> Iterator[Timing]:
    """Seconds that sentences of some lengths take, and how much dearer a word is in the longest than in the shortest.

    Linear work would make it 1, quadratic work 8.
    """
    seconds: list[float] = []
    for length in LENGTHS:
        text = endless_sentence(length)
        seconds.append(min(took(partial(parser.parse, text))[1] for _ in range(2)))
        yield Timing(f"a sentence of {length:,} words, seconds", seconds[-1], digits=2)
    growth = seconds[-1] / seconds[0] / (LENGTHS[-1] / LENGTHS[0])
    yield Timing("a word of the longest over one of the shortest", growth, 2, at_most=True, digits=2)


def endless_sentence(length: int) -> str:
    """A sentence of ``length`` words that no mark breaks."""
    return " ".join(islice(cycle(ENDLESS), length))
