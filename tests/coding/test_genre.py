"""Turns of phrase of the genre, each with the event that a careful coder would write."""

from __future__ import annotations

import pytest

from tests.coding.readings import Read

EVENTS = {
    "left_dead": ("The ambush left 12 policemen dead.", "harm.people"),
    "lost_a_leg": ("A boy lost a leg.", "harm.people"),
    "embraced_martyrdom": ("Six soldiers embraced martyrdom.", "harm.people"),
    "caught_fire": ("One of the houses caught fire.", "harm.property"),
    "became_refugees": ("A million people became refugees.", "people.displace"),
    "arms_recovered": ("Eleven rifles were recovered from the rebels.", "people.detain"),
    "fell_into_hands": ("Three tanks fell into the hands of our fighters.", "people.detain"),
    "rescued": ("The army rescued 40 residents.", "people.return"),
    "set_free": ("The rebels set free nine prisoners.", "people.release"),
    "in_control": ("Our forces are in full control of the town.", "force.deploy"),
    "left_the_area": ("The patrol left the area.", "force.withdraw"),
    "put_up_posts": ("Sudland's troops put up observation posts near Aldby.", "force.deploy"),
    "crossed": ("Sudland's soldiers crossed the border.", "attack.ground"),
    "told_to_leave": ("A soldier told the monitors to leave.", "talk.propose"),
    "aimed_at": ("A soldier aimed a rifle at the monitors.", "talk.threaten"),
    "bear_consequences": ("Whoever attacks Norland will bear the consequences.", "talk.threaten"),
    "contrary_to": ("This is contrary to the agreement of 2010.", "agreement.breach"),
    "air_force": ("The Sudland Air Force struck the airport.", "attack.air"),
    "fighting_under_way": ("Fighting is still in progress near Aldby.", "attack.ground"),
    "took_a_camp": ("On Sunday his men took the camp near Aldby.", "attack.ground"),
    "bridges_occupied": ("The bridges over the river were occupied by Sudland's troops.", "attack.ground"),
    "positions_occupied": ("Norland's troops occupied positions along the road.", "force.deploy"),
    "strong_points_fell": ("Fourteen strong points had fallen to them.", "attack.ground"),
    "soldiers_fell": ("In this fighting 28 combatants fell.", "harm.people"),
    "brought_down": ("Our air defence brought down 27 of them.", "attack.air"),
    "fired_from_the_air": ("Troops fired on the hamlet from the air.", "attack.air"),
    "harassed_with_fire": ("A patrol of the army was harassed with rifle fire.", "attack.small-arms"),
    "returned_to_base": ("All our aircraft returned safely to their base.", "force.withdraw"),
    "arms_landed": ("Weapons for the rebels were landed at Aldby.", "force.deploy"),
    "papers_recovered": ("Documents were recovered from the camp.", "people.detain"),
    "migrants_intercepted": ("Ninety migrants were intercepted near Aldby.", "people.detain"),
    "freed_from_a_camp": ("Four adolescents were rescued from a camp.", "people.release"),
    "ceases_fire": ("The Sudland side ceases fire.", "agreement.honour"),
    "promised_exchange": ("Sudland promised another exchange.", "people.release"),
}


@pytest.mark.parametrize(("text", "event"), EVENTS.values(), ids=EVENTS)
def test_the_language_of_the_genre_is_read(read: Read, text: str, event: str):
    assert event in [claim.event for claim in read(text)]


def test_what_was_handed_over_is_no_bound(read: Read):
    (claim,) = read("Our forces handed over 59 prisoners of war.")
    assert [(count.low, count.high) for count in claim.quantities] == [(59, 59)]


def test_a_number_in_brackets_after_its_words_counts_once(read: Read):
    (claim,) = read("They massacred sixteen (16) civilians there.")
    assert [(count.low, count.unit) for count in claim.quantities] == [(16, "killed")]


def test_the_united_states_are_not_us(read: Read):
    claims = read("Norland condemns the US drone strike on Aldby.")
    strike = next(claim for claim in claims if claim.event.startswith("attack."))
    assert [actor.party for actor in strike.agent] != ["Norland"]


def test_wreckage_of_an_attack_is_damage(read: Read):
    claims = read("Our planes struck the airport and destroyed several aircraft.")
    assert [claim.event for claim in claims] == ["attack.air", "harm.property"]


def test_the_arms_owner_is_who_fired(read: Read):
    (claim,) = read("Warplanes of the enemy forces bombed the market.")
    assert [actor.party for actor in claim.agent] == ["Sudland"]


def test_he_is_the_person_last_spoken_of(read: Read):
    claims = read("A man in uniform stopped the patrol. He told the monitors to leave.")
    assert claims[-1].agent[0].name == "A man in uniform"
