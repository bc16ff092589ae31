"""Columns are read one after the other, with what spans them in its place."""

from alteram.ingest.pdf import read_pdf
from tests.ingest.pdf.factory import Words, lines, make_pdf

LEFT = [
    "Overnight, units of the Front shelled",
    "the market of the town. Two traders",
    "were hurt, and a school caught fire",
]
RIGHT = [
    "before the firemen could reach the",
    "place. The Ministry holds the Front",
    "to account for all of the damage.",
]
THIRD = [
    "Shells also fell beside the bridge in",
    "the north, where nobody was hurt and",
    "the traffic went on after an hour.",
]


def text_of(*pages: list[Words]) -> str:
    return read_pdf(make_pdf(*pages), where="x").text


def joined(*columns: list[str]) -> str:
    return " ".join(line for column in columns for line in column)


def test_two_columns_are_read_one_after_the_other():
    assert text_of(lines(LEFT, x=60) + lines(RIGHT, x=310)) == joined(LEFT, RIGHT)


def test_the_order_of_drawing_does_not_matter():
    across = [words for row in zip(lines(LEFT, x=60), lines(RIGHT, x=310), strict=True) for words in row]
    assert text_of(across) == text_of(across[::-1]) == joined(LEFT, RIGHT)


def test_columns_need_not_share_their_lines():
    assert text_of(lines(LEFT, x=60) + lines(RIGHT, x=310, y=105, leading=13)) == joined(LEFT, RIGHT)


def test_three_columns_are_read_one_after_the_other():
    small = [lines(some, x=x, size=8, leading=10) for some, x in ((LEFT, 40), (RIGHT, 220), (THIRD, 400))]
    assert text_of([words for column in small for words in column]) == f"{joined(LEFT, RIGHT)}\n\n{joined(THIRD)}"


def test_titles_across_columns_keep_their_place():
    title = Words("The Ministry of Defence on the shelling of the market last night", 60, 70, size=16)
    between = Words("What happened in the north of the country on the same evening", 60, 180, size=16)
    below = lines(THIRD, x=60, y=210) + lines(LEFT, x=310, y=210)
    assert text_of([title, *lines(LEFT, x=60), *lines(RIGHT, x=310), between, *below]) == "\n\n".join(
        [title.text, joined(LEFT, RIGHT), between.text, joined(THIRD), joined(LEFT)]
    )


def test_columns_of_a_script_from_right_to_left_begin_at_the_right():
    first = ["הצבא תקף את השוק של העיר הלילה", "ושני סוחרים נפגעו ממנו קשה מאוד", "ובית ספר אחד עלה באש כבדה"]
    second = ["לפני שהכבאים הגיעו אל המקום הזה", "המשרד מאשים את החזית בכל הנזק", "ודורש תשובה על כך עוד היום"]
    shown = [[line[::-1] for line in column] for column in (first, second)]
    assert text_of(lines(shown[1], x=60) + lines(shown[0], x=330)).split() == joined(first, second).split()


def test_a_table_of_short_cells_is_read_row_by_row():
    cells = [("Killed:", "two soldiers of the border guard"), ("Hurt:", "nine people"), ("Missing:", "nobody")]
    rows = [
        words
        for row, (name, what) in enumerate(cells)
        for words in (Words(name, 72, 100 + 14 * row), Words(what, 150, 100 + 14 * row))
    ]
    assert text_of(rows).split() == "Killed: two soldiers of the border guard Hurt: nine people Missing: nobody".split()


def test_wide_gaps_between_words_are_no_gutter():
    wide = [
        Words(word, 72 + 110 * place, 100 + 12 * row)
        for row, line in enumerate(["The Front again", "shelled the market", "of the town", "this very night"])
        for place, word in enumerate(line.split())
    ]
    assert text_of(wide).split() == "The Front again shelled the market of the town this very night".split()


def test_a_page_of_a_bulletin_with_all_that_stands_around_its_columns():
    title = Words("The Ministry of Defence on the shelling of the market", 60, 70, size=14)
    notes = lines(["1 By telephone."], x=60, y=760, size=7)
    first = [title, *lines(LEFT, x=60), *lines(RIGHT, x=310), *notes]
    second = [*lines(THIRD, x=60), *lines(LEFT, x=310)]
    pages = [
        [Words("Bulletin of the Ministry", 60, 40, 8), *words, Words(f"Page {number} of 2", 280, 810, 8)]
        for number, words in enumerate((first, second), 1)
    ]
    assert text_of(*pages) == "\n\n".join(
        ["Bulletin of the Ministry", title.text, joined(LEFT, RIGHT), notes[0].text, joined(THIRD), joined(LEFT)]
    )
