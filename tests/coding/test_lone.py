"""A party whose conflict no profile knows: its name, its abbreviation, and what its state is called."""

from __future__ import annotations

import pytest

from alteram.coding.mentions.lone import lone_party
from tests.coding.readings import Read, statement_of

PARTIES = {
    "nobody": (None, None, None),
    "state": ("Peru", "Ministry of Defence", ("Peru", True, "Peruvian")),
    "government": ("Government of Peru", None, ("Government of Peru", True, "Peruvian")),
    "movement": ("Lakes Front", None, ("Lakes Front", False, None)),
}


@pytest.mark.parametrize(("party", "issuer", "known"), PARTIES.values(), ids=PARTIES)
def test_a_party_is_known_by_its_name_alone(party: str | None, issuer: str | None, known: tuple[str, bool, str | None]):
    found = lone_party(statement_of("The town is calm.", party=party, issuer=issuer, conflict=None))
    if known is None:
        assert found is None
    else:
        name, state, adjective = known
        assert found is not None
        assert (found.name, found.state) == (name, state)
        assert adjective is None or adjective in found.adjectives


def test_its_abbreviation_is_its_name_where_the_text_has_it():
    found = lone_party(statement_of("The LLF left Aldby.", party="Lakes Liberation Front", issuer=None, conflict=None))
    assert found is not None
    assert "LLF" in found.names


def test_its_own_adjective_is_its_own(read: Read):
    claims = read("Peruvian troops came under heavy fire.", party="Peru", conflict=None)
    assert [agent.party for agent in claims[0].agent] == []
    assert [target.party for target in claims[0].target] == ["Peru"]


def test_an_army_with_a_name_of_its_own_is_not_the_issuers(read: Read):
    text = "A patrol was ambushed by troops of the Sandinista Popular Army, who had crossed the river."
    claims = read(text, party="Honduras", conflict=None, issuer="Armed Forces of Honduras")
    assert {agent.party for claim in claims for agent in claim.agent} == {None}
