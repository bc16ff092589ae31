"""Sentences of reports that are easily read as saying the opposite, or as telling what nobody did."""

from __future__ import annotations

import pytest

from tests.coding.readings import Read, firm

TOLD = {
    "past_under_an_infinitive": (
        "Sudland did not give up the plan to drive our units out and carried out nine assaults.",
        "attack.ground asserted actual",
    ),
    "no_and_no": ("There were no casualties and no material damage.", "harm.property denied actual"),
    "no_information": ("Information on victims among civilians is not available yet.", "harm.people asserted possible"),
    "until": (
        "Our forces did not fire until the enemy opened fire on our posts.",
        "attack.other asserted actual",
    ),
    "a_further_aim": (
        "The command is taking measures to calm the situation and return the troops to their initial positions.",
        "force.withdraw asserted intended",
    ),
    "missing": ("The miller has not been seen since.", "harm.people asserted actual"),
}


@pytest.mark.parametrize(("text", "told"), TOLD.values(), ids=TOLD)
def test_what_happened_and_what_did_not_are_told_apart(read: Read, text: str, told: str):
    assert told in [firm(claim) for claim in read(text)]


ONCE = {
    "a_label": "Casualties: two people were killed.",
    "an_attribute": "Sudland declared a complete and unconditional ceasefire.",
}


@pytest.mark.parametrize("text", ONCE.values(), ids=ONCE)
def test_what_only_heads_or_describes_tells_nothing_more(read: Read, text: str):
    assert len(read(text)) == 1


WHO = {
    "object_behind": (
        "Sudland's forces, located near Aldby, subjected to fire the posts of Norland's army.",
        "Sudland",
    ),
    "relative": ("The truce was broken by Sudland's units, which opened fire towards our posts.", "Sudland"),
    "attack_of_those_beaten": ("Our units repelled the attack of assault groups of Sudland.", "Sudland"),
}


@pytest.mark.parametrize(("text", "party"), WHO.values(), ids=WHO)
def test_who_did_it_is_told_by_the_clause(read: Read, text: str, party: str):
    attack = [claim for claim in read(text) if claim.event.startswith("attack.")][-1]
    assert [agent.party for agent in attack.agent] == [party]


BOTH = {
    "between": "A clash between Norlandic and Sudlandic guards broke out at dawn.",
    "together": "Norlandic and Sudlandic guards exchanged fire.",
}


@pytest.mark.parametrize("text", BOTH.values(), ids=BOTH)
def test_men_of_both_sides_are_both_sides(read: Read, text: str):
    (clash,) = read(text)
    assert {agent.party for agent in clash.agent} == {"Norland", "Sudland"}


def test_whoever_stops_an_advance_does_not_advance(read: Read):
    (claim, *_) = read("The peacekeepers stopped the advance of Sudland's forces.")
    assert ([agent.party for agent in claim.agent], claim.aspect) == (["Sudland"], "stopped")


def test_whoever_witnesses_shelling_did_none_of_it(read: Read):
    (claim,) = read("The mission witnessed shelling of the convoy near Aldby.")
    assert not claim.agent


def test_shelling_behind_a_mark_is_what_set_on_fire(read: Read):
    claims = read("Our troops left the post after heavy shelling from Sudland's forces set a Norland post on fire.")
    (harm,) = [claim for claim in claims if claim.event == "harm.property"]
    assert [agent.party for agent in harm.agent] == ["Sudland"]


def test_a_last_verb_of_saying_has_the_body_before_it_as_its_subject(read: Read):
    (claim,) = read("Sudland continues shelling the territory of Norland, the border service of Norland claimed.")
    assert (claim.event, claim.holder.name) == ("attack.shelling", "the border service of Norland")


def test_axes_of_an_attack_are_no_arms(read: Read):
    (along,) = read("The enemy attacked along six axes.")
    (with_them,) = read("The mob attacked the farm with axes.")
    assert not along.weapons
    assert [weapon.text for weapon in with_them.weapons] == ["axes"]


def test_a_title_before_of_is_no_town(read: Read):
    (claim,) = read("Sudland's soldiers entered the zone in the Republic of Aldmark.")
    assert "Republic" not in [place.text for place in claim.where]


def test_the_whole_of_which_some_are_a_part_is_no_count(read: Read):
    (claim,) = read("Three attackers were killed out of about 30.")
    assert [quantity.low for quantity in claim.quantities] == [3]


def test_a_mission_to_a_country_is_not_that_country(read: Read):
    (claim,) = read("The Monitoring Mission to Sudland confirmed that the parties had observed the truce.")
    assert claim.holder.party is None


NO_ATTACK = {
    "furthered": "The mediators encouraged efforts to advance the peace process.",
    "works": "The sides proceeded with unauthorised military constructions near their positions.",
    "a_group": "The president set up a working group.",
}


@pytest.mark.parametrize("text", NO_ATTACK.values(), ids=NO_ATTACK)
def test_words_that_armies_use_too_tell_no_attack(read: Read, text: str):
    assert not [claim for claim in read(text) if claim.event.startswith("attack.")]


def test_intensive_fire_burns_nothing(read: Read):
    assert "harm.property" not in [c.event for c in read("Sudland's units opened an intensive fire towards our posts.")]
