"""``alteram agreements``."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from alteram.cli.demo import FOLDER
from alteram.model.agreements import FINDING_KINDS
from alteram.phrases.registers import KINDS, MEANINGS
from tests.cli.conftest import Run

ID = "arm-aze-rus-2020-11-10"
BREACH = (
    "In breach of the Trilateral Statement, Armenia has not withdrawn its troops, and has not handed over the maps."
)


@pytest.fixture
def statement(tmp_path: Path) -> Path:
    path = tmp_path / "statement.json"
    record = {"text": BREACH, "issuer": "Ministry", "party": "Azerbaijan", "published": "2022-09-14"}
    path.write_text(json.dumps(record), encoding="utf-8")
    return path


def test_every_kind_of_finding_has_its_words():
    assert set(KINDS) == set(MEANINGS) == set(FINDING_KINDS)
    assert not [words for words in (*KINDS.values(), *MEANINGS.values()) if "true" in words or "guilt" in words]


def test_a_pipe_gets_one_agreement_a_line(run: Run):
    result = run("agreements")
    rows = [json.loads(line) for line in result.stdout.splitlines()]
    assert result.exit_code == 0
    assert {"id": ID, "conflict": "armenia-azerbaijan", "date": "2020-11-10"}.items() <= rows[0].items()
    assert all(row["obligations"] for row in rows)


def test_a_table_names_each_agreement(run: Run, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("COLUMNS", "100")
    shown = " ".join(run("agreements", "--format", "table").stdout.split())
    assert "Trilateral Statement of 10 November 2020" in shown
    assert "not all" in shown


def test_an_agreement_alone_is_shown_without_findings(run: Run):
    result = run("agreements", "show", ID, "--format", "table")
    assert result.exit_code == 0
    assert "[4a] paragraph 4" in result.stdout
    assert "source: Prime Minister of Armenia" in result.stdout
    assert "silence" not in result.stdout


def test_a_register_shows_who_alleges_what_in_which_words(run: Run, statement: Path):
    result = run("agreements", "show", ID, statement, "--format", "table")
    assert result.exit_code == 0
    shown = " ".join(result.stdout.split())  # the page may be of any width
    assert "alleged breach by Ministry (Azerbaijan) · published 14 Sep 2022 · names the agreement" in shown
    assert "Statements read: Azerbaijan (1 statement, published 14 Sep 2022)" in shown
    assert "silence" in shown
    assert "A claim is not a fact" in shown


def test_a_pipe_gets_one_obligation_a_line_with_its_findings(run: Run, statement: Path):
    rows = [json.loads(line) for line in run("agreements", "show", ID, statement).stdout.splitlines()]
    found = {row["obligation"]["id"]: row["findings"] for row in rows if row["obligation"] and row["findings"]}
    assert [(finding["kind"], finding["named"]) for finding in found["4a"]] == [("alleged-breach", True)]
    quote = found["4a"][0]["claim"]["evidence"]["quote"]
    assert quote in BREACH
    assert {row["obligation"]["id"] for row in rows if row["silent"]} == {"2", "6a", "6b"}
    assert all(row["assessments"] == [] for row in rows)


def test_a_conflict_shows_the_registers_of_all_its_agreements(run: Run):
    rows = [json.loads(line) for line in run("agreements", "show", "armenia-azerbaijan", FOLDER).stdout.splitlines()]
    assert list(dict.fromkeys(row["agreement"] for row in rows)) == [
        ID, "arm-aze-rus-2021-01-11", "arm-aze-rus-2021-11-26",
    ]  # fmt: skip
    assert {heard["party"] for heard in rows[0]["heard"]} == {"Armenia", "Azerbaijan"}


def test_statements_of_another_conflict_are_left_out(run: Run, statement: Path):
    rows = [json.loads(line) for line in run("agreements", "show", "geo-rus-2008-08-12", statement).stdout.splitlines()]
    assert all(row["heard"] == row["findings"] == [] for row in rows)


def test_an_unknown_agreement_is_told_before_anything_is_read(run: Run):
    result = run("agreements", "show", "Elbonia", "missing.txt")
    assert result.exit_code == 1
    assert result.stderr.startswith("P122 ")
    assert "I101" not in result.stderr


def test_a_file_that_is_missing_is_told_and_the_register_shown(run: Run):
    result = run("agreements", "show", ID, "missing.txt")
    assert result.exit_code == 1
    assert result.stderr.startswith("I101 missing.txt")
    assert result.stdout


def test_options_before_the_verb_are_refused(run: Run):
    result = run("agreements", "--format", "table", "show", ID)
    assert result.exit_code == 2
    assert "after 'show'" in result.stderr


def test_a_broken_agreement_is_told_with_its_line(run: Run, tmp_path: Path):
    folder = tmp_path / "own" / "agreements"
    folder.mkdir(parents=True)
    (folder / "truce.yaml").write_text("id: a\nname: A\ndate: 2020-01-01\nconflict: nowhere\n", encoding="utf-8")
    result = run("agreements", "--profiles", tmp_path / "own")
    assert result.exit_code == 1
    assert "P121 " in result.stderr
    assert "truce.yaml:4: no profile has the id 'nowhere'" in result.stderr
