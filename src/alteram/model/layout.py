"""Where the words of a statement stand on the pages that they came from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from alteram.model.spans import Span


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on a page, in points (1/72 inch) from its top left corner: ``left <= right``, ``top <= bottom``."""

    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of a statement's text that stands on one line of one page; ``page`` counts from 1."""

    span: Span
    page: int
    box: Box


Layout = tuple[Run, ...]  # in text order; text that an extractor put between runs, such as a line's end, is in none


def boxes_of(layout: Layout, span: Span) -> Iterator[Run]:
    """The parts of ``layout`` that hold words of ``span``, in text order: what to mark to show them in place.

    A run that ``span`` covers in part is cut at the share of its letters: exact to about a letter's width.
    """
    for run in layout:
        if run.span.overlaps(span):
            yield cut(run, Span(max(run.span.start, span.start), min(run.span.end, span.end)))


def cut(run: Run, span: Span) -> Run:
    """The part of ``run`` that ``span`` covers, with its share of the box."""
    width = (run.box.right - run.box.left) / max(1, len(run.span))
    left = run.box.left + width * (span.start - run.span.start)
    right = run.box.right - width * (run.span.end - span.end)
    return Run(span, run.page, Box(left, run.box.top, right, run.box.bottom))
