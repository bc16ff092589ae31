"""Lemmas come back from the edits that were made of them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alteram.language.lemmas import apply_script, edit_script

PAIRS = {
    "same": ("road", "road"),
    "plural": ("mines", "mine"),
    "change_of_stem": ("parties", "party"),
    "irregular": ("were", "be"),
    "capital_first": ("Shelling", "shell"),
    "name": ("Armenia", "Armenia"),
    "plural_name": ("Armenians", "Armenian"),
    "clitic": ("n't", "not"),
    "digits": ("1990s", "1990s"),
}


@pytest.mark.parametrize(("form", "lemma"), PAIRS.values(), ids=PAIRS.keys())
def test_an_edit_made_of_a_pair_gives_the_lemma_back(form: str, lemma: str) -> None:
    assert apply_script(form, edit_script(form, lemma)) == lemma


@pytest.mark.parametrize(
    ("like", "form", "lemma"),
    [
        (("shelled", "shell"), "drenched", "drench"),
        (("cities", "city"), "Casualties", "casualty"),
        (("Armenians", "Armenian"), "Houthis", "Houthi"),
    ],
)
def test_an_edit_fits_words_never_seen(like: tuple[str, str], form: str, lemma: str) -> None:
    assert apply_script(form, edit_script(*like)) == lemma


def test_an_edit_that_would_leave_nothing_keeps_the_form() -> None:
    assert apply_script("it", "lower|5|") == "it"
    assert apply_script("It", "keep|5|") == "It"


@given(st.text(alphabet="abcdefgxyz'-0", min_size=1), st.text(alphabet="abcdefgxyz'-0", min_size=1))
def test_any_lower_case_pair_goes_round(form: str, lemma: str) -> None:
    assert apply_script(form, edit_script(form, lemma)) == lemma


@given(st.text(min_size=1), st.sampled_from(["lower", "keep"]), st.integers(0, 9), st.text(alphabet="abc|", max_size=3))
def test_no_edit_gives_an_empty_lemma(form: str, case: str, cut: int, suffix: str) -> None:
    assert apply_script(form, f"{case}|{cut}|{suffix}") != ""
