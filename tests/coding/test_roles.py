"""Who did it and whom it befell, as verbs, nouns and prepositions mark it."""

from __future__ import annotations

import pytest

from alteram.coding.actors.roles import roles_of
from alteram.coding.coder import frame_index
from alteram.coding.events.select import selected
from alteram.coding.events.triggers import find_triggers
from alteram.lexicon import lexicon
from tests.coding.readings import gist

ROLES = {
    "active": ("The army shelled the village.", "army", "village"),
    "passive": ("Our posts were attacked by Sudlandic units.", "units", "posts"),
    "passive_without_agent": ("The village was shelled.", "", "village"),
    "fired_at": ("Sudlandic guards fired at our posts.", "guards", "posts"),
    "fired_rounds_at": ("Guards fired rockets at the hospital.", "Guards", "hospital"),
    "opened_fire_on": ("The enemy opened fire on the convoy.", "enemy", "convoy"),
    "carried_out_against": ("Sudland launched an attack against our posts.", "Sudland", "posts"),
    "came_under": ("Our posts came under mortar fire.", "", "posts"),
    "subjected_to": ("Sudland subjected the village to heavy shelling.", "Sudland", "village"),
    "noun_of_agent": ("The shelling by Sudland continued.", "Sudland", ""),
    "noun_of_target": ("The shelling of the town continued.", "", "town"),
    "noun_of_agents_that_follow_its_verb": ("Clashes broke out between guards and rebels.", "guards", ""),
    "noun_of_agent_behind_its_target": ("The shelling of the camp of Aldby by rebels continued.", "rebels", "camp"),
    "claimed": ("Sudland claimed responsibility for the attack on the camp.", "Sudland", "camp"),
    "owner_of_jets": ("Jets of the Harbour Council bombed the village.", "Council", "village"),
    "plane_shot_down": ("Guards shot down two jet planes.", "Guards", "planes"),
    "craft_attacked": ("Jets attacked a gunboat.", "", "gunboat"),
    "themselves": ("The rebels shelled themselves.", "rebels", "rebels"),
    "ship_that_sank": ("The ship sank.", "", "ship"),
    "at_one_of_them": ("Guards fired warning shots at one of the trawlers.", "Guards", "one"),
    "clashed_with": ("Guards clashed with thirty rebels.", "Guards", "rebels"),
    "fought_with_arms": ("Guards clashed with rifles.", "Guards", ""),
    "retaken_from": ("Troops retook the district from the rebels.", "Troops", "rebels"),
    "from_where_it_began": ("Guards advanced from the base.", "Guards", ""),
    "surrendered": ("Twelve rebels surrendered.", "rebels", "rebels"),
    "with_drones_against": ("Attacks were made with drones against the port.", "", "port"),
    "named_area": ("Guards fired into a residential area.", "Guards", "area"),
    "talks_are_no_target": ("No agreement was reached at the talks.", "", ""),
    "where_rockets_come_from": ("Three rockets were observed leaving the village.", "", ""),
    "both_harmed": ("Guards killed a shepherd and wounded three residents.", "Guards", "shepherd residents"),
    "ground_that_is_lost": ("The rebels have lost the town.", "", "rebels"),
    "sent": ("Reinforcements were sent to the bridge.", "", "Reinforcements"),
    "stationed_by_day": ("Observers were stationed at the bridge by day and night.", "", "Observers"),
    "moved": ("Sudlandic troops moved forward.", "troops", ""),
    "arms_of_a_movement": ("Three rounds were fired by ULF howitzers.", "howitzers", ""),
    "on_the_attack": ("Sudland has been on the attack against our posts.", "Sudland", "posts"),
    "result_of_doing": ("Aldby was empty as a result of shelling by rebels.", "rebels", ""),
    "from_sides_by_somebody": ("Our posts came under attack from three sides by rebels.", "rebels", "posts"),
    "into_the_hands": ("Two guards fell into the hands of the rebels.", "rebels", "guards"),
    "refused_to": ("Passage was refused to the convoy by rebels.", "rebels", "convoy"),
    "refused_for": ("Access for patrols was refused by rebels.", "rebels", "patrols"),
    "distributed_to": ("Food was distributed by guards to the families.", "guards", "families"),
    "place_of_fire": ("At the bridge guards opened fire.", "guards", ""),
    "aimed_at_by_direction": ("Our guards launched attacks in the direction of the village.", "guards", "village"),
    "weapon_is_no_agent": ("A drone struck the school.", "", "school"),
    "party_of_a_weapon": ("Sudlandic drones struck the school.", "drones", "school"),
    "undergone": ("Two guards died.", "", "guards"),
    "harmed_in_the_passive": ("Two guards were wounded.", "", "guards"),
    "harm_with_its_maker": ("A sniper wounded a guard.", "sniper", "guard"),
    "damage": ("The enemy destroyed two houses.", "enemy", "houses"),
    "shot_down": ("Troops shot down a drone.", "Troops", "drone"),
    "withdrawal": ("Sudland withdrew its troops.", "Sudland", "troops"),
    "demand": ("Norland urged Sudland to withdraw.", "Norland", "Sudland"),
    "mined_between": ("Rebels mined the ground between Norlandic posts and the road.", "Rebels", "posts"),
    "duty": ("Sudland must release the prisoners.", "", "Sudland"),
    "blame": ("Responsibility lies with Sudland.", "", "Sudland"),
    "handed_over": ("Norland handed over the minefield maps to Sudland.", "Norland", "Sudland"),
    "not_fully_handed_over": ("Norland has not fully handed over the minefield maps to Sudland.", "Norland", "Sudland"),
    "flight": ("Fifty families fled.", "families", "families"),
    "release": ("Five prisoners were exchanged.", "", "prisoners"),
    "perceived": ("The rebels were seen entering the village.", "rebels", "village"),
    "border_is_no_target": ("The enemy opened fire on the border.", "enemy", ""),
    "time_is_no_target": ("The enemy opened fire on 8 March.", "enemy", ""),
}


