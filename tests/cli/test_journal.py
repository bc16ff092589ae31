"""The journal of a run: what it keeps, and what of a torn one counts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import msgspec
import pytest

from alteram.cli.journal import Entry, check_header, entries, entry_of, line_of, passed_over
from alteram.errors import AlteramError, EmptyStatement, LanguageNotRead, PublishedTooEarly, ResumeMismatch
from alteram.model import Statement
from alteram.workspace import Reading
from tests.claim_factory import claim_of, statement_of

ONE, OTHER = statement_of("1"), statement_of("2")
EMPTY = EmptyStatement("there is no text", where="a.txt", todo="leave it out")
HEADER = {"journal": 1, "--issuer": None, "--profiles": ["mine"]}


def entry(reading: Reading, size: int = 0) -> Entry:
    return entry_of(reading, size=size, digest="0" * 64)


def test_an_entry_keeps_the_number_of_claims_and_the_error():
    error = LanguageNotRead("it is in German", where="b.txt", todo="bring it in English")
    kept = entry(Reading(statement=ONE, claims=(claim_of(), claim_of(quote="again")), error=error))
    failure = kept.failure()
    assert kept.claims == 2
    assert (type(failure), str(failure)) == (LanguageNotRead, str(error))
    assert entry(Reading(statement=ONE)).failure() is None


def test_an_entry_keeps_the_warnings():
    warning = PublishedTooEarly("it is dated 5 May 2023", where="statement '1'", todo="check --published")
    written = line_of(entry(Reading(statement=ONE, warnings=(warning,))))
    (again,) = msgspec.json.decode(written, type=Entry).cautions()
    assert (type(again), str(again)) == (PublishedTooEarly, str(warning))
    assert entry(Reading(statement=ONE)).cautions() == []


def test_an_entry_fits_what_it_is_about_and_nothing_else():
    changed = replace(ONE, capture=replace(ONE.capture, sha256="1" * 64))
    about = entry(Reading(statement=ONE))
    assert [about.fits(found) for found in (ONE, OTHER, changed, EMPTY)] == [True, False, False, False]
    about = entry(Reading(error=EMPTY))
    other = EmptyStatement("there is no text", where="b.txt", todo="leave it out")
    assert [about.fits(found) for found in (EMPTY, other, ONE)] == [True, False, False]


@pytest.fixture
def journal(tmp_path: Path) -> Path:
    """A journal of three entries, after which the output has 10, 20 and 30 bytes."""
    path = tmp_path / "out.jsonl.progress"
    lines = [line_of(entry(Reading(statement=ONE), size)) for size in (10, 20, 30)]
    path.write_bytes(line_of(HEADER) + b"".join(lines))
    return path


@pytest.mark.parametrize(("length", "sizes"), [(100, [10, 20, 30]), (29, [10, 20]), (0, [])])
def test_entries_end_where_the_output_does(journal: Path, length: int, sizes: list[int]):
    assert [each.size for _, each in entries(journal, length=length)] == sizes


def test_a_line_that_is_not_whole_counts_as_not_written(journal: Path):
    whole = journal.read_bytes()
    last = whole.rindex(b"\n", 0, -1) + 1
    for cut in range(last, len(whole)):
        journal.write_bytes(whole[:cut])
        found = list(entries(journal, length=100))
        assert [each.size for _, each in found] == [10, 20]
        assert found[-1][0] == last


def test_a_header_that_was_cut_short_is_none(journal: Path):
    journal.write_bytes(line_of(HEADER)[:-1])
    assert check_header(journal, HEADER) is False


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"--issuer": "The Army"}, "--issuer none, and this one has 'The Army'"),
        ({"--profiles": []}, "--profiles mine, and this one has none"),
        ({"program": "9"}, "program none, and this one has '9'"),
    ],
)
def test_another_header_is_a_mismatch(journal: Path, changes: dict[str, object], words: str):
    assert check_header(journal, HEADER) is True
    with pytest.raises(ResumeMismatch, match=words):
        check_header(journal, HEADER | changes)


def test_what_is_no_journal_is_a_mismatch(journal: Path):
    journal.write_text("my notes\n", encoding="utf-8")
    with pytest.raises(ResumeMismatch, match="no journal of a run"):
        check_header(journal, HEADER)


def test_what_comes_after_the_known_is_left():
    found: Iterator[Statement | AlteramError] = iter([ONE, EMPTY, OTHER])
    known = [entry(Reading(statement=ONE)), entry(Reading(error=EMPTY))]
    assert [again for again, _ in passed_over(found, known)] == [ONE, EMPTY]
    assert list(found) == [OTHER]
