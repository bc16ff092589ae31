"""Turns of phrase of the genre, each with the event that a careful coder would write."""

from __future__ import annotations

import pytest

from tests.coding.readings import Read, firm

EVENTS = {
    "left_dead": ("The ambush left 12 policemen dead.", "harm.people"),
    "executions_counted": ("Fourteen executions by the militia were recorded in Aldby.", "harm.people"),
    "fate_unknown": ("The fate of the nine pupils remains unknown.", "harm.people"),
    "refusal_to_consider": ("We note the refusal of the rebels to consider a truce.", "talk.refuse"),
    "incidents_of": ("Two incidents of abduction were recorded near Aldby.", "people.detain"),
    "lost_a_leg": ("A boy lost a leg.", "harm.people"),
    "embraced_martyrdom": ("Six soldiers embraced martyrdom.", "harm.people"),
    "caught_fire": ("One of the houses caught fire.", "harm.property"),
    "became_refugees": ("A million people became refugees.", "people.displace"),
    "arms_recovered": ("Eleven rifles were recovered from the rebels.", "people.detain"),
    "fell_into_hands": ("Three tanks fell into the hands of our fighters.", "people.detain"),
    "rescued": ("The army rescued 40 residents.", "people.return"),
    "set_free": ("The rebels set free nine prisoners.", "people.release"),
    "in_control": ("Our forces are in full control of the town.", "force.deploy"),
    "left_the_area": ("The patrol left the area.", "force.withdraw"),
    "wrecked_by_a_mine": ("The lorry was destroyed by a pressure mine.", "harm.property"),
    "mines_wrecked": ("Nine mines were destroyed by sappers.", "mine.clearance"),
    "took_control": ("The rebels took full control of the barracks.", "attack.ground"),
    "has_control": ("The rebels are in control of the barracks.", "force.deploy"),
    "troops_poured": ("Sudland poured 400 soldiers into the valley.", "force.deploy"),
    "hundreds_of_troops": ("Hundreds of soldiers moved into Brenna.", "force.deploy"),
    "hundreds_of_people": ("Hundreds of people moved into Brenna.", "people.displace"),
    "shahadat": ("The blast caused the shahadat of two sentries.", "harm.people"),
    "put_up_posts": ("Sudland's troops put up observation posts near Aldby.", "force.deploy"),
    "crossed": ("Sudland's soldiers crossed the border.", "attack.ground"),
    "told_to_leave": ("A soldier told the monitors to leave.", "talk.propose"),
    "aimed_at": ("A soldier aimed a rifle at the monitors.", "talk.threaten"),
    "bear_consequences": ("Whoever attacks Norland will bear the consequences.", "talk.threaten"),
    "contrary_to": ("This is contrary to the agreement of 2010.", "agreement.breach"),
    "air_force": ("The Sudland Air Force struck the airport.", "attack.air"),
    "fighting_under_way": ("Fighting is still in progress near Aldby.", "attack.ground"),
    "positions_forward": ("The enemy keeps trying to move its positions forward.", "attack.ground"),
    "took_a_camp": ("On Sunday his men took the camp near Aldby.", "attack.ground"),
    "bridges_occupied": ("The bridges over the river were occupied by Sudland's troops.", "attack.ground"),
    "positions_occupied": ("Norland's troops occupied positions along the road.", "force.deploy"),
    "strong_points_fell": ("Fourteen strong points had fallen to them.", "attack.ground"),
    "soldiers_fell": ("In this fighting 28 combatants fell.", "harm.people"),
    "brought_down": ("Our air defence brought down 27 of them.", "attack.air"),
    "fired_from_the_air": ("Troops fired on the hamlet from the air.", "attack.air"),
    "harassed_with_fire": ("A patrol of the army was harassed with rifle fire.", "attack.small-arms"),
    "returned_to_base": ("All our aircraft returned safely to their base.", "force.withdraw"),
    "arms_landed": ("Weapons for the rebels were landed at Aldby.", "force.deploy"),
    "papers_recovered": ("Documents were recovered from the camp.", "people.detain"),
    "migrants_intercepted": ("Ninety migrants were intercepted near Aldby.", "people.detain"),
    "freed_from_a_camp": ("Four adolescents were rescued from a camp.", "people.release"),
    "ceases_fire": ("The Sudland side ceases fire.", "agreement.honour"),
    "promised_exchange": ("Sudland promised another exchange.", "people.release"),
    "villagers_crossed": ("Some 400 villagers crossed the stream at dawn.", "people.displace"),
    "garrison_left_it": ("The garrison left it during the night.", "force.withdraw"),
    "gunboats_manoeuvred": ("Two gunboats manoeuvred off the cape.", "force.deploy"),
    "bus_stoned": ("A bus was stoned by youths.", "attack.other"),
    "guards_replied": ("Guards on board replied.", "attack.other"),
    "trucks_destroyed": ("Eighteen trucks were destroyed near Aldby.", "harm.property"),
    "companies_put_out": ("Two companies were put out of action.", "harm.people"),
    "assassinated": ("One officer was assassinated in Aldby.", "harm.people"),
    "bridge_blown_up": ("The bridge at Aldby was blown up.", "attack.mine"),
    "track_cut": ("The track was cut in three places.", "harm.property"),
    "agreed_to_halt": ("Both sides agreed to bear the cost of the observers.", "agreement.made"),
    "in_place": ("Roadblocks are in place at Aldby.", "force.deploy"),
    "thrown_across": ("The enemy was thrown across the river.", "attack.ground"),
    "mines_fired": ("Sudland's troops fired nine mines of 82 mm at Aldby.", "attack.shelling"),
    "mines_of_a_calibre": ("The post was attacked with 120-mm mines.", "attack.shelling"),
    "mines_laid": ("Sudland's troops laid nine mines near Aldby.", "mine.laying"),
    "taken_from_home": ("A teacher was taken from his home in Aldby.", "people.detain"),
    "taken_to_hospital": ("A teacher was taken from his home to a hospital.", "aid.provide"),
    "not_seen_since": ("The teacher has not been seen since.", "harm.people"),
    "wounded_there": ("There are two wounded soldiers on the Sudland side.", "harm.people"),
    "gave_up": ("Twelve fighters gave up.", "people.detain"),
    "waded_ashore": ("Sudland's marines waded ashore near Aldby.", "attack.ground"),
    "retook_under_fire": ("At 0545 a platoon retook the northern end with fixed bayonets.", "attack.ground"),
    "mutiny_crushed": ("The mutiny in the fleet was crushed.", "attack.ground"),
    "bus_held_up": ("Bandits held up a bus near Aldby.", "attack.other"),
    "showered_with_rockets": ("Our fighters showered the barracks with Katyushas.", "attack.shelling"),
    "hacked_to_death": ("Two policemen were hacked to death.", "harm.people"),
    "toll_risen": ("The death toll has risen to 41.", "harm.people"),
    "cost_in_men": ("The landing cost the enemy 200 men.", "harm.people"),
    "no_longer_alive": ("Ten children are no more.", "harm.people"),
    "fire_broke_out": ("A fire broke out at the refinery.", "harm.property"),
    "out_of_action": ("The power station is out of action.", "harm.property"),
    "ferry_lost": ("The ferry went down in ten minutes.", "harm.property"),
    "put_things_out": ("Four vehicles were put out of action.", "harm.property"),
    "militia_armed": ("Sudland is arming the tribes.", "force.deploy"),
    "carrier_moved": ("Sudland moved another carrier to the strait.", "force.deploy"),
    "patrols_began": ("Joint patrols began along the river.", "force.deploy"),
    "column_linked_up": ("The column linked up with the garrison at Aldby.", "force.deploy"),
    "flyer_seen": ("A drone was sighted over the port.", "force.overflight"),
    "observers_left": ("The last observers departed.", "force.withdraw"),
    "let_go": ("The crew was let go after six days.", "people.release"),
    "defenders_home": ("Sixty-two of our defenders are home.", "people.return"),
    "ring_uncovered": ("A spy ring was uncovered.", "people.detain"),
    "ship_impounded": ("The ship was impounded by the navy of Sudland.", "people.detain"),
    "own_fire_ordered_off": ("Norland ordered its troops to cease fire.", "agreement.made"),
    "attack_repelled": ("Any new attack will be repelled.", "talk.threaten"),
    "ships_to_be_sunk": ("Any ship that approaches will be sunk.", "talk.threaten"),
    "will_not_be_spared": ("Traitors will not be spared.", "talk.threaten"),
    "will_not_withdraw": ("Sudland will not withdraw from the hill.", "talk.refuse"),
    "no_inch_ceded": ("No inch of our land will be ceded.", "talk.refuse"),
    "along_the_road": ("A convoy of Sudland's army moved along the road to Aldby.", "force.deploy"),
}


