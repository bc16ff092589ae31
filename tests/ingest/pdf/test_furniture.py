"""Running headers, footers and page numbers are left out, and nothing else is."""

import pytest

from alteram.ingest.pdf import read_pdf
from tests.ingest.pdf.factory import Words, lines, make_pdf

BODIES = [
    "The market of the town was shelled overnight.",
    "Two traders were hurt, the Ministry said.",
    "A school beside the market caught fire.",
    "The Ministry holds the Front to account.",
]


def text_of(headers: list[str], footers: list[str], *, count: int = 4) -> str:
    pages = [
        [*lines([body], y=200), *lines([header], y=40, size=8), *lines([footer], y=810, x=280, size=8)]
        for body, header, footer in zip(BODIES[:count], headers, footers, strict=True)
    ]
    return read_pdf(make_pdf(*pages), where="x").text


FURNITURE = {
    "numbers": ([""] * 4, ["1", "2", "3", "4"]),
    "numbers_from_elsewhere": ([""] * 4, ["117", "118", "119", "120"]),
    "numbers_with_words": (["Bulletin 7"] * 4, [f"Page {page} of 4" for page in (1, 2, 3, 4)]),
    "without_the_cover": ([""] * 4, ["", "Page 1", "Page 2", "Page 3"]),
    "roman": ([""] * 4, ["i", "ii", "iii", "iv"]),
    "left_and_right": (["Ministry", "Bulletin", "Ministry", "Bulletin"], ["- 1 -", "- 2 -", "- 3 -", "- 4 -"]),
}


@pytest.mark.parametrize(("headers", "footers"), FURNITURE.values(), ids=FURNITURE)
def test_what_stands_on_page_after_page_is_left_out_but_for_its_first_words(headers, footers):
    first = headers[:1] if headers[0] else []
    assert text_of(headers, footers) == "\n\n".join([*first, *BODIES])


def test_words_at_the_foot_of_each_page_stay_on_the_last():
    footers = ["Press office, Main Street 1"] * 4
    assert text_of([""] * 4, footers) == "\n\n".join([*BODIES, footers[0]])


def test_two_pages_are_enough():
    assert text_of(["Bulletin"] * 2, ["1", "2"], count=2) == "\n\n".join(["Bulletin", *BODIES[:2]])


def test_lines_of_the_text_that_stand_on_two_pages_stay():
    page = lines(
        ["Tonight again", "the market of the town was shelled", "and two traders were hurt,", "it says."], y=60
    )
    assert read_pdf(make_pdf(page, page), where="x").text.count("Tonight again the market of the town was shelled") == 2


def test_a_day_at_the_head_of_each_page_stays():
    days = [f"{day} September 2022" for day in (12, 13, 14, 15)]
    text = text_of(days, [""] * 4)
    assert all(day in text for day in days)


def test_a_title_of_one_page_stays():
    assert text_of(["Statement", "", "", ""], [""] * 4).startswith("Statement\n\n")


def test_the_same_words_at_other_heights_stay():
    pages = [lines(["No losses."], y=100), lines(["No losses."], y=160)]
    assert read_pdf(make_pdf(*pages), where="x").text == "No losses.\n\nNo losses."


def test_the_same_words_amid_the_page_stay():
    pages = [lines(["No losses."], y=400)] * 3
    assert read_pdf(make_pdf(*pages), where="x").text == "\n\n".join(["No losses."] * 3)


def test_places_of_what_is_kept_are_its_own():
    pages = [[*lines(["Bulletin"], y=40), Words(body, 72, 200)] for body in BODIES]
    found = read_pdf(make_pdf(*pages), where="x")
    assert [(run.page, run.span.of(found.text)) for run in found.layout] == [(1, "Bulletin"), *enumerate(BODIES, 1)]
