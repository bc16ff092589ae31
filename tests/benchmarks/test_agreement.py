"""Two annotation passes over one statement: which claims both have, and what one scores against the other."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from alteram.reliability import alpha
from benchmarks.agreement import as_read, compared, scored_as_read
from benchmarks.score_claims import alike

CLAIM: dict[str, Any] = {
    "quote": "shelled Aldby", "start": 10, "end": 23, "holder": "Norland", "via": None, "polarity": "asserted",
    "modality": "actual", "event": "assault.shelling", "actor": "Sudland", "target": "Aldby", "when": None,
    "where": ["Aldby"], "weapons": [], "quantities": [], "agreement": None,
}  # fmt: skip
OTHER = CLAIM | {"quote": "killed two", "start": 40, "end": 50, "event": "casualty", "actor": None}


def passes(folder: Path, first: list[dict[str, Any]], second: list[dict[str, Any]]) -> tuple[Path, Path]:
    """Folders of a first and a second pass over a statement of id 1."""
    for name, claims in (("first", first), ("second", second)):
        (folder / name / "gold").mkdir(parents=True)
        text = json.dumps({"id": "1", "names": {"Sudland": ["sud", "enemy"]}, "claims": claims})
        (folder / name / "gold" / "1.json").write_text(text, encoding="utf-8")
    (folder / "first" / "docs").mkdir()
    (folder / "first" / "docs" / "1.json").write_text(json.dumps({"id": "1", "issuer": "Norland"}), encoding="utf-8")
    return folder / "second", folder / "first"


def test_a_pass_agrees_with_itself(tmp_path: Path):
    second, first = passes(tmp_path, [CLAIM, OTHER], [CLAIM, OTHER])
    found = compared(second, [first])
    assert (found["unitising F1"], found["alpha of event"], found["actor alike"]) == (1.0, 1.0, 1.0)
    assert scored_as_read(second, [first]).report()["claim_score"] == 1.0


def test_a_claim_that_one_pass_lacks_costs_f1(tmp_path: Path):
    second, first = passes(tmp_path, [CLAIM, OTHER], [CLAIM])
    assert compared(second, [first])["unitising F1"] == pytest.approx(2 / 3, abs=1e-3)


def test_names_say_which_descriptions_mean_one_actor(tmp_path: Path):
    second, first = passes(tmp_path, [CLAIM], [CLAIM | {"actor": "the enemy"}])
    assert scored_as_read(second, [first]).report()["slots"]["agent"] == 1.0
    assert not alike("Sudland", "the enemy")


def test_alpha_is_nothing_where_labels_agree_by_chance_alone():
    assert alpha([("a", "b"), ("b", "a"), ("a", "a"), ("b", "b")]) == pytest.approx(0.0, abs=0.2)


def test_a_demand_stays_one_as_a_reading():
    assert as_read(CLAIM | {"modality": "obligation/demand"})["modality"] in ("demanded", "obliged")
