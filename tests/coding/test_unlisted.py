"""Clauses that no frame reads make claims of a lower confidence, where somebody in them may be a party to events."""

from __future__ import annotations

import pytest

from tests.coding.readings import Read, held

TOLD = {
    "main_clause": ("The rebels had looked for a way through the hills.", "other"),
    "what_is_said": ("The minister said that the rebels had looked for a way through the hills.", "other"),
    "aspect": ("The commission will continue to investigate the reports.", "other"),
    "presence": ("A patrol of the commission was south of the bridge.", "force.deploy"),
    "fate": ("The freed soldiers are in hospital.", "people.release"),
    "toll": ("The toll is 49 gendarmes.", "harm.people"),
    "what_is_brought_forward": ("The lawyer brought to light that the rebels had looked for a way out.", "other"),
    "what_somebody_is_made_to_do": ("Some 300 villagers are forced to plough for the rebels.", "other"),
    "no_subject_in_minutes": ("Looked into two letters of the rebels.", "other"),
    "what_is_insisted_to_be_so": ("The rebels insist that none of their lorries was involved.", "other"),
    "nobody": ("None of them has come.", "other"),
    "forces_that_are_there": ("There are no rebels in the valley.", "force.deploy"),
    "it": ("It was the largest one in our history.", "other"),
    "thing_confirmed": ("Two bodies were confirmed in the lists of the army.", "other"),
    "question_beside": ("As to what the radio said, the rebels have looked for a way out.", "other"),
    "noun_that_it_carries": ("Sudland had prepared the ground with daily false reports.", "talk.accuse"),
}
NOT_TOLD = {
    "nobody_in_it": "The road leads to the port.",
    "question": "Nobody knew how many rebels remained.",
    "bare_frame_of_saying": "The army issued a statement.",
    "wish_to_say": "The commander wishes to state:",
    "it_opens_a_clause": "It is clear that nobody wants this.",
    "wish": "Norland hopes that the rebels will understand.",
    "opening_of_a_list": "Norland is guided by these principles:",
    "judgement": "These reports are a lie.",
    "existence": "There is every reason to hurry.",
}

DENIED = {
    "this": (
        "The mission said that rebels had entered Brenna. Sudland denied this.",
        "Norland: Sudland denies attack.ground",
    ),
    "passive": (
        "The mission said that rebels had shelled Brenna. This was denied by Sudland.",
        "Norland: Sudland denies attack.shelling",
    ),
    "charge": (
        "Norland accused Sudland of having killed two guards. Sudland denied it.",
        "Norland: Sudland denies harm.people",
    ),
    "noun": ("Sudland denied any mortar fire.", "Norland: Sudland denies attack.shelling"),
    "taken_up": ("This attack was denied by Sudland.", "Norland: Sudland denies attack.other"),
    "nothing_listed": ("Sudland denied any involvement.", "Norland: Sudland denies other"),
}


@pytest.mark.parametrize(("text", "event"), TOLD.values(), ids=TOLD)
def test_a_clause_of_unlisted_words_is_a_claim(read: Read, text: str, event: str):
    assert [claim.event for claim in read(text)] == [event]


@pytest.mark.parametrize("text", NOT_TOLD.values(), ids=NOT_TOLD)
def test_what_tells_nothing_of_anybody_is_none(read: Read, text: str):
    assert read(text) == []


def test_a_clause_that_a_frame_reads_is_not_read_again(read: Read):
    claims = read("The rebels shelled Aldby and looked for a way through the hills.")
    assert [claim.event for claim in claims] == ["attack.shelling", "other"]
    assert read("The rebels used the dark to shell Aldby.")[0].method.endswith("frame:shelling")


def test_what_is_said_beside_a_noun_leaves_the_clause_its_own_claim(read: Read):
    claims = read("The rebels, who had shelled Aldby in the night, looked for a way out.")
    assert [claim.evidence.quote for claim in claims] == [
        "who had shelled Aldby in the night",
        "The rebels, who had shelled Aldby in the night, looked for a way out",
    ]


def test_a_clause_after_a_comma_that_says_where_is_a_claim(read: Read):
    claims = read("The rebels shelled Aldby, where forty families had looked for bread.")
    assert [claim.event for claim in claims] == ["attack.shelling", "other"]
    claims = read("The rebels shelled the town where forty families had looked for bread.")
    assert [claim.event for claim in claims] == ["attack.shelling"]


def test_a_clause_of_a_noun_with_its_own_subject_is_its_own_claim(read: Read):
    claims = read("The rebels shelled Aldby and their commander is in good health.")
    assert [claim.evidence.quote for claim in claims] == [
        "The rebels shelled Aldby",
        "their commander is in good health",
    ]


def test_its_confidence_is_lower_and_its_frame_says_why(read: Read):
    listed, unlisted = (read(text)[0] for text in ("Sudland shelled Aldby.", "Sudland looked for a way through."))
    assert unlisted.confidence < listed.confidence
    assert unlisted.method == "coded/1 frame:unlisted"


def test_who_is_in_a_state_does_nothing(read: Read):
    claim = read("Both officers are in good health.")[0]
    assert (claim.event, claim.agent) == ("other", ())


def test_to_do_so_is_what_was_told_before(read: Read):
    *_, claim = read("Under the agreement, Sudland was to withdraw its guns from Aldby. Sudland has not done so.")
    assert (claim.event, claim.stance) == ("force.withdraw", "denied")


def test_what_is_handed_to_somebody_befalls_who_gets_it(read):
    (claim,) = read("Norland handed the envoys a file.")
    assert (claim.event, [target.text for target in claim.target]) == ("other", ["the envoys"])


@pytest.mark.parametrize(("text", "claim"), DENIED.values(), ids=DENIED)
def test_what_is_denied_is_held_by_who_denies_it(read: Read, text: str, claim: str):
    assert held(read(text)[-1]) == claim
