"""Texts that tell of years gone by, and years before the common era."""

from __future__ import annotations

from datetime import date

import pytest

from alteram.times import find

READ = date(2020, 12, 19)


def readings(text: str, anchor: date | None = READ) -> dict[str, str | None]:
    return {each.text: each.value.edtf if each.value else None for each in find(text, anchor=anchor)}


HISTORY = """The war opened on 3 May 1921. In June the army crossed the river, and on 14 September the port fell.

In February 1922 the siege ended. By late April both armies were spent. A memorial of 1994 recalls them.
The truce was signed on 2 July. The next year the border was drawn, and in the summer of 1923 it was opened.
"""


def test_a_date_without_a_year_follows_the_time_that_a_history_has_come_to() -> None:
    found = readings(HISTORY)
    assert found["In June"] == "1921-06"
    assert found["on 14 September"] == "1921-09-14"
    assert found["By late April"] == "1922-04-21/1922-04-30"


def test_a_leap_in_passing_is_an_aside() -> None:
    assert readings(HISTORY)["on 2 July"] == "1922-07-02"


def test_the_next_year_of_a_history_is_counted_from_the_time_told() -> None:
    assert readings(HISTORY)["The next year"] == "1923"


def test_without_a_day_of_publication_nothing_is_inferred() -> None:
    assert readings(HISTORY, None)["In June"] is None


def test_a_statement_of_these_days_is_no_history_however_many_years_it_names() -> None:
    text = """The accords of 1994, 2001, 2004, 2007, 2010 and 2015 bind both sides; in 1992 and in 1993 blood was shed.
    On 13 December units opened fire. On 14 December they did so again. This month 30 violations were recorded."""
    found = readings(text)
    assert found["On 13 December"] == "2020-12-13"
    assert found["This month"] == "2020-12"


@pytest.mark.parametrize(
    ("text", "words", "edtf", "start"),
    [
        ("The city fell in 480 BC.", "in 480 BC", "-0479", "-0479-01-01"),
        ("The city fell in August 480 B.C. to them.", "in August 480 B.C.", "-0479-08", "-0479-08-01"),
        ("It lasted from 264 to 241 BC.", "from 264 to 241 BC", "-0263/-0240", "-0263-01-01"),
        ("Throughout the 470s BC they fought.", "Throughout the 470s BC", "-0478/-0469", "-0478-01-01"),
        ("In the 4th century BC it stood.", "In the 4th century BC", "-0399/-0300", "-0399-01-01"),
        ("It fell in 1 BC, they say: in 12 BCE.", "in 12 BCE", "-0011", "-0011-01-01"),
    ],
)
def test_years_before_the_common_era(text: str, words: str, edtf: str, start: str) -> None:
    mention = next(each for each in find(text, anchor=READ) if each.text == words)
    assert mention.value is not None
    assert (mention.value.edtf, mention.value.start) == (edtf, start)
