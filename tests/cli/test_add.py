"""``alteram add`` keeps what it reads, says what became of it, and changes nothing the second time."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

FENCE = "Armenian forces shelled Goris on 13 September 2022."


@pytest.fixture
def add(run, tmp_path: Path):
    return lambda *arguments: run("add", *arguments, "--ledger", tmp_path / "ledger.sqlite3")


def rows(result):
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_what_is_kept_is_told_a_line_a_statement(add, armenian):
    result = add(armenian)
    assert result.exit_code == 0, result.stderr
    [row] = rows(result)
    assert (row["outcome"], row["revision"]) == ("added", 1)
    assert row["claims"] > 3
    assert "ledger.sqlite3: 1 added" in result.stderr


def test_the_same_file_twice_changes_nothing_and_says_so(add, armenian):
    add(armenian)
    result = add(armenian)
    assert (result.exit_code, rows(result)[0]["outcome"]) == (0, "unchanged")
    assert "ledger.sqlite3: 1 unchanged" in result.stderr


def test_another_text_of_a_statement_is_a_revision(add, tmp_path):
    path = tmp_path / "s.json"
    for text, outcome in ((FENCE, "added"), (f"{FENCE} Ten civilians were killed.", "revised"), (FENCE, "unchanged")):
        path.write_text(json.dumps({"id": "1", "text": text}))
        assert rows(add(path))[0]["outcome"] == outcome


def test_files_that_cannot_be_read_are_told_and_the_others_kept(add, german, armenian, tmp_path):
    (tmp_path / "bad.json").write_text("{")
    result = add(german, tmp_path / "bad.json", armenian)
    assert result.exit_code == 1
    assert [row["outcome"] for row in rows(result)] == ["added", "added"]
    assert rows(result)[0]["claims"] == 0
    assert "I110" in result.stderr
    assert "I106" in result.stderr


def test_a_character_that_no_database_holds_stops_its_statement_alone(add, armenian, tmp_path):
    (tmp_path / "nul.json").write_text(json.dumps({"id": "nul", "text": f"{FENCE} \0"}))
    result = add(tmp_path / "nul.json", armenian)
    assert result.exit_code == 1
    assert [row["outcome"] for row in rows(result)] == ["added"]
    assert "D103" in result.stderr


def test_a_new_reader_tells_what_it_reads_otherwise(add, armenian, monkeypatch):
    add(armenian)
    monkeypatch.setattr("alteram.workspace.keeping.__version__", "9.9")
    [row] = rows(add(armenian))
    assert (row["outcome"], row["changes"]) == ("read again", {"new": [], "gone": [], "judged": []})


def test_the_bytes_of_each_file_are_kept(add, armenian, run, tmp_path):
    (tmp_path / "two.json").write_text(json.dumps([{"id": "1", "text": FENCE}, {"id": "2", "text": FENCE}]))
    add(armenian, tmp_path / "two.json")
    for id, path in (("1", tmp_path / "two.json"), ("2", tmp_path / "two.json"), ("012", armenian)):
        shown = json.loads(run("ledger", "show", id, "--ledger", tmp_path / "ledger.sqlite3").stdout)
        [revision] = shown["revisions"]
        assert (revision["bytes_kept"], revision["size"]) == (True, path.stat().st_size)


def test_a_table_says_the_same_in_words(add, armenian):
    assert "012 · revision 1 · added · " in add(armenian, "--format", "table").stdout


def test_nothing_is_left_out_of_what_is_kept(add, armenian):
    result = add(armenian, "--sure", "0.5")
    assert result.exit_code == 2
    assert "--sure leaves claims out" in result.stderr


def test_without_django_it_says_what_to_install(add, armenian, monkeypatch):
    import sys

    monkeypatch.delitem(sys.modules, "alteram.ledger.opening", raising=False)
    monkeypatch.setitem(sys.modules, "django", None)
    result = add(armenian)
    assert result.exit_code == 1
    assert result.stderr.startswith("D101 the ledger needs the package Django - install it: pip install")
