"""Noun phrases to parties: by a name in them, by a role such as "the enemy", or by what was said before."""

from __future__ import annotations

import pytest

from tests.coding.readings import Read, gist

NAMED = {
    "name": ("Sudland shelled the port.", "attack.shelling: Sudland > the port (-)"),
    "long_name": ("The Sudland Federation shelled the port.", "attack.shelling: Sudland > the port (-)"),
    "demonym": ("Sudlanders shelled the port.", "attack.shelling: Sudland > the port (-)"),
    "capital": ("Sudport attacked our villages.", "attack.other: Sudland > our villages (Norland)"),
    "adjective": ("Sudlandic guards shelled the port.", "attack.shelling: Sudland > the port (-)"),
    "of_phrase": ("The army of Sudland shelled the port.", "attack.shelling: Sudland > the port (-)"),
    "possessive": ("Sudland's army shelled the port.", "attack.shelling: Sudland > the port (-)"),
    "units_of": ("Units of the Sudlandic army attacked the clinic.", "attack.other: Sudland > the clinic (-)"),
    "side": ("The Sudlandic side shelled the port.", "attack.shelling: Sudland > the port (-)"),
    "target": ("The enemy wounded a Norlandic guard.", "harm.people: Sudland > a Norlandic guard (Norland)"),
    "third_party": (
        "The enemy fired at patrols of the Lakes Mission.",
        "attack.other: Sudland > patrols of the Lakes Mission (Lakes Mission)",
    ),
    "state_outside": ("French troops entered Brenna.", "force.deploy: France > Brenna (-)"),
    "glossed": (
        "The Sudland GSF (Ground Security Force) troops shelled the port.",
        "attack.shelling: Sudland > the port (-)",
    ),
    "none_of_them": ("No Norlandic base was attacked.", "attack.other: - > Norlandic base (Norland)"),
    "front": ("The Front attacked the clinic.", "attack.other: [The Front] > the clinic (-)"),
    "patrol": ("A patrol was conducted along the river.", "force.deploy: [A patrol] > -"),
    "nobody_in_particular": ("The rebels shelled the port.", "attack.shelling: [The rebels] > the port (-)"),
}
BY_SIDE = {
    "enemy": "The enemy shelled our positions.",
    "opposite_side": "The opposite side shelled our positions.",
    "adversary": "The adversary shelled our positions.",
    "enemy_units": "Enemy units shelled our positions.",
    "positions_of_ours": "The enemy shelled the positions of our army.",
}
BEFORE = {
    "they": ("Sudlandic troops shelled the port. They attacked Brenna.", "Sudland"),
    "it": ("Sudland shelled the port. It also attacked Brenna.", "Sudland"),
    "definite_noun": ("Sudlandic forces shelled the port. The forces attacked Brenna.", "Sudland"),
    "these": ("Sudlandic forces shelled the port. These forces attacked Brenna.", "Sudland"),
    "another_noun": ("Sudlandic forces shelled the port. The rebels attacked Brenna.", None),
    "nobody_before": ("They attacked Brenna.", None),
    "subject_of_a_clause": ("The village was empty when Sudlandic troops arrived. They attacked Brenna.", "Sudland"),
}
SUFFERING = {
    "seized_then_shot": ("The rebels seized five guards. The rebels shot them dead.", ["five guards"]),
    "subject_of_the_sentence": (
        "The rebels wounded a guard. The patrols withdrew when they were fired upon.",
        ["The patrols"],
    ),
    "not_who_does_it": ("Rebels urged the mission to leave. The envoys told them to wait.", ["Rebels"]),
    "nobody_but_who_does_it": ("The rebels attacked Brenna and shelled them.", ["them"]),
    "what_was_told": ("The enemy shelled Aldby. Norland condemns this.", ["The enemy"]),
    "described": ("The enemy shelled Aldby. The enemy attacked those who fled.", ["those"]),
}
KINDS = {
    "village": ("The enemy shelled the village.", ["civilian"]),
    "hospital": ("The enemy shelled the hospital.", ["civilian"]),
    "ambulance": ("The enemy fired at an ambulance.", ["civilian"]),
    "residents": ("The enemy wounded two residents.", ["civilian"]),
    "positions": ("The enemy shelled our positions.", ["military"]),
    "airfield": ("The enemy bombed the airfield.", ["military"]),
    "soldiers": ("The enemy wounded two soldiers.", ["military"]),
    "monitors": ("The enemy fired at monitors.", ["monitors"]),
    "bridge": ("The enemy shelled the bridge.", ["unknown"]),
    "adjective_decides": ("The enemy shelled military facilities.", ["military"]),
    "both_adjectives": ("The enemy shelled military and civilian facilities.", ["mixed"]),
    "collective": ("The enemy wounded a group of residents.", ["civilian"]),
}


