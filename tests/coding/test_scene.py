"""A statement is laid open: mentions go to their sentences, and each party knows its rival."""

from __future__ import annotations

import dataclasses

import pytest

from alteram.coding.scene import Scene
from alteram.model import TimeMention
from alteram.profiles.records import Party

RIVALS = {"Norland": "Sudland", "Sudland": "Norland", "Lakes Mission": None}


def of_three(scene: Scene, *rivals: str) -> Scene:
    """``scene`` with a third side, and those whom Norland names as rivals."""
    norland = Party(id="nor", name="Norland", names=("Norland",), rivals=rivals)
    others = (Party(id=name[:3], name=name, names=(name,)) for name in ("Sudland", "Westland"))
    return dataclasses.replace(scene, sides=(norland, *others), issuer=norland)


@pytest.mark.parametrize(("party", "rival"), RIVALS.items(), ids=RIVALS)
def test_each_of_two_sides_is_the_rival_of_the_other(lay_open, party, rival):
    scene = lay_open("The enemy fired.", party=party)
    found = scene.rival(scene.issuer)
    assert (found.name if found else None) == rival


def test_of_three_sides_the_rival_is_the_one_named(lay_open):
    scene = lay_open("The enemy fired.")
    named = of_three(scene, "Westland")
    assert named.rival(named.issuer) is named.sides[2]
    for open_question in (of_three(scene), of_three(scene, "Sudland", "Westland")):
        assert open_question.rival(open_question.issuer) is None


def test_mentions_go_to_their_sentences(lay_open):
    scene = lay_open("On 7 March Sudland shelled Aldby. On 8 March Norland withdrew its tanks from Brenna.")
    assert [
        (
            [scene.words(mention.span) for mention in view.times],
            [mention.text for mention in view.places],
            [name.party.name for name in view.names],
            [mention.weapon.text for mention in view.weapons],
        )
        for view in scene.views
    ] == [(["On 7 March"], ["Aldby"], ["Sudland"], []), (["On 8 March"], ["Brenna"], ["Norland"], ["tanks"])]


def test_a_date_in_the_name_of_an_accord_is_no_time(lay_open):
    scene = lay_open("On 8 March Sudland broke the Statement of 4 May 2021.")
    times: tuple[TimeMention, ...] = scene.views[0].times
    assert [mention.text for mention in times] == ["On 8 March"]
    assert [(scene.words(span), accord.id) for span, accord in scene.accords] == [
        ("Statement of 4 May 2021", "nor-sud-2021-05-04")
    ]
