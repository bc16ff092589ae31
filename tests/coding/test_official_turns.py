"""Turns of phrase of official statements: who goes on speaking, what is only called a name, what is yet to come."""

from __future__ import annotations

import pytest

from tests.coding.readings import Read, firm, gist, held, parties

GOES_ON = {
    "adding": "Colonel Bjorn Vik said the rebels had reached the mill, adding that three barns were destroyed.",
    "saying": "Colonel Bjorn Vik said that two families had been moved, saying that three barns were destroyed.",
    "noting": "Colonel Bjorn Vik stated that the bridge is no longer in use, noting that three barns were destroyed.",
}


@pytest.mark.parametrize("text", GOES_ON.values(), ids=GOES_ON)
def test_a_participle_of_saying_goes_on_with_the_report(read: Read, text: str):
    claim = read(text)[-1]
    assert claim.event == "harm.property"
    assert claim.holder.name == "Colonel Bjorn Vik"


@pytest.mark.parametrize("deed", ["left the hill", "attacked the mill"])
def test_whoever_said_it_added_it(read: Read, deed: str):
    claim = read(f"Sudlandic troops {deed}, Colonel Vik said and added that a tank was burnt.")[-1]
    assert claim.event == "harm.property"
    assert claim.holder.name == "Colonel Vik"


def test_it_goes_on_with_the_report_of_whoever_he_is(read: Read):
    claim = read("He added that the families had left the valley, adding that the town had been shelled.")[-1]
    assert held(claim) == "Norland: He asserts attack.shelling"


def test_whoever_denies_in_a_report_goes_on_with_the_denial(read: Read):
    claim = read("The agency reported that the rebels denied the raid, saying that the army had shelled them.")[-1]
    assert claim.event == "attack.shelling"
    assert claim.holder.name == "the rebels"


MOVEMENTS = [
    "The Communist Party of Sudland",
    "The Workers' Party of Sudland",
    "The National Union for the Total Independence of Sudland",
]


@pytest.mark.parametrize("name", MOVEMENTS)
def test_a_party_named_after_a_state_does_not_speak_for_it(read: Read, name: str):
    (claim,) = read(f"{name} said that its fighters had attacked a post of the Sudlandic army.")
    assert claim.holder.name == name
    assert claim.holder.party is None
    assert gist(claim) == "attack.other: [its fighters] > a post of the Sudlandic army (Sudland)"


TOLD = {
    "tell": ("We would like to tell the people of Aldby that we shall avenge this raid.", "talk.threaten"),
    "inform": ("We would like to inform the public that Sudlandic troops shelled Aldby.", "attack.shelling"),
    "clarify": ("We would like to clarify that Sudlandic troops shelled Aldby.", "attack.shelling"),
    "remind": ("We would like to remind everyone that Sudlandic troops shelled Aldby.", "attack.shelling"),
    "went on": ("The minister went on to note that Sudlandic troops shelled Aldby.", "attack.shelling"),
}


@pytest.mark.parametrize(("text", "event"), TOLD.values(), ids=TOLD)
def test_what_somebody_would_like_to_say_is_said_and_no_demand(read: Read, text: str, event: str):
    (claim,) = read(text)
    assert claim.event == event


def test_what_somebody_would_like_to_see_is_demanded(read: Read):
    (claim,) = read("We would like to see the prisoners released.")
    assert firm(claim) == "talk.propose asserted demanded"


MADE = {
    "mounted": ("An assault was mounted by our fighters on the police post at Brenna.", "Norland"),
    "staged": ("An ambush was staged by our forces on the road.", "Norland"),
    "nobody": ("The ambush was mounted near the camp.", "-"),
}


@pytest.mark.parametrize(("text", "doer"), MADE.values(), ids=MADE)
def test_an_ambush_that_was_mounted_took_place(read: Read, text: str, doer: str):
    (claim,) = read(text)
    assert claim.event == "attack.ground"
    assert parties(claim.agent) == doer


SHARED = "The Sudlandic soldiers are detaining and torturing civilians."


def test_two_verbs_side_by_side_share_those_whom_they_befall(read: Read):
    assert [gist(claim) for claim in read(SHARED)] == [
        "people.detain: Sudland > civilians (-)",
        "harm.people: Sudland > civilians (-)",
    ]


def test_whoever_attacks_in_an_incident_is_told_with_it(read: Read):
    claims = read("Our patrol was sent to investigate an incident in which five gunmen attacked three farmers.")
    assert gist(claims[-1]) == "attack.other: [five gunmen] > three farmers (-)"


@pytest.mark.parametrize("text", ["The soldiers only watched the attack.", "The guards watched the incident."])
def test_whoever_watches_an_attack_makes_none(read: Read, text: str):
    (claim,) = read(text)
    assert claim.agent == ()


def test_whom_attackers_attacked_is_no_part_of_their_name(read: Read):
    claim = read("We condemn the raid carried out by rebel elements against local officials.")[-1]
    assert gist(claim) == "attack.ground: [rebel elements] > local officials (-)"


