"""The rules of a page's tables, and the cells between them."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice, takewhile
from operator import attrgetter
from typing import Final, NamedTuple

from alteram.ingest.pdf.sheets import Sheet
from alteram.model import Box

_NEAR: Final = 2.5  # points: rules nearer to each other are one, and meet
_SHORTEST: Final = 8.0  # points
_SLACK: Final = 0.5  # points that a letter may reach over the rule beside it
_MOST_MEETINGS: Final = 200_000  # tried on a page


class Stroke(NamedTuple):
    """A level or plumb line between two points, in PDF's own points, which count from the bottom left."""

    across: float
    up: float
    other_across: float
    other_up: float


@dataclass(frozen=True, slots=True)
class Rule:
    """A level or plumb line ``at`` a distance from the page's top or left edge; the other way it has two ends."""

    at: float
    start: float
    end: float

    def reaches(self, place: float) -> bool:
        return self.start - _NEAR <= place <= self.end + _NEAR

    def meets(self, other: Rule) -> bool:
        """Whether it meets ``other``, which runs the other way."""
        return self.reaches(other.at) and other.reaches(self.at)


@dataclass(frozen=True, slots=True)
class Frame:
    """Rules that hang together, in order: ``level`` from the top down, ``plumb`` from the left."""

    level: Sequence[Rule]
    plumb: Sequence[Rule]
    box: Box = field(init=False)

    def __post_init__(self) -> None:
        left = min([self.plumb[0].at, *(rule.start for rule in self.level)])
        top = min([self.level[0].at, *(rule.start for rule in self.plumb)])
        right = max([self.plumb[-1].at, *(rule.end for rule in self.level)])
        bottom = max([self.level[-1].at, *(rule.end for rule in self.plumb)])
        object.__setattr__(self, "box", Box(left, top, right, bottom))

    def cell(self, across: float, down: float) -> Box:
        """The cell around a point within the frame; a side without a rule is the frame's."""
        beside = [rule.at for rule in self.plumb if rule.reaches(down)]
        over = [rule.at for rule in self.level if rule.reaches(across)]
        return Box(
            max((at for at in beside if at <= across), default=self.box.left),
            max((at for at in over if at <= down), default=self.box.top),
            min((at for at in beside if at > across), default=self.box.right),
            min((at for at in over if at > down), default=self.box.bottom),
        )


def stand_between(walls: Sequence[Rule], left: float, right: float, down: float) -> bool:
    """Whether one of ``walls``, plumb rules from the left, stands between two places of one height."""
    start = bisect_left(walls, left - _SLACK, key=attrgetter("at"))
    near = takewhile(lambda wall: wall.at <= right + _SLACK, islice(walls, start, None))
    return any(wall.start <= down <= wall.end for wall in near)


def frames_on(strokes: Iterable[Stroke], sheet: Sheet, turns: int) -> list[Frame]:
    """The frames that ``strokes`` make up on ``sheet`` turned ``turns`` times, the smallest first."""
    level: list[Rule] = []
    plumb: list[Rule] = []
    for stroke in strokes:
        ends = (sheet.turned(stroke[0], stroke[1], turns), sheet.turned(stroke[2], stroke[3], turns))
        (left, right), (top, bottom) = (sorted(places) for places in zip(*ends, strict=True))
        if not all(map(math.isfinite, (left, right, top, bottom))):
            continue
        if right - left > bottom - top:
            level.append(Rule((top + bottom) / 2, left, right))
        else:
            plumb.append(Rule((left + right) / 2, top, bottom))
    frames = _frames(_merged(level), _merged(plumb))
    return sorted(frames, key=lambda frame: (frame.box.right - frame.box.left) * (frame.box.bottom - frame.box.top))


def _merged(rules: list[Rule]) -> list[Rule]:
    """``rules`` that run the same way, with those joined that lie on one line and have no gap between them."""
    lines: list[list[Rule]] = []
    for rule in sorted(rules, key=lambda rule: rule.at):
        if lines and rule.at - lines[-1][-1].at < _NEAR:
            lines[-1].append(rule)
        else:
            lines.append([rule])
    return [rule for line in lines for rule in _joined(line) if rule.end - rule.start >= _SHORTEST]


def _joined(line: list[Rule]) -> Iterator[Rule]:
    first, *others = sorted(line, key=lambda rule: rule.start)
    at, start, end = first.at, first.start, first.end
    for rule in others:
        if rule.start > end + _NEAR:
            yield Rule(at, start, end)
            start = rule.start
        end = max(end, rule.end)
    yield Rule(at, start, end)


def _frames(level: list[Rule], plumb: list[Rule]) -> Iterator[Frame]:
    """The groups of rules that meet each other, each with two level rules and a plumb one at least."""
    if len(level) * len(plumb) > _MOST_MEETINGS:
        return
    free = set(range(len(level)))
    left = set(range(len(plumb)))
    while left:
        rows: set[int] = set()
        columns = {left.pop()}
        new = set(columns)
        while new:
            met = {row for row in free for column in new if level[row].meets(plumb[column])}
            free -= met
            rows |= met
            new = {column for column in left for row in met if plumb[column].meets(level[row])}
            left -= new
            columns |= new
        if len(rows) > 1:
            yield Frame([level[row] for row in sorted(rows)], [plumb[column] for column in sorted(columns)])
