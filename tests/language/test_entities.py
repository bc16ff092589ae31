"""Entities put together from the labels of words."""

import pytest

from alteram.language.entities import stretches

CASES = {
    "none": ("O O O", []),
    "one_word": ("O B-place O", ["place 1-1"]),
    "several_words": ("B-organisation I-organisation I-organisation O", ["organisation 0-2"]),
    "at_the_end": ("O B-person I-person", ["person 1-2"]),
    "two_side_by_side": ("B-place B-place O", ["place 0-0", "place 1-1"]),
    "two_kinds_side_by_side": ("B-group B-weapon I-weapon", ["group 0-0", "weapon 1-2"]),
    "goes_on_without_an_opening": ("O I-facility I-facility O", ["facility 1-2"]),
    "goes_on_as_another_kind": ("B-place I-person O", ["place 0-0", "person 1-1"]),
    "no_words": ("", []),
}


@pytest.mark.parametrize(("labels", "expected"), CASES.values(), ids=CASES)
def test_labels_make_entities(labels: str, expected: list[str]):
    found = [f"{each.kind} {each.first}-{each.last}" for each in stretches(labels.split())]
    assert found == expected
