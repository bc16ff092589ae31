"""Two claims: whether they may tell of one happening, why, and how they stand to each other."""

from __future__ import annotations

from typing import Any

import pytest

from alteram.incidents.pairs import grounds, propose, propose_pair
from alteram.model import Claim, Proposal
from tests.claim_factory import at, night, reported
from tests.incidents.tellings import arm, at_least, by, claim_of, count, on, spot, telling, told

NORTH, SOUTH = "Norland", "Sudland"
NIGHT = night("2022-09-12", "2022-09-13")
CLOCK = at("2022-09-13T00:05", precision="minute")
DAY = at("2022-09-13")


def shelling(by_party: str, on_party: str, **fields: Any) -> dict[str, Any]:
    return {"event": "attack.shelling", "agent": by(by_party), "target": on(on_party, "military"), "when": DAY} | fields


def harm(party: str | None, *counts: Any, **fields: Any) -> dict[str, Any]:
    return {"event": "harm.people", "target": on(party, "military"), "quantities": counts, "when": DAY} | fields


# the claim of Norland's statement, that of Sudland's, and the relation that is proposed: None for none
CASES: dict[str, tuple[dict[str, Any], dict[str, Any], str | None]] = {
    "each_blames_the_other": (
        shelling(SOUTH, NORTH, when=CLOCK), shelling(NORTH, SOUTH, when=NIGHT), "disputed-agency",
    ),
    "a_denial": (shelling(NORTH, SOUTH, stance="denied"), shelling(NORTH, SOUTH), "contradict"),
    "one_deed": (shelling(NORTH, SOUTH), shelling(NORTH, SOUTH), "agree"),
    "another_day": (shelling(NORTH, SOUTH), shelling(NORTH, SOUTH, when=at("2022-09-16")), None),
    "a_total_over_weeks": (
        shelling(NORTH, SOUTH), shelling(NORTH, SOUTH, when=at("2022-08-13", "2022-09-13", "month")), None,
    ),
    "another_deed_of_the_day": (shelling(NORTH, SOUTH), {"event": "aid.provide", "when": DAY}, None),
    "a_demand": (shelling(NORTH, SOUTH), shelling(NORTH, SOUTH, modality="demanded"), None),
    "an_accusation": (
        {"event": "talk.accuse", "agent": by(NORTH), "target": on(SOUTH), "when": DAY},
        {"event": "talk.accuse", "agent": by(NORTH), "target": on(SOUTH), "when": DAY}, None,
    ),
    "civil_or_military": (
        shelling(NORTH, SOUTH, where=(spot("Brenna", 60.2, 10.4),)),
        shelling(NORTH, SOUTH, target=on(SOUTH, "civilian"), where=(spot("Brenna", 60.2, 10.4),)), "contradict",
    ),
    "far_apart": (
        shelling(NORTH, SOUTH, target=(), where=(spot("Aldby", 60.1, 10.1),)),
        shelling(NORTH, SOUTH, target=(), where=(spot("Otherby", 64.0, 12.0),)), None,
    ),
    "the_same_dead": (harm(NORTH, count("killed", 2)), harm(NORTH, count("killed", 2)), "agree"),
    "other_numbers": (harm(NORTH, count("killed", 2)), harm(NORTH, count("killed", 5)), "contradict"),
    "numbers_within_bounds": (harm(NORTH, at_least("killed", 2)), harm(NORTH, count("killed", 5)), "agree"),
    "unlike_units": (harm(NORTH, count("killed", 2)), harm(NORTH, count("wounded", 5)), "agree"),
    "other_victims": (harm(NORTH, count("killed", 2)), harm(SOUTH, count("killed", 2)), None),
    "its_own_victims": (harm(None, count("killed", 2)), harm(SOUTH, count("killed", 2)), None),
}  # fmt: skip


def sides(one: dict[str, Any], other: dict[str, Any]) -> tuple[Claim, Claim]:
    return claim_of(**one, statement="1", quote="one"), claim_of(**other, statement="2", quote="other")


def proposed(one: dict[str, Any], other: dict[str, Any]) -> Proposal | None:
    first, second = sides(one, other)
    found = propose([telling("1", NORTH, first), telling("2", SOUTH, second)])
    assert len(found) <= 1
    return found[0] if found else None


@pytest.mark.parametrize(("one", "other", "relation"), CASES.values(), ids=CASES)
def test_what_two_claims_come_to(one: dict[str, Any], other: dict[str, Any], relation: str | None):
    found = proposed(one, other)
    assert (found.relation if found else None) == relation


@pytest.mark.parametrize(("one", "other", "relation"), CASES.values(), ids=CASES)
def test_it_makes_no_difference_which_comes_first(one: dict[str, Any], other: dict[str, Any], relation: str | None):
    first, second = sides(one, other)
    traits = told(first, party=NORTH), told(second, party=SOUTH)
    assert propose_pair(*traits) == propose_pair(*reversed(traits))
    assert sorted(r.weight for r in grounds(*traits)) == sorted(r.weight for r in grounds(*reversed(traits)))


def test_reasons_are_told_in_words_with_the_heaviest_first():
    found = proposed(
        shelling(SOUTH, NORTH, when=CLOCK, weapons=(arm("mortar"),)),
        shelling(NORTH, SOUTH, when=NIGHT, weapons=(arm("mortar"),)),
    )
    assert found is not None
    words = [reason.words for reason in found.reasons]
    assert "each blames the other: Norland and Sudland" in words
    assert "both name mortar" in words
    assert [abs(r.weight) for r in found.reasons] == sorted((abs(r.weight) for r in found.reasons), reverse=True)


def test_a_score_grows_with_its_grounds():
    bare = proposed(shelling(NORTH, SOUTH), shelling(NORTH, SOUTH))
    more = proposed(shelling(NORTH, SOUTH, where=(spot("Brenna"),)), shelling(NORTH, SOUTH, where=(spot("Brenna"),)))
    assert bare is not None
    assert more is not None
    assert 0.5 <= bare.score < more.score < 1


def test_claims_of_one_statement_are_never_linked():
    one = claim_of(**shelling(NORTH, SOUTH), quote="one")
    other = claim_of(**shelling(NORTH, SOUTH), quote="other")
    assert propose([telling("1", NORTH, one, other)]) == []


def test_an_agency_that_repeats_a_ministry_is_an_echo_and_a_second_body_is_none():
    first = claim_of(**shelling(SOUTH, NORTH), statement="1", quote="they shelled us")
    repeated = claim_of(
        **shelling(SOUTH, NORTH),
        statement="2",
        quote="it was shelled",
        holder=reported("Ministry of Norland", party=NORTH),
    )
    own = claim_of(**shelling(SOUTH, NORTH), statement="3", quote="we saw it")
    tellings = [
        telling("1", NORTH, first), telling("2", NORTH, repeated, issuer="Agency"),
        telling("3", NORTH, own, issuer="Staff"),
    ]  # fmt: skip
    echoes = {frozenset({each.a, each.b}): each.echo for each in propose(tellings)}
    assert echoes[frozenset({first.id, repeated.id})] is True
    assert echoes[frozenset({first.id, own.id})] is False


def test_the_same_text_under_another_name_is_an_echo():
    text = "At midnight the armed forces of Sudland shelled two villages"
    one = claim_of(**shelling(SOUTH, NORTH), statement="1", quote=text)
    other = claim_of(**shelling(SOUTH, NORTH), statement="2", quote=text)
    (found,) = propose([telling("1", NORTH, one), telling("2", NORTH, other, issuer="Agency")])
    assert found.echo
    assert "the same words" in {reason.words for reason in found.reasons}
