"""The boxes of words lie on their ink, on the page as it is shown."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pypdfium2
import pytest

import alteram
from alteram.ingest.pdf import read_pdf
from alteram.model import Box, Run, Span, Statement, boxes_of
from tests.ingest.pdf.factory import Page, Words, lines, make_pdf

SCALE = 2  # pixels to a point
SLACK = 1  # points
DARK = 128

LEFT = [
    "Overnight, units of the Front shelled",
    "the market of the town. Two traders",
    "were hurt, and a school caught fire.",
]
RIGHT = [
    "The Ministry denied the shelling and",
    "called on the Front to leave the town",
    "before the end of the month.",
]
NOTE = [Words("1", 72, 768, size=5), *lines(["See the bulletin of 12 September 2022."], x=76, y=771, size=7)]

PAGES = {
    "plain": Page(lines(LEFT)),
    "two_columns": Page([Words("The night of the shelling", 60, 60, 16), *lines(LEFT, x=60), *lines(RIGHT, x=310)]),
    "footnote": Page([*lines(LEFT + RIGHT), *NOTE]),
    "turned_to_the_right": Page(lines(LEFT), rotate=90),
    "upside_down": Page(lines(LEFT), rotate=180),
    "turned_to_the_left": Page(lines(LEFT), rotate=270),
    "broad": Page(lines(LEFT), size=(842, 595)),
    "cropped": Page(lines(LEFT), crop=(50, 200, 400, 800)),
    "cropped_and_turned": Page(lines(LEFT), crop=(50, 200, 400, 800), rotate=90),
    "up_the_page": Page([*lines(LEFT), Words("Printed last night", 40, 600, angle=1)]),
    "bold": Page([Words("The night of the shelling", 72, 80, 14, bold=True), *lines(LEFT)]),
    "hyphens": Page(lines(["They lay anti-", "personnel mines in the north."])),
}


Ink = np.ndarray[tuple[int, int], np.dtype[np.bool_]]


def ink_of(content: bytes, page: int = 1) -> Ink:
    """Where the page is dark, as it is shown."""
    with pypdfium2.PdfDocument(content) as file:
        shown: Ink = file[page - 1].render(scale=SCALE, grayscale=True).to_numpy() < DARK
    return shown


def pixels(box: Box, slack: float = 0) -> tuple[slice, slice]:
    top, bottom = max(0, box.top - slack), box.bottom + slack
    left, right = max(0, box.left - slack), box.right + slack
    return slice(int(top * SCALE), round(bottom * SCALE)), slice(int(left * SCALE), round(right * SCALE))


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES)
def test_the_boxes_hold_all_ink_and_none_is_empty(page):
    content = make_pdf(page)
    found = read_pdf(content, where="x")
    ink = ink_of(content)
    assert ink.any()
    assert all(ink[pixels(run.box)].any() for run in found.layout)
    for run in found.layout:
        ink[pixels(run.box, SLACK)] = False
    assert not ink.any()


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES)
def test_each_box_is_filled_by_the_words_of_its_run(page):
    """The ink reaches nearly to its left and right, or to its top and bottom where the words run up the page."""
    content = make_pdf(page)
    ink = ink_of(content)
    for run in read_pdf(content, where="x").layout:
        inside = ink[pixels(run.box)]
        along = inside if inside.shape[0] > inside.shape[1] else inside.T
        assert along[: 4 * SCALE].any()
        assert along[-4 * SCALE :].any()


def places_in(content: bytes, words: str) -> Iterator[tuple[float, float]]:
    """The left and right ends of ``words``, as the library finds them on the first page, which is upright."""
    with pypdfium2.PdfDocument(content) as file:
        text = file[0].get_textpage()
        search = text.search(words)
        while found := search.get_next():
            first, count = found
            yield text.get_charbox(first)[0], text.get_charbox(first + count - 1)[2]


WORDS = ["Overnight", "market", "Two traders", "town. Two", "shelled", "caught fire.", "hurt"]


@pytest.mark.parametrize("words", WORDS)
def test_a_part_of_a_line_is_marked_to_about_a_letter(words):
    content = make_pdf(lines(LEFT))
    found = read_pdf(content, where="x")
    start = found.text.index(words)
    (run,) = boxes_of(found.layout, Span(start, start + len(words)))
    ((left, right),) = places_in(content, words)
    assert run.box.left == pytest.approx(left, abs=10)
    assert run.box.right == pytest.approx(right, abs=10)


def statement_in(read, write, *pages: Page) -> tuple[Statement, bytes]:
    content = make_pdf(*pages)
    (statement,) = read(write("note.pdf", content))
    assert isinstance(statement, Statement)
    return statement, content


def marked(statement: Statement, span: Span) -> list[Run]:
    return list(boxes_of(statement.layout, span))


def test_the_evidence_of_claims_is_marked_on_its_page(read, write):
    """Page 2 has them, in its columns; they run over several lines."""
    cover = Page([Words("Bulletin of the Ministry of Defence", 72, 200, 16)])
    statement, content = statement_in(read, write, cover, PAGES["two_columns"])
    claims = [claim for claim in alteram.read(statement.text) if claim.event == "attack.shelling"]
    assert any(len(marked(statement, Span(claim.evidence.start, claim.evidence.end))) > 1 for claim in claims)
    ink = ink_of(content, page=2)
    for claim in claims:
        span = Span(claim.evidence.start, claim.evidence.end)
        runs = marked(statement, span)
        assert span.of(statement.text) == claim.evidence.quote
        assert {run.page for run in runs} == {2}
        assert " ".join(run.span.of(statement.text).strip() for run in runs) == claim.evidence.quote
        assert all(ink[pixels(run.box)].any() for run in runs)


def test_a_quotation_over_two_pages_is_marked_on_both(read, write):
    statement, content = statement_in(read, write, Page(lines(LEFT[:2], y=780)), Page(lines(LEFT[2:])))
    words = "Two traders were hurt"
    start = statement.text.index(words)
    runs = marked(statement, Span(start, start + len(words)))
    assert [(run.page, run.span.of(statement.text)) for run in runs] == [(1, "Two traders"), (2, "were hurt")]
    assert all(ink_of(content, run.page)[pixels(run.box)].any() for run in runs)
