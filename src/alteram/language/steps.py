"""Mendings of a tree one after another, each undone where it would leave no tree behind."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

import numpy as np

from alteram.language.network import WordLabels
from alteram.language.trees import is_tree

Step = Callable[[list[WordLabels], Sequence[str]], object]  # mends labels in place


def carried_out(steps: Iterable[Step], labels: list[WordLabels], words: Sequence[str]) -> list[WordLabels]:
    """``labels`` mended in place by each of ``steps``; heads count from 1.

    A step moves words by what stands around them, and two of its moves may close a ring, in which whoever climbs from
    word to head never arrives. Such a step is undone as a whole.
    """
    for step in steps:
        before = list(labels)
        step(labels, words)
        if labels != before and not is_tree(np.array([0, *(label.head for label in labels)])):
            labels[:] = before
    return labels
