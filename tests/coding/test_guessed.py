"""Names that only the language model takes for places are places without a point."""

from __future__ import annotations

from alteram.coding.mentions.guessed import guessed
from alteram.model import Entity, PlaceMention, Span
from tests.factories import sentence_of

SENTENCE = sentence_of(
    "Rebels/rebel/NOUN/2/nsubj left/leave/VERB:VBD/0/root from/from/ADP/4/case Zorby/Zorby/PROPN/2/obl"
)
TEXT = "Rebels left from Zorby"
PLACE = Entity(Span(17, 22), "place")


def found(
    *entities: Entity, known: tuple[PlaceMention, ...] = (), others: tuple[tuple[int, int], ...] = ()
) -> list[str]:
    return [f"{m.relation} {m.text}" for m in guessed(SENTENCE, TEXT, entities, known, others)]


def test_a_name_taken_for_a_place_keeps_the_relation_that_its_preposition_tells():
    assert found(PLACE) == ["from Zorby"]


def test_what_has_another_meaning_is_none():
    assert found(PLACE, others=((3, 3),)) == []
    assert found(PLACE, known=(PlaceMention(span=PLACE.span, text="Zorby", name="Zorby"),)) == []
    assert found(Entity(PLACE.span, "person")) == []
    assert found(Entity(Span(0, 6), "place")) == []


def test_a_feast_is_no_place():
    sentence = sentence_of(
        "They/they/PRON/2/nsubj fired/fire/VERB:VBD/0/root during/during/ADP/4/case Ramadan/Ramadan/PROPN/2/obl"
    )
    assert list(guessed(sentence, "They fired during Ramadan", [Entity(Span(18, 25), "place")], (), ())) == []