@pytest.mark.parametrize(("text", "claim"), NAMED.values(), ids=NAMED)
def test_a_name_in_the_phrase_tells_the_party(read, text, claim):
    assert [gist(each) for each in read(text)] == [claim]


@pytest.mark.parametrize(("text", "targets"), SUFFERING.values(), ids=SUFFERING)
def test_a_pronoun_of_one_who_suffers_means_whom_something_befell(read: Read, text: str, targets: list[str]):
    assert [target.text for target in read(text)[-1].target] == targets


@pytest.mark.parametrize("text", BY_SIDE.values(), ids=BY_SIDE)
@pytest.mark.parametrize(("speaker", "rival"), [("Norland", "Sudland"), ("Sudland", "Norland")])
def test_the_enemy_and_our_units_depend_on_who_speaks(read, text, speaker, rival):
    (claim,) = read(text, party=speaker)
    assert [agent.party for agent in claim.agent] == [rival]
    assert [target.party for target in claim.target] == [speaker]


def test_without_a_party_nobody_is_the_enemy(read):
    (claim,) = read("The enemy shelled our positions.", party=None, conflict=None)
    assert [(agent.name, agent.party) for agent in claim.agent] == [("The enemy", None)]
    assert [target.party for target in claim.target] == [None]


@pytest.mark.parametrize(("text", "party"), BEFORE.values(), ids=BEFORE)
def test_a_pronoun_or_definite_noun_means_whom_the_text_named(read, text, party):
    last = read(text)[-1]
    assert [(agent.party, agent.inherited) for agent in last.agent] == [(party, party is not None)]


def test_an_inherited_agent_points_to_the_words_that_named_it(read):
    text = "Sudlandic troops shelled the port. They attacked Brenna."
    agent = read(text)[-1].agent[0]
    assert agent.text == text[agent.start : agent.end] == "Sudlandic troops"
    assert agent.name == "Sudland"


def test_a_possessive_means_the_subject_before_it(read):
    claims = read("Sudland shelled the port. Its troops attacked Brenna.")
    assert [gist(claim) for claim in claims] == [
        "attack.shelling: Sudland > the port (-)",
        "attack.other: Sudland > Brenna (-)",
    ]


def test_both_sides_are_all_sides(read):
    (claim,) = read("Both sides violated the ceasefire.")
    assert [(agent.text, agent.party) for agent in claim.agent] == [
        ("Both sides", "Norland"),
        ("Both sides", "Sudland"),
    ]


def test_coordinated_parties_are_each_an_actor(read):
    (claim,) = read("Norland and Sudland agreed on a ceasefire.")
    assert [(agent.text, agent.party) for agent in claim.agent] == [("Norland", "Norland"), ("Sudland", "Sudland")]


def test_a_body_brings_its_id_and_its_name(read):
    (claim,) = read("The Sudlandic Border Guard shelled the port.")
    (agent,) = claim.agent
    assert (agent.name, agent.party, agent.actor) == ("Border Guard of Sudland", "Sudland", "sud.guard")


@pytest.mark.parametrize(("text", "kinds"), KINDS.values(), ids=KINDS)
def test_a_target_is_military_or_civilian_by_its_words(read, text, kinds):
    assert [target.kind for claim in read(text) for target in claim.target] == kinds


def test_whom_a_number_stands_for_is_named_once(read):
    (claim,) = read("Rockets killed at least 26 civilians and wounded 46.")
    assert [target.text for target in claim.target] == ["at least 26 civilians"]
    assert [count.low for count in claim.quantities] == [26, 46]
