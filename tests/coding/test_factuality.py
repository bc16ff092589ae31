"""How firmly an event is held: stance, modality and aspect of every claim of a sentence, in text order."""

from __future__ import annotations

import pytest

from alteram.coding.stance.factuality import Factuality
from tests.coding.readings import firm

STANCES = {
    "plain": ("The army shelled the village.", ["attack.shelling asserted actual"]),
    "did_not": ("Our units did not shell the village.", ["attack.shelling denied actual"]),
    "has_not": ("Sudland has not withdrawn its tanks.", ["force.withdraw denied actual"]),
    "never": ("The army never shelled civilians.", ["attack.shelling denied actual"]),
    "without": ("They left without firing a shot.", ["attack.small-arms denied actual"]),
    "without_a_noun": ("The night passed without shelling.", ["attack.shelling denied actual"]),
    "withheld": ("Sudland withheld the minefield maps.", ["mine.records denied actual"]),
    "not_withheld": ("Sudland has not withheld the minefield maps.", ["mine.records asserted actual"]),
    "not_a_single": ("Not a single soldier was wounded.", ["harm.people denied actual"]),
    "no_casualties": ("There were no casualties.", ["harm.people denied actual"]),
    "no_casualties_reported": ("No casualties were reported.", ["harm.people denied actual"]),
    "nobody": ("Nobody was killed.", ["harm.people denied actual"]),
    "nothing": ("Nothing was damaged.", ["harm.property denied actual"]),
    "failed_to": ("The rebels failed to withdraw from the town.", ["force.withdraw denied actual"]),
    "denied_that": ("Sudland denied that its guns had shelled Aldby.", ["attack.shelling denied actual"]),
    "denies_doing": ("Sudland denies shelling the market.", ["attack.shelling denied actual"]),
}
MODALITIES = {
    "tried_to": ("Saboteurs tried to mine the road.", ["mine.laying asserted attempted"]),
    "intends_to": ("The rebels intend to attack the bridge.", ["attack.other asserted intended"]),
    "plans_to": ("The enemy plans to attack the port.", ["attack.other asserted intended"]),
    "will": ("The army will withdraw its troops.", ["force.withdraw asserted intended"]),
    "would": ("The command would withdraw its units.", ["force.withdraw asserted intended"]),
    "may": ("The enemy may attack the port.", ["attack.other asserted possible"]),
    "might": ("The army might shell the port again.", ["attack.shelling asserted possible"]),
    "allegedly": ("Allegedly, the army shelled the clinic.", ["attack.shelling asserted possible"]),
    "agreed_to": ("The sides agreed to withdraw their troops.", ["force.withdraw asserted promised"]),
    "agreed_on": ("The sides agreed on a ceasefire.", ["agreement.made asserted actual"]),
    "was_to": ("Sudland was to withdraw its troops.", ["force.withdraw asserted obliged"]),
    "are_to_be": ("The prisoners are to be released.", ["people.release asserted obliged"]),
    "pledged_to": ("Norland pledged to release the prisoners.", ["people.release asserted promised"]),
    "undertook_to": ("Norland undertook to hand over the minefield maps.", ["mine.records asserted promised"]),
    "used_it_to": ("The enemy used the fog to lay mines.", ["mine.laying asserted actual"]),
    "threatened_to": (
        "Sudland threatened to shell Norhaven.",
        ["talk.threaten asserted actual", "attack.shelling asserted threatened"],
    ),
}
DEMANDS = {
    "must": ("Sudland must withdraw its troops.", ["talk.propose asserted demanded"]),
    "should": ("Sudlandic troops should leave Aldby.", ["talk.propose asserted demanded"]),
    "calls_on": ("Norland calls on Sudland to withdraw its forces.", ["talk.propose asserted demanded"]),
    "urged": ("The ministry urged both sides to cease fire.", ["talk.propose asserted demanded"]),
    "called_for": ("Norland called for the release of the prisoners.", ["talk.propose asserted demanded"]),
    "proposed": ("Sudland proposed a meeting of the commanders.", ["talk.propose asserted actual"]),
    "refused": ("Sudland refused to withdraw its forces.", ["talk.refuse asserted actual"]),
}
CONDITIONS = {
    "if": (
        "If the enemy attacks the port, our forces will respond.",
        ["talk.threaten asserted actual"],
    ),
    "should_they": (
        "Should Sudland attack again, our forces will retaliate.",
        ["talk.threaten asserted actual"],
    ),
}
ASPECTS = {
    "continues": ("The enemy continues to shell the village.", ["attack.shelling asserted actual ongoing"]),
    "continues_after_the_noun": ("The shelling of the town continues.", ["attack.shelling asserted actual ongoing"]),
    "progressive": ("The army is shelling the port.", ["attack.shelling asserted actual ongoing"]),
    "stopped": ("The enemy stopped shelling the town.", ["attack.shelling asserted actual stopped"]),
    "stopped_after_the_noun": ("The shelling stopped at dawn.", ["attack.shelling asserted actual stopped"]),
    "does_not_stop": ("The enemy does not stop shelling us.", ["attack.shelling asserted actual ongoing"]),
    "began": ("The troops began to withdraw.", ["force.withdraw asserted actual started"]),
    "repelled": ("Our units repelled an attack on the hill.", ["attack.other asserted actual prevented"]),
}


@pytest.mark.parametrize(("text", "claims"), STANCES.values(), ids=STANCES)
def test_a_denied_event_is_told_from_an_asserted_one(read, text, claims):
    assert [firm(claim) for claim in read(text)] == claims


@pytest.mark.parametrize(("text", "claims"), MODALITIES.values(), ids=MODALITIES)
def test_what_did_not_simply_happen_has_its_modality(read, text, claims):
    assert [firm(claim) for claim in read(text)] == claims


@pytest.mark.parametrize(("text", "claims"), DEMANDS.values(), ids=DEMANDS)
def test_a_demand_is_told_from_a_proposal_and_a_refusal(read, text, claims):
    assert [firm(claim) for claim in read(text)] == claims


@pytest.mark.parametrize(("text", "claims"), CONDITIONS.values(), ids=CONDITIONS)
def test_a_condition_is_no_event_and_the_threat_is_made(read, text, claims):
    assert [firm(claim) for claim in read(text)] == claims


@pytest.mark.parametrize(("text", "claims"), ASPECTS.values(), ids=ASPECTS)
def test_an_event_starts_goes_on_stops_or_is_prevented(read, text, claims):
    assert [firm(claim) for claim in read(text)] == claims


def test_a_denial_of_a_denial_asserts():
    once = Factuality().denied()
    assert (once.stance, once.denied().stance) == ("denied", "asserted")
