"""The options that the verbs share."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from alteram.cli.demo import FOLDER
from alteram.cli.options import cores
from tests.cli.conftest import Run


def test_cores_are_those_that_the_program_may_use(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {1, 4, 5}, raising=False)
    assert cores() == 3


def test_where_the_system_does_not_tell_all_cores_count(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.delattr(os, "sched_getaffinity", raising=False)
    monkeypatch.setattr(os, "cpu_count", lambda: 6)
    assert cores() == 6


def test_nobody_to_read_is_wrong_use(run: Run, armenian: Path):
    assert run("read", armenian, "--jobs", "0").exit_code == 2


def test_the_output_does_not_depend_on_how_many_processes_read(run: Run, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("alteram.workspace.reading.FEW", 0)
    results = [run("read", FOLDER, "none.txt", "--format", "lines", "--jobs", jobs) for jobs in ("1", "2", "4")]
    assert len({(result.stdout, result.stderr, result.exit_code) for result in results}) == 1


def test_the_encoding_of_texts_may_be_told(run: Run, tmp_path: Path):
    (tmp_path / "a.txt").write_bytes("The Moldovan Army shelled Chişinău.".encode("cp1250"))
    result = run("read", "a.txt", "--encoding", "cp1250")
    assert "Chişinău" in result.stdout


@pytest.mark.parametrize("name", ["klingon", "rot13", ""])
def test_an_encoding_that_nobody_knows_is_wrong_use(run: Run, armenian: Path, name: str):
    assert run("read", armenian, "--encoding", name).exit_code == 2


def test_claims_that_are_not_sure_enough_are_left_out(run: Run, armenian: Path):
    every, sure = (
        [json.loads(line) for line in run("read", armenian, *options).stdout.splitlines()]
        for options in ((), ("--sure", "0.4"))
    )
    assert sure == [claim for claim in every if claim["confidence"] >= 0.4]
    assert 0 < len(sure) < len(every)
