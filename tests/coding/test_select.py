"""Of the words that evoke events, those make claims that tell something; what is alluded to does not."""

from __future__ import annotations

import pytest

from alteram.coding.coder import frame_index
from alteram.coding.events.select import selected
from alteram.coding.events.triggers import Trigger, find_triggers
from alteram.lexicon import lexicon

TOLD = {
    "verb": ("The army shelled the village.", ["shelled"]),
    "carried_noun": ("The enemy launched an attack on Aldby.", ["attack"]),
    "condemned_noun": ("Norland condemned the shelling of the school.", ["condemned", "shelling"]),
    "two_clauses": ("The enemy shelled Aldby and our guards withdrew.", ["shelled", "withdrew"]),
    "clause_of_time": ("Two guards died when rebels attacked Aldby.", ["died", "attacked"]),
    "infinitive_of_nobody": ("The idea of Sudland is to keep the status quo.", ["keep"]),
    "accusations_rejected": ("Norland rejected the accusations.", ["rejected"]),
    "claims_of_something_rejected": ("Norland rejected claims that its guards had shelled Aldby.", ["shelled"]),
    "perceived": ("The rebels were seen entering the village.", ["entering"]),
    "what_came_next": ("They shelled the hill before burning the huts.", ["shelled", "burning"]),
    "entry_of_a_log": ("05:40: first shots at the barracks.", ["shots"]),
    "salvo_in_a_log": ("05:40: a salvo of rockets at Aldby.", ["salvo"]),
    "toll_of_a_clash": ("There was a clash in which nine rebels died.", ["clash", "died"]),
    "what_a_report_is_of": ("There were reports of a rocket attack on Aldby.", ["attack"]),
    "what_somebody_speaks_of": ("The envoy spoke of the shelling of Aldby by rebels.", ["shelling"]),
    "what_is_insisted_to_be_so": ("Norland insisted that Sudland had shelled Aldby.", ["shelled"]),
}
ALLUDED = {
    "setting": ("After the attack the village was quiet.", []),
    "taken_up_again": ("This attack failed.", []),
    "taken_up_to_condemn_it": ("Norland condemned this attack by Sudland.", ["condemned"]),
    "before_another_noun": ("The attack plan was found.", []),
    "purpose": ("The enemy moved guns to shell the port.", ["moved"]),
    "participle_that_describes": ("Units deployed in Aldby were shelled.", ["shelled"]),
    "content_of_what_is_insisted_on": ("Norland insists that Sudland withdraw from Aldby.", ["insists"]),
    "content_of_a_demand": ("Norland urged Sudland to withdraw.", ["urged"]),
    "noun_in_a_demand": ("The commission demanded an end to the shelling.", ["demanded"]),
    "content_of_a_refusal": ("Sudland refused to release the prisoners.", ["refused"]),
    "before_a_plan": ("They will shell the hill before burning the huts.", ["shell"]),
    "until": ("Norland waited until rebels withdrew.", []),
}
JOINED = {
    "counts_on": ("Two guards are killed, six are wounded.", [("killed", ["wounded"])]),
    "killed_and_wounded": ("The units killed and wounded guards.", [("killed", ["wounded"])]),
    "means": ("The enemy opened fire, using mortars.", [("fire", ["using"])]),
    "two_counts_of_one_harm": (
        "Two guards were killed and three were wounded.",
        [("killed", ["wounded"])],
    ),
}


def chosen(lay_open, text: str) -> list[Trigger]:
    (view,) = lay_open(text).views
    return selected(view, find_triggers(view, frame_index(), lexicon()), lexicon())


NOT_TOLD = {
    "ordered": "The commander gave the order to stop shooting.",
    "due_to_end": "Sudland must release the prisoners and end its air strikes on villages.",
}


@pytest.mark.parametrize(("text", "words"), TOLD.values(), ids=TOLD)
def test_what_is_told_makes_a_claim(lay_open, text, words):
    assert [trigger.word.text for trigger in chosen(lay_open, text)] == words


@pytest.mark.parametrize(("text", "words"), ALLUDED.values(), ids=ALLUDED)
def test_what_is_alluded_to_makes_none(lay_open, text, words):
    assert [trigger.word.text for trigger in chosen(lay_open, text)] == words


@pytest.mark.parametrize(("text", "words"), JOINED.values(), ids=JOINED)
def test_words_that_tell_one_event_make_one_claim(lay_open, text, words):
    assert [(t.word.text, [word.text for word in t.joined]) for t in chosen(lay_open, text)] == words


def test_an_attack_and_its_repulse_are_two(read):
    claims = read("The rebels attacked our posts in Brenna and were pushed back.")
    assert [claim.evidence.quote for claim in claims] == [
        "The rebels attacked our posts in Brenna",
        "were pushed back",
    ]


def test_what_is_done_again_is_what_is_done(read):
    (claim,) = read("The rebels re-occupied the village of Aldby.")
    assert (claim.event, [place.text for place in claim.where]) == ("attack.ground", ["Aldby"])


@pytest.mark.parametrize("text", NOT_TOLD.values(), ids=NOT_TOLD)
def test_what_is_only_ordered_or_due_did_not_happen(read, text):
    assert not [claim.event for claim in read(text) if claim.event.startswith("attack.")]


def test_verbs_side_by_side_with_one_object_are_one(read):
    (claim,) = read("The guards found and destroyed 21 mines.")
    assert claim.event == "mine.clearance"
