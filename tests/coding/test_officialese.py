"""Turns that officialese brings over from other languages: "on the part of", "effected", "should have refused"."""

from __future__ import annotations

import pytest

from tests.coding.readings import Read, firm, parties

ON_PART = {
    "part": "On the part of Sudland four cases of shelling were recorded.",
    "behind": "Four cases of shelling on the part of Sudland were recorded.",
    "side": "By the side of Sudland four cases of shelling were noted.",
    "opening": "Four instances of opening fire at farmers on the part of Sudland were noted.",
    "last": "The soldiers of Sudland carried out from mortars the shelling of a mill.",
    "ordered": "The shelling of Aldby was ordered by the command of Sudland.",
}


@pytest.mark.parametrize("text", ON_PART.values(), ids=ON_PART)
def test_on_whose_part_a_deed_is_told_is_who_did_it(read: Read, text: str):
    (claim,) = read(text)
    assert (claim.event.split(".")[0], parties(claim.agent), claim.stance) == ("attack", "Sudland", "asserted")
    assert all(place.text != "Sudland" for place in claim.where)


NOT_DONE = {
    "effected": ("The withdrawal of the guns has not been effected by Sudland.", "force.withdraw", "Sudland"),
    "ordered": ("The raid was not ordered by our staff.", "attack.ground", "Norland"),
    "active": ("The enemy undertook no active actions.", "attack.other", "Sudland"),
}


@pytest.mark.parametrize(("text", "event", "who"), NOT_DONE.values(), ids=NOT_DONE)
def test_what_a_party_did_not_do_is_denied_of_it(read: Read, text: str, event: str, who: str):
    (claim,) = read(text)
    assert (claim.event, claim.stance, parties(claim.agent)) == (event, "denied", who)


def test_no_answer_given_to_a_proposal_is_no_proposal_denied(read: Read):
    (claim,) = read("On the part of Sudland no answer was given to our proposal.")
    assert (firm(claim), parties(claim.agent)) == ("talk.refuse asserted actual", "Sudland")


@pytest.mark.parametrize("text", ["Sudland refused to deny that it had shelled Aldby."])
def test_whoever_refuses_to_deny_denies_nothing(read: Read, text: str):
    assert not [claim for claim in read(text) if claim.stance == "denied"]


def test_should_after_a_judgement_asks_for_nothing(read: Read):
    (claim,) = read("It is deplorable that Sudland should have shelled a school.")
    assert (firm(claim), parties(claim.agent)) == ("attack.shelling asserted actual", "Sudland")
    (claim,) = read("It is essential that Sudland should withdraw.")
    assert claim.modality == "demanded"


REPORTED = {
    "about": "Claims about 40 killed soldiers are a lie.",
    "facts": "Reports that the garrison has broken off the talks do not correspond to reality.",
}


@pytest.mark.parametrize("text", REPORTED.values(), ids=REPORTED)
def test_a_report_called_false_is_nobody_but_the_reporters_claim(read: Read, text: str):
    told, denied = sorted(read(text), key=lambda claim: claim.stance)
    assert (told.stance, told.holder.is_issuer) == ("asserted", False)
    assert (denied.stance, denied.holder.party) == ("denied", "Norland")


def test_an_inquiry_is_into_what_took_place(read: Read):
    (claim,) = read("Upon the fact of the shelling of Aldby a criminal case was opened.")
    assert firm(claim) == "attack.shelling asserted actual"
    assert not any(claim.event.startswith("attack.") for claim in read("An inquiry into possible attacks was opened."))


CONDEMNED = {
    "committed": ("Norland condemns the attack on a school committed by masked men.", "masked men"),
    "condemnation": ("Norland voiced its condemnation of the raid by Sudland on Aldby.", "Sudland"),
}


@pytest.mark.parametrize(("text", "who"), CONDEMNED.values(), ids=CONDEMNED)
def test_whoever_committed_what_is_condemned_is_accused(read: Read, text: str, who: str):
    accused = next(claim for claim in read(text) if claim.event == "talk.accuse")
    assert [target.text for target in accused.target] == [who]


def test_times_listed_on_the_clock_span_what_was_done(read: Read):
    (claim,) = read("On 9 March, at 05:20 and at 07:45, Sudland shelled Aldby.")
    assert claim.when is not None
    assert (claim.when.edtf, claim.when.start, claim.when.end) == ("2023-03-09", "2023-03-09T05:20", "2023-03-09T07:45")


def test_how_often_something_was_done_is_no_claim_of_its_own(read: Read):
    (claim,) = read("Sudland has time and again violated the truce.")
    assert (firm(claim), parties(claim.agent)) == ("ceasefire.violation asserted actual", "Sudland")
