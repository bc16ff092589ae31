"""Times told from the day of publication."""

from __future__ import annotations

import pytest

from tests.times.cases import read

CASES = [
    # text, words of the mention, EDTF, precision; published on Wednesday, 14 September 2022
    ("Today it did.", "Today", "2022-09-14", "day"),
    ("Yesterday it did.", "Yesterday", "2022-09-13", "day"),
    ("The day before yesterday it did.", "The day before yesterday", "2022-09-12", "day"),
    ("On Wednesday it did.", "On Wednesday", "2022-09-14", "day"),
    ("On Thursday it did.", "On Thursday", "2022-09-08", "day"),
    ("They will meet on Thursday.", "on Thursday", "2022-09-15", "day"),
    ("They shall leave by Friday.", "by Friday", "2022-09-16", "day"),
    ("The army said on Tuesday it will respond.", "on Tuesday", "2022-09-13", "day"),
    ("Last Wednesday it did.", "Last Wednesday", "2022-09-07", "day"),
    ("Next Sunday it may.", "Next Sunday", "2022-09-18", "day"),
    ("Last week it did.", "Last week", "2022-09-05/2022-09-11", "week"),
    ("This week it did.", "This week", "2022-09-12/2022-09-18", "week"),
    ("Over the weekend it did.", "Over the weekend", "2022-09-10/2022-09-11", "days"),
    ("Last month it did.", "Last month", "2022-08", "month"),
    ("Over the past month it did.", "Over the past month", "2022-08-14/2022-09-14", "month"),
    ("Over the last two weeks it did.", "Over the last two weeks", "2022-08-31/2022-09-14", "week"),
    ("This year it did.", "This year", "2022", "year"),
    ("So far this year it did.", "So far this year", "2022-01-01/2022-09-14", "year"),
    ("Since the beginning of the year it did.", "Since the beginning of the year", "2022-01-01/2022-09-14", "days"),
    ("In the past 24 hours it did.", "In the past 24 hours", "2022-09-13/2022-09-14", "days"),
    ("In the last 48 hours it did.", "In the last 48 hours", "2022-09-12/2022-09-14", "days"),
    ("During the past day it did.", "During the past day", "2022-09-13/2022-09-14", "days"),
    ("In recent days it did.", "In recent days", "2022-09-07~/2022-09-14", "days"),
    ("For the last days it did.", "For the last days", "2022-09-07~/2022-09-14", "days"),
    ("Over the past few days it did.", "Over the past few days", "2022-09-11~/2022-09-14", "days"),
    ("It opens in coming days.", "in coming days", "2022-09-14/2022-09-21~", "days"),
    ("Wars during past thirty years.", "during past thirty years", "1992-09-14/2022-09-14", "longer"),
    ("Two days ago it did.", "Two days ago", "2022-09-12", "day"),
    ("Few days ago it did.", "Few days ago", "2022-09-11~", "day"),
    ("Three months ago it did.", "Three months ago", "2022-06", "month"),
    ("Since Monday it did.", "Since Monday", "2022-09-12/2022-09-14", "days"),
    ("Since last night it did.", "Since last night", "2022-09-13/2022-09-14", "days"),
]


@pytest.mark.parametrize(("text", "words", "edtf", "precision"), CASES, ids=[case[0] for case in CASES])
def test_relative(text: str, words: str, edtf: str, precision: str) -> None:
    assert read(text) == (words, edtf, precision)
