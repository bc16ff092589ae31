"""Notes, protests, demands and what mediators pass on: who says it, to whom, and what of it took place."""

from __future__ import annotations

import pytest

from alteram.readers import CodedReader
from tests.coding.readings import CONFLICTS, Read, firm, held, parties, statement_of

CHARGED = {
    "protest": ("Sudland filed a protest over the bombing of Brenna.", "bombing", "-", "Sudland"),
    "blame": ("Sudland put the blame for the bombing of Brenna on our pilots.", "bombing", "Norland", "Sudland"),
    "responsible": ("Sudland finds Norland guilty of the bombing of Brenna.", "bombing", "Norland", "Sudland"),
    "accountable": ("Sudland held Norland accountable for the seizure of two pilots.", "seizure", "Norland", "Sudland"),
    "summons": ("Sudland's premier summoned our consul over the bombing of Brenna.", "bombing", "-", "Sudland"),
    "lies": ("The guilt for the bombing of Aldby rests with Sudland.", "bombing", "Sudland", "Norland"),
    "bears": ("Sudland bears the blame for the bombing of Aldby.", "bombing", "Sudland", "Norland"),
    "sunk": ("We blame Sudland for the sinking of a ferry.", "sinking", "Sudland", "Norland"),
    "downed": (
        "A note of protest over the downing of a jet was handed to Sudland's consul.",
        "downing",
        "-",
        "Norland",
    ),
}


@pytest.mark.parametrize(("text", "noun", "doer", "holder"), CHARGED.values(), ids=CHARGED)
def test_whoever_protests_holds_what_the_protest_is_over(read: Read, text: str, noun: str, doer: str, holder: str):
    accused, deed = sorted(read(text), key=lambda claim: claim.event != "talk.accuse")
    assert (accused.event, noun in deed.evidence.quote) == ("talk.accuse", True)
    assert (parties(deed.agent), deed.holder.party) == (doer, holder)
    assert firm(deed).endswith("asserted actual")


@pytest.mark.parametrize(
    "text",
    [
        "Sudland does not hold Norland responsible for the bombing of Brenna.",
        "The blame for the fighting lies with Sudland.",
        "Such a strike may constitute a war crime.",
    ],
)
def test_a_deed_only_named_by_the_way_is_laid_to_nobody(read: Read, text: str):
    assert not [claim for claim in read(text) if claim.event.startswith("attack.") and claim.agent]


@pytest.mark.parametrize("way", ["against", "with", "to"])
def test_a_complaint_has_an_addressee(read: Read, way: str):
    (claim,) = read(f"We lodged a complaint {way} Sudland.")
    assert (claim.event, parties(claim.target), claim.target[0].text) == ("talk.accuse", "Sudland", "Sudland")


WARNED = {
    "ultimatum": "Sudland issued an ultimatum.",
    "warning": "Sudland issued a warning to fishermen.",
    "threat": "Sudland issued a threat to mine the strait.",
}


@pytest.mark.parametrize("text", WARNED.values(), ids=WARNED)
def test_whoever_gives_out_a_warning_threatens(read: Read, text: str):
    claim = read(text)[0]
    assert (claim.event, parties(claim.agent)) == ("talk.threaten", "Sudland")


@pytest.mark.parametrize("paper", ["a letter", "a note", "an ultimatum"])
def test_what_a_paper_demands_its_sender_demands(read: Read, paper: str):
    claim = next(
        c for c in read(f"Sudland sent {paper} demanding that our guards leave Aldby.") if "leave" in c.evidence.quote
    )
    assert (firm(claim), parties(claim.agent)) == ("talk.propose asserted demanded", "Sudland")


PASSED_ON = {
    "demand": ("The Swiss consul conveyed Sudland's demand to Norland.", "talk.propose"),
    "proposal": ("The mediators presented Sudland's proposal for an armistice.", "talk.propose"),
    "protest": ("The Swiss consul forwarded Sudland's protest to Norland.", "talk.accuse"),
    "refusal": ("The Swiss consul conveyed Sudland's refusal to Norland.", "talk.refuse"),
}


