"""What the tests of the command line share."""

from __future__ import annotations

import math
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from alteram.cli import main
from alteram.cli.demo import FOLDER

Run = Callable[..., Result]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run ``alteram`` with some arguments, within ``tmp_path``, as in a pipe."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("alteram.cli.progress.EVERY", math.inf)  # a slow machine says no more than a fast one

    def runs(*arguments: str | Path, stdin: str | None = None) -> Result:
        return CliRunner().invoke(main, list(map(str, arguments)), input=stdin)

    return runs


@pytest.fixture
def armenian() -> Path:
    """A statement that comes with the program."""
    return FOLDER / "2022-09-13-armenia.json"


@pytest.fixture
def german(tmp_path: Path) -> Path:
    """A statement in a language that is not read."""
    path = tmp_path / "german.txt"
    path.write_text(
        "Die Streitkräfte haben in der Nacht das Feuer auf unsere Stellungen an der Grenze eröffnet.", encoding="utf-8"
    )
    return path
