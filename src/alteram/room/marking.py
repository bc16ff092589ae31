"""The text of a statement in runs, each with the claims whose evidence it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from alteram.model import Claim, Span
from alteram.model.codes import family
from alteram.phrases import UNSEEN

UNKNOWN: Final = "\N{REPLACEMENT CHARACTER}"
LANES: Final = 4  # lines below the words that are drawn; further claims are told by their numbers alone


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """A claim by its number on the page, over some words; the ``lane`` of its line, from 1, is the same over all."""

    number: int
    family: str
    lane: int
    opens: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """A stretch of the text under the same ``marks``, in the order of their numbers; ``lit`` where it was asked for."""

    text: str
    marks: tuple[Mark, ...] = ()
    lit: bool = False

    @property
    def claims(self) -> tuple[int, ...]:
        """The numbers of the claims."""
        return tuple(mark.number for mark in self.marks)

    @property
    def opened(self) -> tuple[Mark, ...]:
        """The marks that begin here."""
        return tuple(mark for mark in self.marks if mark.opens)

    @property
    def lines(self) -> tuple[Mark, ...]:
        """The marks whose lines are drawn."""
        return tuple(mark for mark in self.marks if mark.lane <= LANES)

    @property
    def depth(self) -> int:
        """How many lanes there are below the words."""
        return max((mark.lane for mark in self.lines), default=0)

    @property
    def family(self) -> str:
        """The family of the claim that began last, whose words these are most of all."""
        return max(self.marks).family if self.marks else ""


def runs_of(
    text: str,
    claims: Iterable[tuple[int, Claim]],
    *,
    start: int = 0,
    end: int | None = None,
    lit: Span | None = None,
) -> Iterator[Run]:
    """``text`` from ``start`` to ``end`` in runs; ``claims`` come with their numbers on the page.

    Characters that would steer or hide what is shown are replaced, one by one: no offset moves.
    """
    last = len(text) if end is None else end
    spans = [(*_within(each.evidence.start, each.evidence.end, start, last), number, each) for number, each in claims]
    light = _within(lit.start, lit.end, start, last) if lit else (start, start)
    edges = sorted({start, last, *light, *(at for begin, close, *_ in spans for at in (begin, close))})
    opening: dict[int, list[tuple[int, Mark]]] = {}
    for begin, close, mark in _laned(spans):
        opening.setdefault(begin, []).append((close, mark))
    here: list[tuple[int, Mark]] = []
    for begin, close in pairwise(edges):
        here = [each for each in here if each[0] > begin]
        marks = [mark for _, mark in here]
        for until, mark in opening.get(begin, ()):
            here.append((until, mark))
            marks.append(Mark(mark.number, mark.family, mark.lane, opens=True))
        shown = UNSEEN.sub(UNKNOWN, text[begin:close])
        yield Run(text=shown, marks=tuple(sorted(marks)), lit=light[0] <= begin < light[1])


def _within(begin: int, close: int, start: int, end: int) -> tuple[int, int]:
    return min(max(begin, start), end), min(max(close, start), end)


def _laned(spans: Iterable[tuple[int, int, int, Claim]]) -> Iterator[tuple[int, int, Mark]]:
    """The spans in text order, the longer before the shorter, each in the first lane that is free over all of it."""
    taken: list[int] = []  # where each lane becomes free
    for begin, close, number, claim in sorted(spans, key=lambda span: (span[0], -span[1], span[2])):
        if close <= begin:
            continue
        lane = next((lane for lane, free in enumerate(taken) if free <= begin), len(taken))
        taken[lane : lane + 1] = [close]
        yield begin, close, Mark(number, family(claim.event), lane + 1)
