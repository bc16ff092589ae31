"""How long, how often, and bare references: expressions of time that name no date."""

from __future__ import annotations

import pytest

from alteram.times import find
from tests.times.cases import PUBLISHED

LENGTHS = [
    # text, words, kind, ISO 8601 duration
    ("It lasted for two hours.", "for two hours", "duration", "PT2H"),
    ("It lasted for almost 30 years.", "for almost 30 years", "duration", "P30Y"),
    ("It ends within 48 hours.", "within 48 hours", "duration", "PT48H"),
    ("It took one year and eight month of talks.", "one year and eight month", "duration", "P1Y8M"),
    ("It took two and a half years.", "two and a half years", "duration", "P2.5Y"),
    ("It took half a year.", "half a year", "duration", "P0.5Y"),
    ("It took two full months.", "two full months", "duration", "P2M"),
    ("The months-long siege ended.", "months-long", "duration", "PXM"),
    ("The week-long siege ended.", "week-long", "duration", "P1W"),
    ("After years of talks nothing came.", "After years", "duration", "PXY"),
    ("It fell at least twenty-four hours ahead.", "at least twenty-four hours", "duration", "PT24H"),
    ("It lasted more than three decades.", "more than three decades", "duration", "P30Y"),
    ("It lasted several days.", "several days", "duration", "PXD"),
    ("They met the first three days.", "the first three days", "duration", "P3D"),
    ("Fire is opened daily.", "daily", "set", "P1D"),
    ("Fire is opened every Monday.", "every Monday", "set", "P1W"),
    ("Fire is opened every other week.", "every other week", "set", "P2W"),
    ("Fire is opened each morning.", "each morning", "set", "P1D"),
    ("Ten trucks pass per day.", "per day", "set", "P1D"),
    ("Fire is opened twice a week.", "a week", "set", "P1W"),
    ("It is closed on Sundays.", "on Sundays", "set", "P1W"),
    ("They entered winter quarters.", "winter", "set", "P1Y"),
    ("They met night raids.", "night", "set", "P1D"),
    ("It is now calm.", "now", "reference", None),
    ("The former governor spoke.", "former", "reference", None),
    ("It was so in the past.", "in the past", "reference", None),
    ("In the foreseeable future it holds.", "In the foreseeable future", "reference", None),
]


@pytest.mark.parametrize(("text", "words", "kind", "length"), LENGTHS, ids=[case[0] for case in LENGTHS])
def test_length(text: str, words: str, kind: str, length: str | None) -> None:
    (mention,) = find(text, anchor=PUBLISHED)
    assert (mention.text, mention.kind, mention.length, mention.value) == (words, kind, length, None)


@pytest.mark.parametrize(
    "text",
    [
        "Of the two, the former is nearer, the latter is farther.",
        "A 25-year-old and two children aged 10 were hurt; he was 45 years old.",
        "She wrote for the Daily Chronicle.",
        "Their day-to-day duties go on.",
        "They demand the withdrawal of 60 months old cattle.",
    ],
)
def test_no_length(text: str) -> None:
    assert find(text, anchor=PUBLISHED) == []


def test_a_stretch_up_to_publication_has_both_days_and_length() -> None:
    (mention,) = find("Over the past two weeks it was quiet.", anchor=PUBLISHED)
    assert mention.value is not None
    assert (mention.length, mention.value.start, mention.value.end) == ("P2W", "2022-08-31", "2022-09-14")
