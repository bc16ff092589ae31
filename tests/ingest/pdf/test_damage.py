"""A PDF that cannot be read whole ends in a coded error, soon: never in a part of its text, never in a crash."""

from __future__ import annotations

import time
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from alteram.errors import AlteramError, BrokenDocument, EmptyStatement, EncryptedDocument, StatementTooLarge
from alteram.ingest.pdf import document, read_pdf
from alteram.model import Statement
from tests.ingest.pdf.factory import FIRST, Words, file_of, lines, make_pdf, objects_of, stream
from tests.ingest.pdf.locks import locked

PAGES = [
    lines(["Overnight, units of the Front shelled the market."]),
    lines(["Two traders were hurt, and a school caught fire."]),
    lines(["The bridge is intact."]),
]
TEXT = "\n\n".join(page[0].text for page in PAGES)
WHOLE = make_pdf(*PAGES, info={"Title": "Statement of the Front"})
LATER = f"{FIRST + 1} 0 obj\n".encode() + stream(b"BT /F1 10 Tf 72 700 Td (It was withdrawn.) Tj ET") + b"\nendobj\n"


def text_of(content: bytes) -> str:
    return read_pdf(content, where="note.pdf").text


def test_a_file_that_opens_only_with_a_password_is_refused():
    with pytest.raises(EncryptedDocument, match=r"I121 note\.pdf: the PDF opens only with a password"):
        text_of(locked(objects_of(*PAGES), to_open="secret", to_change="other"))


def test_a_file_that_only_its_owner_may_change_is_read():
    assert text_of(locked(objects_of(*PAGES), to_open="", to_change="other")) == TEXT


@pytest.mark.parametrize("kept", [0.1, 0.3, 0.5, 0.7, 0.9, 0.97])
def test_a_file_that_is_cut_off_is_refused(kept):
    with pytest.raises(BrokenDocument, match="I122"):
        text_of(WHOLE[: int(kept * len(WHOLE))])


def test_a_file_that_is_cut_off_within_what_was_added_to_it_is_refused():
    """What was first saved is whole, and would be read as if nothing had been added."""
    with pytest.raises(BrokenDocument, match="I122"):
        text_of(WHOLE + LATER)


@pytest.mark.parametrize("after", [b"", b"\n\n", b"\x00" * 5000, b"<!-- served in 0.2 s -->\n" * 100])
def test_what_comes_after_the_end_does_no_harm(after):
    assert text_of(WHOLE + after) == TEXT


@pytest.mark.parametrize("before", [b"\n", b"\xef\xbb\xbf", b"HTTP/1.1 200 OK\r\n\r\n"])
def test_what_comes_before_the_beginning_does_no_harm(before):
    assert text_of(before + WHOLE) == TEXT


def test_places_of_objects_that_are_wrong_are_mended():
    assert text_of(WHOLE.replace(b"startxref\n", b"startxref\n9")) == TEXT


@pytest.mark.parametrize("body", [b"null", b"<< /Type /Font >>", b"(no page)", b"[ 1 2"])
def test_one_broken_page_among_good_ones_is_named(body):
    """The others alone would be a statement that nobody made."""
    objects = objects_of(*PAGES)
    objects[FIRST + 2] = body
    with pytest.raises(BrokenDocument, match=r"I122 note\.pdf: page 2 of the PDF is damaged"):
        text_of(file_of(objects))


def test_too_many_pages_are_refused_unread():
    content = make_pdf(*[lines(["The bridge is intact."])] * 5_000)
    start = time.perf_counter()
    with pytest.raises(StatementTooLarge, match=r"I108 note\.pdf: it has 5,000 pages, more than 1,000"):
        text_of(content)
    assert time.perf_counter() - start < 5


def test_too_many_letters_are_refused(monkeypatch):
    monkeypatch.setattr(document, "MOST_LETTERS", 100)
    with pytest.raises(StatementTooLarge, match=r"I108 note\.pdf: it has more than 100 letters"):
        text_of(WHOLE)


def test_a_page_of_many_letters_is_read():
    sentence = "Units of the Front shelled the market and the school beside it."
    page = lines([f"{sentence} " * 3] * 500, y=10, size=1, leading=1.2)
    assert text_of(make_pdf(page)).count(sentence) == 1_500


def test_letters_at_odd_places_are_read():
    letters = [Words("x", 5 + (7 * number) % 580, 5 + (11 * number) % 830, size=6) for number in range(3_000)]
    assert text_of(make_pdf(letters)).count("x") > 2_000


SHOWN = {
    "nothing": b"",
    "a_picture": b"q 595 0 0 842 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID x EI Q",
    "blanks": b"BT /F1 10 Tf 72 700 Td (   ) Tj ET",
}


@pytest.mark.parametrize("shown", SHOWN.values(), ids=SHOWN)
def test_a_scan_is_refused_for_want_of_text(shown):
    objects = objects_of([], [])
    objects[FIRST + 1] = stream(shown)
    with pytest.raises(EmptyStatement, match=r"I102 note\.pdf: the PDF has no text layer on its 2 pages"):
        text_of(file_of(objects))


def test_fonts_that_do_not_tell_their_letters_are_refused():
    """Their numbers would be taken for letters."""
    told = make_pdf(lines(["Войска обстреляли рынок"]))
    untold = told.replace(b"/ToUnicode", b"/Untold---")
    with pytest.raises(EmptyStatement, match=r"I102 note\.pdf: the fonts of the PDF do not tell which letters"):
        text_of(untold)


def test_a_letter_that_its_font_does_not_tell_leaves_a_mark():
    latin = lines(["The grounds of the Ministry are these, as it said last night:"])
    sign = Words("\u2713", 72, 112)
    content = make_pdf([*latin, sign]).replace(b"/ToUnicode", b"/Untold---")
    assert text_of(content) == f"{latin[0].text} \ufffd"


def test_a_title_that_is_no_text_is_left_out():
    content = make_pdf(*PAGES, info={"Title": "Ab"}).replace(b"<feff00410062>", b"<feffdc000062>")
    found = read_pdf(content, where="note.pdf")
    assert (found.text, found.stated) == (TEXT, {})


def test_files_beside_a_broken_one_are_read(read, write):
    for name, content in {"1.pdf": WHOLE, "2.pdf": WHOLE[:500], "3.pdf": make_pdf(PAGES[2])}.items():
        write(name, content)
    found = read("1.pdf", "2.pdf", "3.pdf")
    assert [each.text if isinstance(each, Statement) else each.code for each in found] == [
        TEXT,
        "I122",
        "The bridge is intact.",
    ]


TOKENS = [
    b"0",
    b"-1",
    b"99999999",
    b"1e30",
    b"null",
    b"[",
    b"]",
    b"<<",
    b">>",
    b" R ",
    b"endobj",
    b"stream",
    b"\xff\x00",
]
MUTATIONS = st.lists(st.tuples(st.integers(0, len(WHOLE)), st.integers(0, 9), st.sampled_from(TOKENS)), max_size=12)


@settings(max_examples=1_000)
@given(MUTATIONS)
def test_no_bytes_make_it_crash(mutations):
    content = bytearray(WHOLE)
    for place, dropped, token in mutations:
        content[place : place + dropped] = token
    start = time.perf_counter()
    with suppress(AlteramError):
        assert text_of(bytes(content))
    assert time.perf_counter() - start < 5
