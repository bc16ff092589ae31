"""The words that a search found are marked where they stand, and nothing else is touched."""

from __future__ import annotations

import pytest

from alteram.ledger.marked import ENDS, OPENS, marked, runs
from alteram.ledger.models import Claim
from tests.ledger.place import kept, told

CASES = {
    "an ending": ("they shelled us", "shelling", ["shelled"]),
    "two words": ("they shelled us", "us they", ["they", "us"]),
    "a phrase": ("we fired, they shelled us", '"they shelled"', ["they shelled"]),
    "signs in the quote": ("<b>they</b> & shelled", "they", ["they"]),
    "the same word twice": ("they say they did", "they", ["they", "they"]),
}


@pytest.mark.usefixtures("ledger")
@pytest.mark.parametrize("case", CASES)
def test_what_was_found_is_marked(case):
    quote, words, expected = CASES[case]
    kept(told(quote))
    (row,) = Claim.objects.values_list("id", flat=True)
    cut = list(runs(quote, marked([row], words).get(row)))
    found = " ".join(run for run, on in cut if on)
    assert "".join(run for run, _ in cut) == quote
    assert found == " ".join(expected)


@pytest.mark.usefixtures("ledger")
def test_nothing_is_marked_where_no_words_are_asked_for():
    kept(told("they shelled us"))
    assert marked(list(Claim.objects.values_list("id", flat=True)), None) == {}
    assert marked([], "they") == {}


@pytest.mark.parametrize(
    ("quote", "told_of", "expected"),
    [
        ("they shelled", None, [("they shelled", False)]),
        (f"a{OPENS}b", f"a{OPENS}b", [(f"a{OPENS}b", False)]),
        ("they", f"they · {OPENS}Goris{ENDS}", [("they", False)]),
        ("they shelled", f"others {OPENS}shelled{ENDS}", [("they shelled", False)]),
    ],
)
def test_a_quote_stays_whole_whatever_is_told(quote, told_of, expected):
    assert list(runs(quote, told_of)) == expected
