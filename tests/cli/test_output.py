"""``alteram read --output`` and ``--resume``: a run that is stopped anywhere ends as if it had not been."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from alteram.cli.output import Growing, journal_of
from alteram.errors import AlteramWarning
from alteram.model import Claim, Statement
from tests.cli.conftest import Run

TEXTS = (
    "Armenian forces shelled two villages near Goris on 3 May 2021.",
    "The sky was blue.",
    "Our units did not open fire. The enemy mined a road.",
    "Saboteurs blew up a bridge.",
)
Reads = Callable[..., Result]

# runs the command line, and stops it dead within the nth piece that it writes to a file, after half of that piece
KILLED = """
import os, signal, sys
from alteram.cli import main, output
whole = output.Growing.put
left = int(sys.argv.pop(1))

def put(file, content):
    global left
    left -= 1
    whole(file, content if left else content[: len(content) // 2])
    if not left:
        os.kill(os.getpid(), signal.SIGKILL)

output.Growing.put = put
main()
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Statements in JSON Lines and texts, among them some that cannot be read."""
    folder = tmp_path / "inbox"
    folder.mkdir()
    records = [json.dumps({"id": f"n{number}", "text": text}) for number, text in enumerate(TEXTS)]
    (folder / "1.jsonl").write_text("\n".join([*records[:2], "{broken", *records[2:]]), encoding="utf-8")
    (folder / "2.txt").write_text("", encoding="utf-8")
    (folder / "3.txt").write_text("Rebels killed four soldiers.", encoding="utf-8")
    (folder / "4.txt").write_text("Wir haben in der Nacht kein Feuer auf die Stellungen eröffnet.", encoding="utf-8")
    (folder / "5.txt").write_text("Rebels fired mortars at a school.", encoding="utf-8")
    return folder


@pytest.fixture
def reads(run: Run, folder: Path) -> Reads:
    """Read ``folder`` into a file, with further arguments."""
    return lambda output, *arguments: run("read", folder, "--output", output, "--jobs", "1", *arguments)


def stopped(folder: Path, output: str, pieces: int, *options: str) -> None:
    """Read ``folder`` into ``output``, and stop dead within the piece of that number."""
    command = [sys.executable, "-c", KILLED, str(pieces), "read", str(folder), "--output", output, *options]
    ended = subprocess.run(command, cwd=folder.parent, check=False, capture_output=True)
    assert ended.returncode == -signal.SIGKILL


def told(result: Result) -> list[str]:
    """What a run said, without what it said of being resumed."""
    return [line for line in result.stderr.splitlines() if "going on after" not in line]


@pytest.mark.parametrize("form", ["jsonl", "csv", "lines", "table"])
def test_a_file_holds_what_standard_output_would(run: Run, reads: Reads, folder: Path, tmp_path: Path, form: str):
    shown = run("read", folder, "--format", form)
    result = reads("out", "--format", form)
    assert (tmp_path / "out").read_bytes() == shown.stdout_bytes
    assert (result.stdout, result.stderr, result.exit_code) == ("", shown.stderr, shown.exit_code)
    assert not journal_of(tmp_path / "out").exists()


def test_a_file_named_csv_is_csv(reads: Reads, tmp_path: Path):
    reads("claims.csv")
    assert (tmp_path / "claims.csv").read_text(encoding="utf-8").startswith("statement,holder,")


# a header, then for each statement or error its claims and its entry
@pytest.mark.parametrize("pieces", [1, 2, 4, 5, 8, 15])
def test_a_run_that_was_killed_ends_as_if_it_had_not_been(run: Run, folder: Path, tmp_path: Path, pieces: int):
    whole = run("read", folder, "--output", "whole.csv")
    stopped(folder, "out.csv", pieces)
    result = run("read", folder, "--output", "out.csv", "--resume")
    assert (tmp_path / "out.csv").read_bytes() == (tmp_path / "whole.csv").read_bytes()
    assert (told(result), result.exit_code) == (told(whole), whole.exit_code)
    assert not journal_of(tmp_path / "out.csv").exists()


@pytest.fixture
def halfway(reads: Reads, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The output of a run that was stopped with Ctrl-C after five statements and errors."""
    left = 12  # the header, the head, and two pieces each
    whole = Growing.put

    def put(file: Growing, content: bytes) -> None:
        nonlocal left
        left -= 1
        if left < 0:
            raise KeyboardInterrupt
        whole(file, content)

    with monkeypatch.context() as patched:
        patched.setattr(Growing, "put", put)
        result = reads("out.jsonl")
    assert result.exit_code == 130
    assert result.stderr.splitlines()[-2:] == [
        "note: out.jsonl.progress keeps what is done: the same command with --resume goes on from there",
        "stopped",
    ]
    return tmp_path / "out.jsonl"


@pytest.fixture
def whole(reads: Reads, tmp_path: Path) -> bytes:
    """What a run that is not stopped writes."""
    reads("whole.jsonl")
    return (tmp_path / "whole.jsonl").read_bytes()


def test_what_was_read_before_is_not_read_again(halfway: Path, reads: Reads, monkeypatch: pytest.MonkeyPatch):
    read: list[str | None] = []

    def note(_: object, statement: Statement) -> tuple[list[Claim], list[AlteramWarning]]:
        read.append(statement.capture.source)
        return [], []

    monkeypatch.setattr("alteram.readers.CodedReader.read_with_warnings", note)
    result = reads("out.jsonl", "--resume")
    assert read == [f"{halfway.parent / 'inbox' / name}" for name in ("3.txt", "4.txt", "5.txt")]
    assert "note: going on after 5 that were read before" in result.stderr


@pytest.mark.parametrize("cut", [1, 200])
def test_an_output_that_lost_its_end_is_read_again_from_there(halfway: Path, reads: Reads, whole: bytes, cut: int):
    halfway.write_bytes(halfway.read_bytes()[:-cut])
    reads("out.jsonl", "--resume")
    assert halfway.read_bytes() == whole


@pytest.mark.parametrize("cut", [1, 400, 10_000])
def test_a_journal_that_lost_its_end_is_gone_on_with(halfway: Path, reads: Reads, whole: bytes, cut: int):
    journal = journal_of(halfway)
    journal.write_bytes(journal.read_bytes()[:-cut])
    reads("out.jsonl", "--resume")
    assert halfway.read_bytes() == whole


def test_a_run_may_stop_twice(halfway: Path, folder: Path, reads: Reads, whole: bytes):
    stopped(folder, halfway.name, 3, "--resume")
    reads("out.jsonl", "--resume")
    assert halfway.read_bytes() == whole


def changed(folder: Path) -> None:
    (folder / "1.jsonl").write_text('{"id": "n0", "text": "Another."}', encoding="utf-8")


def gone(folder: Path) -> None:
    (folder / "1.jsonl").unlink()


def cut_short(folder: Path) -> None:
    lines = (folder / "1.jsonl").read_text(encoding="utf-8").splitlines()
    (folder / "1.jsonl").write_text("\n".join(lines[:3]), encoding="utf-8")
    for name in ("2", "3", "4", "5"):
        (folder / f"{name}.txt").unlink()


def inserted(folder: Path) -> None:
    (folder / "0.txt").write_text("Rebels fired.", encoding="utf-8")


def test_a_run_may_go_on_with_more_processes(
    run: Run, halfway: Path, folder: Path, whole: bytes, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("alteram.workspace.reading.FEW", 1)
    assert run("read", folder, "--output", halfway, "--resume", "--jobs", "2").exit_code == 1
    assert halfway.read_bytes() == whole


CHANGES = {
    "changed": (changed, "1.jsonl, line 1: it was number 1 of the run that stopped, and was changed since"),
    "gone": (gone, "2.txt comes there now"),
    "cut_short": (cut_short, "1.jsonl, line 4: it was number 4 of the run that stopped, and is gone"),
    "inserted": (inserted, "0.txt comes there now"),
}


@pytest.mark.parametrize(("change", "words"), CHANGES.values(), ids=CHANGES)
def test_sources_that_are_others_now_are_told(
    halfway: Path, folder: Path, reads: Reads, change: Callable[[Path], None], words: str
):
    before = halfway.read_bytes()
    change(folder)
    result = reads("out.jsonl", "--resume")
    assert result.exit_code == 1
    assert result.stderr.splitlines()[-1].startswith("O102 ")
    assert words in result.stderr
    assert halfway.read_bytes() == before


def test_a_file_that_comes_after_what_is_done_is_read(halfway: Path, folder: Path, reads: Reads):
    (folder / "6.txt").write_text("Rebels burnt a village.", encoding="utf-8")
    reads("out.jsonl", "--resume")
    assert b"Rebels burnt a village" in halfway.read_bytes()


OPTIONS = {
    "form": (("--format", "csv"), "--format 'jsonl', and this one has 'csv'"),
    "particular": (("--issuer", "The Army"), "--issuer none, and this one has 'The Army'"),
    "profiles": (("--profiles", "inbox"), "--profiles none, and this one has inbox"),
}


@pytest.mark.parametrize(("options", "words"), OPTIONS.values(), ids=OPTIONS)
def test_options_that_are_others_now_are_told(halfway: Path, reads: Reads, options: tuple[str, ...], words: str):
    result = reads("out.jsonl", "--resume", *options)
    assert (result.exit_code, result.stderr.splitlines()[-1][:5]) == (1, "O102 ")
    assert words in result.stderr


def test_another_model_is_told(halfway: Path, reads: Reads, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("alteram.cli.options.knowledge", lambda _: {"language model": "0123"})
    assert "and this one has '0123'" in reads("out.jsonl", "--resume").stderr


def test_an_output_that_was_written_to_is_told(halfway: Path, reads: Reads):
    halfway.write_bytes(b"x" * len(halfway.read_bytes()))
    result = reads("out.jsonl", "--resume")
    assert (result.exit_code, halfway.read_bytes()[:1]) == (1, b"x")
    assert "O102 out.jsonl: the output was written to since" in result.stderr


def test_a_finished_run_is_not_begun_again_by_resume(reads: Reads, whole: bytes, tmp_path: Path):
    result = reads("whole.jsonl", "--resume")
    assert "O102 whole.jsonl: no journal lies beside it" in result.stderr
    assert (tmp_path / "whole.jsonl").read_bytes() == whole


def test_resume_begins_where_there_is_nothing_yet(reads: Reads, whole: bytes, tmp_path: Path):
    reads("out.jsonl", "--resume")
    assert (tmp_path / "out.jsonl").read_bytes() == whole


def test_without_resume_a_stopped_run_is_begun_anew_and_that_is_said(halfway: Path, reads: Reads, whole: bytes):
    result = reads("out.jsonl")
    assert result.stderr.startswith("note: out.jsonl.progress is of a run that stopped;")
    assert halfway.read_bytes() == whole


WRONG = {
    "nothing_to_go_on_with": ("--resume",),
    "no_lines": ("--resume", "--output", "out", "--format", "table"),
    "a_folder": ("--output", "inbox"),
    "in_the_folder_that_is_read": ("--output", "inbox/claims.jsonl"),
}


@pytest.mark.parametrize("arguments", WRONG.values(), ids=WRONG)
def test_wrong_use_is_exit_code_2(run: Run, folder: Path, arguments: tuple[str, ...]):
    assert run("read", folder, *arguments).exit_code == 2
    assert not (folder / "claims.jsonl").exists()


def test_a_place_that_cannot_be_written_to_is_told(run: Run, folder: Path):
    result = run("read", folder, "--output", "nowhere/claims.jsonl")
    assert result.exit_code == 1
    assert result.stderr.startswith("O101 nowhere/claims.jsonl: No such file or directory - ")
