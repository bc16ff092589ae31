"""A page, PDF or DOCX becomes a statement with its capture, whatever its name; the same bytes, the same statement."""

from __future__ import annotations

import hashlib
import io
from dataclasses import replace

import pytest

from alteram.errors import AlteramError
from alteram.ingest import Particulars
from alteram.ingest.documents import MEDIA_TYPES
from alteram.model import Statement, id_of
from tests.ingest.docx.factory import make_docx
from tests.ingest.html.factory import PARAGRAPHS, framed, make_page
from tests.ingest.pdf.factory import lines, make_pdf

WORDS = "The Ministry of Defence states that enemy units shelled our positions near Sotk."
HEAD = (
    '<meta property="og:title" content="On the night"><meta property="og:site_name" content="Ministry of Defence">'
    '<meta property="article:published_time" content="2022-09-13T10:30:00+04:00">'
    '<link rel="canonical" href="https://mod.example/1">'
)
DOCUMENTS = {
    "html": make_page(framed(PARAGRAPHS + f"<p>{WORDS}</p>"), head=HEAD).encode(),
    "pdf": make_pdf(lines([WORDS]), info={"Title": "On the night"}),
    "docx": make_docx(WORDS, fill=lambda made: setattr(made.core_properties, "title", "On the night")),
}
KINDS = pytest.mark.parametrize("kind", DOCUMENTS)


def timeless(statement: Statement) -> Statement:
    """``statement`` as if it had been read at no time, from no place."""
    return replace(statement, capture=replace(statement.capture, taken=None, source=None))


@KINDS
def test_a_document_is_a_statement_with_its_capture(read, write, kind):
    content = DOCUMENTS[kind]
    [statement] = read(write(f"a.{kind}", content))
    capture = statement.capture
    assert WORDS in statement.text
    assert (capture.sha256, capture.size) == (hashlib.sha256(content).hexdigest(), len(content))
    assert (capture.media_type, capture.source, capture.way) == (MEDIA_TYPES[kind], f"a.{kind}", "file")
    assert capture.encoding == ("utf-8" if kind == "html" else None)
    assert capture.taken is not None
    assert (statement.id, statement.lang, statement.title) == (id_of(statement.text), "en", "On the night")
    assert bool(statement.layout) == (kind == "pdf")


@KINDS
def test_the_same_bytes_are_the_same_statement(read, write, kind):
    first, second = write(f"a.{kind}", DOCUMENTS[kind]), write(f"b.{kind}", DOCUMENTS[kind])
    [once], [again], [copied] = read(first), read(first), read(second)
    assert timeless(once) == timeless(again) == timeless(copied)


@KINDS
@pytest.mark.parametrize("name", ["a.txt", "a", "a.json", "a.bin", "a.HTML", "a.pdf", "a.docx", "-"])
def test_a_document_is_told_by_what_it_is(read, write, kind, name):
    content = DOCUMENTS[kind]
    [statement] = read(write(name, content) if name != "-" else "-", stdin=io.BytesIO(content))
    assert WORDS in statement.text
    assert statement.capture.media_type == MEDIA_TYPES[kind]


WRONG = {
    "text_as_pdf": ("a.pdf", WORDS.encode(), "I105"),
    "text_as_docx": ("a.docx", WORDS.encode(), "I105"),
    "record_as_pdf": ("a.pdf", b'{"text": "x"}', "I105"),
    "empty_pdf": ("a.pdf", b"", "I102"),
    "sheet": ("a.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "I105"),
    "cut_docx": ("a.txt", DOCUMENTS["docx"][:5000], "I122"),
    "cut_pdf": ("a.txt", DOCUMENTS["pdf"][:60], "I122"),
    "empty_page": ("a.html", b"<html><body></body></html>", "I102"),
    "picture_as_page": ("a.html", b"\x89PNG\r\n\x1a\n" + bytes(40), "I103"),
}


@pytest.mark.parametrize(("name", "content", "code"), WRONG.values(), ids=WRONG)
def test_what_is_not_what_its_name_says_is_told(read, write, name, content, code):
    [error] = read(write(name, content))
    assert isinstance(error, AlteramError)
    assert str(error).startswith(f"{code} {name}: ")
    assert error.todo


def test_a_text_in_a_file_named_as_a_page_is_read_as_one(read, write):
    [statement] = read(write("a.html", WORDS))
    assert (statement.text, statement.capture.media_type) == (WORDS, "text/html")


def test_hundreds_of_comments_do_not_hold_up_the_telling_of_a_format(read, write):
    [statement] = read(write("a", b"<!---->" * 580 + WORDS.encode()))
    assert statement.capture.media_type == "text/plain"


def test_what_the_page_states_is_kept(read, write):
    [statement] = read(write("a.html", DOCUMENTS["html"]))
    assert (statement.issuer, statement.published) == ("Ministry of Defence", "2022-09-13T10:30:00+04:00")
    assert (statement.url, statement.party, statement.conflict) == ("https://mod.example/1", None, None)


def test_what_the_user_says_goes_before_what_the_page_states(read, write):
    told = Particulars(issuer="Army", party="Armenia", published="2022-09-14", title="T", url="u", conflict="c")
    [statement] = read(write("a.html", DOCUMENTS["html"]), given=told)
    assert Particulars(**{name: getattr(statement, name) for name in Particulars.__dataclass_fields__}) == told


def test_one_broken_document_does_not_stop_the_others(read, write):
    for kind, content in DOCUMENTS.items():
        write(f"d/whole.{kind}", content)
        write(f"d/broken.{kind}", content[: len(content) // 2])
    found = read("d")
    assert sum(isinstance(each, Statement) and WORDS in each.text for each in found) >= len(DOCUMENTS)
    assert sorted(each.code for each in found if isinstance(each, AlteramError)) == ["I122", "I122"]
