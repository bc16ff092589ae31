"""Whatever the bytes are and however the file is named: statements in letters that can be written, or coded errors."""

from __future__ import annotations

import io
import json
from dataclasses import fields

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from alteram.errors import AlteramError
from alteram.ingest import Particulars, read_sources
from alteram.model import Statement
from tests.ingest.docx.factory import BODY, make_docx, repacked
from tests.ingest.html.factory import framed, make_page
from tests.ingest.pdf.factory import lines, make_pdf

SUFFIXES = ("", ".txt", ".json", ".jsonl", ".html", ".xhtml", ".pdf", ".docx", ".rtf", ".bin")
RECORD = json.dumps({"id": "1", "party": "Armenia", "published": "2022-09-13", "text": "Shells fell near Sotk."})
HEAD = (
    '<script type="application/ld+json">{"@type": "Article", "headline": "Night", "publisher": {"name": "M"}}</script>'
)
DOCX = make_docx("Shells fell near Sotk.", "Two were wounded.")
SEEDS = {
    "text": ("Overnight, shells fell near Sotk – “two” were wounded.\r\n".encode(), ".txt"),
    "cyrillic": ("Ночью подразделения противника обстреляли село.".encode("cp1251"), ".txt"),
    "wide": ("Shells fell near Sotk.".encode("utf-16"), ".txt"),
    "record": (RECORD.encode(), ".json"),
    "lines": (f"{RECORD}\n{RECORD}\n".encode(), ".jsonl"),
    "page": (make_page(framed(), head=HEAD).encode(), ".html"),
    "pdf": (make_pdf(lines(["Shells fell near Sotk.", "Two were wounded."]), info={"Title": "Night"}), ".pdf"),
    "docx": (DOCX, ".docx"),
}


def assert_statements_or_errors(content: bytes, name: str, folder: pytest.TempPathFactory) -> None:
    path = folder.mktemp("any") / f"a{name}"
    path.write_bytes(content)
    for way in (path, "-"):
        found = list(read_sources([way], given=Particulars(), stdin=io.BytesIO(content)))
        assert found
        for each in found:
            if isinstance(each, Statement):
                assert_can_be_written(each)
            else:
                assert isinstance(each, AlteramError)
                str(each).encode("utf-8")


def assert_can_be_written(statement: Statement) -> None:
    assert statement.text.strip()
    assert all(run.span.end <= len(statement.text) for run in statement.layout)
    for field in fields(statement):
        value = getattr(statement, field.name)
        if isinstance(value, str):
            value.encode("utf-8")  # fails on half of a surrogate pair


@given(content=st.binary(max_size=400), name=st.sampled_from(SUFFIXES))
def test_any_bytes_are_statements_or_errors(content: bytes, name: str, tmp_path_factory: pytest.TempPathFactory):
    assert_statements_or_errors(content, name, tmp_path_factory)


@st.composite
def damaged(draw: st.DrawFn) -> tuple[bytes, str]:
    """A small file of some format, cut, overwritten in places or with some of it twice, and a name."""
    whole, name = draw(st.sampled_from(list(SEEDS.values())))
    content = bytearray(whole)
    for _ in range(draw(st.integers(1, 5))):
        at = draw(st.integers(0, len(content)))
        till = at + draw(st.integers(0, 40))
        content[at:till] = draw(st.one_of(st.binary(max_size=30), st.just(bytes(content[at:till]) * 2), st.just(b"")))
    if draw(st.booleans()):
        del content[draw(st.integers(0, len(content))) :]
    return bytes(content), draw(st.sampled_from([name, *SUFFIXES]))


@settings(max_examples=300)
@given(file=damaged())
def test_a_damaged_file_is_statements_or_errors(file: tuple[bytes, str], tmp_path_factory: pytest.TempPathFactory):
    assert_statements_or_errors(*file, tmp_path_factory)


WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
PIECES = st.sampled_from(
    "<w:p> </w:p> <w:r> </w:r> <w:t>shells</w:t> <w:tbl> </w:tbl> <w:tr> </w:tr> <w:tc> </w:tc> <w:br/> <w:tab/> "
    "<w:pPr><w:numPr><w:numId/></w:numPr></w:pPr> <w:ins> </w:ins> <w:del> </w:del> <w:sdt> </w:sdt> &#x9; &#xD; &lt; "
    "<w:txbxContent> </w:txbxContent> x".split()
)


@given(pieces=st.lists(PIECES, max_size=40))
def test_any_body_of_a_docx_is_a_statement_or_an_error(pieces: list[str], tmp_path_factory: pytest.TempPathFactory):
    body = f'<w:document xmlns:w="{WORD}"><w:body>{"".join(pieces)}</w:body></w:document>'
    assert_statements_or_errors(repacked(DOCX, {BODY: body.encode()}), ".docx", tmp_path_factory)


TAGS = "html head body p div table tr td ul li br a b pre script style title time meta h1 nav font center svg".split()
MARKUP = st.one_of(
    st.sampled_from([f"<{end}{tag}>" for tag in TAGS for end in ("", "/")]),
    st.sampled_from(
        ["&amp;", "&#0;", "&#xD800;", "&#x110000;", "<!--", "-->", "<!", "]]>", "<?xml", "\x00", "İ", "\u202e"]
    ),
    st.text(st.characters(exclude_categories=["Cs"]), max_size=8),
)


@settings(max_examples=200)
@given(pieces=st.lists(MARKUP, max_size=60))
def test_any_markup_is_a_statement_or_an_error(pieces: list[str], tmp_path_factory: pytest.TempPathFactory):
    assert_statements_or_errors("".join(pieces).encode(), ".html", tmp_path_factory)
