"""Long sentences of communiqués: each clause tells of its own doers, victims and counts."""

from __future__ import annotations

import pytest

from tests.coding.readings import Read, firm, gist, parties

WHOSE = {
    "undertaken": ("The guns, whose withdrawal Sudland undertook by the May Statement, remain.", "promised"),
    "under": ("Under the agreement Sudland undertook the withdrawal of its guns.", "promised"),
    "planned": ("The dam, whose demolition Sudland had planned, is intact.", "intended"),
    "made": ("Sudland undertook an offensive.", "actual"),
}


@pytest.mark.parametrize(("text", "modality"), WHOSE.values(), ids=WHOSE)
def test_what_was_only_taken_on_is_not_told_as_done(read: Read, text: str, modality: str):
    claim = next(claim for claim in read(text) if claim.event != "other")
    assert claim.modality == modality


BY_WHOM = {
    "by_of": ("The shelling by Sudland of Aldby continues.", "attack.shelling: Sudland > Aldby"),
    "carrying": ("The carrying out by Sudland of shelling of Aldby goes on.", "attack.shelling: Sudland > Aldby"),
    "conduct": ("The conduct by the enemy of assaults continues.", "attack.ground: Sudland > "),
    "use": ("The use by Sudland of cluster munitions was recorded.", "attack.shelling: Sudland > "),
    "of_post": ("The capture by the enemy of our post is a fact.", "attack.ground: Sudland > our post (Norland)"),
    "seen": ("Sudland, whose men the patrol saw laying mines, left.", "mine.laying: Sudland > "),
    "whom": ("The farmers, at whom the enemy fired, ran.", "attack.other: Sudland > The farmers"),
}


@pytest.mark.parametrize(("text", "wanted"), BY_WHOM.values(), ids=BY_WHOM)
def test_a_parted_phrase_tells_who_did_it_and_to_whom(read: Read, text: str, wanted: str):
    assert any(gist(claim).startswith(wanted) for claim in read(text))


FLED = {
    "pronoun": ("Two gunmen attacked the post. They fled to the hills.", "force.withdraw"),
    "beside": ("Sudland's saboteurs blew up the bridge, after which they fled.", "force.withdraw"),
    "villagers": ("The villagers heard the shelling. They fled to the hills.", "people.displace"),
}


@pytest.mark.parametrize(("text", "event"), FLED.values(), ids=FLED)
def test_fighters_whom_a_pronoun_means_give_ground(read: Read, text: str, event: str):
    assert read(text)[-1].event == event


OWN_DEAD = {
    "behind": "The enemy retreated, leaving behind 20 dead and two howitzers.",
    "field": "The enemy left 20 dead and two howitzers on the field.",
    "are": "The enemy's losses are 20 killed.",
    "those": "Our losses are two killed, those of the enemy 20 killed.",
}


@pytest.mark.parametrize("text", OWN_DEAD.values(), ids=OWN_DEAD)
def test_whoever_leaves_dead_behind_has_lost_them(read: Read, text: str):
    claim = next(claim for claim in reversed(read(text)) if claim.event == "harm.people")
    assert (claim.agent, {target.party for target in claim.target}) == ((), {"Sudland"})
    assert (claim.quantities[0].low, claim.quantities[0].unit) == (20, "killed")


def test_an_attack_that_leaves_dead_killed_others(read: Read):
    attack, harm = read("The enemy attacked the village, leaving 20 dead.")
    assert parties(attack.agent) == parties(harm.agent) == "Sudland"


def test_of_rounds_some_fall_and_nobody_dies(read: Read):
    events = [claim.event for claim in read("The enemy fired nine rockets; five fell in Aldby.")]
    assert events == ["attack.shelling", "other"]
    (claim,) = read("Five of our men fell.")
    assert claim.event == "harm.people"


def test_those_lost_are_not_all_killed_where_some_were_wounded(read: Read):
    (claim,) = read("The enemy lost ten men (four killed, six wounded).")
    assert [(count.low, count.unit) for count in claim.quantities] == [
        (10, "killed-or-wounded"),
        (4, "killed"),
        (6, "wounded"),
    ]


OWNERS = {
    "captured": ("The enemy withdrew, and ten of his soldiers were captured by our scouts.", "Sudland"),
    "killed": ("Sudland's column was ambushed; two of its drivers were killed.", "Sudland"),
    "defenders": ("The enemy attacked our post and killed two of its defenders.", "Norland"),
}


@pytest.mark.parametrize(("text", "side"), OWNERS.values(), ids=OWNERS)
def test_some_of_a_sides_men_are_that_sides(read: Read, text: str, side: str):
    assert {target.party for target in read(text)[-1].target} == {side}


@pytest.mark.parametrize(
    "text",
    [
        "It was not until the enemy had shelled Aldby that our batteries replied.",
        "Not until the enemy had shelled Aldby did our guns fire.",
    ],
)
def test_not_until_tells_what_was_done(read: Read, text: str):
    first, second = read(text)
    assert (firm(first), parties(first.agent)) == ("attack.shelling asserted actual", "Sudland")
    assert parties(second.agent) == "Norland"


@pytest.mark.parametrize("verb", ["prohibits", "bans", "forbids"])
def test_what_an_agreement_forbids_is_not_told_as_done(read: Read, verb: str):
    assert read(f"The agreement {verb} attacks on towns.") == []


BEHIND_A_RELATIVE_CLAUSE = {
    "in_which": (
        "Our forces attacked three camps, in which the enemy had massed, and did not attack the village itself.",
        ["attack.other asserted by Norland", "force.deploy asserted by Sudland", "attack.other denied by Norland"],
    ),
    "which": (
        "Sudland shelled Aldby, which lies on the line, and hit a school.",
        ["attack.shelling asserted by Sudland", "attack.other asserted by Sudland"],
    ),
    "without_a_comma": (
        "Our troops met the men of Sudland, who opened fire and wounded two soldiers.",
        ["talk.meet asserted by Norland", "attack.other asserted by Sudland", "harm.people asserted by Sudland"],
    ),
}


@pytest.mark.parametrize(("text", "told"), BEHIND_A_RELATIVE_CLAUSE.values(), ids=BEHIND_A_RELATIVE_CLAUSE)
def test_what_stands_behind_a_relative_clause_in_commas_is_of_the_main_one(read: Read, text: str, told: list[str]):
    assert [f"{c.event} {c.stance} by {c.agent[0].party}" for c in read(text)] == told


def test_what_an_untruth_is_for_is_not_what_it_tells(read: Read):
    claims = read("This is a lie to justify an act of aggression, which breaches the accord signed in Brenna.")
    assert [claim.holder.is_issuer for claim in claims] == [True] * len(claims)
    assert claims
