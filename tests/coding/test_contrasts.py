"""Who did it and who did not, where one sentence names both: blame must not land on whom it clears."""

from __future__ import annotations

import pytest

from tests.coding.readings import Read, firm, parties

BOTH = {
    "set_beside": "Sudland, and not our troops, shelled the market.",
    "passive": "The market was shelled by Sudland rather than by our forces.",
    "noun": "The shelling of the market was carried out by Sudland and not by us.",
    "cleft": "It was Sudland, not our army, who shelled the market.",
}


@pytest.mark.parametrize("text", BOTH.values(), ids=BOTH)
def test_one_did_it_and_the_other_did_not(read: Read, text: str):
    done, cleared = read(text)
    assert (firm(done), parties(done.agent)) == ("attack.shelling asserted actual", "Sudland")
    assert (firm(cleared), parties(cleared.agent)) == ("attack.shelling denied actual", "Norland")


ONE = {
    "corrected": ("It was not the rebels but our army who shelled the market.", "asserted", "Norland"),
    "denied": ("It was not Sudland who shelled the market.", "denied", "Sudland"),
    "as_well": ("Sudland, and not only our army, shelled the market.", "asserted", "Sudland, Norland"),
    "both": ("Sudland and our army shelled the market.", "asserted", "Sudland, Norland"),
}


@pytest.mark.parametrize(("text", "stance", "who"), ONE.values(), ids=ONE)
def test_whoever_is_not_set_against_another_is_meant(read: Read, text: str, stance: str, who: str):
    (claim,) = read(text)
    assert (claim.stance, parties(claim.agent)) == (stance, who)


def test_what_was_not_hit_is_no_target(read: Read):
    (claim,) = read("Soldiers shelled the market, not the barracks.")
    assert [target.text for target in claim.target] == ["the market"]


def test_the_words_of_a_cleft_clause_are_kept_whole(read: Read):
    (claim,) = read("According to the monitors, it was Sudland that broke the ceasefire.")
    assert claim.evidence.quote == "it was Sudland that broke the ceasefire"


@pytest.mark.parametrize(
    "text", ["Sudland confirmed that it had shelled it.", "The rebels said that they had shelled them."]
)
def test_nobody_shells_itself(read: Read, text: str):
    (claim,) = read(text)
    assert claim.target == ()
    assert [agent.start for agent in claim.agent] == [0]


def test_fighting_is_no_fighter(read: Read):
    (claim,) = read("Fighting on the Norland-Sudland border had intensified.")
    assert (claim.event, claim.agent) == ("attack.ground", ())
