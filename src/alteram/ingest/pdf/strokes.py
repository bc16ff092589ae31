"""The straight strokes on a page of an open PDF, of which the rules of tables are made."""

from __future__ import annotations

from collections.abc import Iterator
from ctypes import byref, c_float, c_int
from itertools import pairwise
from typing import Any, Final

import pypdfium2.raw as pdfium

from alteram.ingest.pdf.rules import Stroke

_MOST_SEGMENTS: Final = 20_000  # of a page: what has more is a map or a drawing
_THIN: Final = 3.0  # points: a filled shape that is no wider is a stroke
_STRAIGHT: Final = 0.5  # points that a stroke's ends may be off a level or plumb line

Point = tuple[float, float]


def strokes_on(page: Any) -> list[Stroke]:
    """The strokes on ``page``; none where it is full of drawings, and none within forms."""
    objects = (pdfium.FPDFPage_GetObject(page, at) for at in range(pdfium.FPDFPage_CountObjects(page)))
    paths = [each for each in objects if pdfium.FPDFPageObj_GetType(each) == pdfium.FPDF_PAGEOBJ_PATH]
    if sum(pdfium.FPDFPath_CountSegments(path) for path in paths) > _MOST_SEGMENTS:
        return []
    return [stroke for path in paths for stroke in _strokes_of(path)]


def _strokes_of(path: Any) -> Iterator[Stroke]:
    fills, is_stroked = c_int(), c_int()
    if not pdfium.FPDFPath_GetDrawMode(path, byref(fills), byref(is_stroked)):
        return
    for points in _polygons(path):
        if is_stroked.value:
            yield from _sides(points)
        elif fills.value:
            yield from _thin(points)


def _polygons(path: Any) -> Iterator[list[Point]]:
    """The corners of each part of ``path``; a curve parts what stands before and after it."""
    count, matrix = pdfium.FPDFPath_CountSegments(path), pdfium.FS_MATRIX()
    if count < 1 or not pdfium.FPDFPageObj_GetMatrix(path, byref(matrix)):
        return
    points: list[Point] = []
    for at in range(count):
        segment = pdfium.FPDFPath_GetPathSegment(path, at)
        if points and pdfium.FPDFPathSegment_GetType(segment) != pdfium.FPDF_SEGMENT_LINETO:
            yield points
            points = []
        points.append(_point(segment, matrix))
        if pdfium.FPDFPathSegment_GetClose(segment):
            points.append(points[0])
    yield points


def _point(segment: Any, matrix: Any) -> Point:
    x, y = c_float(), c_float()
    pdfium.FPDFPathSegment_GetPoint(segment, byref(x), byref(y))
    return matrix.a * x.value + matrix.c * y.value + matrix.e, matrix.b * x.value + matrix.d * y.value + matrix.f


def _sides(points: list[Point]) -> Iterator[Stroke]:
    for (x, y), (other_x, other_y) in pairwise(points):
        if min(abs(x - other_x), abs(y - other_y)) < _STRAIGHT:
            yield Stroke(x, y, other_x, other_y)


def _thin(points: list[Point]) -> Iterator[Stroke]:
    """The stroke that a filled shape looks like, if it is thin."""
    left, right = min(x for x, _ in points), max(x for x, _ in points)
    bottom, top = min(y for _, y in points), max(y for _, y in points)
    if top - bottom < _THIN and right - left > _THIN:
        yield Stroke(left, (bottom + top) / 2, right, (bottom + top) / 2)
    elif right - left < _THIN and top - bottom > _THIN:
        yield Stroke((left + right) / 2, bottom, (left + right) / 2, top)
