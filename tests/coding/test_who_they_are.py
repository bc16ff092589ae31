"""Texts of a few sentences: who "they", "it", "the latter" are, who answers what, and what stays where it was told."""

from __future__ import annotations

import pytest

from tests.coding.readings import Read, firm, gist, parties

SIDES = {
    "joined": "Norland and Sudland signed a truce. They agreed to free the sailors.",
    "of_both": "The envoys of Norland and Sudland met at Aldby. They agreed to free the sailors.",
    "met": "The envoy of Norland met the envoy of Sudland. They agreed to free the sailors.",
    "between": "The Lakes Mission mediated between Norland and Sudland. They agreed to free the sailors.",
}


@pytest.mark.parametrize("text", SIDES.values(), ids=SIDES)
def test_they_are_both_of_two_sides_told_together(read: Read, text: str):
    release = next(claim for claim in read(text) if claim.event == "people.release")
    assert (firm(release), parties(release.agent)) == ("people.release asserted promised", "Norland, Sudland")


TWO = {
    "latter_force": ("Norland's post and Sudland's patrol traded shots. The latter withdrew.", "Sudland"),
    "latter_person": ("The Norlandic envoy and his Sudlandic colleague met. The latter refused to sign.", "Sudland"),
    "former_person": ("The envoy of Norland met the envoy of Sudland. The former refused to sign.", "Norland"),
    "former_force": ("The army of Sudland fought the guards of Norland. The former shelled a farm.", "Sudland"),
}


@pytest.mark.parametrize(("text", "side"), TWO.values(), ids=TWO)
def test_the_former_and_the_latter_are_of_two_named_together(read: Read, text: str, side: str):
    assert parties(read(text)[-1].agent) == side


def test_those_who_pursue_go_on_not_those_pursued(read: Read):
    seizure = read("Norland's rangers chased raiders who had robbed a mill. They seized two of them.")[-1]
    assert (seizure.event, parties(seizure.agent)) == ("people.detain", "Norland")


def test_whoever_phones_speaks_on(read: Read):
    threat = next(
        claim
        for claim in read("Sudland's minister phoned the president of Norland. He threatened to shell Aldby.")
        if claim.event == "talk.threaten"
    )
    assert parties(threat.agent) == "Sudland"


ACCUSED = {
    "it": ("Norland accused Sudland of shelling Aldby. It denied the charge.", "Sudland", False),
    "they": ("Norland accused Sudland of shelling Aldby. They deny any involvement.", "Sudland", False),
    "ours": ("Sudland accused our guards of firing on a bus. They denied it.", "Norland", True),
}


@pytest.mark.parametrize(("text", "side", "own"), ACCUSED.values(), ids=ACCUSED)
def test_whoever_is_accused_denies_it(read: Read, text: str, side: str, own: bool):
    denial = read(text)[-1]
    assert (denial.stance, denial.holder.party, denial.holder.is_issuer) == ("denied", side, own)
    assert parties(denial.agent) == side


def test_the_accused_are_those_whom_something_befalls_next(read: Read):
    release = read("The police in Sudport accused six sailors of theft. They were later released.")[-1]
    assert [target.text for target in release.target] == ["six sailors of theft"]
    assert release.agent == ()


def test_who_denies_a_part_in_a_deed_denies_to_have_done_it(read: Read):
    strike, denial = read("A barge was hit by a rocket. Sudland denied any role.")
    assert strike.agent == ()
    assert (firm(denial), parties(denial.agent)) == ("attack.shelling denied actual", "Sudland")


MINES = {
    "they": "Our sappers found two mines at Aldby. They had been laid by Sudland.",
    "it": "A mine killed two pupils at Aldby. It had been planted by Sudland.",
}


@pytest.mark.parametrize("text", MINES.values(), ids=MINES)
def test_mines_told_of_are_what_was_laid(read: Read, text: str):
    laying = read(text)[-1]
    assert (firm(laying), parties(laying.agent)) == ("mine.laying asserted actual", "Sudland")


def test_who_finds_mines_may_be_fired_on(read: Read):
    fire = read("Sappers found mines at Aldby. They were fired on by the enemy.")[-1]
    assert gist(fire).startswith("attack.other: Sudland > Sappers")


ANSWERS = {
    "was_in": ("Our strike was in retaliation for the shelling of Aldby.", "attack.other"),
    "was_a": ("Our raid was a response to the shelling of Aldby.", "attack.ground"),
}


@pytest.mark.parametrize(("text", "event"), ANSWERS.values(), ids=ANSWERS)
def test_an_answer_is_not_what_it_answers(read: Read, text: str, event: str):
    (strike,) = read(text)
    assert (strike.event, parties(strike.agent)) == (event, "Norland")


@pytest.mark.parametrize(
    "text", ["The raid came in response to an attack on Brenna.", "It came in retaliation for the fire on Brenna."]
)
def test_what_came_in_reply_is_no_refusal_and_no_march(read: Read, text: str):
    assert [claim.event for claim in read(text)] == ["other"]


def test_whose_post_was_overrun_stays_open_after_an_attack(read: Read):
    overrun = read("Sudland's army attacked our brigade. Its bunkers at Aldby were overrun.")[-1]
    assert (parties(overrun.agent), [target.party for target in overrun.target]) == ("Sudland", [None])


