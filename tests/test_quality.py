"""The reader is as good as it was: figures on the bundled gold stay above floors that are pinned with its hash."""

import json
import tomllib
from collections.abc import Mapping
from pathlib import Path

import pytest

from benchmarks import incidents, sentences
from benchmarks.blind import blind_readings
from benchmarks.bundled import BUNDLED, fingerprint, readings, statements, with_gold
from benchmarks.claims import FLOORS as FLOORS_FILE
from benchmarks.claims import figures, floors, scored
from benchmarks.second_gold import FITTING, OPEN, SEALED, measured

# what the first reading had to reach; floors start here and only rise
LEAST = {"detection_f1": 0.70, "claim_score": 0.48, "agent": 0.60, "where": 0.60, "evidence": 0.60}
LEAST_SENTENCES = 98.0
SECOND = tomllib.loads(FLOORS_FILE.read_text(encoding="utf-8"))["second"]
FLOORS = {name: value for name, value in floors().items() if name != "sha256"}


@pytest.fixture(scope="session")
def ours() -> Mapping[str, float]:
    return figures(scored(readings(), BUNDLED))


@pytest.fixture(scope="session")
def blind() -> Mapping[str, float]:
    return figures(scored(blind_readings(), BUNDLED))


@pytest.mark.parametrize("name", FLOORS)
def test_no_figure_is_below_its_floor(name: str, ours: Mapping[str, float]):
    assert ours[name] >= FLOORS[name]


@pytest.mark.parametrize("name", LEAST)
def test_floors_only_rise(name: str):
    assert FLOORS[name] >= LEAST[name]


def test_floors_are_pinned_to_the_statements_they_were_measured_on():
    assert floors()["sha256"] == fingerprint(), "measure again and pin the figures with the new hash"


def test_the_blind_reader_shows_what_a_figure_is_worth(ours: Mapping[str, float], blind: Mapping[str, float]):
    assert blind["agent"] == blind["where"] == blind["quantities"] == 0.0
    assert 0.6 < blind["detection_f1"] < ours["detection_f1"]
    assert 0.2 < blind["claim_score"] < ours["claim_score"]


def test_every_gold_claim_quotes_its_statement():
    texts = {statement.id: statement.text for statement in statements()}
    gold = {path.stem: json.loads(path.read_text(encoding="utf-8"))["claims"] for path in with_gold()}
    assert gold
    for id, claims in gold.items():
        assert [texts[id][each["start"] : each["end"]] for each in claims] == [each["quote"] for each in claims]


def test_sentences_are_cut_as_well_as_they_were():
    assert sentences.below_floor(sentences.figures(sentences.own)) == []
    assert all(value >= LEAST_SENTENCES for name, value in sentences.floors().items() if name != "sha256")


def test_there_are_enough_gold_sentences_and_they_cover_their_texts():
    texts = sentences.gold_texts()
    assert sum(len(each.sentences) for each in texts) >= 300
    assert {each.id for each in texts} >= {statement.id for statement in statements()}
    for each in texts:
        inside = [each.text[start:end] for start, end in sorted(each.sentences)]
        assert "".join("".join(inside).split()) == "".join(each.text.split()), each.id


@pytest.mark.parametrize(("name", "folder"), [("open", OPEN), ("sealed", SEALED)])
def test_statements_of_other_conflicts_are_read_as_well_as_they_were(name: str, folder: Path):
    assert SECOND[f"{name}_sha256"] == fingerprint(folder), "measure again and pin the figures with the new hash"
    assert measured(folder)["claim_score"] >= SECOND[name]


def test_the_sealed_half_is_apart_from_the_open_one_and_each_quote_is_of_its_text():
    halves = [{path.name for path in with_gold(folder)} for folder in (OPEN, SEALED, FITTING)]
    assert sum(map(len, halves)) == len(set().union(*halves))
    assert len(halves[0]) >= 12
    assert len(halves[1]) >= 12
    for folder in (OPEN, SEALED, FITTING):
        texts = {statement.id: statement.text for statement in statements(folder)}
        for path in with_gold(folder):
            claims = json.loads(path.read_text(encoding="utf-8"))["claims"]
            assert [texts[path.stem][c["start"] : c["end"]] for c in claims] == [c["quote"] for c in claims]


@pytest.fixture(scope="session")
def links() -> Mapping[str, float]:
    tellings, claims = incidents.as_gold()
    found: Mapping[str, float] = incidents.score(incidents.sets(), incidents.linked(tellings), claims)
    return found


def test_claims_of_one_happening_are_linked_as_well_as_they_were(links: Mapping[str, float]):
    assert incidents.failures(links) == []


def test_the_floors_of_links_only_rise():
    pinned = incidents.floors()
    assert pinned["link_f1"] >= 0.75
    assert pinned["relation"] >= 0.75
    assert pinned["lookalikes_linked"] <= 0.25


def test_a_blind_linker_shows_what_a_figure_of_links_is_worth(links: Mapping[str, float]):
    tellings, claims = incidents.as_gold()
    blind = incidents.score(incidents.sets(), incidents.blind(tellings), claims)
    assert blind["link_f1"] < links["link_f1"]
    assert blind["relation"] < 0.5 < links["relation"]
    assert blind["lookalikes_linked"] > 3 * links["lookalikes_linked"]


def test_at_least_forty_links_are_made_for_the_benchmark_and_quote_their_statements():
    own = incidents.sets()[1]
    assert sum(link.relation in {*incidents.RELATIONS, incidents.LOOKALIKE} for link in own.links) >= 40
    for statement, gold in incidents.known().values():
        assert [statement.text[c["start"] : c["end"]] for c in gold["claims"]] == [c["quote"] for c in gold["claims"]]