@pytest.mark.parametrize(("text", "event"), PASSED_ON.values(), ids=PASSED_ON)
def test_a_mediator_only_passes_on_what_a_party_says(read: Read, text: str, event: str):
    (claim,) = read(text)
    assert (claim.event, parties(claim.agent)) == (event, "Sudland")
    assert "Sudland" not in parties(claim.target)


UNREAL = {
    "condition": ("We will lift the siege on condition that Sudland withdraws.", "force.withdraw asserted conditional"),
    "suggestion": ("We reject any suggestion that Norland fired first.", "attack.other denied actual"),
    "wish": ("We reject the suggestion that it withdraw from Aldby.", "force.withdraw denied demanded"),
    "planned": ("A meeting of the premiers is scheduled for 18 March.", "talk.meet asserted intended"),
    "failure": ("We deplore the failure of Sudland to withdraw its guns.", "force.withdraw denied actual"),
}


@pytest.mark.parametrize(("text", "told"), UNREAL.values(), ids=UNREAL)
def test_what_is_only_agreed_suggested_or_failed_did_not_happen(read: Read, text: str, told: str):
    claims = read(text)
    event = told.split()[0]
    assert told in [firm(claim) for claim in claims]
    assert f"{event} asserted actual" not in [firm(claim) for claim in claims if claim.holder.is_issuer]


@pytest.mark.parametrize(
    "text",
    [
        "The Lakes Accord prohibits the deployment of howitzers near Brenna.",
        "The talks on the withdrawal of Sudland's troops broke down.",
    ],
)
def test_what_an_accord_bars_or_talks_are_on_is_no_deed(read: Read, text: str):
    assert not [claim for claim in read(text) if claim.event.startswith("force.")]


def test_a_deed_to_be_condemned_took_place(read: Read):
    asked, deed = read("We urge the Council to condemn Sudland's shelling of Aldby.")
    assert firm(asked) == "talk.propose asserted demanded"
    assert (firm(deed), parties(deed.agent)) == ("attack.shelling asserted actual", "Sudland")


def test_whoever_apologises_did_it(read: Read):
    (claim,) = read("Sudland apologised for the bombing of Aldby.")
    assert (firm(claim), parties(claim.agent), claim.holder.party) == (
        "attack.air asserted actual",
        "Sudland",
        "Sudland",
    )


def test_its_is_whoever_makes_a_statement(read: Read):
    claim = read("We take note of Sudland's assurance that its guards have left Aldby.")[-1]
    assert (claim.event, parties(claim.agent), claim.holder.party) == ("force.withdraw", "Sudland", "Sudland")


@pytest.mark.parametrize("leaves", ["withdrew from", "pulled out of"])
def test_an_accord_is_no_place_and_may_be_left(read: Read, leaves: str):
    (claim,) = read(f"Sudland {leaves} the Lakes Accord on 2 March.")
    assert (firm(claim), claim.where) == ("agreement.breach asserted actual", ())


def test_a_paper_dates_what_is_said_in_it(read: Read):
    claim = read("In a letter dated 4 March, Norland complained of raids by Sudland.")[0]
    assert claim.event == "talk.accuse"
    assert claim.when is not None
    assert claim.when.edtf == "2023-03-04"


def test_an_agreement_that_binds_was_made(read: Read):
    made, due = read("Under the pact signed on 3 February, Sudland is to withdraw its guns.")
    assert (firm(made), firm(due)) == ("agreement.made asserted actual", "force.withdraw asserted obliged")


def test_a_diplomat_called_in_on_a_day_is_asked_for_nothing(read: Read):
    told = read("The Foreign Office called in a Sudlandic diplomat on Tuesday over an ambush by Sudland.")
    assert told
    assert not [claim for claim in told if claim.modality == "demanded"]


@pytest.mark.parametrize("body", ["Joint Commission of Norland and Sudland", "Observer Mission in Norland and Sudland"])
def test_a_state_is_not_the_mission_whose_name_names_it(body: str):
    text = "Sudland says that guns of Norland shelled Brenna."
    (claim,) = CodedReader(folders=[CONFLICTS]).read(statement_of(text, party=None, issuer=body))
    assert held(claim) == f"{body}: Sudland asserts attack.shelling"
