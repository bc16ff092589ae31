"""One deed through the constructions of the genre: who did it is told alike, whatever the grammar."""

from __future__ import annotations

import pytest

from tests.coding.readings import Read, firm, gist, parties

BY_SUDLAND = {
    "cleft": "It was Sudland that shelled Aldby.",
    "arms": "Sudland's shells fell on Aldby.",
    "arms_of": "Shells of the enemy fell on Aldby.",
    "arms_beside": "Enemy shells fell on Aldby.",
    "craft_from": "Aldby was bombed by planes from Sudland.",
    "craft_belonging": "Two aircraft belonging to Sudland bombed Aldby.",
    "two_arms": "Sudland's aircraft and artillery struck Aldby.",
    "relative_light": "The attack that Sudland's troops launched on Aldby was repelled.",
    "relative_comma": "The attack, which Sudland launched at dawn, went on.",
    "raid": "Sudland's air force carried out two raids on Aldby.",
}


@pytest.mark.parametrize("text", BY_SUDLAND.values(), ids=BY_SUDLAND)
def test_whoever_attacked_is_named_in_any_construction(read: Read, text: str):
    (claim,) = read(text)
    assert {actor.party for actor in claim.agent} == {"Sudland"}
    assert (claim.stance, claim.modality) == ("asserted", "actual")


DENIED = {
    "gerund": "Sudland denies having shelled Aldby.",
    "part": "Sudland denied any role in the shelling of Aldby.",
    "responsibility": "Sudland denied responsibility for the shelling of Aldby.",
}


@pytest.mark.parametrize("text", DENIED.values(), ids=DENIED)
def test_whoever_denies_a_deed_is_said_not_to_have_done_it(read: Read, text: str):
    (claim,) = read(text)
    assert (firm(claim), parties(claim.agent)) == ("attack.shelling denied actual", "Sudland")


@pytest.mark.parametrize(
    "text", ["Violations of the ceasefire by Sudland were recorded.", "Sudland broke the ceasefire."]
)
def test_whoever_broke_a_ceasefire_is_named(read: Read, text: str):
    (claim,) = read(text)
    assert (claim.event, parties(claim.agent)) == ("ceasefire.violation", "Sudland")


def test_a_loose_participle_befell_the_subject(read: Read):
    attack, retreat = read("Attacked by Sudland, our forces withdrew.")
    assert gist(attack) == "attack.other: Sudland > our forces (Norland)"
    assert parties(retreat.agent) == "Norland"


@pytest.mark.parametrize("text", ["Their attack failed.", "The attack by Sudland on Aldby failed."])
def test_a_failed_attack_took_place(read: Read, text: str):
    (claim,) = read(text)
    assert firm(claim) == "attack.other asserted actual"


def test_an_attempt_that_failed_was_made_by_nobody_named(read: Read):
    (claim,) = read("The attempt to capture Aldby failed.")
    assert (firm(claim), claim.agent) == ("attack.ground asserted attempted", ())


KEPT_FROM = {
    "prevented": "We prevented Sudland's army from crossing the river.",
    "passive": "Sudland's army was prevented from crossing the river.",
    "kept": "Our patrols kept Sudland's army from crossing the river.",
}


@pytest.mark.parametrize("text", KEPT_FROM.values(), ids=KEPT_FROM)
def test_whoever_is_kept_from_a_deed_would_have_done_it(read: Read, text: str):
    claim = next(claim for claim in read(text) if "crossing" in claim.evidence.quote)
    assert (firm(claim), parties(claim.agent)) == ("attack.ground asserted actual prevented", "Sudland")


def test_mines_open_a_sentence(read: Read):
    (claim,) = read("Mines were laid by Sudland near Aldby.")
    assert (claim.event, parties(claim.agent)) == ("mine.laying", "Sudland")


def test_a_relative_clause_with_a_place_tells_a_deed(read: Read):
    shelling, retreat = read("The unit of Sudland which shelled Aldby withdrew.")
    assert gist(shelling).startswith("attack.shelling: Sudland > Aldby")
    assert (retreat.event, parties(retreat.agent)) == ("force.withdraw", "Sudland")


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("It is claimed that our troops shelled Aldby.", None),
        ("In Sudland's version, our troops shelled Aldby.", "Sudland"),
    ],
)
def test_what_is_only_claimed_is_not_told_as_so(read: Read, text: str, holder: str | None):
    (claim,) = read(text)
    assert (claim.holder.party if holder else claim.modality) == (holder or "possible")


LOSSES = {
    "enemy": ("Enemy losses: 20 killed.", "Sudland"),
    "owned": ("The enemy's losses: 20 killed.", "Sudland"),
    "of": ("Losses of the enemy: 20 killed.", "Sudland"),
    "among": ("Losses among our soldiers: 20 killed.", "Norland"),
}


@pytest.mark.parametrize(("text", "side"), LOSSES.values(), ids=LOSSES)
def test_a_label_tells_whose_losses_they_are(read: Read, text: str, side: str):
    (claim,) = read(text)
    assert [target.party for target in claim.target] == [side]
    assert [(count.unit, count.low) for count in claim.quantities] == [("killed", 20)]


ANSWERED = {
    "response": "In response to the shelling of Aldby, our guns shelled Brenna.",
    "retaliation": "In retaliation for the shelling of Aldby, our guns shelled Brenna.",
    "behind": "Our guns shelled Brenna in response to the shelling of Aldby.",
    "despite": "Despite the truce at Aldby, our guns shelled Brenna.",
}


