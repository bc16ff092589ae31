"""``--names``: whose names of places are shown, told on every page, with ids and quotes as they are."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

from tests.cli.conftest import Run

TEXT = "The enemy shelled our positions near Kalbajar last night. It fired at Stepanakert as well."
GIVEN = ("--party", "Azerbaijan", "--published", "2022-09-13")


@pytest.fixture
def statement(tmp_path: Path) -> Path:
    path = tmp_path / "statement.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_a_table_shows_a_partys_names_and_says_so(run: Run, statement: Path):
    shown = run("read", statement, *GIVEN, "--format", "table", "--names", "party:Armenia").stdout
    assert "near Karvachar" in shown
    assert "“The enemy shelled our positions near Kalbajar" in shown
    assert "places under the names of Armenia" in shown


def test_both_names_stand_side_by_side(run: Run, statement: Path):
    shown = run("read", statement, *GIVEN, "--format", "table", "--names", "both").stdout
    assert "Kalbajar / Karvachar" in shown
    assert "places under the names of all parties" in shown


def test_as_written_is_the_default_and_needs_no_word(run: Run, statement: Path):
    plain = run("read", statement, *GIVEN, "--format", "table").stdout
    assert plain == run("read", statement, *GIVEN, "--format", "table", "--names", "as-written").stdout
    assert "near Kalbajar" in plain
    assert "under the names" not in plain


def test_csv_tells_the_setting_in_its_heading(run: Run, statement: Path):
    shown = run("read", statement, *GIVEN, "--format", "csv", "--names", "party:Armenia").stdout
    rows = list(csv.DictReader(io.StringIO(shown)))
    assert rows[0]["where (party:Armenia)"] == "Karvachar [Kalbajar]"


def test_lines_tell_the_setting_first(run: Run, statement: Path):
    lines = run("read", statement, *GIVEN, "--format", "lines", "--names", "party:Armenia").stdout.splitlines()
    assert lines[0] == "names: party:Armenia"
    assert any("near Karvachar" in line for line in lines)


def test_json_lines_never_change_and_a_note_says_so(run: Run, statement: Path):
    plain, named = (run("read", statement, *GIVEN, *more) for more in ((), ("--names", "both")))
    assert named.stdout == plain.stdout
    assert "note: JSON Lines keep places as written" in named.stderr


def test_a_comparison_shows_a_partys_names(run: Run, statement: Path):
    shown = run("compare", statement, *GIVEN, "--format", "table", "--names", "party:Armenia").stdout
    assert "near Karvachar" in shown
    assert "places under the names of Armenia" in shown


def test_the_rows_of_a_comparison_never_change(run: Run, statement: Path):
    named = run("compare", statement, *GIVEN, "--names", "both")
    assert named.stdout == run("compare", statement, *GIVEN).stdout
    assert "note: JSON Lines" in named.stderr


@pytest.mark.parametrize("verb", ["read", "compare"])
@pytest.mark.parametrize("names", ["party:Elbonia", "Armenia"])
def test_a_setting_of_nobody_is_refused(run: Run, statement: Path, verb: str, names: str):
    result = run(verb, statement, "--names", names)
    assert result.exit_code != 0
    assert result.stderr.startswith("P103 ")
    assert result.stdout == ""


def test_a_run_goes_on_only_under_the_same_setting(run: Run, statement: Path, tmp_path: Path):
    output = tmp_path / "claims.csv"
    output.with_name("claims.csv.progress").write_text('{"journal":1,"--names":"both"}\n', encoding="utf-8")
    result = run("read", statement, *GIVEN, "--output", output, "--resume")
    assert result.stderr.startswith("O102 ")
