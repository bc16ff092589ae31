"""Whoever only tells of something, receives it or puts it off has not done it, and need not be the issuer."""

from __future__ import annotations

import pytest

from tests.coding.readings import Read, firm, parties

TOLD = {
    "noun": "The rebels reported three attacks on their posts.",
    "dead": "The rebels reported 14 dead and 30 wounded.",
    "passive": "Three attacks were reported by the rebels.",
    "counted": "The rebels confirmed 12 dead.",
}


@pytest.mark.parametrize("text", TOLD.values(), ids=TOLD)
def test_what_is_reported_is_held_by_whoever_reports_it(read: Read, text: str):
    (claim,) = read(text)
    assert claim.holder.text is not None
    assert claim.holder.text.casefold() == "the rebels"
    assert not claim.agent


@pytest.mark.parametrize("text", ["Neither side reported losses.", "The rebels did not report any losses."])
def test_what_nobody_reports_is_held_by_the_issuer(read: Read, text: str):
    (claim,) = read(text)
    assert (claim.holder.is_issuer, claim.stance) == (True, "denied")


def test_whoever_counts_the_dead_has_not_killed_them(read: Read):
    (claim,) = read("The ministry counted three dead.")
    assert (firm(claim), claim.agent) == ("harm.people asserted actual", ())


@pytest.mark.parametrize("text", ["Shelling could be heard in Aldby.", "The patrol could see two bodies."])
def test_what_could_be_seen_was_there(read: Read, text: str):
    (claim,) = read(text)
    assert claim.modality == "actual"


@pytest.mark.parametrize("text", ["The coming week could see attacks on Aldby.", "Sudland could shell Aldby."])
def test_what_could_come_is_possible(read: Read, text: str):
    (claim,) = read(text)
    assert claim.modality == "possible"


def test_a_complaint_received_is_made_by_whoever_sends_it(read: Read):
    (claim,) = read("The mission received a complaint from Sudland.")
    assert (claim.event, parties(claim.agent)) == ("talk.accuse", "Sudland")
    (unsaid,) = read("Complaints received.")
    assert not unsaid.agent


PUT_OFF = {
    "exchange": ("The exchange of 12 prisoners was put off.", "people.release"),
    "attack": ("The attack on Aldby was called off.", "attack.other"),
    "active": ("Sudland cancelled the withdrawal of its troops.", "force.withdraw"),
}


@pytest.mark.parametrize(("text", "event"), PUT_OFF.values(), ids=PUT_OFF)
def test_what_is_put_off_has_not_taken_place(read: Read, text: str, event: str):
    assert f"{event} denied actual" in [firm(claim) for claim in read(text)]


def test_what_is_not_put_off_is_not_denied(read: Read):
    assert "people.release asserted actual" in [firm(c) for c in read("The exchange of prisoners was not cancelled.")]


def test_a_particle_makes_another_verb(read: Read):
    assert not [c for c in read("The exchange was put off by the rebels.") if c.event == "talk.propose"]


def test_a_wife_is_of_whom_she_is_named_with(read: Read):
    (_, harm) = read("The enemy fired on Aldby. It wounded a miller and his wife.")
    assert parties(harm.target) == "[a miller], [his wife]"


def test_those_who_never_broke_a_truce_are_cleared(read: Read):
    done, cleared = read("The ceasefire was violated 14 times by Sudland and never by our forces.")
    assert (firm(done), parties(done.agent), len(done.quantities)) == (
        "ceasefire.violation asserted actual",
        "Sudland",
        1,
    )
    assert (cleared.stance, parties(cleared.agent), cleared.quantities) == ("denied", "Norland", ())


def test_men_behind_what_they_shot_at_are_those_who_shot(read: Read):
    (claim,) = read("Shots were fired at a vehicle by men in uniform.")
    assert [agent.text for agent in claim.agent] == ["men in uniform"]


@pytest.mark.parametrize("text", ["The mines were lifted. They were made safe.", "A bomb lay there. It was defused."])
def test_what_is_made_safe_is_no_people(read: Read, text: str):
    assert read(text)[-1].event == "mine.clearance"


def test_a_convoy_that_is_held_holds_nothing(read: Read):
    (claim,) = read("A convoy was held for five hours at a checkpoint.")
    assert (claim.event, claim.agent) == ("access.deny", ())


def test_its_forces_are_not_those_of_whoever_is_told(read: Read):
    (claim,) = read("An officer of the Popular Front told us that its forces had no guns there.")
    assert parties(claim.agent) == "[its forces]"


SPREAD = {
    "about": "The information spread by Sudland about the shelling of Aldby does not correspond to reality.",
    "of": "Reports spread by Sudland of the shelling of Aldby are false.",
}


@pytest.mark.parametrize("text", SPREAD.values(), ids=SPREAD)
def test_what_somebody_spreads_is_held_by_them_and_denied(read: Read, text: str):
    told, denied = read(text)
    assert [(c.holder.party, c.stance, c.event) for c in (told, denied)] == [
        ("Sudland", "asserted", "attack.shelling"),
        ("Norland", "denied", "attack.shelling"),
    ]


def test_a_capture_that_is_denied_is_not_ours(read: Read):
    claims = read("Our artillery hit a depot. The information about the capture of Aldby is untrue.")
    assert [parties(c.agent) for c in claims if c.event == "attack.ground"] == ["-", "-"]


def test_guns_that_were_lost_are_no_dead(read: Read):
    (claim,) = read("The enemy lost 40 men, four tanks and 32 artillery systems.")
    assert [(q.unit, q.low) for q in claim.quantities] == [("killed-or-wounded", 40), ("vehicles", 4), ("weapons", 32)]


def test_a_brother_speaks_for_no_side(read: Read):
    *_, told = read("Four guards of Sudland led a shepherd away. His brother said that he had crossed no border.")
    assert (told.holder.text, told.holder.party) == ("His brother", None)


def test_several_guards_are_no_he(read: Read):
    *_, harm = read("Four guards of Sudland came to the village. He was wounded in the leg.")
    assert parties(harm.target) == "[He]"


def test_men_seen_doing_it_did_it(read: Read):
    (claim,) = read("A patrol observed four Sudlandic border guards detaining a shepherd.")
    assert (claim.event, parties(claim.agent)) == ("people.detain", "Sudland")
