"""``alteram explain``."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from alteram.cli.demo import FOLDER
from tests.cli.conftest import Run


def claims_of(run: Run, path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in run("read", path).stdout.splitlines()]


def test_a_claim_is_shown_with_its_steps_its_sentence_and_its_grammar(run: Run, armenian: Path):
    claim = claims_of(run, armenian)[0]
    result = run("explain", armenian, "1")
    assert result.exit_code == 0
    assert claim["id"] in result.stdout
    for title in ("How it was read", "Its sentence", "Its grammar"):
        assert title in result.stdout
    assert claim["method"].partition("frame:")[2] in result.stdout


def test_a_claim_goes_by_its_id_among_several_statements(run: Run, armenian: Path):
    claim = claims_of(run, armenian)[1]
    shown = run("explain", FOLDER, claim["id"][:12]).stdout
    assert shown == run("explain", armenian, "2").stdout


def test_a_number_is_not_enough_for_several_statements(run: Run):
    result = run("explain", FOLDER, "1")
    assert result.exit_code == 1
    assert result.stderr.startswith("C101 there are 2 statements")


def test_a_claim_that_is_not_there_is_told(run: Run, armenian: Path):
    result = run("explain", armenian, "400")
    assert result.exit_code == 1
    assert result.stderr.startswith("C101 no claim has the number or id '400'")


def test_the_beginning_of_several_ids_is_told(run: Run, armenian: Path):
    result = run("explain", armenian, "c_")
    assert result.exit_code == 1
    assert "claims have an id that begins with 'c_'" in result.stderr


def test_a_file_that_cannot_be_read_is_told(run: Run):
    result = run("explain", "missing.txt", "1")
    assert result.exit_code == 1
    assert result.stderr.startswith("I101 missing.txt")
    assert result.stdout == ""


def test_signs_of_control_in_a_statement_are_made_visible(run: Run, tmp_path: Path):
    path = tmp_path / "odd.txt"
    path.write_text("The enemy shelled \x1b[31mAldby\u202e village on 5 May.", encoding="utf-8")
    shown = run("explain", path, "1").stdout
    assert "\x1b" not in shown
    assert "\u202e" not in shown
