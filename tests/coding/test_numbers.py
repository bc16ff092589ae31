"""Numbers in digits and words: what they are worth, and which of them count something."""

from __future__ import annotations

import pytest

from alteram.coding.mentions.counting import counts
from alteram.coding.mentions.numbers import composed
from alteram.lexicon import lexicon
from tests.factories import sentence_of

WORTH = {
    "digits": ("7", 7),
    "thousands_parted": ("1,300", 1300),
    "fraction": ("12.5 million", 12_500_000),
    "fraction_that_binary_rounds": ("8.3 million", 8_300_000),
    "fraction_alone": ("4.1", 4.1),
    "word": ("twelve", 12),
    "two_words": ("twenty five", 25),
    "hundred_alone": ("hundred", 100),
    "hundred_and": ("two hundred and five", 205),
    "thousands_and_hundreds": ("three thousand two hundred", 3200),
    "hundreds_of_thousands": ("one hundred twenty thousand five", 120_005),
    "digits_with_a_word": ("3 billion", 3_000_000_000),
}
BOUNDS = {
    "plain": ("Twenty five guards were captured.", (25, 25, False)),
    "range": ("10 to 12 guards were captured.", (10, 12, False)),
    "at_least": ("At least 20 guards were captured.", (20, None, False)),
    "up_to": ("Up to 20 guards were captured.", (None, 20, False)),
    "nearly": ("Nearly 20 guards were captured.", (None, 20, True)),
    "around": ("Around 20 guards were captured.", (20, 20, True)),
    "share": ("Some 30% of the houses were destroyed.", (30, 30, True)),
    "range_in_words": ("Ten to fifteen guards were captured.", (10, 15, False)),
    "tens_of_thousands": ("Tens of thousands of guards were captured.", (20000, None, True)),
    "alone_in_words": ("Seventy-three are badly hurt.", (73, 73, False)),
    "after_a_clock": ("As of 15:00 eleven guards have been captured.", (11, 11, False)),
    "dozens": ("Dozens of guards were captured.", (24, None, True)),
}
NO_COUNT = {
    "article": "Under Article 5 the enemy attacked Aldby.",
    "resolution": "Sudland broke resolution 242.",
    "age": "Anna, 25, was hit by a sniper.",
    "date": "The enemy attacked Aldby on 8 March 2023.",
    "calibre": "The enemy fired 122-mm mortars.",
    "designation": "The enemy fired BM-21 rockets.",
}


@pytest.mark.parametrize(("words", "value"), WORTH.values(), ids=WORTH)
def test_a_number_is_worth_what_its_words_say(words, value):
    sentence = sentence_of(" ".join(f"{word}/{word}/NUM/0/root" for word in words.split()))
    assert composed(sentence.tokens, lexicon().numbers) == value


@pytest.mark.parametrize(("text", "bounds"), BOUNDS.values(), ids=BOUNDS)
def test_words_around_a_number_set_its_bounds(lay_open, text, bounds):
    (view,) = lay_open(text).views
    assert [(count.low, count.high, count.approx) for count in counts(view, lexicon().numbers)] == [bounds]


@pytest.mark.parametrize("text", NO_COUNT.values(), ids=NO_COUNT)
def test_not_every_number_counts_something(lay_open, text):
    (view,) = lay_open(text).views
    assert list(counts(view, lexicon().numbers)) == []
