"""What stands where a doer might and is none; and who it is instead, where the text lets its reader know."""

from __future__ import annotations

import pytest

from tests.coding.readings import Read, parties

# the text, the event, whose forces did it: of the last claim of that event
DOERS = {
    "others_troops": (
        "The enemy fired on our troops. The deployment of troops on our soil breaches the truce.",
        "ceasefire.violation",
        "[troops on our soil]",
    ),
    "return_fire": ("Sudland's raid provoked return fire on its posts.", "attack.other", "Norland"),
    "response_dealt": ("Our guards dealt a crushing response.", "attack.other", "Norland"),
    "drawn": ("The patrol drew an attack by Sudland's rebels.", "attack.other", "Sudland"),
    "deeds": ("Such acts violate the accord.", "agreement.breach", "-"),
    "crime": ("This vile crime amounts to a breach of the accord.", "agreement.breach", "-"),
    "conduct": ("Sudland's atrocities violate the accord.", "agreement.breach", "Sudland"),
    "distance": ("The town came under bombardment from a distance of 20 km.", "attack.shelling", "-"),
    "directions": ("Since Monday the town has been shelled from three sides.", "attack.shelling", "-"),
    "both_sides": ("There was shelling from both sides.", "attack.shelling", "Norland, Sudland"),
    "airspace": ("Violations of national airspace: 12", "force.overflight", "-"),
    "radars": ("No violation of the airspace was detected by the radars.", "force.overflight", "-"),
    "told_by": ("The shelling of the mill, spread by the press, took place at dawn.", "attack.shelling", "-"),
    "launched_by": ("The raid launched by Sudland on the mill went on.", "attack.ground", "Sudland"),
    "container": ("The explosion of several containers of fuel followed.", "attack.mine", "-"),
    "arms_kept": ("Weapons were seen near the mill.", "force.deploy", "-"),
    "works": ("Roadblocks are in place at Aldby.", "force.deploy", "-"),
    "drone": ("An ambulance was struck by an FPV drone.", "attack.drone", "-"),
    "beside": ("At noon an explosion occurred by the gate.", "attack.other", "-"),
    "fallen": ("By noon the forts of Aldby and Vik had fallen.", "attack.ground", "-"),
    "retaken": ("The hill was recaptured from Sudland yesterday.", "attack.ground", "Norland"),
    "answered": ("Sudland's guns shelled our post. It was answered with mortars.", "attack.shelling", "Norland"),
    "answered_by_them": (
        "Our guns hit Sudland's post. It was answered with mortars.",
        "attack.shelling",
        "Sudland",
    ),
    "repulsed": ("Sudland's army attacked. The third assault was repulsed.", "attack.ground", "Sudland"),
    "thwarted": ("An infiltration attempt was thwarted.", "attack.ground", "-"),
    "attempt_of": ("Our guards met an attempt of the enemy to infiltrate Vik.", "attack.ground", "Sudland"),
    "gave_in": ("Nine Sudland soldiers surrendered at dawn.", "people.detain", "Norland"),
    "gave_in_of_ours": ("Nine Norland soldiers surrendered at dawn.", "people.detain", "Norland"),
    "received": ("In all, 40 families received tents.", "aid.provide", "-"),
    "its_of_who_speaks": ("Sudland claims that its forces have crossed the river.", "attack.ground", "Sudland"),
    "de_facto": (
        "The de facto authorities refuse to come to the meeting.",
        "talk.refuse",
        "[The de facto authorities]",
    ),
    "both": ("Both governments agreed to a truce.", "agreement.made", "Norland, Sudland"),
    "no_access": ("The mission has no access to the camp.", "access.deny", "-"),
}


@pytest.mark.parametrize("case", DOERS, ids=str)
def test_who_did_it(case: str, read: Read) -> None:
    text, event, expected = DOERS[case]
    claim = [each for each in read(text) if each.event == event][-1]
    assert parties(claim.agent) == expected


# the text, the event, the words for who did it
WORDS = {
    "the_ship": ("When the ship was ordered to stop, it opened fire.", "attack.other", "the ship"),
    "the_others": ("Six guerrillas were killed and the others escaped.", "people.displace", "guerrillas"),
    "sniper": ("Snipers fired on our post from the hill.", "attack.small-arms", "Snipers"),
}


@pytest.mark.parametrize("case", WORDS, ids=str)
def test_the_words_for_them(case: str, read: Read) -> None:
    text, event, expected = WORDS[case]
    claim = [each for each in read(text) if each.event == event][-1]
    assert expected in (claim.agent[0].text or "")


# the text, the event, the party that it befell
BEFALLEN = {
    "soil": ("Shells landed on Sudland's soil at dawn.", "attack.shelling", "Sudland"),
    "own_soil": ("Two drones fell on our territory.", "attack.drone", "Norland"),
    "soil_only": ("Fighting went on in the territory.", "attack.ground", None),
}


@pytest.mark.parametrize("case", BEFALLEN, ids=str)
def test_somebodys_ground_is_theirs(case: str, read: Read) -> None:
    text, event, expected = BEFALLEN[case]
    claim = [each for each in read(text) if each.event == event][-1]
    assert next((each.party for each in claim.target), None) == expected


def test_one_of_several_is_of_those_named_with_it(read: Read) -> None:
    claim = [each for each in read("One rebel was killed and two were captured.") if each.event == "people.detain"][-1]
    assert claim.target[0].text == "One rebel"


def test_the_towns_of_a_dateline_do_nothing(read: Read) -> None:
    claims = read("Aldby / Vik (Lakes Mission) - The rebels shelled the mill this morning.")
    assert [parties(claim.agent) for claim in claims] == ["[The rebels]"]


# each with the sides exchanged: the text, the event, whose forces did it
EXCHANGED = {
    "answered": ("{foe}'s guns shelled our post. It was answered with mortars.", "attack.shelling"),
    "thrown_back": ("{foe}'s army attacked our post. The assault was thrown back.", "attack.ground"),
    "surrendered": ("Nine soldiers of {foe} surrendered.", "people.detain"),
}


@pytest.mark.parametrize(("own", "foe"), [("Norland", "Sudland"), ("Sudland", "Norland")])
@pytest.mark.parametrize("case", EXCHANGED, ids=str)
def test_sides_are_read_alike(case: str, own: str, foe: str, read: Read) -> None:
    text, event = EXCHANGED[case]
    claim = [each for each in read(text.format(foe=foe), party=own) if each.event == event][-1]
    assert parties(claim.agent) == own


def test_prisoners_of_war_are_in_no_hands_of_war(read: Read) -> None:
    (held,) = read("The seven captured men are prisoners of war.")
    assert parties(held.agent) == "-"


DOWNED = {
    "whose_is_open": ("Sudland's militias fired on our units. A drone was shot down.", []),
    "beside": ("Sudland's militias fired on our units; a drone was shot down.", []),
    "ours": ("Sudland's militias fired on our units; our drone was shot down.", ["Sudland"]),
    "theirs": ("Sudland's militias fired on our units; a drone of theirs was shot down.", ["Norland"]),
}


@pytest.mark.parametrize(("text", "who"), DOWNED.values(), ids=DOWNED)
def test_whoever_fired_need_not_have_brought_down_a_craft(read: Read, text: str, who: list[str]):
    _, downed = read(text)
    assert [agent.party for agent in downed.agent] == who
