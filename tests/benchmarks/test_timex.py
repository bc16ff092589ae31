"""The bridge from our readings to TIMEX3 values, and how answers are compared with gold."""

from __future__ import annotations

from datetime import date

import pytest

from benchmarks.timex import Agreement, Timex, answers, compare, unmarked

PUBLISHED = date(2022, 9, 14)


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("On 12 September it fell.", "12 September", "2022-09-12"),
        ("In September 2021 it fell.", "September 2021", "2021-09"),
        ("In 2021 it fell.", "2021", "2021"),
        ("In early 2021 it fell.", "early 2021", "2021"),
        ("In mid-May 2021 it fell.", "mid-May 2021", "2021-05"),
        ("In the second half of 2021 it fell.", "the second half of 2021", "2021-H2"),
        ("In the third quarter of 2021 it fell.", "the third quarter of 2021", "2021-Q3"),
        ("In the summer of 2021 it fell.", "the summer of 2021", "2021-SU"),
        ("In the late 1980s it fell.", "the late 1980s", "198"),
        ("In the nineteenth century it fell.", "the nineteenth century", "18"),
        ("At 7.35am on 12 September it fell.", "7.35am on 12 September", "2022-09-12T07:35"),
        ("At 3 pm on 12 September it fell.", "3 pm on 12 September", "2022-09-12T15:00"),
        ("On the morning of 12 September it fell.", "the morning of 12 September", "2022-09-12TMO"),
        ("Last night it fell.", "Last night", "2022-09-13TNI"),
        ("Last week it fell.", "Last week", "2022-W36"),
        ("Since 15 August it fell.", "15 August", "2022-08-15"),
        ("Over the past two weeks it fell.", "the past two weeks", "P2W"),
        ("Over the past decade it fell.", "the past decade", "P1DE"),
        ("It lasted more than two centuries.", "more than two centuries", "P2CE"),
        ("It lasted for decades.", "decades", "PXDE"),
        ("Over the weekend it fell.", "the weekend", "2022-W36-WE"),
        ("It fell every Thursday.", "every Thursday", "XXXX-WXX-4"),
        ("Several weeks ago it fell.", "Several weeks ago", "PAST_REF"),
        ("It lasted for about two hours.", "about two hours", "PT2H"),
        ("It lasted several days.", "several days", "PXD"),
        ("It fell daily.", "daily", "P1D"),
        ("It met night raids.", "night", "XXXX-XX-XXTNI"),
        ("They entered winter quarters.", "winter", "XXXX-WI"),
        ("It is now quiet.", "now", "PRESENT_REF"),
        ("On 5 May they met. A few days later it fell.", "A few days later", "FUTURE_REF"),
        ("The next day it fell.", "The next day", "XXXX-XX-XX"),
        ("It fell in 480 BC.", "480 BC", "BC0480"),
        ("In the 470s BC it fell.", "the 470s BC", "BC047"),
        ("In the 4th century BC it fell.", "the 4th century BC", "BC03"),
    ],
)
def test_value(text: str, words: str, value: str) -> None:
    found = [(text[each.start : each.end], each.value) for each in answers(text, PUBLISHED)]
    assert found[-1] == (words, value)


def test_the_ends_of_a_range_are_two_expressions() -> None:
    text = "From 2014 to 2020, and on 7 and 9 September."
    found = [(text[each.start : each.end], each.value) for each in answers(text, PUBLISHED)]
    assert found == [("2014", "2014"), ("2020", "2020"), ("7", "2022-09-07"), ("9 September", "2022-09-09")]


def test_agreement_counts_spans_overlaps_and_values() -> None:
    gold = [Timex(0, 4, "2014"), Timex(10, 14, "2015"), Timex(20, 24, "2016"), Timex(30, 34, "2017")]
    answered = [Timex(0, 4, "2014"), Timex(9, 14, "2015"), Timex(20, 24, "1999"), Timex(50, 54, "2020")]
    agreement = compare(gold, answered)
    assert agreement == Agreement(gold=4, answered=4, strict=2, relaxed=3, value=2)
    assert [agreement.f1(each) for each in ("strict", "relaxed", "value")] == [0.5, 0.75, 0.5]


def test_a_long_answer_is_paired_once() -> None:
    gold = [Timex(0, 4, "2014"), Timex(8, 12, "2020")]
    assert compare(gold, [Timex(0, 12, "2014")]).relaxed == 1


def test_expressions_without_words_are_no_gold() -> None:
    marked = (
        'It <EVENT eid="e1">fell</EVENT> <TIMEX3 tid="t1" value="P1D"/>in <TIMEX3 tid="t2" value="2014">2014</TIMEX3>'
        '<TIMEX3 tid="t3" value="P2D"></TIMEX3> &amp; later.'
    )
    assert unmarked(marked) == ("It fell in 2014 & later.", [Timex(11, 15, "2014")])
