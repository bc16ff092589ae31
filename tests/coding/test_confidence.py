"""How sure a claim is follows from what it rests on, by the weights of the lexicon."""

from __future__ import annotations

from alteram.coding.confidence import LEAST, MOST, confidence, grounds
from alteram.lexicon import lexicon
from alteram.model import ListItem
from tests.claim_factory import claim_of, reported
from tests.coding.readings import Read


def test_grounds_are_told_by_name():
    claim = claim_of(event="attack.shelling", stance="denied")
    assert list(grounds(claim, None)) == [
        "evoked by an answer",
        "words few",
        "event attack",
        "agent not named of a deed",
        "denied",
    ]
    item = claim_of(event="talk.propose", list=ListItem(heading="Demands", index=1))
    assert next(iter(grounds(item, None))) == "evoked by an item of a list"


def test_a_report_at_second_hand_is_less_sure():
    own = claim_of(event="harm.people")
    other = claim_of(event="harm.people", holder=reported("Sudland", party="Sudland"))
    assert confidence(other, None) < confidence(own, None)


def test_it_is_a_chance_in_hundredths(read: Read):
    for claim in read("Sudland shelled Aldby. Two residents were killed. The minister looked at the hills."):
        assert LEAST <= claim.confidence <= MOST
        assert claim.confidence == round(claim.confidence, 2)


def test_every_weight_is_of_a_ground_that_there_is():
    kinds: tuple[str, ...] = ("evoked by ", "event ", "agent ", "holder ", "modality ", "denied", "prevented")
    kinds += ("clause ", "words ", "time of its own", "place of its own", "counted")
    assert all(name.startswith(kinds) for name in lexicon().confidence.weights)
