"""Long sentences in parts that the network takes, and the labels of the parts put together again."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate

from alteram.language.lost import found_again
from alteram.language.network import Network, WordLabels
from alteram.language.repairs import mended
from alteram.language.steps import carried_out
from alteram.language.subwords import MOST_PIECES

MOST_WORDS = 160  # longer sentences are read in parts: attention is quadratic, and none so long was trained on
BREAKS = frozenset(";:,.")


def labels_of(words: Sequence[str], network: Network) -> list[WordLabels]:
    """What ``network`` says of each of ``words``, a sentence of any length."""
    labels: list[WordLabels] = []
    for part in parts(words, network.sizes(words)):
        read = mended(network.label(network.encode(words[part])), words[part])
        labels += joined(carried_out([found_again], read, words[part]), labels)
    return labels


def parts(words: Sequence[str], sizes: Sequence[int]) -> Iterator[slice]:
    """``words`` in stretches that the network takes, cut after the last break in the second half of each.

    ``sizes`` says how many pieces each word has. A stretch without a break is cut where it is full.
    """
    pieces = [0, *accumulate(sizes)]
    start = 0
    while start < len(words):
        room = bisect_right(pieces, pieces[start] + MOST_PIECES - 2) - 1  # two pieces open and close a sentence
        end = max(start + 1, min(len(words), start + MOST_WORDS, room))
        if end < len(words):
            middle = start + (end - start) // 2
            end = next((place + 1 for place in range(end - 1, middle - 1, -1) if words[place] in BREAKS), end)
        yield slice(start, end)
        start = end


def joined(found: Sequence[WordLabels], before: Sequence[WordLabels]) -> Sequence[WordLabels]:
    """The labels of a part with heads counted from the sentence's start, after ``before``, those of the parts so far.

    The part's root hangs on the sentence's.
    """
    if not before:
        return found
    root = next(place for place, label in enumerate(before, start=1) if label.head == 0)
    return [
        label._replace(head=label.head + len(before)) if label.head else label._replace(head=root, relation="parataxis")
        for label in found
    ]
