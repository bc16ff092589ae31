"""The hall of the house: readings of files, and of texts."""

from __future__ import annotations

import json
import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

import alteram
from alteram.errors import (
    AlteramError,
    EmptyStatement,
    FileNotReadable,
    LanguageNotRead,
    PublishedTooEarly,
    ReaderStopped,
)
from alteram.ingest import Particulars, statement_from_text
from alteram.model import Statement
from alteram.workspace import (
    FEW,
    compare_by_conflict,
    compare_readings,
    open_times,
    read_all,
    read_files,
    sentences_of,
    sizes_of,
)

SHELLED = "Last night the enemy shelled two villages near Goris."
LATER = "On 13 September 2022 the enemy shelled two villages near Goris."
GERMAN = "Die Streitkräfte haben in der Nacht das Feuer auf unsere Stellungen an der Grenze eröffnet."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "1.txt").write_text(SHELLED, encoding="utf-8")
    (tmp_path / "2.txt").write_text(GERMAN, encoding="utf-8")
    (tmp_path / "3.txt").write_text("", encoding="utf-8")
    (tmp_path / "4.txt").write_text("Armenian forces withdrew from the village on 3 May 2021.", encoding="utf-8")
    return tmp_path


def test_a_text_is_read_with_one_call():
    (claim,) = alteram.read(SHELLED, party="Armenia", issuer="Ministry of Defence of Armenia", published="2022-09-13")
    assert claim.event == "attack.shelling"
    assert claim.evidence.quote in SHELLED
    assert [agent.party for agent in claim.agent] == ["Azerbaijan"]


def test_a_text_reads_alike_in_any_company(folder: Path):
    alone = alteram.read(SHELLED)
    reading = next(read_files([folder]))
    assert [claim.id for claim in reading.claims] == [claim.id for claim in alone]


def test_a_day_of_publication_that_the_text_contradicts_is_warned_of():
    with pytest.warns(PublishedTooEarly, match=r"^W101 statement 's_\w+': .*'On 13 September 2022'"):
        claims = alteram.read(LATER, party="Armenia", published="2021-09-14")
    assert [claim.event for claim in claims] == ["attack.shelling"]


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_reading_has_its_warnings(jobs):
    given = Particulars(published="2021-09-14")
    told = [statement_from_text(LATER, given=given, id=str(number)) for number in range(FEW + 1)]
    readings = list(read_all(told, jobs=jobs))
    assert [[type(each) for each in reading.warnings] for reading in readings] == [[PublishedTooEarly]] * (FEW + 1)
    assert {reading.error for reading in readings} == {None}
    assert all(reading.claims for reading in readings)


def test_an_empty_text_is_refused():
    with pytest.raises(EmptyStatement):
        alteram.read(" \n")


def test_every_source_gives_a_reading_in_its_place(folder: Path):
    readings = list(read_files([folder, folder / "5.txt"]))
    errors = [type(reading.error) for reading in readings]
    assert errors == [type(None), LanguageNotRead, EmptyStatement, type(None), FileNotReadable]


def test_a_statement_in_a_language_that_is_not_read_is_kept(folder: Path):
    reading = list(read_files([folder]))[1]
    assert reading.statement is not None
    assert reading.statement.text == GERMAN
    assert reading.claims == ()


def test_files_are_read_as_they_are_asked_for(folder: Path):
    readings = read_files([folder])
    next(readings)
    (folder / "4.txt").unlink()
    assert isinstance(list(readings)[-1].error, FileNotReadable)


def test_what_was_not_read_is_not_compared(folder: Path):
    comparison = compare_readings(read_files([folder], given=Particulars(party="Armenia")))
    assert len(comparison.tellings) == 2
    assert [column.party for column in comparison.columns] == ["Armenia"]


@pytest.mark.parametrize(("published", "left"), [(None, 1), ("2022-09-13", 0)])
def test_relative_times_stay_open_without_a_day_of_publication(published, left):
    text = f"{SHELLED} It began on 3 May 2021."
    assert open_times(statement_from_text(text, given=Particulars(published=published))) == left


def test_sentences_cover_every_word():
    statement = statement_from_text(f"{SHELLED} Two men died.", given=Particulars())
    assert [span.of(statement.text) for span in sentences_of(statement)] == [SHELLED, "Two men died."]


def test_a_party_of_one_conflict_is_not_silent_on_another(tmp_path):
    for party, conflict in (("Armenia", "armenia-azerbaijan"), ("Ukraine", "russia-ukraine")):
        record = {
            "party": party,
            "conflict": conflict,
            "published": "2023-05-01",
            "text": "Enemy units shelled a village.",
        }
        (tmp_path / f"{party}.json").write_text(json.dumps(record), encoding="utf-8")
    found = list(compare_by_conflict(read_files([tmp_path])))
    assert [name for name, _ in found] == ["Armenia-Azerbaijan", "Russia-Ukraine"]
    columns = {column.party for _, comparison in found[:1] for column in comparison.columns}
    assert "Ukraine" not in columns


def found(number: int) -> Iterator[Statement | AlteramError]:
    """``number`` statements, one in a language that is not read and an error among them."""
    yield statement_from_text(GERMAN, given=Particulars(), id="german")
    yield EmptyStatement("there is no text", where="empty.txt", todo="leave it out")
    for place in range(number - 2):
        text = f"On {place % 28 + 1} May 2021 Armenian forces shelled {place + 2} villages near Goris."
        yield statement_from_text(text, given=Particulars(party="Azerbaijan"), id=str(place))


@pytest.mark.parametrize("jobs", [2, 4])
def test_readings_do_not_depend_on_how_many_processes_read(jobs):
    statements = list(found(FEW + 5))
    here, there = (list(read_all(statements, jobs=number)) for number in (1, jobs))
    assert len(there) == FEW + 5
    for one, other in zip(here, there, strict=True):
        assert (one.statement, one.profile, one.claims) == (other.statement, other.profile, other.claims)
        assert (type(one.error), str(one.error)) == (type(other.error), str(other.error))


def test_few_statements_are_read_without_other_processes(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("alteram.workspace.reading.in_order", lambda *_, **__: pytest.fail("not worth its start"))
    assert len(list(read_all(found(FEW), jobs=2))) == FEW


def _killed(_found: object, *, folders: object) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def test_a_process_that_is_killed_is_an_error_that_names_the_statement(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("alteram.workspace.reading._read", _killed)
    with pytest.raises(ReaderStopped, match=r"^R101 statement 'german': .* -9"):
        next(read_all(found(FEW + 1), jobs=2))


def test_the_sizes_of_files_come_in_their_order(folder: Path):
    assert list(sizes_of([folder, folder / "none.txt"]).items())[2:] == [
        (str(folder / "3.txt"), 0),
        (str(folder / "4.txt"), (folder / "4.txt").stat().st_size),
    ]
    assert sizes_of([folder, "-"]) == {}
