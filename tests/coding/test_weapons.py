"""Arms are found with their designation and calibre; acts and places are no arms."""

from __future__ import annotations

import pytest

WEAPONS = {
    "plain": ("The enemy used artillery.", [("artillery", "artillery", None)]),
    "several": (
        "Tanks, mortars and machine guns fired at the post.",
        [("Tanks", "tank", None), ("mortars", "mortar", None), ("machine guns", "small arms", None)],
    ),
    "calibre": ("The post was hit by 122-mm mortars.", [("122-mm mortars", "mortar", "122 mm")]),
    "calibre_apart": ("They fired 82 mm mortars at us.", [("82 mm mortars", "mortar", "82 mm")]),
    "calibre_with_a_fraction": ("A 12.7 mm machine gun was found.", [("12.7 mm machine gun", "small arms", "12.7 mm")]),
    "of_one_model": ("Two F-16s bombed the bridge.", [("F-16s", "aircraft", None)]),
    "any_number_of_a_model": (
        "Two MiG-19s and a T-55 were seen.",
        [("MiG-19s", "aircraft", None), ("T-55", "tank", None)],
    ),
    "a_letter_after_the_number": ("Three F/A-18D bombed the hill.", [("F/A-18D", "aircraft", None)]),
    "no_road": ("The A-9 road was shelled.", []),
    "with_a_mark": ("A Sukhoi 25 bombed the bridge.", [("Sukhoi 25", "aircraft", None)]),
    "not_whose": (
        "Enemy warplanes and RAF jets bombed the port.",
        [("warplanes", "aircraft", None), ("jets", "aircraft", None)],
    ),
    "position": ("The mortar position was quiet.", []),
    "designation": ("BM-21 rockets hit the market.", [("BM-21 rockets", "rocket", None)]),
    "longest_form": ("A kamikaze drone hit the school.", [("kamikaze drone", "drone", None)]),
    "aircraft": ("Two fighter jets crossed the border.", [("fighter jets", "aircraft", None)]),
    "no_weapon": ("Rebels attacked a coal mine.", []),
    "loitering": (
        "A Lancet loitering munition was downed.",
        [("Lancet loitering munition", "drone", None)],
    ),
    "helicopter": ("A combat helicopter was downed.", [("combat helicopter", "helicopter", None)]),
    "mine_that_kills": ("An anti-personnel mine killed a farmer.", [("anti-personnel mine", "mine", None)]),
    "mine_before_a_noun": ("A mine explosion killed a farmer.", [("mine", "mine", None)]),
    "mining_is_an_act": ("Saboteurs were mining the road.", []),
    "to_mine_is_an_act": ("They tried to mine the bridge.", []),
    "warning_shots_are_an_act": ("The guards fired warning shots.", []),
    "none": ("Two residents were wounded.", []),
}


@pytest.mark.parametrize(("text", "weapons"), WEAPONS.values(), ids=WEAPONS)
def test_weapons_are_named_arms(lay_open, text, weapons):
    found = [mention.weapon for view in lay_open(text).views for mention in view.weapons]
    assert [(weapon.text, weapon.kind, weapon.calibre) for weapon in found] == weapons


def test_a_weapon_points_to_its_words(lay_open):
    text = "At night mortars fired; later BM-21 rockets hit the port."
    found = [mention.weapon for view in lay_open(text).views for mention in view.weapons]
    assert [text[weapon.start : weapon.end] for weapon in found] == ["mortars", "BM-21 rockets"]
