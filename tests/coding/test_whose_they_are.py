"""Whose deed it is not, though a party's name stands beside it: deserters, those in a uniform, those behind others."""

from __future__ import annotations

import pytest

from tests.coding.readings import Read, parties

NOBODYS = {
    "uniform": "Men in Sudlandic uniforms shot two villagers.",
    "our_uniform": "Criminals in the uniform of our army shot two villagers.",
    "enemy_uniform": "Men in enemy uniforms shot two villagers.",
    "deserters": "Deserters from the Sudlandic army shot two villagers.",
    "splinter": "A splinter group of the Sudlandic army shot two villagers.",
    "opponents": "Opponents of Sudland shot two villagers.",
    "enemies": "Enemies of the Sudlandic people shot two villagers.",
    "backed": "Sudland-backed gunmen shot two villagers.",
    "angry": "Villagers angry with Sudland burned a car.",
    "allies": "Our allies shot two villagers.",
    "mistake": "Two villagers were shot by mistake.",
}


@pytest.mark.parametrize("text", NOBODYS.values(), ids=NOBODYS)
def test_a_name_beside_the_doers_is_not_theirs(read: Read, text: str):
    (claim,) = read(text)
    assert all(agent.party is None for agent in claim.agent)


SOMEBODYS = {
    "loyal": ("Forces loyal to Sudland shelled the port.", "Sudland"),
    "of": ("Soldiers of the Sudlandic army shelled the port.", "Sudland"),
    "from": ("Troops from Sudland shelled the port.", "Sudland"),
    "uniformed": ("Uniformed Sudlandic soldiers shelled the port.", "Sudland"),
    "enemies_of_ours": ("The enemies of Norland shelled the port.", "Sudland"),
    "both": ("The two armies shelled the port.", "Norland, Sudland"),
    "house": ("Our troops came under fire from a house held by Sudlandic snipers.", "Sudland"),
}


@pytest.mark.parametrize(("text", "who"), SOMEBODYS.values(), ids=SOMEBODYS)
def test_who_acts_for_a_party_is_the_partys(read: Read, text: str, who: str):
    (claim,) = read(text)
    assert parties(claim.agent) == who


def test_its_is_of_whom_was_named_last_in_the_sentence(read: Read):
    (claim,) = read("In the name of the people of Sudland, its government closed the border.")
    assert parties(claim.agent) == "Sudland"


def test_what_is_said_aside_is_not_the_accusers(read: Read):
    claims = read("Sudland blames us for the death of the reporter, who was shot by a Sudlandic sentry.")
    shot = claims[-1]
    assert (shot.holder.is_issuer, parties(shot.agent)) == (True, "Sudland")
    assert all("sentry" not in (target.text or "") for claim in claims for target in claim.target)


def test_who_starves_others_does_not_starve(read: Read):
    (claim,) = read("The governor is starving the town.")
    assert ([t.text for t in claim.target], parties(claim.agent)) == (["the town"], "[The governor]")


def test_an_exchange_is_of_both_sides(read: Read):
    assert read("On Friday prisoners were exchanged.")[0].agent == ()


OPEN = {
    "of_the_town": "The enemy shelled the town. Its mill was destroyed.",
    "of_the_plane": "Our guns shot down a plane, and its pilot was captured.",
    "returned": "Sudlandic gunners fired on our post. They returned fire.",
}


@pytest.mark.parametrize("text", OPEN.values(), ids=OPEN)
def test_what_a_pronoun_leaves_open_stays_open(read: Read, text: str):
    last = read(text)[-1]
    assert "Sudland" not in [
        each.party for each in (*last.agent, *last.target) if (each.text or "").startswith(("I", "i"))
    ]
    assert "Sudland" not in [agent.party for agent in last.agent]


def test_its_is_the_attackers_where_its_own_are_hit(read: Read):
    last = read("Sudland shelled our village. Its positions were then hit by our guns.")[-1]
    assert [target.party for target in last.target] == ["Sudland"]


def test_nobody_takes_up_what_both_sides_did(read: Read):
    assert read("Norland and Sudland shelled each other. The port was shelled too.")[-1].agent == ()


def test_who_feared_an_attack_is_not_said_to_have_made_none(read: Read):
    assert read("Sudland threatened to bomb the port. The port was not bombed.")[-1].agent == ()


def test_each_of_two_accounts_has_its_holder(read: Read):
    claims = read(
        "According to Norland, Sudland fired 14 times; according to Sudland, Norland fired 22 times.", party=None
    )
    assert [claim.holder.party for claim in claims] == ["Norland", "Sudland"]


def test_their_is_not_of_whoever_says_our(read: Read):
    (claim,) = read("At dawn their artillery shelled our posts.")
    assert [agent.party for agent in claim.agent] == [None]
