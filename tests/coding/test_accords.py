"""Named agreements are found under each of their names, the longest first."""

from __future__ import annotations

import pytest

from alteram.coding.mentions.accords import accords_in, agreement
from alteram.model import Span
from alteram.profiles import load_profile
from tests.coding.readings import CONFLICTS, MADE_UP

NAMES = {
    "name": ("They broke the Statement of 4 May 2021.", ["Statement of 4 May 2021"]),
    "alias": ("They broke the Lakes Accord.", ["Lakes Accord"]),
    "longest_alias": ("They broke the Joint May Statement.", ["Joint May Statement"]),
    "other_case": ("THE LAKES ACCORD IS BROKEN.", ["LAKES ACCORD"]),
    "twice": ("The Lakes Accord, or May Statement, stands.", ["Lakes Accord", "May Statement"]),
    "part_of_a_word": ("The Lakes Accordance stands.", []),
    "another": ("They broke the Hills Accord.", []),
}


@pytest.mark.parametrize(("text", "names"), NAMES.values(), ids=NAMES)
def test_an_accord_is_found_under_its_names(text, names):
    found = accords_in(load_profile(MADE_UP, folders=[CONFLICTS]), text)
    assert sorted(span.of(text) for span, _ in found) == sorted(names)
    assert {accord.id for _, accord in found} <= {"nor-sud-2021-05-04"}


def test_without_a_profile_no_accord_is_known():
    assert accords_in(None, "They broke the Lakes Accord.") == []


def test_a_passage_names_the_accord_within_it():
    text = "The Lakes Accord was broken. The Statement of 4 May 2021, our May Statement, stands."
    accords = accords_in(load_profile(MADE_UP, folders=[CONFLICTS]), text)
    first, second = Span(0, 28), Span(29, len(text))
    named = [agreement(accords, text, passage) for passage in (first, second, Span(0, 8))]
    assert [each and each.text for each in named] == ["Lakes Accord", "Statement of 4 May 2021", None]


def test_a_claim_knows_the_accord_it_names(read):
    text = "Sudland violated the Lakes Accord."
    (claim,) = read(text)
    assert (claim.event, claim.agreement.id) == ("agreement.breach", "nor-sud-2021-05-04")
    assert text[claim.agreement.start : claim.agreement.end] == claim.agreement.text == "Lakes Accord"


def test_a_real_accord_is_found_in_its_conflict(read):
    (claim,) = read(
        "Armenia violated the trilateral statement of 10 November 2020.",
        party="Azerbaijan",
        conflict="armenia-azerbaijan",
        published="2022-09-14",
    )
    assert claim.agreement.id == "arm-aze-rus-2020-11-10"
    assert claim.when is None


OPENINGS = {
    "own_words": ("Sudland laid mines, contrary to the Lakes Accord.", "Lakes Accord", False),
    "opens_the_sentence": (
        "Contrary to the Lakes Accord, the camps stand empty, and Sudland laid mines in Aldby.",
        "Lakes Accord",
        True,
    ),
    "dated_by_it": ("After the Lakes Accord the camps stand empty, and Sudland laid mines in Aldby.", None, False),
}


@pytest.mark.parametrize(("text", "name", "inherited"), OPENINGS.values(), ids=OPENINGS)
def test_what_a_sentence_opens_with_is_named_by_each_of_its_clauses(read, text, name, inherited):
    (laid,) = [claim for claim in read(text) if claim.event == "mine.laying"]
    named = laid.agreement
    assert (named and named.text, bool(named and named.inherited)) == (name, inherited)
    assert named is None or text[named.start : named.end] == named.text