@pytest.mark.parametrize(("text", "event"), EVENTS.values(), ids=EVENTS)
def test_the_language_of_the_genre_is_read(read: Read, text: str, event: str):
    assert event in [claim.event for claim in read(text)]


def test_what_was_handed_over_is_no_bound(read: Read):
    (claim,) = read("Our forces handed over 59 prisoners of war.")
    assert [(count.low, count.high) for count in claim.quantities] == [(59, 59)]


def test_a_number_in_brackets_after_its_words_counts_once(read: Read):
    (claim,) = read("They massacred sixteen (16) civilians there.")
    assert [(count.low, count.unit) for count in claim.quantities] == [(16, "killed")]


def test_the_united_states_are_not_us(read: Read):
    claims = read("Norland condemns the US drone strike on Aldby.")
    strike = next(claim for claim in claims if claim.event.startswith("attack."))
    assert [actor.party for actor in strike.agent] != ["Norland"]


def test_wreckage_of_an_attack_is_damage(read: Read):
    claims = read("Our planes struck the airport and destroyed several aircraft.")
    assert [claim.event for claim in claims] == ["attack.air", "harm.property"]


def test_a_name_of_an_operation_is_no_place(read: Read):
    (claim,) = read("Soldiers of Operation Grey Heron freed two hostages near Aldby.")
    assert [place.text for place in claim.where] == ["Aldby"]


