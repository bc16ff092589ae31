"""Turns of bulletins and rebuttals in which a deed was once laid to the wrong side, or to a wrong day."""

from __future__ import annotations

import pytest

from alteram.model import Claim
from tests.coding.readings import Read, firm, gist, held, parties

REJECTED = {
    "reality": "Reports by Sudland outlets that our gunners shelled Brenna do not correspond to reality.",
    "plural": "Claims by several Sudland channels that our gunners shelled Brenna do not correspond to reality.",
}


@pytest.mark.parametrize("text", REJECTED.values(), ids=REJECTED)
def test_reports_of_the_other_side_that_are_called_untrue_are_denied(read: Read, text: str):
    told, answer = read(text)
    assert held(told) == "Norland: Sudland asserts attack.shelling"
    assert held(answer) == "Norland denies attack.shelling"


def test_of_a_contrast_what_is_affirmed_is_called_a_lie(read: Read):
    claims = read("Sudland says that the bridge was closed not by herders but by the Norlandic army. This is a lie.")
    answer = claims[-1]
    assert (firm(answer), parties(answer.agent)) == ("access.deny denied actual", "Norland")


FIRM = {
    "to_date": ("Our gunners have to date shot down nine drones.", "attack.air asserted actual"),
    "warning_fire": ("Our boats conducted a warning fire toward the strait.", "attack.other asserted actual"),
    "returned_on_post": (
        "The guards returned fire with two bursts on the Sudland post.",
        "attack.other asserted actual",
    ),
    "keeps_truce": ("The Norlandic army observes the truce.", "agreement.honour asserted actual"),
    "keeps_truce_agreed": (
        "The Norlandic army strictly observes the truce agreed in Brenna.",
        "agreement.honour asserted actual",
    ),
}


@pytest.mark.parametrize(("text", "told"), FIRM.values(), ids=FIRM)
def test_what_is_told_as_done_is_no_duty_damage_or_retreat(read: Read, text: str, told: str):
    assert firm(read(text)[0]) == told


BY_WHOM = {
    "rounds_fired": (
        "Several Sudland rounds were fired at our post.",
        "attack.small-arms: Sudland > our post (Norland)",
    ),
    "made_by_drones_on": (
        "Three strikes were made by Sudland drones on our units.",
        "attack.drone: Sudland > our units (Norland)",
    ),
    "by_mere_deeds": (
        "The enemy's firing point was suppressed by retaliatory actions.",
        "attack.other: Norland > The enemy's firing point (Sudland)",
    ),
    "make_it_pay": (
        "If the enemy goes on, the army will make it pay dearly.",
        "talk.threaten: Norland > the enemy (Sudland)",
    ),
}


@pytest.mark.parametrize(("text", "told"), BY_WHOM.values(), ids=BY_WHOM)
def test_who_did_it_is_not_whom_it_befell(read: Read, text: str, told: str):
    assert [gist(claim) for claim in read(text)] == [told]


def test_a_clause_with_nor_goes_on_with_its_subject(read: Read):
    text = (
        "Contrary to what Sudland tells, our guards did not open fire, nor did they cross the border. Ours stay there."
    )
    denied = [claim for claim in read(text) if claim.stance == "denied"]
    assert [parties(claim.agent) for claim in denied] == ["Norland", "Norland"]


def test_who_claims_to_have_dropped_a_truce_is_whose_the_claim_is(read: Read):
    text = (
        "Sudland's resumption of fire after its claim on 3 January to have scrapped the truce is a provocation, "
        "the army said."
    )
    broken = [claim for claim in read(text) if claim.event == "ceasefire.violation"]
    assert [parties(claim.agent) for claim in broken] == ["Sudland"]


def test_a_further_demand_may_be_made_to_somebody_else(read: Read):
    claims = read("We call on Sudland to open the road and expect the Lakes Mission to take clear steps.")
    assert [[target.party for target in claim.target] for claim in claims] == [["Sudland"], ["Lakes Mission"]]


def test_the_military_of_a_staff_is_not_the_one_just_told_to_fire(read: Read):
    text = "The Sudland military fired nine rockets at Aldby. The military is watching the moves of the enemy."
    assert parties(read(text, issuer="Joint Staff of Norland")[-1].agent) == "[The military]"


def test_peacekeepers_lay_a_bare_count_to_nobody(read: Read):
    text = (
        "Sudland drones struck Aldby.\n\nDuring the past day one violation of the ceasefire was registered in Brenna."
    )
    assert parties(read(text, party="Lakes Mission")[-1].agent) == "-"


def day(claim: Claim) -> str | None:
    return claim.when.start if claim.when is not None else None


CLOCKS = {
    "relative": "Sudland goes on with the war that it began on 2 March.\n\n- At 05:45 Sudland jets bombed Aldby.",
    "aside": "Firing after its vow on 2 March to keep calm is a provocation. From 05:45 our guns answered Sudland.",
}


@pytest.mark.parametrize("text", CLOCKS.values(), ids=CLOCKS)
def test_an_hour_is_not_of_a_day_spoken_of_in_passing(read: Read, text: str):
    assert day(read(text)[-1]) == "2023-03-10T05:45"


