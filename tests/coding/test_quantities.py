"""Counts and their bounds: low, best, high, whether they are approximate, and the unit."""

from __future__ import annotations

import pytest

from alteram.model import Claim, Quantity

COUNTS = {
    "digits": ("24 soldiers were killed.", ("24 soldiers", 24, 24, 24, False, "killed")),
    "words": ("Three civilians were killed.", ("Three civilians", 3, 3, 3, False, "killed")),
    "alone": ("A soldier was killed.", ("A soldier", 1, 1, 1, False, "killed")),
    "named": ("Policeman Petros Arno was wounded.", ("Policeman Petros Arno", 1, 1, 1, False, "wounded")),
    "their_lives": ("Four soldiers lost their lives.", ("Four soldiers", 4, 4, 4, False, "killed")),
    "between": ("Between 5 and 7 rebels were killed.", ("5 and 7 rebels", 5, None, 7, False, "killed")),
    "one": ("One soldier was killed.", ("One soldier", 1, 1, 1, False, "killed")),
    "thousands_parted": ("Sappers cleared 1,250 mines.", ("1,250 mines", 1250, 1250, 1250, False, "mines")),
    "millions": ("3.5 million people were displaced.", ("3.5 million people", 3.5e6, 3.5e6, 3.5e6, False, "displaced")),
    "dozens": ("Dozens of people were injured.", ("Dozens of people", 24, None, None, True, "wounded")),
    "tens": ("Tens of soldiers were wounded.", ("Tens of soldiers", 20, None, None, True, "wounded")),
    "hundreds": ("Hundreds of residents fled.", ("Hundreds of residents", 200, None, None, True, "displaced")),
    "thousands": ("Thousands of people were evacuated.", ("Thousands of people", 2000, None, None, True, "displaced")),
    "a_dozen": ("A dozen rockets hit the town.", ("dozen rockets", 12, 12, 12, False, "rounds")),
    "more_than": (
        "The rebels laid more than 1,300 mines.",
        ("more than 1,300 mines", 1300, None, None, False, "mines"),
    ),
    "at_least": ("At least 12 rockets hit the town.", ("At least 12 rockets", 12, None, None, False, "rounds")),
    "up_to": ("Up to 40 fighters attacked the post.", ("Up to 40 fighters", None, None, 40, False, "persons")),
    "less_than": ("Less than 20 shells hit the town.", ("Less than 20 shells", None, None, 20, False, "rounds")),
    "some": ("The enemy fired some 182 shells.", ("some 182 shells", 182, 182, 182, True, "rounds")),
    "about": ("About 30 shells were fired at Aldby.", ("About 30 shells", 30, 30, 30, True, "rounds")),
    "nearly": ("Nearly 200 families were displaced.", ("Nearly 200 families", None, None, 200, True, "displaced")),
    "several_hundred": ("Several hundred people fled.", ("Several hundred people", 300, None, None, True, "displaced")),
    "two_dozen": ("Two dozen guards were killed.", ("Two dozen guards", 24, 24, 24, False, "killed")),
    "times": ("Sudland violated the ceasefire 14 times.", ("14 times", 14, 14, 14, False, "violations")),
    "twice": ("The enemy shelled Aldby twice.", ("twice", 2, 2, 2, False, "other")),
    "a_thing": ("A school was destroyed.", ("A school", 1, 1, 1, False, "other")),
    "a_craft": ("A helicopter was shot down.", ("A helicopter", 1, 1, 1, False, "aircraft")),
    "known": ("The imam was killed.", ("The imam", 1, 1, 1, False, "killed")),
    "almost": ("Almost 500 houses were destroyed.", ("Almost 500 houses", None, None, 500, True, "other")),
}
UNITS = {
    "killed": ("Seven guards died.", "killed"),
    "wounded": ("Seven guards were wounded.", "wounded"),
    "killed_and_wounded": ("Seven guards were killed and wounded.", "killed-or-wounded"),
    "casualties": ("The army suffered seven casualties.", "killed-or-wounded"),
    "captured": ("Seven guards were captured.", "captured"),
    "released": ("Seven prisoners were released.", "released"),
    "displaced": ("Seven families were evacuated.", "displaced"),
    "violations": ("Norland recorded seven ceasefire violations.", "violations"),
    "rounds": ("The enemy fired seven mortar rounds.", "rounds"),
    "drones": ("Seven drones were shot down.", "drones"),
    "aircraft": ("Seven helicopters attacked the port.", "aircraft"),
    "vehicles": ("The army destroyed seven tanks.", "vehicles"),
    "death_toll": ("The death toll rose to seven.", "killed"),
    "casualties_amount": ("Casualties amounted to seven.", "killed-or-wounded"),
    "settlements": ("Seven villages were shelled.", "settlements"),
    "hectares": ("Sappers cleared seven hectares.", "hectares"),
}
SEVERAL = {
    "by_their_verbs": ("Three civilians were killed and five were wounded.", [(3, "killed"), (5, "wounded")]),
    "of_active_verbs": ("The shelling killed seven and wounded nine.", [(7, "killed"), (9, "wounded")]),
    "beside_a_place": (
        "Jets bombed Aldby and hit three villages, in which 26 people were killed.",
        [(3, "settlements"), (26, "killed")],
    ),
    "of_nouns": (
        "The strike led to the death of four nurses and the injury of two guards.",
        [(4, "killed"), (2, "wounded")],
    ),
    "of_participles": (
        "The enemy shelled Aldby, killing two residents and wounding five.",
        [(2, "killed"), (5, "wounded")],
    ),
    "of_ages": ("A boy of twelve was wounded.", [(1, "wounded")]),
    "of_one_verb": ("Two soldiers and one civilian were killed.", [(2, "killed"), (1, "killed")]),
    "one_beside_a_number": ("The shelling killed a nurse and wounded three guards.", [(3, "wounded"), (1, "killed")]),
    "of_one_more": ("A guard was killed and another wounded in Aldby.", [(1, "wounded"), (1, "killed-or-wounded")]),
    "of_more_without_a_noun": ("Two guards are killed, six are wounded.", [(2, "killed"), (6, "wounded")]),
    "one_in_a_list": (
        "Our patrol seized two trucks, a jeep and 14 rifles.",
        [(2, "vehicles"), (14, "weapons"), (1, "vehicles")],
    ),
    "of_callings": ("A lawyer was killed and her brother was wounded.", [(1, "killed"), (1, "wounded")]),
    "of_any_thing_wrecked": ("A locomotive and two wagons were destroyed.", [(2, "other"), (1, "other")]),
    "of_a_fighter": ("An infiltrator was killed.", [(1, "killed")]),
    "of_a_pair": ("A pair of helicopters attacked the port.", [(2, "aircraft")]),
    "one_of_more": ("One of the bridges was destroyed.", [(1, "other")]),
    "of_part_and_whole": ("Of the 18 guards six died.", [(6, "killed")]),
    "of_part_of_a_whole": ("The army destroyed five of the 12 tanks.", [(5, "vehicles")]),
    "how_long": ("The bridge was shelled for 40 minutes.", [(40, "other")]),
    "how_many_days": ("Jets bombed the port for three days.", [(3, "days")]),
    "how_far": ("The convoy was shelled 12 kilometres from the town.", [(12, "other")]),
    "what_share": ("The enemy destroyed 60 per cent of the houses.", [(60, "other")]),
    "of_an_aircraft": ("A reconnaissance aircraft flew over Aldby.", [(1, "aircraft")]),
    "dead_and_prisoners": ("The enemy lost 21 dead and 9 prisoners.", [(21, "killed"), (9, "captured")]),
    "of_two_kinds": ("Sappers cleared 45 mines and 3 bombs.", [(45, "mines"), (3, "rounds")]),
}
PARTS = {
    "including": ("Five people were killed, including two children.", [(5, None), (2, 0)]),
    "among_them": ("In all, 22 civilians died, among them 6 children.", [(22, None), (6, 0)]),
    "of_them": ("240 civilians fell victim to mines, 134 of them outside the marked areas.", [(240, None), (134, 0)]),
    "no_part": ("Two soldiers and one civilian were killed.", [(2, None), (1, None)]),
}
TOTALS = {
    "since_first": ("Since 1 January, sappers have cleared 1,300 mines.", "stock", "2023-01-01"),
    "since_last": ("Sappers have cleared 1,300 mines since 1 January 2023.", "stock", "2023-01-01"),
    "one_day": ("On 8 March sappers cleared 45 mines.", "flow", None),
}
NO_COUNTS = {
    "year_before_the_common_era": "The enemy shelled the fort, built in 480 BC.",
    "duration_said_twice": "The enemy shelled Aldby for one hundred and eighty (180) minutes.",
    "rate": "The enemy shells Aldby every 2 hours.",
    "bearing": "The convoy was shelled near Aldby (12 km north of Melk).",
    "hour": "The enemy shelled Aldby at 3 o'clock.",
    "days_before": "The enemy shelled Aldby during the last two days.",
    "one_after_another": "The enemy shelled the villages one after another.",
    "date": "On 8 March 2023 the enemy shelled Aldby.",
    "clock": "At 14:20 the enemy shelled Aldby.",
    "ordinal": "The 3rd Brigade attacked the town.",
    "calibre": "The enemy shelled Aldby with 122-mm mortars.",
    "designation": "The enemy shelled Aldby with BM-21 rockets.",
    "multiple": "The enemy shelled Aldby with three times the intensity of May.",
    "clock_in_words": "At around ten the enemy shelled Aldby.",
    "early_clock": "The enemy shelled Aldby from 0815 on.",
    "several_in_passing": "Guards were hit in several stretches.",
    "age": "Sudland accused a man aged 56 of espionage.",
    "the_two": "The two sides met in Aldby.",
    "none": "No casualties were reported.",
}


