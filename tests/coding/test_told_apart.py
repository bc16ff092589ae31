"""Counts, places and days that belong to a part of a clause, and words that only tell with what or of whom."""

from __future__ import annotations

import pytest

from tests.coding.readings import Read, gist

APART = {
    "places_without_and": (
        "Nine soldiers were killed in Aldby, four in Brenna.",
        [([9], ["Aldby"], None), ([4], ["Brenna"], None)],
    ),
    "days": (
        "Nine soldiers were killed on Monday and four on Tuesday.",
        [([9], [], "2023-03-06"), ([4], [], "2023-03-07")],
    ),
    "days_at_one_place": (
        "Sudland fired nine shells at Aldby on Monday and four on Tuesday.",
        [([9], ["Aldby"], "2023-03-06"), ([4], ["Aldby"], "2023-03-07")],
    ),
    "home": ("Two residents of Aldby were killed in Brenna.", [([2], ["Brenna"], None)]),
    "at_home": ("Three residents of Aldby were wounded.", [([3], ["Aldby"], None)]),
    "not_there": ("Sudland attacked Brenna and not Aldby.", [([], ["Brenna"], None)]),
    "there_too": ("Sudland attacked Aldby and not only Brenna.", [([], ["Aldby", "Brenna"], None)]),
}


@pytest.mark.parametrize(("text", "told"), APART.values(), ids=APART)
def test_each_part_has_its_own_count_place_and_day(read: Read, text: str, told: list[object]) -> None:
    found = [
        ([q.low for q in c.quantities], [w.text for w in c.where], c.when.edtf if c.when else None) for c in read(text)
    ]
    assert found == told


STRUCK = {
    "target_of_strikes": ("Aldby was the target of drone strikes by Sudland.", "attack.drone: Sudland > Aldby (-)"),
    "object_of": ("Our post was the object of an attack by Sudland.", "attack.other: Sudland > Our post (Norland)"),
    "made_a_target": (
        "Sudland made our post the target of its attacks.",
        "attack.other: Sudland > our post (Norland)",
    ),
    "total_fired": ("A total of 30 rockets were fired by Sudland at Aldby.", "attack.shelling: Sudland > Aldby (-)"),
    "with_arms_first": ("Using drones, Sudland attacked Aldby.", "attack.drone: Sudland > Aldby (-)"),
    "with_arms_last": ("Sudland attacked Aldby, using drones.", "attack.drone: Sudland > Aldby (-)"),
}


@pytest.mark.parametrize(("text", "told"), STRUCK.values(), ids=STRUCK)
def test_one_attack_is_told_once_of_doer_and_target(read: Read, text: str, told: str) -> None:
    assert [gist(claim) for claim in read(text)] == [told]