@pytest.mark.parametrize("text", ANSWERED.values(), ids=ANSWERED)
def test_an_answer_happens_where_it_was_given(read: Read, text: str):
    shelling = next(claim for claim in read(text) if parties(claim.agent) == "Norland")
    assert [where.text for where in shelling.where] == ["Brenna"]


@pytest.mark.parametrize("text", ["The enemy advanced.", "An enemy attempt to advance was stopped."])
def test_an_advance_is_an_attack_of_whoever_advances(read: Read, text: str):
    (claim,) = read(text)
    assert (claim.event, parties(claim.agent)) == ("attack.ground", "Sudland")


@pytest.mark.parametrize("text", ["Shells fired by Sudland fell on Aldby.", "Rockets launched by Sudland hit Aldby."])
def test_arms_that_somebody_fired_come_down_in_one_attack(read: Read, text: str):
    (claim,) = read(text)
    assert (claim.event, parties(claim.agent)) == ("attack.shelling", "Sudland")


HARMED = {
    "result": "Two farmers were killed as a result of shelling by Sudland.",
    "result_first": "As a result of Sudland's shelling, two farmers were killed.",
    "in": "Two farmers were killed in Sudland's attack.",
    "due": "Two farmers were killed due to Sudland's shelling.",
    "following": "Two farmers were killed following Sudland's shelling of Aldby.",
    "when": "Two farmers were killed when Sudland shelled Aldby.",
}


@pytest.mark.parametrize("text", HARMED.values(), ids=HARMED)
def test_harm_is_laid_to_whose_attack_the_sentence_names(read: Read, text: str):
    harm = next(claim for claim in read(text) if claim.event == "harm.people")
    assert parties(harm.agent) == "Sudland"


OWN = {
    "own": "Two Sudlandic soldiers were killed in Sudland's attack.",
    "own_clause": "Two Sudlandic soldiers were killed when Sudland attacked Aldby.",
    "unclear": "Two soldiers were killed in Sudland's attack.",
    "accident": "Two farmers were killed in an accident.",
    "mutual": "Two farmers were killed in clashes between Norland and Sudland.",
}


@pytest.mark.parametrize("text", OWN.values(), ids=OWN)
def test_nobody_is_blamed_for_those_who_may_be_their_own(read: Read, text: str):
    harm = next(claim for claim in read(text) if claim.event == "harm.people")
    assert not harm.agent


@pytest.mark.parametrize("text", ["The shelling caused no casualties.", "The shelling did not cause casualties."])
def test_an_attack_without_harm_took_place(read: Read, text: str):
    shelling, harm = read(text)
    assert (firm(shelling), firm(harm)) == ("attack.shelling asserted actual", "harm.people denied actual")


def test_an_accord_is_made_by_those_between_whom_it_is_signed(read: Read):
    (claim,) = read("An agreement was signed between Norland and Sudland in Brenna.")
    assert {actor.party for actor in claim.agent} == {"Norland", "Sudland"}
    assert [where.text for where in claim.where] == ["Brenna"]


def test_both_sides_of_a_plural_met(read: Read):
    (claim,) = read("The ministers of Norland and Sudland met in Brenna.")
    assert {actor.party for actor in claim.agent} == {"Norland", "Sudland"}


OWN_LOSSES = {
    "captured": "Sudland denied the capture of its soldiers.",
    "announced": "Sudland's ministry announced the capture of two of its soldiers.",
    "shelled": "Sudland denied the shelling of its positions.",
    "lost": "Sudland denied the loss of two tanks.",
}


@pytest.mark.parametrize("text", OWN_LOSSES.values(), ids=OWN_LOSSES)
def test_nobody_is_blamed_for_what_befell_their_own(read: Read, text: str):
    (claim,) = read(text)
    assert not claim.agent


def test_whoever_watches_a_capture_has_not_made_it(read: Read):
    (claim,) = read("The mission announced the capture of Aldby.")
    assert not claim.agent


@pytest.mark.parametrize(
    "text", ["Sudland refuses to let the inhabitants return.", "Sudland refused to allow the families to go home."]
)
def test_what_somebody_refuses_to_let_happen_is_not_told_as_done(read: Read, text: str):
    assert [claim.event for claim in read(text)] == ["talk.refuse"]


EVENTS = {
    "held": ("Sudland has been holding 31 of our citizens since 2021.", "people.detain: Sudland"),
    "truce_in_numbers": ("Sudland broke the truce on 11 occasions, Norland on two.", "ceasefire.violation: Sudland"),
    "lifted_mines": ("Forty-one mines were lifted by Norland's engineers.", "mine.clearance: Norland"),
    "towards_the_border": ("A Sudland column of 40 vehicles moved towards the border.", "force.deploy: Sudland"),
    "across_the_border": ("A Sudland column came across the border.", "attack.ground: Sudland"),
    "holds_responsible": ("We hold Sudland's officials responsible for the murders.", "talk.accuse: Norland"),
}


@pytest.mark.parametrize(("text", "told"), EVENTS.values(), ids=EVENTS)
def test_a_common_verb_tells_what_its_objects_and_phrases_make_of_it(read: Read, text: str, told: str):
    first = read(text)[0]
    assert f"{first.event}: {parties(first.agent)}" == told
