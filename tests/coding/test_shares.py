"""Counts of one event by several doers: a claim for each, with that doer's count alone."""

from __future__ import annotations

import pytest

from tests.coding.readings import Read

SHARES = {
    "joined": (
        "The Mission recorded 31 violations by Sudland and 4 by Norland.",
        [("Sudland", 31, "violations"), ("Norland", 4, "violations")],
    ),
    "after_the_verb": (
        "Eleven violations by Sudland were noted, six by Norland.",
        [("Sudland", 11, "violations"), ("Norland", 6, "violations")],
    ),
    "before_the_verb": (
        "Twelve violations by Sudland and five by Norland were recorded in May.",
        [("Sudland", 12, "violations"), ("Norland", 5, "violations")],
    ),
    "harm": (
        "Thirty civilians were killed by Sudland and nine by Norland.",
        [("Sudland", 30, "killed"), ("Norland", 9, "killed")],
    ),
    "bare_behind_a_total": (
        "There were 46 violations, 31 by Sudland and 15 by Norland.",
        [("Sudland", 31, "violations"), ("Norland", 15, "violations")],
    ),
    "of_them": (
        "Forty-six violations were recorded, 31 of them by Sudland and 15 by Norland.",
        [("Sudland", 31, "violations"), ("Norland", 15, "violations")],
    ),
    "one": (
        "Two villages were shelled by Sudland and one by Norland.",
        [("Sudland", 2, "settlements"), ("Norland", 1, "settlements")],
    ),
}


@pytest.mark.parametrize(("text", "told"), SHARES.values(), ids=SHARES)
def test_each_doer_has_its_own_count(read: Read, text: str, told: list[tuple[str, int, str]]):
    claims = read(text)
    found = [
        (agent.party, count.low, count.unit) for each in claims for agent in each.agent for count in each.quantities
    ]
    assert found == told
    assert len({claim.event for claim in claims}) == 1


def test_a_share_has_its_own_words(read: Read):
    whole, share = read("The Mission recorded 31 violations by Sudland and 4 by Norland.")
    assert whole.evidence.quote == "The Mission recorded 31 violations by Sudland"
    assert share.evidence.quote == "4 by Norland"


def test_what_leads_a_share_in_is_not_among_the_words_of_the_total(read: Read):
    whole, *_ = read("The Mission recorded 46 violations, of which 31 by Sudland and 15 by Norland.")
    assert whole.evidence.quote == "The Mission recorded 46 violations"
    assert [count.low for count in whole.quantities] == [46]


def test_what_is_done_by_night_is_nobodys_share(read: Read):
    (claim,) = read("Sudland fired 200 shells, 12 by night.")
    assert claim.evidence.quote == "Sudland fired 200 shells, 12 by night"
