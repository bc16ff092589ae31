"""Agreements come with their conflicts' names and dates, and a broken one is refused with its line."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from alteram.errors import BrokenAgreement, BrokenProfile, UnknownAgreement
from alteram.profiles import agreements, agreements_of, load_profile, profiles
from tests.profiles.test_load import SMALL

NAMED = [
    "arm-aze-rus-2020-11-10", "arm-aze-rus-2021-01-11", "arm-aze-rus-2021-11-26", "rus-ukr-2015-02-12",
    "rus-ukr-2020-07-22", "ind-pak-2021-02-25", "eth-tig-2022-11-02", "sdn-jeddah-2023-05-11", "sdn-jeddah-2023-05-20",
    "lby-2020-10-23", "yem-stockholm-2018-12-13", "prk-kor-2018-09-19", "isr-lbn-2024-11-27",
]  # fmt: skip
SHIPPED = agreements()

TRUCE = """\
id: nor-sou-2003-01-01
name: Ford truce
conflict: north-south
date: 2003-01-01
aliases: [Truce of the Ford]
follows: [nor-sou-2001-02-03]
parties: [North, South]
whole: true
sources:
  text: {name: A newspaper, url: "https://example.org/truce", seen: 2026-01-02}
obligations:
  - id: "1"
    article: point 1
    summary: North leaves the ridge.
    kind: act
    bearer: [North]
    counterparty: [South]
    from: 2003-01-01
    deadline: 2003-02-01
    places: [Ridge]
    denied_breach: [force.withdraw]
    fulfilment: [force.withdraw]
    words: [Leave*]
    source: text
  - {id: "2", article: point 2, summary: No fire., kind: refrain, bearer: [North, South], breach: ["attack.*"],
     until: 2003-06-01, source: [text]}
"""

# What is changed in TRUCE, the line that is to blame, and a word of the complaint.
BROKEN = {
    "unknown_key": ("whole: true", "entire: true", 8, "'entire'"),
    "unknown_key_of_obligation": ("article: point 1", "article: point 1\n    para: 1", 14, "'para'"),
    "unknown_conflict": ("conflict: north-south", "conflict: east-west", 3, "'east-west'"),
    "unknown_party": ("parties: [North, South]", "parties: [North, West]", 7, "'West'"),
    "unknown_bearer": ("bearer: [North]", "bearer: [Northland]", 16, "'Northland'"),
    "unknown_counterparty": ("counterparty: [South]", "counterparty: [East]", 17, "'East'"),
    "unknown_place": ("places: [Ridge]", "places: [Peak]", 20, "'Peak'"),
    "unknown_event": ("fulfilment: [force.withdraw]", "fulfilment: [force.leave]", 22, "'force.leave'"),
    "unknown_family": ('["attack.*"]', '["attacks.*"]', 25, "'attacks.*'"),
    "no_date": ("date: 2003-01-01", "date: 2003-13-01", 4, "no date"),
    "no_deadline": ("deadline: 2003-02-01", "deadline: soon", 19, "no date"),
    "deadline_before": ("deadline: 2003-02-01", "deadline: 2002-02-01", 19, "before 'from'"),
    "deadline_to_refrain": ("until: 2003-06-01", "deadline: 2003-06-01", 26, "no deadline"),
    "no_kind": ("kind: act", "kind: duty", 15, "'duty'"),
    "no_bearer": ("bearer: [North]", "bearer: []", 12, "nobody bears"),
    "no_source": ("    source: text\n", "", 12, "'source'"),
    "empty_source": ("source: [text]", "source: []", 25, "no source"),
    "undeclared_source": ("source: text", "source: oral", 24, "'oral'"),
    "source_without_day": (', seen: 2026-01-02}', "}", 10, "'seen'"),
    "no_article": ("    article: point 1\n", "", 12, "'article'"),
    "same_id_twice": ('id: "2"', 'id: "1"', 25, "two obligations"),
    "number_for_text": ('id: "2"', "id: 2", 25, "no string"),
    "no_obligation": (TRUCE[TRUCE.index("obligations:") :], "obligations: []\n", 1, "no obligation"),
    "no_yaml": ("parties: [North, South]", "parties: [North", 8, "no YAML"),
    "name_of_another": ("name: Ford truce", "name: Ridge truce", 1, "nor-sou-2001-02-03"),
}  # fmt: skip


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of profiles with an agreement of its conflict."""
    (tmp_path / "north-south.yaml").write_text(SMALL, encoding="utf-8")
    (tmp_path / "agreements").mkdir()
    write(tmp_path, TRUCE)
    return tmp_path


def write(folder: Path, text: str) -> Path:
    path = folder / "agreements" / "truce.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def test_the_agreements_that_the_field_asks_for_are_there():
    assert len(SHIPPED) >= 10
    assert [id for id in NAMED if id not in {each.id for each in SHIPPED}] == []


