"""Facets count what a look at each claim counts, and say where they stopped."""

from __future__ import annotations

from dataclasses import replace

import pytest

from alteram.ledger import facets, search
from alteram.ledger.facets import Tally, tallies
from alteram.ledger.judging import judge, undo
from alteram.ledger.models import Judgement
from alteram.ledger.wanted import Wanted
from alteram.model.identity import identified
from tests.ledger.place import claim_in, kept, named, spot, told

GORIS = spot("Goris", 39.51, 46.34)


@pytest.fixture
def claims(ledger):
    one = told("they shelled us", "mines lie here", "they will go", published="2022-09-13")
    two = told("nobody was shot at", id="016", party="Azerbaijan", published="2022-10-01")
    made = (
        claim_in(one.statement, "they shelled us", where=(GORIS,)),
        claim_in(
            one.statement, "mines lie here", "mine.laying", confidence=0.3, where=(GORIS, spot("Jermuk", 39.8, 45.7))
        ),
        claim_in(one.statement, "they will go", "force.withdraw", modality="promised", agreement=named("accord")),
    )
    kept(replace(one, claims=tuple(map(identified, made))))
    kept(replace(two, claims=(identified(claim_in(two.statement, "nobody was shot at", stance="denied")),)))
    return made


def told_of(wanted: Wanted) -> dict[str, dict[str, int]]:
    return {
        name: {value: number for value, number in each.counts.items() if number}
        for name, each in tallies(wanted).items()
    }


ALL = {
    "party": {"Armenia": 3, "Azerbaijan": 1},
    "event": {"attack.shelling": 2, "mine.laying": 1, "force.withdraw": 1},
    "stance": {"asserted": 3, "denied": 1},
    "modality": {"actual": 3, "promised": 1},
    "published": {"2022-09": 3, "2022-10": 1},
    "level": {"high": 3, "low": 1},
    "place": {"goris": 2, "jermuk": 1},
    "judgement": {"none": 4},
}


def test_all_claims_are_counted(claims):
    found = told_of(Wanted())
    assert {name: found[name] for name in ALL} == ALL
    assert found["agreement"] == {"accord": 1}
    assert all(each.whole for each in tallies(Wanted()).values())


def test_what_is_asked_of_a_facet_leaves_its_own_counts_alone(claims):
    found = told_of(Wanted(party="Armenia", event=("attack", "mine")))
    assert found["party"] == {"Armenia": 2, "Azerbaijan": 1}
    assert found["event"] == {"attack.shelling": 1, "mine.laying": 1, "force.withdraw": 1}
    assert found["level"] == {"high": 1, "low": 1}
    assert found["place"] == {"goris": 2, "jermuk": 1}


def test_judgements_are_counted_as_they_stand(claims):
    first, second = claims[0].id, claims[1].id
    judge(first, "reject", reason="read", by="Ana")
    judge(first, "accept", reason="read", by="Ben")
    entry, _ = judge(second, "unsure", reason="read", by="Ana")
    assert told_of(Wanted())["judgement"] == {"accept": 1, "unsure": 1, "none": 2}
    undo(entry, reason="mistaken", by="Ana")
    assert told_of(Wanted(party="Armenia"))["judgement"] == {"accept": 1, "none": 2}


def test_a_correction_counts_beside_what_it_corrects_until_it_is_taken_back(claims):
    before = told_of(Wanted())["event"]
    judge(claims[0].id, "correct", reason="read", by="Ana", changed={"event": "attack.air"})
    assert told_of(Wanted())["event"] == before | {"attack.air": 1}
    undo(Judgement.objects.get().entry, reason="mistaken", by="Ana")
    assert told_of(Wanted())["event"] == before
    assert told_of(Wanted())["place"] == ALL["place"]


def test_a_statement_that_is_read_anew_counts_once(claims):
    one = told("they shelled us", "mines lie here", "they will go", published="2022-09-13")
    kept(one, reader="reader 2")
    assert told_of(Wanted())["event"] == {"attack.shelling": 4}
    assert told_of(Wanted())["place"] == {}


@pytest.mark.parametrize("most", [1, 2])
def test_counts_beyond_the_bound_say_so(claims, most, monkeypatch):
    monkeypatch.setattr(facets, "MOST", most)
    found = tallies(Wanted(party="Armenia"))
    assert not found["event"].whole
    assert sum(found["event"].counts.values()) == most
    assert found["judgement"] == Tally(
        counts=dict.fromkeys(["accept", "correct", "reject", "unsure"], 0) | {"none": most}, whole=False
    )


@pytest.mark.parametrize(
    "wanted", [Wanted(words="shelled"), Wanted(words="they", party="Armenia"), Wanted(level="low")]
)
def test_facets_add_up_to_the_number_of_claims(claims, wanted):
    number = search.number_of(wanted)
    found = tallies(wanted)
    assert number
    for name in ("holder", "stance", "modality", "judgement"):
        assert sum(found[name].counts.values()) == number
