"""Verbs of the genre in the sense that their clause gives them, and the same verbs in harmless senses."""

from __future__ import annotations

import pytest

from tests.coding.readings import Read, firm, gist

READ = {
    "rammed": ("A gunboat of Sudland rammed our patrol boat.", "attack.other"),
    "sideswiped": ("Our cutter was sideswiped by a trawler.", "attack.other"),
    "water_cannon": ("Sudland's ship fired water cannon at our boat.", "attack.other"),
    "laser": ("The frigate shone a laser at our aircraft.", "attack.other"),
    "locked_on": ("A battery locked on to our helicopter.", "attack.other"),
    "torpedoed": ("The submarine torpedoed a freighter.", "attack.other"),
    "stones": ("A mob pelted the convoy with stones.", "attack.other"),
    "waylaid": ("Rebels waylaid a patrol near Aldby.", "attack.ground"),
    "slipped_across": ("Nine gunmen slipped across the border.", "attack.ground"),
    "landed": ("The commandos abseiled onto the deck of the ship.", "attack.ground"),
    "strayed": ("Sudland's soldiers strayed into the buffer zone.", "attack.ground"),
    "trucked": ("Sudland trucked two regiments to Aldby.", "force.deploy"),
    "wire": ("Sudland's army strung barbed wire along the line.", "force.deploy"),
    "shadowed": ("A corvette shadowed the frigate for two days.", "force.deploy"),
    "rolled": ("The tanks rumbled towards the frontier.", "force.deploy"),
    "blacked_out": ("Half the town was blacked out by the strike.", "harm.property"),
    "cratered": ("Shells cratered the runway.", "harm.property"),
    "blinded": ("The gas blinded two boys.", "harm.people"),
    "shot_dead": ("The guards shot dead a fisherman.", "harm.people"),
    "surrendered": ("Nine soldiers surrendered to the rebels.", "people.detain"),
    "disarmed": ("The rebels disarmed a platoon of the army.", "people.detain"),
    "reunited": ("The fishermen were reunited with their families.", "people.return"),
    "plucked": ("A helicopter plucked six survivors from the sea.", "people.return"),
    "let_go": ("Eleven hostages were let go on Friday.", "people.release"),
    "spoofed": ("Sudland spoofed the GPS signal of the airport.", "access.deny"),
    "dispersed": ("The police dispersed the rally.", "access.deny"),
    "doled_out": ("The agency doled out rice to the displaced.", "aid.provide"),
    "swept": ("Sappers swept the road.", "mine.clearance"),
    "disposed": ("The sappers disposed of a bomb.", "mine.clearance"),
    "suspended": ("The rebels suspended hostilities.", "agreement.made"),
    "lashed_out": ("The minister lashed out at Sudland.", "talk.accuse"),
    "rapped": ("The foreign minister rapped Sudland over its raids.", "talk.accuse"),
    "recalled": ("Sudland recalled its ambassador.", "talk.refuse"),
    "severed": ("Sudland severed diplomatic relations with Norland.", "talk.refuse"),
}
HARMLESS = {
    "fired": ("Two ministers were fired by the president.", "attack."),
    "strike": ("The prisoners began a hunger strike.", "attack."),
    "recalled": ("The general recalled the battle of 1973.", "talk.refuse"),
    "sentenced": ("A court sentenced the colonel to death.", "harm."),
    "ferried": ("The wounded were ferried to hospital.", "force."),
    "cleared": ("The team cleared customs at the airport.", "mine."),
    "landed": ("The prince landed at Aldby with his family.", "attack."),
    "improved": ("The party improved its position in the polls.", "force."),
    "received": ("The house received a new roof.", "harm."),
    "burned": ("The farmers burned stubble in their fields.", "harm.people"),
}


@pytest.mark.parametrize(("text", "event"), READ.values(), ids=READ)
def test_a_verb_is_read_in_the_sense_of_its_clause(read: Read, text: str, event: str) -> None:
    assert event in [claim.event for claim in read(text)]


@pytest.mark.parametrize(("text", "event"), HARMLESS.values(), ids=HARMLESS)
def test_a_harmless_sense_is_no_event(read: Read, text: str, event: str) -> None:
    assert not [firm(claim) for claim in read(text) if claim.event.startswith(event)]


def test_a_light_verb_with_two_objects_names_whom_it_befalls(read: Read) -> None:
    assert gist(read("The general gave Sudland an ultimatum.")[0]).endswith("> Sudland (Sudland)")


def test_a_mine_goes_off_under_what_it_befalls(read: Read) -> None:
    assert "truck" in gist(read("A mine went off under a truck of the mission.")[0])