ELSEWHERE = {
    "apart": ("A guard was killed in Aldby and two were hurt in Brenna.", ["Aldby", "Brenna"]),
    "opened": ("In Aldby a girl was killed and in Brenna four boys were hurt.", ["Aldby", "Brenna"]),
    "done": ("Sudland killed two men in Aldby and wounded three women in Brenna.", ["Aldby", "Brenna"]),
    "one": ("Two guards were killed and three hurt in Brenna.", ["Brenna"]),
}


@pytest.mark.parametrize(("text", "places"), ELSEWHERE.values(), ids=ELSEWHERE)
def test_harm_at_two_places_is_told_apart(read: Read, text: str, places: list[str]):
    assert [[where.text for where in claim.where] for claim in read(text)] == [[place] for place in places]


HOMES = {
    "from": "The brigade from Brenna shelled Aldby.",
    "based": "A unit of Sudland, based in Brenna, shelled Aldby.",
    "native": "A native of Brenna was shot near Aldby.",
    "born": "A soldier born in Brenna was shot at Aldby.",
}


@pytest.mark.parametrize("text", HOMES.values(), ids=HOMES)
def test_a_home_or_base_is_not_where_it_happened(read: Read, text: str):
    (claim,) = read(text)
    assert [where.text for where in claim.where] == ["Aldby"]


LINES = {
    "at": "Sudland:\n- fired on a farm",
    "opened": "Sudland:\n- fired on a farm\n- opened fire on Aldby",
    "rounds": "Sudland today:\n- fired at Aldby\n- fired 3 rockets on Aldby",
}


@pytest.mark.parametrize("text", LINES.values(), ids=LINES)
def test_a_line_of_fire_is_that_of_whoever_opens_the_list(read: Read, text: str):
    assert parties(read(text)[-1].agent) == "Sudland"


def test_a_line_of_fire_by_somebody_is_theirs(read: Read):
    (claim,) = read("- fired on by the enemy")
    assert claim.agent == ()


DATED = {
    "meeting": ("On 2 March gunmen robbed a convoy. Talks held in January had ended in discord.", "2023-01"),
    "one": ("On 2 March gunmen robbed a convoy. The meeting held on 4 January ended in discord.", "2023-01-04"),
    "war": ("In the war of 1991 Sudland bombed Aldby.", "1991"),
}


@pytest.mark.parametrize(("text", "day"), DATED.values(), ids=DATED)
def test_what_was_long_before_is_dated_by_its_own_words(read: Read, text: str, day: str):
    when = read(text)[-1].when
    assert when is not None
    assert when.edtf == day


def test_a_vessel_is_numbered_not_counted(read: Read):
    (claim,) = read("Coast guard vessels 5201 and 4203 rammed a trawler.")
    assert [actor.text for actor in claim.agent] == ["Coast guard vessels 5201 and 4203"]
    assert claim.quantities == ()


def test_drones_told_of_make_a_strike_of_drones(read: Read):
    strike = read("Drones took off at dawn. Two of them struck a depot in Aldby.")[-1]
    assert (strike.event, [where.text for where in strike.where]) == ("attack.drone", ["Aldby"])


def test_a_statement_that_is_withdrawn_is_no_retreat(read: Read):
    events = [claim.event for claim in read("The general spoke of a raid. He later withdrew the statement.")]
    assert events == ["other", "other"]


CHARGED = {
    "party": ("Norland charged Sudland with burning the barns at Aldby.", "Sudland"),
    "perfect": ("Norland charged the enemy with having shelled Aldby.", "Sudland"),
    "court": ("The court charged two soldiers with killing a farmer.", "[two soldiers]"),
}


@pytest.mark.parametrize(("text", "doer"), CHARGED.values(), ids=CHARGED)
def test_what_some_are_charged_with_they_did(read: Read, text: str, doer: str):
    deed = next(claim for claim in read(text) if not claim.event.startswith("talk."))
    assert parties(deed.agent) == doer


def test_a_reprisal_told_of_a_deed_is_no_deed_of_the_issuer(read: Read):
    told = read("Rebels ambushed a patrol near Aldby. The ambush was in reprisal for the hanging of two spies.")
    assert [parties(claim.agent) for claim in told] == ["[Rebels]"]


def test_its_gate_is_the_gate_of_what_was_raided(read: Read):
    damage = read("The rebels raided a depot. Its gate was blown up.")[-1]
    assert [target.party for target in damage.target] == [None]


def test_a_mine_that_was_dropped_was_laid(read: Read):
    laying = read("Divers found a sea mine off Aldby. It had been dropped by the enemy.")[-1]
    assert (firm(laying), parties(laying.agent)) == ("mine.laying asserted actual", "Sudland")


@pytest.mark.parametrize(
    "text",
    [
        "The army clashed with the rebels near Aldby. Their losses were heavy.",
        "Norland and Sudland exchanged fire. Their losses were heavy.",
    ],
)
def test_whose_losses_are_theirs_of_two_sides_stays_open(read: Read, text: str):
    assert [target.party for target in read(text)[-1].target] == [None]


CAUGHT = {
    "civilians": ("The militia shot 15 civilians as they tried to flee Aldby.", "people.displace", "15 civilians"),
    "raiders": ("Our guards shot three raiders as they fled to the border.", "force.withdraw", "three raiders"),
}


@pytest.mark.parametrize(("text", "event", "who"), CAUGHT.values(), ids=CAUGHT)
def test_those_who_flee_are_whom_the_attack_befell(read: Read, text: str, event: str, who: str):
    flight = next(claim for claim in read(text) if claim.event == event)
    assert [each.text for each in flight.agent] == [who]
