"""Protests and charges: what they are over is a claim of its own, with its own day, doer and count."""

from __future__ import annotations

import pytest

from tests.coding.readings import Read, firm, gist, held, parties

# the text, and for each claim its event with the day
DAYS = {
    "condemns": (
        "Norland condemns the shelling of Aldby by Sudland gunners on 4 March.",
        ["talk.accuse 2023-03-10", "attack.shelling 2023-03-04"],
    ),
    "lodged": (
        "A firm protest was lodged today on the raids by Sudland patrols near Aldby on 4 March.",
        ["talk.accuse 2023-03-10", "attack.ground 2023-03-04"],
    ),
    "summoned": (
        "The Sudland envoy was summoned today over the killing of a shepherd by guards on 4 March.",
        ["talk.accuse 2023-03-10", "harm.people 2023-03-04"],
    ),
    "protested_then": (
        "Norland protested on 5 March over the shelling of Aldby.",
        ["talk.accuse 2023-03-05"],
    ),
}


@pytest.mark.parametrize(("text", "expected"), DAYS.values(), ids=DAYS)
def test_a_protest_is_of_its_own_day_and_what_it_is_over_of_another(read: Read, text: str, expected: list[str]):
    found = [f"{claim.event} {claim.when.edtf}" for claim in read(text) if claim.when]
    assert [each for each in expected if each not in found] == []


def test_those_targeted_are_struck_by_whom_the_charge_names(read: Read):
    claims = read("Norland condemns the deliberate targeting of farmers by Sudland guards.")
    assert [gist(claim) for claim in claims] == [
        "talk.accuse: Norland > Sudland guards (Sudland)",
        "attack.other: Sudland > farmers (-)",
    ]


def test_who_makes_an_accusation_is_not_who_does_what_it_tells(read: Read):
    claims = read("Norland rejects Sudland's accusation that the mill was destroyed by Norland rockets.")
    assert {parties(claim.agent) for claim in claims if claim.event == "talk.accuse"} == {"Sudland"}


def test_what_a_report_is_called_is_no_deed(read: Read):
    claims = read("Norland regards the claim that its gunners shelled Aldby as an attempt to shift the blame.")
    assert [claim.event for claim in claims if claim.event.startswith("talk.")] == []


def test_each_thing_that_a_rejection_tells_has_its_own_counts(read: Read):
    claims = read("The claim that our gunners shelled Aldby and that four nuns were hurt is false.")
    denied = {claim.event: len(claim.quantities) for claim in claims if claim.stance == "denied"}
    assert denied == {"attack.shelling": 0, "harm.people": 1}


# claims that stood for something else
def test_the_one_who_protests_did_not_do_it(read: Read):
    claims = read("A firm protest was lodged on the raids of Sudland patrols.")
    assert all(parties(claim.agent) != "Norland" for claim in claims if claim.event == "attack.ground")


SENSES = {
    "condemned_not_subjected": (
        "Norland condemns the attack and appeals to the council to meet.",
        ["talk.accuse asserted actual", "talk.propose asserted demanded"],
    ),
    "covering_fire": ("Sudland guards gave covering fire to the raiders.", ["attack.other asserted actual"]),
    "neutralised": ("The enemy drone was neutralised.", ["attack.air asserted actual"]),
    "counted_incident": (
        "This is the third incident in which guards have been hurt by mines.",
        ["harm.people asserted actual"],
    ),
}


@pytest.mark.parametrize(("text", "expected"), SENSES.values(), ids=SENSES)
def test_the_word_that_tells_is_read_in_its_sense(read: Read, text: str, expected: list[str]):
    assert [firm(claim) for claim in read(text)] == expected


def test_ministers_of_several_states_are_not_those_of_the_speaker(read: Read):
    (claim,) = read("The foreign ministers agreed on a truce.")
    assert parties(claim.agent) == "[The foreign ministers]"


def test_not_at_all_is_nobody(read: Read):
    (claim,) = read("Our guards did not fire back at all.")
    assert "all" not in {target.text for target in claim.target}


def test_a_village_is_no_rifle(read: Read):
    (claim,) = read("The enemy subjected Ak-Dalan to mortar fire.")
    assert [weapon.kind for weapon in claim.weapons] == ["mortar"]


COUNTS = {
    "part_of_the_whole": (
        "Seven residents, including three nurses, died, and more than 40 were hurt.",
        "Seven residents",
    ),
    "others": (
        "Two villagers, including a girl, died in Aldby, while six others, among them two nuns, sustained burns.",
        "six others",
    ),
}


@pytest.mark.parametrize(("text", "whom"), COUNTS.values(), ids=COUNTS)
def test_those_hurt_besides_are_no_part_of_the_dead(read: Read, text: str, whom: str):
    assert [(target.text or "").startswith(whom) for target in read(text)[-1].target] == [True]


def test_what_follows_an_end_took_place_all_the_while(read: Read):
    claims = read(
        "The enemy shelled Aldby last night. The fire, which began at 2215 hours, lasted till 0430 hours this morning. "
        "The enemy used mortars."
    )
    assert [claim.when and claim.when.edtf for claim in claims[1:]] == ["2023-03-09/2023-03-10"] * 2


def test_up_to_a_day_this_year_is_from_its_first(read: Read):
    (claim,) = read("Till 1 March this year, Sudland has carried out 45 violations of the ceasefire.")
    assert claim.when
    assert claim.when.edtf == "2023-01-01/2023-03-01"


def test_a_denial_of_a_charge_is_the_issuers(read: Read):
    claims = read("The Sudland claim that our gunners shelled Aldby is a fabrication.")
    assert [held(claim) for claim in claims] == [
        "Norland: Sudland asserts attack.shelling",
        "Norland denies attack.shelling",
    ]
