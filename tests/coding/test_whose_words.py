"""Whose words a claim is in, and who is meant, where a whole statement is read: grave to get wrong."""

from __future__ import annotations

import pytest

from tests.coding.readings import Read, firm

OTHERS = {
    "of_the_rebels": "The spokesman of the rebels said that the army had shelled Aldby.",
    "the_rebels'": "The rebels' spokesman said that the army had shelled Aldby.",
    "by_an_acronym": "A XLF spokesman claimed that the army had shelled Aldby.",
    "by_a_name": "The Al Wadi spokesman said that the army had shelled Aldby.",
    "in_a_capital": "The military spokesman in Baghdad claimed that the army had shelled Aldby.",
}


@pytest.mark.parametrize("text", OTHERS.values(), ids=OTHERS)
def test_the_spokesman_of_others_does_not_speak_for_the_issuer(read: Read, text: str):
    (claim,) = read(text, conflict=None, party="Georgia", issuer="Ministry of Defence of Georgia")
    assert not claim.holder.is_issuer


OWN = {
    "bare": "The spokesman said that the rebels had shelled Aldby.",
    "ours": "Our spokesman said that the rebels had shelled Aldby.",
    "of_the_ministry": "The spokesman of the Ministry said that the rebels had shelled Aldby.",
}


@pytest.mark.parametrize("text", OWN.values(), ids=OWN)
def test_the_issuers_spokesman_speaks_for_it(read: Read, text: str):
    (claim,) = read(text, issuer="Ministry of Defence of Norland")
    assert claim.holder.is_issuer


def test_what_others_allege_of_a_denied_deed_is_theirs(read: Read):
    claims = read("We did not shell the clinic, as Sudland alleges.", issuer="Ministry of Defence of Norland")
    assert [(claim.stance, claim.holder.party) for claim in claims] == [("asserted", "Sudland"), ("denied", "Norland")]


def test_what_others_confirm_is_no_dispute(read: Read):
    (claim,) = read("No shells fell on the clinic, as Sudland confirmed.")
    assert claim.stance == "denied"


CLEFT = {
    "told": ("It was the rebels who broke the ceasefire.", "ceasefire.violation asserted actual"),
    "denied": ("It was not our units that shelled the mill.", "attack.shelling denied actual"),
}


@pytest.mark.parametrize(("text", "told"), CLEFT.values(), ids=CLEFT)
def test_who_it_was_is_told_once_with_what_was_done(read: Read, text: str, told: str):
    assert [firm(claim) for claim in read(text)] == [told]


def test_a_letter_writer_is_the_issuer(read: Read):
    (claim,) = read("Upon instructions from my Government, I have the honour to inform you that Sudland bombed Aldby.")
    assert (claim.event, claim.holder.is_issuer) == ("attack.air", True)


def test_what_is_said_beside_a_false_claim_is_not_denied(read: Read):
    claims = read("It is false that we fired on the bus which was hit near Aldby on Monday.")
    assert [claim.stance for claim in claims] == ["denied", "asserted"]


FIRM = {
    "yet": ("Sudland has yet to release the prisoners.", "people.release denied actual"),
    "no_choice_ahead": ("We will have no choice but to retaliate.", "attack.other asserted threatened"),
    "no_choice_behind": ("Our guards had no choice but to retaliate.", "attack.other asserted actual"),
}


@pytest.mark.parametrize(("text", "told"), FIRM.values(), ids=FIRM)
def test_what_is_still_to_be_done_was_not_done(read: Read, text: str, told: str):
    assert firm(read(text)[-1]) == told


def test_neither_of_two_harms_befell_where_there_was_none(read: Read):
    assert {claim.stance for claim in read("There was no loss of life or damage.")} == {"denied"}


def test_facts_hold_nothing(read: Read):
    claims = read("The assertion of Sudland that the attacks have ceased is belied by these incidents.")
    assert [claim.holder.party for claim in claims if claim.stance == "denied"] == ["Norland"]


def test_whoever_took_them_lets_them_go(read: Read):
    claims = read("Two herders were detained by Sudland's soldiers. One of them was released the next day.")
    assert [actor.party for actor in claims[-1].agent] == ["Sudland"]


def test_outlaws_are_not_the_side_named_before(read: Read):
    claims = read("Sudland's troops shelled Aldby. Terrorists attacked a farm, and a mine was planted on the road.")
    assert [actor.party for actor in claims[-1].agent] == [None]


