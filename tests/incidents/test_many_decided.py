"""Decisions about very many claims cost about what the claims do, and say what all their pairs would say."""

from __future__ import annotations

from itertools import combinations, product
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alteram.incidents.decisions import Decisions
from alteram.incidents.groups import Groups
from alteram.model import Grouping
from alteram.model.incidents import Decided
from tests.claim_factory import claim_of
from tests.incidents.tellings import told

IDS = "abcdef"
ANY = told(claim_of())
MANY = [f"{number:04}" for number in range(5_000)]


def grouping(verdict: Decided, claims, others=(), entry: int = 1) -> Grouping:
    return Grouping(
        verdict=verdict, claims=tuple(claims), others=tuple(others), reason="so", by="Ana",
        at="2022-10-01T00:00:00Z", entry=entry,
    )  # fmt: skip


def pairs(each: Grouping) -> set[tuple[str, ...]]:
    if each.verdict != "split":
        return set(combinations(sorted(set(each.claims)), 2))
    others = set(each.others) - set(each.claims)
    return {tuple(sorted(pair)) for pair in product(each.claims, others)}


def last_words(groupings) -> dict[tuple[str, ...], Grouping]:
    return {pair: each for each in groupings for pair in pairs(each)}


def groups_of(ids, decisions: Decisions) -> Groups:
    return Groups(dict.fromkeys(ids, ANY), apart=decisions.apart())


def shape(groups: Groups) -> set[tuple[str, ...]]:
    return {tuple(groups.members(groups.root(id))) for id in IDS}


SOME = st.lists(st.sampled_from(IDS), min_size=1, max_size=5)
MADE = st.lists(st.tuples(st.sampled_from(get_args(Decided)), SOME, SOME), max_size=7).map(
    lambda made: [grouping(*each, entry=entry) for entry, each in enumerate(made, start=1)]
)


@given(groupings=MADE)
def test_what_is_decided_is_what_the_last_words_on_all_pairs_say(groupings):
    last, decisions = last_words(groupings), Decisions(groupings)
    apart = {pair for pair, each in last.items() if each.verdict == "split"}
    assert {tuple(sorted((one, other))) for one, others in decisions.apart().items() for other in others} == apart
    groups, slow = groups_of(IDS, decisions), groups_of(IDS, decisions)
    accepted = {id for claims in decisions.together() for id in groups.hold_all(claims)}
    held = sorted((-each.entry, pair) for pair, each in last.items() if each.verdict != "split")
    assert accepted == {id for _, pair in held if slow.hold(*pair) for id in pair}
    assert shape(groups) == shape(slow)
    for members in shape(groups):
        inside = {pair: each for pair, each in last.items() if {*pair} <= {*members}}
        said = {each.entry for each in inside.values()}
        expected = tuple(each for each in groupings if each.entry in said)
        assert decisions.that_hold(members) == (tuple(sorted({id for pair in inside for id in pair})), expected)


@pytest.fixture
def steps(monkeypatch):
    """The pairs that are held, one by one."""
    made = []
    hold = Groups.hold

    def counting(self, one, other):
        made.append((one, other))
        return hold(self, one, other)

    monkeypatch.setattr(Groups, "hold", counting)
    return made


@pytest.mark.parametrize(
    ("later", "most"),
    [
        ([], len(MANY)),
        ([grouping("split", MANY[:1], MANY[1:], entry=2)], 2 * len(MANY)),
        ([grouping("accept", MANY[1:], entry=2)], 2 * len(MANY)),
    ],
)
def test_one_accept_of_thousands_is_held_in_as_many_steps_as_it_has_claims(steps, later, most):
    decisions = Decisions([grouping("accept", MANY), *later])
    groups = groups_of(MANY, decisions)
    accepted = {id for claims in decisions.together() for id in groups.hold_all(claims)}
    assert len(accepted) >= len(MANY) - 1
    assert len(steps) <= most
    assert decisions.that_hold(groups.members(groups.root(MANY[-1])))[1]
