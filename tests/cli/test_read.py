"""``alteram read``: its forms, what it says beside them, its exit codes."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

from alteram.contract import decode_claim
from alteram.errors import AlteramWarning
from alteram.model import Claim, Statement
from alteram.readers import CodedReader
from alteram.spreadsheet import COLUMNS
from tests.cli.conftest import Run

OWN = "The enemy shelled our positions near Goris with mortars last night. Our units did not open fire."
PARTICULARS = ("--issuer", "Ministry of Defence of Armenia", "--party", "Armenia", "--published", "2022-09-13")


def test_a_pipe_gets_one_claim_a_line(run: Run, armenian: Path):
    result = run("read", armenian)
    text = json.loads(armenian.read_text(encoding="utf-8"))["text"]
    claims = [decode_claim(line) for line in result.stdout.splitlines()]
    assert result.exit_code == 0
    assert claims
    assert all(claim.evidence.quote == text[claim.evidence.start : claim.evidence.end] for claim in claims)
    assert result.stderr == ""


def test_a_terminal_gets_a_table(run: Run, armenian: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("alteram.cli.read.on_terminal", lambda: True)
    shown = run("read", armenian).stdout
    assert shown.startswith("Ministry of Defence of Armenia  ·  Armenia  ·  published 13 Sep 2022")
    assert "1 statement, " in shown.splitlines()[-1]


def test_the_table_marks_what_is_denied_in_words(run: Run):
    shown = run("read", "-", "--party", "Armenia", "--format", "table", stdin=OWN).stdout
    assert "denies: " in shown
    assert "“Our units did not open fire”" in shown


def test_csv_has_a_row_a_claim(run: Run, armenian: Path):
    rows = list(csv.DictReader(io.StringIO(run("read", armenian, "--format", "csv").stdout)))
    lines = run("read", armenian, "--format", "jsonl").stdout.splitlines()
    assert tuple(rows[0]) == COLUMNS
    assert [row["id"] for row in rows] == [json.loads(line)["id"] for line in lines]
    assert [row["quote"] for row in rows] == [json.loads(line)["evidence"]["quote"] for line in lines]


def test_lines_have_every_sentence_with_its_claims_below(run: Run):
    lines = run("read", "-", "--format", "lines", stdin=f"{OWN} The weather was fine.").stdout.splitlines()
    sentences = [line for line in lines if not line.startswith((" ", "=="))]
    assert sentences == [
        "The enemy shelled our positions near Goris with mortars last night.",
        "Our units did not open fire.",
        "The weather was fine.",
    ]
    assert lines[2].startswith("    attack.shelling  shelling  [")
    assert lines[-1] == "The weather was fine."


def test_options_fill_in_what_a_statement_does_not_say(run: Run):
    result = run("read", "-", *PARTICULARS, stdin=OWN)
    claims = [decode_claim(line) for line in result.stdout.splitlines()]
    assert result.stderr == ""
    assert claims[0].holder.name == "Ministry of Defence of Armenia"
    assert claims[0].agent[0].party == "Azerbaijan"
    assert claims[0].when is not None
    assert (claims[0].when.start, claims[0].when.end) == ("2022-09-12", "2022-09-13")


def test_what_stays_open_is_said_beside_the_claims(run: Run):
    notes = run("read", "-", stdin=OWN).stderr.splitlines()
    opened = ["no --issuer", "no --party", "no --published", "no conflict profile fits 1 statement"]
    assert [note.split(":")[1].strip() for note in notes] == opened
    assert "1 relative time stays open" in notes[2]


def test_what_cannot_be_read_does_not_stop_the_others(run: Run, armenian: Path, german: Path):
    result = run("read", "missing.txt", german, armenian)
    assert [line.split()[0] for line in result.stderr.splitlines() if not line.startswith("note")] == ["I101", "I110"]
    assert result.stdout
    assert result.exit_code == 1


LATER = "On 5 October 2022 the enemy shelled our positions near Goris."


@pytest.mark.parametrize("verb", ["read", "compare"])
def test_a_day_of_publication_that_the_text_contradicts_is_a_warning(run: Run, tmp_path: Path, verb: str):
    (tmp_path / "night.txt").write_text(LATER, encoding="utf-8")
    right, wrong = (run(verb, "night.txt", *PARTICULARS[:-1], day) for day in ("2022-10-06", "2021-10-06"))
    (told,) = wrong.stderr.splitlines()
    assert told.startswith("warning: W101 night.txt, statement 's_")
    assert "it was published on 2021-10-06, but speaks of 'On 5 October 2022' as past (characters 0 to 17) - " in told
    assert (right.stderr, right.exit_code, wrong.exit_code) == ("", 0, 0)
    assert len(wrong.stdout.splitlines()) == len(right.stdout.splitlines())


def test_the_warnings_of_what_was_read_before_are_told_again(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    records = [{"id": id, "text": LATER, "published": "2021-10-06"} for id in ("first", "second")]
    (tmp_path / "nights.jsonl").write_text("\n".join(map(json.dumps, records)), encoding="utf-8")
    command = ("read", "nights.jsonl", "--output", "out.jsonl", "--jobs", "1")
    whole = [line for line in run(*command).stderr.splitlines() if line.startswith("warning")]
    whole_output = (tmp_path / "out.jsonl").read_bytes()
    (tmp_path / "out.jsonl").unlink()

    def stops(reader: CodedReader, statement: Statement) -> tuple[list[Claim], list[AlteramWarning]]:
        if statement.id == "second":
            raise KeyboardInterrupt
        return again(reader, statement)

    again = CodedReader.read_with_warnings
    with monkeypatch.context() as patched:
        patched.setattr(CodedReader, "read_with_warnings", stops)
        assert run(*command).exit_code == 130
    resumed = run(*command, "--resume")
    assert len(whole) == 2
    assert [line for line in resumed.stderr.splitlines() if line.startswith("warning")] == whole
    assert (tmp_path / "out.jsonl").read_bytes() == whole_output


def test_nothing_found_is_exit_code_1(run: Run):
    result = run("read", "-", *PARTICULARS, stdin="The sky is blue.")
    assert (result.exit_code, result.stdout, result.stderr) == (1, "", "no claims found\n")


WRONG = {
    "no_file": ["read"],
    "no_such_form": ["read", "-", "--format", "xml"],
    "no_such_day": ["read", "-", "--published", "2022-13-01"],
    "no_such_folder": ["read", "-", "--profiles", "nowhere"],
    "no_such_verb": ["judge"],
}


@pytest.mark.parametrize("arguments", WRONG.values(), ids=WRONG)
def test_wrong_use_is_exit_code_2(run: Run, arguments):
    assert run(*arguments, stdin=OWN).exit_code == 2


def test_an_unknown_conflict_is_named(run: Run):
    result = run("read", "-", "--conflict", "Mordor-Gondor", stdin=OWN)
    assert result.exit_code == 1
    assert result.stderr.startswith("P102 ")
    assert "Traceback" not in result.output


@pytest.mark.parametrize("verb", ["read", "compare", "demo"])
def test_help_shows_an_example(run: Run, verb):
    assert f"Example:\n    alteram {verb}" in run(verb, "--help").stdout


def test_a_reader_that_has_seen_enough_is_no_error(armenian: Path):
    command = [sys.executable, "-m", "alteram", "read", str(armenian)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 0
