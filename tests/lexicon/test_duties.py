"""Words before an agreement's name say whether the clause tells what it asks for, what goes against it, or neither."""

from __future__ import annotations

import pytest

from alteram.lexicon.duties import brings_in, duties, opens_with

CASES = {
    "contrary": ("Contrary to the", True, False),
    "within": ("troops remain there, in clear violation of the", True, False),
    "paragraph": ("The army stays, contrary to paragraph 4 of the", True, False),
    "letter": ("contrary to the letter and spirit of the", True, False),
    "due": ("Under point 9 of the", False, True),
    "required": ("the maps, as required by the", False, True),
    "dated": ("After the signing of the", False, False),
    "other_words_between": ("contrary to what was said of the", False, False),
    "nothing": ("", False, False),
}
OPENINGS = {"Contrary to the": True, "Under paragraph 4 of the": True, "Troops stay contrary to the": False, "": False}


@pytest.mark.parametrize(("before", "contrary", "due"), CASES.values(), ids=CASES)
def test_what_stands_before_the_name_brings_it_in(before, contrary, due):
    assert (brings_in(before, duties().contrary), brings_in(before, duties().due)) == (contrary, due)


@pytest.mark.parametrize(("before", "expected"), OPENINGS.items())
def test_a_sentence_opens_with_an_agreement(before, expected):
    assert opens_with(before) is expected
