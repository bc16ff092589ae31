"""Who did what no words name: the attacker last named, or the side that tells of its own deed; never the sufferer."""

from __future__ import annotations

import pytest

from tests.coding.readings import Read, parties

# the text, the event of the claim looked at (the last one), and its agents
DOERS = {
    "attacker_named_before": ("The enemy shelled Aldby. The clinic was also shelled.", ["Sudland"]),
    "an_answer_is_ours": ("The enemy shelled Aldby. The fire was returned.", ["Norland"]),
    "what_hit_the_enemy": ("Enemy positions near Brenna were bombed.", ["Norland"]),
    "what_hit_outlaws": ("Three terrorists were attacked near Brenna.", ["Norland"]),
    "what_we_deny": ("No village was shelled.", ["Norland"]),
    "what_we_seized": ("Two rifles were seized at Brenna.", ["Norland"]),
    "whom_we_rescued": ("Four villagers were rescued.", ["Norland"]),
    "an_answer_by_its_words": (
        "Enemy gunners hit the clinic. In response to this attack, rockets were launched at two depots.",
        ["Norland"],
    ),
    "an_answer_to_ours": ("In response to the fire of our gunners, mortar shells were launched at Aldby.", ["Sudland"]),
    "soldiers_of_no_side": ("Two of our guards were hurt, and three soldiers were captured.", []),
    "soldiers_of_the_enemy": ("Three enemy soldiers were captured.", ["Norland"]),
    "civilians_are_not_our_catch": ("Five villagers were abducted near Brenna.", []),
    "abduction_is_never_ours": ("A guard was abducted near Brenna.", []),
    "who_threw_them_back": ("Rebels attacked our posts in Brenna and were pushed back.", ["Norland"]),
    "nobody_of_ground_not_lost": ("The rebels have lost no village.", []),
    "nobody_of_a_device_that_lay_there": ("The rebels shelled Aldby. A mine exploded under a truck in Brenna.", []),
    "civilians_are_not_our_target": ("Our units shelled enemy positions. Villagers were also shelled.", []),
    "never_the_one_who_suffers": ("Our guards fired at Brenna. Our posts were also shelled.", []),
    "what_offices_do": ("The area was sealed off and samples were gathered.", ["Norland"]),
    "a_curfew": ("A curfew was declared in Aldby.", ["Norland"]),
    "repairs": ("The runway is being repaired each night.", ["Norland"]),
    "our_own_people_are_not_ours_to_free": ("Four of our soldiers were released.", []),
    "what_may_be_ours_is_not_our_target": (
        "The enemy shelled Aldby. Our units shelled Brenna. Tunnels were attacked.",
        [],
    ),
    "what_we_took_back": ("The enemy attacked Aldby and the post at Brenna was retaken.", ["Norland"]),
    "what_goes_on_from_our_deed": (
        "Our gunners shelled the barracks at Brenna, the bridge was taken and two transformers were blown up.",
        ["Norland"],
    ),
    "nobody_of_what_goes_on_from_another_s_deed": (
        "Rebels shelled the barracks at Brenna and two transformers were blown up.",
        [],
    ),
    "the_one_foe_told_of": ("Our guards attacked Sudland's posts. Later our positions came under fire.", ["Sudland"]),
    "of_our_attacks_alone": (
        "Our units attacked Brenna. The tents there were attacked on four days.",
        ["Norland"],
    ),
}
# whoever the words of the last clause name, as they stand
TOLD = {
    "craft": ("Our units shelled Brenna. Four jets bombed the tents of Aldby.", ["Four jets"]),
    "craft_of_the_enemy": ("Enemy aircraft attacked the bridges.", ["Sudland"]),
    "craft_under_fire": ("The helicopter came under fire as it was landing.", []),
    "a_section_of_men": (
        "A section of the 12th Regiment opened fire on two boats.",
        ["A section of the 12th Regiment"],
    ),
    "no_manner": ("The town was taken by force.", []),
    "no_hours": ("The raid was made in waves between 11:00 and 12:00.", []),
    "no_town": ("The airfield of Brenna was bombed between Aldby and Brenna.", []),
    "police_fire": ("She was hit by police fire.", ["police"]),
    "the_front_as_a_force": ("On 3 March the Front fired on military targets.", ["the Front"]),
    "whoever_flees": ("About 900 villagers left Aldby for Brenna.", ["About 900 villagers"]),
    "from_one_of_them": ("The plane was shot at from one of the boats.", ["the boats"]),
    "from_their_side": ("From the Sudland side 40 shells were fired across the river.", ["Sudland"]),
    "not_from_a_place": ("Rockets were fired at Aldby from Brenna.", []),
    "not_from_houses": ("The patrol was fired on from a group of houses.", []),
    "with_whose_flares": ("They were driven off by flares of the Coast Command.", ["the Coast Command"]),
    "by_whom_before_the_verb": ("By units of the 5th Brigade the hill was taken.", ["units of the 5th Brigade"]),
    "by_whose_actions": ("By decisive actions of the Vostok group the town was taken.", ["the Vostok group"]),
    "an_aggression": ("Four raids of the Sudland aggression targeted a farm.", ["Sudland"]),
    "all_of_them": ("Our jets attacked the depots. All returned safely.", ["Norland"]),
    "two_of_them": ("Six gunboats crossed the line. Two of them fired on a trawler.", ["Six gunboats"]),
    "the_rest": ("Rebels attacked the post. The others fled to Brenna.", ["Rebels"]),
    "the_latter": ("The army met the rebels at Brenna. The latter fired first.", ["the rebels"]),
    "the_former": ("The guerrillas met the police at Brenna. The former fired first.", ["The guerrillas"]),
    "no_numbers": ("Raids were made between ten and noon on the camp.", []),
    "to_whom_they_surrendered": ("Twelve rebels surrendered to the 9th Battalion.", ["the 9th Battalion"]),
    "who_lays_down_arms": ("Twelve rebels surrendered at Brenna.", ["Norland"]),
    "never_the_attacker_s_own_place": (
        "The town of Brenna was shelled by Sudland's army and its outskirts were hit by drones.",
        ["Sudland"],
    ),
    "a_boat_of_theirs": (
        "Sudland's navy left Brenna. A boat of theirs fired at a trawler.",
        ["Sudland"],
    ),
    "raids_of_a_coalition": ("Three raids of the coalition hit the port.", ["the coalition"]),
    "those_of": ("Those of Sudland shot at civilians in Aldby.", ["Sudland"]),
    "who_is_there": ("The Mission was a witness of both.", ["The Mission"]),
}
# an answer does not make an attacker
ANSWERED = "The enemy shelled Aldby. Our guards returned fire. The clinic was also shelled."
POINTED = {
    "an_answer": ("The enemy shelled Aldby. Our guards returned fire.", ["Sudland"]),
    "a_threat": ("Norland will respond with force.", ["Sudland"]),
}
PRONOUNS = {
    "they_after_a_gang": ("A gang of smugglers came to Aldby. They attacked the post.", ["A gang of smugglers"]),
    "it_after_a_team": ("The rescue team reached Aldby. It left the village at noon.", ["The rescue team"]),
    "no_number_of_people": ("The Mission visited Aldby. The rebels fled. It left the town.", ["The Mission"]),
}


