"""How fast raw text is parsed, beside the bare encoder on the same pieces in the same run; load time and memory.

The ratio is of processor time, round by round, so that other work on the machine counts less. Figures depend on the
machine: they are printed beside their limits, and never kept or tested.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from statistics import median
from typing import Any

from alteram.language.network import Network
from alteram.language.parser import ENGLISH, Parser
from benchmarks.language.encoder import Encoder, feeds_of

ROUNDS = 5
LENGTHS = (1_000, 5_000, 10_000, 20_000)
ENDLESS = "guards fired at posts near roads and "  # seven words, and no stop


@dataclass(frozen=True, slots=True)
class Timing:
    """A figure with its limit: the least that it should be, or the most."""

    name: str
    value: float
    limit: float | None = None
    at_most: bool = False
    digits: int = 0

    def __str__(self) -> str:
        shown = f"{self.name:44}{self.value:10,.{self.digits}f}"
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
    """Words a second of the parser and of the encoder alone, medians of some rounds."""
    encoder, feeds = Encoder(), feeds_of(texts, Network(ENGLISH))
    words = sum(len(sentence.tokens) for text in texts for sentence in parser.parse(text).sentences)
    encoder.run(feeds)
    whole, bare = [], []
    for _ in range(ROUNDS):
        whole.append(took(lambda: [parser.parse(text) for text in texts]))
        bare.append(took(lambda: encoder.run(feeds)))
    yield Timing("words parsed", words)
    yield Timing("encoder alone, words a second", words / median(wall for wall, _ in bare))
    yield Timing("one core, words a second", words / median(wall for wall, _ in whole), 4_000)
    yield Timing("one core, words a second of processor time", words / median(own for _, own in whole))
    ratios = [ours / theirs for (_, ours), (_, theirs) in zip(whole, bare, strict=True)]
    yield Timing("parser over encoder", median(ratios), 1.4, at_most=True, digits=2)


def took(work: Callable[[], object]) -> tuple[float, float]:
    """Seconds that ``work`` takes, by the clock and of the processor."""
    wall, own = time.perf_counter(), time.process_time()
    work()
    return time.perf_counter() - wall, time.process_time() - own


def apart(texts: Sequence[str]) -> Iterator[Timing]:
    """What fresh processes take: two at once, then one by itself."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "text.txt"
        path.write_text("\n\n".join(texts), encoding="utf-8")
        both = finished([started(path), started(path)])
        yield Timing("two cores, words a second", sum(each["words"] / each["seconds"] for each in both), 7_000)
        alone = finished([started(path)]) + [each for _ in range(ROUNDS - 1) for each in finished([started()])]
    yield Timing("loading, seconds", median(each["load"] for each in alone), 0.5, at_most=True, digits=2)
    yield Timing("peak memory, megabytes", max(each["memory"] for each in alone), 500, at_most=True)


def started(*paths: Path) -> subprocess.Popen[str]:
    """A fresh process that parses the files."""
    command = [sys.executable, "-m", "benchmarks.language.fresh", *map(str, paths)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def finished(processes: Sequence[subprocess.Popen[str]]) -> list[dict[str, Any]]:
    """What each process says of itself."""
    return [json.loads(process.communicate()[0]) for process in processes]


def by_length(parser: Parser) -> Iterator[Timing]:
    """Microseconds a word of sentences without any stop: they stay alike where the work is linear."""
    for length in LENGTHS:
        text = ENDLESS * (length // len(ENDLESS.split()))
        seconds = min(took(partial(parser.parse, text))[1] for _ in range(2))
        yield Timing(f"a sentence of {length:,} words, microseconds a word", 1e6 * seconds / length)
