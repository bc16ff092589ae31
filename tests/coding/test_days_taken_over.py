"""Days that a claim has from a title, a report's period and what was told before, and days that it must not have."""

from __future__ import annotations

import pytest

from alteram.model import Claim
from tests.coding.readings import Read

TITLED = {
    "a_daily_report": ("Daily report, 8 March 2023", "Two soldiers were wounded near Aldby.", "2023-03-08"),
    "a_clock_time_of_it": ("Daily report, 8 March 2023", "At 14:20 mortars shelled Aldby.", "2023-03-08T14:20:00"),
    "a_week": ("Weekly summary, 27 February to 5 March", "Two soldiers were wounded.", "2023-02-27/2023-03-05"),
    "the_perfect": ("Operational results, 1 to 7 March", "Two mines have been found.", "2023-03-01/2023-03-07"),
    "one_incident": ("Statement on the incident of 6 March", "Rebels ambushed a patrol.", "2023-03-06"),
    "its_own_time_first": ("Daily report, 8 March 2023", "On 7 March rebels ambushed a patrol.", "2023-03-07"),
    "too_long_ago": ("Statement on the agreement of 9 May 2018", "Today rebels ambushed a patrol.", "2023-03-10"),
    "ahead": ("Statement on the elections of 20 March", "Today rebels ambushed a patrol.", "2023-03-10"),
    "two_days_apart": ("Answers on the events of 1 and 6 March", "Yesterday rebels ambushed a patrol.", "2023-03-09"),
}


@pytest.mark.parametrize(("title", "text", "edtf"), TITLED.values(), ids=TITLED)
def test_a_title_dates_what_has_no_time(read: Read, title: str, text: str, edtf: str) -> None:
    assert day(read(text, title=title)) == edtf


LATER = {
    "a_span_that_heads_numbered_paragraphs": (
        "1. Between 3 January and 2 March the mission ran patrols.\n\n2. On 13 January shells fell on Aldby.\n\n"
        "3. Rebels ambushed a convoy.",
        "2023-01-03/2023-03-02",
    ),
    "no_looking_back": (
        "On 6 March rebels ambushed a convoy. On 2 March a mine had exploded there. The army shelled the village.",
        "2023-03-06",
    ),
    "from_what_was_told_until": (
        "On 6 March rebels attacked the camp. The army shelled the village until the morning of 8 March.",
        "2023-03-06/2023-03-08",
    ),
    "done_since": (
        "Since 6 March the army has been fighting in Aldby.\n\nThe rebels have been driven out of the camp.\n\n"
        "Roadblocks have been put up by soldiers.",
        "2023-03-06",
    ),
    "done_of_today": (
        "On 6 March the army entered Aldby.\n\nTwo houses have been destroyed.",
        "2023-03-10",
    ),
    "so_far": ("On 6 March rebels attacked the camp.\n\nThe army has so far found no bodies.", "2023-03-06"),
    "agreed_for_a_day_to_come": ("The two sides agreed to cease fire until 20 March.", "2023-03-10"),
    "freed_on_a_day_to_come": ("Sudland promised to release 60 prisoners tomorrow.", "2023-03-11"),
    "since_noon": (
        "Last night at 22:37 a drone hit Aldby. The road has been closed by soldiers since noon.",
        "2023-03-10",
    ),
    "the_end_of_a_day": (
        "On 8 March the sides agreed to stop fighting at 24:00.\n\nAt 09:00 mortars shelled Aldby.",
        "2023-03-08T09:00:00",
    ),
    "an_agreement_apart": (
        "On 8 March the army entered Aldby. The truce, signed on 1 March, was broken. At 09:00 mortars shelled Aldby.",
        "2023-03-08T09:00:00",
    ),
}


@pytest.mark.parametrize(("text", "edtf"), LATER.values(), ids=LATER)
def test_the_last_claim_has_the_day_that_it_is_of(read: Read, text: str, edtf: str) -> None:
    assert day(read(text)).split("/2023-03-10")[0] == edtf


def test_what_is_condemned_does_not_date_who_condemns_it(read: Read) -> None:
    condemned, attack = read("Norland condemns the attack of 3 March on the embassy.")
    assert (day([condemned]), day([attack])) == ("2023-03-10", "2023-03-03")


def day(claims: list[Claim]) -> str:
    """The time of the last of ``claims``."""
    when = claims[-1].when
    assert when is not None
    return when.edtf
