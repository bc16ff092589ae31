"""What nobody says took place: questions, unchecked reports, drills, forgeries, what is feared or almost happened."""

from __future__ import annotations

import pytest

from tests.coding.readings import Read, firm, gist, held

FIRM = {
    "all_but": ("The rebels all but captured the mill.", "attack.ground denied actual"),
    "hour_without": (
        "Scarcely an hour passes in which no shot is fired at our posts.",
        "attack.small-arms asserted actual",
    ),
    "if_wanted": ("If the rebels had wanted to attack, they would have done so.", "attack.other asserted conditional"),
    "asked_whether": ("The envoy asked whether we intended to attack.", "attack.other asserted possible"),
    "asked_why": ("The general was asked why his gunners had shelled the mill.", "attack.shelling asserted possible"),
    "told_of_it": ("We are told that rebels shelled the mill.", "attack.shelling asserted possible"),
    "wrong_to_think": ("It would be wrong to think that rebels shelled the mill.", "attack.shelling denied actual"),
    "warned_against": ("We warned the rebels against shelling the mill.", "attack.shelling asserted possible"),
    "nobody_says": ("Nobody says that rebels shelled the mill.", "attack.shelling asserted possible"),
    "neither_admits": ("Neither side admitted to having shelled the mill.", "attack.shelling asserted possible"),
    "doubted": ("The envoys doubt that rebels shelled the mill.", "attack.shelling asserted possible"),
    "not_doubted": ("Nobody doubts that rebels shelled the mill.", "attack.shelling asserted actual"),
    "threat_made": ("The threat of the rebels to shell the mill was not carried out.", "talk.threaten asserted actual"),
    "unclear_who": ("It is unclear who shelled the mill.", "attack.shelling asserted possible"),
    "question_of_who": (
        "The question of who shelled the mill has not been answered.",
        "attack.shelling asserted possible",
    ),
    "nobody_knows": ("Nobody knows which battery shelled the mill.", "attack.shelling asserted possible"),
    "yet_to_find": ("A board will determine which battery shelled the mill.", "attack.shelling asserted possible"),
    "found": ("The board established that Sudland's battery shelled the mill.", "attack.shelling asserted actual"),
    "unverified": (
        "Unverified reports say that Sudland's soldiers burned the mill.",
        "harm.property asserted possible",
    ),
    "not_verified": ("Reports that rebels burned the mill could not be verified.", "harm.property asserted possible"),
    "no_information": (
        "We have no information about the shelling of the mill by rebels.",
        "attack.shelling asserted possible",
    ),
    "no_reports": ("There were no reports of casualties.", "harm.people denied actual"),
    "not_any_reports": ("The staff has not received any reports of casualties.", "harm.people denied actual"),
    "nearly": ("A mortar bomb nearly hit the mill.", "attack.shelling denied actual"),
    "nearly_counted": ("Nearly twenty mortar bombs hit the mill.", "attack.shelling asserted actual"),
    "nearly_harmed": ("The blast almost destroyed the mill.", "harm.property asserted actual"),
    "came_close": ("The gunners came close to shelling the mill.", "attack.shelling denied actual"),
    "day_without": ("Hardly a day passes without the rebels shelling the mill.", "attack.shelling asserted actual"),
    "really_without": ("The column passed without the rebels shelling it.", "attack.shelling denied actual"),
    "pretended": ("The rebels pretended to withdraw.", "force.withdraw denied actual"),
    "in_case": ("In case the rebels shell the mill, it will be closed.", "other asserted intended"),
    "if_confirmed": (
        "If it is confirmed that rebels shelled the mill, they will answer for it.",
        "attack.shelling asserted conditional",
    ),
    "lest": ("The miller fled lest he be killed by rebels.", "harm.people asserted possible"),
    "feared": ("The rebels feared an attack on the mill.", "attack.other asserted possible"),
    "hard_to_imagine": ("It is hard to imagine that the rebels shelled the mill.", "attack.shelling asserted possible"),
    "not_found": ("The judges did not find that Norland shelled the mill.", "attack.shelling asserted possible"),
    "whether_or": (
        "Whether the rebels shelled the mill or robbed the shop is not known.",
        "attack.shelling asserted possible",
    ),
    "fake": ("The film that shows our soldiers killing prisoners is a fake.", "harm.people denied actual"),
    "no_fake": ("The film shows rebels killing prisoners.", "harm.people asserted actual"),
    "call_on_them": ("We call on the monitors to be present.", "force.deploy asserted demanded"),
}
NOTHING = {
    "reporter": "Reporter: Who fired on the mill?",
    "let_us_suppose": "Let us suppose for a moment that our soldiers shelled the mill.",
    "question_to_speaker": "Journalist: Why did your soldiers shell the mill?",
    "is_it_true": "Is it true that your soldiers shelled the mill?",
    "does_anyone_believe": "Does anybody believe that our soldiers shelled the mill?",
    "cleft": "Was it not Sudland that shelled the mill?",
    "imagine": "Imagine that a foreign army shelled your capital.",
}


