"""The words that deny, and idioms with a negation that do not."""

from __future__ import annotations

import pytest

from tests.coding.readings import Read, firm

TOLD = {
    "at_no_time": ("At no time did Norland shell the village.", "attack.shelling denied actual"),
    "not_one": ("Not one house was destroyed.", "harm.property denied actual"),
    "unable_to": ("The rebels were unable to shell the port.", "attack.shelling denied actual"),
    "no_choice_but": ("Our forces had no choice but to shell the hill.", "attack.shelling asserted actual"),
    "no_reply": ("Sudland has not replied.", "talk.refuse asserted actual"),
    "denied_thing": ("The commissioner denied any involvement.", "other denied actual"),
    "called_false": ("So-called attacks by our units on the school are disinformation.", "attack.other denied actual"),
}


@pytest.mark.parametrize(("text", "expected"), TOLD.values(), ids=TOLD)
def test_what_is_denied_is_told_from_what_is_not(read: Read, text: str, expected: str):
    assert firm(read(text)[0]) == expected
