"""Each thing demanded is a claim of its own; what is due is not coded again."""

from __future__ import annotations

import pytest

from alteram.coding.stance.demands import demanded
from tests.factories import sentence_of

# the parser may hang a further demand on the verb that demands instead of on the first thing demanded
HUNG_HIGH = (
    "We/we/PRON/2/nsubj urge/urge/VERB:VBP/0/root guards/guard/NOUN/2/obj to/to/PART/5/mark halt/halt/VERB:VB/2/xcomp "
    "and/and/CCONJ/7/cc leave/leave/VERB:VB/2/conj and/and/CCONJ/9/cc protest/protest/VERB:VBP/2/conj"
)
DEMANDS = {
    "one": ("Norland urges Sudland to withdraw its guns.", ["Norland urges Sudland to withdraw its guns"]),
    "three": (
        "Norland calls on Sudland to halt fire, withdraw its units and release the prisoners.",
        ["Norland calls on Sudland to halt fire", "withdraw its units", "release the prisoners"],
    ),
    "two": (
        "We urge Sudland to leave Aldby and hand over the maps.",
        ["We urge Sudland to leave Aldby", "hand over the maps"],
    ),
    "appeals": (
        "Norland calls for calm and appeals to the monitors to visit Aldby.",
        ["Norland calls for calm", "appeals to the monitors to visit Aldby"],
    ),
    "recommends": (
        "The ministry urges both armies to hold their fire and recommends that the commission meet.",
        ["The ministry urges both armies to hold their fire", "recommends that the commission meet"],
    ),
    "noun": ("Norland called for the release of the prisoners.", ["Norland called for the release of the prisoners"]),
    "duty": ("Sudland must withdraw its guns.", ["Sudland must withdraw its guns"]),
}


@pytest.mark.parametrize(("text", "quotes"), DEMANDS.values(), ids=DEMANDS)
def test_each_thing_demanded_is_one_claim(read, text, quotes):
    claims = read(text)
    assert [claim.evidence.quote for claim in claims] == quotes
    assert {(claim.event, claim.stance, claim.modality) for claim in claims} == {
        ("talk.propose", "asserted", "demanded")
    }


@pytest.mark.parametrize("text", [DEMANDS["three"][0], DEMANDS["two"][0]], ids=["three", "two"])
def test_every_demand_has_its_demander_and_addressee(read, text):
    for claim in read(text):
        assert [agent.party for agent in claim.agent] == ["Norland"]
        assert [target.party for target in claim.target] == ["Sudland"]


def test_a_duty_is_demanded_by_the_one_who_speaks(read):
    (claim,) = read("Sudland must withdraw its guns.")
    assert [(agent.name, agent.inherited) for agent in claim.agent] == [("Norland", True)]
    assert [target.text for target in claim.target] == ["Sudland"]


def test_a_proposal_that_was_made_is_actual(read):
    (claim,) = read("Sudland proposed a meeting of the commanders.")
    assert (claim.event, claim.modality) == ("talk.propose", "actual")


def test_a_bare_infinitive_beside_the_demanding_verb_is_demanded_too():
    sentence = sentence_of(HUNG_HIGH)
    assert [token.text for token in demanded(sentence, sentence.tokens[1])] == ["leave"]
