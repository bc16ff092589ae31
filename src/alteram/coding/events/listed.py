"""The predicates that frames list, in the order in which they are tried."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from alteram.lexicon import Frame


@dataclass(frozen=True, slots=True)
class Listed:
    """A predicate that a frame lists: what stands beside it, and of the frames that fit the highest rank is taken."""

    beside: frozenset[str]
    frame: Frame
    rank: int

    @classmethod
    def of(cls, words: Iterable[str], frame: Frame) -> Listed:
        beside = frozenset(words)
        conditions = bool(frame.having) + bool(frame.needs) + 2 * bool(frame.objects)
        return cls(beside, frame, 8 * bool(frame.modal) + 2 * conditions + 3 * bool(beside))


def ranked(listed: Iterable[Listed]) -> tuple[Listed, ...]:
    """``listed``, the highest rank first, and those of one rank as the lexicon has them."""
    return tuple(sorted(listed, key=lambda each: -each.rank))
