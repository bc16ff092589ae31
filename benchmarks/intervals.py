"""How far a figure would move had other statements been drawn: a bootstrap over whole statements."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from pathlib import Path

TIMES, SEED = 400, 20220913


def interval(figure: Callable[[Sequence[Path]], float], gold: Sequence[Path]) -> tuple[float, float]:
    """The ends between which 95 % of ``figure`` lie over sets of as many statements, drawn with replacement.

    Statements are drawn, not claims: those of one statement stand and fall together (Efron and Tibshirani 1993).
    """
    draw = random.Random(SEED)
    drawn = sorted(figure([draw.choice(gold) for _ in gold]) for _ in range(TIMES))
    return drawn[int(0.025 * TIMES)], drawn[int(0.975 * TIMES) - 1]
