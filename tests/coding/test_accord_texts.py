"""What an agreement binds its parties to is due or promised; what they bind themselves not to do is denied."""

from __future__ import annotations

import pytest

from tests.coding.readings import Read, firm

BINDING = {
    "due": ("The parties shall withdraw their forces within ten days.", ["force.withdraw asserted obliged"]),
    "passive": ("Prisoners shall be released.", ["people.release asserted obliged"]),
    "plan": ("We shall withdraw our forces.", ["force.withdraw asserted intended"]),
    "threat": ("The enemy shall pay dearly for this crime.", ["talk.threaten asserted actual"]),
    "neither": (
        "Neither side shall lay mines or set ambushes.",
        ["mine.laying denied obliged", "attack.ground denied obliged"],
    ),
    "kept_off": ("The parties shall refrain from hostile acts.", ["attack.other denied obliged"]),
    "line": ("The parties shall respect the line of contact.", ["agreement.honour asserted obliged"]),
    "in_force": ("The code of conduct enters into force immediately.", ["agreement.made asserted actual"]),
    "to_cease": ("The parties agree to cease hostilities.", ["attack.other asserted promised stopped"]),
}


@pytest.mark.parametrize(("text", "told"), BINDING.values(), ids=BINDING)
def test_agreements_bind(read: Read, text: str, told: list[str]):
    assert [firm(claim) for claim in read(text)] == told


def test_what_both_undertake_not_to_do_is_promised_not_to_be_done(read: Read):
    claims = read("Both parties undertake not to mobilise, recruit or display armed forces.")
    assert "force.deploy denied promised" in [firm(claim) for claim in claims]


OFF = {
    "deeds": ("Sudland refrained from reprisals.", "attack.other denied actual"),
    "not_off": ("Sudland did not refrain from hostile acts.", "attack.other asserted actual"),
    "words": ("Sudland refrained from comment.", "other asserted actual"),
    "ordered": ("Sudland ordered the attack.", "attack.other asserted actual"),
}


@pytest.mark.parametrize(("text", "told"), OFF.values(), ids=OFF)
def test_what_somebody_keeps_off_was_not_done(read: Read, text: str, told: str):
    assert [firm(claim) for claim in read(text)] == [told]


def test_nobody_did_either(read: Read):
    claims = read("No soldier entered the village or fired on it.")
    assert {claim.stance for claim in claims} == {"denied"}


def test_what_comes_after_another_verb_may_have_been_done(read: Read):
    claims = read("Sudland shelled the town, entered it and did not mine the road.")
    assert [claim.stance for claim in claims] == ["asserted", "asserted", "denied"]
