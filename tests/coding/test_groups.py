"""A bare number is of those last told of; where a word for them comes next it is of nobody before."""

from __future__ import annotations

import pytest

GROUPS = {
    "in_the_clause_before": ("The rebels attacked the post; two were captured.", "The rebels"),
    "in_the_sentence_before": ("Smugglers crossed the river. Four were detained.", "Smugglers"),
    "of_them": ("Some 20 gunmen attacked the post. Our guards killed six of them.", "Some 20 gunmen"),
    "not_who_did_it": ("Guards met smugglers at the ford. The guards captured three.", "smugglers"),
    "craft": ("Enemy helicopters bombed the port. Our units shot down two.", "Enemy helicopters"),
    "with_a_word_for_them": ("Rebels fled. Ten freed prisoners were handed over.", "Ten freed prisoners"),
    "of_those_hit": ("Our guards were attacked by gunmen and two of them were wounded.", "Our guards"),
    "a_third": ("Two officers were captured in the raid. A third was killed.", "Two officers"),
    "all_of_whom": ("The bus carried 38 passengers, all of whom were killed.", "38 passengers"),
    "nobody_before": ("The bridge was closed. Two were captured.", "Two"),
    "no_audience": ("The minister met reporters. Two were captured.", "Two"),
}


@pytest.mark.parametrize(("text", "words"), GROUPS.values(), ids=GROUPS)
def test_a_number_alone_is_of_those_told_before(read, text, words):
    claim = read(text)[-1]
    assert [target.text for target in claim.target] == [words]


def test_what_is_not_answered_is_somebody_s(read):
    claim = read("Sudland has not replied to the council's letter.")[-1]
    assert [(claim.event, target.text) for target in claim.target] == [("talk.refuse", "the council")]
