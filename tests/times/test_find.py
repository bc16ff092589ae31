"""What holds of every text: spans are its words, nothing crashes, and time grows with length."""

from __future__ import annotations

import tomllib
from datetime import date
from importlib.resources import files

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from alteram.errors import BrokenLexicon
from alteram.times import find, words
from tests.steps import grows_with_length_only, steps

STEPS_FOR_EACH = 150  # lines and calls for each code point
PIECES = """
    12 13 31 2022 1953 00:05 7.35am 0530 hrs at on of the from to and between - – / . , ( ) : September May Sept March
    Monday night overnight morning last past recent days week two few ago later since by until today yesterday next
    same day after before meeting early late end 24 hours summer th st a p.m. T Z GMT + 29 February 9999 so far this
    year BC 480 1990 s 1990s decade century nineteenth third quarter Q1 fiscal half months long daily every other then
    reporting period previous former now Christmas dark time night winter 94 of that six later earlier until midnight
    hundred (30) '90s tonight struck will 24:00 minutes ago now weekend Mondays quarterly fiscal FY 21st twelfth all
    signing Agreement Statement war after ca. over less than 23:20 Moscow local standard Youth street had been whole
""".split()


def _check(text: str, anchor: date | None) -> None:
    end = 0
    for mention in find(text, anchor=anchor):
        assert mention.text == mention.span.of(text) != ""
        assert mention.span.start >= end
        end = mention.span.end
        if mention.value:
            assert ordered(mention.value.start) <= ordered(mention.value.end)
        assert mention.span.covers(mention.core)
        assert all(mention.span.covers(part.span) for part in mention.parts)


def ordered(written: str) -> tuple[int, str]:
    """A day as a key that sorts years before the common era first."""
    year, _, rest = written[1:].partition("-")
    return int(written[0] + year), rest[:5]


@given(st.text(max_size=200), st.none() | st.dates())
def test_any_text(text: str, anchor: date | None) -> None:
    _check(text, anchor)


@given(st.lists(st.sampled_from(PIECES), max_size=25), st.sampled_from([" ", ""]), st.none() | st.dates())
def test_any_order_of_the_words_of_time(pieces: list[str], glue: str, anchor: date | None) -> None:
    _check(glue.join(pieces), anchor)


@pytest.mark.parametrize(
    "piece",
    ["1", "1:", "12, ", "12 and ", "the ", "from 1 to ", "12.", "1990-", "from from ", "a few ",
     "after the meeting of ", "early ", "less than ", "of 12 ", "since ", "1 BC ", "night of ",
     "the previous reporting period ",
     "past ", "later ", "early late ", "later earlier ", "about nearly just ", "the year ", "mere ", "a hundred and "],
)  # fmt: skip
def test_work_grows_with_length_only(piece: str) -> None:
    assert grows_with_length_only(lambda text: find(text, anchor=date(2022, 9, 14)), piece)


@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=6), st.sampled_from([" ", ""]))
@settings(max_examples=40, deadline=None)
def test_no_words_of_time_take_more_than_linear_time(pieces: list[str], glue: str) -> None:
    piece = glue.join(pieces) + " "
    assert grows_with_length_only(lambda text: find(text, anchor=date(2022, 9, 14)), piece, pieces=60)


@pytest.mark.parametrize("text", ["7" * 10_000, "from 1 to " * 2_000 + "3 May", "(" * 5_000 + "1 May" + ")" * 5_000])
def test_no_text_takes_more_steps_than_a_bound_for_its_length(text: str) -> None:
    assert steps(lambda: find(text, anchor=date(2022, 9, 14))) < STEPS_FOR_EACH * len(text)


def test_a_lexicon_without_its_tables_is_refused() -> None:
    with pytest.raises(BrokenLexicon, match=r"times\.toml"):
        words.parse("[months]\nfull = {}\n")


def test_no_list_of_the_lexicon_names_a_word_twice() -> None:
    tables = tomllib.loads((files("alteram") / "lexicon" / words.FILE).read_text(encoding="utf-8"))
    lists = [
        (name, key, entry)
        for name, table in tables.items()
        for key, entry in table.items()
        if isinstance(entry, list) and all(isinstance(word, str) for word in entry)
    ]
    assert len(lists) > 20
    assert [(name, key) for name, key, entry in lists if len(entry) != len(set(entry))] == []