@pytest.mark.parametrize(("text", "agents", "targets"), ROLES.values(), ids=ROLES)
def test_roles_are_marked_by_the_clause(lay_open, text, agents, targets):
    (view,) = lay_open(text).views
    (trigger,) = selected(view, find_triggers(view, frame_index(), lexicon()), lexicon())
    roles = roles_of(view, trigger)
    assert [token.text for token in roles.agents] == agents.split()
    assert [token.text for token in roles.targets] == targets.split()


def test_coordinated_accused_are_told_apart_from_the_accuser(lay_open):
    (view,) = lay_open("Norland condemned the shelling of the school.").views
    condemned, shelling = selected(view, find_triggers(view, frame_index(), lexicon()), lexicon())
    assert [token.text for token in roles_of(view, condemned).agents] == ["Norland"]
    assert [token.text for token in roles_of(view, shelling).targets] == ["school"]
    assert roles_of(view, shelling).agents == ()


def test_the_day_of_an_accusation_is_not_whom_it_is_made_to(lay_open):
    (view,) = lay_open("Norland on Tuesday strongly condemned the shelling of the school.").views
    condemned, _ = selected(view, find_triggers(view, frame_index(), lexicon()), lexicon())
    assert "Tuesday" not in [token.text for token in roles_of(view, condemned).targets]


def test_rockets_are_of_whoever_launched_them(read):
    assert (
        gist(read("Rockets launched by rebels hit the village.")[-1]) == "attack.shelling: [rebels] > the village (-)"
    )


def test_two_passives_share_who_did_it(read):
    first = read("A patrol was stopped and turned back by rebels at a checkpoint.")[0]
    assert gist(first) == "access.deny: [rebels] > A patrol (-)"
