"""How communiques put things: what is hit last, the place first, an action against somebody, rescuers who respond."""

from __future__ import annotations

import pytest

from alteram.model import Claim
from tests.coding.readings import Read, firm


def told(claim: Claim) -> tuple[str, list[str | None], list[str | None]]:
    return claim.event, [each.text for each in claim.agent], [each.text for each in claim.target]


BEHIND_THE_ARMS = {
    "the_doer_first": (
        "An army unit targeted with artillery fire the positions of the gunmen.",
        ("attack.shelling", ["An army unit"], ["the positions of the gunmen"]),
    ),
    "without_an_article": (
        "The reporter said that an army unit targeted with precision fire rebel groups.",
        ("attack.other", ["an army unit"], ["rebel groups"]),
    ),
    "a_number": (
        "The squadron struck with two drones the refinery of Belby.",
        ("attack.drone", ["The squadron"], ["the refinery of Belby"]),
    ),
}


@pytest.mark.parametrize(("text", "whole"), BEHIND_THE_ARMS.values(), ids=BEHIND_THE_ARMS)
def test_what_is_hit_may_stand_behind_the_arms(read: Read, text: str, whole: tuple[str, list[str], list[str]]):
    assert [told(claim) for claim in read(text)] == [whole]


def test_a_time_behind_the_arms_is_not_hit(read: Read):
    (claim,) = read("The house was hit with a rocket the next day.")
    assert [each.text for each in claim.target] == ["The house"]


def test_who_comes_near_does_not_kill(read: Read):
    _, harm = read("The army shelled a group that was moving towards Aldby, killing two gunmen.")
    assert [each.text for each in harm.agent] == ["The army"]


FROM_NO_PLACE = {
    "place_and_day": "Aldby (Eastern Zone), 27 May 2023 (NPS) - Army units attacked a depot, the directorate said.",
    "agency": "ALDBY, Belby (AP) _ Army units attacked a depot, the directorate said.",
    "agency_without_space": "Aldby/Belby, NORNA- Army units attacked a depot, the directorate said.",
}


@pytest.mark.parametrize("text", FROM_NO_PLACE.values(), ids=FROM_NO_PLACE)
def test_no_dateline_speaks_or_acts(read: Read, text: str):
    (claim,) = read(text)
    assert (claim.holder.text, [each.text for each in claim.agent]) == ("the directorate", ["Army units"])


EVENTS = {
    "action_against": ("Our forces carried out an action against the soldiers on the hill.", "attack.other"),
    "carried_away": ("The enemy carried away its dead soldiers with ambulances.", "people.displace"),
    "rescuers_respond": ("Rescue teams responded to three air strikes.", "aid.provide"),
    "army_responds": ("Our army responded to the attack with artillery.", "attack.shelling"),
    "bombed_with_guns": ("The militia bombed the hill with howitzers.", "attack.shelling"),
    "bombed_with_missiles": ("Warplanes bombed the hill with missiles.", "attack.air"),
    "suicide_bomber": ("A suicide bomber targeted the barracks.", "attack.mine"),
    "inquiry": ("The mission opened an inquiry into the rocket launches and air strikes.", "other"),
    "remains_ready": ("Our forces remain prepared for all scenarios.", "other"),
    "crimes_committed": ("Crimes are committed by the forces of the rebels.", "other"),
}


@pytest.mark.parametrize(("text", "event"), EVENTS.values(), ids=EVENTS)
def test_words_of_communiques_tell_their_event(read: Read, text: str, event: str):
    assert [claim.event for claim in read(text)] == [event]


def test_a_paper_that_concludes_makes_no_agreement(read: Read):
    assert [claim.event for claim in read('"The attacks continue," the communiqué concluded.')] == ["attack.other"]


STANCES = {
    "little_left": ("Several groups were almost wiped out.", "harm.people asserted actual"),
    "missed": ("A rocket almost hit the school.", "attack.shelling denied actual"),
    "illogical": ("It is illogical for the army to plant mines in Aldby.", "mine.laying asserted possible"),
}


@pytest.mark.parametrize(("text", "stance"), STANCES.values(), ids=STANCES)
def test_almost_is_done_where_little_is_left(read: Read, text: str, stance: str):
    assert [firm(claim) for claim in read(text)] == [stance]


def test_who_confirms_a_report_holds_it(read: Read):
    (claim,) = read("The governor confirmed reports that planes raided Aldby.")
    assert claim.holder.text == "The governor"


DOERS = {
    "of_and_against": ("The attacks of the militia go on against our positions.", ["the militia"]),
    "of_and_no_other": ("The bombing of the militia went on.", []),
    "witness": ("Northern Belby saw strikes on the hospital.", []),
    "hurt_in_shelling": ("Three civilians were injured in shelling by the militia.", ["the militia"]),
    "hurt_in_bombing": (
        "Three civilians were injured in shelling by militias of warlord Karif.",
        ["militias of warlord Karif"],
    ),
    "dealt_a_blow": ("The militia received heavy blows.", []),
    "operated": ("A drone operated by the rebels exploded in Aldby.", ["the rebels"]),
    "after_places": ("After raids on Aldby, and especially on Belby and Corby, the militia attacked.", ["the militia"]),
}


@pytest.mark.parametrize(("text", "doers"), DOERS.values(), ids=DOERS)
def test_who_did_it(read: Read, text: str, doers: list[str]):
    assert [each.text for each in read(text)[-1].agent] == doers


def test_forces_of_another_body_are_not_those_told_before(read: Read):
    *_, last = read("Sudland's forces shelled Aldby. The forces of the Belby Council struck the attackers.")
    assert [each.party for each in last.agent] == [None]


PAPERS = {
    "by": ("A communiqué by the militia said that its men shelled Aldby.", "the militia"),
    "possessor": ("The militia's statement said that its men shelled Aldby.", "The militia"),
    "on": ("A report on the battle said that the militia shelled Aldby.", None),
}


@pytest.mark.parametrize(("text", "holder"), PAPERS.values(), ids=PAPERS)
def test_whoever_wrote_a_paper_says_what_it_says(read: Read, text: str, holder: str | None):
    (claim,) = read(text)
    assert claim.holder.text == holder or (holder is None and claim.holder.text != "the battle")


def test_where_an_agreement_was_made_is_no_target(read: Read):
    (claim,) = read("The militia violated the Sweden agreement on a ceasefire.")
    assert claim.target == ()


ONE_CLAIM = {
    "participle": "Our forces carried out a military operation targeting the airport of Belby.",
    "relative": "Our forces carried out a military operation that targeted the airport of Belby.",
}


@pytest.mark.parametrize("text", ONE_CLAIM.values(), ids=ONE_CLAIM)
def test_an_operation_and_what_it_targets_are_one(read: Read, text: str):
    (claim,) = read(text)
    assert [each.text for each in claim.target] == ["the airport of Belby"]


def test_whoever_finds_arms_is_not_found(read: Read):
    (claim,) = read("The RVF uncovered several weapons in the depot.")
    assert [each.text for each in claim.target] == ["several weapons"]


def test_they_of_the_side_that_speaks_are_its_own(read: Read):
    claims = read("Sudland shelled the town. Norland said that they countered nine attacks. Our men stand firm.")
    countered = next(claim for claim in claims if "countered" in claim.evidence.quote)
    assert "Sudland" not in [each.name for each in countered.agent]
