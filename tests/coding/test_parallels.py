"""Clauses that leave out their verb, and those that set right who did it: the deed of one is not laid on the other."""

from __future__ import annotations

import pytest

from tests.coding.readings import Read, firm, gist, parties

BESIDE = {
    "no_verb": ("Norland shelled the port and the rebels the camp.", "[the rebels]", "the camp"),
    "comma": ("Our army shelled the depots, the enemy the village.", "Sudland", "the village"),
    "owned": ("Our artillery struck the depots and their aircraft the bridges.", None, "the bridges"),
    "passive": ("The school was hit by rebels and the clinic by our army.", "Norland", "the clinic"),
    "counted": ("The rebels killed two guards and our army three.", "Norland", "three"),
}


@pytest.mark.parametrize(("text", "who", "whom"), BESIDE.values(), ids=BESIDE)
def test_a_clause_without_a_verb_has_its_own_doer(read: Read, text: str, who: str | None, whom: str):
    first, second = read(text)
    assert len(first.agent) == len(first.target) == 1
    assert who is None or parties(second.agent) == who
    assert [target.text for target in second.target] == [whom]


def test_each_side_has_its_own_losses(read: Read):
    ours, theirs = read("We lost three men, the enemy eleven.")
    assert [(parties(each.target), each.quantities[0].low) for each in (ours, theirs)] == [
        ("Norland", 3),
        ("Sudland", 11),
    ]


WHOLE = {
    "list": "The rebels attacked the camp and the barracks of the guard.",
    "time": "Soldiers shelled the port and the camp the next day.",
    "apposition": "Sudland shelled Aldby, a village of herders, and Brenna.",
}


@pytest.mark.parametrize("text", WHOLE.values(), ids=WHOLE)
def test_a_list_of_what_was_struck_stays_whole(read: Read, text: str):
    (claim,) = read(text)
    assert len(claim.target) == 2


RIGHT = {
    "by": ("The bridge was blown up not by our forces but by the Sudlandic army.", "Norland", "Sudland"),
    "not_by": ("The bus was not shelled by us but by Sudland.", "Norland", "Sudland"),
    "noun": ("The raid was carried out not by Sudland but by our army.", "Sudland", "Norland"),
    "neither": ("The camp was attacked neither by us nor by our army but by bandits.", "Norland, Norland", "[bandits]"),
}


@pytest.mark.parametrize(("text", "cleared", "blamed"), RIGHT.values(), ids=RIGHT)
def test_who_is_cleared_and_who_is_blamed(read: Read, text: str, cleared: str, blamed: str):
    first, second = read(text)
    assert (first.stance, parties(first.agent)) == ("denied", cleared)
    assert (second.stance, parties(second.agent)) == ("asserted", blamed)


def test_what_was_attacked_instead(read: Read):
    base, town = read("Sudland did not attack the base but the town.")
    assert (firm(base), gist(base)) == ("attack.other denied actual", "attack.other: Sudland > the base (-)")
    assert (firm(town), gist(town)) == ("attack.other asserted actual", "attack.other: Sudland > the town (-)")
