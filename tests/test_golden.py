"""Readings that a person has checked stay as they were; that of the seed is kept without its words."""

from __future__ import annotations

import json
from pathlib import Path
from typing import get_args

import pytest

from alteram.ingest import Particulars
from alteram.model.codes import Event, Modality, Stance
from scripts.golden import EACH_SIDE, GOLDEN, SEED, bundled, check_seed, coded, digest, line, reading

SEED_GOLDEN = json.loads(SEED.read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", EACH_SIDE)
def test_a_checked_statement_reads_as_it_did(name: str):
    assert bundled(name) == json.loads((GOLDEN / f"{name}.json").read_text(encoding="utf-8")), (
        "look at the difference; if it is right: python -m scripts.golden bundled --write"
    )


def test_the_seed_has_some_fifty_claims_in_codes_and_offsets():
    claims = SEED_GOLDEN["claims"]
    assert 50 <= len(claims) <= 65
    assert len(SEED_GOLDEN["text_sha256"]) == 64
    assert all(row["event"] in get_args(Event) for row in claims)
    assert all(row["stance"] in get_args(Stance) and row["modality"] in get_args(Modality) for row in claims)
    assert [row["start"] for row in claims] == sorted(row["start"] for row in claims)


def test_the_seed_is_kept_without_words():
    longest = max(len(word) for word in json.dumps(SEED_GOLDEN["claims"]).split('"'))
    assert longest < 60
    assert not {"quote", "text", "weapons"} & set(SEED_GOLDEN["claims"][0])


def test_another_text_is_not_checked(capsys: pytest.CaptureFixture[str], tmp_path: Path):
    path = tmp_path / "other.txt"
    path.write_text("Sudland shelled Aldby.", encoding="utf-8")
    statement, claims = reading(path, Particulars())
    assert check_seed(statement, claims) == 2
    assert capsys.readouterr().err.startswith("G102")
    assert digest(statement) != SEED_GOLDEN["text_sha256"]
    assert "“Sudland shelled Aldby”" in line(coded(claims[0]), statement.text, "")
