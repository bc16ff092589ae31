"""Footnotes stand after the text of their page, and their marks not in it."""

from alteram.ingest.pdf import read_pdf
from tests.ingest.pdf.factory import Words, lines, make_pdf

BODY = [
    "Overnight, units of the Front shelled the market of the town,",
    "and two traders were hurt when a school beside it caught",
    "fire, the Ministry of Defence of the country said today in",
    "its daily bulletin on the fighting in the north of the land.",
]
NOTE = [Words("1", 72, 768, size=5), *lines(["See the bulletin of 12 September 2022."], x=76, y=771, size=7)]


def text_of(*pages: list[Words]) -> str:
    return read_pdf(make_pdf(*pages), where="x").text


def test_a_footnote_is_a_paragraph_after_the_text():
    assert text_of([*NOTE, *lines(BODY)]) == f"{' '.join(BODY)}\n\n1 See the bulletin of 12 September 2022."


def test_a_footnote_does_not_part_a_sentence_that_goes_on_overleaf():
    text = text_of([*lines(BODY[:2], y=700), *NOTE], lines(BODY[2:]))
    assert text == f"{' '.join(BODY)}\n\n1 See the bulletin of 12 September 2022."


def test_its_mark_is_left_out_of_the_text():
    marked = [Words("The market was hit", 72, 148), Words("1", 158.5, 144, size=6), Words("last night.", 165, 148)]
    text = text_of([*lines(BODY), *marked, *NOTE])
    assert text == f"{' '.join(BODY)}\n\nThe market was hit last night.\n\n1 See the bulletin of 12 September 2022."


def test_a_raised_figure_that_points_to_no_note_stays():
    area = [Words("Mines were cleared from 40 km", 72, 100), Words("2", 209, 96, size=6), Words("of land.", 215, 100)]
    assert text_of(area) == "Mines were cleared from 40 km2 of land."


def test_several_footnotes_are_a_paragraph_each():
    notes = lines(
        ["1 First source.", "2 Second source, which goes on", "below on another line."], y=760, size=7, leading=9
    )
    assert text_of([*lines(BODY), *notes]).split("\n\n") == [
        " ".join(BODY),
        "1 First source.",
        "2 Second source, which goes on below on another line.",
    ]


def test_small_text_above_other_text_is_no_footnote():
    small = lines(["1 September, by telephone"], y=60, size=7)
    assert text_of([*small, *lines(BODY)]) == f"1 September, by telephone\n\n{' '.join(BODY)}"


def test_a_raised_figure_beside_a_figure_is_not_made_part_of_it():
    power = [Words("They fired 10", 72, 100), Words("3", 130.5, 96, size=6), Words("shells.", 137, 100)]
    assert text_of(power) == "They fired 10\u00b3 shells."