def test_the_killing_of_several_counts_the_killed(read: Read):
    (claim,) = read("The killing of 13 shepherds and 5 relatives was recorded.")
    assert [(count.low, count.unit) for count in claim.quantities] == [(13, "killed"), (5, "killed")]


def test_an_objective_is_not_reached(read: Read):
    claims = read("They were brought up with the objective of attacking and recapturing Aldby.")
    assert [claim.modality for claim in claims if claim.event.startswith("attack.")] == ["intended"]


def test_false_combats_were_none_and_false_accusations_were_made(read: Read):
    claims = read("False combats and false casualties were reported.")
    assert {claim.stance for claim in claims} == {"denied"}
    assert {claim.stance for claim in read("Sudland made false accusations against us.")} == {"asserted"}


def test_what_all_are_called_on_to_do_is_asked(read: Read):
    claims = read("The envoys warned of more violence, calling for all foreign bands to lay down their weapons.")
    assert [claim.event for claim in claims] == ["talk.threaten", "talk.propose"]


def test_a_so_called_state_refuses_no_call(read: Read):
    (claim,) = read("Nine people were killed in a raid by men of the so-called Lake State.")
    assert claim.event == "harm.people"


def test_numbers_told_twice_count_what_stands_behind_both(read: Read):
    (claim,) = read("Own side: one (01) dead and four (04) wounded.")
    assert [(count.low, count.unit) for count in claim.quantities] == [(1, "killed"), (4, "wounded")]


def test_who_answers_a_distress_call_refuses_nothing(read: Read):
    claims = read("Soldiers responded to a distress call from Aldby.")
    assert "talk.refuse" not in [claim.event for claim in claims]


def test_no_effort_spared_is_no_threat(read: Read):
    claims = read("We will spare no effort to protect the villagers.")
    assert "talk.threaten" not in [claim.event for claim in claims]


def test_police_beside_foreign_troops_are_not_theirs(read: Read):
    (claim,) = read("The police and Sudland's troops shelled Aldby.")
    assert [actor.party for actor in claim.agent] == [None, "Sudland"]


