"""What stands on page after page of a PDF: running headers, footers and page numbers."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import Final

from alteram.ingest.pdf.lines import Line, rows_of

_DEEPEST: Final = 3  # rows from an edge of the page
_MARGIN: Final = 0.2  # of the page's height: furniture stands within it, at the top or the bottom
_GRAIN: Final = 4.0  # points that the height of a running header may differ by
_SET_OFF: Final = 1.6  # of the size: lines of a text follow each other more closely
_RESIZED: Final = 0.08  # of the size
_LETTER: Final = re.compile(r"[^\W\d_]")
_NUMBER: Final = re.compile(r"\d+")
_ROMAN: Final = re.compile(r"[ivxlc]+|[IVXLC]+")
_MOST_UNNUMBERED: Final = 12  # pages of front matter that the printed numbers may leave out

Rows = list[list[Line]]  # strips by their height, from the top down


def without_furniture(pages: list[list[Line]], heights: list[float]) -> list[list[Line]]:
    """The strips of each page without those that repeat at its edge on other pages, at the same height.

    Peeled row by row from the edge inwards, as far as a row is set off from the next. Numbers may differ where they
    count the pages: they grow from page to page as the pages do, and beside words they are no larger than the page's
    own number. So a date is none. Words without such a number stay once: at the head of the first page, or at the foot
    of the last.
    """
    rows = [rows_of(strips) for strips in pages]
    heads, feet = _peeled(rows, heights, top=True), _peeled(rows, heights, top=False)
    taken = [[*_but_once(heads[:1], heads), *heads[1:]], [*feet[:-1], *_but_once(feet[-1:], feet)]]
    kept = []
    for page, strips in enumerate(pages):
        furniture = {id(strip) for side in taken for row in side[page] for strip in row}
        kept.append([strip for strip in strips if id(strip) not in furniture])
    return kept


def _peeled(rows: list[Rows], heights: list[float], *, top: bool) -> list[Rows]:
    """The rows of each page that are furniture at its top, or else at its bottom."""
    peeled: list[Rows] = [[] for _ in rows]
    for depth in range(_DEEPEST):
        alike: defaultdict[tuple[str, int], list[int]] = defaultdict(list)
        for page, some in enumerate(rows):
            if len(peeled[page]) == depth < len(some) and _is_at_edge(row := _at(some, depth, top), heights[page], top):
                for key in _keys(row, heights[page], top):
                    alike[key].append(page)
        for found in alike.values():
            for page in _repeating(found, {page: _text(_at(rows[page], depth, top)) for page in found}):
                if len(peeled[page]) == depth:
                    peeled[page].append(_at(rows[page], depth, top))
    return [some[: _set_off(inward, len(some), top)] for some, inward in zip(peeled, rows, strict=True)]


def _set_off(rows: Rows, count: int, top: bool) -> int:
    """How many of the first ``count`` rows from an edge are set off from those that follow inwards."""
    while 0 < count < len(rows):
        last, after = _at(rows, count - 1, top)[0], _at(rows, count, top)[0]
        is_apart = abs(after.base - last.base) > _SET_OFF * max(last.size, after.size)
        if is_apart or abs(after.size - last.size) > _RESIZED * last.size:
            break
        count -= 1
    return count


def _but_once(pages: list[Rows], peeled: list[Rows]) -> Iterator[Rows]:
    """The rows of ``pages`` that are to go, without those whose words another page has just so."""
    counts = Counter(_text(row) for some in peeled for row in some)
    for some in pages:
        yield [row for row in some if counts[_text(row)] < 2 or not _LETTER.search(_text(row))]


def _at(rows: Rows, depth: int, top: bool) -> list[Line]:
    return rows[depth] if top else rows[-1 - depth]


def _is_at_edge(row: list[Line], height: float, top: bool) -> bool:
    return row[0].base < _MARGIN * height if top else row[0].base > (1 - _MARGIN) * height


def _keys(row: list[Line], height: float, top: bool) -> list[tuple[str, int]]:
    """The form of a row with its distance from the edge, rounded both ways."""
    distance = (row[0].base if top else height - row[0].base) / _GRAIN
    return [(_form(_text(row)), int(distance)), (_form(_text(row)), int(distance + 0.5) - 1_000_000)]


def _text(row: list[Line]) -> str:
    return " ".join(strip.text for strip in row)


def _form(text: str) -> str:
    """``text`` with each number as "#"."""
    return "#" if _ROMAN.fullmatch(text) else _NUMBER.sub("#", text)


def _repeating(pages: list[int], texts: dict[int, str]) -> set[int]:
    """Those of ``pages`` that have another page among them that says the same, but for the count of pages."""
    found = set()
    by_count: defaultdict[tuple[int | str, ...], list[int]] = defaultdict(list)
    for page in pages:
        for reading in _readings(texts[page], page):
            by_count[reading].append(page)
    for same in by_count.values():
        if len(same) > 1:
            found.update(same)
    return found


def _readings(text: str, page: int) -> list[tuple[int | str, ...]]:
    """What two rows must share to be one running line: the numbers as they are, or one of them less the page's."""
    if _ROMAN.fullmatch(text):
        return [("roman",)]
    numbers = [int(number[:9]) for number in _NUMBER.findall(text)]
    alone = not _LETTER.search(text)
    readings: list[tuple[int | str, ...]] = [tuple(numbers)]
    for at, number in enumerate(numbers):
        if alone or page + 1 - _MOST_UNNUMBERED <= number <= page + 1:
            readings.append((*numbers[:at], f"page{page - number:+}", *numbers[at + 1 :]))
    return readings
