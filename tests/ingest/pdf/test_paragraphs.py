"""Lines are joined to paragraphs; items and headings keep lines of their own."""

import pytest

from alteram.ingest.pdf import read_pdf
from tests.ingest.pdf.factory import Words, lines, make_pdf

FIRST = [
    "Overnight, units of the Front shelled the market of the town.",
    "Two traders were hurt, and a school beside the market caught",
    "fire before noon.",
]
SECOND = [
    "The Ministry holds the Front to account for the damage, and it",
    "calls on the mission of observers to visit the place of the",
    "attack at once.",
]
ONE, TWO = " ".join(FIRST), " ".join(SECOND)


def text_of(*pages: list[Words]) -> str:
    return read_pdf(make_pdf(*pages), where="x").text


PARAGRAPHS = {
    "by_room_between": lines([*FIRST, "", *SECOND]),
    "by_half_a_line_between": lines(FIRST) + lines(SECOND, y=142),
    "by_an_indent": [
        *lines(FIRST[:1], x=86),
        *lines(FIRST[1:], y=112),
        *lines(SECOND[:1], x=86, y=136),
        *lines(SECOND[1:], y=148),
    ],
    "by_a_short_line": lines([*FIRST, *SECOND]),
}


@pytest.mark.parametrize("page", PARAGRAPHS.values(), ids=PARAGRAPHS)
def test_paragraphs_are_told_apart(page):
    assert text_of(page) == f"{ONE}\n\n{TWO}"


def test_a_heading_stands_for_itself():
    page = [Words("Shelling of the market", 72, 80, 14), *lines([*FIRST, "", *SECOND])]
    assert text_of(page) == f"Shelling of the market\n\n{ONE}\n\n{TWO}"


def test_a_bold_heading_of_the_same_size_stands_for_itself():
    assert (
        text_of([Words("Shelling of the market", 72, 88, bold=True), *lines(FIRST)])
        == f"Shelling of the market\n\n{ONE}"
    )


def test_the_lines_of_a_centred_title_are_joined():
    title = [
        Words("Statement of the Ministry of Defence of the Republic on", 92, 60, 16),
        Words("the shelling of the market and the school", 147, 78, 16),
    ]
    assert text_of([*title, *lines(FIRST)]).split("\n\n")[0] == f"{title[0].text} {title[1].text}"


def test_items_keep_lines_of_their_own():
    items = lines(
        ["The Front hit:", "• the market,", "• the school beside it, which then burnt", "  down to the ground."]
    )
    assert text_of(items).split("\n") == [
        "The Front hit:",
        "• the market,",
        "• the school beside it, which then burnt down to the ground.",
    ]


def test_signs_of_lists_in_fonts_of_symbols_are_written_as_signs():
    items = lines(["The Front hit:", "\uf0b7 the market,", "\uf0b7 the school."])
    assert text_of(items) == "The Front hit:\n• the market,\n• the school."


def test_an_item_takes_its_hanging_lines():
    page = [
        *lines(["1. Units of the Front shelled the market of the town and"]),
        *lines(["a school that stands right beside it."], x=84, y=112),
        *lines(["2. The bridge was not hit."], y=124),
    ]
    assert text_of(page) == (
        "1. Units of the Front shelled the market of the town and a school that stands right beside it.\n"
        "2. The bridge was not hit."
    )


def test_a_paragraph_goes_on_over_the_page():
    assert text_of(lines(FIRST[:2], y=780), lines(FIRST[2:])) == ONE


def test_a_paragraph_ends_with_the_page_where_its_sentence_does():
    assert text_of(lines(FIRST, y=760), lines(SECOND)) == f"{ONE}\n\n{TWO}"


def test_lines_of_scripts_without_blanks_are_joined_without():
    thai = ["กองทัพไทยยิงถล่มตลาดในเมืองเมื่อคืนนี้", "ทำให้มีผู้บาดเจ็บสองคน"]
    assert text_of(lines(thai)) == "".join(thai)


def test_lines_of_korean_are_joined_by_a_blank():
    korean = ["북한군이 어젯밤 시내 시장을 포격했다고", "국방부가 밝혔다."]
    assert text_of(lines(korean)) == " ".join(korean)


def test_words_drawn_one_by_one_are_one_line():
    words, x = [], 72.0
    for word in FIRST[0].split():
        words.append(Words(word, x, 100))
        x += 5.6 * len(word) + 6
    found = read_pdf(make_pdf(words[::-1]), where="x")
    assert found.text.split() == FIRST[0].split()
