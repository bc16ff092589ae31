"""The reader is as good as it was: figures on the bundled gold stay above floors that are pinned with its hash."""

import json
from collections.abc import Mapping

import pytest

from benchmarks import sentences
from benchmarks.blind import blind_readings
from benchmarks.bundled import BUNDLED, fingerprint, readings, statements, with_gold
from benchmarks.claims import figures, floors, scored

# what the first reading had to reach; floors start here and only rise
LEAST = {"detection_f1": 0.70, "claim_score": 0.48, "agent": 0.60, "where": 0.60, "evidence": 0.60}
LEAST_SENTENCES = 98.0
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
