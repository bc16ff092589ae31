"""Which spellings are of one name."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alteram.places.fold import key_of
from alteram.places.variants import are_variants, variant_class

SAME = [
    ("Kok-Tash", "Koktosh"),
    ("Ta Moan", "Ta Muen"),
    ("Kelbajar", "Kəlbəcər"),
    ("Khankendi", "Xankəndi"),
    ("Hadrut", "Gadrut"),
    ("Kitchanga", "Kitshanga"),
    ("Avdiivka", "Avdiyivka"),
    ("Atbarah", "Atbara"),
    ("Goris", "GORIS"),
]
OTHER = [
    ("Goris", "Gorus"),  # too short
    ("Austin", "Easton"),  # another first vowel
    ("Europe", "Eupora"),  # two consonants
    ("Kapan", "Qaban"),  # too short
    ("Americas", "Americus"),  # a and u are not close
    ("Kalbajar", "Kalbadin"),
    ("Горис", "Гарис"),  # compared in Latin letters alone
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_spellings_of_one_name(one: str, other: str) -> None:
    assert are_variants(key_of(one), key_of(other))


@pytest.mark.parametrize(("one", "other"), OTHER)
def test_other_names(one: str, other: str) -> None:
    assert not are_variants(key_of(one), key_of(other))


@given(st.text(alphabet="abcdeghijkqstuxyz", max_size=12), st.text(alphabet="abcdeghijkqstuxyz", max_size=12))
def test_the_order_makes_no_difference(one: str, other: str) -> None:
    assert are_variants(one, other) is are_variants(other, one)


@given(st.text(alphabet="abcdeghijkqstuxyz", max_size=12))
def test_a_class_has_a_vowel_for_each_dot(key: str) -> None:
    spelling = variant_class(key)
    assert spelling is None or spelling[0].count(".") == len(spelling[1])
