"""Doers that the text names where no plain subject does: behind a date, as those who fire, as those who went on."""

from __future__ import annotations

import pytest

from tests.coding.readings import Read, parties

NAMED = {
    "after_a_date": (
        "On the morning of 14 June units of the Lake Army in strength of fifty entered Aldby.",
        "Lake Army",
    ),
    "after_a_place": ("In the sector of Aldby armed bands of the old general had attacked a convoy.", "armed bands"),
    "not_the_place": ("At the village of Aldby masked men stopped a bus.", "masked men"),
    "after_a_particle": ("While the talks were going on hill tribesmen shelled the camp.", "hill tribesmen"),
    "numbering": (
        "In the early hours of 9 May units of the Lake Army numbering about 300 crossed the border.",
        "Lake Army",
    ),
    "model_of_aircraft": ("On Saturday at 13:20 two Sukhoi 25 fired rockets on the camp at Aldby.", "Sukhoi 25"),
    "snipers": ("Snipers fired on the patrol.", "Snipers"),
    "by_snipers": ("The truce was broken by snipers in the old mill.", "snipers"),
    "shots_came_from": ("The shots came from a band of deserters.", "deserters"),
    "fire_came_from": ("The fire came from groups of herdsmen.", "herdsmen"),
    "from_a_car": ("A patrol was fired on from a passing car.", "a passing car"),
    "from_their_lines": ("The camp came under fire from the rebel lines.", "rebel"),
    "whose_mortars": ("The team reported RVF mortar fire at noon.", "RVF"),
    "whose_attack": ("A rebel attack on the post began at noon.", "rebel"),
    "no_reply_from": ("No reply has been received from the Lake Council.", "Lake Council"),
    "under_direction": (
        "The minefield was cleared under the direction of the engineers of the 4th Corps.",
        "engineers",
    ),
    "section": ("A section of engineers opened fire on the camp.", "section"),
    "behind_places_and_days": (
        "We condemn the attack on a school in Aldby, Brenna district, on 8 March, by hill tribesmen.",
        "hill tribesmen",
    ),
    "assault_of_whom_on_whom": ("The assault of hill tribesmen on our posts near Aldby goes on.", "hill tribesmen"),
    "seen_by_others": ("We witnessed an attack by hill tribesmen on Aldby.", "hill tribesmen"),
    "masterminded": ("The attack on the post was masterminded by hill tribesmen.", "hill tribesmen"),
    "mob": ("A mob stoned the consulate.", "mob"),
    "went_on": ("Hill tribesmen stormed the mill, and ten lorries were burned.", "Hill tribesmen"),
    "to_the_same": ("Hill tribesmen fired on three boats. Two of them were sunk.", "Hill tribesmen"),
    "held_and_freed": (
        "Hill tribesmen abducted nine men on Monday. Two of them were released on Tuesday.",
        "Hill tribesmen",
    ),
}

LEFT_OPEN = {
    "only_seen": "We witnessed an attack on two villages.",
    "only_a_place": "Shots came from the direction of the barracks.",
    "both_fought": "Hill tribesmen clashed with lake tribesmen at Aldby, and two houses were burned.",
    "others_between": "Hill tribesmen stormed the mill, the herdsmen fled and two houses were burned.",
    "no_deed": "The tribesmen withdrew from Aldby, and forty houses were burned.",
    "stove": "The fire came from a gas stove.",
}


@pytest.mark.parametrize(("text", "doer"), NAMED.values(), ids=NAMED.keys())
def test_a_doer_that_is_named_aside_is_found(read: Read, text: str, doer: str):
    found = read(text, party=None)[-1]
    assert doer in " ".join(agent.text or "" for agent in found.agent)


@pytest.mark.parametrize("text", LEFT_OPEN.values(), ids=LEFT_OPEN.keys())
def test_a_doer_whom_the_text_does_not_tell_stays_open(read: Read, text: str):
    claims = read(text, party=None)
    assert not claims or parties(claims[-1].agent) == "-"


def test_those_who_escort_a_convoy_do_not_attack_it(read: Read):
    claims = read("We condemn the attack on a convoy that was escorted near Aldby by hill tribesmen.", party=None)
    assert [parties(claim.agent) for claim in claims if claim.event == "attack.other"] == ["-"]


def test_arms_are_not_taken_by_a_side_whose_post_was_just_overrun(read: Read):
    assert parties(read("Sudland overran our post at Aldby. Ten rifles were captured.")[-1].agent) != "Norland"


def test_a_place_before_who_acts_is_no_part_of_them(read: Read):
    agent = read("In the area of Aldby government soldiers burned two houses.")[0].agent
    assert [each.text for each in agent] == ["government soldiers"]


# participles behind a passive: whoever suffered that did not do what they tell
LOOSE = {
    "by_name": ("The hamlet was shelled by Sudland's army, wounding two herders.", "Sudland"),
    "by_nobody": ("The hamlet was shelled, wounding two herders.", "-"),
    "above": ("Norland's army raided the camp, resulting in six rebels being killed while wounding nine.", "Norland"),
    "craft": ("A carrier was blown apart by a mine, killing two troopers.", "-"),
    "active": ("Sudland's army shelled the hamlet, wounding two herders.", "Sudland"),
}


@pytest.mark.parametrize(("text", "doer"), LOOSE.values(), ids=LOOSE)
def test_who_suffers_the_first_deed_does_not_do_the_next(text: str, doer: str, read: Read) -> None:
    harm = [claim for claim in read(text) if claim.event == "harm.people"][-1]
    assert parties(harm.agent) == doer


def test_who_finds_arms_is_not_taken_with_them(read: Read) -> None:
    (found,) = read("A Norland patrol found a weapons cache on Monday.")
    assert (parties(found.agent), [target.text for target in found.target]) == ("Norland", ["a weapons cache"])


def test_planes_with_their_owner_are_the_owners(read: Read) -> None:
    (raid,) = read("The regime helicopters bombed the rebels' positions.", conflict=None, party="Free Vale Front")
    assert parties(raid.agent) == "[The regime helicopters]"
