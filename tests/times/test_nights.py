"""Nights and parts of the day."""

from __future__ import annotations

from datetime import date

import pytest

from alteram.times import find
from tests.times.cases import read

NIGHTS = [
    ("On the night of September 12th to 13th they fired.", "On the night of September 12th to 13th"),
    ("Overnight on 12 September they fired.", "Overnight on 12 September"),
    ("They fired on the night of 12 September.", "on the night of 12 September"),
    ("Through the night of 12 to 13 September it lasted.", "Through the night of 12 to 13 September"),
    ("On the night from 12 to 13 September.", "On the night from 12 to 13 September"),
    ("The night between 12 and 13 September was calm.", "The night between 12 and 13 September"),
    ("On the night of 12/13 September.", "On the night of 12/13 September"),
    ("Overnight into Tuesday they fired.", "Overnight into Tuesday"),
    ("Overnight from Monday to Tuesday they fired.", "Overnight from Monday to Tuesday"),
    ("On Monday night they fired.", "On Monday night"),
    ("From late evening on 12 September 2022 they fired.", "From late evening on 12 September 2022"),
    ("At night on 12 September they fired.", "At night on 12 September"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words"), NIGHTS, ids=[case[0] for case in NIGHTS])
def test_a_night_crosses_midnight(text: str, words: str) -> None:
    assert read(text) == (words, "2022-09-12/2022-09-13", "night")


def test_a_night_with_both_dates_in_full() -> None:
    words = "On the night of September 12th to September 13th of 2022"
    assert read(f"{words}, they fired.") == (words, "2022-09-12/2022-09-13", "night")


@pytest.mark.parametrize("words", ["Overnight", "Last night", "During the night", "Overnight on 14 September"])
def test_a_night_just_past_ends_on_the_day_of_publication(words: str) -> None:
    assert read(f"{words} they fired.") == (words, "2022-09-13/2022-09-14", "night")


def test_a_statement_of_the_same_day_reports_the_night_that_ended_on_it() -> None:
    text = "It said that overnight on 7 May 2025 it struck."
    assert read(text, date(2025, 5, 7)) == ("overnight on 7 May 2025", "2025-05-06/2025-05-07", "night")
    assert read(text, date(2025, 5, 9)) == ("overnight on 7 May 2025", "2025-05-07/2025-05-08", "night")


PARTS = [
    ("On the morning of 24 July 2025 it did.", "On the morning of 24 July 2025", "2025-07-24"),
    ("In the early hours of 13 September it did.", "In the early hours of 13 September", "2022-09-13"),
    ("This morning it did.", "This morning", "2022-09-14"),
    ("Yesterday evening it did.", "Yesterday evening", "2022-09-13"),
    ("On Tuesday morning it did.", "On Tuesday morning", "2022-09-13"),
    ("At dawn on Monday it did.", "At dawn on Monday", "2022-09-12"),
    ("Late on 12 September it did.", "Late on 12 September", "2022-09-12"),
    ("In the morning it did.", "In the morning", "2022-09-14"),
]


@pytest.mark.parametrize(("text", "words", "day"), PARTS, ids=[case[0] for case in PARTS])
def test_parts_of_the_day(text: str, words: str, day: str) -> None:
    assert read(text) == (words, day, "part-of-day")


@pytest.mark.parametrize(
    ("clock", "start"),
    [("at 22:00", "2022-09-12T22:00"), ("at 03:00", "2022-09-13T03:00"), ("at noon", "2022-09-13T12:00")],
)
def test_an_hour_told_behind_a_night_is_of_the_day_that_it_falls_on(clock: str, start: str) -> None:
    text = f"On the night of 12 to 13 September they fired. They fired again {clock}."
    *_, mention = find(text, anchor=date(2022, 9, 14))
    assert mention.value is not None
    assert mention.value.start == start
