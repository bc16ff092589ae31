"""Stretches of text side by side as lines."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby, pairwise
from typing import Final

from alteram.ingest.pdf.rules import Rule, stand_between
from alteram.ingest.pdf.stretches import WIDE, Stretch
from alteram.model import Box

_BLANK: Final = 0.12  # of the size: a gap as wide stands for a blank
_RAISED: Final = 0.12  # of the size: the mark of a footnote stands as high above the line, or higher
_SMALL: Final = 0.85  # of the size of the line: such a mark is smaller
_MARK: Final = re.compile(r"[(\[]?(?:\d{1,3}|[*\u2020\u2021\u00a7]{1,4}|[a-z])[)\].]?")
_LOOK_BACK: Final = 4  # lines that a stretch, from the top down, may still stand on


@dataclass(frozen=True, slots=True)
class Line:
    """Stretches on one line, in reading order; ``turns`` as in ``Glyph``, ``page`` counts from 1."""

    stretches: tuple[Stretch, ...]
    page: int
    turns: int
    box: Box = field(init=False)
    main: Stretch = field(init=False)  # the one that shows the line's size and baseline

    def __post_init__(self) -> None:
        object.__setattr__(self, "box", around(stretch.box for stretch in self.stretches))
        object.__setattr__(self, "main", max(self.stretches, key=lambda stretch: len(stretch.text) * stretch.size))

    @property
    def text(self) -> str:
        blanks = [" " if has_blank(*pair) else "" for pair in pairwise(self.stretches)]
        return "".join(stretch.text + blank for stretch, blank in zip(self.stretches, [*blanks, ""], strict=True))

    @property
    def size(self) -> float:
        return self.main.size

    @property
    def base(self) -> float:
        return self.main.base

    @property
    def bold(self) -> bool:
        return self.main.bold

    @property
    def runs_left(self) -> bool:
        """Whether the line is read from right to left."""
        return sum(stretch.direction * len(stretch.text) for stretch in self.stretches) < 0


def around(boxes: Iterable[Box]) -> Box:
    """The smallest box that holds all ``boxes``, of which there is one at least."""
    lefts, tops, rights, bottoms = zip(*((box.left, box.top, box.right, box.bottom) for box in boxes), strict=True)
    return Box(min(lefts), min(tops), max(rights), max(bottoms))


def has_blank(stretch: Stretch, after: Stretch) -> bool:
    """Whether a blank stands between two stretches of a line; after the mark that opens a footnote one always does."""
    gap = max(after.box.left - stretch.box.right, stretch.box.left - after.box.right)
    return gap > _BLANK * max(stretch.size, after.size) or (after.text[:1].isalpha() and is_mark(stretch, after))


def is_mark(stretch: Stretch, beside: Stretch) -> bool:
    """Whether ``stretch`` is a number or sign, set small and raised beside another, as the marks of footnotes are."""
    raised = beside.base - stretch.base > _RAISED * beside.size
    return raised and stretch.size < _SMALL * beside.size and _MARK.fullmatch(stretch.text) is not None


def strips_of(stretches: Iterable[Stretch], *, page: int, turns: int, walls: Sequence[Rule] = ()) -> list[Line]:
    """The stretches with those joined that stand side by side, with no gap that might part columns, and no wall."""
    strips: list[Line] = []
    for row in _rows(stretches):
        for group in _near(row, walls):
            strips.append(Line(tuple(in_reading_order(group)), page, turns))
    return strips


def lines_of(strips: Iterable[Line]) -> list[Line]:
    """The lines that ``strips`` of one column make up, from the top down."""
    some = list(strips)
    if not some:
        return []
    stretches = (stretch for strip in some for stretch in strip.stretches)
    return [Line(tuple(in_reading_order(row)), some[0].page, some[0].turns) for row in _rows(stretches)]


def _rows(stretches: Iterable[Stretch]) -> list[list[Stretch]]:
    """The stretches of each line, from the left, the lines from the top down."""
    rows: list[list[Stretch]] = []
    mains: list[Stretch] = []  # the largest of each row
    for stretch in sorted(stretches, key=lambda stretch: stretch.base):
        at = next((at for at in _last(len(rows)) if stretch.is_level_with(mains[at])), None)
        if at is None:
            rows.append([stretch])
            mains.append(stretch)
        else:
            rows[at].append(stretch)
            mains[at] = max(mains[at], stretch, key=lambda each: each.size)
    return [sorted(row, key=lambda stretch: stretch.box.left) for row in rows]


def rows_of(strips: Iterable[Line]) -> list[list[Line]]:
    """Strips by their height, whatever column they stand in: from the top down, each row from the left."""
    rows: list[list[Line]] = []
    for strip in sorted(strips, key=lambda strip: strip.base):
        if rows and strip.base - rows[-1][-1].base < 0.5 * strip.size:
            rows[-1].append(strip)
        else:
            rows.append([strip])
    return [sorted(row, key=lambda strip: strip.box.left) for row in rows]


def _last(count: int) -> Iterable[int]:
    return range(count - 1, max(-1, count - 1 - _LOOK_BACK), -1)


def _near(row: list[Stretch], walls: Sequence[Rule]) -> Iterator[list[Stretch]]:
    group: list[Stretch] = []
    right = 0.0
    for stretch in row:
        gap = stretch.box.left - right
        if group and (
            gap > WIDE * max(stretch.size, group[-1].size)
            or stand_between(walls, right, stretch.box.left, stretch.base)
        ):
            yield group
            group = []
        right = max(right, stretch.box.right) if group else stretch.box.right
        group.append(stretch)
    if group:
        yield group


def in_reading_order(row: list[Stretch]) -> list[Stretch]:
    """Stretches of one line, given in any order: from the left, or from the right where most letters run so.

    Words that run the other way keep their own order (a simple form of UAX #9).
    """
    row = sorted(row, key=lambda stretch: stretch.box.left)
    if all(stretch.direction >= 0 for stretch in row):
        return row
    leftward = sum(stretch.direction * len(stretch.text) for stretch in row) < 0
    ordered: list[Stretch] = []
    for against, group in groupby(row, key=lambda stretch: stretch.direction == (1 if leftward else -1)):
        part = list(group)
        ordered = [*part, *ordered] if leftward and against else ordered
        if leftward and not against:
            ordered = [*reversed(part), *ordered]
        if not leftward:
            ordered += reversed(part) if against else part
    return ordered