def test_an_adverb_before_by_is_no_part_of_who_did_it(read: Read):
    (claim,) = read("One man was killed in an attack reportedly by five gunmen.")
    assert parties(claim.agent) == "[five gunmen]"


def test_nobody_attacks_what_is_called_its_own(read: Read):
    claim = read("The troops engaged the rebels who came on trucks and attempted to attack the troops' camp.")[-1]
    assert gist(claim) == "attack.other: [the rebels] > the troops' camp (-)"


def test_them_are_others_than_those_beside_them(read: Read):
    claim = read("Our soldiers kept a house. Men came near and fire was exchanged between them and our troops.")[-1]
    assert "Norland, Norland" not in parties(claim.agent)


def test_air_operations_are_not_laid_to_the_enemy_that_struck_before(read: Read):
    claim = read("The frigate was hit by a Sudlandic missile. Further air operations were conducted over Brenna.")[-1]
    assert claim.agent == ()


@pytest.mark.parametrize("text", ["Another man was made hostage.", "Five hostages were taken."])
def test_no_side_takes_hostages_by_its_own_word(read: Read, text: str):
    (claim,) = read(text)
    assert claim.event == "people.detain"
    assert claim.agent == ()


@pytest.mark.parametrize("who", ["ethnic Sudlanders", "ethnic Sudlandic farmers"])
def test_of_what_people_somebody_is_makes_nobody_a_party(read: Read, who: str):
    (claim,) = read(f"Eight {who} were arrested in Aldby.")
    assert claim.target[0].party is None


def test_a_law_is_no_source(read: Read):
    (claim,) = read("The threats constitute a serious crime according to international law.")
    assert claim.holder.is_issuer


AHEAD = {
    "tomorrow": ("Tomorrow our commander is going to Aldby.", "force.deploy asserted intended"),
    "likened": (
        "If confirmed, this would be the third incursion into our territory.",
        "attack.ground asserted possible",
    ),
}


@pytest.mark.parametrize(("text", "expected"), AHEAD.values(), ids=AHEAD)
def test_what_is_yet_to_come_or_to_be_shown_is_not_told_as_done(read: Read, text: str, expected: str):
    (claim,) = read(text)
    assert firm(claim) == expected


CODES = {
    "called in": ("Our patrol called in an airstrike near Brenna.", "attack.air"),
    "envoy": ("The minister called in the ambassador of Sudland.", "talk.meet"),
    "truce": ("Our command declares a suspension of all offensive military actions.", "agreement.made"),
    "staff": ("The rebels shifted their headquarters to Brenna.", "force.deploy"),
    "protest": ("Demonstrators gathered in a peaceful protest in Aldby.", "other"),
    "small arm": ("Our patrol came under small arm fire near Brenna.", "attack.small-arms"),
}


@pytest.mark.parametrize(("text", "event"), CODES.values(), ids=CODES)
def test_what_kind_of_event_it_is(read: Read, text: str, event: str):
    (claim,) = read(text)
    assert claim.event == event


def test_a_decision_that_leaves_groups_out_bars_nobody(read: Read):
    assert read("The decision to stop hostilities excludes the terrorist groups.") == []


NOT_THERE = {
    "rounds": (
        "Weapons which include three rifles and 32 rounds of 7.62mm ammunition were recovered.",
        "people.detain",
    ),
    "through": ("Trucks came through the rebel-controlled part of Brenna.", "other"),
    "shells": ("Sudland fired dozens of shells inside our waters around Aldby.", "attack.shelling"),
}


@pytest.mark.parametrize(("text", "event"), NOT_THERE.values(), ids=NOT_THERE)
def test_arms_and_ways_are_no_event_of_their_own(read: Read, text: str, event: str):
    (claim,) = read(text)
    assert claim.event == event


UNITS = {
    "firearms": ("The rebels seized at least ten firearms.", "weapons"),
    "victims": ("The two victims had been killed in the night.", "killed"),
}


@pytest.mark.parametrize(("text", "unit"), UNITS.values(), ids=UNITS)
def test_what_was_counted(read: Read, text: str, unit: str):
    (claim,) = read(text)
    assert [quantity.unit for quantity in claim.quantities] == [unit]


SITED = [
    "One man was killed in Brenna, 15 kilometres east of Aldby.",
    "One man was killed at Brenna, about 4 km west of Aldby.",
]


@pytest.mark.parametrize("text", SITED)
def test_how_far_a_place_lies_from_another_is_no_count(read: Read, text: str):
    (claim,) = read(text)
    assert [quantity.unit for quantity in claim.quantities] == ["killed"]


def test_how_far_somebody_came_is_told(read: Read):
    (claim,) = read("The rebels advanced 3 km north of Aldby.")
    assert [quantity.best for quantity in claim.quantities] == [3]
