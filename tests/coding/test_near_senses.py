"""Senses that lie near one another: who is kept out is not held, what is brought in is no prisoner, and the like."""

from __future__ import annotations

import pytest

from tests.coding.readings import Read, firm

EVENTS = {
    "kept_out": ("Militiamen keep fitters out of the waterworks.", "access.deny asserted actual"),
    "kept_away": ("Guards kept inspectors away from the quay.", "access.deny asserted actual"),
    "kept_prisoner": ("Militiamen keep four fishermen prisoner.", "people.detain asserted actual"),
    "let_go": ("Two traders were let go on Sunday.", "people.release asserted actual"),
    "brought_to_custody": ("Two traders were brought to the police station.", "people.detain asserted actual"),
    "led_to_safety": ("Ninety villagers were taken out of the town to Brenna.", "people.displace asserted actual"),
    "fighters_taken_out": ("Our scouts took out six gunmen.", "harm.people asserted actual"),
    "load_spoiled": ("Gunmen tipped a load of maize into the river.", "harm.property asserted actual"),
    "shot_up": ("A taxi was shot up near Aldby.", "attack.small-arms asserted actual"),
    "through_the_line": ("Infantry broke through the line.", "attack.ground asserted actual"),
    "through_the_roof": ("A rocket broke through the roof of the mill.", "attack.shelling asserted actual"),
    "gunners": ("Their gunners aimed at the waterworks.", "attack.shelling asserted actual"),
    "cylinder": ("Rebels hurled a gas cylinder at the chapel.", "attack.shelling asserted actual"),
    "works_found": ("A patrol discovered new trenches at Aldby.", "force.deploy asserted actual"),
    "left_in_the_dark": ("Rebels left Aldby in the dark.", "harm.property asserted actual"),
    "left": ("Rebels left Aldby.", "force.withdraw asserted actual"),
    "burning_tyres": ("Miners closed the road at Aldby with burning tyres.", "access.deny asserted actual"),
    "doctors_sent": ("The Red Cross sent a mobile clinic to Aldby.", "aid.provide asserted actual"),
    "patients": ("The clinic received nine wounded villagers.", "harm.people asserted actual"),
}


@pytest.mark.parametrize(("text", "wanted"), EVENTS.values(), ids=EVENTS)
def test_a_verb_is_read_in_the_sense_that_its_words_give_it(read: Read, text: str, wanted: str):
    assert [firm(claim) for claim in read(text)] == [wanted]


def test_what_is_brought_to_the_police_is_no_prisoner(read: Read):
    claims = read("A hunter brought a mortar shell to the police station.")
    assert "people.detain" not in {claim.event for claim in claims}


TARGETS = {
    "in_the_hands": ("A grenade went off in the hands of a shepherd.", "shepherd"),
    "in_the_face": ("A shell exploded in the face of a girl.", "girl"),
    "through_the_roof": ("A shell went through the roof of the clinic.", "clinic"),
    "traded_fire": ("Our guards traded shots with the raiders at Aldby.", "raiders"),
    "boat": ("Gunmen stopped a boat on the river below Aldby.", "boat"),
}


@pytest.mark.parametrize(("text", "target"), TARGETS.values(), ids=TARGETS)
def test_whom_it_befell_stands_behind_more_than_one_word(read: Read, text: str, target: str):
    assert [target in (each.text or "") for claim in read(text) for each in claim.target] == [True]


JOINED = {
    "freed": ("Two traders were seized on Sunday and freed on Monday.", "people.release", "2023-03-06"),
    "let_go": ("Two traders were seized on Sunday and let go on Monday.", "people.release", "2023-03-06"),
    "killed": ("Two traders were kidnapped on Sunday and killed on Monday.", "harm.people", "2023-03-06"),
}


@pytest.mark.parametrize(("text", "event", "day"), JOINED.values(), ids=JOINED)
def test_a_verb_that_needs_an_object_and_has_none_befell_its_subject(read: Read, text: str, event: str, day: str):
    claim = read(text)[-1]
    assert (claim.event, claim.target[0].text, claim.when and claim.when.edtf) == (event, "Two traders", day)


def test_what_acts_and_needs_no_object_did_so(read: Read):
    claim = read("The convoy was attacked on Sunday and fled on Monday.")[-1]
    assert [agent.text for agent in claim.agent] == ["The convoy"]


def test_whoever_lost_a_house_is_not_counted_among_the_hurt(read: Read):
    (claim,) = read("A widow lost her hut.")
    assert (claim.event, claim.quantities) == ("harm.property", ())


def test_what_is_seen_where_somebody_went_is_told_apart(read: Read):
    claims = read("The patrol went to the site on Monday and found fresh trenches.")
    assert [claim.event for claim in claims] == ["force.deploy", "force.deploy"]


def test_the_aircraft_that_flew_sorties_struck(read: Read):
    claim = read("Our aircraft flew nine sorties. They hit a column of lorries.")[-1]
    assert claim.event == "attack.air"


def test_the_day_goes_before_the_night(read: Read):
    (claim,) = read("A cook was held overnight at Aldby on Monday.")
    assert claim.when is not None
    assert claim.when.edtf == "2023-03-06"


NO_TARGETS = ["Flour has been unloaded at Aldby.", "Miners closed the road at Aldby with tyres."]


@pytest.mark.parametrize("text", NO_TARGETS)
def test_where_goods_arrive_or_a_road_is_closed_is_no_target(read: Read, text: str):
    assert [each.text for claim in read(text) for each in claim.target if each.text == "Aldby"] == []
