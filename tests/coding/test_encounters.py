"""Encounters at sea, in the air and at borders, communiques of older wars, mines, ammunition stores."""

from __future__ import annotations

import pytest

from tests.coding.readings import Read, firm, gist, held

SENSES = {
    "ambush_sprung": ("Our men caught the enemy patrol in an ambush.", "attack.ground: Norland"),
    "camp_hit": ("Sudland's forces struck a herders' camp.", "attack.other: Sudland"),
    "tents_struck": ("Sudland's battalion struck camp.", "force.withdraw: Sudland"),
    "drone_heard": ("Residents heard a drone before the explosion.", "force.overflight: "),
    "no_answer": ("No answer has been given by Sudland.", "talk.refuse: "),
    "wells": ("The wells of the village were poisoned.", "harm.property: -"),
    "hanged": ("Two prisoners were hanged.", "harm.people: -"),
    "closed_on_a_date": ("On 3 March Sudland's forces closed the crossing.", "access.deny: Sudland"),
    "closed_to": ("Norland closed its airfields to aircraft of Sudland.", "access.deny: Norland"),
    "set_off_a_mine": ("Our convoy set off two mines.", "attack.mine: - > Our convoy (Norland)"),
    "into_our_lines": ("Some 300 men were brought into our lines.", "people.detain: Norland"),
    "in_flames": ("Two machines fell in flames.", "harm.property: -"),
    "balloons": ("Balloons with leaflets came down near the border.", "force.overflight: "),
    "people_taken_out": ("Our aircraft evacuated 900 foreigners.", "people.displace: "),
    "people_crossed": ("Residents went over the bridge to the far bank.", "people.displace: "),
    "told_to_stop": ("Our cutter ordered the trawler to stop.", "talk.propose: "),
    "crew_taken": (
        "Sudland's cutter stopped the trawler and took its fishermen on board.",
        "people.detain: Sudland > its fishermen (-)",
    ),
    "set_fire": ("The rebels set fire to the mill.", "harm.property: [the rebels] > the mill (-)"),
    "found_and_destroyed": (
        "Teams found and destroyed 212 mines and 9 items of unexploded ordnance.",
        "mine.clearance: ",
    ),
    "first": ("Sudland's scouts were the first to open fire.", "attack.other: Sudland"),
    "deaths": ("The opposition talks of fourteen deaths.", "harm.people: -"),
}


@pytest.mark.parametrize(("text", "expected"), SENSES.values(), ids=SENSES)
def test_common_verbs_are_read_in_the_sense_they_have(text: str, expected: str, read: Read) -> None:
    found = [gist(claim).casefold() for claim in read(text)]
    assert any(each.startswith(expected.casefold()) for each in found), found


NEVER = {
    "left_behind": ("The maps were left behind by the forces.", "attack."),
    "hanging": ("A flag was hanging from the mast.", "harm."),
    "attempt_beaten": ("The attempt was beaten on all bridges.", "harm."),
    "maps": ("The maps cover 19 minefields.", "mine.laying"),
    "petrol_bombs": ("Three trucks were set alight by men with petrol bombs.", "mine."),
    "blow": ("The blow fell on the population.", "harm."),
    "service": ("The rifles were taken out of service.", "people.detain"),
    "leaflets": ("Some 3,000 leaflets were collected.", "people.detain"),
    "press_release": ("Press release of the General Staff.", "people.release"),
    "lost_their_way": ("Two villagers lost their way in the fog.", "harm."),
    "not_ruled_out": ("The ministry does not rule out that Sudland will attack.", "talk.refuse"),
    "trawler_stopped": ("Our cutter ordered the trawler to stop.", "agreement."),
}


@pytest.mark.parametrize(("text", "event"), NEVER.values(), ids=NEVER)
def test_other_senses_are_not_taken_for_deeds(text: str, event: str, read: Read) -> None:
    assert not any(claim.event.startswith(event) for claim in read(text))


HELD = {
    "aircraft": (
        "Sudland said that its aircraft flew over the sea and did not enter our airspace.",
        ["Norland: Sudland asserts force.overflight", "Norland: Sudland denies force.overflight"],
    ),
    "claim_to_have": (
        "Our helicopter made a forced landing at Aldby; the rebels claim to have shot it down.",
        ["Norland asserts force.deploy", "Norland: the rebels asserts attack.air"],
    ),
    "made_up": (
        "Sudland's claim that our scouts opened fire is made up.",
        ["Norland: Sudland asserts attack.other", "Norland denies attack.other"],
    ),
    "made_up_of": (
        "The report that the rebels shelled the town is made up of three parts.",
        ["Norland: The report asserts attack.shelling"],
    ),
    "the_first": (
        "Sudland's claim that our scouts were the first to open fire is false.",
        ["Norland: Sudland asserts attack.other", "Norland denies attack.other"],
    ),
}


