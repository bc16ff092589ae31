"""Whose deed it is where a name beside it is not the doer's: arms made elsewhere, a state's rebels, attempts foiled."""

from __future__ import annotations

import pytest

from tests.coding.readings import Read, parties

CHAD = {"party": "Chad", "conflict": None}
KENYA = {"party": "Kenya", "conflict": None}


def doers(read: Read, text: str, particulars: dict[str, str | None], event: str) -> list[str]:
    return [parties(claim.agent) for claim in read(text, **particulars) if claim.event == event]


NOT_THEIRS = {
    "made_there": ("The helicopter was downed by a Chinese-made missile.", "attack.air", "China"),
    "supplied_by": ("The mill was hit by Libyan-supplied rockets.", "attack.shelling", "Libya"),
    "republican_army": ("The Irish Republican Army planted a bomb in the market.", "mine.laying", "Ireland"),
    "concord": ("The Libyan National Concord shelled the barracks.", "attack.shelling", "Libya"),
    "far_side": ("Fire was opened from the far side of the Aldby River.", "attack.other", "far side"),
}


@pytest.mark.parametrize(("text", "event", "other"), NOT_THEIRS.values(), ids=NOT_THEIRS)
def test_a_name_beside_a_deed_need_not_be_its_doer(read: Read, text: str, event: str, other: str):
    claims = [claim for claim in read(text, **CHAD) if claim.event == event]
    assert claims
    named = [agent for claim in claims for agent in claim.agent]
    assert all(agent.party != other and other != (agent.text or "")[4:12] for agent in named)


def test_a_state_has_no_rebels_of_its_own(read: Read):
    claims = read("Chadian rebels said that they had seized the post.", **CHAD)
    assert claims
    assert all(claim.holder.party is None for claim in claims)
    assert all(agent.party is None for claim in claims for agent in claim.agent)


def test_a_guard_by_that_name_may_be_a_states(read: Read):
    assert doers(read, "The Iraqi Republican Guard shelled the mill.", CHAD, "attack.shelling") == ["Iraq"]


def test_whoever_foils_an_attempt_did_not_make_it(read: Read):
    claims = read("This follows two raids on the bridge foiled by our army.", **CHAD)
    assert all(agent.party != "Chad" for claim in claims for agent in claim.agent if claim.event.startswith("attack."))


def test_whoever_is_seen_at_it_does_it(read: Read):
    text = "Our frigate observed a Libyan trawler laying mines off the cape."
    assert doers(read, text, KENYA, "mine.laying") == ["Libya"]


def test_who_fired_without_warning_is_named_behind_it(read: Read):
    text = "Our patrol was fired upon without warning by two (possibly three) Libyan gunboats."
    assert doers(read, text, KENYA, "attack.other") == ["Libya"]


def test_an_act_that_poses_a_threat_is_no_threat_of_ours(read: Read):
    text = "This act poses a grave threat to the safety of our ships."
    assert doers(read, text, KENYA, "talk.threaten") == [parties(())]


def test_what_two_verbs_share_befell_by_both(read: Read):
    claims = read("Militias attacked and occupied Brekke.", **KENYA)
    assert [(claim.event, claim.target[0].text) for claim in claims] == [("attack.ground", "Brekke")]
