"""What holds of every text: spans are its words, nothing crashes, and time grows with length."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alteram.errors import BrokenLexicon
from alteram.times import find, words
from tests.steps import grows_with_length_only

_PIECES = """
    12 13 31 2022 1953 00:05 7.35am 0530 hrs at on of the from to and between - – / . , ( ) : September May Sept March
    Monday night overnight morning last past recent days week two few ago later since by until today yesterday next
    same day after before meeting early late end 24 hours summer th st a p.m. T Z GMT + 29 February 9999 so far this
    year
""".split()


def _check(text: str, anchor: date | None) -> None:
    end = 0
    for mention in find(text, anchor=anchor):
        assert mention.text == mention.span.of(text) != ""
        assert mention.span.start >= end
        end = mention.span.end
        if mention.value:
            assert mention.value.start[:10] <= mention.value.end[:10]


@given(st.text(max_size=200), st.none() | st.dates())
def test_any_text(text: str, anchor: date | None) -> None:
    _check(text, anchor)


@given(st.lists(st.sampled_from(_PIECES), max_size=25), st.sampled_from([" ", ""]), st.none() | st.dates())
def test_any_order_of_the_words_of_time(pieces: list[str], glue: str, anchor: date | None) -> None:
    _check(glue.join(pieces), anchor)


@pytest.mark.parametrize(
    "piece",
    ["1", "1:", "12, ", "12 and ", "the ", "from 1 to ", "12."],
    ids=["digits", "colons", "commas", "and", "the", "from", "points"],
)
def test_work_grows_with_length_only(piece: str) -> None:
    assert grows_with_length_only(lambda text: find(text, anchor=date(2022, 9, 14)), piece)


def test_a_lexicon_without_its_tables_is_refused() -> None:
    with pytest.raises(BrokenLexicon, match=r"times\.toml"):
        words.parse("[months]\nfull = {}\n")
