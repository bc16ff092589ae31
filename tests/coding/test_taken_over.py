"""What short lines, lists and later sentences leave out, and whom their pronouns and definite nouns mean."""

from __future__ import annotations

import pytest

from tests.coding.readings import Read, gist, parties

TOLD = {
    "attackers_fled": (
        "A squad of Sudland attacked our post. The attackers withdrew.",
        "force.withdraw: Sudland > -",
    ),
    "attackers_driven_off": (
        "Sudland's units attacked our post. They were driven back.",
        "attack.ground: Norland > Sudland's units (Sudland)",
    ),
    "unknown_attackers": (
        "Sudland's units attacked our post. Unknown attackers withdrew.",
        "force.withdraw: [Unknown attackers] > -",
    ),
    "defenders": ("Our troops took Brenna. The garrison withdrew.", "force.withdraw: Sudland > -"),
    "count_of_them": (
        "A squad of Sudland attacked our post. Five of them were killed.",
        "harm.people: - > Five of them (Sudland)",
    ),
    "met_with_fire": ("The enemy was met with fire.", "attack.other: Norland > The enemy (Sudland)"),
    "ours_met_with_fire": ("Our patrol was met with fire.", "attack.other: - > Our patrol (Norland)"),
    "taken_back": (
        "Sudland's troops occupied Aldby in January. The village was liberated on 4 March.",
        "attack.ground: - > The village (-)",
    ),
    "own_losses": ("Our losses: two killed.", "harm.people: - > Our (Norland)"),
    "their_losses": ("Losses of Sudland: 40 killed.", "harm.people: - > Losses of Sudland (Sudland)"),
    "losses_by_side": ("Sudland: 40 killed.", "harm.people: - > Sudland (Sudland)"),
    "drones_shot_down": (
        "Sudland launched 12 drones at Aldby. Ten were shot down.",
        "attack.air: Norland > 12 drones (Sudland)",
    ),
    "drones_by_us": (
        "Sudland launched 12 drones at Aldby. Our air defence shot down ten.",
        "attack.air: Norland > 12 drones (Sudland)",
    ),
    "drones_by_them": (
        "Our forces launched drones at Brenna. Sudland shot down three.",
        "attack.air: Sudland > drones (Norland)",
    ),
    "refused_offer": ("We proposed a truce to Sudland. They refused.", "talk.refuse: Sudland > -"),
    "offer_turned_down": ("We proposed a truce to Sudland. The offer was rejected.", "talk.refuse: Sudland > -"),
    "no_subject": ("Struck a depot near Brenna.", "attack.other: Norland > a depot near Brenna (-)"),
    "no_subject_but_civilians": ("Killed two farmers near Aldby.", "harm.people: - > two farmers near Aldby (-)"),
    "no_was": ("One enemy drone shot down over Aldby.", "attack.air: Norland > One enemy drone (Sudland)"),
    "enemy_fire": ("Enemy artillery fire on Aldby.", "attack.shelling: Sudland > Aldby (-)"),
}


@pytest.mark.parametrize(("text", "expected"), TOLD.values(), ids=TOLD)
def test_later_words_mean_those_told_of(text: str, expected: str, read: Read) -> None:
    assert gist(read(text)[-1]) == expected


LISTS = {
    "by_a_subject": ("Our forces did the following:\n- struck a depot;\n- destroyed two guns.", ["Norland"] * 2),
    "by_a_noun": ("During the day the enemy:\n- shelled Aldby;\n- attacked our post.", ["Sudland"] * 2),
    "by_whose_deeds": ("Crimes of Sudland:\n- killing of two farmers;\n- abduction of a teacher.", ["Sudland"] * 2),
    "by_whose_violations": (
        "Chronicle of enemy violations on 8 March:\n- mortar fire on Aldby\n- sniper fire on a post",
        ["Sudland"] * 2,
    ),
    "by_nobody": ("The following took place:\n- mortar fire on Aldby\n- sniper fire on a post", ["-"] * 2),
}


@pytest.mark.parametrize(("text", "doers"), LISTS.values(), ids=LISTS)
def test_the_words_over_a_list_name_whoever_does_what_it_tells(text: str, doers: list[str], read: Read) -> None:
    assert [parties(claim.agent) for claim in read(text)][-2:] == doers


def test_a_list_of_losses_is_of_whoever_lost(read: Read) -> None:
    claim = read("The enemy lost:\n- 40 killed;\n- two tanks.")[0]
    assert [(each.unit, each.low) for each in claim.quantities] == [("killed", 40)]
    assert [target.party for target in claim.target] == ["Sudland"]


def test_a_list_of_demands_is_addressed_by_the_words_over_it(read: Read) -> None:
    claims = read("We demand that Sudland:\n1. withdraw its troops;\n2. release the prisoners.")
    assert [gist(each) for each in claims] == ["talk.propose: Norland > Sudland (Sudland)"] * 2


def test_each_heading_with_a_day_dates_what_stands_below_it(read: Read) -> None:
    claims = read("8 March\nSudland shelled Aldby.\n9 March\nA school was hit.")
    assert [each.when.start if each.when else None for each in claims] == ["2023-03-08", "2023-03-09"]


def test_counts_of_craft_told_of_before_are_counts_of_craft(read: Read) -> None:
    claims = read("Sudland launched 12 drones at Aldby, ten of which were shot down.")
    assert [(each.unit, each.low) for each in claims[-1].quantities] == [("drones", 10)]


CONTINUED = {
    "rival": ("Sudland shelled Aldby. Destroyed a bridge.", "Sudland"),
    "craft": ("Enemy drone over Aldby. Dropped two bombs on a depot.", "Sudland"),
    "own": ("Our guns fired on Brenna. Destroyed two tanks.", "Norland"),
    "opening": ("Struck a depot near Brenna. Destroyed two tanks.", "Norland"),
}


@pytest.mark.parametrize(("text", "side"), CONTINUED.values(), ids=CONTINUED)
def test_a_line_without_a_subject_goes_on_with_whoever_acted(text: str, side: str, read: Read) -> None:
    assert [actor.party for actor in read(text)[-1].agent] == [side]
