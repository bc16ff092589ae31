"""What somebody else said, and the next sentence calls false, is held by that one and denied by the issuer."""

from __future__ import annotations

import pytest

from tests.coding.readings import Read, held

SAID = "Sudland claims that rebels had shelled Aldby. "
DENIALS = {
    "denies_this": "We deny this.",
    "denies_this_wholly": "We deny this categorically.",
    "rejects_it": "Norland's army rejects it.",
    "not_so": "That is not so.",
    "a_lie": "This is a lie.",
}
NO_DENIALS = {
    "noun_of_its_own": "Norland rejects the plan.",
    "denial_of_something_else": "We deny that our guards left Brenna.",
    "somebody_else_denies": "The rebels denied this.",
    "other_subject": "The border is closed.",
}


@pytest.mark.parametrize("denial", DENIALS.values(), ids=DENIALS)
def test_a_report_called_false_is_denied_over_the_same_words(read: Read, denial: str):
    said, denied = read(SAID + denial)
    assert said.evidence == denied.evidence
    holders = ["Norland: Sudland asserts attack.shelling", "Norland denies attack.shelling"]
    assert [held(said), held(denied)] == holders


@pytest.mark.parametrize("sentence", NO_DENIALS.values(), ids=NO_DENIALS)
def test_other_sentences_leave_a_report_as_it_is(read: Read, sentence: str):
    said, *_ = claims = read(SAID + sentence)
    assert [claim.evidence for claim in claims].count(said.evidence) == 1


def test_what_the_issuer_itself_told_is_not_denied(read: Read):
    claims = read("Rebels shelled Aldby. This is a crime and a lie.")
    assert [claim.stance for claim in claims] == ["asserted"]
