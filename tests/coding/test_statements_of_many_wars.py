"""Constructions that official statements of many conflicts share: who did what, how firmly, and how many."""

from __future__ import annotations

import pytest

from tests.coding.readings import Read, firm, gist, parties

BLAMED = ["bears full responsibility", "bears the sole responsibility", "carries responsibility"]


@pytest.mark.parametrize("words", BLAMED)
def test_whoever_bears_responsibility_is_blamed_and_admits_nothing(read: Read, words: str):
    (claim,) = read(f"Sudland {words} for all the hostile acts launched from its territory.")
    assert gist(claim) == "talk.accuse: Norland > Sudland (Sudland)"
    assert claim.holder.party == "Norland"
    assert claim.holder.is_issuer


DONE = {
    "retreat": "Our troops undertook a tactical withdrawal from Aldby.",
    "attack": "Sudland undertook a large offensive near Aldby.",
}


@pytest.mark.parametrize("text", DONE.values(), ids=DONE)
def test_what_was_undertaken_was_done(read: Read, text: str):
    (claim,) = read(text)
    assert claim.modality == "actual"


def test_what_somebody_undertook_to_do_is_promised(read: Read):
    (claim,) = read("Sudland undertook to withdraw its troops.")
    assert firm(claim) == "force.withdraw asserted promised"


def test_whoever_can_deny_a_part_denies_it(read: Read):
    (claim,) = read("The leadership of Norland can categorically deny any part in the planting of a mine near Brenna.")
    assert firm(claim) == "mine.laying denied actual"


AIMED = {
    "action": ("Our forces organized an action against Sudlandic soldiers near Brenna.", "Norland", "Sudland"),
    "post": ("Our units carried out an action against the Sudlandic army's outpost at Brenna.", "Norland", "Sudland"),
    "firing": ("Sudland's troops commenced unprovoked firing on Norlandic troops.", "Sudland", "Norland"),
    "bases": ("Our units launched attacks on Sudlandic army bases in the Aldby sector.", "Norland", "Sudland"),
}


@pytest.mark.parametrize(("text", "doer", "struck"), AIMED.values(), ids=AIMED)
def test_the_target_stands_behind_the_noun_of_the_verb(read: Read, text: str, doer: str, struck: str):
    (claim,) = read(text)
    assert parties(claim.agent) == doer
    assert parties(claim.target) == struck


def test_to_engage_with_those_who_lead_is_to_meet_them(read: Read):
    (claim,) = read("We engaged with the leaders of both sides.")
    assert claim.event == "talk.meet"


def test_to_engage_with_the_enemy_is_to_fight(read: Read):
    (claim,) = read("Our patrol engaged with the enemy near Aldby.")
    assert claim.event == "attack.other"


def test_what_comes_in_response_to_a_violation_refuses_nothing(read: Read):
    claims = read("This comes in response to Sudland's clear violation of the ceasefire.")
    assert [claim.event for claim in claims if claim.event == "talk.refuse"] == []


def test_whoever_informs_others_tells_of_itself(read: Read):
    (loss,) = read("The Mission has been informed by the SDA that they suffered casualties.")
    assert [target.text for target in loss.target] == ["the SDA"]


def test_those_condemned_for_their_raids_made_them(read: Read):
    _, raids = read("Norland strongly censures Sudland's guards for their attacks on Aldby.")
    assert (raids.event, parties(raids.agent)) == ("attack.other", "Sudland")


def test_a_joint_attack_is_by_those_named(read: Read):
    claims = read("We condemn the joint attack of the Sudlandic air force and navy on a camp near Aldby.")
    (attack,) = [claim for claim in claims if claim.event.startswith("attack.")]
    assert {actor.party for actor in attack.agent} == {"Sudland"}


def test_an_army_with_a_title_of_its_own_is_not_the_states(read: Read):
    (claim,) = read("Casualties were inflicted on the marauding White Army near Aldby.", conflict=None)
    assert {target.party for target in claim.target} == {None}


