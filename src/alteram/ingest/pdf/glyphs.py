"""A letter on a page of a PDF."""

from __future__ import annotations

from typing import Final, NamedTuple

UNTOLD: Final = "\ufffd"  # a letter whose font does not tell which it is


class Glyph(NamedTuple):
    """A letter in reading position: turned so that its line runs from left to right, ``base`` its baseline.

    Places are in points from the top left corner of the page so turned; ``turns`` counts the quarter turns, clockwise.
    ``size`` is that of the font. ``spaced`` tells whether a blank stands before it.
    """

    letter: str
    spaced: bool
    left: float
    top: float
    right: float
    bottom: float
    base: float
    size: float
    bold: bool
    turns: int
