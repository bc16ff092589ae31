"""What the network reads as one word: a word of the text, or a name of several with its stand-in."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from alteram.model import Span

Named = tuple[Span, str]


class Unit(NamedTuple):
    """A word to the network, and the ranges of the text's words that it stands for."""

    word: str
    spans: Sequence[Span]
    named: bool = False


def units_of(text: str, spans: Sequence[Span], names: Sequence[Named]) -> Iterator[Unit]:
    """The words at ``spans`` as units; a name counts only where it begins and ends with a word."""
    if not names:
        yield from (Unit(span.of(text), (span,)) for span in spans)
        return
    starts, ends = {span.start for span in spans}, {span.end for span in spans}
    fitting = {name.start: (name.end, word) for name, word in names if name.start in starts and name.end in ends}
    at = 0
    while at < len(spans):
        first = at
        end, word = fitting.get(spans[first].start, (spans[first].end, spans[first].of(text)))
        while at < len(spans) and spans[at].end <= end:
            at += 1
        yield Unit(word, spans[first:at], named=spans[first].start in fitting)


def names_within(span: Span, names: Sequence[Named]) -> Sequence[Named]:
    """Those of ``names`` that begin in ``span``; they are in text order."""
    first = bisect_left(names, span.start, key=_start)
    return names[first : bisect_left(names, span.end, lo=first, key=_start)]


def _start(named: Named) -> int:
    return named[0].start
