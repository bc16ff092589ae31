"""The attack that the means of a clause decide: which weapon, which aircraft, which kind of fire."""

from __future__ import annotations

import pytest

MEANS = {
    "none": ("The enemy attacked the post.", "attack.other"),
    "mortars": ("The enemy attacked the post with mortars.", "attack.shelling"),
    "tank": ("A T-72 tank fired at the post.", "attack.shelling"),
    "rockets": ("The enemy fired rockets at the post.", "attack.shelling"),
    "heavy_artillery": ("The enemy used heavy artillery against the post.", "attack.shelling"),
    "mortar_fire": ("The post came under mortar fire.", "attack.shelling"),
    "snipers": ("Snipers fired at the post.", "attack.small-arms"),
    "machine_guns": ("The enemy fired machine guns at the post.", "attack.small-arms"),
    "drone": ("A kamikaze drone struck the post.", "attack.drone"),
    "drone_strike": ("The enemy carried out a drone strike on the post.", "attack.drone"),
    "jets": ("Fighter jets bombed the post.", "attack.air"),
    "airstrike": ("The enemy carried out an airstrike on the post.", "attack.air"),
    "fire_at_a_helicopter": ("The enemy fired at a helicopter.", "attack.air"),
    "shot_down": ("The enemy shot down a drone.", "attack.air"),
    "mine": ("A mine exploded near the post.", "attack.mine"),
    "tank_as_target": ("The enemy destroyed four tanks.", "attack.other"),
    "ground": ("The enemy stormed the post.", "attack.ground"),
}


@pytest.mark.parametrize(("text", "event"), MEANS.values(), ids=MEANS)
def test_means_decide_the_kind_of_attack(read, text, event):
    assert [claim.event for claim in read(text)] == [event]
