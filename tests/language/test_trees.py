"""Trees are held against every tree there is, for sentences short enough to try them all."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from alteram.language.trees import Heads, Scores, best_tree, find_cycle, is_tree, spanning_tree

MARGIN = 1e-6


@st.composite
def score_tables(draw: st.DrawFn, most_words: int = 5) -> Scores:
    """A table of arc scores for up to ``most_words`` words and the root."""
    size = draw(st.integers(1, most_words)) + 1
    numbers = st.integers(-50, 50).map(lambda tenths: tenths / 10)
    rows = draw(st.lists(st.lists(numbers, min_size=size, max_size=size), min_size=size, max_size=size))
    return np.array(rows, dtype=np.float64)


def total(scores: Scores, heads: Heads) -> float:
    return float(sum(scores[word, heads[word]] for word in range(1, len(heads))))


def every_tree(size: int) -> list[Heads]:
    """All trees over ``size - 1`` words with one root."""
    choices = product(range(size), repeat=size - 1)
    return [heads for choice in choices if reaches_root(heads := np.array([0, *choice], dtype=np.int64))]


def reaches_root(heads: Heads) -> bool:
    """Whether one word hangs on the root and every word leads to it, by walking up as far as there are words."""
    if list(heads[1:]).count(0) != 1:
        return False
    at = heads
    for _ in range(len(heads)):
        at = heads[at]
    return not at.any()


TREES = {size: every_tree(size) for size in range(2, 7)}


@given(score_tables())
def test_the_tree_found_is_a_tree(scores: Scores) -> None:
    assert reaches_root(best_tree(scores))


@given(score_tables(most_words=3))
def test_no_tree_of_three_words_scores_higher(scores: Scores) -> None:
    best = max(total(scores, heads) for heads in TREES[len(scores)])
    assert total(scores, best_tree(scores)) >= best - MARGIN


UNLIKELY_ROOT = np.array([[0.0] * 5, [0.1, 0.2, 0.0, 0.0, 0.0], *[[0.0] * 5] * 3])


@example(UNLIKELY_ROOT)
@given(score_tables())
def test_no_tree_of_five_words_scores_higher(scores: Scores) -> None:
    best = max(total(scores, heads) for heads in TREES[len(scores)])
    assert total(scores, best_tree(scores)) >= best - MARGIN


@given(score_tables())
def test_no_tree_with_any_number_of_roots_scores_higher(scores: Scores) -> None:
    found = spanning_tree(scores)
    assert not find_cycle(found)
    best = max(total(scores, heads) for heads in all_spanning(len(scores)))
    assert total(scores, found) >= best - MARGIN


def all_spanning(size: int) -> list[Heads]:
    """All trees over ``size - 1`` words, however many hang on the root."""
    if size not in SPANNING:
        choices = (np.array([0, *choice], dtype=np.int64) for choice in product(range(size), repeat=size - 1))
        SPANNING[size] = [heads for heads in choices if not find_loop(heads)]
    return SPANNING[size]


SPANNING: dict[int, list[Heads]] = {}


def find_loop(heads: Heads) -> bool:
    at = heads
    for _ in range(len(heads)):
        at = heads[at]
    return bool(at.any())


@given(st.integers(1, 5).flatmap(lambda words: st.lists(st.integers(0, words), min_size=words, max_size=words)))
def test_a_tree_is_told_from_what_is_none(choice: list[int]) -> None:
    heads = np.array([0, *choice], dtype=np.int64)
    assert is_tree(heads.copy()) == reaches_root(heads)


@pytest.mark.parametrize(
    ("heads", "cycle"),
    [([0, 0, 1], set()), ([0, 2, 1], {1, 2}), ([0, 0, 3, 4, 2], {2, 3, 4}), ([0, 2, 3, 2], {2, 3})],
)
def test_a_cycle_is_found(heads: list[int], cycle: set[int]) -> None:
    assert set(find_cycle(np.array(heads, dtype=np.int64))) == cycle


def test_a_long_sentence_gets_a_tree() -> None:
    scores = np.random.default_rng(7).normal(size=(150, 150))
    assert reaches_root(best_tree(scores))
