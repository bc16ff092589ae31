"""Accounts that are left open, set against one another, or given by somebody who has been spoken of."""

from __future__ import annotations

import pytest

from tests.coding.readings import Read, gist, held

TOLD = {
    "if_believed": ("If Sudland is to be believed, we burned the mill.", ["Norland: Sudland asserts harm.property"]),
    "version": ("According to the version of Sudland, we burned the mill.", ["Norland: Sudland asserts harm.property"]),
    "our_data": ("According to our data, Sudland shelled the mill.", ["Norland asserts attack.shelling"]),
    "while": (
        "The envoy stated that guns shelled the mill, while Sudland alleged that planes bombed the port.",
        ["Norland: The envoy asserts attack.shelling", "Norland: Sudland asserts attack.air"],
    ),
    "found_none": ("The Lakes Mission found no evidence that we shelled the mill.", ["denies attack.shelling"]),
    "he_lied": (
        "Our minister said that the mill was shelled. Hansen lied when he said that we bombed the port.",
        ["Norland asserts attack.shelling", "Norland: Hansen asserts attack.air", "Norland denies attack.air"],
    ),
    "aside": ("Four drones were shot down, the Ministry told reporters.", ["Norland asserts attack.air"]),
}


@pytest.mark.parametrize(("text", "told"), TOLD.values(), ids=TOLD)
def test_each_holds_its_own_account(read: Read, text: str, told: list[str]):
    claims = read(text, issuer="Ministry of Defence of Norland")
    found = [held(claim) for claim in claims if not claim.event.startswith("talk.")]
    assert len(found) == len(told)
    assert all(one.endswith(whole) for one, whole in zip(found, told, strict=True))


def test_he_is_no_army(read: Read):
    text = "The governor said that rebels shelled Aldby. The army added that two men died. "
    text += "He said that a bridge burned."
    assert read(text, party=None, conflict=None, issuer="Lakes Mission")[-1].holder.name == "The governor"


def test_whoever_hears_fire_has_not_fired(read: Read):
    (claim,) = read("Observers, who were in the hospital, heard outgoing fire.", party=None, issuer="Lakes Mission")
    assert gist(claim).startswith("attack.other: -")


PAPERS = {
    "statement": "The rebels said that the mill burned. The statement also alleges that soldiers bombed the port.",
    "letter": "We have seen the letter of the rebels, in which they state that soldiers bombed the port.",
}


@pytest.mark.parametrize("text", PAPERS.values(), ids=PAPERS)
def test_a_paper_is_that_of_whoever_spoke_in_it(read: Read, text: str):
    assert "rebels" in read(text, issuer="Ministry of Defence of Norland")[-1].holder.name


def test_the_issuers_own_statement_is_its_own(read: Read):
    (claim,) = read("The statement says that planes bombed the port.", issuer="Ministry of Defence of Norland")
    assert claim.holder.is_issuer
