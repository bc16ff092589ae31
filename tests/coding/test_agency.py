"""Agency items, communiques and bulletins, in which common words and unlisted names for people are easily misread."""

from __future__ import annotations

import pytest

from tests.coding.readings import Read, firm

SENSES = {
    "bailed_out": ("The pilot bailed out over our territory.", "other asserted actual"),
    "to_hospital": ("A wounded sergeant was flown to hospital in Aldby.", "people.displace asserted actual"),
    "to_hell": ("We sent more than fifty of them to Hell.", "harm.people asserted actual"),
    "fell_a_martyr": ("Our comrade fell a martyr at dawn on the northern front.", "harm.people asserted actual"),
    "fell_upon": ("The enemy fell upon the village at dawn.", "attack.ground asserted actual"),
    "procession": ("We shall march on 20 April to the embassy.", "force.deploy asserted intended"),
    "march_on_town": ("Our troops will march on the capital.", "talk.threaten asserted actual"),
    "struck_a_note": ("The minister struck a conciliatory note on Monday.", "other asserted actual"),
    "earthquake": ("An earthquake struck the province.", "other asserted actual"),
    "sanctions": ("The sanctions hit the population.", "other asserted actual"),
    "embargo": ("Our people have been hit hard by the embargo.", "other asserted actual"),
    "shells_hit": ("Shells hit the village.", "attack.shelling asserted actual"),
    "in_a_speech": ("He attacked the government in a speech.", "talk.accuse asserted actual"),
    "shot_down_a_plan": ("The premier shot down the proposal.", "talk.refuse asserted actual"),
    "part_in_an_attack": ("The army took part in the attack on the barracks.", "attack.other asserted actual"),
    "in_action": ("412 of its fighters have been put out of action.", "harm.people asserted actual"),
    "void": ("The council declared the truce null and void.", "talk.refuse asserted actual"),
    "declared": ("The council declared a truce on Monday.", "agreement.made asserted actual"),
    "took_toll": ("A commander took toll from traders.", "other asserted actual"),
    "went_home": ("Our fighters went with their weapons to Aldby.", "force.deploy asserted actual"),
    "at_trenches": ("The enemy went towards our trenches.", "attack.ground asserted actual"),
    "to_be_heard": ("Shooting was to be heard all night.", "attack.small-arms asserted actual"),
    "no_attempt": ("The enemy made no attempts to advance.", "attack.ground denied attempted"),
    "two_attempts": ("The enemy made two attempts to advance.", "attack.ground asserted attempted"),
    "not_spared": ("The terrorists will not be spared.", "talk.threaten asserted actual"),
    "not_hesitate": ("We will not hesitate to answer.", "talk.threaten asserted actual"),
    "took_responsibility": ("We take responsibility for the attack on the barracks.", "attack.other asserted actual"),
    "assumed": (
        "The Front assumed responsibility for the killing of two soldiers.",
        "harm.people asserted actual",
    ),
    "bank_bombed": ("We claim responsibility for the bombing of the bank.", "attack.mine asserted actual"),
    "said_to_have": (
        "The Front is said to have answered by taking two engineers hostage.",
        "people.detain asserted possible",
    ),
}


@pytest.mark.parametrize(("text", "said"), SENSES.values(), ids=SENSES)
def test_common_words_in_another_sense(text: str, said: str, read: Read) -> None:
    assert firm(read(text)[0]) == said


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("The stooges put the blame on us.", "The stooges"),
        ("The agitators threatened to burn the camp.", "The agitators"),
        ("Its mouthpieces accuse us of the bombing.", "Its mouthpieces"),
    ],
)
def test_who_blames_or_threatens_is_never_the_side_that_tells_of_it(text: str, doer: str, read: Read) -> None:
    assert [agent.name for agent in read(text)[0].agent] == [doer]


def test_nobody_is_named_who_threatened_us(read: Read) -> None:
    assert read("We were threatened with death.")[0].agent == ()


def test_a_threat_that_lasts_is_no_words_of_whoever_tells_of_it(read: Read) -> None:
    assert [claim.agent for claim in read("The threat of drone attacks on the dam remains high.")] == [()]
    (claim,) = read("The enemy's threat of an attack was repeated on Monday.")
    assert claim.event == "talk.threaten"


LOSSES = {
    "admitted": ("The rebels admitted only two dead.", "harm.people", "The rebels"),
    "press": ("The press says that our fighters lay mines in rice fields.", "mine.laying", "The press"),
    "let_known": (
        "The Provincial Board let it be known that two villages had been burned.",
        "harm.property",
        "The Provincial Board",
    ),
}


@pytest.mark.parametrize(("text", "event", "holder"), LOSSES.values(), ids=LOSSES)
def test_whose_account_it_is(text: str, event: str, holder: str, read: Read) -> None:
    claim = read(text)[0]
    assert (claim.event, claim.holder.name) == (event, holder)


def test_what_another_is_quoted_for_meanwhile_is_not_the_first_clause(read: Read) -> None:
    claims = read(
        "Artillery pounded the town on Friday, the General Command said, while the radio quoted the Guards as saying "
        "that 17 tanks had been knocked out."
    )
    assert [claim.holder.name for claim in claims] == ["the General Command", "the Guards"]


def test_a_source_that_asks_not_to_be_named_asks_for_nothing(read: Read) -> None:
    claims = read("An official, who asked not to be named, said that three soldiers had been killed.")
    assert [claim.event for claim in claims] == ["harm.people"]


def test_things_lost_are_no_dead(read: Read) -> None:
    (claim,) = read("The militia lost 118 men, 5 guns and 14 radios.")
    assert [each.unit for each in claim.quantities] == ["killed-or-wounded", "weapons", "other"]


def test_a_source_within_a_relative_clause_tells_only_that(read: Read) -> None:
    claims = read(
        "Sudland's units continue to gather around Aldby, where according to the elders 180 men are held in the school."
    )
    assert [claim.holder.party or claim.holder.name for claim in claims] == ["Norland", "the elders"]
