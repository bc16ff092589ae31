"""The words that evoke events, with the light verb that carries a noun and the frame that their arguments choose."""

from __future__ import annotations

import pytest

from alteram.coding.coder import frame_index
from alteram.coding.events.triggers import find_triggers
from alteram.lexicon import lexicon

VERBS = {
    "verb": ("The army shelled the village.", [("shelled", "attack.shelling")]),
    "particle": ("Troops shot down a drone.", [("shot", "attack.air")]),
    "object_decides_ceasefire": ("The enemy violated the ceasefire.", [("violated", "ceasefire.violation")]),
    "object_decides_agreement": ("The enemy violated the treaty.", [("violated", "agreement.breach")]),
    "object_decides_mines": ("Troops laid mines near Aldby.", [("laid", "mine.laying")]),
    "object_decides_nothing": ("Masons laid carpets near Aldby.", []),
    "modal_makes_a_demand": ("Sudland must release the prisoners.", [("release", "talk.propose")]),
    "no_modal_no_demand": ("Sudland released the prisoners.", [("released", "people.release")]),
    "two_verbs": (
        "The units killed one guard and wounded two guards.",
        [("killed", "harm.people"), ("wounded", "harm.people")],
    ),
    "hyphened_word": (
        "The Pakistan-administered area was shelled.",
        [("shelled", "attack.shelling")],
    ),
    "no_event": ("The bridge is intact.", []),
}
NOUNS = {
    "bare": ("After the attack the village was quiet.", [("attack", None, False)]),
    "carried_out": ("The enemy carried out an attack on Aldby.", [("attack", "carried", False)]),
    "launched": ("Sudland launched an attack on Aldby.", [("attack", "launched", False)]),
    "came_under": ("Our posts came under mortar fire.", [("fire", "came", True)]),
    "subjected_to": ("Sudland subjected Aldby to heavy shelling.", [("shelling", "subjected", True)]),
    "broke_out": ("Clashes broke out near Aldby.", [("Clashes", "broke", False)]),
    "took_place": ("Talks took place in Sudport.", [("Talks", "took", False)]),
    "repelled": ("An attack on Aldby was repelled.", [("attack", "repelled", False)]),
}


@pytest.mark.parametrize(("text", "events"), VERBS.values(), ids=VERBS)
def test_a_verb_evokes_the_frame_that_its_arguments_choose(lay_open, text, events):
    (view,) = lay_open(text).views
    found = find_triggers(view, frame_index(), lexicon())
    assert [(trigger.word.text, trigger.frame.event) for trigger in found] == events


@pytest.mark.parametrize(("text", "nouns"), NOUNS.values(), ids=NOUNS)
def test_an_event_noun_is_carried_by_a_light_verb(lay_open, text, nouns):
    (view,) = lay_open(text).views
    found = find_triggers(view, frame_index(), lexicon())
    assert [(t.word.text, t.carrier.text if t.carrier else None, t.undergone) for t in found] == nouns


def test_triggers_come_in_text_order(lay_open):
    (view,) = lay_open("Clashes broke out near Aldby, two guards died and the rebels withdrew.").views
    found = [trigger.word.text for trigger in find_triggers(view, frame_index(), lexicon())]
    assert found == ["Clashes", "died", "withdrew"]
