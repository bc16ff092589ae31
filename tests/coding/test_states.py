"""States, light verbs and notes that tell events, each with what a careful coder would write."""

from __future__ import annotations

import pytest

from tests.coding.readings import Read, firm, parties

STATES = {
    "hands": ("The ridge above Aldby is in our hands.", "attack.ground asserted actual"),
    "control": ("The whole east bank is under rebel control.", "attack.ground asserted actual"),
    "remains": ("The fortress remains in enemy hands.", "attack.ground asserted actual"),
    "captives": ("Two soldiers are prisoners of the rebels.", "people.detain asserted actual"),
    "offensive": ("The rebels are on the offensive near Aldby.", "attack.ground asserted actual"),
    "run": ("The rebels are on the run.", "force.withdraw asserted actual"),
    "flight": ("The whole population is in flight.", "people.displace asserted actual"),
    "down": ("The bridge is down.", "harm.property asserted actual"),
    "on_fire": ("The warehouse is on fire.", "harm.property asserted actual"),
    "without_water": ("Half the town is without water.", "harm.property asserted actual"),
    "no_light": ("There is no electricity in the town.", "harm.property asserted actual"),
    "no_more": ("Nine women and a child are no more.", "harm.people asserted actual"),
    "condition": ("Four are in critical condition.", "harm.people asserted actual"),
    "in_force": ("The armistice is in force.", "agreement.made asserted actual"),
    "no_truce": ("There is no truce in the south.", "agreement.made denied actual"),
    "tatters": ("The truce is in tatters.", "ceasefire.violation asserted actual"),
    "free": ("All hostages are free.", "people.release asserted actual"),
    "way": ("Relief is on its way to the town.", "aid.provide asserted actual"),
    "closed": ("The road to Aldby is closed.", "access.deny asserted actual"),
    "curfew": ("A curfew is in force in Aldby.", "access.deny asserted actual"),
    "mines": ("There are anti-tank mines along the track.", "mine.laying asserted actual"),
    "clear": ("The road is free of mines.", "mine.clearance asserted actual"),
}


@pytest.mark.parametrize(("text", "told"), STATES.values(), ids=STATES)
def test_a_state_tells_its_event(read: Read, text: str, told: str):
    assert [firm(claim) for claim in read(text)] == [told]


CARRIED = {
    "endured": ("The villagers endured a week of shelling.", "attack.shelling asserted actual"),
    "swing": ("Battles are in full swing near the mill.", "attack.ground asserted actual"),
    "complete": ("The withdrawal of the brigade is complete.", "force.withdraw asserted actual"),
    "arrests": ("There were 21 arrests.", "people.detain asserted actual"),
    "fall": ("The fall of Aldby was confirmed on Monday.", "attack.ground asserted actual"),
    "waters": ("An incursion of a frigate into our waters was noted.", "force.deploy asserted actual"),
}


@pytest.mark.parametrize(("text", "told"), CARRIED.values(), ids=CARRIED)
def test_a_noun_and_what_is_said_of_it_are_one_claim(read: Read, text: str, told: str):
    assert [firm(claim) for claim in read(text)] == [told]


NOTES = {
    "none": ("Casualties: nil.", "harm.people denied actual"),
    "count": ("Arrests: 21.", "people.detain asserted actual"),
    "ships": ("In the northern zone: 14 vessels.", "force.deploy asserted actual"),
    "aircraft": ("Aircraft: 11.", "force.overflight asserted actual"),
    "rounds": ("Eastern sector: 14 shells, three rockets.", "attack.shelling asserted actual"),
}


@pytest.mark.parametrize(("text", "told"), NOTES.values(), ids=NOTES)
def test_a_note_without_a_verb_tells_what_it_counts(read: Read, text: str, told: str):
    assert [firm(claim) for claim in read(text)] == [told]


OTHERWISE = {
    "handed_in": ("The rebels handed in 40 rifles.", "attack.ground"),
    "condition_to": ("We are not in a condition to confirm this.", "harm.people"),
    "day_of": ("The talks began on the third day of the offensive.", "harm.people"),
    "dead_letter": ("The plan is dead.", "harm.people"),
    "off": ("The match is off.", "harm.property"),
}


@pytest.mark.parametrize(("text", "event"), OTHERWISE.values(), ids=OTHERWISE)
def test_other_senses_of_such_words_tell_no_such_event(read: Read, text: str, event: str):
    assert event not in [claim.event for claim in read(text)]


def test_whose_hands_it_is_in_is_who_took_it(read: Read):
    (claim,) = read("The fortress is in enemy hands.")
    assert (parties(claim.agent), [target.text for target in claim.target]) == ("Sudland", ["The fortress"])


def test_each_count_of_a_list_has_the_unit_of_the_word_behind_it(read: Read):
    (claim,) = read("Our losses: two killed, five wounded.")
    assert [(count.low, count.unit) for count in claim.quantities] == [(2, "killed"), (5, "wounded")]
    assert parties(claim.target) == "Norland"


def test_a_count_behind_a_label_counts_what_the_label_names(read: Read):
    (claim,) = read("Ceasefire violations: 14.")
    assert [(count.low, count.unit) for count in claim.quantities] == [(14, "violations")]
    (claim,) = read("Raids on the depot: nine.")
    assert [(count.low, count.unit) for count in claim.quantities] == [(9, "attacks")]


def test_a_label_with_nil_behind_it_denies_whatever_the_label_names(read: Read):
    assert [claim.stance for claim in read("Losses among our troops: none.")] == ["denied"]