def test_what_has_come_about_now_is_of_today(read: Read):
    text = "On 2 March Sudland troops entered Aldby. At present, they have left Aldby."
    assert day(read(text)[-1]) == "2023-03-10"


NAMED = {
    "straight": "The Korean People's Army fired four rounds.",
    "curly": "The Korean People’s Army fired four rounds.",
    "inside": "Units of the Korean People's Army fired four rounds.",
}


@pytest.mark.parametrize("text", NAMED.values(), ids=NAMED)
def test_a_name_with_a_possessive_is_known(read: Read, text: str):
    (claim,) = read(text, conflict="korea", party=None)
    assert parties(claim.agent) == "North Korea"


def test_who_is_no_side_of_the_profile_has_its_enemy(read: Read):
    (claim,) = read("The enemy shelled our posts.", conflict="armenia-azerbaijan", party="Nagorno-Karabakh authorities")
    assert parties(claim.agent) == "Azerbaijan"


def test_since_something_was_signed_counts_up_to_today(read: Read):
    (claim,) = read("Sudland has violated the truce some 360 times since it was signed in 2018.")
    assert claim.when is not None
    assert (claim.when.start, claim.when.end) == ("2018-01-01", "2023-03-10")
    signed = read("Since the truce was signed on 3 May 2020, Sudland has broken it nine times.")[0]
    assert day(signed) == "2020-05-03"


def test_victims_need_not_have_died(read: Read):
    claims = read("306 of our citizens have fallen victim to mines, 56 of them died.")
    assert [(q.low, q.unit) for claim in claims for q in claim.quantities] == [
        (306, "killed-or-wounded"),
        (56, "killed"),
    ]


SIDES = {
    "small_letter": ("The south Korean authorities shelled our post.", "South Korea"),
    "puppets": ("The puppet military shelled our post.", "South Korea"),
}


@pytest.mark.parametrize(("text", "party"), SIDES.values(), ids=SIDES)
def test_the_south_is_known_by_the_names_that_the_north_gives_it(read: Read, text: str, party: str):
    (claim,) = read(text, conflict="korea", party="North Korea", published="2014-10-19")
    assert parties(claim.agent) == party


SEATED = {
    "hyphen": ("Norlandic-Sudlandic patrols shelled the farm.", "Norland, Sudland"),
    "regime_in": ("The proxy regime in Sudport shelled the farm.", "Sudland"),
}


@pytest.mark.parametrize(("text", "party"), SEATED.values(), ids=SEATED)
def test_two_names_and_a_seat_tell_whose_forces_they_are(read: Read, text: str, party: str):
    (claim,) = read(text)
    assert parties(claim.agent) == party


NOR = {
    "auxiliary": "Nor have our gunners shelled Brenna.",
    "open_fire": "Nor did our gunners open fire on Brenna.",
    "neither": "Neither did our gunners fire on Brenna.",
}


@pytest.mark.parametrize("text", NOR.values(), ids=NOR)
def test_a_sentence_that_opens_with_nor_denies(read: Read, text: str):
    (claim,) = read(text)
    assert (claim.stance, parties(claim.agent)) == ("denied", "Norland")


def test_allegations_are_held_by_who_made_them(read: Read):
    told = read("The allegations made by the Sudland authorities that Aldby was shelled are false.")[0]
    assert held(told) == "Norland: Sudland asserts attack.shelling"


FAR_FETCHED = ["is a far-fetched story", "is a sheer sophism"]


@pytest.mark.parametrize("judged", FAR_FETCHED)
def test_a_claim_called_far_fetched_is_denied(read: Read, judged: str):
    answer = read(f"The claim of Sudland that our gunners shelled Brenna {judged}.")[-1]
    assert held(answer) == "Norland denies attack.shelling"


def test_for_its_part_asks_nothing_of_anybody(read: Read):
    (claim,) = read("Sudland, for its part, called the report a lie.")
    assert claim.event == "talk.accuse"
    assert "part" not in " ".join(target.text or "" for target in claim.target)


def test_each_demand_goes_to_whom_it_names(read: Read):
    claims = read("Norland calls on Sudland to end its raids, and on the Lakes Mission not to wait.")
    assert [[target.party for target in claim.target] for claim in claims] == [["Sudland"], ["Lakes Mission"]]


def test_those_hurt_beside_are_none_of_those_told_of_before(read: Read):
    text = (
        "Its servicemen had not used their weapons, Sudland said. "
        "On 27 February a car was blown up on a mine near Aldby, injuring three."
    )
    assert [target.party for target in read(text)[-1].target] == [None]


STOPPED = {
    "not": ("Sudland did not stop its men from shelling Aldby.", "attack.shelling asserted actual"),
    "done": ("Sudland stopped its men from shelling Aldby.", "attack.shelling asserted actual prevented"),
}


@pytest.mark.parametrize(("text", "told"), STOPPED.values(), ids=STOPPED)
def test_whom_nobody_stops_from_it_does_it(read: Read, text: str, told: str):
    assert [firm(claim) for claim in read(text)] == [told]