@pytest.mark.parametrize(("text", "expected"), FIRM.values(), ids=list(FIRM))
def test_what_is_left_open_is_no_fact(read: Read, text: str, expected: str) -> None:
    assert expected in [firm(claim) for claim in read(text)]


@pytest.mark.parametrize("text", NOTHING.values(), ids=list(NOTHING))
def test_questions_tell_nothing(read: Read, text: str) -> None:
    assert read(text) == []


def test_a_question_of_reasons_tells_what_it_asks_for(read: Read) -> None:
    (claim,) = read("Why did Sudland shell the mill?")
    assert firm(claim) == "attack.shelling asserted actual"


@pytest.mark.parametrize(
    "text",
    [
        "Our gunners simulated an attack on the mill.",
        "Our gunners carried out a mock attack on the mill.",
        "Our gunners shelled dummy targets.",
        "Under the scenario of the drill, the rebels seized the mill.",
        "The rebels behave as if our soldiers had attacked the mill.",
    ],
)
def test_what_is_acted_or_likened_is_no_attack(read: Read, text: str) -> None:
    assert not [claim for claim in read(text) if claim.event.startswith("attack.")]


def test_an_attack_that_is_staged_is_one(read: Read) -> None:
    (claim,) = read("The rebels staged an attack on the mill.")
    assert firm(claim) == "attack.other asserted actual"


def test_nobody_did_what_it_is_asked_who_did(read: Read) -> None:
    for text in ("It is unclear which side shelled the mill.", "The question of who shelled the mill remains open."):
        (claim,) = read(text)
        assert gist(claim) == "attack.shelling: - > mill (-)" or claim.agent == ()


def test_whoever_nearly_did_it_is_not_the_side_that_speaks(read: Read) -> None:
    (claim,) = read("A mortar bomb nearly hit the mill.")
    assert claim.agent == ()


HELD = {
    "they_claim": ("They claim that we shelled the mill.", "Norland: They asserts attack.shelling"),
    "persuade": (
        "Sudland tried to persuade the envoys that we shelled the mill.",
        "Norland: Sudland asserts attack.shelling",
    ),
    "make_us_believe": (
        "Sudland would have us believe that our gunners shelled the mill.",
        "Norland: Sudland asserts attack.shelling",
    ),
    "pretends": ("Sudland pretends that our gunners shelled the mill.", "Norland: Sudland asserts attack.shelling"),
    "rumours": (
        "Rumours are being spread that our gunners shelled the mill.",
        "Norland: Rumours asserts attack.shelling",
    ),
    "fears": ("Sudland fears that our gunners will shell the mill.", "Norland: Sudland asserts attack.shelling"),
    "can_confirm": (
        "No gun was fired at the mill, as the Lakes Mission can confirm.",
        "Norland denies attack.shelling",
    ),
    "added_to_denial": (
        "The Sudland general denied the raid, saying that his pilots had bombed a depot.",
        "Norland: Sudland asserts attack.air",
    ),
    "opposite": (
        "The Sudland army said that rebels had shelled the mill; the Lakes Mission said the opposite.",
        "Norland: Sudland asserts attack.shelling",
    ),
}


@pytest.mark.parametrize(("text", "expected"), HELD.values(), ids=list(HELD))
def test_who_holds_what_is_pretended_feared_or_spread(read: Read, text: str, expected: str) -> None:
    assert expected in [held(claim) for claim in read(text)]


def test_its_troops_are_those_whose_guns_were_told_of(read: Read) -> None:
    (_, claim) = read("Sudland's artillery no longer shells the mill. Its troops have left the hills.")
    assert [agent.party for agent in claim.agent] == ["Sudland"]


def test_one_commander_is_no_they(read: Read) -> None:
    claims = read("The commander told his men to burn the mill, but they refused to obey.")
    assert all(
        agent.text != "The commander" for claim in claims if claim.event == "talk.refuse" for agent in claim.agent
    )


def test_a_side_denies_a_crossing_and_refuses_none(read: Read) -> None:
    assert "access.deny" not in [claim.event for claim in read("The army of Sudland denied any crossing of the line.")]


def test_no_shot_at_its_own_village_falls_on_another(read: Read) -> None:
    (claim,) = read("Sudland shelled its own village.")
    assert [target.party for target in claim.target] == ["Sudland"]


@pytest.mark.parametrize(
    "text",
    [
        "Reports that Sudland had entered Aldby could not be verified.",
        "The report that Sudland had entered Aldby could not be independently verified.",
    ],
)
def test_a_report_that_could_not_be_checked_leaves_it_open(read: Read, text: str) -> None:
    (claim,) = read(text)
    assert firm(claim) == "force.deploy asserted possible"


def test_a_report_that_was_confirmed_does_not(read: Read) -> None:
    (claim,) = read("Reports that Sudland had entered Aldby were confirmed by the mission.")
    assert firm(claim) == "force.deploy asserted actual"
