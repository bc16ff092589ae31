"""A page of a PDF as pieces of lines."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from operator import attrgetter

from alteram.ingest.pdf.glyphs import Glyph
from alteram.ingest.pdf.lines import Line, strips_of
from alteram.ingest.pdf.rules import Frame, Rule, Stroke, frames_on
from alteram.ingest.pdf.sheets import Sheet
from alteram.ingest.pdf.stretches import Stretch, stretches_of


@dataclass(frozen=True, slots=True)
class Page:
    """A sheet, and the pieces of lines on it: those that run as most do, and those that run in other directions.

    ``frames`` are those of the tables among the first.
    """

    sheet: Sheet
    strips: list[Line]
    others: list[list[Line]]
    frames: list[Frame]

    @property
    def height(self) -> float:
        """The height of the sheet, turned so that most lines are upright."""
        return self.sheet.size(self.strips[0].turns if self.strips else 0)[1]


def page_of(sheet: Sheet, glyphs: Iterable[Glyph], strokes: Sequence[Stroke], *, number: int) -> Page:
    """The page ``number`` with ``glyphs`` and ``strokes`` on it."""

    @cache
    def frames(turns: int) -> list[Frame]:
        return frames_on(strokes, sheet, turns)

    @cache
    def walls(turns: int) -> list[Rule]:
        return sorted((rule for frame in frames(turns) for rule in frame.plumb), key=attrgetter("at"))

    turned: defaultdict[int, list[Stretch]] = defaultdict(list)
    for turns, some in groupby(glyphs, key=attrgetter("turns")):
        turned[turns] += stretches_of(some, walls=walls(turns))
    most_first = sorted(turned, key=lambda turns: sum(len(each.text) for each in turned[turns]), reverse=True)
    groups = [strips_of(turned[turns], page=number, turns=turns, walls=walls(turns)) for turns in most_first]
    return Page(sheet, groups[0] if groups else [], groups[1:], frames(most_first[0]) if most_first else [])
