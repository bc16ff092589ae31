"""Denials in the plain words of ministries: what is called fake or untrue, was not done, or is not known of."""

from __future__ import annotations

import pytest

from tests.coding.readings import Read, firm, gist, held, parties

FALSE = {
    "participle": "Sudland's reports of sixty killed Norlandic sappers are false.",
    "captured": "Sudland's report on two captured Norlandic pilots is a fake.",
    "facts": "Sudland's claim that we mined the harbour is not supported by the facts.",
    "confirmed": "Sudland's assertion that we mined the harbour is not confirmed by evidence.",
    "suggestion": "Sudland's suggestion that our planes bombed the dam is a fabrication.",
    "figures": "Sudland's data on our losses are inflated.",
    "wishful": "Sudland's communiqué about the encirclement of our brigade is wishful thinking.",
}


@pytest.mark.parametrize("text", FALSE.values(), ids=FALSE)
def test_what_a_report_tells_is_denied_by_whoever_calls_it_false(read: Read, text: str):
    told, denied = read(text)
    assert (told.holder.party, told.stance) == ("Sudland", "asserted")
    assert (denied.holder.party, denied.stance, denied.event) == ("Norland", "denied", told.event)


STAGED = {
    "footage": ("The footage of the shelling of Brenna is staged.", "attack.shelling"),
    "videos": ("The videos circulated by Sudland about the capture of our medics are false.", "people.detain"),
    "captured": ("The video of captured Norlandic medics is fake.", "people.detain"),
}


@pytest.mark.parametrize(("text", "event"), STAGED.values(), ids=STAGED)
def test_what_a_forged_recording_is_of_did_not_take_place(read: Read, text: str, event: str):
    assert [firm(claim) for claim in read(text)] == [f"{event} denied actual"]


NAMED = {
    "quoted": 'Sudland called the reports of its retreat "fake news".',
    "joined": 'Sudland labelled the reports of its retreat "a provocation and a lie".',
}


@pytest.mark.parametrize("text", NAMED.values(), ids=NAMED)
def test_a_name_in_quotation_marks_calls_a_report_false(read: Read, text: str):
    assert "Norland: Sudland denies force.withdraw" in [held(claim) for claim in read(text)]


READ = {
    "not_one": ("Our battery fired not a single shell.", "attack.shelling denied actual"),
    "no_troops": ("Norland has no troops in Brenna.", "force.deploy denied actual"),
    "troops": ("Sudland has soldiers near Aldby.", "force.deploy asserted actual"),
    "unaware": ("We are not aware of any attack on the ferry.", "attack.other asserted possible"),
    "unclaimed": (
        "Neither side has admitted responsibility for the killing of the monk.",
        "harm.people asserted actual",
    ),
    "neither": ("Sudland has confirmed neither the raid nor the attack.", "attack.ground asserted possible"),
    "provocation": ("Our pickets did not respond to the enemy's provocation.", "attack.other denied actual"),
}


@pytest.mark.parametrize(("text", "expected"), READ.values(), ids=READ)
def test_what_is_not_done_or_not_known_is_told_from_what_is(read: Read, text: str, expected: str):
    assert {firm(claim) for claim in read(text)} == {expected}


def test_none_is_no_count_of_one(read: Read):
    (claim,) = read("The enemy did not capture a single soldier.")
    assert (claim.stance, claim.quantities) == ("denied", ())


def test_whoever_finds_no_sign_of_a_deed_holds_that_there_was_none(read: Read):
    (claim,) = read("The Lakes Mission found no traces of a recent bombardment in Brenna.")
    assert held(claim) == "Norland: Lakes Mission denies attack.shelling"


def test_how_it_truly_was_is_told_by_whoever_sets_it_right(read: Read):
    taken, driven = read("According to Sudland, its forces seized two villages; in reality, they were driven back.")
    assert (taken.holder.party, driven.holder.is_issuer) == ("Sudland", True)


def test_whoever_ordered_a_deed_did_it(read: Read):
    (claim,) = read("Sudland denies ordering the attack on the ferry.")
    assert (firm(claim), parties(claim.agent)) == ("attack.other denied actual", "Sudland")


def test_sanctions_are_faced_by_those_who_are_threatened(read: Read):
    (claim,) = read("Sudland would face sanctions if it annexed the islands.")
    assert gist(claim) == "talk.threaten: Norland > Sudland (Sudland)"


def test_nobody_threatens_its_own_army(read: Read):
    (claim,) = read("Sudland's president warned that his army would strike back.")
    assert [target.party for target in claim.target] == ["Norland"]


def test_what_photographs_show_did_not_flee(read: Read):
    claims = read("The photographs of the burnt school were taken in another country.")
    assert "people.displace" not in [claim.event for claim in claims]


def test_a_report_of_the_issuer_that_others_reject_stays_its_own(read: Read):
    claims = [held(claim) for claim in read("Sudland's envoy called Norland's report of the massacre a fabrication.")]
    assert claims[1:] == ["Norland asserts harm.people", "Norland: Sudland denies harm.people"]


@pytest.mark.parametrize(
    "text",
    [
        "Had our guns fired, we would have said so.",
        "The report by the monitors does not mention any shelling by Norland.",
    ],
)
def test_what_is_only_imagined_or_not_mentioned_is_not_told(read: Read, text: str):
    assert not [claim for claim in read(text) if claim.event.startswith("attack.")]


def test_a_clause_of_the_issuer_that_others_reject_stays_its_own_too(read: Read):
    told, denied = read("Sudland rejects our report that its guns shelled Aldby.")
    assert (told.holder.is_issuer, told.stance) == (True, "asserted")
    assert held(denied) == "Norland: Sudland denies attack.shelling"
