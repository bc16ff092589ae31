"""Who did it and whom it befell, by the build of the clause; and clauses that point to nobody."""

from __future__ import annotations

import pytest

from alteram.model import Claim
from tests.coding.readings import Read

# the text, the event, who did it, whom it befell: the words of the last claim of that event
ROLES = {
    "hands": ("The bridge is in the hands of the militia.", "attack.ground", ["the militia"], ["The bridge"]),
    "control": ("The town is under the control of the rebels.", "attack.ground", ["the rebels"], ["The town"]),
    "seen": ("A guard saw three soldiers enter the mill.", "force.deploy", ["three soldiers"], ["the mill"]),
    "fired_on": (
        "The helicopter was fired on by a patrol of the rebels.",
        "attack.air",
        ["a patrol of the rebels"],
        ["The helicopter"],
    ),
    "fired_at": ("The plane was fired at from one of the boats.", "attack.air", ["the boats"], ["The plane"]),
    "on_their_side": ("On the garrison's side eight died.", "harm.people", [], ["the garrison"]),
    "thrown": ("Youths threw objects at the soldiers.", "attack.other", ["Youths"], ["the soldiers"]),
    "tons": ("Tons of bombs were showered on the hamlets.", "attack.air", [], ["the hamlets"]),
    "not_let": ("The militia did not let the monitors in.", "access.deny", ["The militia"], ["the monitors"]),
    "flights": (
        "The rebels do not permit flights of the Mission.",
        "access.deny",
        ["The rebels"],
        ["the Mission"],
    ),
    "closed_at": ("The road is closed at Aldby.", "access.deny", [], []),
    "some_of_them": (
        "Our units met a band of rebels. A number of them were wounded.",
        "harm.people",
        [],
        ["rebels"],
    ),
    "behind_lines": (
        "Marines landed behind the lines of the rebel army.",
        "attack.ground",
        ["Marines"],
        ["the rebel army"],
    ),
    "lost_by": ("Forty men were lost by the rebel brigade.", "harm.people", [], ["the rebel brigade"]),
    "movement_of": (
        "Observers noted movement of Sudland's tanks towards the ford.",
        "force.deploy",
        ["Sudland's tanks"],
        ["the ford"],
    ),
    "planned_by": (
        "The council denounces that the raid was planned by the warlords.",
        "talk.accuse",
        ["The council"],
        ["the warlords"],
    ),
    "lodged_with": (
        "A complaint was lodged with the observers by the elders.",
        "talk.accuse",
        ["the elders"],
        ["the observers"],
    ),
    "demanded_from": (
        "The colonel demanded from the peacekeepers a list of names.",
        "talk.propose",
        ["The colonel"],
        ["the peacekeepers"],
    ),
    "appeal_to": (
        "An appeal was made to the militia by the Mission.",
        "talk.propose",
        ["the Mission"],
        ["the militia"],
    ),
    "refused_to": (
        "The sergeant refused to give his name to the monitors.",
        "talk.refuse",
        ["The sergeant"],
        ["the monitors"],
    ),
    "unanswered": ("The elders' proposals have not been answered.", "talk.refuse", [], ["The elders"]),
    "talks_with": ("Talks with the militia were held on Monday.", "talk.meet", [], ["the militia"]),
}


def words(actors: tuple[object, ...]) -> list[str | None]:
    return [getattr(actor, "text", None) for actor in actors]


def told(claims: list[Claim], event: str) -> Claim:
    return [claim for claim in claims if claim.event == event][-1]


@pytest.mark.parametrize(("text", "event", "agents", "targets"), ROLES.values(), ids=ROLES)
def test_the_clause_tells_who_and_whom(read: Read, text: str, event: str, agents: list[str], targets: list[str]):
    claim = told(read(text, party=None, issuer="Observers"), event)
    assert (words(claim.agent), words(claim.target)) == (agents, targets)


def test_an_aircraft_of_another_state_was_brought_down_by_whoever_tells_it(read: Read):
    (claim,) = read("Two Ethiopian jets were shot down.", party="Eritrea", conflict=None)
    assert [actor.party for actor in claim.agent] == ["Eritrea"]


def test_an_aircraft_of_its_own_was_not_brought_down_by_whoever_tells_it(read: Read):
    (claim,) = read("Two Eritrean jets were shot down.", party="Eritrea", conflict=None)
    assert not claim.agent


def test_nobody_is_told_to_have_brought_down_what_a_mission_counts(read: Read):
    (claim,) = read("Two Ethiopian jets were shot down.", party=None, conflict=None, issuer="Observers")
    assert not claim.agent


def test_a_warning_to_all_is_not_one_to_the_rival(read: Read):
    claim = told(read("A warning was issued to all ships not to enter the strait."), "talk.threaten")
    assert [target.party for target in claim.target] == [None]


def test_fire_that_is_answered_is_no_target(read: Read):
    claims = read("Sudland's artillery fired on our posts. Our artillery answered it.")
    assert [target.party for target in claims[-1].target] == ["Sudland"]


def test_soldiers_taken_after_an_attack_were_not_taken_by_those_attacked(read: Read):
    claims = read("Sudland's army attacked our post. Three soldiers were taken prisoner.")
    assert [actor.party for actor in told(claims, "people.detain").agent] == ["Sudland"]


def test_suspects_are_not_arrested_by_the_gunmen(read: Read):
    claims = read("Gunmen raided the farm. Two suspects were arrested.", party=None, issuer="Observers")
    assert not told(claims, "people.detain").agent


ARMIES = {
    "own": ("The army shelled Brenna.", ["Norland"]),
    "of_our_minister": ("The minister said that the army had shelled Brenna.", ["Norland"]),
    "of_others": ("Sudland said that the army had shelled Brenna.", [None]),
    "according_to": ("According to Sudland, the army shelled Brenna.", [None]),
}


@pytest.mark.parametrize(("text", "parties"), ARMIES.values(), ids=ARMIES)
def test_the_army_that_another_side_speaks_of_may_be_eithers(read: Read, text: str, parties: list[str | None]):
    (claim,) = [each for each in read(text) if each.event.startswith("attack.")]
    assert [agent.party for agent in claim.agent] == parties
