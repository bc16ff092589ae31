"""Why a claim reads as it does: each step names the words that decided a field."""

from __future__ import annotations

import pytest

from alteram import coding
from alteram.coding import Explanation
from alteram.coding.coder import Coder
from alteram.coding.reasons import explained
from tests.coding.readings import LayOpen, Read


@pytest.fixture
def explain(lay_open: LayOpen):
    """The explanations of a text of the made-up conflict, in text order."""

    def explain(text: str, **particulars: str | None) -> list[Explanation]:
        scene = lay_open(text, **particulars)
        return [explained(scene, each) for each in Coder(scene).coded()]

    return explain


def steps(explanation: Explanation) -> dict[str, tuple[str, str]]:
    return {step.field: (step.value, step.reason) for step in explanation.steps}


def test_a_frame_is_told_with_the_words_that_evoke_and_carry_it(explain):
    found = steps(explain("Our positions came under fire from mortars near Aldby.")[0])
    assert found["frame"][0] == "fire"
    assert "“fire” evokes" in found["frame"][1]
    assert "“came” carries it, and its subject suffers it" in found["frame"][1]
    assert found["event"] == ("attack.shelling", "“mortars” decides it: the frame alone is attack.other")
    assert found["weapon"][0] == "mortar"


def test_the_words_that_deny_and_weaken_are_named(explain):
    found = steps(explain("Norland does not intend to shell Aldby.")[0])
    assert found["stance"] == ("denied", "set by “not”")
    assert found["modality"] == ("intended", "set by “intend”")


def test_a_demand_names_the_verb_that_asks(explain):
    first, second = explain("Norland calls on Sudland to halt fire and withdraw its troops.")
    assert steps(first)["modality"] == ("demanded", "set by “calls”")
    assert "a further thing that “calls” asks for" in steps(second)["frame"][1]


def test_an_actor_is_told_by_its_place_in_the_clause_or_by_where_it_was_taken_from(explain):
    first, second = explain("Sudland shelled Aldby. The village was also attacked.")
    assert steps(first)["agent"] == ("Sudland", "“Sudland”: subject of “shelled”")
    assert steps(first)["target"][1] == "“Aldby”: object of “shelled”"
    assert steps(second)["agent"][1].startswith("taken over from “Sudland”")


def test_a_source_is_told_by_what_introduces_it(explain):
    found = steps(explain("The ministry of Sudland said that Norland had shelled Aldby.")[0])
    assert found["holder"][1] == "introduced by “said”"
    assert found["via"][1] == "passes it on"


def test_a_time_and_a_place_are_told_with_rule_and_candidates(explain):
    found = steps(explain("On 9 March Sudland shelled Aldby.")[0])
    assert found["when"][0] == "2023-03-09"
    assert "anchored on the day of publication" in found["when"][1]
    assert "is the first of" in found["where"][1]


def test_what_is_explained_is_what_is_read(explain, read: Read):
    text = "Norland calls on Sudland to halt fire. Sudland's army did not shell Aldby on 9 March, killing no one."
    assert [each.claim for each in explain(text)] == read(text)
    assert coding.Explanation is Explanation
