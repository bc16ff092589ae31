"""A list that ends a clause belongs to its claim; items that tell something by themselves, and demands, do not."""

from __future__ import annotations

from tests.coding.readings import Read

DESTROYED = "In May the following were destroyed:\n- 12 anti-tank mines near Aldby;\n- 3 mortars.\n\nThe work goes on."
TOLD = "The patrol reported:\n- the enemy shelled Aldby;\n- a house was burnt in Brenna."
DEMANDS = "The opposition calls on Sudland for:\n1. an end to the shelling;\n2. the release of all prisoners."


def test_the_items_complete_the_claim_before_them(read: Read):
    first = read(DESTROYED)[0]
    assert first.evidence.quote.endswith("3 mortars")
    assert [count.low for count in first.quantities] == [12, 3]
    assert [place.text for place in first.where] == ["Aldby"]
    assert [weapon.text for weapon in first.weapons] == ["anti-tank mines", "mortars"]


def test_items_with_a_predicate_tell_their_own(read: Read):
    assert [claim.event for claim in read(TOLD)] == ["attack.shelling", "harm.property"]


def test_demands_under_a_heading_are_those_of_whoever_demands(read: Read):
    claims = read(DEMANDS)
    assert [claim.event for claim in claims] == ["talk.propose", "talk.propose"]
    assert {agent.text for claim in claims for agent in claim.agent} == {"The opposition"}
    assert {target.party for claim in claims for target in claim.target} == {"Sudland"}
    assert [claim.list.index for claim in claims if claim.list] == [1, 2]