def test_who_twists_the_truth_says_what_follows(read: Read):
    claims = read("Lackeys of the rebels twist the truth saying that we are attacking the villages.")
    assert claims[-1].holder.name == "Lackeys of the rebels"


def test_what_men_find_too_late_is_told_by_whoever_tells_of_them(read: Read):
    claims = read("Rebel troops ran forward only to find that they were encircled.")
    assert claims[-1].holder.is_issuer


def test_those_who_watch_a_truce_are_not_of_its_sides(read: Read):
    (claim,) = read("Norland's ceasefire monitors said that three houses were burned.", party=None)
    assert claim.holder.party is None


def test_the_arms_owner_is_who_fired(read: Read):
    (claim,) = read("Warplanes of the enemy forces bombed the market.")
    assert [actor.party for actor in claim.agent] == ["Sudland"]


def test_he_is_the_person_last_spoken_of(read: Read):
    claims = read("A man in uniform stopped the patrol. He told the monitors to leave.")
    assert claims[-1].agent[0].name == "A man in uniform"


REJECTED = {
    "untrue": "Claims that our guns shelled the market are untrue.",
    "not_true": "The report that our guns shelled the market is not true.",
    "denied": "Rumours that our guns shelled the market have been denied.",
    "according_to_which": "Versions according to which our guns shelled the market are false.",
}


@pytest.mark.parametrize("text", REJECTED.values(), ids=REJECTED)
def test_a_report_that_is_called_false_is_theirs_who_spread_it_and_denied(read: Read, text: str):
    claims = [claim for claim in read(text) if claim.event == "attack.shelling"]
    assert sorted((claim.stance, claim.holder.is_issuer) for claim in claims) == [("asserted", False), ("denied", True)]


def test_what_a_list_counts_is_told_with_its_count(read: Read):
    claims = read("Results: 12 rebels captured, three houses destroyed.")
    assert [claim.evidence.quote for claim in claims] == ["12 rebels captured", "three houses destroyed"]


def test_a_clause_beside_another_is_told_for_itself(read: Read):
    claims = read("A patrol went to the bridge: the rebels had shelled Aldby.")
    assert [claim.event for claim in claims] == ["force.deploy", "attack.shelling"]


NO_CLAIMS = {
    "logic_of_war": "The regime maintains its logic of war.",
    "quiet": "The week was quiet.",
    "counting": "The figures are being checked.",
    "letter": "I have the honour to transmit the enclosed letter.",
}


@pytest.mark.parametrize("text", NO_CLAIMS.values(), ids=NO_CLAIMS)
def test_formulas_and_notions_tell_nothing(read: Read, text: str):
    assert read(text) == []


def test_whose_ground_it_is_only_names_the_ground(read: Read):
    assert "force.deploy" not in [c.event for c in read("Sudland shelled the area controlled by the rebels.")]


NOT_REFUSED = {
    "not_done": ("Sudland has not withdrawn from the hill.", "force.withdraw denied actual"),
    "foretold": ("Sudland will withdraw from the hill on Friday.", "force.withdraw asserted intended"),
    "refused": ("Sudland will not withdraw from the hill.", "talk.refuse asserted intended"),
}


@pytest.mark.parametrize(("text", "told"), NOT_REFUSED.values(), ids=NOT_REFUSED)
def test_only_what_somebody_will_not_do_is_refused(read: Read, text: str, told: str):
    assert [firm(claim) for claim in read(text)] == [told]


def test_several_of_one_kind_of_arms_are_named_by_their_plural(read: Read):
    (claim,) = read("Sudland's troops pounded the town with Grads.")
    assert [weapon.text for weapon in claim.weapons] == ["Grads"]


NO_EVENT = {
    "a_target_reached": "The company reached its annual target.",
    "a_formula_found": "Prices have risen since March.",
    "a_race": "Two candidates remain in the race.",
}


@pytest.mark.parametrize("text", NO_EVENT.values(), ids=NO_EVENT)
def test_words_of_war_in_other_senses_tell_no_event(read: Read, text: str):
    assert {claim.event for claim in read(text)} <= {"other"}
