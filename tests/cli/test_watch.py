"""What is said about a run: counts, notes, the exit code."""

from __future__ import annotations

import pytest

from alteram.cli.watch import MANY, Watch
from alteram.errors import EmptyStatement
from alteram.workspace import Reading
from tests.claim_factory import claim_of, statement_of

KNOWN = Reading(statement=statement_of("1", party="Chad"), claims=(claim_of(),))
BARE = Reading(statement=statement_of("2", published=None, issuer=None, text="They fired yesterday."))
FAILED = Reading(error=EmptyStatement("there is no text", where="a.txt", todo="leave it out"))


def over(*readings: Reading) -> Watch:
    watch = Watch()
    assert list(watch.over(iter(readings))) == list(readings)
    return watch


EXITS = {
    "claims": ([KNOWN], 0),
    "some_without": ([KNOWN, BARE], 0),
    "nothing_read": ([], 1),
    "nothing_found": ([BARE], 1),
    "some_failed": ([KNOWN, FAILED], 1),
}


@pytest.mark.parametrize(("readings", "code"), EXITS.values(), ids=EXITS)
def test_the_exit_code(readings, code):
    assert over(*readings).exit_code == code


def test_an_error_is_told_with_its_code(capsys: pytest.CaptureFixture[str]):
    over(FAILED)
    assert capsys.readouterr().err == "I102 a.txt: there is no text - leave it out\n"


def test_notes_count_the_statements_they_are_about():
    notes = list(over(KNOWN, BARE, BARE).notes())
    assert notes[0].startswith("note: no --issuer for 2 statements:")
    assert notes[2] == "note: no --published for 2 statements: 2 relative times stay open"


def test_a_missing_day_of_publication_is_noted_only_where_a_time_stays_open():
    dated = Reading(statement=statement_of("1", party="Chad", published=None, text="They fired on 3 May 2021."))
    assert not any("--published" in note for note in over(dated).notes())


def test_statements_and_claims_are_two_counts():
    assert over(KNOWN, KNOWN, BARE, FAILED).counts() == "3 statements, 2 claims"


@pytest.mark.parametrize(("readings", "shown"), [(MANY, False), (MANY + 1, True)])
def test_a_long_run_shows_how_far_it_is(monkeypatch: pytest.MonkeyPatch, readings: int, shown: bool):
    monkeypatch.setattr("alteram.cli.watch._progress_is_seen", lambda: True)
    begun: list[object] = []
    monkeypatch.setattr("rich.progress.Progress.start", lambda self: begun.append(self))
    over(*[KNOWN] * readings)
    assert bool(begun) is shown


def test_a_run_in_the_background_shows_no_progress(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("rich.progress.Progress.start", lambda _: pytest.fail("nobody sees it"))
    assert over(*[KNOWN] * (MANY + 1)).statements == MANY + 1
