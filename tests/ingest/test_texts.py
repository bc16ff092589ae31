"""A text, with what is told of it, is a statement."""

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alteram.errors import EmptyStatement, UnknownEncoding, WrongRecord
from alteram.ingest import Particulars, statement_from_text
from alteram.model import id_of


def test_a_statement_carries_what_is_given():
    told = Particulars(issuer="Ministry", party="Front", published="2022-09-13", title="T", url="u", conflict="c")
    statement = statement_from_text("No.\r\n", given=told, id="7")
    assert (statement.id, statement.text, statement.title, statement.conflict) == ("7", "No.\n", "T", "c")
    assert statement.capture.sha256 == hashlib.sha256(b"No.\r\n").hexdigest()


def test_blank_and_broken_texts_are_refused():
    with pytest.raises(EmptyStatement):
        statement_from_text(" \n", given=Particulars())
    with pytest.raises(UnknownEncoding, match="code point 2"):
        statement_from_text("ab\ud800", given=Particulars())


@pytest.mark.parametrize("published", ["yesterday", "2022-13-01", "2022-09-13T10:00", "2022-09-13\n", "٢٠٢٢-09-13"])
def test_a_date_that_is_none_is_refused_at_once(published):
    with pytest.raises(WrongRecord, match="published"):
        Particulars(published=published)


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1).filter(str.strip))
def test_the_id_is_that_of_the_stored_text(text):
    if text.strip("\ufeff \r\n\t"):
        statement = statement_from_text(text, given=Particulars())
        assert statement.id == id_of(statement.text)
        assert "\r\n" not in statement.text
