"""``alteram map``."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from alteram.cli.demo import FOLDER
from tests.cli.conftest import Run

ROW = re.compile(r'<tr id="(c_\w+)"')


def test_every_claim_that_is_read_has_one_row_on_the_page(run: Run, tmp_path: Path):
    read = [json.loads(line) for line in run("read", FOLDER).stdout.splitlines()]
    result = run("map", FOLDER, "-o", "map.html")
    page = (tmp_path / "map.html").read_text(encoding="utf-8")
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr.splitlines()[0] == "map.html: 2 statements, 16 claims, 13 on a map"
    assert sorted(ROW.findall(page)) == sorted(claim["id"] for claim in read)
    assert sorted(re.findall(r'id="(c_\w+)"', page)) == sorted(claim["id"] for claim in read)


def test_the_same_statements_give_the_same_bytes(run: Run, tmp_path: Path, armenian: Path):
    other = FOLDER / "2022-09-13-azerbaijan.json"
    run("map", armenian, other, "-o", "one.html")
    run("map", other, armenian, "--output", "two.html", "--jobs", "2")
    assert (tmp_path / "one.html").read_bytes() == (tmp_path / "two.html").read_bytes()


def test_a_file_that_is_missing_is_told_and_the_rest_is_mapped(run: Run, tmp_path: Path, armenian: Path):
    result = run("map", armenian, "missing.txt", "-o", "map.html")
    assert result.exit_code == 1
    assert "I101 missing.txt" in result.stderr
    page = (tmp_path / "map.html").read_text(encoding="utf-8")
    assert "1 file or statement not read" in page
    assert len(ROW.findall(page)) == 8


def test_a_statement_without_claims_gives_a_page_that_says_so(run: Run, tmp_path: Path):
    (tmp_path / "quiet.txt").write_text("The weather was fine.", encoding="utf-8")
    result = run("map", "quiet.txt", "-o", "map.html")
    assert result.exit_code == 1
    assert "no claims found" in result.stderr
    assert "there is no map" in (tmp_path / "map.html").read_text(encoding="utf-8")


def test_nothing_that_can_be_read_gives_a_page_that_says_so(run: Run, tmp_path: Path, german: Path):
    result = run("map", german, "-o", "map.html")
    assert result.exit_code == 1
    assert "I110" in result.stderr
    assert "nothing to show" in (tmp_path / "map.html").read_text(encoding="utf-8")


def test_a_map_needs_a_file_to_go_to(run: Run, armenian: Path):
    assert run("map", armenian).exit_code == 2


@pytest.mark.parametrize("output", [".", "inbox/map.html"])
def test_a_place_that_cannot_take_it_is_wrong_use(run: Run, tmp_path: Path, output: str):
    (tmp_path / "inbox").mkdir()
    assert run("map", "inbox", "-o", output).exit_code == 2


def test_a_folder_that_is_not_there_is_an_error_with_a_code(run: Run, armenian: Path):
    result = run("map", armenian, "-o", "nowhere/map.html")
    assert result.exit_code == 1
    assert "O101 nowhere/map.html" in result.stderr


def test_a_conflict_without_a_profile_is_an_error_with_a_code(run: Run, armenian: Path):
    result = run("map", armenian, "--conflict", "atlantis", "-o", "map.html")
    assert result.exit_code == 1
    assert "P102" in result.stderr
