"""Every value is EDTF that ``edtf-validate`` accepts, whatever the words."""

from __future__ import annotations

import warnings
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alteram.times import find
from tests.times.test_find import PIECES
from tests.times.test_forms import PUBLISHED, rows

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # its grammar is written for an older pyparsing
    from edtf_validate.valid_edtf import is_valid


@pytest.mark.parametrize("text", [row[0] for row in rows()])
def test_the_values_of_all_forms_are_edtf(text: str) -> None:
    values = [each.value for each in find(text, anchor=PUBLISHED) if each.value]
    assert all(is_valid(value.edtf) for value in values)


@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=12), st.dates())
def test_the_values_of_any_order_of_the_words_of_time_are_edtf(pieces: list[str], anchor: date) -> None:
    for mention in find(" ".join(pieces), anchor=anchor):
        for value in (mention.value, mention.named, *(part.value for part in mention.parts)):
            assert value is None or is_valid(value.edtf), (mention.text, value)


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("In late 431 BC it fell.", "-0430"),
        ("On 12-14 March 44 BC it fell.", "-0043-03"),
        ("At the end of March 44 BC it fell.", "-0043-03"),
        ("In the summer of 431 BC it fell.", "-0430-22"),
        ("From 431 to 404 BC it lasted.", "-0430/-0403"),
    ],
)
def test_a_stretch_before_the_era_is_written_as_validators_accept_it(text: str, edtf: str) -> None:
    (mention,) = find(text, anchor=PUBLISHED)
    assert mention.value is not None
    assert mention.value.edtf == edtf
    assert is_valid(mention.value.edtf)


def test_the_validator_refuses_what_is_no_edtf() -> None:
    assert not is_valid("2022-09-12T00:05")
    assert not is_valid("2022-W37")
