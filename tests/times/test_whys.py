"""What a reader may ask of an expression: its bare words, its parts, its rule, and what it was anchored on."""

from __future__ import annotations

from datetime import date

import pytest

from alteram.model import TimeMention
from alteram.profiles.records import Accord
from alteram.times import find
from tests.times.cases import PUBLISHED


def first(text: str, at: int = 0) -> TimeMention:
    return find(text, anchor=PUBLISHED)[at]


@pytest.mark.parametrize(
    ("text", "core"),
    [
        ("Since the beginning of the year it was quiet.", "the beginning of the year"),
        ("In the summer of 2021 it was quiet.", "the summer of 2021"),
        ("In the summer offensive of the army many fell.", "summer"),
        ("After the November 10 Joint Statement it was quiet.", "November 10"),
        ("By about 7.35am it was over.", "about 7.35am"),
        ("The 2020 war was long.", "2020"),
        ("A three-day siege began.", "three-day"),
        ("Less than two weeks later it fell.", "Less than two weeks later"),
    ],
)
def test_the_core_is_what_stands_behind_the_preposition(text: str, core: str) -> None:
    mention = first(text)
    assert mention.core.of(text) == core
    assert mention.span.covers(mention.core)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("From 12 to 14 September it was loud.", [("12", "2022-09-12"), ("14 September", "2022-09-14")]),
        ("On 7 and 9 September it was loud.", [("7", "2022-09-07"), ("9 September", "2022-09-09")]),
        ("From the 12th to the 14th of May.", [("the 12th", "2022-05-12"), ("the 14th of May", "2022-05-14")]),
        ("Between 08:00 and 10:00 on 12 September.", [("08:00", "2022-09-12T08:00:00"), ("10:00 on 12 September", "")]),
        (
            "From 21:40 until 02:10 on 13 September.",
            [("21:40", "2022-09-12T21:40:00"), ("02:10 on 13 September", "2022-09-13T02:10:00")],
        ),
        (
            "On 13 September, between 14:00 and 16:30.",
            [("14:00", "2022-09-13T14:00:00"), ("16:30", "2022-09-13T16:30:00")],
        ),
        ("In 1990-94 they dug.", [("1990", "1990"), ("94", "1994")]),
    ],
)
def test_the_parts_of_a_range_or_list_have_words_and_values(text: str, parts: list[tuple[str, str]]) -> None:
    found = [(part.span.of(text), part.value.edtf) for part in first(text).parts]
    assert [words for words, _ in found] == [words for words, _ in parts]
    assert all(value in ("", edtf) for (_, edtf), (_, value) in zip(found, parts, strict=True))


@pytest.mark.parametrize(
    ("text", "value", "named"),
    [
        ("Since 15 August it was quiet.", "2022-08-15/2022-09-14", "2022-08-15"),
        ("In early 2021 it was quiet.", "2021-01/2021-04", "2021"),
        ("In the late 1980s it was quiet.", "1987/1989", "198X"),
    ],
)
def test_what_the_words_name_is_kept_beside_what_they_mean(text: str, value: str, named: str) -> None:
    mention = first(text)
    assert mention.value is not None
    assert mention.named is not None
    assert (mention.value.edtf, mention.named.edtf) == (value, named)


@pytest.mark.parametrize(
    ("text", "rule", "known_from"),
    [
        ("On 5 June 2021 they met. Two days later they left.", "chain.later", "On 5 June 2021"),
        ("On 5 June 2021 they met. The same day they left.", "chain", "On 5 June 2021"),
        ("On 5 June 2021 they met, and again in July of that year.", "month", "On 5 June 2021"),
        ("The report covers 1-15 May 2021. The previous reporting period was calm.", "report", "1-15 May 2021"),
        (
            "At the Brussels meeting on 5 June 2021. Two days after the Brussels meeting.",
            "event.later",
            "on 5 June 2021",
        ),
    ],
)
def test_an_expression_says_which_words_it_was_anchored_on(text: str, rule: str, known_from: str) -> None:
    mention = first(text, 1)
    assert mention.anchored_on is not None
    assert (mention.rule, mention.anchor) == (rule, "document")
    assert mention.anchored_on.of(text) == known_from


def test_an_expression_of_its_own_is_anchored_on_no_other_words() -> None:
    assert first("On 5 June 2021 they met.").anchored_on is None


STATEMENT = Accord(
    id="x-2020-11-10",
    name="Trilateral Statement of 10 November 2020",
    date=date(2020, 11, 10),
    aliases=("Trilateral Statement",),
    source="test",
)


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("After signing of the Trilateral Statement", "2020-11-10/2022-09-14"),
        ("Since the Trilateral Statement", "2020-11-10/2022-09-14"),
        ("Two days after the signing of the Trilateral Statement", "2020-11-12"),
        ("After the November 10 Joint Statement", "2020-11-10/2022-09-14"),
    ],
)
def test_an_agreement_of_the_profile_dates_what_hangs_on_it(words: str, edtf: str) -> None:
    (mention,) = find(f"{words} all left.", anchor=PUBLISHED, accords=[STATEMENT])
    assert mention.value is not None
    assert (mention.text, mention.value.edtf, mention.anchor) == (words, edtf, "profile")


def test_an_agreement_that_only_stands_in_the_text_is_no_time() -> None:
    assert find("They signed the Trilateral Statement.", anchor=PUBLISHED, accords=[STATEMENT]) == []
