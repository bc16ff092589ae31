"""Deeds that a side announces as its answer, names of ships, bodies in capitals, and notes from state to state."""

from __future__ import annotations

import pytest

from tests.coding.readings import Read, firm, parties


def test_what_our_answer_was_is_our_deed(read: Read):
    *_, attack, harm = read(
        "Sudland shelled Aldby. Our answer came at dawn: the post was attacked. One of our men fell."
    )
    assert (attack.event, parties(attack.agent)) == ("attack.other", "Norland")
    assert not harm.agent


def test_what_follows_no_answer_is_not_ours(read: Read):
    *_, attack = read("Sudland shelled Aldby. Our anger is great: the school was attacked.")
    assert parties(attack.agent) == "Sudland"


@pytest.mark.parametrize("text", ['The trawler "Brenna" was hit.', "The trawler Brenna was hit."])
def test_the_name_of_a_ship_is_no_place(read: Read, text: str):
    (claim,) = read(text)
    assert claim.where == ()


def test_a_ship_may_be_hit_at_a_place(read: Read):
    (claim,) = read("The trawler was hit near Brenna.")
    assert [place.text for place in claim.where] == ["Brenna"]


def test_a_movement_in_capitals_acts(read: Read):
    (claim,) = read("On Monday the Movement shelled Aldby.")
    assert [agent.text for agent in claim.agent] == ["the Movement"]
    (moved,) = read("On Monday the movement of tanks was observed near Aldby.")
    assert moved.event == "force.deploy"


def test_images_suggest_and_people_propose(read: Read):
    (seen,) = read("Satellite images suggest that mortars were used by the rebels.")
    assert (seen.modality, seen.event.partition(".")[0]) == ("possible", "attack")
    (proposed,) = read("The rebels suggested a truce of three days.")
    assert proposed.event == "talk.propose"


def test_the_embassy_is_not_of_whoever_writes_to_it(read: Read):
    text = "A note went to the Embassy of Westmark. The Embassy's assertion that our guns shelled Aldby is false."
    told = [claim for claim in read(text) if claim.event == "attack.shelling"]
    assert [(claim.holder.is_issuer, claim.stance) for claim in told] == [(False, "asserted"), (True, "denied")]


def test_whoever_demands_that_the_guilty_be_punished_threatens_nobody(read: Read):
    (claim,) = read("We demand the punishment of those responsible.")
    assert firm(claim) == "talk.propose asserted demanded"
    (threat,) = read("We demand revenge.")
    assert threat.event == "talk.threaten"


def test_a_base_that_is_struck_with_mortars_is_not_left(read: Read):
    (claim,) = read("The base at Aldby was struck with mortars.")
    assert claim.event == "attack.shelling"


def test_those_who_do_not_act_are_no_they(read: Read):
    *_, claim = read("The ministry recalls that neither party may use force. It demands that Sudland withdraw.")
    assert [(agent.text, agent.inherited) for agent in claim.agent] == [("The ministry", True)]


@pytest.mark.parametrize("name", ["Liberation Tigers of Norland", "Popular Front for the Liberation of Norland"])
def test_a_movement_is_not_the_state_in_its_name(read: Read, name: str):
    (claim,) = read(f"The {name} shelled Aldby.")
    assert [(agent.text, agent.party) for agent in claim.agent] == [(f"The {name}", None)]
    assert [place.text for place in claim.where] == ["Aldby"]


def test_a_republic_is_the_state_in_its_name(read: Read):
    (claim,) = read("The Democratic Republic of Sudland shelled Aldby.")
    assert parties(claim.agent) == "Sudland"


def test_what_was_not_done_by_us_is_denied(read: Read):
    (claim,) = read("The bridge was destroyed not by us.")
    assert (claim.stance, parties(claim.agent)) == ("denied", "Norland")
    (other,) = read("The bridge was destroyed not only by us.")
    assert other.stance == "asserted"


@pytest.mark.parametrize("verb", ["took", "liberated", "occupied"])
def test_a_name_that_nobody_knows_is_a_place_where_it_is_taken(read: Read, verb: str):
    (claim,) = read(f"The rebels {verb} Kibatiro.")
    assert (claim.event, [place.text for place in claim.where]) == ("attack.ground", ["Kibatiro"])


def test_a_man_taken_prisoner_is_no_place(read: Read):
    (claim,) = read("The rebels took Haji Gul prisoner.")
    assert (claim.event, claim.where) == ("people.detain", ())


ARMED = {
    "enemy": ("The town was shelled by enemy artillery.", "Sudland"),
    "drone": ("The ship was hit by an enemy drone.", "Sudland"),
    "named": ("The bridge was hit by Sudland's missiles.", "Sudland"),
    "nobody": ("The bridge was hit by a missile.", "-"),
}


@pytest.mark.parametrize(("text", "who"), ARMED.values(), ids=ARMED)
def test_arms_that_a_word_gives_to_a_side_are_that_sides(read: Read, text: str, who: str):
    (claim,) = read(text)
    assert parties(claim.agent) == who


def test_a_vessel_that_is_challenged_is_the_one_that_opens_fire(read: Read):
    *_, fire = read("A fishing vessel was challenged by naval craft. It opened fire with a machine gun.")
    assert [agent.text for agent in fire.agent] == ["A fishing vessel"]
