"""The best dependency tree over one sentence's arc scores (Chu-Liu/Edmonds, one root)."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float32] | NDArray[np.float64]
Heads = NDArray[np.int64]

FORBIDDEN = -1e18


def best_tree(scores: Scores) -> Heads:
    """Heads of the best tree: ``scores[d, h]`` is the score of word ``d`` under head ``h``, 0 is the root.

    The result has one entry a word and a 0 for the root itself; exactly one word hangs on the root.
    """
    heads: Heads = scores.argmax(axis=1)
    heads[0] = 0
    if is_tree(heads):
        return heads
    rooted = scores.astype(np.float64)
    rooted[1:, 0] -= len(scores) * float(np.ptp(scores[1:])) + 1  # a second root never pays
    return spanning_tree(rooted)


def is_tree(heads: Heads) -> bool:
    """Whether ``heads`` is one tree with a single root."""
    return heads[1:].tolist().count(0) == 1 and not find_cycle(heads)


def find_cycle(heads: Heads) -> list[int]:
    """The words of one cycle in ``heads``, or an empty list."""
    above = heads.tolist()
    colour = [0] * len(above)  # the start of the path that passed a word, 0 where none did
    for start in range(1, len(above)):
        path, word = [], start
        while word > 0 and colour[word] == 0:
            colour[word] = start
            path.append(word)
            word = above[word]
        if word > 0 and colour[word] == start:
            return path[path.index(word) :]
    return []


def spanning_tree(scores: Scores) -> Heads:
    """Heads of the maximum spanning arborescence, by contracting one cycle at a time (Edmonds 1967)."""
    own = scores.copy()
    np.fill_diagonal(own, FORBIDDEN)
    own[0] = FORBIDDEN
    heads: Heads = own.argmax(axis=1)
    heads[0] = 0
    cycle = find_cycle(heads)
    if not cycle:
        return heads
    in_cycle = np.zeros(len(heads), dtype=bool)
    in_cycle[cycle] = True
    rest, ring = np.flatnonzero(~in_cycle), np.array(cycle)
    contracted, leaving, entering = contract(own, heads, rest, ring)
    small = spanning_tree(contracted)
    node = len(rest)
    for index, word in enumerate(rest):
        if word:
            heads[word] = leaving[index] if small[index] == node else rest[small[index]]
    heads[entering[small[node]]] = rest[small[node]]
    return heads


def contract(own: Scores, heads: Heads, rest: Heads, ring: Heads) -> tuple[Scores, Heads, Heads]:
    """``own`` with the cycle ``ring`` as one last node, and which ring word each outer word meets.

    Returns the smaller score matrix; for each word of ``rest`` the ring word that would be its head; for
    each word of ``rest`` the ring word that it would be head of.
    """
    size = len(rest)
    smaller = np.full((size + 1, size + 1), FORBIDDEN)
    smaller[:size, :size] = own[np.ix_(rest, rest)]
    into_rest = own[np.ix_(rest, ring)]
    smaller[:size, size] = into_rest.max(axis=1)
    kept = own[ring, heads[ring]]
    into_ring = own[np.ix_(ring, rest)] - kept[:, None] + kept.sum()
    smaller[size, :size] = into_ring.max(axis=0)
    return smaller, ring[into_rest.argmax(axis=1)], ring[into_ring.argmax(axis=0)]
