"""Communiqués of armies, movements and missions: whose deed it is, which demands are made, and since when."""

from __future__ import annotations

import pytest

from tests.coding.readings import Read, firm, gist, held, parties

SUDAN = {"party": "Sudanese Armed Forces", "conflict": "sudan", "published": "2024-05-14"}
LEBANON = {"conflict": "israel-lebanon", "published": "2024-10-12"}


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("The envoy urged the rebels to disarm and called on Sudland to pull back.", ["rebels", "Sudland"]),
        ("Norland has asked the commission to look into it, and calls upon Sudland to free them.", None),
    ],
)
def test_each_of_two_addressees_is_asked_for_something(read: Read, text: str, whom: list[str] | None):
    first, second = read(text)
    assert {first.event, second.event} == {"talk.propose"}
    assert parties(second.target) == "Sudland"
    assert whom is None or [each.target[0].text for each in (first, second)] == [f"the {whom[0]}", whom[1]]


def test_two_verbs_with_one_addressee_ask_once(read: Read):
    (claim,) = read("Norland urges and calls on Sudland to pull back.")
    assert firm(claim) == "talk.propose asserted demanded"


ITEMS = (
    "Our fighters carried out these operations on 9 March:\n"
    "- At 09:40 they shelled a column of the enemy near Aldby.\n"
    "- At 13:15, when a patrol of the enemy tried to infiltrate, they shelled it.\n"
    "- At 17:30 they destroyed a tank at Norvik."
)


def test_they_of_an_item_are_those_of_the_words_over_the_list(read: Read):
    deeds = [claim for claim in read(ITEMS) if claim.modality == "actual"]
    assert len(deeds) >= 3
    assert {parties(claim.agent) for claim in deeds} == {"Norland"}


@pytest.mark.parametrize(
    "text",
    [
        "The ministry recalls that Sudland undertook to leave Aldby, but it has not withdrawn.",
        "The ministry notes that Sudland pledged to go, yet it has not withdrawn.",
    ],
)
def test_whoever_promised_has_not_kept_it(read: Read, text: str):
    claim = read(text)[-1]
    assert (firm(claim), parties(claim.agent)) == ("force.withdraw denied actual", "Sudland")


def test_an_accusation_rejected_as_baseless_is_denied_of_whoever_rejects_it(read: Read):
    claims = [
        claim
        for claim in read("Norland rejects as baseless the accusation of Sudland that its troops shelled Aldby.")
        if claim.event == "attack.shelling"
    ]
    assert [held(claim) for claim in claims] == [
        "Norland: Sudland asserts attack.shelling",
        "Norland denies attack.shelling",
    ]
    assert {parties(claim.agent) for claim in claims} == {"Norland"}


@pytest.mark.parametrize("answer", ["We reject this accusation.", "We dismiss these allegations."])
def test_an_accusation_that_is_rejected_is_denied(read: Read, answer: str):
    claim = read(f"Sudland says that our troops shelled Aldby. {answer}")[-1]
    assert (held(claim), parties(claim.agent)) == ("Norland denies attack.shelling", "Norland")


def test_whoever_is_confronted_with_breaches_is_accused(read: Read):
    (claim,) = read("The mission confronted Sudland with its violations of the truce.")
    assert (claim.event, parties(claim.target)) == ("talk.accuse", "Sudland")


def test_blame_put_down_to_somebody_is_an_accusation(read: Read):
    (claim,) = read("The regime puts it down to our movement.")
    assert gist(claim).startswith("talk.accuse: Sudland > ")


def test_those_driven_to_flee_have_fled(read: Read):
    (claim,) = read("These raids have driven dozens of inhabitants to flee to Norvik.")
    assert firm(claim) == "people.displace asserted actual"
    assert claim.quantities[0].unit == "displaced"


def test_those_repelled_flee_in_a_clause_of_their_own(read: Read):
    beaten, fled = read("Our brigade repelled the enemy, who fled.")
    assert gist(beaten) == "attack.ground: Norland > the enemy (Sudland)"
    assert (fled.event, parties(fled.agent)) == ("force.withdraw", "Sudland")


@pytest.mark.parametrize(
    "text", ["Shots struck four metres from a patrol near Aldby.", "Rounds landed ten yards from a patrol."]
)
def test_what_fire_just_missed_did_not_shoot(read: Read, text: str):
    assert all(claim.agent == () for claim in read(text))


def test_axes_of_an_advance_are_no_weapons(read: Read):
    (claim,) = read("Sudland's army attacked Aldby from two axes.")
    assert claim.weapons == ()


def test_what_is_occupied_occupies_nothing(read: Read):
    (claim,) = read("Occupation of private homes and of clinics has been reported.")
    assert (claim.agent, [target.text for target in claim.target]) == ((), ["private homes", "clinics"])


@pytest.mark.parametrize("who", ["The occupation army", "Occupation forces", "The regime forces"])
def test_forces_of_an_occupation_are_the_enemy(read: Read, who: str):
    (claim,) = read(f"{who} shelled Aldby.")
    assert parties(claim.agent) == "Sudland"


