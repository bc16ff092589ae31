"""Entities put together from the labels of words."""

import pytest

from alteram.language.entities import entities_of, stretches
from alteram.language.network import WordLabels
from alteram.language.parser import english
from alteram.language.units import Unit
from alteram.model import Span

CASES = {
    "none": ("O O O", []),
    "one_word": ("O B-place O", ["place 1-1"]),
    "several_words": ("B-organisation I-organisation I-organisation O", ["organisation 0-2"]),
    "at_the_end": ("O B-person I-person", ["person 1-2"]),
    "two_side_by_side": ("B-place B-place O", ["place 0-0", "place 1-1"]),
    "two_kinds_side_by_side": ("B-group B-weapon I-weapon", ["group 0-0", "weapon 1-2"]),
    "no_words": ("", []),
}


@pytest.mark.parametrize(("labels", "expected"), CASES.values(), ids=CASES)
def test_labels_make_entities(labels: str, expected: list[str]):
    found = [f"{each.kind} {each.first}-{each.last}" for each in stretches(labels.split())]
    assert found == expected


def test_an_entity_has_the_words_of_its_units_without_those_that_join_at_its_ends():
    text = "of the Army of Karif"
    spans = [Span(0, 2), Span(3, 6), Span(7, 11), Span(12, 14), Span(15, 20)]
    units = [Unit(span.of(text), (span,)) for span in spans]
    said = zip(("ADP", "DET", "PROPN", "ADP", "PROPN"), "BIIII", strict=True)
    labels = [WordLabels(upos, "", "", 0, "", f"{part}-organisation") for upos, part in said]
    assert [(each.span.of(text), each.kind) for each in entities_of(units, labels)] == [
        ("Army of Karif", "organisation")
    ]


def test_words_that_only_join_are_no_entity():
    units = [Unit("of", (Span(0, 2),))]
    assert list(entities_of(units, [WordLabels("ADP", "", "", 0, "", "B-place")])) == []


@pytest.mark.parametrize(
    ("text", "words", "kind"),
    [
        ("Houthi drones struck the port of Hodeidah on Friday.", "Hodeidah", "place"),
        ("Abiy Ahmed addressed parliament in Addis Ababa.", "Abiy Ahmed", "person"),
        ("The United Nations deplored the shelling of Sloviansk.", "United Nations", "organisation"),
        ("Sudanese troops fired Grad rockets at the camp.", "Sudanese", "group"),
    ],
)
def test_the_model_names_who_and_where(text, words, kind):
    assert (words, kind) in [(each.span.of(text), each.kind) for each in english().parse(text).entities]


def test_offsets_of_entities_count_from_the_start_of_the_text():
    text = "Nothing was hit.\n\nShells fell on Kharkiv."
    (found,) = [each for each in english().parse(text).entities if each.kind == "place"]
    assert found.span.of(text) == "Kharkiv"
