"""A PDF is read as text in reading order, and each run of it stands where the page has it."""

from __future__ import annotations

import pytest

from alteram.errors import BrokenDocument, EmptyStatement, StatementTooLarge
from alteram.ingest.extracts import Extract
from alteram.ingest.pdf.document import MOST_PAGES, read_pdf
from alteram.model import Box, Run
from tests.ingest.pdf.factory import Page, Words, file_of, lines, make_pdf


def extract(*pages: Page | list[Words], **info: str) -> Extract:
    return read_pdf(make_pdf(*pages, info=info), where="note.pdf")


def words_of(found: Extract) -> list[str]:
    return [run.span.of(found.text) for run in found.layout]


def run_of(found: Extract, words: str) -> Run:
    return next(run for run in found.layout if run.span.of(found.text) == words)


NOTE = [
    "Overnight, units of the Front shelled the market of the",
    "town. Two traders were hurt, and a school caught fire.",
]


def test_lines_of_a_paragraph_are_joined_and_each_keeps_its_place():
    found = extract(lines(NOTE))
    assert found.text == " ".join(NOTE)
    assert words_of(found) == NOTE
    box = run_of(found, NOTE[1]).box
    assert box.left == 72
    assert box.top < 112 < box.bottom
    assert box.bottom - box.top < 13


def test_pages_count_from_one():
    found = extract(lines(["The market was hit."]), lines(["The school was not."]))
    assert [(run.page, run.span.of(found.text)) for run in found.layout] == [
        (1, "The market was hit."),
        (2, "The school was not."),
    ]


@pytest.mark.parametrize(("turns", "left", "top"), [(0, 72, 100), (1, 742, 72), (2, 523, 742), (3, 100, 523)])
def test_places_are_those_of_the_page_as_it_is_shown(turns, left, top):
    """The baseline of the words begins at (72, 100) of the page before it is turned."""
    found = extract(Page([Words("The market", 72, 100)], rotate=90 * turns))
    box = run_of(found, "The market").box
    assert box.left - 0.1 <= left <= box.right + 0.1
    assert box.top - 0.1 <= top <= box.bottom + 0.1
    assert (box.right - box.left > box.bottom - box.top) == (turns % 2 == 0)


def test_places_count_from_the_corner_of_what_is_shown():
    page = Page([Words("Cut away", 10, 100), Words("The market", 72, 100)], crop=(50, 0, 500, 800))
    found = extract(page)
    assert found.text == "The market"
    assert (run_of(found, "The market").box.left, page.size[1] - 800) == (72 - 50, 42)
    assert run_of(found, "The market").box.top < 100 - 42 < run_of(found, "The market").box.bottom


def test_words_that_run_up_the_page_are_read_for_themselves():
    found = extract([*lines(NOTE), Words("Printed in Baku", 40, 600, angle=1)])
    assert found.text == f"{' '.join(NOTE)}\n\nPrinted in Baku"
    box = run_of(found, "Printed in Baku").box
    assert box.bottom == pytest.approx(600)
    assert box.left < 40 < box.right


def test_slanted_words_across_the_page_are_no_text():
    stamp = b"BT /F1 60 Tf 0.7 0.7 -0.7 0.7 150 300 Tm (DRAFT) Tj ET"
    content = make_pdf(lines(NOTE)).replace(b"stream\nBT", b"stream\n" + stamp + b" BT")
    assert read_pdf(content, where="x").text == " ".join(NOTE)


@pytest.mark.parametrize(
    "text",
    [
        "Войска обстреляли рынок",
        "Հայկական ուժերը կրակ բացեցին",
        "სოფელი დაიბომბა ღამით",
        "กองทัพไทยยิงถล่มตลาด",
        "북한군이 시장을 포격했다",
        "The 😀 of 𐌰𐌱",
    ],
)
def test_any_script_comes_letter_for_letter(text):
    assert extract([Words(text, 72, 100)]).text == text


def test_ligatures_come_as_the_letters_they_stand_for():
    assert extract([Words("ﬁre in the oﬃce", 72, 100)]).text == "fire in the office"


def test_presentation_forms_of_arabic_letters_come_as_the_letters():
    assert extract([Words("ﻗﺼﻒ ﺍﻟﺠﻴﺶ ﺍﻻﺳﻼﻡ"[::-1], 72, 100)]).text == "قصف الجيش الاسلام"


