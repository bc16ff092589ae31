"""Whether claims are as sure as they say: those of confidence 0.8 should be right about 8 times in 10."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from alteram.contract import encode_claim
from alteram.model import Claim
from benchmarks.bundled import with_gold
from benchmarks.score_claims import Record, pair, particulars, slots

BOUNDS = (0.0, 0.35, 0.45, 0.55, 0.65, 0.75, 0.85, 1.01)
NEEDED = ("event", "stance", "holder", "agent")


class Outcome(NamedTuple):
    """What a claim said of itself, and whether it was right: paired, with event, stance, holder and agent."""

    confidence: float
    right: bool


def outcomes(folder: Path, read: Mapping[str, Iterable[Claim]]) -> list[Outcome]:
    """The outcome of every claim ``read`` of a statement that has gold in ``folder``."""
    found: list[Outcome] = []
    for path in with_gold(folder):
        got = [json.loads(encode_claim(claim)) for claim in read.get(path.stem, ())]
        found += [Outcome(c["confidence"], right) for c, right in zip(got, right_ones(path, got), strict=True)]
    return found


def right_ones(gold: Path, got: Sequence[Record]) -> list[bool]:
    """Whether each claim of ``got`` is right by the file of ``gold``, beside whose folder the statements lie."""
    document = json.loads(gold.read_text(encoding="utf-8"))
    want = document["claims"]
    statement = json.loads((gold.parents[1] / "docs" / gold.name).read_text(encoding="utf-8"))
    statement = particulars(statement, document)
    partner = {r: want[g] for g, r in pair(want, got)}
    return [place in partner and is_right(slots(partner[place], claim, statement)) for place, claim in enumerate(got)]


def is_right(values: Mapping[str, float]) -> bool:
    return all(values.get(name, 1.0) == 1.0 for name in NEEDED)


def brier(found: Sequence[Outcome]) -> float:
    """The mean squared distance of what claims said of themselves from what they were (Brier 1950)."""
    return sum((each.confidence - each.right) ** 2 for each in found) / len(found) if found else 0.0


def show_reliability(found: Sequence[Outcome]) -> None:
    """Print, for each band of confidence, what its claims said on average and how many were right."""
    print(f"\n{'confidence':16}{'claims':>8}{'said':>8}{'right':>8}")
    for low, high in pairwise(BOUNDS):
        band = [each for each in found if low <= each.confidence < high]
        if band:
            said, right = (sum(each[i] for each in band) / len(band) for i in (0, 1))
            print(f"{low:.2f} to {min(high, 1.0):.2f}    {len(band):8}{said:8.2f}{right:8.2f}")
    base = sum(each.right for each in found) / len(found) if found else 0.0
    print(f"Brier score {brier(found):.3f}; of one that says {base:.2f} of each: {base * (1 - base):.3f}")
