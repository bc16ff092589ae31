"""Days that only an ordinal names, and the month that the text around them is at."""

from __future__ import annotations

from datetime import date

import pytest

from tests.times.cases import found

CASES = [
    # text, words of the last date, EDTF; published 14 September 2022
    ("On the 8th retreating soldiers burned the mill.", "On the 8th", "2022-09-08"),
    ("They were driven out on the 8th by militia.", "on the 8th", "2022-09-08"),
    ("On the 8th General Ruiz left.", "On the 8th", "2022-09-08"),
    ("By the evening of the 7th the ridge had fallen.", "By the evening of the 7th", "2022-09-07"),
    ("Shots were heard during the night of the 7th close to the ford.", "during the night of the 7th",
     "2022-09-07/2022-09-08"),
    ("Jets flew over on the 6th and the 7th.", "on the 6th and the 7th", "2022-09-06/2022-09-07"),
    ("From the 3rd to the 6th the town was shelled.", "From the 3rd to the 6th", "2022-09-03/2022-09-06"),
    ("From the 28th to the 3rd it was quiet.", "From the 28th to the 3rd", "2022-08-28/2022-09-03"),
    ("Nine fell between the 5th and the 11th.", "between the 5th and the 11th", "2022-09-05/2022-09-11"),
    ("They have gathered since the 2nd of the month.", "since the 2nd of the month", "2022-09-02/2022-09-14"),
    ("On 19 July a truck burned. On the 25th a soldier was freed.", "On the 25th", "2022-07-25"),
    ("On 25 July a truck burned. On the 3rd a soldier was freed.", "On the 3rd", "2022-08-03"),
    ("During July we fought on. In the south, on the 6th, the farm was held.", "on the 6th", "2022-07-06"),
    ("The base was hit on 1 and on 3 June.", "on 1 and on 3 June", "{2022-06-01,2022-06-03}"),
    ("The base was hit on 19 and again on 21 April.", "on 19 and again on 21 April", "{2022-04-19,2022-04-21}"),
    ("As from midnight on the 5th the truce holds.", "As from midnight on the 5th", "2022-09-05T00:00:00"),
    ("Rounds fell between 1400 and 1530 hrs.", "between 1400 and 1530 hrs", "2022-09-14"),
    ("We waited from 1000 to 1615 at the ford.", "from 1000 to 1615", "2022-09-14"),
    ("They opened fire this very morning.", "this very morning", "2022-09-14"),
    ("Observers were invited on Tuesday to visit the mill.", "on Tuesday", "2022-09-13"),
    ("On 1 May they came. During the next five days they burned nine farms.", "During the next five days",
     "2022-05-01/2022-05-06"),
    ("From 3 to 9 May it was loud. In that time 11 men fell.", "In that time", "2022-05-03/2022-05-09"),
    ("In the 20 years since the invasion many have died.", "In the 20 years", "2002-09-14/2022-09-14"),
    ("On the night of 5 September they fired. The next day they left.", "The next day", "2022-09-06"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "edtf"), CASES)
def test_ordinals_are_days(text: str, words: str, edtf: str) -> None:
    assert found(text)[-1] == (words, edtf)


@pytest.mark.parametrize(
    "text",
    [
        "They fought against the 29th Front.",
        "On the 3rd Brigade nothing is known.",
        "They relied on the 3rd and 4th Kurdish brigades.",
        "It lies on the 38th parallel.",
        "They spoke on the 10th anniversary.",
        "He stood between the 3rd and 5th battalions.",
    ],
)
def test_what_an_ordinal_counts_is_no_day(text: str) -> None:
    assert found(text) == []


def test_years_of_wars_are_no_clock_times() -> None:
    assert found("They fought between 1914 and 1918.") == [("between 1914 and 1918", "1914/1918")]


def test_a_dateline_makes_a_report_no_history() -> None:
    text = "Dili, 14 September 2022. Shots fell on Sunday. A 1992 map differs from that of 1935."
    assert found(text)[1] == ("on Sunday", "2022-09-11")
    assert found(text, date(2022, 9, 14))[0][1] == "2022-09-14"


def test_a_log_keeps_each_line_to_its_own_time() -> None:
    text = "3 February\n- 02:00: drones were seen.\n- 04:40: helicopters fired."
    assert [edtf for _, edtf in found(text)] == ["2022-02-03", "2022-02-03T02:00:00", "2022-02-03T04:40:00"]
