"""``alteram compare``."""

from __future__ import annotations

import json
from pathlib import Path

from alteram.cli.demo import FOLDER
from tests.cli.conftest import Run


def test_a_pipe_gets_one_row_a_line_with_a_cell_a_party(run: Run):
    result = run("compare", FOLDER)
    rows = [json.loads(line) for line in result.stdout.splitlines()]
    assert result.exit_code == 0
    assert {tuple(cell["party"] for cell in row["cells"]) for row in rows} == {("Armenia", "Azerbaijan")}
    assert rows[0]["group"] == "Attacks"
    assert all(cell["claims"] for cell in rows[0]["cells"])


def test_every_claim_that_is_read_is_compared(run: Run):
    read = [json.loads(line)["id"] for line in run("read", FOLDER).stdout.splitlines()]
    rows = [json.loads(line) for line in run("compare", FOLDER).stdout.splitlines()]
    assert sorted(claim["id"] for row in rows for cell in row["cells"] for claim in cell["claims"]) == sorted(read)


def test_the_table_says_in_which_order_the_parties_stand(run: Run):
    shown = run("compare", FOLDER, "--format", "table").stdout
    assert "Parties in alphabetical order, in columns of equal width." in shown
    assert "13 September 2022 and the night before" in shown


def test_the_order_of_the_files_does_not_matter(run: Run, armenian: Path):
    other = FOLDER / "2022-09-13-azerbaijan.json"
    shown = run("compare", armenian, other, "--format", "table").stdout
    assert shown == run("compare", other, armenian, "--format", "table").stdout


def test_a_file_that_is_missing_is_told_and_the_rest_compared(run: Run, armenian: Path):
    result = run("compare", armenian, "missing.txt", "--format", "table")
    assert result.exit_code == 1
    assert result.stderr.startswith("I101 missing.txt")
    assert "Attacks" in result.stdout
