"""Reports of missions, notes and agreements: no deed is laid on those who tell of it, watch it, or are named beside."""

from __future__ import annotations

import pytest

from tests.coding.readings import Read, firm, gist, held

MONITORS = {"party": None, "conflict": None, "issuer": "Lakes Mission"}

DOERS = {
    "complained_of": (
        "The Duchy complained that a patrol had crossed the line at Aldby and opened fire on shepherds.",
        ["attack.ground: [a patrol] > -", "attack.other: [a patrol] > shepherds (-)"],
    ),
    "told_beside": (
        "The army fired rockets at Aldby, as the observers noted, killing a woman aged 71 and damaging nine houses.",
        [
            "attack.shelling: [The army] > Aldby (-)",
            "harm.people: [The army] > a woman (-)",
            "harm.property: [The army] > nine houses (-)",
        ],
    ),
    "regretted": (
        "The Government regretted the shooting down of an aircraft on 28 January.",
        ["attack.air: - > -"],
    ),
    "discussed": ("The two sides discussed the shelling of Aldby.", ["attack.shelling: - > Aldby (-)"]),
    "spotted": ("A small drone spotted three howitzers near Aldby.", ["force.deploy: - > -"]),
    "starved": (
        "The junta has starved the town of Aldby.",
        ["harm.people: [The junta] > the town of Aldby (-)"],
    ),
    "carried_off": (
        "90 sacks of flour were carried off by militiamen.",
        ["harm.property: [militiamen] > 90 sacks of flour (-)"],
    ),
    "supervised": (
        "Prisoners of war were released under the supervision of the Committee.",
        ["people.release: - > Prisoners of war (-)"],
    ),
    "burned_thing": (
        "The guerrillas stopped a bus and burned it.",
        ["access.deny: [The guerrillas] > a bus (-)", "harm.property: [The guerrillas] > it (-)"],
    ),
}


@pytest.mark.parametrize(("text", "told"), DOERS.values(), ids=DOERS)
def test_deeds_are_of_those_who_did_them(text: str, told: list[str], read: Read) -> None:
    assert [gist(claim) for claim in read(text, **MONITORS)] == told


KINDS = {
    "mules": ("A mine killed two mules north of Aldby.", ["harm.property asserted actual"]),
    "peasants": ("A mine killed two peasants north of Aldby.", ["harm.people asserted actual"]),
    "guns_missing": ("12 howitzers were again missing from the depot.", ["other asserted actual"]),
    "men_missing": ("Three soldiers are missing.", ["harm.people asserted actual"]),
    "rights": ("Five concerned violations of the right to life.", []),
    "truce": ("The Commission reported four violations at Aldby.", ["ceasefire.violation asserted actual"]),
    "to_be_reported": ("Violations must be punished.", ["other asserted obliged"]),
    "to_be_examined": ("The Commission shall investigate alleged violations of the truce.", ["other asserted obliged"]),
    "appealed_against": ("The commander has appealed against the ruling.", ["talk.refuse asserted actual"]),
    "appealed_for": ("The commander appealed for calm.", ["talk.propose asserted demanded"]),
    "unproved": ("No proof was offered that the army fired on Aldby.", ["attack.other denied actual"]),
    "proved": ("Proof was offered that the army fired on Aldby.", ["attack.other asserted actual"]),
    "list_handed_over": ("Each Party shall hand over a list of its prisoners.", ["other asserted obliged"]),
    "vehicles_returned": ("Each Party shall return the vehicles that it took.", ["other asserted obliged"]),
    "no_reply": ("No reply has been received to the note.", ["talk.refuse asserted actual"]),
    "trapped": ("Some 900 people remain trapped in the old town.", ["access.deny asserted actual ongoing"]),
    "denied_supply": (
        "The Government denied having supplied weapons to the rebels.",
        ["force.deploy denied actual"],
    ),
    "sick_and_wounded": ("I proposed that the sick and wounded be exchanged.", ["talk.propose asserted actual"]),
}


