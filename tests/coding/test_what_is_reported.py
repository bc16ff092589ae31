"""What reports are of, who holds it, and what is only planned or seen."""

from __future__ import annotations

import pytest

from tests.coding.readings import Read, firm

READ = {
    "planned": ("The rebels plan raids against our towns.", "attack.ground asserted intended"),
    "on_hand": ("Doctors are on hand.", "other asserted actual"),
    "in_no_position": ("The militia is in no position to guard the road.", "other denied actual"),
    "loss_of_aircraft": ("The fire resulted in the loss of one aircraft.", "harm.property asserted actual"),
    "tons_of_arms": ("Our troops captured 20 tons of arms.", "people.detain asserted actual"),
    "intermediary": ("The ICRC transferred three hostages out of Aldby.", "people.release asserted actual"),
    "to_custody": ("The police transferred three prisoners to a detention centre.", "people.detain asserted actual"),
    "left_in_fear": ("It left the people of these districts living in fear.", "other asserted actual"),
    "joined_adjectives": ("Sudland committed subversive and terrorist acts.", "attack.other asserted actual"),
}


@pytest.mark.parametrize(("text", "told"), READ.values(), ids=READ)
def test_the_sense_of_a_clause_is_read(read: Read, text: str, told: str):
    assert told in [firm(claim) for claim in read(text)]


def test_what_a_report_says_somebody_does_is_told(read: Read):
    claims = read("We received reports of soldiers looting shops in Aldby.")
    told = next(claim for claim in claims if claim.event == "harm.property")
    assert [agent.text for agent in told.agent] == ["soldiers"]


def test_whoever_carried_it_out_reports_nothing(read: Read):
    (told,) = (
        claim
        for claim in read("On Monday we received reports of abductions, reportedly carried out by tribesmen.")
        if claim.event == "people.detain"
    )
    assert told.holder.text != "tribesmen"
    assert [agent.text for agent in told.agent] == ["tribesmen"]


def test_reports_are_untrue_behind_an_opening_clause_too(read: Read):
    text = "As the ministry says, reports that the Sudland forces attacked the posts were not true."
    assert "attack.other denied actual" in [firm(claim) for claim in read(text)]


def test_what_is_done_in_full_view_of_somebody_is_not_their_view(read: Read):
    (told,) = (
        claim
        for claim in read("We condemn the raid on Aldby, committed in full view of the United Nations.")
        if claim.event == "talk.accuse"
    )
    assert told.holder.is_issuer
