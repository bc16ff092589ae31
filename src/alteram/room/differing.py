"""Two texts compared: paragraph by paragraph first, then word by word in what differs, within a given time."""

from __future__ import annotations

import re
import time
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Final, Literal

PARAGRAPH: Final = re.compile(r"[^\n]*\n|[^\n]+")
WORD: Final = re.compile(r"\w+|\s+|[^\w\s]")
SMALL: Final = 40_000  # pairs of pieces that are compared each with each
BETWEEN: Final = 2  # letters of white space that do not part two changes
SECONDS: Final = 1.0
Piece = tuple[Literal["same", "other"], int, int, int, int]
Sort = Literal["same", "other"]
Clock = Callable[[], float]


@dataclass(frozen=True, slots=True)
class Change:
    """A stretch, the ``same`` in both or ``other``: ``a`` to ``a_end`` of one text, ``b`` to ``b_end`` of the other."""

    sort: Sort
    a: int
    a_end: int
    b: int
    b_end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """The ``changes`` from the one text to the other, in order, without a gap.

    ``whole`` says that time ran out: what differs after that is told by whole paragraphs, or by what is between
    others, and words that are alike may stand in it.
    """

    changes: tuple[Change, ...]
    whole: bool = False

    def moved(self, start: int) -> int | None:
        """Where in the second text the letter at ``start`` of the first is; None where it is in what differs."""
        place = bisect_right(self.changes, start, key=lambda change: change.a_end)
        if place == len(self.changes) or self.changes[place].sort != "same":
            return None
        return self.changes[place].b + start - self.changes[place].a


def difference(one: str, other: str, *, seconds: float = SECONDS, clock: Clock = time.monotonic) -> Difference:
    """How ``other`` differs from ``one``; after some ``seconds``, by larger stretches."""
    until = clock() + seconds
    found: list[Change] = []
    whole = False
    for change in _compared(one, other, PARAGRAPH, 0, 0, lambda: clock() > until):
        if change.sort == "same":
            found.append(change)
            continue
        if clock() > until:
            whole = True
            found.append(change)
            continue
        parts = one[change.a : change.a_end], other[change.b : change.b_end]
        found.extend(_compared(*parts, WORD, change.a, change.b, lambda: clock() > until))
    return Difference(changes=tuple(_joined(found, one)), whole=whole or clock() > until)


def _compared(
    one: str, other: str, pattern: re.Pattern[str], a: int, b: int, late: Callable[[], bool]
) -> Iterator[Change]:
    """The changes by the pieces that ``pattern`` cuts, in offsets that begin at ``a`` and ``b``."""
    first, second = pattern.findall(one), pattern.findall(other)
    begins = [a], [b]
    for pieces, at in zip((first, second), begins, strict=True):
        for piece in pieces:
            at.append(at[-1] + len(piece))
    for sort, low, high, left, right in _opcodes(first, second, late):
        yield Change(sort, begins[0][low], begins[0][high], begins[1][left], begins[1][right])


Block = tuple[int, int, int, int]


def _opcodes(
    first: Sequence[str], second: Sequence[str], late: Callable[[], bool]
) -> Iterator[tuple[Sort, int, int, int, int]]:
    """The stretches of two sequences that are the same, or other: patience first, and what is small each with each."""
    waiting: list[tuple[Block, bool]] = [((0, len(first), 0, len(second)), False)]
    while waiting:
        (low, high, left, right), same = waiting.pop()
        if same:
            yield "same", low, high, left, right
            continue
        head = _alike(first, second, low, high, left, right)
        if head:
            yield "same", low, low + head, left, left + head
            low, left = low + head, left + head
        tail = _alike(first, second, low, high, left, right, from_end=True)
        if tail:
            waiting.append(((high - tail, high, right - tail, right), True))
            high, right = high - tail, right - tail
        if low == high or left == right:
            if low < high or left < right:
                yield "other", low, high, left, right
            continue
        anchors = [] if late() else _anchors(first[low:high], second[left:right])
        if anchors:
            waiting.extend(_between(anchors, (low, high, left, right)))
        elif (high - low) * (right - left) <= SMALL and not late():
            yield from _each(first, second, (low, high, left, right))
        else:
            yield "other", low, high, left, right


def _alike(
    first: Sequence[str], second: Sequence[str], low: int, high: int, left: int, right: int, *, from_end: bool = False
) -> int:
    most, number = min(high - low, right - left), 0
    if from_end:
        while number < most and first[high - 1 - number] == second[right - 1 - number]:
            number += 1
    else:
        while number < most and first[low + number] == second[left + number]:
            number += 1
    return number


def _anchors(first: Sequence[str], second: Sequence[str]) -> list[tuple[int, int]]:
    """Pieces that stand once in each, as many as come in the same order in both: what patience is played with."""
    once, again = (Counter(each) for each in (first, second))
    places = {piece: at for at, piece in enumerate(second) if again[piece] == 1 and once[piece] == 1}
    pairs = [(at, places[piece]) for at, piece in enumerate(first) if piece in places]
    ends: list[int] = []
    tops: list[int] = []
    below: list[int | None] = []
    for number, (_, at) in enumerate(pairs):
        pile = bisect_left(ends, at)
        below.append(tops[pile - 1] if pile else None)
        ends[pile : pile + 1] = [at]
        tops[pile : pile + 1] = [number]
    found: list[tuple[int, int]] = []
    top = tops[-1] if tops else None
    while top is not None:
        found.append(pairs[top])
        top = below[top]
    return found[::-1]


def _between(anchors: Sequence[tuple[int, int]], block: Block) -> list[tuple[Block, bool]]:
    """The blocks before, at, between and after the anchors, the last first."""
    low, high, left, right = block
    found: list[tuple[Block, bool]] = []
    a, b = low, left
    for one, other in anchors:
        at, beside = low + one, left + other
        found.append(((a, at, b, beside), False))
        found.append(((at, at + 1, beside, beside + 1), True))
        a, b = at + 1, beside + 1
    found.append(((a, high, b, right), False))
    return [each for each in reversed(found) if each[0][0] < each[0][1] or each[0][2] < each[0][3]]


def _each(first: Sequence[str], second: Sequence[str], block: Block) -> Iterator[Piece]:
    low, high, left, right = block
    matcher = SequenceMatcher(None, first[low:high], second[left:right], autojunk=False)
    for tag, a, a_end, b, b_end in matcher.get_opcodes():
        yield "same" if tag == "equal" else "other", low + a, low + a_end, left + b, left + b_end


def _joined(changes: Sequence[Change], one: str) -> Iterator[Change]:
    """``changes`` with those of one sort that touch made one; a space alone between others is no likeness."""
    last: Change | None = None
    for place, each in enumerate(changes):
        following = changes[place + 1] if place + 1 < len(changes) else None
        lonely = last is not None and following is not None and last.sort == following.sort == "other"
        space = lonely and each.a_end - each.a <= BETWEEN and one[each.a : each.a_end].isspace()
        change = Change("other", each.a, each.a_end, each.b, each.b_end) if space else each
        if last is not None and last.sort == change.sort:
            last = Change(last.sort, last.a, change.a_end, last.b, change.b_end)
            continue
        if last is not None:
            yield last
        last = change
    if last is not None:
        yield last