def test_whoever_flees_leaves_its_own_dead(read: Read):
    claims = read("Sudland's troops left behind nine bodies.")
    assert [(claim.agent, [each.party for each in claim.target]) for claim in claims] == [((), ["Sudland"])]


def test_authorities_that_a_side_does_not_recognise_are_not_its_own(read: Read):
    claims = read("Allegations by the de facto authorities that our police crossed the line are absurd.")
    assert [(claim.stance, claim.holder.party) for claim in claims] == [("asserted", None), ("denied", "Norland")]


def test_a_movement_is_known_by_its_full_name(read: Read):
    text = "The Irish Republican Army claimed responsibility for the attack on the barracks."
    (claim,) = read(text, conflict=None, party="IRA", issuer="Irish Republican Army")
    assert [actor.party for actor in claim.agent] == ["IRA"]


def test_what_troops_refrained_from_was_not_done(read: Read):
    claims = read("Our gunners have until now refrained from answering in kind.")
    assert {claim.stance for claim in claims} == {"denied"}


NEVER = ["The fort was at no time overrun.", "Contrary to rumours, the fort was at no stage taken."]


@pytest.mark.parametrize("text", NEVER)
def test_what_happened_at_no_time_did_not_happen(read: Read, text: str):
    assert [firm(claim) for claim in read(text)] == ["attack.ground denied actual"]


def test_a_list_of_things_is_subjected_to_what_stands_last(read: Read):
    claims = read(
        "Sudland's artillery subjected the camps of Aldby and Belby and the airport road to violent shelling."
    )
    assert [(c.event, [a.party for a in c.agent]) for c in claims] == [("attack.shelling", ["Sudland"])]


def test_he_is_not_whom_a_clause_beside_only_names(read: Read):
    claims = read("A colonel said that the truce announced by Peter Arden had failed. He called on Sudland to leave.")
    assert claims[-1].agent[0].name == "A colonel"


def test_what_somebody_denies_having_done_is_the_claim_of_whoever_alleges_it(read: Read):
    claims = read("Norland firmly denies having executed prisoners, as the government of Sudland claims.")
    assert [(claim.stance, claim.holder.party) for claim in claims] == [("asserted", "Sudland"), ("denied", "Norland")]


def test_who_will_not_be_spared_is_threatened(read: Read):
    (claim,) = read("Traitors will not be spared.")
    assert firm(claim).startswith("talk.threaten asserted")


def test_the_invading_forces_are_not_ours(read: Read):
    claims = read("Our forces struck the bridge. The invading forces have lost twelve men.")
    assert [each.party for each in claims[-1].target] != ["Norland"]


def test_the_issuer_is_known_by_its_initials(read: Read):
    text = "KDF troops came under attack near Tabda."
    (claim,) = read(text, conflict=None, party="Kenya", issuer="Kenya Defence Forces")
    assert [each.party for each in claim.target] == ["Kenya"]


def test_what_somebody_says_next_is_not_what_was_told_before(read: Read):
    seen, *_ = read(
        "A team saw two tanks near Aldby; the commander of the rebels said that they were in repair.",
        party=None,
        issuer="Monitoring Mission",
    )
    assert firm(seen) == "force.deploy asserted actual"
    assert seen.holder.is_issuer
    assert seen.agent == ()  # whose tanks these are, nobody says


def test_a_condition_of_a_threat_is_no_claim(read: Read):
    claims = read("Should the provocations continue, the army reserves the right to respond.")
    assert [claim.event for claim in claims] == ["talk.threaten"]


def test_what_a_court_rules_is_its_own(read: Read):
    (claim,) = read("The court ruled on Monday that Sudland had shelled Aldby.")
    assert (claim.holder.name, claim.holder.is_issuer) == ("The court", False)


def test_whoever_rules_a_town_says_nothing(read: Read):
    (claim,) = read("Sudland ruled the town for two years.")
    assert claim.holder.is_issuer


@pytest.mark.parametrize(("issuer", "own"), [("Ministry of Defence", False), ("Monitoring Mission", True)])
def test_the_mission_is_the_issuer_where_that_is_one(read: Read, issuer: str, own: bool):
    (claim,) = read("The Mission stated that Sudland had shelled Aldby.", issuer=issuer, party=None)
    assert claim.holder.is_issuer is own


@pytest.mark.parametrize("text", ["Sudland is to blame for the incident.", "Sudland alone is to blame."])
def test_blame_that_is_laid_is_no_duty(read: Read, text: str):
    (claim,) = read(text)
    assert (claim.event, claim.modality, claim.agent[0].party) == ("talk.accuse", "actual", "Norland")
