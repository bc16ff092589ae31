"""Whether what was hit is told as civilian, military or the monitors' own; what no words tell stays unknown."""

from __future__ import annotations

import pytest

from tests.coding.readings import Read

KINDS = [
    ("Sudland shelled a kindergarten in Aldby.", "civilian"),
    ("Sudland shelled a refugee camp.", "civilian"),
    ("Sudland bombed a power station.", "civilian"),
    ("Sudland captured two fishermen.", "civilian"),
    ("Sudland fired on a Red Cross lorry.", "civilian"),
    ("Sudland attacked a merchant ship.", "civilian"),
    ("Sudland looted the archive of the museum.", "civilian"),
    ("Sudland shelled an ammunition dump near Aldby.", "military"),
    ("Sudland bombed the barracks of the 4th Brigade.", "military"),
    ("Sudland destroyed a radar station.", "military"),
    ("Sudland sank a patrol boat of our navy.", "military"),
    ("Sudland killed three of our men.", "military"),
    ("Sudland fired on the mission's helicopter.", "monitors"),
    ("Sudland attacked peacekeepers.", "monitors"),
    ("Sudland hit a police station.", "unknown"),
    ("Sudland bombed the port of Brenna.", "unknown"),
]


@pytest.mark.parametrize(("text", "kind"), KINDS)
def test_a_target_is_of_the_kind_that_its_words_tell(read: Read, text: str, kind: str):
    assert [target.kind for target in read(text)[0].target] == [kind]


def test_each_of_several_targets_has_a_kind_of_its_own(read: Read):
    (claim,) = read("Sudland fired on farmers and soldiers.")
    assert [target.kind for target in claim.target] == ["civilian", "military"]
