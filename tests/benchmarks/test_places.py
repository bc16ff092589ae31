"""The benchmark of places says what it lacks, holds its limits and keeps its figures, without a peer or corpora."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from benchmarks import claims, geotext_peer, kept, places
from benchmarks.geotext_peer import Run
from benchmarks.peers import PeerMissing
from benchmarks.toponyms import PlaceDocument, Toponym

TUNED, HELD_OUT = "Flu in Oz", "Flu in Peru"
TEXT = "Flu in Pandi, near Oz."
PANDI, OZ = Toponym(7, 12, (14.9, 121.0)), Toponym(19, 21, (1.0, 2.0))
XML = (
    "<article><title>{title}</title><text>" + TEXT + "</text><locations>"
    "<location><name>Pandi</name><start>8</start><end>13</end><lat>14.9</lat><lon>121</lon></location>"
    "<location><name>Oz</name><start>20</start><end>22</end><lat>1</lat><lon>2</lon></location>"
    "</locations></article>"
)
Answer = Callable[[str], list[Toponym]]


@pytest.fixture
def corpora(tmp_path: Path) -> Path:
    folder = tmp_path / "corpora" / "places"
    folder.mkdir(parents=True)
    articles = "".join(XML.format(title=title) for title in (TUNED, HELD_OUT))
    (folder / "GeoVirus.xml").write_text(f"<articles>{articles}</articles>", encoding="utf-8")
    return tmp_path / "corpora"


@pytest.fixture
def bench(corpora: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., int]:
    """Runs the command on the corpora, speed and statements left out, with what is given as our answers."""

    def command(answer: Answer, *options: str) -> int:
        monkeypatch.setattr("sys.argv", ["places", "--corpora", str(corpora), *options])
        monkeypatch.setattr(places, "answers", answer)
        monkeypatch.setattr(places, "show_speed", lambda measured: None)
        monkeypatch.setattr(places, "show_opening", lambda: None)
        monkeypatch.setattr(places, "readings", dict)
        monkeypatch.setattr(claims, "scored", lambda read, folder: None)
        monkeypatch.setattr(claims, "figures", lambda found: {"where": 0.92})
        return places.main()

    return command


def right(text: str) -> list[Toponym]:
    return [PANDI, OZ]


def nothing(text: str) -> list[Toponym]:
    return []


def lines(text: str, code: str) -> list[str]:
    return [line for line in text.splitlines() if line.startswith(code)]


def test_where_every_limit_is_reached_the_command_ends_with_0(bench, capsys: pytest.CaptureFixture[str]):
    assert bench(right) == 0
    shown = capsys.readouterr()
    assert lines(shown.err, "B105") == []
    assert "0.920   >= 0.900: holds" in shown.out


def test_a_missed_limit_ends_the_command_with_1(bench, capsys: pytest.CaptureFixture[str]):
    assert bench(nothing) == 1
    assert lines(capsys.readouterr().err, "B105") == [
        "B105 f1 on GeoVirus is 0.0, below 80.0",
        "B105 in 161 km on GeoVirus is 0.0, below 72.0",
    ]


def test_wrong_places_of_claims_end_the_command_with_1(bench, monkeypatch, capsys):
    figures = {"where": 0.89}
    monkeypatch.setattr(places, "missed", lambda name, measured: [])
    assert bench(right) == 0
    monkeypatch.setattr(claims, "figures", lambda found: figures)
    assert places.main() == 1
    assert lines(capsys.readouterr().err, "B105") == [
        "B105 where on the bundled statements is 0.890, below 0.900",
    ]


def test_other_sets_have_no_limits_and_no_held_out_articles(bench, corpora: Path, capsys):
    (corpora / "places" / "GeoVirus.xml").rename(corpora / "places" / "other.xml")
    assert bench(nothing) == 0
    assert "held out" not in capsys.readouterr().out


@pytest.mark.parametrize(("options", "lacks"), [((), "places/*.xml"), (("--set", "a"), "places/a.xml")])
def test_without_corpora_the_command_says_what_is_missing(tmp_path, monkeypatch, capsys, options, lacks):
    monkeypatch.setattr("sys.argv", ["places", "--corpora", str(tmp_path), *options])
    assert places.main() == 2
    assert capsys.readouterr().err.startswith(f"B101 there is no {tmp_path / lacks} - name the folder")


def test_a_fixed_fifth_is_held_out_by_title():
    assert (places.is_held_out(TUNED), places.is_held_out(HELD_OUT)) == (False, True)
    assert 150 < sum(places.is_held_out(f"article {number}") for number in range(1000)) < 250


def test_held_out_articles_have_figures_of_their_own():
    documents = [PlaceDocument(name, TEXT, (PANDI, OZ)) for name in (TUNED, HELD_OUT)]
    found = places.figures(
        places.Measured(documents, frozenset({HELD_OUT}), [[PANDI, OZ], [PANDI]], None), [[PANDI, OZ], [PANDI]]
    )
    assert {name: row["in 161 km"] for name, row in found.items()} == {"all": 75.0, "tuned": 100.0, "held out": 50.0}


def test_errors_are_shown_in_order_and_not_those_of_held_out_articles(bench, capsys: pytest.CaptureFixture[str]):
    bench(lambda text: [Toponym(0, 3), Toponym(19, 21, (1.0, 12.0))], "--errors", "9")
    assert lines(capsys.readouterr().err, "Flu") == [
        f"{TUNED}: false 'Flu'",
        f"{TUNED}: missed 'Pandi'",
        f"{TUNED}: 1,112 km off 'Oz'",
    ]


def test_a_place_without_a_point_is_an_error_of_its_own(bench, capsys: pytest.CaptureFixture[str]):
    bench(lambda text: [PANDI, Toponym(19, 21)], "--errors", "9")
    shown = capsys.readouterr().err
    assert f"{TUNED}: without a point 'Oz'" in shown
    assert HELD_OUT not in shown


def test_without_a_peer_our_rows_stand_alone(bench, capsys: pytest.CaptureFixture[str]):
    assert bench(right) == 0
    shown = capsys.readouterr()
    assert shown.err.startswith("B106 geotext is not beside - name a folder with --peer")
    assert "geotext" not in shown.out


def test_the_table_has_both_systems_and_the_limits(capsys: pytest.CaptureFixture[str]):
    documents = [PlaceDocument(name, TEXT, (PANDI, OZ)) for name in (TUNED, HELD_OUT)]
    run = Run([[PANDI], [PANDI]], 1.0, 2.0)
    found = places.Measured(documents, frozenset({HELD_OUT}), [[PANDI, OZ], [PANDI]], run)
    places.show("GeoVirus", found)
    shown = capsys.readouterr().out.strip().splitlines()
    rows = {line[:24].strip(): line[24:].split() for line in shown}
    assert rows["all, ours"] == ["100.0", "75.0", "85.7", "85.7", "75.0", "0.0"]
    assert rows["all, geotext"] == ["100.0", "50.0", "66.7", "66.7", "50.0", "0.0"]
    assert rows["at least"] == ["-", "-", "80.0", "-", "72.0", "-"]
    assert {"tuned, ours", "tuned, geotext", "held out, ours", "held out, geotext"} <= rows.keys()
    assert shown[-1].startswith("2 documents, 4 toponyms; geotext gives no points")


def test_kept_figures_have_the_set_by_name_and_the_peer_beside(bench, monkeypatch, tmp_path):
    monkeypatch.setattr(kept, "RESULTS", tmp_path / "results")
    monkeypatch.setattr(geotext_peer, "python_in", lambda folder: folder)
    monkeypatch.setattr(geotext_peer, "run", lambda python, documents: Run([[], [PANDI]], 1.0, 2.0))
    assert bench(right, "--save", "--peer", str(tmp_path)) == 0
    saved = json.loads((tmp_path / "results" / "places.json").read_text(encoding="utf-8"))
    assert len(saved["data_sha256"]) == 64
    assert saved["figures"]["GeoVirus, tuned"]["f1"] == 100.0
    assert saved["peer"]["GeoVirus, held out"]["recall"] == 50.0
    assert "seconds" not in json.dumps(saved)


def test_a_peer_that_gives_up_leaves_ours(bench, monkeypatch, tmp_path, capsys):
    def run(*given: object) -> Run:
        raise PeerMissing("geotext gives up: no table")

    monkeypatch.setattr(geotext_peer, "python_in", lambda folder: folder)
    monkeypatch.setattr(geotext_peer, "run", run)
    assert bench(right, "--peer", str(tmp_path)) == 0
    assert "B106 geotext gives up: no table" in capsys.readouterr().err


def test_a_fresh_process_says_what_opening_takes():
    done = subprocess.run([sys.executable, "-m", "benchmarks.opening"], capture_output=True, text=True, check=True)
    said = json.loads(done.stdout)
    assert set(said) == {"import", "open", "memory"}
    assert said["open"] > 0