def counts(claims: list[Claim]) -> list[Quantity]:
    return [quantity for claim in claims for quantity in claim.quantities]


@pytest.mark.parametrize(("text", "count"), COUNTS.values(), ids=COUNTS)
def test_a_count_has_the_bounds_of_its_words(read, text, count):
    assert [(q.text, q.low, q.best, q.high, q.approx, q.unit) for q in counts(read(text))] == [count]


@pytest.mark.parametrize(("text", "unit"), UNITS.values(), ids=UNITS)
def test_a_unit_is_what_befell_those_counted(read, text, unit):
    assert [(q.low, q.unit, q.flow) for q in counts(read(text))] == [(7, unit, "flow")]


@pytest.mark.parametrize(("text", "found"), SEVERAL.values(), ids=SEVERAL)
def test_several_counts_keep_their_own_units(read, text, found):
    assert [(q.low, q.unit) for q in counts(read(text))] == found


@pytest.mark.parametrize(("text", "found"), PARTS.values(), ids=PARTS)
def test_a_part_points_to_the_total_before_it(read, text, found):
    assert [(q.low, q.part_of and q.part_of.index) for q in counts(read(text))] == found


@pytest.mark.parametrize("text", NO_COUNTS.values(), ids=NO_COUNTS)
def test_not_every_number_counts(read, text):
    claims = read(text)
    assert claims
    assert counts(claims) == []


@pytest.mark.parametrize(("text", "flow", "since"), TOTALS.values(), ids=TOTALS)
def test_a_total_since_a_day_is_a_stock(read, text, flow, since):
    assert [(q.flow, q.since) for q in counts(read(text))] == [(flow, since)]


def test_a_count_names_what_is_counted(read):
    text = "The shelling killed at least 20 fighters of the guard."
    (count,) = counts(read(text))
    assert count.text == text[count.start : count.end] == "at least 20 fighters"
    assert count.of == "at least 20 fighters of the guard"


FATES = {
    "each_its_own": ("Nine rebels were killed, six rebels wounded.", [("killed", 9), ("wounded", 6)]),
    "claimed": ("The patrol claimed six rebels killed.", [("killed", 6)]),
    "neutralised": ("Two gunmen were neutralised.", [("killed", 2)]),
    "an_army_called_so": ("Forty KIA troops attacked the post.", [("persons", 40)]),
    "sacrifice": ("One soldier made the supreme sacrifice.", [("killed", 1)]),
}


@pytest.mark.parametrize(("text", "told"), FATES.values(), ids=FATES)
def test_what_befell_those_counted(read, text, told):
    assert [(q.unit, q.low) for q in counts(read(text))] == told
