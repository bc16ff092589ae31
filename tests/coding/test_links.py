"""What ties the claims of one sentence: harm and its cause, a total and its parts, an event told twice."""

from __future__ import annotations

import dataclasses

import pytest

from alteram.coding.coder import frame_index
from alteram.coding.events.triggers import find_triggers
from alteram.coding.holders.held import Held
from alteram.coding.links import Coded, linked, repeats
from alteram.coding.scene import View
from alteram.coding.stance.factuality import Factuality
from alteram.lexicon import lexicon
from alteram.model import Claim
from alteram.model.identity import claim_id
from tests.claim_factory import claim_of, reported
from tests.factories import sentence_of

KILLING = (
    "Guns/gun/NOUN/2/nsubj shelled/shell/VERB:VBD/0/root Aldby/Aldby/PROPN/2/obj ,/,/PUNCT/5/punct "
    "killing/kill/VERB:VBG/2/advcl residents/resident/NOUN/5/obj"
)

CAUSED = {
    "shelling": ("The enemy shelled Aldby, killing two residents.", "attack.shelling"),
    "mine": ("A mine exploded near Aldby, killing a shepherd.", "attack.mine"),
    "damage": ("A drone struck the school, damaging the roof.", "attack.drone"),
}
UNTIED = {
    "one_after_the_other": "The enemy shelled Aldby. Two residents were killed.",
    "coordinated": "The enemy shelled Aldby and two residents were killed near Brenna.",
}


def by_family(claims: list[Claim], family: str) -> Claim:
    return next(claim for claim in claims if claim.event.startswith(family))


@pytest.mark.parametrize(("text", "event"), CAUSED.values(), ids=CAUSED)
def test_harm_points_to_the_attack_its_clause_hangs_on(read, text, event):
    claims = read(text)
    cause, harm = by_family(claims, "attack"), by_family(claims, "harm")
    assert (cause.event, harm.caused_by) == (event, cause.id)
    assert cause.caused_by is None


def test_harm_takes_the_agent_of_its_cause(read):
    harm = by_family(read("The enemy shelled Aldby, killing two residents."), "harm")
    assert [agent.party for agent in harm.agent] == ["Sudland"]


@pytest.mark.parametrize("text", UNTIED.values(), ids=UNTIED)
def test_what_the_text_does_not_tie_stays_apart(read, text):
    harm = by_family(read(text), "harm")
    assert (harm.caused_by, harm.agent) == (None, ())


def test_a_part_carries_the_id_of_its_claim(read):
    (claim,) = read("Five people were killed, including two children.")
    assert [quantity.part_of and quantity.part_of.claim for quantity in claim.quantities] == [None, claim.id]
    assert claim.id == claim_id(claim)


def test_an_event_told_twice_by_one_phrase_is_one_claim(read):
    claims = read("The enemy opened fire on Aldby, using mortars.")
    assert [claim.event for claim in claims] == ["attack.shelling"]


def test_a_like_claim_within_the_words_of_another_repeats_it():
    whole = claim_of(event="attack.shelling")
    evidence = dataclasses.replace(whole.evidence, end=whole.evidence.end - 1, quote=whole.evidence.quote[:-1])
    within = dataclasses.replace(whole, evidence=evidence)
    assert repeats(within, whole, first=False)
    assert not repeats(whole, within, first=False)
    assert not repeats(dataclasses.replace(within, stance="denied"), whole, first=False)


def test_of_two_equal_claims_the_first_stays():
    one = claim_of(event="attack.shelling")
    assert not repeats(one, one, first=True)
    assert repeats(one, one, first=False)


def held_by(claim: Claim, view: View) -> Held:
    """What the holder of ``claim`` holds."""
    return Held(claim.holder, None, Factuality(), list(view.sentence.tokens))


def test_harm_that_another_holds_is_not_tied_to_the_attack():
    view = View(sentence_of(KILLING), (), (), (), (), (), ())
    attack, kill = find_triggers(view, frame_index(), lexicon())
    attacked = claim_of(event="attack.shelling", quote="Guns shelled Aldby")
    harmed = claim_of(event="harm.people", quote="killing residents")
    cause = Coded(attacked, view, held_by(attacked, view), attack)
    own = Coded(harmed, view, held_by(harmed, view), kill)
    theirs = dataclasses.replace(own, claim=dataclasses.replace(own.claim, holder=reported("Sudland", party="Sudland")))
    assert [each.claim.caused_by for each in linked([cause, own])] == [None, claim_id(cause.claim)]
    assert [each.claim.caused_by for each in linked([cause, theirs])] == [None, None]
