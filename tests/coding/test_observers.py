"""What observers hear, see, are told and cannot check: theirs is the telling, never the deed nor what others say."""

from __future__ import annotations

import pytest

from tests.coding.readings import Read, firm, gist, held

MONITORS = {"party": None, "issuer": "Lakes Mission"}

KEPT_OUT = {
    "passage": ("Border guards denied the patrol passage.", "access.deny: [Border guards] > patrol (-)"),
    "permission": (
        "Sudlandic troops refused the observers permission to land.",
        "access.deny: Sudland > the observers (-)",
    ),
    "owner": ("Gunmen restricted the team's movement.", "access.deny: [Gunmen] > the team (-)"),
    "owner_passive": ("The team's movement was restricted.", "access.deny: - > The team (-)"),
    "could_not": ("The convoy could not reach Aldby because of mines.", "access.deny: - > The convoy (-)"),
    "unable": ("The inspectors were unable to enter the depot.", "access.deny: - > The inspectors (-)"),
    "not_able": ("The inspectors were not able to enter the depot.", "access.deny: - > The inspectors (-)"),
}


@pytest.mark.parametrize(("text", "told"), KEPT_OUT.values(), ids=KEPT_OUT)
def test_access_is_denied_to_whoever_is_kept_out(text: str, told: str, read: Read) -> None:
    (claim,) = read(text, **MONITORS)
    assert (gist(claim), firm(claim)) == (told, "access.deny asserted actual")


UNCHECKED = {
    "unable": ("The team was unable to confirm the shelling of Aldby.", "attack.shelling asserted possible"),
    "unable_that": (
        "The team was unable to confirm that rebels had shelled Aldby.",
        "attack.shelling asserted possible",
    ),
    "could_not": ("The team could not verify the alleged killing of two nurses.", "harm.people asserted possible"),
    "alleged": (
        "The team was unable to substantiate the alleged bombing of the mosque.",
        "attack.air asserted possible",
    ),
    "denied": ("The rebels could not take the bridge.", "attack.ground denied actual"),
}


@pytest.mark.parametrize(("text", "told"), UNCHECKED.values(), ids=UNCHECKED)
def test_what_cannot_be_checked_is_open_and_what_cannot_be_done_is_not(text: str, told: str, read: Read) -> None:
    assert [firm(claim) for claim in read(text, **MONITORS)] == [told]


WITNESSED = {
    "heard": ("A trader said he had heard shelling at dawn.", "attack.shelling: - > -"),
    "mines": ("The patrol saw six mines on the track.", "mine.clearance: - > -"),
    "new_mines": ("The patrol saw six new mines on the track.", "mine.laying: - > -"),
    "laid": ("The patrol saw rebels laying mines.", "mine.laying: [rebels] > -"),
    "image": ("A satellite image showed eight howitzers near Aldby.", "force.deploy: - > -"),
    "admitted": ("Two girls were admitted with shrapnel wounds.", "harm.people: - > Two girls (-)"),
    "recorded": (
        "Of the 30 violations, 12 were recorded by the mission near Aldby.",
        "ceasefire.violation: - > -",
    ),
    "tracked": (
        "Norland's radars tracked a Sudlandic drone over the lake.",
        "force.overflight: Sudland > the lake (-)",
    ),
    "heard_above": ("The women heard drones overhead.", "force.overflight: [drones overhead] > -"),
    "occurred": ("Of the 30 violations, 12 occurred near Aldby.", "ceasefire.violation: - > -"),
}


@pytest.mark.parametrize(("text", "told"), WITNESSED.values(), ids=WITNESSED)
def test_nobody_does_what_he_only_sees_or_hears(text: str, told: str, read: Read) -> None:
    assert [gist(claim) for claim in read(text, **MONITORS)] == [told]


LAID_TO = {
    "each_other": ("The parties blamed each other for the raid on Aldby.", "attack.ground: - > Aldby (-)"),
    "attributed": ("The raid, attributed to the rebels, killed two.", "harm.people: [the rebels] > two (-)"),
    "claimed_by": ("Responsibility for the raid was claimed by the rebels.", "attack.ground: [the rebels] > -"),
    "claimed_by_none": ("Responsibility for the raid has not been claimed by any group.", "attack.ground: - > -"),
    "killing": ("The killing of the mayor was attributed to a militia.", "harm.people: [a militia] > the mayor (-)"),
    "nobody": ("No group claimed responsibility for the raid.", "attack.ground: - > -"),
}


@pytest.mark.parametrize(("text", "told"), LAID_TO.values(), ids=LAID_TO)
def test_a_deed_is_laid_only_to_whom_the_text_lays_it(text: str, told: str, read: Read) -> None:
    assert gist(read(text, **MONITORS)[-1]) == told


def test_blame_that_is_traded_is_accusation(read: Read) -> None:
    (claim,) = read("Norland and Sudland traded blame.", **MONITORS)
    assert gist(claim) == "talk.accuse: Norland, Sudland > -"


