"""Letters drawn side by side as stretches of text."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from alteram.ingest.pdf.glyphs import Glyph
from alteram.ingest.pdf.rules import Rule, stand_between
from alteram.model import Box

WIDE: Final = 1.0  # of the size: a gap as wide may part columns
_SHIFT: Final = 0.1  # of the size: letters farther off the baseline stand above or below it
_RESIZED: Final = 0.15  # of the size: letters that differ by more are set apart, such as the mark of a footnote
_BACK: Final = 0.4  # of the size: a letter may stand as far back, as accents do
_FIRST_RIGHT_TO_LEFT: Final = "\u0590"


@dataclass(frozen=True, slots=True)
class Stretch:
    """Letters on one baseline, side by side; ``text`` is in reading order. Places as in ``Glyph``."""

    text: str
    box: Box
    base: float
    size: float
    bold: bool

    def is_level_with(self, other: Stretch) -> bool:
        """Whether both stand on one line; so do small letters that are set above or below it."""
        shared = min(self.base, other.base) - max(self.base - 0.7 * self.size, other.base - 0.7 * other.size)
        return shared > 0.35 * min(self.size, other.size)

    @property
    def direction(self) -> int:
        """1 where most letters run from left to right, -1 where from right to left, 0 where none tells."""
        if self.text.isascii() or max(self.text) < _FIRST_RIGHT_TO_LEFT:
            return 1 if any(map(str.isalpha, self.text)) else 0
        tells = [direction_of(letter) for letter in self.text]
        return (sum(tells) > 0) - (sum(tells) < 0)


def direction_of(letter: str) -> int:
    """1 for a letter that runs from left to right, -1 from right to left, 0 for one that goes either way."""
    if letter < _FIRST_RIGHT_TO_LEFT:
        return 1 if letter.isalpha() else 0
    return {"L": 1, "R": -1, "AL": -1}.get(unicodedata.bidirectional(letter), 0)


def stretches_of(glyphs: Iterable[Glyph], *, walls: Sequence[Rule] = ()) -> Iterator[Stretch]:
    """The stretches that ``glyphs`` make up, in their order, all of one turn; none runs through one of ``walls``."""
    letters: list[Glyph] = []
    for glyph in glyphs:
        if letters and (not _goes_on(letters[-1], glyph) or _is_parted(letters[-1], glyph, walls)):
            yield _stretch(letters)
            letters = []
        letters.append(glyph)
    if letters:
        yield _stretch(letters)


def _goes_on(last: Glyph, glyph: Glyph) -> bool:
    """Whether ``glyph`` stands beside ``last``, in the direction that its script runs."""
    size = last.size
    if abs(glyph.base - last.base) > _SHIFT * size or abs(glyph.size - size) > _RESIZED * size:
        return False
    if max(glyph.left - last.right, last.left - glyph.right) > WIDE * size:
        return False
    return _is_ahead(last, glyph, _BACK * size)


def _is_parted(last: Glyph, glyph: Glyph, walls: Sequence[Rule]) -> bool:
    return bool(walls) and stand_between(walls, min(last.right, glyph.right), max(last.left, glyph.left), glyph.base)


def _is_ahead(last: Glyph, glyph: Glyph, slack: float) -> bool:
    towards = direction_of(glyph.letter) or direction_of(last.letter)
    if towards < 0:
        return glyph.right <= last.right + slack
    if glyph.left >= last.left - slack:
        return True
    return not towards and glyph.right <= last.right + slack


def _stretch(letters: list[Glyph]) -> Stretch:
    first = letters[0]
    text = first.letter + "".join(f" {glyph.letter}" if glyph.spaced else glyph.letter for glyph in letters[1:])
    box = Box(
        min(glyph.left for glyph in letters),
        min(glyph.top for glyph in letters),
        max(glyph.right for glyph in letters),
        max(glyph.bottom for glyph in letters),
    )
    bold = 2 * sum(glyph.bold for glyph in letters) > len(letters)
    return Stretch(text, box, first.base, first.size, bold)
