"""What persons decided goes before what is proposed, and the last word on a pair counts."""

from __future__ import annotations

from typing import Any

import pytest

from alteram.incidents import find_incidents
from alteram.incidents.decisions import Decisions
from alteram.model import Grouping
from alteram.model.incidents import Decided
from tests.claim_factory import at
from tests.incidents.tellings import by, claim_of, on, telling

NORTH, SOUTH = "Norland", "Sudland"


def shelled(statement: str, day: str = "2022-09-13", **fields: Any) -> Any:
    agent, target = (by(SOUTH), on(NORTH)) if int(statement) % 2 else (by(NORTH), on(SOUTH))
    return claim_of(statement=statement, when=at(day), agent=agent, target=target, **fields)


def decided(verdict: Decided, claims: list[Any], others: list[Any] | None = None, entry: int = 1) -> Grouping:
    ids = tuple(claim.id for claim in claims)
    return Grouping(
        verdict=verdict, claims=ids, others=tuple(claim.id for claim in others or ()), reason="the text", by="Ana",
        at="2022-10-01T00:00:00Z", entry=entry,
    )  # fmt: skip


@pytest.fixture
def claims():
    return [shelled("1"), shelled("2"), shelled("3")]


def found(claims, *groupings):
    tellings = [telling(each.statement, NORTH if int(each.statement) % 2 else SOUTH, each) for each in claims]
    return find_incidents(tellings, groupings=groupings)


def members(incidents):
    return sorted(sorted(claim.statement for claim in each.claims) for each in incidents)


def test_nothing_decided_leaves_a_proposal(claims):
    (incident,) = found(claims)
    assert (incident.accepted, incident.groupings) == ((), ())


def test_what_is_accepted_is_told_from_what_is_proposed_beside_it(claims):
    grouping = decided("accept", claims[:2])
    (incident,) = found(claims, grouping)
    assert members([incident]) == [["1", "2", "3"]]
    assert set(incident.accepted) == {claims[0].id, claims[1].id}
    assert incident.groupings == (grouping,)


def test_what_is_split_is_not_joined_again_by_another_link(claims):
    one, two, three = claims
    assert members(found(claims, decided("split", [three], [one, two]))) == [["1", "2"]]


def test_persons_join_what_no_rule_would(claims):
    late = shelled("5", "2023-02-01")
    (incident,) = found([*claims, late], decided("join", [claims[0], late]))
    assert members([incident]) == [["1", "2", "3", "5"]]
    assert set(incident.accepted) == {claims[0].id, late.id}


def test_two_claims_that_nothing_links_are_an_incident_where_a_person_says_so():
    one, late = shelled("1"), shelled("3", "2023-02-01")
    assert found([one, late]) == []
    (incident,) = found([one, late], decided("accept", [one, late]))
    assert (incident.proposals, incident.score) == ((), 0.0)


def test_two_accepted_incidents_are_never_made_one(claims):
    more = [*claims, shelled("4")]
    incidents = found(more, decided("accept", more[:2]), decided("accept", more[2:], entry=2))
    assert members(incidents) == [["1", "2"], ["3", "4"]]
    assert all(each.held_back for each in incidents)


def test_the_last_word_on_a_pair_counts(claims):
    one, two, _ = claims
    split, back = decided("split", [two], [one], entry=1), decided("join", [one, two], entry=2)
    assert members(found([one, two], split)) == []
    assert members(found([one, two], split, back)) == [["1", "2"]]
    again = decided("split", [one], [two], entry=3)
    assert members(found([one, two], split, back, again)) == []
    assert list(Decisions([split, back, again]).together()) == []


def test_a_decision_about_claims_that_are_not_there_does_nothing(claims):
    gone = shelled("7", "2020-01-01")
    assert members(found(claims, decided("accept", [gone, claims[0]]))) == [["1", "2", "3"]]
    assert found(claims, decided("accept", [gone, claims[0]]))[0].accepted == ()
