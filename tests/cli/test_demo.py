"""``alteram demo`` and the command as a whole."""

from __future__ import annotations

import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from alteram import __version__
from alteram.cli.demo import FOLDER, next_steps
from tests.cli.conftest import Run


def test_the_demo_shows_claims_then_the_comparison_then_what_to_try(run: Run):
    result = run("demo")
    parts = [
        "Ministry of Defence of Armenia",
        "Ministry of Foreign Affairs of Azerbaijan",
        "Parties in alphabetical order",
        "What to try next",
        "Claims as JSON Lines",
    ]
    places = [result.stdout.index(part) for part in parts]
    assert result.exit_code == 0
    assert places == sorted(places)
    assert result.stderr == ""


def test_the_demo_shows_the_same_each_time(run: Run):
    assert run("demo").stdout == run("demo").stdout


def test_the_demo_holds_a_statement_of_each_side_with_its_address():
    texts = [path.read_text(encoding="utf-8") for path in sorted(FOLDER.glob("*.json"))]
    assert len(texts) == 2
    assert all('"url": "https://' in text and "our own words" in text for text in texts)


def test_commands_to_try_next_run_as_they_stand(run: Run, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("sys.argv", [str(Path(sys.executable).with_name("alteram")), "demo"])
    commands = [line.split(" > ")[0] for line in next_steps() if line.startswith("  ") and "FILE" not in line]
    assert len(commands) >= 4
    for command in commands:
        assert run(*shlex.split(command)[1:]).exit_code == 0


def test_the_version_is_told(run: Run):
    assert run("--version").stdout == f"alteram {__version__}\n"


@pytest.mark.parametrize("heavy", ["onnxruntime", "numpy", "click"])
def test_importing_alteram_loads_nothing_heavy(heavy):
    check = f"import alteram, sys; sys.exit({heavy!r} in sys.modules)"
    assert subprocess.run([sys.executable, "-c", check], check=False).returncode == 0
