"""The likeliest labels of entities among those that can follow each other: "I-place" goes on with a place alone."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

NEVER = -1e9


class Sequences:
    """Chooses among ``labels``, such as "O", "B-place" and "I-place", by the scores of each word."""

    def __init__(self, labels: Sequence[str]) -> None:
        self._labels = list(labels)
        steps = [[0.0 if follows(after, before) else NEVER for after in labels] for before in labels]
        self._steps = np.array(steps)
        self._first = np.array([0.0 if follows(after, "O") else NEVER for after in labels])

    def best(self, scores: NDArray[np.float32]) -> list[str]:
        """One label for each row of ``scores``: each word's own best ones, unless they contradict each other."""
        own = [self._labels[best] for best in scores.argmax(axis=1).tolist()]
        return own if all(follows(after, before) for before, after in pairwise(["O", *own])) else self._path(scores)

    def _path(self, scores: NDArray[np.float32]) -> list[str]:
        """The labels whose probabilities have the largest product, found by the Viterbi algorithm."""
        shifted = scores - scores.max(axis=1, keepdims=True)
        rows = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
        reached, came_from = rows[0] + self._first, []
        for row in rows[1:]:
            ways = reached[:, None] + self._steps
            came_from.append(ways.argmax(axis=0))
            reached = ways.max(axis=0) + row
        at = int(reached.argmax())
        path = [at]
        for origins in reversed(came_from):
            at = int(origins[at])
            path.append(at)
        return [self._labels[each] for each in reversed(path)]


def follows(after: str, before: str) -> bool:
    """Whether ``after`` may be the label of the word after one with ``before``."""
    return after[0] != "I" or after[2:] == before[2:]
