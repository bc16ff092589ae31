"""Attacks told plainly: who made them on whom, what they came to, and what only seems to be one."""

from __future__ import annotations

import pytest

from tests.coding.readings import Read, firm, gist

# the text and the gist of each of its claims
WHO_AND_WHOM = {
    "own_mine": ("A Sudland tractor ran over a mine.", ["attack.mine: - > A Sudland tractor (Sudland)"]),
    "none_seen": ("No raids on Brenna were recorded.", ["attack.ground: - > Brenna (-)"]),
    "burned": ("Sudland gunmen set fire to a mill.", ["harm.property: Sudland > a mill (-)"]),
    "burned_at_night": (
        "Vandals set fire to a mill on the night of 5 March.",
        ["harm.property: [Vandals] > a mill (-)"],
    ),
    "on_fire": ("Sudland soldiers set a mill on fire.", ["harm.property: Sudland > a mill (-)"]),
    "column": ("A Sudland drone hit a column of lorries.", ["attack.drone: Sudland > a column of lorries (-)"]),
    "left_it": ("Sudland guns shelled a convoy of nurses leaving Aldby.", None),
    "on_whom": (
        "The raid by Sudland commandos on our depot failed.",
        ["attack.ground: Sudland > our depot (Norland)"],
    ),
    "whose_plan": ("The plan of Sudland to attack Vik failed.", ["attack.other: Sudland > Vik (-)"]),
    "counter": ("Sudland launched a counter-attack.", ["attack.ground: Sudland > -"]),
    "bombs_on_wheat": ("Sudland planes dropped bombs on the wheat.", ["attack.air: Sudland > the wheat (-)"]),
    "inflicted": (
        "Our guards repelled a raid by Sudland rangers, inflicting losses.",
        ["attack.ground: Sudland > Our guards (Norland)", "harm.people: Norland > -"],
    ),
    "cleft": (
        "It was not our army but Sudland that fired on the bus.",
        ["attack.other: Norland > the bus (-)", "attack.other: Sudland > the bus (-)"],
    ),
    "cleft_parted": (
        "It was Sudland, not our army, that fired on the bus.",
        ["attack.other: Sudland > the bus (-)", "attack.other: Norland > the bus (-)"],
    ),
    "on_it": (
        "Sudland's navy stopped a Norland trawler and opened fire on it.",
        ["access.deny: Sudland > a Norland trawler (Norland)", "attack.other: Sudland > a Norland trawler (Norland)"],
    ),
    "whose_lines": ("Sudland troops broke through our lines.", ["attack.ground: Sudland > our (Norland)"]),
    "fired_back": (
        "Our artillery fired back and destroyed a gun of the enemy.",
        ["attack.shelling: Norland > -", "harm.property: Norland > a gun of the enemy (Sudland)"],
    ),
    "with_arms": (
        "The enemy opened up on our trenches with machine guns.",
        ["attack.small-arms: Sudland > our trenches (Norland)"],
    ),
    "shot_dead": (
        "Two gunmen on a tractor shot dead a baker.",
        ["harm.people: [Two gunmen on a tractor] > a baker (-)"],
    ),
}


@pytest.mark.parametrize("case", WHO_AND_WHOM, ids=str)
def test_who_attacked_whom(case: str, read: Read) -> None:
    text, expected = WHO_AND_WHOM[case]
    found = [gist(claim) for claim in read(text)]
    assert found == (expected or ["attack.shelling: Sudland > a convoy of nurses (-)"])


def test_a_movement_tells_of_the_mines_that_it_laid(read: Read) -> None:
    (claim,) = read("An enemy truck was blown up by a mine.", party="Front", conflict=None)
    assert firm(claim) == "attack.mine asserted actual"


@pytest.mark.parametrize(
    "text", ["A bomb went off by a bus, leaving five dead.", "A mine went off in Vik, killing five."]
)
def test_how_many_a_device_killed_that_went_off(text: str, read: Read) -> None:
    _, harm = read(text)
    assert [(each.low, each.unit) for each in harm.quantities] == [(5, "killed")]


def test_fire_that_dies_down_kills_nobody(read: Read) -> None:
    (claim,) = read("The shelling from Sudland died down at dusk.")
    assert firm(claim) == "attack.shelling asserted actual stopped"


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Two herders were found shot dead in Vik.", (2, "killed")),
        ("Two villagers were found shot in a well.", (2, "persons")),
    ],
)
def test_those_found_shot_were_harmed(text: str, count: tuple[int, str], read: Read) -> None:
    (claim,) = read(text)
    assert (claim.event, claim.agent) == ("harm.people", ())
    assert [(each.low, each.unit) for each in claim.quantities] == [count]


def test_the_sides_from_which_an_attack_came_are_no_count(read: Read) -> None:
    (claim,) = read("Sudland attacked from three directions.")
    assert claim.quantities == ()


@pytest.mark.parametrize("text", ["An army patrol came under fire.", "Gunmen fired on a Sudland patrol."])
def test_a_patrol_of_soldiers_is_no_mission(text: str, read: Read) -> None:
    (claim,) = read(text)
    assert [target.kind for target in claim.target] == ["military"]