@pytest.mark.parametrize(("text", "expected"), HELD.values(), ids=HELD)
def test_each_clause_is_of_whoever_says_it(text: str, expected: list[str], read: Read) -> None:
    assert [held(claim) for claim in read(text)] == expected


def test_who_was_not_the_first_to_fire_did_not(read: Read) -> None:
    assert [firm(claim) for claim in read("Our troops were not the first to open fire.")] == [
        "attack.other denied actual"
    ]


SHIPS = {
    "frigate": "The frigate Jupiter steered across the bow of our cutter.",
    "quoted": "The trawler “Everton” was shelled.",
    "named_again": "The cutter Tyrvald came up. The enemy fired at Tyrvald.",
    "craft": "One Dvora craft was sunk.",
}


@pytest.mark.parametrize("text", SHIPS.values(), ids=SHIPS)
def test_ships_are_no_places(text: str, read: Read) -> None:
    assert not any(claim.where for claim in read(text))


HOURS = {
    "this_afternoon": ("The post was shelled at 4.30 this afternoon.", "2023-03-10T16:30"),
    "yesterday_evening": ("The post was shelled at 9.20 yesterday evening.", "2023-03-09T21:20"),
    "of_24_hours": ("The post was shelled at 13.20 this afternoon.", "2023-03-10T13:20"),
    "this_morning": ("The post was shelled at 4.30 this morning.", "2023-03-10T04:30"),
}


@pytest.mark.parametrize(("text", "start"), HOURS.values(), ids=HOURS)
def test_hours_stand_in_the_half_of_the_day_that_is_named(text: str, start: str, read: Read) -> None:
    (claim,) = read(text)
    assert claim.when is not None
    assert claim.when.start == start


def test_a_heading_gives_the_time_of_a_report(read: Read) -> None:
    text = "Summary of mine action, February 2023\nTeams cleared 40 mines. On 9 February a mine maimed a boy."
    claims = read(text, party=None)
    assert claims[0].when is not None
    assert claims[0].when.edtf == "2023-02"


OTHERS = {
    "counted": ("The mission's post counted 22 mortar rounds.", ["attack.shelling: - > -"]),
    "nobody_hit": ("Nobody was hit.", ["harm.people: - > Nobody (-)"]),
    "of_which": (
        "Sudland's cutter fired four rounds, two of which struck the trawler.",
        ["attack.small-arms: Sudland > -", "attack.other: - > the trawler (-)"],
    ),
    "alleged": (
        "Sudland shelled the town. Sudland alleges that mortars were used against its villages.",
        ["attack.shelling: Sudland > the town (-)", "attack.shelling: - > its villages (Sudland)"],
    ),
    "broken_off": ("Contacts with Sudland have been broken off.", ["talk.refuse: - > Sudland (Sudland)"]),
}


@pytest.mark.parametrize(("text", "expected"), OTHERS.values(), ids=OTHERS)
def test_no_deed_is_laid_to_who_counts_suffers_or_alleges(text: str, expected: list[str], read: Read) -> None:
    assert [gist(claim) for claim in read(text, party=None if "mission" in text else "Norland")] == expected


MORE_SENSES = {
    "turned_out": ("The drone turned out to be a balloon.", "people.displace"),
    "silent": ("The loudspeakers have fallen silent.", "harm.people"),
    "shot_by_accident": ("A shot went off by accident.", "attack.mine"),
}


@pytest.mark.parametrize(("text", "event"), MORE_SENSES.values(), ids=MORE_SENSES)
def test_phrasal_verbs_are_not_taken_for_deeds(text: str, event: str, read: Read) -> None:
    assert event not in [claim.event for claim in read(text)]


def test_who_is_charged_speaks_for_himself(read: Read) -> None:
    claims = read("The officer was charged; he says that the police beat him.")
    assert held(claims[-1]) == "Norland: The officer asserts harm.people"


def test_hours_of_four_digits_are_no_years(read: Read) -> None:
    (claim,) = read("A curfew is in force from 1830 to 0600.")
    assert claim.when is not None
    assert claim.when.start.startswith("2023")
