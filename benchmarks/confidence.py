"""Fits how sure a claim is to the share of like claims that are right in what is read of the second gold.

    python -m benchmarks.confidence [--write]

A logistic regression over the grounds of each claim (``alteram.coding.confidence``), with a penalty that draws the
weights of rare grounds towards nothing; then all of it is scaled on statements that nobody who writes rules has read,
since rules were written with the others open. ``--write`` puts the weights into the lexicon; without it they are
printed. The sealed half takes no part: ``python -m benchmarks.second_gold`` tells what they are worth there.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from alteram import coding
from alteram.coding.confidence import grounds
from alteram.contract import encode_claim
from alteram.lexicon import load
from alteram.readers import CodedReader
from benchmarks.bundled import statements, with_gold
from benchmarks.calibration import right_ones
from benchmarks.second_gold import FITTING, OPEN, UNREAD, WRITTEN

FILE = Path(load.__file__).with_name("confidence.toml")
LEAST = 5  # claims on which a ground must be seen
PENALTY, SCALE_PENALTY = 5.0, 1.0
ROUNDS = 50


class Example(NamedTuple):
    """What a claim rests on, and whether it is right."""

    grounds: frozenset[str]
    right: bool


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--write", action="store_true", help="put the weights into the lexicon")
    options = parser.parse_args()
    found = [*examples(OPEN), *examples(WRITTEN)]
    unread = [*examples(FITTING), *examples(UNREAD)]
    bias, weights = scaled(*fitted(found), unread)
    text = shown(bias, weights)
    if options.write:
        head = [line for line in FILE.read_text(encoding="utf-8").splitlines() if line.startswith("#")]
        FILE.write_text("\n".join(head) + "\n\n" + text, encoding="utf-8")
    print(text)
    for name, each in (("read", found), ("unread", unread)):
        print(f"{name}: {len(each)} claims, {sum(one.right for one in each)} right")


def examples(folder: Path) -> list[Example]:
    """Every claim that is read of a statement of ``folder`` with gold."""
    reader = CodedReader()
    found: list[Example] = []
    for statement in statements(folder):
        path = folder / "gold" / f"{statement.id}.json"
        if path not in with_gold(folder):
            continue
        explained = list(reader.explain(statement))
        records = [json.loads(encode_claim(each.claim)) for each in explained]
        right = right_ones(path, records)
        found += [Example(grounds_of(each), each_right) for each, each_right in zip(explained, right, strict=True)]
    return found


def grounds_of(explanation: coding.Explanation) -> frozenset[str]:
    return frozenset(grounds(explanation.claim, explanation.trigger))


def fitted(found: Sequence[Example]) -> tuple[float, dict[str, float]]:
    """Bias and weights of the regression, by Newton's method."""
    seen = Counter(name for each in found for name in each.grounds)
    names = sorted(name for name, count in seen.items() if count >= LEAST)
    rows = np.array([[1.0, *(name in each.grounds for name in names)] for each in found], dtype=float)
    right = np.array([each.right for each in found], dtype=float)
    penalty = np.diag([0.0, *(PENALTY for _ in names)])
    weights: NDArray[Any] = np.zeros(rows.shape[1])
    for _ in range(ROUNDS):
        chance = 1 / (1 + np.exp(-rows @ weights))
        slope = rows.T @ (right - chance) - penalty @ weights
        bend = rows.T @ (rows * (chance * (1 - chance))[:, None]) + penalty
        weights += np.linalg.solve(bend, slope)
    return float(weights[0]), dict(zip(names, map(float, weights[1:]), strict=True))


def scaled(bias: float, weights: dict[str, float], unread: Sequence[Example]) -> tuple[float, dict[str, float]]:
    """Bias and weights drawn to what they are worth on statements that no rule was written on (Platt 1999)."""
    odds = np.array([bias + sum(weights.get(name, 0.0) for name in each.grounds) for each in unread])
    rows, right = np.stack([odds, np.ones_like(odds)], axis=1), np.array([float(each.right) for each in unread])
    line: NDArray[Any] = np.array([1.0, 0.0])
    penalty = np.diag([SCALE_PENALTY, SCALE_PENALTY])
    for _ in range(ROUNDS):
        chance = 1 / (1 + np.exp(-rows @ line))
        slope = rows.T @ (right - chance) - penalty @ (line - [1.0, 0.0])
        line += np.linalg.solve(rows.T @ (rows * (chance * (1 - chance))[:, None]) + penalty, slope)
    steep, shift = map(float, line)
    return steep * bias + shift, {name: steep * value for name, value in weights.items()}


def shown(bias: float, weights: dict[str, float]) -> str:
    """The weights as TOML, in alphabetical order."""
    rows = [f'"{name}" = {value:.2f}' for name, value in sorted(weights.items())]
    return "\n".join([f"bias = {bias:.2f}", "", "[weights]", *rows]) + "\n"


if __name__ == "__main__":
    main()
