"""The leaves on which a long statement is shown: each some of its text, with the claims whose words begin there."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from alteram.contract import decode_claim
from alteram.ledger.models import Claim as Row

CLAIMS: Final = 100  # of a leaf
LETTERS: Final = 60_000  # of a leaf
BACK: Final = (("\n", 10_000), (" ", 200))  # where a text is sooner cut, and how far back that is looked for


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaf:
    """The text from ``start`` to ``end``, and the rows of its claims, the first of which is the ``first``-th of all."""

    number: int
    start: int
    end: int
    rows: Sequence[int]
    first: int


class Leaves:
    """The leaves of a ``text`` whose claims are in those ``rows``, in text order."""

    def __init__(self, text: str, rows: Sequence[int]) -> None:
        self._text, self._rows = text, rows

    def __len__(self) -> int:
        return len(self._starts)

    def leaf(self, number: int) -> Leaf:
        """The leaf of that ``number``, from 1; the last for one that is higher."""
        number = min(max(number, 1), len(self))
        start, part = self._starts[number - 1]
        end = self._starts[number][0] if number < len(self) else len(self._text)
        first, last = part * CLAIMS, min((part + 1) * CLAIMS, len(self._rows))
        if sum(each == part for _, each in self._starts) > 1:
            begins = self._within(part)
            least = 0 if self._is_first(number) else start
            most = end if number < len(self) and self._starts[number][1] == part else len(self._text) + 1
            first, last = first + bisect_left(begins, least), first + bisect_left(begins, most)
        return Leaf(number=number, start=start, end=end, rows=self._rows[first:last], first=first + 1)

    def of_row(self, row: int) -> int:
        """The number of the leaf that has the claim in that ``row``; of the first, where none has."""
        place = next((place for place, each in enumerate(self._rows) if each == row), None)
        if place is None:
            return 1
        part = place // CLAIMS
        numbers = [number for number, (_, each) in enumerate(self._starts, start=1) if each == part]
        begin = self._begins([row])[row]
        return next((number for number in reversed(numbers) if self._starts[number - 1][0] <= begin), numbers[0])

    def at(self, offset: int) -> int:
        """The number of the leaf that has that letter of the text."""
        return max(1, bisect_right([start for start, _ in self._starts], offset))

    def _is_first(self, number: int) -> bool:
        return number == 1 or self._starts[number - 2][1] != self._starts[number - 1][1]

    @cached_property
    def _starts(self) -> list[tuple[int, int]]:
        """Where each leaf begins, and the part of the rows that its claims are of."""
        cuts = self._cuts()
        ends = [*cuts[1:], len(self._text)]
        return [
            (at, part) for part, (cut, end) in enumerate(zip(cuts, ends, strict=True)) for at in self._cut(cut, end)
        ]

    def _cuts(self) -> list[int]:
        """Where the text of each leaf's claims begins: with a sentence, if the claim before has words outside it."""
        firsts = range(CLAIMS, len(self._rows), CLAIMS)
        ids = [self._rows[place] for first in firsts for place in (first - 1, first)]
        found = {
            pk: decode_claim(json).evidence for pk, json in Row.objects.filter(id__in=ids).values_list("id", "json")
        }
        cuts = [0]
        for first in firsts:
            before, evidence = found[self._rows[first - 1]], found[self._rows[first]]
            sentence = evidence.sentence[0]
            cut = sentence if before.start < sentence <= evidence.start else evidence.start
            cuts.append(min(max(cut, cuts[-1]), len(self._text)))
        return cuts

    def _cut(self, start: int, end: int) -> Iterator[int]:
        yield start
        while end - start > LETTERS:
            start = self._break(start + LETTERS)
            yield start

    def _break(self, at: int) -> int:
        """Where to cut before ``at``: after a line or a word, if one ends near."""
        for sign, back in BACK:
            place = self._text.rfind(sign, at - back, at)
            if place >= 0:
                return place + 1
        return at

    def _within(self, part: int) -> list[int]:
        rows = self._rows[part * CLAIMS : (part + 1) * CLAIMS]
        found, begins = self._begins(rows), list[int]()
        for row in rows:  # copies may stand before what they follow
            begins.append(max(found[row], begins[-1] if begins else 0))
        return begins

    def _begins(self, rows: Sequence[int]) -> dict[int, int]:
        found = Row.objects.filter(id__in=list(rows)).values_list("id", "json")
        return {pk: decode_claim(json).evidence.start for pk, json in found}