TOLD = {
    "from_noun": (
        "The Mission received information from local police that a boy had been wounded.",
        "Lakes Mission: local police asserts harm.people",
    ),
    "from_verb": (
        "The Mission received information from Sudlandic police that a boy was wounded by a device.",
        "Lakes Mission: Sudland asserts harm.people",
    ),
    "from_one": (
        "The inspectors received information from a priest that Sudland had laid mines.",
        "Lakes Mission: a priest asserts mine.laying",
    ),
    "provided": (
        "Sudland's army provided the Mission with information that Norland had shelled Brenna.",
        "Lakes Mission: Sudland asserts attack.shelling",
    ),
    "shared": (
        "Sudland's army shared information with the Mission that Norland had mined the road.",
        "Lakes Mission: Sudland asserts mine.laying",
    ),
    "according": (
        "According to information received from local police, a shell hit the mill.",
        "Lakes Mission: local police asserts attack.shelling",
    ),
    "learned": (
        "From shepherds the patrol learned that rebels had burned the mill.",
        "Lakes Mission: shepherds asserts harm.property",
    ),
    "heard_from": (
        "The team heard from villagers that rebels had burned the mill.",
        "Lakes Mission: villagers asserts harm.property",
    ),
    "attributed": (
        "The bombing of the mill was attributed by police to separatists.",
        "Lakes Mission: police asserts attack.air",
    ),
    "met": (
        "The patrol met a shepherd. He said he had been beaten by soldiers.",
        "Lakes Mission: a shepherd asserts harm.people",
    ),
}


@pytest.mark.parametrize(("text", "holding"), TOLD.values(), ids=TOLD)
def test_what_observers_are_told_is_of_those_who_told_it(text: str, holding: str, read: Read) -> None:
    assert held(read(text, **MONITORS)[-1]) == holding


def test_no_group_is_he(read: Read) -> None:
    claim = read("The patrol met a shepherd. He said he had been beaten by soldiers.", **MONITORS)[-1]
    assert gist(claim) == "harm.people: [soldiers] > he (-)"


def test_his_is_not_of_many(read: Read) -> None:
    claim = read("A farmer said that Sudlandic troops had mined his field.", **MONITORS)[-1]
    assert gist(claim) == "mine.laying: Sudland > his field (-)"


def test_relatives_of_the_hurt_are_not_hurt(read: Read) -> None:
    claims = read("Relatives of the victim told the patrol that rebels had burned the mill.", **MONITORS)
    assert [claim.event for claim in claims] == ["harm.property"]


HEARSAY = {
    "by": ("A convoy was attacked, allegedly by rebels.", "attack.other asserted possible"),
    "by_arms": ("Six houses were damaged, reportedly by Sudlandic artillery.", "harm.property asserted possible"),
    "fired": ("A rocket, allegedly fired by Sudland, hit the mill.", "attack.shelling asserted possible"),
    "of_noun": ("The shelling of Aldby, allegedly by rebels, killed three civilians.", "harm.people asserted possible"),
}


@pytest.mark.parametrize(("text", "told"), HEARSAY.values(), ids=HEARSAY)
def test_whose_deed_is_only_alleged_is_open(text: str, told: str, read: Read) -> None:
    assert [firm(claim) for claim in read(text, **MONITORS)] == [told]


def test_what_is_a_violation_of_something_else_breaks_no_ceasefire(read: Read) -> None:
    (claim,) = read("In violation of withdrawal lines, the monitors saw two howitzers.", **MONITORS)
    assert claim.event == "force.deploy"


def test_a_window_of_silence_is_agreed(read: Read) -> None:
    (claim,) = read("A window of silence was agreed for 9 March.", **MONITORS)
    assert claim.event == "agreement.made"


OPEN_TOLLS = {
    "raid": "The raid by rebels left five dead.",
    "raided": "Rebels raided Aldby. Five were killed.",
    "attributed": "The ambush, attributed to guerrillas, left two dead.",
}


@pytest.mark.parametrize("text", OPEN_TOLLS.values(), ids=OPEN_TOLLS)
def test_the_dead_of_an_attack_are_not_taken_for_the_attackers(text: str, read: Read) -> None:
    (harm,) = (claim for claim in read(text, **MONITORS) if claim.event == "harm.people")
    assert [target.inherited for target in harm.target] == [False]


def test_the_dead_of_an_attack_may_be_those_attacked(read: Read) -> None:
    harm = read("Militants attacked soldiers. Four were killed.", **MONITORS)[-1]
    assert gist(harm) == "harm.people: - > soldiers (-)"


def test_where_observers_stand_is_told_beside_what_they_hear(read: Read) -> None:
    claims = read("Stationed at the mill in Aldby, the unit heard 60 shots.", **MONITORS)
    assert [claim.event for claim in claims] == ["force.deploy", "attack.small-arms"]
