"""A table with rules is read row by row, each cell for itself; other rules are no table."""

from __future__ import annotations

import pytest

from alteram.ingest.pdf import read_pdf
from tests.ingest.pdf.factory import Page, Rule, Words, grid, lines, make_pdf

COLUMNS, ROWS = [72, 172, 272, 372], [88, 106, 124, 142]
LOSSES = [["District", "Wounded", "Killed"], ["Kalbajar", "12", "2"], ["Lachin", "1", "0"]]
INCIDENTS = [
    *lines(["Place"], x=74, y=100),
    *lines(["What the Ministry says"], x=144, y=100),
    *lines(["Shelling of the", "village of Sotk"], x=74, y=118),
    *lines(["Two soldiers were", "wounded at night."], x=144, y=118),
]
BEFORE = lines(["Losses by district, as the Ministry of Defence states them:"], y=70)
AFTER = lines(["The Ministry holds the Front to account for all of them."], y=170)


def text_of(*pages: Page) -> str:
    return read_pdf(make_pdf(*pages), where="x").text


def cells(rows: list[list[str]], columns: list[int]) -> list[Words]:
    return [
        Words(text, columns[column] + 4, 100 + 18 * row)
        for row, some in enumerate(rows)
        for column, text in enumerate(some)
    ]


TABLE = "District | Wounded | Killed\nKalbajar | 12 | 2\nLachin | 1 | 0"


@pytest.mark.parametrize("filled", [False, True], ids=["drawn", "filled"])
def test_a_row_is_a_line_and_the_table_keeps_its_place(filled):
    page = Page([*BEFORE, *cells(LOSSES, COLUMNS), *AFTER], grid(COLUMNS, ROWS, filled=filled))
    assert text_of(page) == f"{BEFORE[0].text}\n\n{TABLE}\n\n{AFTER[0].text}"


def test_figures_stay_beside_their_districts_without_rules_too():
    assert text_of(Page(cells(LOSSES, COLUMNS))).split() == TABLE.replace("|", "").split()


def test_a_table_on_a_page_that_is_turned():
    assert text_of(Page(cells(LOSSES, COLUMNS), grid(COLUMNS, ROWS), rotate=90)) == TABLE


def test_lines_of_a_cell_are_joined():
    page = Page(INCIDENTS, grid([72, 142, 260], [88, 106, 136]))
    assert text_of(page) == (
        "Place | What the Ministry says\nShelling of the village of Sotk | Two soldiers were wounded at night."
    )


def test_cells_are_told_apart_where_little_room_is_between_them():
    words = [Words("Kalbajar", 74, 100), Words("12 wounded", 114, 100), Words("Lachin", 74, 118), Words("1", 114, 118)]
    assert text_of(Page(words, grid([72, 113, 172], [88, 106, 124]))) == "Kalbajar | 12 wounded\nLachin | 1"


def test_each_cell_keeps_its_place():
    found = read_pdf(make_pdf(Page(cells(LOSSES, COLUMNS), grid(COLUMNS, ROWS))), where="x")
    places = {run.span.of(found.text): (run.box.left, run.box.top < 118 < run.box.bottom) for run in found.layout}
    assert places["12"] == (176, True)
    assert places["2"] == (276, True)
    assert places["0"] == (276, False)


def test_a_cell_over_two_rows_stands_in_the_first():
    words = cells([["North", "Kalbajar", "12"], ["", "Lachin", "1"]], COLUMNS)
    rules = [*grid(COLUMNS, [88, 124]), Rule(172, 106, 372, 106)]
    assert text_of(Page([each for each in words if each.text], rules)) == "North | Kalbajar | 12\nLachin | 1"


def test_columns_of_a_script_from_right_to_left_begin_at_the_right():
    rows = [["נפגעים", "מחוז"], ["עשרה", "צפון"]]
    shown = [[text[::-1] for text in row] for row in rows]
    assert text_of(Page(cells(shown, COLUMNS), grid(COLUMNS[:3], ROWS[:3]))) == "מחוז | נפגעים\nצפון | עשרה"


def test_the_mark_of_a_footnote_is_no_figure_of_a_number():
    body = lines(
        ["The Ministry of Defence states the losses of its units in the north of the land as follows here:"], y=70
    )
    mark = Words("1", 188, 114, size=6)
    note = lines(["1 As of noon."], y=770, size=7)
    page = Page([*body, *cells(LOSSES, COLUMNS), mark, *note], grid(COLUMNS, ROWS))
    assert text_of(page) == f"{body[0].text}\n\n{TABLE}\n\n1 As of noon."


def test_a_frame_around_text_is_no_table():
    text = ["Overnight, units of the Front shelled the market of the", "town, and two traders were hurt."]
    frame = grid([60, 400], [80, 130])
    assert text_of(Page(lines(text), frame)) == " ".join(text)


def test_underlines_are_no_rules():
    text = ["Overnight, units of the Front shelled the market of the", "town, and two traders were hurt."]
    under = [Rule(72, 102, 300, 102), Rule(72, 114, 200, 114)]
    assert text_of(Page(lines(text), under)) == " ".join(text)


def test_a_rule_between_columns_of_text_is_no_table():
    left = [
        "Overnight, units of the Front shelled",
        "the market of the town. Two traders",
        "were hurt, and a school caught fire",
    ]
    right = [
        "before the firemen could reach the",
        "place. The Ministry holds the Front",
        "to account for all of the damage.",
    ]
    page = Page([*lines(left, x=60), *lines(right, x=310)], [Rule(300, 80, 300, 300), Rule(60, 80, 500, 80)])
    assert text_of(page) == " ".join(left + right)


def test_a_table_in_a_column_stands_in_that_column():
    left = [
        "Overnight, units of the Front shelled",
        "the market of the town. Two traders",
        "were hurt, and a school caught fire.",
    ]
    right = [
        "In the morning nobody could reach the",
        "place. The Ministry holds the Front",
        "to account for all of the damage.",
    ]
    table = [
        Words(text, 64 + 90 * column, 160 + 18 * row)
        for row, some in enumerate(LOSSES)
        for column, text in enumerate(some)
    ]
    below = ["The Ministry has these figures from", "its units in the north of the land,", "which it trusts."]
    page = Page(
        [*lines(left, x=60), *table, *lines(below, x=60, y=230), *lines(right, x=350)],
        grid([60, 150, 240, 330], [148, 166, 184, 202]),
    )
    assert text_of(page) == "\n\n".join([" ".join(left), TABLE, " ".join(below), " ".join(right)])


def test_no_word_is_lost_in_a_table_within_a_table():
    outer = grid([60, 400, 500], [80, 160, 200])
    words = [
        *cells(LOSSES, COLUMNS),
        *lines(["Above"], x=410),
        *lines(["Below"], x=64, y=180),
        *lines(["Beside"], x=410, y=180),
    ]
    text = text_of(Page(words, [*outer, *grid(COLUMNS, ROWS)]))
    assert TABLE in text
    assert {"Above", "Below", "Beside"} <= set(text.split())