@pytest.mark.parametrize(("text", "told"), KINDS.values(), ids=KINDS)
def test_what_is_told_is_of_its_kind(text: str, told: list[str], read: Read) -> None:
    assert [firm(claim) for claim in read(text, **MONITORS)] == told


HOLDERS = {
    "letter": (
        "I refer to the letter of the envoy of Sudland. The letter alleges that we shelled Aldby.",
        "Norland: Sudland asserts attack.shelling",
    ),
    "own_letter": (
        "I refer to my letter of 3 May. The letter stated that Sudland had mined the road.",
        "Norland asserts mine.laying",
    ),
    "it_says": (
        "Sudland has again distorted the facts. It says that our troops fired on Aldby.",
        "Norland: Sudland asserts attack.other",
    ),
    "we_say": (
        "The Ministry rejects this. It says that Sudland fired first.",
        "Norland asserts attack.other",
    ),
    "in_passing": (
        "There were no troops near the bridge, which according to the Sudish press collapsed.",
        "Norland denies force.deploy",
    ),
}


@pytest.mark.parametrize(("text", "holding"), HOLDERS.values(), ids=HOLDERS)
def test_words_are_of_those_who_said_them(text: str, holding: str, read: Read) -> None:
    assert holding in [held(claim) for claim in read(text)]


def test_what_he_said_is_of_the_one_just_named(read: Read) -> None:
    text = "The President said that the army had left. Mr. Karif rejected this: no soldier, he said, had moved."
    denials = [held(claim) for claim in read(text, **MONITORS) if claim.stance == "denied"]
    assert set(denials) <= {
        "Lakes Mission: Mr. Karif denies force.deploy",
        "Lakes Mission: Mr. Karif denies force.withdraw",
    }


COUNTS = {
    "ages": "The rebels recruited boys as young as twelve.",
    "house_number": "Shells hit 14 Lesna Street in Brenna.",
    "articles": "The army violated Articles 2 and 5 of the Convention.",
}


@pytest.mark.parametrize("text", COUNTS.values(), ids=COUNTS)
def test_these_numbers_count_nothing(text: str, read: Read) -> None:
    assert [claim.quantities for claim in read(text, **MONITORS)] == [()]


def test_what_was_asked_for_is_promised_not_what_was_done(read: Read) -> None:
    text = "Rebels fired on Aldby. The mission asked the Duchy to remove a wall. The Duchy undertook to do so."
    assert firm(read(text, **MONITORS)[-1]) == "other asserted promised"


def test_what_was_dug_was_dug_though_it_must_go(read: Read) -> None:
    claims = read("Trenches dug by the army on Mount Brenna must be filled in.", **MONITORS)
    assert "force.deploy asserted actual" in [firm(claim) for claim in claims]


def test_whom_one_side_accuses_did_not_do_what_the_mission_finds(read: Read) -> None:
    text = "The Council says that the guerrillas mined the road. A convoy was shelled at Aldby."
    assert read(text, **MONITORS)[-1].agent == ()


def test_compliments_are_no_claim(read: Read) -> None:
    assert read("The Ministry presents its compliments to the Embassy.") == []


SHIPS = ("The trawler Lucia was sunk on 1 August.", "The frigate Sava shelled the cutter Lucia.")


@pytest.mark.parametrize("text", SHIPS)
def test_ships_are_no_places(text: str, read: Read) -> None:
    assert {place.text for claim in read(text) for place in claim.where} == set()


def test_a_ship_is_not_seized_by_whoever_tells_of_it(read: Read) -> None:
    assert read("The trawler Lucia was seized on 1 August.")[0].agent == ()


def test_no_name_of_a_place_ends_with_and(read: Read) -> None:
    claims = read("Two fighters crossed the frontier at Mal and fired rockets at a post.", **MONITORS)
    assert {place.text for claim in claims for place in claim.where} == {"Mal"}
