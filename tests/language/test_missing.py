"""Clauses take back what a phrase before them took: a subject, an object, the verb of what is judged."""

from __future__ import annotations

import pytest

from alteram.language.parser import Parser, english

HEADS = {
    # word and what it hangs on, with its relation
    "second_subject": (
        "The column entered the town and paramilitaries looted shops.",
        "paramilitaries",
        "nsubj",
        "looted",
    ),
    "last_object": ("The units carried out from mortars the shelling of Aldby.", "shelling", "obj", "carried"),
    "after_two": ("The enemy subjected to fire from tanks the positions at Zorin.", "positions", "obj", "subjected"),
    "topic": ("Claims about 500 killed soldiers are lies.", "soldiers", "nmod", "Claims"),
    "fate": ("The enemy had 20 men killed.", "killed", "xcomp", "had"),
    "often": ("Sudland has time and again violated the truce.", "has", "aux", "violated"),
    "fire": ("17 instances of opening fire towards our posts were noted.", "fire", "nmod", "instances"),
    "attempt": ("The attempt of a group of the enemy to penetrate was foiled.", "penetrate", "acl", "attempt"),
    "kept": ("They shot at a man from the village the army calls Karif.", "village", "nmod", "man"),
}


@pytest.fixture(scope="module")
def parser() -> Parser:
    return english()


@pytest.mark.parametrize(("text", "word", "relation", "head"), HEADS.values(), ids=HEADS)
def test_a_word_is_part_of_the_clause_that_lacks_it(parser: Parser, text: str, word: str, relation: str, head: str):
    (sentence,) = parser.parse(text).sentences
    token = next(token for token in sentence.tokens if token.text == word)
    above = sentence.head_of(token)
    assert above is not None
    assert (token.relation, above.text) == (relation, head)
