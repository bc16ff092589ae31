"""How far two annotation passes over the same statements agree: which claims there are, and what they say."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from benchmarks.score_claims import alike, closeness, overlap

LABELS = ("event", "polarity", "modality")
Gold = dict[str, Any]


def compared(again: Path, first: Sequence[Path]) -> dict[str, float]:
    """Unitising F1, Krippendorff's alpha of each label on paired claims, and the share of holders and actors alike.

    ``again`` holds second passes, ``first`` the folders of the first ones, under the same names.
    """
    units: list[tuple[Gold, Gold]] = []
    counted = [0, 0]
    for path in sorted((again / "gold").glob("*.json")):
        before = next(folder / "gold" / path.name for folder in first if (folder / "gold" / path.name).exists())
        one, two = (json.loads(each.read_text(encoding="utf-8"))["claims"] for each in (before, path))
        counted = [counted[0] + len(one), counted[1] + len(two)]
        units += [(one[a], two[b]) for a, b in paired(one, two)]
    if not units:
        return {}
    figures = {"unitising F1": 2 * len(units) / sum(counted)}
    figures |= {f"alpha of {name}": alpha([(a[name], b[name]) for a, b in units]) for name in LABELS}
    figures |= {
        f"{name} alike": sum(alike(a[name], b[name]) for a, b in units) / len(units) for name in ("holder", "actor")
    }
    return {name: round(value, 3) for name, value in figures.items()}


def paired(one: Sequence[Gold], two: Sequence[Gold]) -> list[tuple[int, int]]:
    """Claims of two passes over the same words, one to one, the closest first, whatever they are called."""
    options = []
    for a, left in enumerate(one):
        for b, right in enumerate(two):
            spans = (left["start"], left["end"]), (right["start"], right["end"])
            if overlap(*spans) >= 0.5 and closeness(*spans) >= 0.25:
                same = sum(left[name] == right[name] for name in LABELS)
                options.append((closeness(*spans) + 0.3 * same, a, b))
    found: list[tuple[int, int]] = []
    for _, a, b in sorted(options, reverse=True):
        if all(a != x and b != y for x, y in found):
            found.append((a, b))
    return found


def alpha(units: Sequence[tuple[str, str]]) -> float:
    """Krippendorff's alpha for two annotators and nominal labels (Krippendorff 2013, 11.3)."""
    values = Counter(value for unit in units for value in unit)
    total = sum(values.values())
    expected = sum(n * (total - n) for n in values.values()) / (total * (total - 1))
    observed = sum(a != b for a, b in units) / len(units)
    return 1.0 - observed / expected if expected else 1.0


def show_agreement(figures: dict[str, float]) -> None:
    """Print how far the passes agree."""
    print("\ntwo annotation passes, the second from the guide alone" + ("" if figures else ": no second pass yet"))
    for name, value in figures.items():
        print(f"{name:20}{value:8.3f}")