@pytest.mark.parametrize("agreement", SHIPPED, ids=lambda each: each.id)
def test_an_agreement_has_the_name_and_date_of_the_accord_that_texts_name(agreement):
    accords = {accord.id: accord for accord in load_profile(agreement.conflict).accords}
    accord = accords[agreement.id]
    assert (agreement.name, agreement.date) == (accord.name, accord.date)
    assert agreement.aliases == ()  # statements are read with the profile's


@pytest.mark.parametrize("agreement", SHIPPED, ids=lambda each: each.id)
def test_every_obligation_has_its_article_and_a_source(agreement):
    for each in agreement.obligations:
        assert each.article
        assert each.summary.endswith(".")
        assert all(source.url.startswith("http") for source in each.sources)
        assert each.sources
        assert each.start is None or each.start >= agreement.date


@pytest.mark.parametrize("agreement", SHIPPED, ids=lambda each: each.id)
def test_an_agreement_is_found_under_its_id_and_name(agreement):
    assert agreements_of(agreement.id) == agreements_of(agreement.name.upper()) == (agreement,)


def test_a_conflict_stands_for_all_its_agreements_in_order_of_date():
    assert [each.id for each in agreements_of("armenia-azerbaijan")] == NAMED[:3]


def test_an_unknown_agreement_is_an_error_that_lists_the_known_ones():
    with pytest.raises(UnknownAgreement, match=r"P122 .*'Treaty of Elbonia'.*arm-aze-rus-2020-11-10"):
        agreements_of("Treaty of Elbonia")


def test_an_agreement_of_ones_own_is_read(folder):
    (truce,) = agreements_of("Truce of the Ford", folders=[folder])
    first, second = truce.obligations
    assert (truce.conflict, truce.whole, first.words, first.by) == ("north-south", True, ("leave*",), ("North",))
    assert (str(first.deadline), str(second.until), second.counterparty) == ("2003-02-01", "2003-06-01", ())
    assert {source.name for each in truce.obligations for source in each.sources} == {"A newspaper"}


def test_the_names_of_an_agreement_of_ones_own_are_those_of_an_accord(folder):
    accords = {accord.id: accord for accord in load_profile("north-south", folders=[folder]).accords}
    assert accords["nor-sou-2003-01-01"].aliases == ("Truce of the Ford",)


def test_an_agreement_adds_its_names_to_the_accord_that_it_is(folder):
    known = TRUCE.replace("nor-sou-2003-01-01", "nor-sou-2001-02-03").replace("Ford truce", "Ridge truce")
    write(folder, known.replace("date: 2003-01-01", "date: 2001-02-03").replace("follows: [nor-sou-2001-02-03]\n", ""))
    (accord,) = load_profile("north-south", folders=[folder]).accords
    assert (accord.name, accord.aliases) == ("Ridge truce", ("Truce of the Ford",))
    assert agreements_of("nor-sou-2001-02-03", folders=[folder])[0].date == accord.date


def test_the_variable_names_folders_too(folder, monkeypatch):
    monkeypatch.setenv("ALTERAM_PROFILES", str(folder))
    assert "nor-sou-2003-01-01" in {each.id for each in agreements()}


def test_an_edited_agreement_is_read_again(folder):
    profiles(folders=[folder])
    path = write(folder, TRUCE.replace("Truce of the Ford", "Furt truce"))
    os.utime(path, ns=(1, 1))
    assert load_profile("north-south", folders=[folder]).accords[-1].aliases == ("Furt truce",)


@pytest.mark.parametrize(("old", "new", "line", "what"), BROKEN.values(), ids=BROKEN)
def test_a_broken_agreement_is_refused_with_its_line(folder, old, new, line, what):
    assert TRUCE.count(old) >= 1
    path = write(folder, TRUCE.replace(old, new, 1))
    with pytest.raises(BrokenAgreement) as caught:
        agreements(folders=[folder])
    assert caught.value.where == f"{path}:{line}"
    assert what in str(caught.value)


def test_an_id_stands_once(folder):
    (folder / "agreements" / "again.yaml").write_text(TRUCE, encoding="utf-8")
    with pytest.raises(BrokenAgreement, match="'nor-sou-2003-01-01' is taken"):
        agreements(folders=[folder])


def test_what_is_followed_has_to_be_known(folder):
    write(folder, TRUCE.replace("follows: [nor-sou-2001-02-03]", "follows: [nor-sou-1990-01-01]"))
    with pytest.raises(BrokenAgreement, match="'nor-sou-1990-01-01'"):
        agreements(folders=[folder])


def test_a_folder_that_is_not_there_is_told(tmp_path):
    with pytest.raises(BrokenProfile, match="no such folder"):
        agreements(folders=[tmp_path / "missing"])
