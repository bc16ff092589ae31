"""The swap: a statement with its two parties exchanged gives the same claims, each party in the other's place."""

from dataclasses import replace

import pytest

from alteram.model import Claim
from benchmarks.bundled import readings, statements
from benchmarks.swap import (
    FLOOR,
    Key,
    Sides,
    Swapped,
    aligned,
    differences,
    exchanged,
    share,
    sides_of,
    swapped_all,
)

STATEMENTS = {statement.id: statement for statement in statements()}


@pytest.fixture(scope="session")
def found() -> dict[str, Swapped]:
    return {each.statement: each for each in swapped_all()}


def test_the_claims_of_exchanged_parties_are_the_same(found: dict[str, Swapped]):
    lines = [str(difference) for each in found.values() for difference in each.differences]
    summary = "\n".join([f"{share(list(found.values())):.1%} of the claims are the same; not so:", *lines])
    print(f"\n{summary}")  # noqa: T201
    assert share(list(found.values())) >= FLOOR, summary


@pytest.mark.parametrize("id", STATEMENTS)
def test_every_statement_is_read_both_ways(id: str, found: dict[str, Swapped]):
    each = found[id]
    assert each.claims >= len(readings()[id]) > 0
    assert each.same <= each.claims
    assert (each.same == each.claims) == (not each.differences)


@pytest.mark.parametrize("id", STATEMENTS)
def test_exchanging_gives_the_other_partys_statement(id: str):
    statement, sides = STATEMENTS[id], sides_of(STATEMENTS[id])
    assert sides is not None
    other = exchanged(statement, sides)
    own = sides.profile.party(statement.party)
    assert other.text != statement.text or not any(form in statement.text for form in (sides.a.name, sides.b.name))
    assert (other.party != statement.party) == (own in (sides.a, sides.b))
    assert (other.id, other.published, other.conflict) == (statement.id, statement.published, statement.conflict)


def mirrored(claim: Claim, sides: Sides) -> Claim:
    """The claim that the other party would have made: every party in the other's place."""
    holder = replace(claim.holder, party=sides.other(claim.holder.party), actor=sides.other_id(claim.holder.actor))
    agents = tuple(replace(a, party=sides.other(a.party), actor=sides.other_id(a.actor)) for a in claim.agent)
    targets = tuple(replace(t, party=sides.other(t.party), actor=sides.other_id(t.actor)) for t in claim.target)
    return replace(claim, holder=holder, agent=agents, target=targets)


def test_only_a_claim_of_the_other_party_is_the_same():
    sides = sides_of(STATEMENTS["015"])
    assert sides is not None
    for claim in readings()["015"]:
        rival = mirrored(claim, sides)
        denied = replace(rival, stance="denied" if rival.stance == "asserted" else "asserted")
        assert list(differences("015", claim, rival, sides)) == []
        assert [each.field for each in differences("015", claim, denied, sides)] == ["stance"]
        assert "holder" in {each.field for each in differences("015", claim, claim, sides)}


ALIGNED = {
    "same": ([(1, "a"), (2, "b")], [(1, "a"), (2, "b")], [(0, 0), (1, 1)]),
    "other_event": ([(1, "a"), (1, "b")], [(1, "a"), (1, "c")], [(0, 0), (1, 1)]),
    "one_missing": ([(1, "a"), (1, "b"), (2, "c")], [(1, "a"), (2, "c")], [(0, 0), (1, None), (2, 1)]),
    "one_more": ([(1, "a")], [(1, "a"), (2, "b")], [(0, 0), (None, 1)]),
    "other_sentence": ([(1, "a")], [(2, "a")], [(0, None), (None, 0)]),
}


@pytest.mark.parametrize(("there", "back", "pairs"), ALIGNED.values(), ids=ALIGNED)
def test_claims_are_laid_side_by_side(there: list[Key], back: list[Key], pairs: list[tuple[int | None, int | None]]):
    assert list(aligned(there, back)) == pairs
