"""Incidents: what is joined, what stands beside it, what waits for a person, and who tells of it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from alteram.incidents import find_incidents, lay_out
from alteram.model import Claim, Evidence, Telling
from alteram.model.identity import identified
from tests.claim_factory import at, night, reported
from tests.incidents.tellings import by, claim_of, count, on, spot, telling

NORTH, SOUTH = "Norland", "Sudland"
DAY = at("2022-09-13")


def shelled(statement: str, by_party: str, on_party: str, **fields: Any) -> Claim:
    filled: dict[str, Any] = {"when": DAY, "agent": by(by_party), "target": on(on_party, "military")}
    return claim_of(**filled | fields, statement=statement)


def test_two_statements_that_blame_each_other_make_an_incident():
    one, other = shelled("1", SOUTH, NORTH), shelled("2", NORTH, SOUTH)
    (found,) = find_incidents([telling("1", NORTH, one), telling("2", SOUTH, other)])
    assert {claim.id for claim in found.claims} == {one.id, other.id}
    assert found.sources == 2
    assert found.score == found.proposals[0].score
    assert found.id.startswith("i_")


def test_one_statement_makes_none():
    claims = shelled("1", SOUTH, NORTH), shelled("1", SOUTH, NORTH, quote="and again")
    assert find_incidents([telling("1", NORTH, *claims)]) == []


def test_losses_told_with_the_fight_stand_beside_it_and_another_day_does_not():
    one, other = shelled("1", SOUTH, NORTH), shelled("2", NORTH, SOUTH)
    harm = claim_of("harm.people", statement="1", quote="two died", when=DAY, target=on(NORTH))
    later = claim_of("harm.people", statement="1", quote="one died", when=at("2022-09-20"), target=on(NORTH))
    aid = claim_of("aid.provide", statement="1", quote="aid came", when=DAY)
    (found,) = find_incidents([telling("1", NORTH, one, harm, later, aid), telling("2", SOUTH, other)])
    assert {claim.id for claim in found.claims} == {one.id, harm.id, other.id}
    assert [reason.words for each in found.beside for reason in each.reasons] == [
        "its statement tells both of the same hours"
    ]


def test_a_chain_of_days_is_cut_and_what_is_held_back_is_told():
    days = [at(f"2022-09-{day}", f"2022-09-{day + 1}", "days") for day in range(10, 18)]
    tellings = [
        telling(str(n), (NORTH, SOUTH)[n % 2], shelled(str(n), NORTH, SOUTH, when=when)) for n, when in enumerate(days)
    ]
    found = find_incidents(tellings)
    assert len(found) > 1
    for incident in found:
        ends = [claim.when.end for claim in incident.claims if claim.when]
        starts = [claim.when.start for claim in incident.claims if claim.when]
        assert int(max(ends)[-2:]) - int(min(starts)[-2:]) <= 3
    assert any(incident.held_back for incident in found)


def test_an_echo_adds_no_source_and_a_second_body_does():
    first = shelled("1", SOUTH, NORTH)
    echo = shelled("2", SOUTH, NORTH, quote="it was hit", holder=reported("Ministry of Norland", party=NORTH))
    second = shelled("3", SOUTH, NORTH, quote="we saw it")
    agency, mission = telling("2", NORTH, echo, issuer="Agency"), telling("3", "Mission", second, third=True)
    assert [each.sources for each in find_incidents([telling("1", NORTH, first), agency])] == [1]
    assert [each.sources for each in find_incidents([telling("1", NORTH, first), agency, mission])] == [2]


# a small world in which claims often meet
@st.composite
def worlds(draw: st.DrawFn) -> list[Telling]:
    tellings = []
    for number in range(draw(st.integers(2, 4))):
        party = draw(st.sampled_from([NORTH, SOUTH]))
        claims = [_drawn(draw, str(number), place) for place in range(draw(st.integers(1, 3)))]
        tellings.append(telling(str(number), party, *claims))
    return tellings


TIMES = [None, DAY, at("2022-09-13T00:05", precision="minute"), night("2022-09-12", "2022-09-13"), at("2022-09-15")]
PLACES = [(), (spot("Aldby", 60.1, 10.1),), (spot("Brenna", 60.2, 10.4),), (spot("Faraway", 50.0, 30.0),)]


def _drawn(draw: st.DrawFn, statement: str, place: int) -> Claim:
    party = st.sampled_from([NORTH, SOUTH])
    claim = claim_of(
        draw(st.sampled_from(["attack.shelling", "attack.other", "harm.people", "mine.laying"])),
        statement=statement,
        stance=draw(st.sampled_from(["asserted", "asserted", "denied"])),
        agent=draw(st.just(()) | party.map(by)),
        target=draw(st.just(()) | party.map(on)),
        when=draw(st.sampled_from(TIMES)),
        where=draw(st.sampled_from(PLACES)),
        quantities=draw(st.sampled_from([(), (count("killed", 2),), (count("killed", 5), count("wounded", 2))])),
    )
    evidence = Evidence(quote=f"words {place}", start=100 * place, end=100 * place + 7, sentence=(0, 1000))
    return identified(replace(claim, evidence=evidence))


@settings(max_examples=60, deadline=None)
@given(worlds(), st.randoms())
def test_the_order_of_input_does_not_matter(tellings: list[Telling], random: Any):
    found = find_incidents(tellings)
    shuffled = list(tellings)
    random.shuffle(shuffled)
    assert find_incidents(shuffled) == found
    assert [lay_out(each, shuffled) for each in found] == [lay_out(each, tellings) for each in found]


OTHER = {NORTH: SOUTH, SOUTH: NORTH}


def swapped(tellings: list[Telling]) -> list[Telling]:
    """The same tellings with the parties exchanged, in claims and in whose statement each is."""

    def turned(claim: Claim) -> Claim:
        agent = tuple(
            replace(each, name=f"the army of {OTHER[each.party or '']}", party=OTHER[each.party or ""])
            for each in claim.agent
        )
        target = tuple(
            replace(each, name=f"of {OTHER[each.party or '']}", party=OTHER[each.party or ""]) for each in claim.target
        )
        return identified(replace(claim, agent=agent, target=target))

    return [
        telling(each.statement.id, OTHER[each.party or ""], *map(turned, each.claims), text=each.statement.text)
        for each in tellings
    ]


def shape(tellings: list[Telling], *, names: dict[str, str]) -> list[Any]:
    """What is found, without names and ids: members, scores, relations, and the marks of each table by party."""
    return sorted(
        (
            sorted((claim.statement, claim.evidence.start) for claim in incident.claims),
            sorted((each.score, each.relation, each.echo) for each in incident.proposals),
            incident.sources,
            sorted(
                (
                    field.name,
                    names.get(field.side or "", ""),
                    sorted((names[c.column.party], c.mark) for c in field.cells),
                )
                for field in lay_out(incident, tellings).fields
            ),
        )
        for incident in find_incidents(tellings)
    )


@settings(max_examples=60, deadline=None)
@given(worlds())
def test_swapping_the_parties_changes_nothing_but_names(tellings: list[Telling]):
    same = {NORTH: NORTH, SOUTH: SOUTH}
    assert shape(tellings, names=same) == shape(swapped(tellings), names=OTHER)


@settings(max_examples=40, deadline=None)
@given(worlds())
def test_every_claim_is_in_one_incident_at_most_and_every_link_is_inside_it(tellings: list[Telling]):
    found = find_incidents(tellings)
    members = [claim.id for incident in found for claim in incident.claims]
    assert len(members) == len(set(members))
    for incident in found:
        inside = {claim.id for claim in incident.claims}
        assert len({claim.statement for claim in incident.claims}) > 1
        assert all({each.a, each.b} <= inside and each.reasons for each in incident.proposals + incident.beside)
