"""Labels of entities never contradict each other."""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from alteram.language.sequences import Sequences, follows

LABELS = ["O", "B-person", "I-person", "B-place", "I-place"]
CHOOSE = Sequences(LABELS)


def scores(*rows: dict[str, float]) -> np.ndarray:
    return np.array([[row.get(label, -9.0) for label in LABELS] for row in rows], dtype=np.float32)


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([{"O": 1}, {"B-place": 1}, {"I-place": 1}], ["O", "B-place", "I-place"]),
        ([{"B-person": 1, "B-place": 0.9}, {"I-place": 3}], ["B-place", "I-place"]),
        ([{"B-person": 3}, {"I-place": 1, "I-person": 0.9}], ["B-person", "I-person"]),
        ([{"I-place": 1, "B-place": 0.5}, {"O": 1}], ["B-place", "O"]),
        ([{"B-place": 1}, {"B-place": 1}], ["B-place", "B-place"]),
    ],
)
def test_the_likeliest_labels_that_can_follow_each_other_are_chosen(rows, expected):
    assert CHOOSE.best(scores(*rows)) == expected


@given(arrays.arrays(np.float32, st.tuples(st.integers(1, 12), st.just(5)), elements=st.floats(-9, 9, width=32)))
def test_no_label_contradicts_the_one_before(found):
    chosen = CHOOSE.best(found)
    assert len(chosen) == len(found)
    assert all(follows(after, before) for before, after in pairwise(["O", *chosen]))
