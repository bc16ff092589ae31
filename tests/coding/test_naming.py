"""Parties and their bodies are found under the names of a profile, and states under their own."""

from __future__ import annotations

import pytest

from alteram.coding.mentions.naming import Namer
from alteram.model import Sentence
from alteram.profiles import load_profile
from tests.coding.readings import CONFLICTS, MADE_UP
from tests.factories import sentence_of

NAMES = {
    "name": ("Norland denies this", [("Norland", "Norland", None, "name")]),
    "long_name": ("the Sudland Federation denies this", [("Sudland Federation", "Sudland", None, "name")]),
    "adjective": ("Sudlandic guards fired", [("Sudlandic", "Sudland", None, "adjective")]),
    "people": ("two Norlanders were held", [("Norlanders", "Norland", None, "people")]),
    "capital": ("Sudport is silent", [("Sudport", "Sudland", None, "capital")]),
    "body": (
        "the Ministry of Defence of Norland reports",
        [("Ministry of Defence of Norland", "Norland", "nor.mod", "body")],
    ),
    "body_under_an_alias": (
        "the Sudlandic Border Guard fired",
        [("Sudlandic Border Guard", "Sudland", "sud.guard", "body")],
    ),
    "third_party": ("the Lakes Mission saw it", [("Lakes Mission", "Lakes Mission", None, "name")]),
    "state_outside_the_conflict": ("French envoys met", [("French", "France", None, "adjective")]),
    "all_in_capitals": ("NORLAND DENIES THIS", [("NORLAND", "Norland", None, "name")]),
    "two": ("Norland met Sudland", [("Norland", "Norland", None, "name"), ("Sudland", "Sudland", None, "name")]),
    "none": ("the enemy fired", []),
    "part_of_a_word": ("the Norlandish coast", []),
    "small_letters": ("norland denies this", []),
}


def bare(words: str) -> Sentence:
    """A sentence whose words have no tags: names are found by form alone."""
    return sentence_of(" ".join(f"{word}/{word}/X/0/root" for word in words.split()))


@pytest.mark.parametrize(("words", "names"), NAMES.values(), ids=NAMES)
def test_names_are_found_by_their_form(words, names):
    sentence = bare(words)
    found = Namer(load_profile(MADE_UP, folders=[CONFLICTS]).parties).find(sentence)
    assert [
        (
            " ".join(token.text for token in sentence.tokens[name.first : name.last + 1]),
            name.party.name,
            name.body.id if name.body else None,
            name.sort,
        )
        for name in found
    ] == names


def test_without_a_profile_states_are_still_known():
    found = Namer(()).find(bare("Norland shelled Peru"))
    assert [(name.first, name.party.name) for name in found] == [(2, "Peru")]


def test_a_movement_that_bears_a_states_name_is_not_that_state():
    assert Namer(()).find(bare("rebels of the Peru Revolutionary Front left")) == []
    assert [name.party.name for name in Namer(()).find(bare("Peru 's Front left"))] == ["Peru"]


def test_two_peoples_side_by_side_are_of_neither_state():
    assert Namer(()).find(bare("Bosnian Serb police came")) == []
