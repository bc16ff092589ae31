"""Stretches of text in gold and answer, laid side by side."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol, TypeVar


class Spanned(Protocol):
    """Whatever lies in half-open code points of a text."""

    @property
    def start(self) -> int: ...

    @property
    def end(self) -> int: ...


Gold = TypeVar("Gold", bound=Spanned)
Answered = TypeVar("Answered", bound=Spanned)


def paired(gold: Sequence[Gold], answered: Sequence[Answered]) -> list[tuple[Gold, Answered]]:
    """Pairs that share a character, each stretch in one at most: those with the same ends first, then in order."""
    spans = {(each.start, each.end): each for each in answered}
    pairs = [(each, spans[each.start, each.end]) for each in gold if (each.start, each.end) in spans]
    taken = {id(each) for pair in pairs for each in pair}
    rest = [each for each in answered if id(each) not in taken]
    for each in gold:
        if id(each) in taken:
            continue
        other = next((one for one in rest if one.start < each.end and each.start < one.end), None)
        if other is not None:
            pairs.append((each, other))
            rest.remove(other)
    return pairs
