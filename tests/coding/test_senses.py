"""Words that several frames know: the clause around them tells which sense is meant."""

from __future__ import annotations

import pytest

from tests.coding.readings import Read

EVENTS = {
    "assessed": ("Small-arms fire was assessed as aimed at a drone near Aldby.", "attack.small-arms"),
    "hidden": ("The enemy is trying to hide its provocations.", "talk.accuse"),
    "filmed": ("Drones captured movement of vehicles near Aldby.", "other"),
    "filmed_launch": ("Cameras captured images of the launch at Aldby.", "other"),
    "truce_reaffirmed": ("The two sides reaffirmed the truce on 3 March.", "agreement.made"),
    "support_reaffirmed": ("Sudland reaffirmed its support for the truce.", "talk.position"),
    "people_were_shot": ("Four demonstrators were shot near the bridge.", "harm.people"),
    "people_were_shot_at": ("Four demonstrators were shot at near the bridge.", "attack.small-arms"),
    "guards_shot": ("The guards shot two prisoners.", "attack.small-arms"),
    "hit_by_bullets": ("A boy was hit by two bullets.", "harm.people"),
    "position_was_hit": ("The post was hit by two bullets.", "attack.small-arms"),
    "planes_burnt_the_mill": ("Sudland's helicopters set the mill at Aldby on fire.", "attack.air"),
    "planes_were_burnt": ("Two helicopters were burnt at Aldby.", "harm.property"),
    "mine_wrecked": ("An anti-tank mine wrecked a tractor near Aldby.", "attack.mine"),
    "our_own_dead": ("We mourn nine dead.", "harm.people"),
    "deplored_an_attack": ("Norland deplores the attack.", "talk.accuse"),
    "rebels_entered": ("Insurgents entered the village of Aldby.", "attack.ground"),
    "police_entered": ("Police under escort entered the village of Aldby.", "force.deploy"),
    "bandits_wiped_out": ("Nine bandits were wiped out.", "harm.people"),
    "thrown_back": ("An infantry company was thrown back with heavy losses.", "attack.ground"),
    "carried_the_ridge": ("Our infantry carried the ridge.", "attack.ground"),
    "relief_entered": ("A relief convoy entered Aldby.", "aid.provide"),
    "left_of_its_own_accord": ("The garrison left of its own accord.", "force.withdraw"),
    "gave_up_the_accord": ("Sudland left the accord.", "agreement.breach"),
    "guns_moved_in": ("Sudland put tanks on the ridge near Aldby.", "force.deploy"),
    "machine_gunned": ("The column was machine-gunned from helicopters near Aldby.", "attack.air"),
    "train_blast": ("The explosion of a car at Aldby was heard at noon.", "attack.mine"),
    "blasts_heard": ("Three explosions were heard near Aldby.", "attack.other"),
    "villagers_were_shot": ("At least six villagers were shot.", "harm.people"),
    "burnt_by_hand": ("They put the mill to the torch with their own hands.", "harm.property"),
    "we_shall_strike": ("Our guns will strike every harbour of Sudland.", "talk.threaten"),
    "they_will_strike": ("Sudland's army will attack the harbour on Friday.", "attack.other"),
    "hold_the_ridge": ("The paratroopers hold the ridge.", "force.deploy"),
    "under_its_control": ("The militia brought the valley under its control.", "attack.ground"),
    "for_questioning": ("The deacon was taken to Aldby for questioning.", "people.detain"),
    "a_band_of_them": ("A band of rebels entered the town at dawn.", "attack.ground"),
    "holed_up": ("The raiders are holed up in a mosque.", "force.deploy"),
    "fire_put_out": ("The patrol put out the fire in the market.", "other"),
    "fire_opened": ("The patrol opened fire.", "attack.other"),
    "keeps_its_positions": ("The brigade keeps its positions along the river.", "force.deploy"),
}


@pytest.mark.parametrize(("text", "event"), EVENTS.values(), ids=EVENTS)
def test_the_clause_around_a_word_tells_its_sense(read: Read, text: str, event: str) -> None:
    assert [claim.event for claim in read(text)] == [event]


NOTHING_OF_THE_KIND = {
    "passport": ("A teacher who held a passport of Norland lives in Aldby.", "force.deploy"),
    "according_to": ("The army carried out, according to monitors, eleven raids.", "agreement.honour"),
    "brought_about": ("The rebels want to bring the whole country under their control.", "force.deploy"),
    "hand": ("They put the mill to the torch with their own hands.", "agreement.made"),
    "without_a_shot": ("The garrison left Aldby without a shot.", "attack.small-arms"),
}


@pytest.mark.parametrize(("text", "event"), NOTHING_OF_THE_KIND.values(), ids=NOTHING_OF_THE_KIND)
def test_a_word_in_passing_makes_no_event(read: Read, text: str, event: str) -> None:
    assert event not in [claim.event for claim in read(text)]


FOLLOWED = {
    "another": "Nine prisoners were freed on Monday. Another twenty will follow.",
    "second": "The first group of prisoners was freed on Monday. A second group followed at noon.",
}


@pytest.mark.parametrize("text", FOLLOWED.values(), ids=FOLLOWED)
def test_what_follows_is_of_the_kind_that_went_before(read: Read, text: str) -> None:
    assert {claim.event for claim in read(text)} == {"people.release"}


def test_another_event_that_follows_is_told_for_itself(read: Read) -> None:
    claims = read("Nine prisoners were freed on Monday. An inquiry followed.")
    assert [claim.event for claim in claims][1:] in ([], ["other"])


def test_fire_that_is_returned_is_no_return(read: Read):
    (claim,) = read("Our troops were forced to return fire.")
    assert (claim.event, claim.agent[0].party) == ("attack.other", "Norland")


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Sudland has drawn armoured vehicles to the line.", "force.deploy"),
        ("Soldiers of Sudland drew their pistols at the monitors.", "talk.threaten"),
    ],
)
def test_arms_are_drawn_to_a_line_or_at_somebody(read: Read, text: str, event: str):
    (claim,) = read(text)
    assert claim.event == event


RESUMED = {
    "whoever_else": ("Planes bombed Aldby. The claim that our forces attacked first is a lie.", "attack.other"),
    "the_same": ("Planes bombed Aldby. The strikes went on.", "attack.air"),
}


@pytest.mark.parametrize(("text", "event"), RESUMED.values(), ids=RESUMED)
def test_strikes_told_of_again_are_from_the_air_and_deeds_of_others_are_not(read: Read, text: str, event: str):
    assert read(text)[-1].event == event
