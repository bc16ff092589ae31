"""Mendings never leave a ring, in which whoever climbs to the root would never arrive."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest

from alteram.language.network import WordLabels
from alteram.language.parser import english
from alteram.language.steps import carried_out
from alteram.language.trees import is_tree


def label(head: int, relation: str) -> WordLabels:
    return WordLabels("NOUN", "NN", "lower|0|", head, relation, "O")


def close_ring(labels: list[WordLabels], _words: Sequence[str]) -> None:
    labels[1] = labels[1]._replace(head=3)


def move_last(labels: list[WordLabels], _words: Sequence[str]) -> None:
    labels[2] = labels[2]._replace(head=1)


def test_a_step_that_closes_a_ring_is_undone_and_the_others_stay():
    labels = [label(0, "root"), label(1, "obj"), label(2, "nmod")]
    mended = carried_out([close_ring, move_last], list(labels), ["a", "b", "c"])
    assert [each.head for each in mended] == [0, 1, 1]


ODD = [
    "The losses were three dead and five wounded, two were dead.",
    "Two dead.",
    "Dead were three, wounded were five and missing one.",
    "Reports that claims that they fired are untrue are untrue.",
    "Soldiers, five, appos three",
    "Killed: 3, wounded: 5, of them two killed and one, dead.",
]


@pytest.mark.parametrize("text", ODD)
def test_every_parse_is_a_tree(text: str):
    for sentence in english().parse(text).sentences:
        assert is_tree(np.array([0, *(token.head + 1 for token in sentence.tokens)]))
