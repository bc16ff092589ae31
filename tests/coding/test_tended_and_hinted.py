"""Whoever tends the wounded, stops a convoy or hints at something: who did what, and who holds it."""

from __future__ import annotations

import pytest

from tests.coding.readings import Read, firm

TENDED = {
    "treated": ("Our nurses treated three wounded.", "three wounded"),
    "buried": ("The rebels buried their dead at Aldby.", "their dead"),
    "received": ("Aldby hospital received 12 wounded after the shelling.", "12 wounded"),
    "carried": ("Our nurses carried the wounded to the ambulance.", "the wounded"),
}


@pytest.mark.parametrize(("text", "harmed"), TENDED.values(), ids=TENDED)
def test_whoever_tends_the_wounded_is_not_among_them(read: Read, text: str, harmed: str):
    (claim,) = read(text)
    assert (claim.event, claim.agent, [target.text for target in claim.target]) == ("harm.people", (), [harmed])


def test_whoever_has_dead_is_among_them(read: Read):
    (claim,) = read("The garrison had four dead and nine wounded.")
    assert [target.text for target in claim.target] == ["The garrison"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The army stopped the aid convoy at Aldby.", "access.deny asserted actual"),
        ("The aid convoy reached Aldby.", "aid.provide asserted actual"),
        ("An aid convoy crossed into the city.", "aid.provide asserted actual"),
        ("The rebels carried off the ambulance of the post.", "other asserted actual"),
    ],
)
def test_a_convoy_brings_aid_only_where_it_comes_through(read: Read, text: str, told: str):
    (claim,) = read(text)
    assert firm(claim) == told


@pytest.mark.parametrize(
    ("text", "holder", "told"),
    [
        ("The enemy's spokesman suggested that the rebels had shelled Aldby.", "The enemy's spokesman", "asserted"),
        ("The enemy's spokesman insinuated that our troops shelled Aldby.", "The enemy's spokesman", "asserted"),
        ("Traces suggest that the rebels shelled Aldby.", None, "asserted"),
        ("Nothing suggests that the rebels shelled Aldby.", None, "denied"),
    ],
)
def test_a_hint_is_possible_and_its_teller_holds_it(read: Read, text: str, holder: str | None, told: str):
    (claim,) = read(text)
    assert firm(claim) == f"attack.shelling {told} possible"
    assert (None if claim.holder.is_issuer else claim.holder.text) == holder


def test_what_is_suggested_to_somebody_is_a_proposal(read: Read):
    (claim,) = read("The minister suggested that monitors be sent to Aldby.")
    assert claim.event == "talk.propose"


def test_two_clefts_name_a_doer_each(read: Read):
    first, second = read("It was the army that shelled Aldby, and it was the rebels that attacked the convoy.")
    assert [actor.text for actor in first.agent] == ["the army"]
    assert [actor.text for actor in second.agent] == ["the rebels"]
