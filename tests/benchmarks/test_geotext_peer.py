"""The peer's names are put where the text has them; a package that is not there stops nothing."""

import json
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from benchmarks import geotext_driver, geotext_peer
from benchmarks.geotext_peer import placed
from benchmarks.peers import PeerMissing
from benchmarks.toponyms import PlaceDocument, Toponym

HERE = (1.0, 2.0)
GEOTEXT = """
def get_data_path(name):
    import os
    return os.path.join(os.path.dirname(__file__), name)
"""
CLASS = """
from . import geotext
class Index:
    countries = {"chad": "TD"}
class GeoText:
    index = Index
    def __init__(self, text):
        self.countries = [word for word in text.split() if word == "Chad"]
        self.cities = [word for word in text.split() if word in ("Moundou", "Oz")]
"""


def words(text: str, *names: str) -> list[tuple[str, str]]:
    """Each name that is placed, with what the text has before it."""
    found = placed(text, [(name, HERE) for name in names])
    return [(text[each.start : each.end], text[: each.start].split()[-1]) for each in found]


@pytest.mark.parametrize(
    ("text", "names", "found"),
    [
        ("to Mexico City, by Mexico", ("Mexico", "Mexico City"), [("Mexico City", "to"), ("Mexico", "by")]),
        ("of Nigeria, in Niger", ("Niger",), [("Niger", "in")]),
        ("in Chad, off Chad", ("Chad", "Chad"), [("Chad", "in"), ("Chad", "off")]),
        ("in Chad, off Chad", ("Chad",), [("Chad", "in")]),
        ("in Chad", ("Oz",), []),
    ],
)
def test_names_stand_where_the_text_has_them(text: str, names: Sequence[str], found: list[tuple[str, str]]):
    assert words(text, *names) == found


def test_a_name_without_a_point_is_found_all_the_same():
    assert placed("in Oz", [("Oz", None)]) == [Toponym(3, 5, None)]


def line(name: str, lat: str, lon: str, code: str, population: str) -> str:
    cells = {1: name, 4: lat, 5: lon, 8: code, 14: population}
    return "\t".join(cells.get(column, "") for column in range(19))


def test_a_city_has_the_point_of_the_largest_and_a_country_the_mean(tmp_path: Path):
    table = tmp_path / "cities"
    rows = [line("Oz", "8", "16", "TD", "9"), line("Oz", "10", "18", "TD", "99"), line("Ur", "1", "1", "IQ", "1")]
    table.write_text("\n".join(rows) + "\n", encoding="utf-8")
    cities, countries = geotext_driver.points(table)
    assert cities == {"oz": (10.0, 18.0), "ur": (1.0, 1.0)}
    assert countries == {"TD": (9.0, 17.0), "IQ": (1.0, 1.0)}


def test_the_driver_answers_in_the_order_of_the_texts(tmp_path: Path):
    package = tmp_path / "geotext"
    package.mkdir()
    (package / "geotext.py").write_text(GEOTEXT, encoding="utf-8")
    (package / "__init__.py").write_text(CLASS, encoding="utf-8")
    table = [line("Moundou", "8.5", "16", "TD", "9"), line("Sarh", "9.5", "18", "TD", "9")]
    (package / "cities15000.txt").write_text("\n".join(table), encoding="utf-8")
    done = subprocess.run(
        [sys.executable, geotext_peer.DRIVER],
        input=json.dumps(["in Moundou and Oz", "in Chad"]),
        env={"PYTHONPATH": str(tmp_path)},
        capture_output=True,
        text=True,
        check=True,
    )
    said = json.loads(done.stdout)
    assert said["answers"] == [[["Moundou", [8.5, 16.0]], ["Oz", None]], [["Chad", [9.0, 17.0]]]]
    assert said["seconds"] >= 0


def test_what_the_driver_says_becomes_toponyms(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    said = json.dumps({"start": 1.5, "seconds": 0.5, "answers": [[["Oz", [1.0, 2.0]]], []]})
    done = subprocess.CompletedProcess([], 0, stdout=said, stderr="")
    monkeypatch.setattr("subprocess.run", lambda command, **options: done)
    found = geotext_peer.run(tmp_path, [PlaceDocument("a", "in Oz", ()), PlaceDocument("b", "", ())])
    assert (found.answers, found.start, found.seconds) == ([[Toponym(3, 5, HERE)], []], 1.5, 0.5)


def test_a_peer_that_gives_up_says_why(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    failed = subprocess.CompletedProcess([], 1, stdout="", stderr="Traceback\nModuleNotFoundError: no geotext\n")
    monkeypatch.setattr("subprocess.run", lambda command, **options: failed)
    with pytest.raises(PeerMissing, match="gives up: ModuleNotFoundError: no geotext - name another"):
        geotext_peer.run(tmp_path, [PlaceDocument("a", "", ())])


def test_a_peer_without_an_interpreter_is_missing(tmp_path: Path):
    with pytest.raises(PeerMissing, match="is not beside"):
        geotext_peer.run(tmp_path / "python", [PlaceDocument("a", "", ())])


def test_a_package_that_cannot_be_had_is_said_with_its_reason(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    failed = subprocess.CompletedProcess([], 1, stdout="", stderr="looking\nERROR: no such package\n\n")
    monkeypatch.setattr("subprocess.run", lambda command, **options: failed)
    with pytest.raises(PeerMissing, match=r"^geotext is not beside: ERROR: no such package - put geotext=="):
        geotext_peer.python_in(tmp_path / "peer")


def test_a_package_that_is_there_is_not_put_there_again(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    (tmp_path / "lib" / "python3.11" / "site-packages" / "geotext").mkdir(parents=True)
    monkeypatch.setattr("subprocess.run", lambda *given, **options: pytest.fail("nothing is to be run"))
    assert geotext_peer.python_in(tmp_path) == tmp_path / "bin" / "python"
