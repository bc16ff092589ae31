"""How far two annotation passes over the same statements agree: which claims there are, and what they say."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from alteram.reliability import alpha
from benchmarks.score_claims import EVENTS, MODALITY, Names, Record, Tally, alike, closeness, overlap

LABELS = ("event", "polarity", "modality")
Gold = dict[str, Any]


def compared(again: Path, first: Sequence[Path]) -> dict[str, float]:
    """Unitising F1, Krippendorff's alpha of each label on paired claims, and the share of holders and actors alike.

    ``again`` holds second passes, ``first`` the folders of the first ones, under the same names.
    """
    units: list[tuple[Gold, Gold, Names]] = []
    counted = [0, 0]
    for path in passes(again):
        before = first_of(path, first)
        gold, second = (json.loads(each.read_text(encoding="utf-8")) for each in (before, path))
        one, two, names = gold["claims"], second["claims"], gold["names"]
        counted = [counted[0] + len(one), counted[1] + len(two)]
        units += [(one[a], two[b], names) for a, b in paired(one, two)]
    if not units:
        return {}
    figures = {"unitising F1": 2 * len(units) / sum(counted)}
    # where all labels are one, alpha is not defined, and nothing was in dispute
    alphas = {name: alpha([(a[name], b[name]) for a, b, _ in units]) for name in LABELS}
    figures |= {f"alpha of {name}": 1.0 if value is None else value for name, value in alphas.items()}
    figures |= {
        f"{name} alike": sum(alike(a[name], b[name], names) for a, b, names in units) / len(units)
        for name in ("holder", "actor")
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


def passes(again: Path) -> list[Path]:
    """The files of the second pass, in order of name."""
    return sorted((again / "gold").glob("*.json"))


def first_of(path: Path, first: Sequence[Path]) -> Path:
    """The first pass over the statement whose second pass is ``path``."""
    return next(folder / "gold" / path.name for folder in first if (folder / "gold" / path.name).exists())


def scored_as_read(again: Path, first: Sequence[Path], read: Mapping[str, Sequence[Record]] | None = None) -> Tally:
    """The second pass scored against the first by the program's own scorer, as if a reader had read it.

    With ``read``, claims by the id of their statement, those are scored instead, on the same statements.
    """
    found = Tally()
    for path in passes(again):
        before = first_of(path, first)
        gold, second = (json.loads(each.read_text(encoding="utf-8")) for each in (before, path))
        statement = json.loads((before.parents[1] / "docs" / path.name).read_text(encoding="utf-8"))
        got = read[path.stem] if read is not None else [as_read(claim) for claim in second["claims"]]
        found.add(gold, got, statement)
    return found


def as_read(claim: Gold) -> Record:
    """A gold claim in the form of one that was read: the first code of its label, and the words of its slots."""
    when = claim["when"] or {}
    return {
        "evidence": {"start": claim["start"], "end": claim["end"], "quote": claim["quote"]},
        "event": min(EVENTS[claim["event"]] or {"other"}),
        "stance": claim["polarity"],
        "modality": min(MODALITY[claim["modality"]] - {"promised", "conditional"}),
        "holder": {"text": claim["holder"]},
        "agent": [{"text": claim["actor"]}] if claim["actor"] else [],
        "target": [{"text": claim["target"]}] if claim["target"] else [],
        "when": {"start": when.get("start"), "end": when.get("end"), "inherited": when.get("text") is None},
        "where": [{"text": name} for name in claim["where"] or []],
        "weapons": [{"text": name} for name in claim["weapons"] or []],
        "quantities": [{"low": each["value_low"], "high": each["value_high"]} for each in claim["quantities"] or []],
    }


def show_agreement(figures: Mapping[str, float], second: Mapping[str, float], program: Mapping[str, float]) -> None:
    """Print how far the passes agree, and what the second one and the program score against the first."""
    print("\ntwo annotation passes, the second from the guide alone")
    for name, value in figures.items():
        print(f"{name:20}{value:8.3f}")
    print(f"\n{'against the first':20}{'second':>8}{'program':>9}")
    for name, value in second.items():
        print(f"{name:20}{value:8.3f}{program.get(name, 0.0):9.3f}")
