"""What a clause takes up from the one before it, and what verbs of many senses mean by what they are said of."""

from __future__ import annotations

import pytest

from tests.coding.readings import Read

TAKEN_UP = {
    "fire_returned": ("Sudland's troops opened fire on a post. Our sailors returned it.", "attack.other"),
    "replied": ("Sudland's troops opened fire on a post. The sailors replied.", "attack.other"),
    "raid": ("Six aircraft bombed Aldby. The raid was made in two waves.", "attack.air"),
    "strikes": ("Two drones hit a depot. Further strikes hit the port.", "attack.drone"),
}


@pytest.mark.parametrize(("text", "event"), TAKEN_UP.values(), ids=TAKEN_UP)
def test_an_attack_is_of_the_kind_that_was_told_just_before(read: Read, text: str, event: str):
    assert [claim.event for claim in read(text)] == [event, event]


def test_what_is_no_fire_is_not_returned(read: Read):
    claims = read("Sudland's troops shelled a post. The bill was long: the council returned it.")
    assert [claim.event for claim in claims if claim.event.startswith("attack.")] == ["attack.shelling"]


def test_shelling_says_nothing_of_an_attack_after_it(read: Read):
    claims = read("Sudland's guns shelled Aldby. On Friday the attack was repeated.")
    assert [claim.event for claim in claims if claim.event == "attack.shelling"] == ["attack.shelling"]


def test_a_letter_is_answered_without_fire(read: Read):
    claims = read("Sudland's troops shelled a post. The mediators wrote to the minister: he answered them in a letter.")
    assert [claim.event for claim in claims if claim.event.startswith("attack.")] == ["attack.shelling"]


SENSES = {
    "cease_fire_held": ("The cease-fire held throughout the week.", "agreement.honour"),
    "person_hit": ("A number of the demonstrators were hit.", "harm.people"),
    "hit_by_us": ("Sudland's gunners hit a group of soldiers.", "attack.other"),
    "envoy_called_in": ("The chargé d'affaires of Sudland was called in on Monday.", "talk.accuse"),
    "sides_called_in": ("Both delegations were called in by the mediators.", "talk.meet"),
    "encounters": ("Two encounters took place near Aldby on Friday.", "attack.ground"),
    "round_landed": ("A mortar round landed in a courtyard at Aldby.", "attack.shelling"),
    "troops_landed": ("Sudland landed marines at Aldby.", "force.deploy"),
    "cut_off": ("A battalion was cut off on the road to Aldby.", "attack.ground"),
    "road_cut_off": ("The road to Aldby was cut off by the rebels.", "access.deny"),
    "railway_cut": ("The rebels cut the railway near Aldby.", "harm.property"),
    "frigates_sent": ("Two frigates have been sent to the waters off Aldby.", "force.deploy"),
    "food_sent": ("Two ships with food have been sent to Aldby.", "aid.provide"),
    "thrown_back": ("The infantry was thrown back near Aldby.", "attack.ground"),
    "gave_up": ("About 300 rebels gave themselves up to the army.", "people.return"),
    "beaten_up": ("A trader was beaten up at a checkpoint.", "attack.other"),
    "across_the_river": ("Armed youth came across the river at dawn.", "attack.ground"),
    "refugees_cross": ("Ten refugees crossed the river.", "people.displace"),
    "shot_down": ("Our gunners fired: three were shot down.", "attack.air"),
    "rendered_harmless": ("Forty mines were rendered harmless by engineers.", "mine.clearance"),
}


@pytest.mark.parametrize(("text", "event"), SENSES.values(), ids=SENSES)
def test_what_a_verb_is_said_of_tells_its_sense(read: Read, text: str, event: str):
    assert event in [claim.event for claim in read(text)]


TOLD_BESIDE = {
    "first_named": ("A drone that had crossed the border was brought down.", ["force.overflight", "attack.air"]),
    "dated": ("The mine that went off on Monday had been laid by Sudland.", ["attack.mine", "mine.laying"]),
    "which_ones": ("The troops that held the bridge fired on Aldby.", ["attack.other"]),
    "attack_itself": ("The troops withdrew after a battle which raged since Monday.", ["force.withdraw"]),
}


@pytest.mark.parametrize(("text", "events"), TOLD_BESIDE.values(), ids=TOLD_BESIDE)
def test_a_relative_clause_tells_news_of_what_is_first_named_or_of_a_day(read: Read, text: str, events: list[str]):
    assert [claim.event for claim in read(text)] == events
