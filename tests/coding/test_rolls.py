"""Lists that tell by counts alone, kind by kind."""

from __future__ import annotations

import pytest

ROLLS = {
    "kinds": (
        "Toll of the ambush: 11 guards killed, 7 wounded, 3 vehicles burned.",
        [("harm.people", [11, 7]), ("harm.property", [3])],
    ),
    "next_ones_word": (
        "Results of the operation: 14 rebels captured, 6 rifles and 2,300 cartridges seized.",
        [("people.detain", [14, 6, 2300])],
    ),
    "headings_word": ("Captured: 2 machine guns, 14 rifles, 3,000 rounds.", [("people.detain", [2, 14, 3000])]),
    "abbreviated": ("2 KIA and 5 WIA near Aldby.", [("harm.people", [2, 5])]),
    "after_a_clause": (
        "The enemy attacked the post; 3 guards dead, a truck destroyed.",
        [("attack.other", []), ("harm.people", [3]), ("harm.property", [1])],
    ),
    "parts_named": (
        "The enemy bombed the camp: nine dead, among them five children, and 33 injured.",
        [("attack.air", []), ("harm.people", [9, 5, 33])],
    ),
    "no_list": ("With 3 tanks and 2 jeeps, the enemy attacked Aldby.", [("attack.shelling", [3, 2])]),
    "of_a_clause": (
        "Two guards were killed and three houses were destroyed.",
        [("harm.people", [2]), ("harm.property", [3])],
    ),
}


@pytest.mark.parametrize(("text", "found"), ROLLS.values(), ids=ROLLS)
def test_a_list_of_counts_is_a_claim_for_each_kind(read, text, found):
    claims = read(text)
    assert [(claim.event, [q.low for q in claim.quantities]) for claim in claims] == found


def test_each_claim_of_a_list_names_only_its_own(read):
    dead, wrecked, taken = read("Losses of the enemy: 42 dead, 3 tanks destroyed, 11 prisoners.")
    assert [claim.evidence.quote for claim in (dead, wrecked, taken)] == [
        "42 dead",
        "3 tanks destroyed",
        "11 prisoners",
    ]
    assert [target.text for target in wrecked.target] == ["3 tanks"]
