"""What is said about a run: counts, notes, the exit code."""

from __future__ import annotations

from dataclasses import replace

import pytest

from alteram.cli.progress import Nothing
from alteram.cli.watch import MANY, Watch
from alteram.errors import EmptyStatement, PublishedTooEarly
from alteram.profiles import load_profile
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


def test_a_warning_is_told_with_its_code_and_is_no_failure(capsys: pytest.CaptureFixture[str]):
    warning = PublishedTooEarly("it is dated 5 May 2023", where="statement '1'", todo="check --published")
    watch = over(replace(KNOWN, warnings=(warning,)))
    told = "warning: W101 statement '1': it is dated 5 May 2023 - check --published\n"
    assert (capsys.readouterr().err, watch.exit_code, watch.errors) == (told, 0, 0)


def test_notes_count_the_statements_they_are_about():
    notes = list(over(KNOWN, BARE, BARE).notes())
    assert notes[0].startswith("note: no --issuer for 2 statements:")
    assert notes[2] == "note: no --published for 2 statements: 2 relative times stay open"


def test_a_missing_day_of_publication_is_noted_only_where_a_time_stays_open():
    dated = Reading(statement=statement_of("1", party="Chad", published=None, text="They fired on 3 May 2021."))
    assert not any("--published" in note for note in over(dated).notes())


def test_a_party_that_the_profile_does_not_know_is_told_once_and_counted(capsys: pytest.CaptureFixture[str]):
    profile = load_profile("armenia-azerbaijan")
    stranger = Reading(statement=statement_of("1", party="Elbonia"), profile=profile, claims=(claim_of(),))
    watch = over(stranger, stranger, stranger)
    (told,) = capsys.readouterr().err.splitlines()
    assert told.startswith("note: statement '1': 'Elbonia' is no party of armenia-azerbaijan, which has Armenia, ")
    assert list(watch.notes()) == ["note: 3 statements have 'Elbonia', which is no party of armenia-azerbaijan"]
    assert list(over(stranger).notes()) == []


def test_statements_claims_and_errors_are_counts_of_their_own():
    assert over(KNOWN, KNOWN, BARE).counts() == "3 statements, 2 claims"
    assert over(KNOWN, FAILED, FAILED).counts() == "1 statement, 1 claim, 2 errors"


class Told(Nothing):
    """Keeps what would be shown."""

    def __init__(self) -> None:
        self.followed: list[Reading] = []
        self.words: list[str] = []
        self.closed = False

    def follow(self, reading: Reading) -> None:
        self.followed.append(reading)

    def show(self, words: str) -> None:
        self.words.append(words)

    def close(self) -> None:
        self.closed = True


@pytest.mark.parametrize(("readings", "times"), [(MANY, 0), (MANY + 2, 2)])
def test_a_long_run_shows_how_far_it_is(readings: int, times: int):
    told = Told()
    watch = Watch(shown=told)
    list(watch.over(iter([KNOWN] * readings)))
    assert (len(told.followed), len(told.words), told.closed) == (readings, times, True)


def test_the_rate_leaves_out_what_was_read_before():
    told = Told()
    watch = Watch(shown=told, clock=iter((100.0, 102.0)).__next__)
    for _ in range(1000):
        watch.count(KNOWN, claims=2)
    list(watch.over(iter([KNOWN])))
    assert told.words == ["1,001 statements, 2,001 claims, 0.5 statements a second"]