@pytest.mark.parametrize("branch", ["navy", "Air Force"])
def test_the_branches_of_the_forces_are_those_of_the_state_that_speaks(read: Read, branch: str):
    (claim,) = read(f"The {branch} sank a boat near Aldby.")
    assert parties(claim.agent) == "Norland"


def test_an_attempt_of_the_army_that_was_stopped_is_the_armys(read: Read):
    claims = read("Our army went on, stopping a Sudlandic army attempt to commit atrocities near Aldby.")
    attack = next(claim for claim in claims if "atrocities" in claim.evidence.quote)
    assert parties(attack.agent) == "Sudland"


COUNTED = {
    "dead": ("The Sudlandic losses are 216 dead and more than 345 wounded.", [(216, "killed"), (345, "wounded")]),
    "told": ("Sixty Sudlandic troops were reported dead by our command.", [(60, "killed")]),
    "fatal": ("A sergeant received fatal injuries near Aldby.", [(1, "killed")]),
    "died": ("A soldier suffered serious injuries which led to his death.", [(1, "killed")]),
    "cases": ("55 cases of ceasefire violation by Sudland were registered.", [(55, "violations")]),
}


@pytest.mark.parametrize(("text", "told"), COUNTED.values(), ids=COUNTED)
def test_what_befell_those_counted_is_their_unit(read: Read, text: str, told: list[tuple[int, str]]):
    (claim,) = read(text)
    assert [(each.low, each.unit) for each in claim.quantities] == told


BROKEN = ["registered from the side of Sudland's army", "committed by Sudland's army"]


@pytest.mark.parametrize("words", BROKEN)
def test_violations_are_those_of_the_side_they_come_from(read: Read, words: str):
    (claim,) = read(f"54 violations of the ceasefire were {words}.")
    assert (claim.event, parties(claim.agent)) == ("ceasefire.violation", "Sudland")


def test_steps_are_those_of_whoever_undertook_them(read: Read):
    (claim,) = read("The actions undertaken by Sudland's army constitute serious violations of the ceasefire.")
    assert gist(claim) == "ceasefire.violation: Sudland > -"


def test_whoever_resorts_to_fire_fires(read: Read):
    (claim,) = read("Sudland's army resorted to firing with small arms in Lund sector.")
    assert gist(claim) == "attack.small-arms: Sudland > -"
    assert [where.text for where in claim.where] == ["Lund sector"]


def test_the_guard_posted_somewhere_was_hurt(read: Read):
    (claim,) = read("In the meantime, a guard deployed at a Mission position near Brenna sustained serious injuries.")
    assert (claim.event, [target.text for target in claim.target]) == ("harm.people", ["a guard"])


def test_people_who_find_their_way_attack_nobody(read: Read):
    (claim,) = read("The wounded rebels found their way to Aldby.")
    assert claim.event == "other"


def test_what_is_told_last_does_not_date_speech_told_first(read: Read):
    concern, _ = read("The Mission expressed concern. On 6 February two helicopters flew over Aldby.")
    assert concern.when is None


def test_a_year_may_stand_close_behind_a_comma(read: Read):
    (claim,) = read("Sudland shelled Aldby on March 2,2021.")
    assert (claim.when is not None and claim.when.edtf, claim.quantities) == ("2021-03-02", ())


OFFICES = {
    "envoy": ("The Special Envoy for Sudland condemned the attack.", None),
    "representative": (
        "The Special Representative of the Lakes Mission for Sudland condemned the raid.",
        "Lakes Mission",
    ),
    "ambassador": ("The Sudlandic ambassador to Norland condemned the attack.", "Sudland"),
}


@pytest.mark.parametrize(("text", "party"), OFFICES.values(), ids=OFFICES)
def test_an_office_is_not_of_those_that_it_deals_with(read: Read, text: str, party: str | None):
    accusation = read(text)[0]
    assert [actor.party for actor in accusation.agent] == [party]
