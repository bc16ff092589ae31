"""Candidates: what is worth comparing is found, and the work does not grow with the square of the claims."""

from __future__ import annotations

from itertools import product
from typing import Any

from alteram.incidents.search import MOST, NEAREST, candidates
from alteram.incidents.traits import traits_of
from alteram.model import Claim
from tests.claim_factory import at
from tests.incidents.tellings import by, claim_of, on, spot, telling


def found(*claims: Claim) -> int:
    return sum(1 for _ in candidates(list(traits_of([telling(each.statement, None, each) for each in claims]))))


def shelled(statement: str, **fields: Any) -> Claim:
    filled: dict[str, Any] = {"when": at("2022-09-13"), "agent": by("Norland")}
    return claim_of(**filled | fields, statement=statement)


def test_claims_of_one_day_and_party_are_candidates_once():
    one = shelled("1", target=on("Sudland"), where=(spot("A", 60.0, 10.0),))
    other = shelled("2", target=on("Sudland"), where=(spot("A", 60.0, 10.0),))
    assert found(one, other) == 1


def test_places_close_to_each_other_make_candidates_without_a_party():
    one = shelled("1", agent=(), where=(spot("A", 59.99, 9.99),))
    other = shelled("2", agent=(), where=(spot("B", 60.01, 10.01),))
    assert found(one, other) == 1


def test_other_days_kinds_and_modalities_are_no_candidates():
    assert found(shelled("1"), shelled("2", when=at("2022-09-20"))) == 0
    assert found(shelled("1"), shelled("2", event="aid.provide")) == 0
    assert found(shelled("1"), shelled("2", modality="demanded")) == 0
    assert found(shelled("1", event="talk.accuse"), shelled("2", event="talk.accuse")) == 0


def test_a_crowded_block_gives_neighbours_in_time_and_not_all_pairs():
    size = 4 * MOST
    assert found(*(shelled(str(number)) for number in range(size))) <= size * NEAREST


def test_a_block_that_is_not_crowded_gives_all_pairs():
    assert found(*(shelled(str(number)) for number in range(20))) == sum(
        1 for a, b in product(range(20), repeat=2) if a < b
    )
