"""Clock times, with a date beside them and without."""

from __future__ import annotations

import pytest

from tests.times.cases import found, only

CASES = [
    # text, words of the mention, start, end, precision
    (
        "At about 00:05 on 13 September, units opened fire.",
        "At about 00:05 on 13 September",
        "2022-09-13T00:05",
        "minute",
    ),
    ("It came at 7.35am on 24 July.", "at 7.35am on 24 July", "2022-07-24T07:35", "minute"),
    ("It came at 5:03 pm today.", "at 5:03 pm today", "2022-09-14T17:03", "minute"),
    ("It came at 0530 hrs on 12 September.", "at 0530 hrs on 12 September", "2022-09-12T05:30", "minute"),
    ("It came at about 0200 on Monday.", "at about 0200 on Monday", "2022-09-12T02:00", "minute"),
    ("He said at 3pm on 24 July it had.", "at 3pm on 24 July", "2022-07-24T15:00", "hour"),
    ("He said at 3 p.m. on Monday it had.", "at 3 p.m. on Monday", "2022-09-12T15:00", "hour"),
    ("As of 19:30 11 September it was calm.", "As of 19:30 11 September", "2022-09-11T19:30", "minute"),
    ("From 08:00 today they fire.", "From 08:00 today", "2022-09-14T08:00", "minute"),
    ("From 8:47 AM they fire.", "From 8:47 AM", "2022-09-14T08:47", "minute"),
    ("By 14:00 it was tense.", "By 14:00", "2022-09-14T14:00", "minute"),
    ("On 13 September at around 11:00 they fired.", "On 13 September at around 11:00", "2022-09-13T11:00", "minute"),
    ("At noon on Monday they fired.", "At noon on Monday", "2022-09-12T12:00", "hour"),
    ("At 17.00 on 13 September they fired.", "At 17.00 on 13 September", "2022-09-13T17:00", "minute"),
    ("At 11 pm last night they fired.", "At 11 pm last night", "2022-09-13T23:00", "hour"),
    ("At 01:30 on the night of 12 September.", "At 01:30 on the night of 12 September", "2022-09-13T01:30", "minute"),
    ("On Friday night at 11:30 pm they fired.", "On Friday night at 11:30 pm", "2022-09-09T23:30", "minute"),
    ("At 6am this morning they fired.", "At 6am this morning", "2022-09-14T06:00", "hour"),
    ("At 23.30 hours they fired.", "At 23.30 hours", "2022-09-14T23:30", "minute"),
    ("The gate was shut. 1531 - The man is found.", "1531", "2022-09-14T15:31", "minute"),
    ("At five o'clock in the afternoon they fired.", "At five o'clock in the afternoon", "2022-09-14T17:00", "hour"),
    ("At two in the morning on Monday it fell.", "At two in the morning on Monday", "2022-09-12T02:00", "hour"),
    ("At 4 in the morning of 6 July it fell.", "At 4 in the morning of 6 July", "2022-07-06T04:00", "hour"),
    ("2022-09-14T09:00 they fired.", "2022-09-14T09:00", "2022-09-14T09:00", "minute"),
]


@pytest.mark.parametrize(("text", "words", "start", "precision"), CASES, ids=[case[0] for case in CASES])
def test_an_instant_is_one_mention_with_its_date(text: str, words: str, start: str, precision: str) -> None:
    mention = only(text)
    assert mention.value is not None
    assert (mention.text, mention.value.start, mention.value.end) == (words, start, start)
    assert (mention.value.edtf, mention.value.precision) == (f"{start}:00", precision)


RANGES = [
    # words, which are all of the text, start and end
    ("From 23:00 to 06:00", "2022-09-13T23:00", "2022-09-14T06:00"),
    ("On 12 September from 08:00 to 10:30", "2022-09-12T08:00", "2022-09-12T10:30"),
    ("Between 08:00 and 10:00 on 13 September", "2022-09-13T08:00", "2022-09-13T10:00"),
    ("From 7 to 9 pm on 12 September", "2022-09-12T19:00", "2022-09-12T21:00"),
    ("From 23:00 on 12 September to 06:00 on 13 September", "2022-09-12T23:00", "2022-09-13T06:00"),
]


@pytest.mark.parametrize(("words", "start", "end"), RANGES, ids=[case[0] for case in RANGES])
def test_a_range_of_clock_times_keeps_an_edtf_of_dates(words: str, start: str, end: str) -> None:
    mention = only(f"{words} they fired.")
    assert mention.value is not None
    assert (mention.text, mention.value.start, mention.value.end) == (words, start, end)
    assert mention.value.edtf == (start[:10] if start[:10] == end[:10] else f"{start[:10]}/{end[:10]}")


def test_a_clock_time_alone_takes_the_day_last_spoken_of() -> None:
    assert found("At 7.35am on 24 July a drone came. At 8.20am fire was opened.") == [
        ("At 7.35am on 24 July", "2022-07-24T07:35:00"),
        ("At 8.20am", "2022-07-24T08:20:00"),
    ]


def test_a_date_in_the_name_of_an_agreement_is_no_day_spoken_of() -> None:
    assert found("They broke the Trilateral Statement of 10 November 2020. At 14:00 they fired.") == [
        ("10 November 2020", "2020-11-10"),
        ("At 14:00", "2022-09-14T14:00:00"),
    ]


@pytest.mark.parametrize(
    ("text", "zone"),
    [
        ("At 06:15 GMT they fired.", "UTC"),
        ("At 06:15 (GMT+4) they fired.", "+04:00"),
        ("At 06:15 Moscow time they fired.", "Europe/Moscow"),
        ("At 06:15 local time they fired.", None),
    ],
)
def test_zones(text: str, zone: str | None) -> None:
    value = only(text).value
    assert value is not None
    assert value.zone == zone
