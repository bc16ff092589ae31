"""The letters of a page of an open PDF, as PDFium tells them."""

from __future__ import annotations

import math
from collections.abc import Iterator
from ctypes import byref, c_int, create_string_buffer
from typing import Any, Final, NamedTuple

import pypdfium2.raw as pdfium

from alteram.ingest.pdf.glyphs import UNTOLD, Glyph
from alteram.ingest.pdf.sheets import Sheet

_SLANT: Final = 0.15  # radians; letters that lean more are a stamp or watermark across the page
_QUARTER: Final = math.pi / 2
_HYPHEN: Final = 0x02  # what PDFium gives for a hyphen at a line's end, of either kind
_BLANKS: Final = frozenset({*map(ord, "\t\n\v\f\r "), 0x85, 0x2028, 0x2029})
# Signs of lists in Microsoft's fonts of symbols, which have no numbers of their own in Unicode.
_SIGNS: Final = {0xF0B7: "\u2022", 0xF0A7: "\u25aa", 0xF0D8: "\u27a2", 0xF0FC: "\u2713", 0xF06F: "\u25a1"}
_HIGH, _LOW, _ASTRAL = range(0xD800, 0xDC00), range(0xDC00, 0xE000), 0x10000
_NO_LETTER: Final = frozenset({*range(0x20), *range(0x7F, 0xA0), 0xAD, 0xFEFF, 0xFFFE, 0xFFFF})
_LEAST, _MOST = 0.1, 100_000.0  # points; what is smaller or farther is not there to be read
_BOLD: Final = 600  # of the weights from 100 to 900


class _Style(NamedTuple):
    base: float
    size: float
    bold: bool
    turns: int | None  # None for letters that are not read


class TextPage:
    """The text of a page of an open PDF, letter by letter."""

    def __init__(self, handle: Any, sheet: Sheet) -> None:
        self._handle, self._sheet = handle, sheet
        self._box, self._matrix = pdfium.FS_RECTF(), pdfium.FS_MATRIX()
        self._drawn_at: tuple[float, ...] = ()
        self._drawn = _Style(0.0, 0.0, False, None)
        self._at = byref(self._box), byref(self._matrix)  # made once: this is the inmost loop

    def __len__(self) -> int:
        return max(0, int(pdfium.FPDFText_CountChars(self._handle)))

    def glyphs(self) -> Iterator[Glyph]:
        """The letters in the order PDFium gives: that of drawing, and within a line that of reading.

        What stands off the sheet or leans is left out, and so are control characters. A ligature comes as the letters
        that it stands for, and one whose font does not tell what it stands for as U+FFFD.
        """
        spaced = True
        for letter, index in self._letters():
            if letter == " ":
                spaced = True
            elif glyph := self._placed(letter, index, spaced):
                yield glyph
                spaced = False

    def _letters(self) -> Iterator[tuple[str, int]]:
        """Each letter, with the index it has in PDFium; two halves of a pair are one letter."""
        get_unicode, is_untold, handle = pdfium.FPDFText_GetUnicode, pdfium.FPDFText_HasUnicodeMapError, self._handle
        high = 0
        for index in range(len(self)):
            code = get_unicode(handle, index)
            if is_untold(handle, index):
                yield UNTOLD, index
            elif code in _HIGH:
                high = code
            elif code in _LOW:
                if high:
                    yield chr(_ASTRAL + ((high - _HIGH.start) << 10) + code - _LOW.start), index
                high = 0
            elif code == _HYPHEN:
                yield "-", index
            elif code in _BLANKS:
                yield " ", index
            elif code not in _NO_LETTER:
                yield _SIGNS.get(code) or chr(code), index

    def _placed(self, letter: str, index: int, spaced: bool) -> Glyph | None:
        """The letter at its place; None where that is off the sheet."""
        box, matrix = self._box, self._matrix
        if not pdfium.FPDFText_GetLooseCharBox(self._handle, index, self._at[0]):
            return None
        if not pdfium.FPDFText_GetMatrix(self._handle, index, self._at[1]):
            return None
        style = self._style(index, (matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f))
        if style.turns is None or not self._sheet.shows((box.left + box.right) / 2, (box.bottom + box.top) / 2):
            return None
        left, down = self._sheet.turned(box.left, box.bottom, style.turns)
        right, up = self._sheet.turned(box.right, box.top, style.turns)
        if left > right:
            left, right = right, left
        if up > down:
            up, down = down, up
        return Glyph(letter, spaced, left, up, right, down, style.base, style.size, style.bold, style.turns)

    def _style(self, index: int, matrix: tuple[float, ...]) -> _Style:
        """What the letters that are drawn at once have in common, asked once for them all."""
        if matrix != self._drawn_at:
            self._drawn_at = matrix
            self._drawn = self._style_of(index, matrix)
        return self._drawn

    def _style_of(self, index: int, matrix: tuple[float, ...]) -> _Style:
        a, b, c, d, across, up = matrix
        size = pdfium.FPDFText_GetFontSize(self._handle, index) * math.hypot(c, d)
        turns = _turns_of(a, b)
        base = self._sheet.turned(across, up, turns or 0)[1]
        on_paper = _LEAST < size < _MOST and abs(base) < _MOST
        return _Style(base, size, self._is_bold(index), turns if on_paper else None)

    def _is_bold(self, index: int) -> bool:
        name, flags = create_string_buffer(128), c_int()
        length = pdfium.FPDFText_GetFontInfo(self._handle, index, name, len(name), byref(flags))
        if length and b"bold" in name.value.lower():
            return True
        return int(pdfium.FPDFText_GetFontWeight(self._handle, index)) >= _BOLD


def _turns_of(a: float, b: float) -> int | None:
    """The quarter turns, clockwise, that set a line of a matrix with ``a`` and ``b`` upright; None if it leans."""
    if b == 0.0 and a > 0.0:
        return 0
    if not (math.isfinite(a) and math.isfinite(b)):
        return None
    quarters = math.atan2(b, a) / _QUARTER
    turns = round(quarters)
    return None if abs(quarters - turns) * _QUARTER > _SLANT else turns % 4
