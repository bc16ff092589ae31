"""Every code that a claim can have has words, and every event a group to stand in."""

from __future__ import annotations

from collections import Counter
from typing import get_args

import pytest

from alteram.lexicon.labels import labels
from alteram.model.codes import EVENTS, UNITS, Aspect, Modality, PlaceRelation

CODES = {
    "events": (labels().events, EVENTS),
    "modality": (labels().modality, tuple(code for code in get_args(Modality) if code != "actual")),
    "aspect": (labels().aspect, get_args(Aspect)),
    "units": (labels().units, UNITS),
    "relations": (labels().relations, get_args(PlaceRelation)),
}


@pytest.mark.parametrize(("words", "codes"), CODES.values(), ids=CODES)
def test_every_code_has_words(words, codes):
    assert set(words) == set(codes)


def test_no_two_events_share_words():
    assert max(Counter(labels().events.values()).values()) == 1


def test_every_event_stands_in_one_group():
    assert Counter(event for group in labels().groups for event in group.events) == Counter(EVENTS)


def test_words_for_codes_together_name_codes_that_there_are():
    for codes in labels().together:
        event, modality = codes.split(" ")
        assert event in EVENTS
        assert modality in get_args(Modality)