def test_figures_within_a_line_from_right_to_left_keep_their_order():
    shown = f"240 {'قصف'[::-1]} 2022 {'سبتمبر'[::-1]} 13 {'في'[::-1]}"
    assert extract([Words(shown, 72, 100)]).text == "في 13 سبتمبر 2022 قصف 240"


def test_lines_from_right_to_left_are_joined_from_the_top_down():
    text = ["قصف الجيش السوق مساء أمس وأصيب تاجران وقد", "أعلنت الوزارة ذلك في بيان لها هذا اليوم"]
    shown = [Words(line[::-1], 400 - 6 * len(line), 100 + 12 * row) for row, line in enumerate(text)]
    assert extract(shown).text == " ".join(text)


def test_soft_hyphens_within_a_line_are_no_letters():
    assert extract([Words("Вой\u00adска обстреляли ры\u00adнок", 72, 100)]).text == "Войска обстреляли рынок"


def test_blanks_that_keep_a_number_together_are_kept():
    assert extract([Words("12\u202f000 shells", 72, 100)]).text == "12\u202f000 shells"


TWICE = {
    "bold": [*lines(NOTE), *lines(NOTE, x=72.3)],
    "line_by_line": [again for each in lines(NOTE) for again in (each, Words(each.text, each.x + 0.3, each.y))],
    "three_times": [*lines(NOTE), *lines(NOTE, x=72.2), *lines(NOTE, x=72.4)],
    "in_the_same_place": [*lines(NOTE), *lines(NOTE)],
    "with_a_shadow": [*lines(NOTE), *lines(NOTE, x=72.8, y=100.8)],
}


@pytest.mark.parametrize("words", TWICE.values(), ids=TWICE)
def test_words_drawn_twice_to_look_bold_are_read_once(words):
    assert extract(words).text == " ".join(NOTE)


@pytest.mark.parametrize("text", ["הצבא תקף את השוק", "قصف الجيش السوق"])
def test_scripts_from_right_to_left_come_in_reading_order(text):
    """A page shows them from the left, last letter first."""
    assert extract([Words(text[::-1], 72, 100)]).text == text


@pytest.mark.parametrize(
    ("title", "stated"),
    [
        ("Statement on the shelling of the market", "Statement on the shelling of the market"),
        ("Заявление", "Заявление"),
        ("Microsoft Word - statement_final.doc", None),
        ("statement 3.docx", None),
        ("Untitled", None),
        ("(anonymous)", None),
        ("12/09", None),
        ("", None),
    ],
)
def test_a_title_is_taken_unless_it_is_the_name_of_a_file(title, stated):
    assert extract(lines(NOTE), Title=title).stated.get("title") == stated


def test_the_day_a_file_was_made_is_no_day_of_publication():
    assert extract(lines(NOTE), CreationDate="D:20220913103000+04'00'").stated == {}


def test_a_scan_is_refused_for_want_of_text():
    with pytest.raises(EmptyStatement, match=r"I102 scan\.pdf: the PDF has no text layer on its 2 pages"):
        read_pdf(make_pdf([], []), where="scan.pdf")


def test_too_many_pages_are_refused_unread():
    with pytest.raises(StatementTooLarge, match="it has 1,001 pages"):
        read_pdf(make_pdf(*[[]] * (MOST_PAGES + 1)), where="x")


@pytest.mark.parametrize("content", [b"%PDF-1.7\n", b"%PDF-1.7 garbage \x00\xff", b"", make_pdf(lines(NOTE))[:150]])
def test_a_broken_file_is_refused(content):
    with pytest.raises(BrokenDocument, match="I122"):
        read_pdf(content, where="x")


def test_boxes_do_not_reach_beyond_the_words():
    found = extract([Words("The market", 72, 100), Words("was hit", 300, 100)])
    assert words_of(found) == ["The market", "was hit"]
    assert found.text == "The market was hit"
    assert run_of(found, "The market").box.right < 300 == run_of(found, "was hit").box.left
    assert isinstance(run_of(found, "was hit").box, Box)


def test_a_file_of_no_pages_has_no_text():
    objects = {1: b"<< /Type /Catalog /Pages 2 0 R >>", 2: b"<< /Type /Pages /Kids [] /Count 0 >>"}
    with pytest.raises((EmptyStatement, BrokenDocument)):
        read_pdf(file_of(objects, trailer="/Root 1 0 R"), where="x")
