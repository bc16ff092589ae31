"""The hour before an entry of a log is no word of its clause."""

from __future__ import annotations

import pytest

from alteram.language.parser import english
from alteram.language.stamps import stamp_length

STAMPS = {
    "06:20 Shot down two drones": 1,
    "06:20 - Two drones": 2,
    "At 04:30 hrs : shelling": 4,
    "- 07:00 - 07:45 Aldby shelled": 4,
    "At 04:30 Sudland fired": 0,
    "06:20": 0,
    "12 men fell": 0,
}


@pytest.mark.parametrize(("words", "length"), STAMPS.items(), ids=STAMPS)
def test_the_hour_ends_before_its_entry(words: str, length: int):
    assert stamp_length(words.split()) == length


def test_the_hour_hangs_on_what_it_dates():
    (sentence,) = english().parse("06:20 Shot down two drones.").sentences
    assert sentence.root is not None
    assert (sentence.root.text, sentence.tokens[0].relation) == ("Shot", "obl:unmarked")


def test_a_participle_before_a_count_is_a_verb():
    captured, men = (english().parse(text).sentences[0] for text in ("- captured five men", "Five captured men"))
    assert [each.root.text for each in (captured, men) if each.root is not None] == ["captured", "men"]