@pytest.mark.parametrize(("text", "agents"), DOERS.values(), ids=DOERS)
def test_a_deed_without_a_doer_has_the_one_its_reader_thinks_of(read: Read, text: str, agents: list[str]):
    last = read(text)[-1]
    assert parties(last.agent).split(", ") == (agents or ["-"])
    assert all(agent.inherited for agent in last.agent)


@pytest.mark.parametrize(("text", "agents"), TOLD.values(), ids=TOLD)
def test_a_doer_is_whoever_the_clause_tells_to_act(read: Read, text: str, agents: list[str]):
    assert [agent.party or agent.text for agent in read(text)[-1].agent] == agents


def test_a_mission_inspects_and_closes_no_road(read: Read):
    claims = read("Some 300 lorries were inspected. The road was closed.", party=None, issuer="The Mission")
    assert [[agent.name for agent in claim.agent] for claim in claims] == [["The Mission"], []]


def test_whoever_only_answers_is_not_the_attacker(read: Read):
    assert parties(read(ANSWERED)[-1].agent) == "Sudland"


def test_whoever_is_named_only_to_be_denied_is_not_the_attacker(read: Read):
    denied = "Sudland's claim that we bombed Aldby is false. The clinic in Brenna was shelled."
    assert "Norland" not in parties(read(denied)[-1].agent)


@pytest.mark.parametrize(("text", "targets"), POINTED.values(), ids=POINTED)
def test_answers_and_threats_are_meant_for_the_other_side(read: Read, text: str, targets: list[str]):
    assert [target.party for target in read(text)[-1].target] == targets


@pytest.mark.parametrize(("text", "agents"), PRONOUNS.values(), ids=PRONOUNS)
def test_a_pronoun_means_who_acted_last_and_fits_it(read: Read, text: str, agents: list[str]):
    assert [agent.name for agent in read(text, party=None)[-1].agent] == agents


def test_a_peoples_name_makes_fighters_nobody_s(read: Read):
    claims = read("French militants attacked the post at Aldby.")
    assert [(agent.party, agent.text) for agent in claims[0].agent] == [(None, "French militants")]


@pytest.mark.parametrize(("party", "target"), [("Norland", "Sudland"), (None, "-")])
def test_no_third_party_is_made_to_name_a_rival(read: Read, party: str | None, target: str):
    last = read("Norland's guards returned fire.", party=party)[-1]
    assert (parties(last.agent), parties(last.target)) == ("Norland", target)


def test_who_speaks_of_a_war_of_others_hit_nobody(read: Read):
    (claim,) = read("Forty rockets were launched at Sudland.", party="Egypt", conflict=None)
    assert claim.agent == ()
