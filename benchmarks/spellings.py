"""Whether other spellings of a name are told from other names.

    python -m benchmarks.spellings [--wrong]

Precision and recall over the pairs of ``spellings.tsv``, beside the edit distance at its best threshold. ``--wrong``
lists the pairs that are judged wrongly. Exits 1 where a figure is below its limit.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import partial
from pathlib import Path

from alteram.places.fold import key_of
from alteram.places.variants import are_variants

PAIRS = Path(__file__).with_name("spellings.tsv")
LIMITS = {"precision": 0.90, "recall": 0.80}


@dataclass(frozen=True, slots=True)
class Pair:
    """Two names, and whether they are spellings of one."""

    one: str
    other: str
    same: bool

    @property
    def keys(self) -> tuple[str, str]:
        return key_of(self.one), key_of(self.other)


def pairs() -> list[Pair]:
    """The pairs of the file, in its order."""
    lines = PAIRS.read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if not line.startswith("#"))
    return [Pair(one, other, verdict == "same") for verdict, one, other in rows]


def figures(judged: Iterable[Pair], alike: Callable[[str, str], bool]) -> dict[str, float]:
    """Precision, recall and F1 of a judgement on pairs of keys."""
    held = [(pair.same, alike(*pair.keys)) for pair in judged]
    right = sum(same and said for same, said in held)
    precision = right / max(1, sum(said for _, said in held))
    recall = right / max(1, sum(same for same, _ in held))
    f1 = 2 * precision * recall / max(1e-9, precision + recall)
    return {"precision": precision, "recall": recall, "f1": f1}


def by_edits(judged: list[Pair]) -> tuple[float, dict[str, float]]:
    """The threshold of likeness at which edits alone do best on these very pairs, and the figures there."""
    tried = ((least / 100, figures(judged, partial(_likely, least / 100))) for least in range(50, 100))
    return max(tried, key=lambda found: found[1]["f1"])


def _likely(least: float, one: str, other: str) -> bool:
    return SequenceMatcher(None, one, other).ratio() >= least


def main() -> int:
    """The exit code, 1 where a figure is below its limit."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--wrong", action="store_true", help="list the pairs that are judged wrongly")
    wrong = parser.parse_args().wrong
    known = pairs()
    ours, (threshold, edits) = figures(known, are_variants), by_edits(known)
    print(
        f"{sum(pair.same for pair in known)} spellings of one name, {sum(not pair.same for pair in known)} other names"
    )
    print(f"{'':12}{'variants':>10}{f'likeness {threshold:.2f}':>16}{'limit':>8}")
    for name, value in ours.items():
        print(f"{name:12}{value:10.3f}{edits[name]:16.3f}{LIMITS.get(name, ''):>8}")
    for pair in known:
        if wrong and are_variants(*pair.keys) is not pair.same:
            print("missed" if pair.same else "taken ", pair.one, "/", pair.other)
    return int(any(ours[name] < least for name, least in LIMITS.items()))


if __name__ == "__main__":
    sys.exit(main())
