"""Times told from other times of the text, and episodes named instead of a date."""

from __future__ import annotations

from datetime import date

import pytest

from alteram.profiles.records import Episode
from alteram.times import find
from tests.times.cases import PUBLISHED, found

CHAINS = [
    # what follows "On 5 September they met.", words, EDTF
    ("The same day they left.", "The same day", "2022-09-05"),
    ("The next day they left.", "The next day", "2022-09-06"),
    ("The next day at 09:30 they left.", "The next day at 09:30", "2022-09-06T09:30:00"),
    ("In the morning of the same day they left.", "In the morning of the same day", "2022-09-05"),
    ("The previous day they left.", "The previous day", "2022-09-04"),
    ("They had left the day before.", "the day before", "2022-09-04"),
    ("Two days later they left.", "Two days later", "2022-09-07"),
    ("A week earlier they left.", "A week earlier", "2022-08-26/2022-09-01"),
    ("That night they left.", "That night", "2022-09-05/2022-09-06"),
    ("The following morning they left.", "The following morning", "2022-09-06"),
    ("The following week they left.", "The following week", "2022-09-12/2022-09-18"),
]


@pytest.mark.parametrize(("text", "words", "edtf"), CHAINS, ids=[case[0] for case in CHAINS])
def test_chains_hang_on_the_day_last_spoken_of(text: str, words: str, edtf: str) -> None:
    assert found(f"On 5 September they met. {text}")[1:] == [(words, edtf)]


def test_a_chain_with_nothing_to_hang_on_has_no_value() -> None:
    assert found("The next day they left.") == [("The next day", None)]


@pytest.mark.parametrize(
    "text",
    [
        "At the meeting held in Brussels on August 31 they spoke. Three days after the Brussels meeting he came.",
        "After the Brussels meeting of 31 August talks were near. Three days after the Brussels meeting he came.",
    ],
)
def test_an_event_is_dated_by_another_mention_of_it(text: str) -> None:
    assert found(text)[-1] == ("Three days after the Brussels meeting", "2022-09-03")


def test_an_event_that_nothing_dates_has_no_value() -> None:
    assert found("On 5 May they met in Prague. Three days after the Brussels meeting he came.")[1:] == [
        ("Three days after the Brussels meeting", None)
    ]


WAR = Episode(
    name="44-day war", start=date(2020, 9, 27), end=date(2020, 11, 10), aliases=("the 2020 war",), source="test"
)


@pytest.mark.parametrize(
    ("text", "words", "edtf"),
    [
        ("Since the 2020 war 298 fell.", "Since the 2020 war", "2020-11-10/2022-09-14"),
        ("During the 44-day war many fell.", "During the 44-day war", "2020-09-27/2020-11-10"),
        ("After the 44-Day War many fell.", "After the 44-Day War", "2020-11-10/2022-09-14"),
        ("Since the end of the 44-day war 298 fell.", "Since the end of the 44-day war", "2020-11-10/2022-09-14"),
        (
            "Since the outbreak of the 2020 war many fell.",
            "Since the outbreak of the 2020 war",
            "2020-09-27/2022-09-14",
        ),
    ],
)
def test_episodes(text: str, words: str, edtf: str) -> None:
    (mention,) = find(text, anchor=PUBLISHED, episodes=[WAR])
    assert mention.value is not None
    assert (mention.text, mention.value.edtf) == (words, edtf)


def test_an_episode_that_began_after_publication_dates_nothing() -> None:
    (mention,) = find("They spread rumours of the 2020 war.", anchor=date(2020, 9, 1), episodes=[WAR])
    assert mention.value is None
