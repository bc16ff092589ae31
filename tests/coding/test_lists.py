"""Principles and demands set out as a list: one claim an item, in order, under the words that open it."""

from __future__ import annotations

import pytest

from alteram.model import Claim

DEMANDED = """\
Norland demands the following:
1. The release of all prisoners.
2. The withdrawal of all troops from Aldby."""
PRINCIPLES = """\
Norland is guided by these principles:
- recognition of the borders;
- no use of force."""
INCIDENTS = """\
The following took place on 8 March:
- Sudlandic guns shelled Aldby.
- Two guards were wounded."""


def items(claims: list[Claim]) -> list[tuple[str, int, str]]:
    return [(claim.event, claim.list.index, claim.evidence.quote) for claim in claims if claim.list is not None]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            DEMANDED,
            [
                ("talk.propose", 1, "The release of all prisoners"),
                ("talk.propose", 2, "The withdrawal of all troops from Aldby"),
            ],
        ),
        (
            PRINCIPLES,
            [("talk.position", 1, "recognition of the borders"), ("talk.position", 2, "no use of force")],
        ),
        (
            INCIDENTS,
            [("attack.shelling", 1, "Sudlandic guns shelled Aldby"), ("harm.people", 2, "Two guards were wounded")],
        ),
    ],
    ids=["demands", "principles", "incidents"],
)
def test_an_item_is_what_the_list_is_of(read, text, found):
    assert items(read(text)) == found


@pytest.mark.parametrize(("text", "modality"), [(DEMANDED, "demanded"), (PRINCIPLES, "actual"), (INCIDENTS, "actual")])
def test_an_item_knows_the_words_that_open_its_list(read, text, modality):
    claims = [claim for claim in read(text) if claim.list is not None]
    assert {claim.list.heading for claim in claims} == {text.splitlines()[0]}
    assert {claim.modality for claim in claims} == {modality}


@pytest.mark.parametrize("text", [DEMANDED, PRINCIPLES], ids=["demands", "principles"])
def test_a_demand_or_principle_is_the_holders_and_of_the_day(read, text):
    for claim in read(text):
        assert [agent.party for agent in claim.agent] == ["Norland"]
        assert (claim.when.start, claim.when.inherited, claim.when.text) == ("2023-03-10", True, None)


def test_a_second_list_counts_from_one(read):
    claims = read(f"{DEMANDED}\nOn 8 March this happened:\n- Sudlandic guns shelled Aldby.")
    assert [index for _, index, _ in items(claims)] == [1, 2, 1]


def test_prose_after_a_list_starts_anew(read):
    claims = read(f"{DEMANDED}\n\nSudland shelled Aldby.")
    assert [(claim.event, claim.list) for claim in claims[-1:]] == [("attack.shelling", None)]
