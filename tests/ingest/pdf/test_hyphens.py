"""Hyphens at line ends go where the layout put them in, and stay where the word has them."""

import pytest

from alteram.ingest.pdf import read_pdf
from alteram.ingest.pdf.hyphens import hyphens_in
from tests.ingest.pdf.factory import lines, make_pdf

# The lines of a text, and how its first broken word is joined.
CASES = {
    "stands_elsewhere_without": (["Two soldiers of the bat-", "talion fell. The battalion left."], "battalion"),
    "stands_elsewhere_with": (["They lay anti-", "personnel mines. Anti-personnel mines kill."], "anti-personnel"),
    "both_parts_are_words": (["It was a large-", "scale attack of large guns, on a scale unseen."], "large-scale"),
    "before_a_capital": (["The Russian-", "Turkish patrol left the place."], "Russian-Turkish"),
    "beside_a_figure": (["The grave of COVID-", "19 patients was hit."], "COVID-19"),
    "layout_is_proven": (
        ["The bat-", "talion of guards, a battalion of the sec-", "ond line, fell back today."],
        "battalion",
    ),
    "nothing_tells": (["They fired at a cease-", "fire line."], "cease-fire"),
}


@pytest.mark.parametrize(("text", "word"), CASES.values(), ids=CASES)
def test_the_word_is_joined(text, word):
    first, after = text[:2]
    drops = hyphens_in(text).drops(first, after)
    start, end = first.split()[-1], after.split()[0].rstrip(".,")
    assert (start[:-1] if drops else start) + end == word


def test_a_proven_layout_drops_the_other_hyphens_too():
    text = CASES["layout_is_proven"][0]
    assert hyphens_in(text).drops(text[1], text[2])


def test_both_halves_of_a_word_keep_their_places():
    page = lines(["The Front shelled a bat-", "talion of guards; the battalion left."])
    found = read_pdf(make_pdf(page), where="x")
    assert found.text == "The Front shelled a battalion of guards; the battalion left."
    assert [(run.span.of(found.text), run.box.left, run.box.top < 112 < run.box.bottom) for run in found.layout] == [
        ("The Front shelled a bat", 72, False),
        ("talion of guards; the battalion left.", 72, True),
    ]


def test_a_hyphen_that_stays_stands_in_its_run():
    found = read_pdf(make_pdf(lines(["They lay anti-", "personnel mines"])), where="x")
    assert [run.span.of(found.text) for run in found.layout] == ["They lay anti-", "personnel mines"]
    assert found.text == "They lay anti-personnel mines"


def test_a_line_that_ends_in_a_hyphen_goes_on_however_short_it_is():
    years = lines(["In the years 2020-", "2022 the Front shelled the market of the town; in all, 300 were hurt."])
    assert read_pdf(make_pdf(years), where="x").text.startswith("In the years 2020-2022 the Front")


def test_a_dash_at_the_end_of_a_line_is_no_hyphen():
    assert read_pdf(make_pdf(lines(["They fired at us -", "and we did not answer."])), where="x").text == (
        "They fired at us - and we did not answer."
    )


def test_cyrillic_words_are_joined_too():
    text = ["Украинская сторона под-", "тверждает обстрел и ещё раз подтверждает его."]
    assert read_pdf(make_pdf(lines(text)), where="x").text.startswith("Украинская сторона подтверждает обстрел")
