"""How far a run is: bytes done, and where that is shown."""

from __future__ import annotations

import io
from dataclasses import replace

import pytest
from rich.console import Console

from alteram.cli.progress import EVERY, Bar, Course, Lines, Nothing, shown_for
from alteram.errors import BrokenJson, EmptyStatement
from alteram.ingest.records import JSON, JSON_LINES
from alteram.model import Capture
from alteram.workspace import Reading
from tests.claim_factory import statement_of


def reading(place: str, size: int, media_type: str = "text/plain") -> Reading:
    capture = Capture(sha256="0" * 64, size=size, media_type=media_type, source=place)
    return Reading(statement=replace(statement_of("1"), capture=capture))


SIZES = {"a.txt": 100, "b, c.jsonl": 60, "d.json": 500, "e.txt": 0}
COURSE = {
    "a whole file": (reading("a.txt", 100), 100),
    "a line": (reading("b, c.jsonl, line 1", 29, JSON_LINES), 130),
    "a broken line": (Reading(error=BrokenJson("cut", where="b, c.jsonl, line 2", todo="mend it")), 130),
    "the last line": (reading("b, c.jsonl, line 3", 40, JSON_LINES), 160),
    "one of an array": (reading("d.json, record 1", 500, JSON), 660),
    "another of it": (reading("d.json, record 2", 500, JSON), 660),
    "an empty file": (Reading(error=EmptyStatement("no text", where="e.txt", todo="leave it out")), 660),
    "none of these": (Reading(error=EmptyStatement("no text", todo="leave it out")), 660),
}


def test_a_course_goes_through_files_and_lines():
    course = Course(SIZES)
    assert course.total == 660
    for name, (each, done) in COURSE.items():
        course.follow(each)
        assert (name, course.done) == (name, done)


def test_without_sizes_there_is_no_total():
    course = Course({})
    course.follow(reading("standard input", 5))
    assert (course.total, course.done) == (None, 0)


def drawn(sizes: dict[str, int]) -> str:
    console = Console(file=io.StringIO(), force_terminal=True, width=120, color_system=None)
    bar = Bar(sizes, console=console, clock=iter(range(1000)).__next__)
    bar.follow(reading("a.txt", 100))
    with console.capture() as captured:
        bar.show("6 statements, 7 claims")
        bar.close()
    return captured.get()


def test_a_bar_has_the_share_and_the_words():
    assert "20%" in drawn({"a.txt": 100, "b.txt": 400})
    assert "6 statements, 7 claims" in drawn({"a.txt": 100, "b.txt": 400})


def test_a_bar_of_unknown_length_shows_no_share():
    assert "%" not in drawn({})
    assert "6 statements, 7 claims" in drawn({})


def test_a_log_gets_a_line_now_and_then(capsys: pytest.CaptureFixture[str]):
    now = 0.0
    lines = Lines(clock=lambda: now)
    for now in (1.0, EVERY - 1, EVERY, EVERY + 1, 2 * EVERY - 1, 3 * EVERY):
        lines.show(f"{now:g} seconds")
    assert capsys.readouterr().err == "note: 10 seconds\nnote: 30 seconds\n"


@pytest.mark.parametrize(
    ("terminal", "grows", "kind"),
    [(True, False, Bar), (True, True, Nothing), (False, False, Lines), (False, True, Lines)],
)
def test_where_progress_is_shown(monkeypatch: pytest.MonkeyPatch, terminal: bool, grows: bool, kind: type):
    monkeypatch.setattr("sys.stderr.isatty", lambda: terminal)
    asked: list[str] = []

    def sizes() -> dict[str, int]:
        asked.append("sizes")
        return SIZES

    assert type(shown_for(sizes, grows=grows)) is kind
    assert bool(asked) is (kind is Bar)
