"""What befell those whom somebody had, what an advance does not do, and whom nobody calls raiders."""

from __future__ import annotations

import pytest

from tests.coding.readings import Read, firm, parties

HAD = {
    "killed": ("The enemy had 20 men killed.", "Sudland"),
    "one": ("The Sudlandic side has one killed.", "Sudland"),
    "ours": ("We had two soldiers wounded.", "Norland"),
    "behind": ("We lost two men; the enemy had 20 men killed.", "Sudland"),
}


@pytest.mark.parametrize(("text", "whose"), HAD.values(), ids=HAD)
def test_those_who_fell_are_theirs_who_had_them(read: Read, text: str, whose: str):
    claim = read(text)[-1]
    assert (firm(claim), parties(claim.target)) == ("harm.people asserted actual", whose)


def test_what_took_place_amid_an_advance_is_not_laid_to_it(read: Read):
    (claim,) = read("During the column's advance to Brenna, three tanks were burned.")
    assert claim.agent == ()


def test_what_took_place_in_the_course_of_a_raid_is_laid_to_who_made_it(read: Read):
    (claim,) = read("In the course of a raid by Sudland a farm was burned.")
    assert parties(claim.agent) == "Sudland"


def test_no_side_is_its_own_raiders(read: Read):
    for text in ("Our guards fired at the raiders.", "Our guards opened fire, forcing the saboteurs to withdraw."):
        claims = read(text)
        theirs = [
            who.party for claim in claims for who in (*claim.agent, *claim.target) if "our" not in str(who.text).lower()
        ]
        assert "Norland" not in theirs


def test_the_subject_of_a_second_clause_is_no_object_of_the_first(read: Read):
    _, looted = read("The column entered the town and paramilitaries looted shops.")
    assert [who.text for who in looted.agent] == ["paramilitaries"]


WITH_MINES = {
    "mine": ("The fighters destroyed a lorry of the army with a mine.", "attack.mine"),
    "sappers": ("The sappers destroyed three mines.", "mine.clearance"),
    "air": ("The mill came under bombardment from the air.", "attack.air"),
    "air_base": ("The bombardment of the air base went on.", "attack.shelling"),
}


@pytest.mark.parametrize(("text", "event"), WITH_MINES.values(), ids=WITH_MINES)
def test_with_what_it_was_done_is_no_clearance(read: Read, text: str, event: str):
    (claim,) = read(text)
    assert claim.event == event


def test_an_attempt_that_a_group_made_is_the_groups(read: Read):
    text = "The attempt of a sabotage group of the enemy to cross the river was foiled by the vigilance of our guards."
    (claim,) = read(text)
    assert (firm(claim), parties(claim.agent)) == ("attack.ground asserted attempted prevented", "Sudland")


SET_LAST = {
    "arms": ("The enemy subjected to fire from tanks the positions at Zorin.", "the positions at Zorin"),
    "people": ("The militia murdered in cold blood three peasants.", "three peasants"),
}


@pytest.mark.parametrize(("text", "whom"), SET_LAST.values(), ids=SET_LAST)
def test_what_stands_last_is_what_it_befell(read: Read, text: str, whom: str):
    (claim,) = read(text)
    assert [target.text for target in claim.target] == [whom]


def test_what_an_accord_obliges_somebody_to_need_not_have_been_done(read: Read):
    (claim,) = read("Under the Lakes Accord, Sudland was obliged to withdraw.")
    assert firm(claim) == "force.withdraw asserted obliged"
    (claim,) = read("The enemy was obliged to withdraw.")
    assert firm(claim) == "force.withdraw asserted actual"


def test_whoever_shells_is_who_makes_people_flee_from_it(read: Read):
    (claim,) = read("The villagers were compelled to abandon their houses because of the shelling by Sudland.")
    assert (claim.event, parties(claim.agent)) == ("people.displace", "Sudland")