def test_a_name_tells_whose_an_occupation_is_where_no_profile_does(read: Read):
    (claim,) = read("Our units shelled the posts of the Moroccan occupation forces.", party="Polisario", conflict=None)
    assert parties(claim.target) != "[the posts of the Moroccan occupation forces]"


def test_forces_moved_to_a_border_have_not_attacked(read: Read):
    (claim,) = read("For weeks the enemy has been moving its forces to the border.")
    assert (claim.event, parties(claim.agent)) == ("force.deploy", "Sudland")


@pytest.mark.parametrize("deed", ["that Sudland launched on 3 March", "launched on 3 March by Sudland"])
def test_the_clause_that_carries_a_deed_dates_it(read: Read, deed: str):
    accusation, strikes = read(f"Norland condemns the strikes {deed} on Aldby.")
    assert (accusation.event, strikes.event) == ("talk.accuse", "attack.other")
    assert strikes.when is not None
    assert strikes.when.start == "2023-03-03"


def test_what_went_on_since_an_event_runs_to_the_day_of_the_statement(read: Read):
    since = "Since the truce came into force on 27 January 2023 the enemy has committed 300 violations."
    _, violations, arrest = read(f"{since} We arrested two men.")
    assert violations.when is not None
    assert (violations.when.start, violations.when.end) == ("2023-01-27", "2023-03-10")
    assert arrest.when is None or arrest.when.start != "2023-01-27"


@pytest.mark.parametrize(
    "who", ["The terrorist militia", "The mutineers", "The rebels", "The group", "This militia", "The terrorist group"]
)
def test_what_a_state_calls_the_movement_it_fights(read: Read, who: str):
    (claim,) = read(f"{who} shelled El Obeid.", **SUDAN)
    assert parties(claim.agent) == "Rapid Support Forces"


@pytest.mark.parametrize("who", ["A militia", "The militias of the tribes", "Two militias", "The armed group"])
def test_who_may_be_any_band_has_no_party(read: Read, who: str):
    assert all(actor.party is None for claim in read(f"{who} shelled El Obeid.", **SUDAN) for actor in claim.agent)


def test_a_movement_does_not_mean_the_other_side_by_the_militia(read: Read):
    (claim,) = read("The militia shelled Nyala.", **{**SUDAN, "party": "Rapid Support Forces"})
    assert claim.agent[0].party is None


def test_whence_rockets_come_tells_nobody_where_the_foe_is_a_movement(read: Read):
    claims = read("Two projectiles that crossed from Lebanon fell near Shtula.", party="Israel", **LEBANON)
    assert {claim.event for claim in claims} == {"attack.shelling"}
    assert all(claim.agent == () for claim in claims)


@pytest.mark.parametrize(("party", "unit"), [("Israel", "Golani soldiers"), ("Lebanon", "Army units")])
def test_units_of_a_side_are_known_by_their_names(read: Read, party: str, unit: str):
    (claim,) = read(f"{unit} arrested two men in Tyre.", party=party, **LEBANON)
    assert parties(claim.agent) == party


@pytest.mark.parametrize(
    "text",
    [
        "Norland rejects the allegation of Sudland that it struck a camp.",
        "The allegation of Sudland that it struck a camp is rejected.",
        "Sudland's accusation that it struck a camp is false.",
    ],
)
def test_nobody_makes_a_charge_against_itself(read: Read, text: str):
    claims = [claim for claim in read(text) if claim.event == "attack.other"]
    assert {claim.stance for claim in claims} == {"asserted", "denied"}
    assert {parties(claim.agent) for claim in claims} == {"Norland"}


def test_what_somebody_published_about_a_deed_may_be_a_lie(read: Read):
    (claim,) = read("What the enemy published about shooting down one of our aircraft is a lie.")
    assert firm(claim) == "attack.air denied actual"


def test_things_told_beside_each_other_lend_nobody_their_doers(read: Read):
    (claim,) = read("The mission has received reports of air strikes, of the occupation of homes by armed men.")
    assert (claim.event, claim.agent, claim.target) == ("attack.air", (), ())


def test_what_is_asked_is_no_deed_told_beside(read: Read):
    (claim,) = read("They requested that the base turn out its lights and left after we protested.")
    assert firm(claim) == "talk.propose asserted demanded"


def test_those_who_are_thanked_are_asked(read: Read):
    thanks, request = read("We thank the ministers of Westmark and ask them to persuade Sudland to talk.")
    assert request.target[0].text == thanks.target[0].text


def test_a_number_counts_the_things_of_the_clause_beside(read: Read):
    *_, seized = read("More than 80 raiders perished, 20 vehicles were burned and 10 were captured.")
    assert [target.text for target in seized.target] == ["20 vehicles"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Norland has no intention of storming Aldby.", "attack.ground denied intended"),
        ("We have no intention to advance on Aldby.", "attack.ground denied intended"),
        ("Norland has no intention of withdrawing from Aldby.", "force.withdraw denied intended"),
        ("Norland stated its intention of shelling Aldby.", "attack.shelling asserted intended"),
    ],
)
def test_what_somebody_has_no_intention_of_doing(read: Read, text: str, told: str):
    (claim,) = read(text)
    assert (firm(claim), parties(claim.agent)) == (told, "Norland")
