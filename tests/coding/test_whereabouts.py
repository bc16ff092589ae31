"""Where an event took place, and whence and whither; a person's name is no place."""

from __future__ import annotations

import pytest

from tests.coding.readings import Read

WHERE = {
    "own": ("The enemy shelled Aldby.", [("Aldby", "in")]),
    "near": ("A mine exploded near Aldby.", [("Aldby", "near")]),
    "two": ("The enemy shelled Aldby and Brenna.", [("Aldby", "in"), ("Brenna", "in")]),
    "none": ("The enemy shelled our positions.", []),
    "glossed": ("In the area of the Vostok (East) task force, near Aldby, they opened fire.", [("Aldby", "near")]),
    "capital_that_acts": ("Sudport attacked our positions.", []),
    "capital_that_is_addressed": ("Norland calls upon Sudport to withdraw its troops.", []),
    "of_who_tells": ("According to the governor of Aldby, the enemy shelled Brenna.", [("Brenna", "in")]),
    "part_of_a_name_of_a_regime": ("Troops of the Aldby regime shelled Brenna.", [("Brenna", "in")]),
    "part_of_a_name_of_a_treaty": ("In spite of the Aldby Agreement the enemy shelled Brenna.", [("Brenna", "in")]),
    "struck": ("Mariupol and Aldby were shelled.", [("Mariupol", "in"), ("Aldby", "in")]),
    "struck_that_nobody_lists": ("Stari Vitez received 10 mortar rounds.", [("Stari Vitez", "in")]),
    "struck_body_with_a_hyphen": ("Al-Shabaab was bombed.", []),
    "of_what_went_before": ("Nine men were freed at Aldby after the visit of a delegate to Brenna.", [("Aldby", "at")]),
    "of_that_alone": ("Nine men were freed after the visit of a delegate to Brenna.", [("Brenna", "towards")]),
    "name_of_an_operation": ("The offensive, code-named Tarn Hollow, began at Aldby.", [("Aldby", "at")]),
    "called_so": ("The enemy shelled a village named Aldby.", [("Aldby", "in")]),
    "accused": ("Norland accused Mariupol of an attack.", []),
    "make_of_a_car": ("Four men in a Jeep Cherokee were detained at Aldby.", [("Aldby", "at")]),
    "type_of_an_aircraft": ("Two Sukhoi-22 were shot down over Aldby.", [("Aldby", "in")]),
    "name_of_a_force": ("Militants of the Eastern Front attacked Brenna.", [("Brenna", "in")]),
    "numbered": ("The enemy shelled posts 14 and 16.", [("posts 14 and 16", "in")]),
    "numbered_among_others": (
        "A mine exploded near checkpoint 7 at Aldby.",
        [("checkpoint 7", "near"), ("Aldby", "at")],
    ),
    "counted_and_not_numbered": ("From that post 12 soldiers shelled Aldby.", [("Aldby", "in")]),
    "soil_beside_a_spot": ("Shells fell on Sudland's soil, at Aldby.", [("Aldby", "at")]),
    "by_whose_clock": ("At 14:20 Moscow time the enemy shelled Aldby.", [("Aldby", "in")]),
    "capital_of_nobody_here": ("Kigali shelled Aldby again.", [("Aldby", "in")]),
    "people_fought": ("Rebels fought against the Tutsi near Aldby.", [("Aldby", "near")]),
    "from_it_they_fled": ("From Aldby some 900 people have fled.", [("Aldby", "from")]),
    "not_the_line_beside_its_spot": ("Troops crossed the Blue Line at Aldby.", [("Aldby", "at")]),
    "no_state_by_itself": ("No rebels remain in his State.", []),
    "on_the_road_to": ("A mine laid on the road to Aldby destroyed a lorry.", [("Aldby", "along")]),
    "of_a_kind_before_those_who_act": ("In the sector of Aldby rebel troops shelled a post.", [("Aldby", "in")]),
    "agency_without_an_article": ("Seven men were killed in Aldby Agency.", [("Aldby Agency", "in")]),
    "behind_two_verbs": ("Nine mines were found and destroyed at Aldby.", [("Aldby", "at")]),
    "capital_that_is_a_place": ("Talks took place in Sudport.", [("Sudport", "in")]),
}
TAKEN_OVER = {
    "same_paragraph": ("The enemy shelled Aldby. Two guards were killed.", ["Aldby"]),
    "another_paragraph": ("The enemy shelled Aldby.\n\nTwo guards were killed.", []),
    "another_day": ("The enemy shelled Aldby on 3 March. Two guards were killed on 5 March.", []),
    "pointed_to": ("The enemy shelled Aldby.\n\nTwo guards were killed in the town.", ["Aldby"]),
    "not_whence_they_came": ("The enemy fired mortars from Aldby. Two guards were killed.", []),
    "one_incident": ("On 3 March the enemy shelled Aldby.\n\nTwo guards were killed.", ["Aldby"]),
    "several_spots": (
        "On 3 March the enemy shelled Aldby. At Brenna it shelled a school.\n\nTwo guards were killed.",
        [],
    ),
    "whatever_nobody_lists": ("The enemy shelled Aldby. The Ministry is studying videos of it.", []),
    "of_a_spot_not_its_district": ("The enemy shelled Aldby, Brenna district. Two guards were killed.", ["Aldby"]),
    "said_and_not_done": ("The enemy shelled Aldby. Norland condemned this.", []),
}
ROLES = {
    "left": ("Norland's units evacuated Aldby.", [("Aldby", "from")]),
    "was left": ("Aldby was evacuated by Norland's units.", [("Aldby", "from")]),
    "from and to": ("Norland withdrew its tanks from Aldby to Brenna.", [("Aldby", "from"), ("Brenna", "towards")]),
    "done to": ("The shelling caused heavy damage to Aldby.", [("Aldby", "in")]),
    "territory": (
        "The enemy fired mortars from the territory of Sudland at Brenna.",
        [("Sudland", "from"), ("Brenna", "at")],
    ),
    "origin": ("Two residents from Aldby were wounded in Brenna.", [("Brenna", "in")]),
}
PERSONS = {
    "part of a name": "Petros Aldby was wounded near Brenna.",
    "beside a person": "Armen Aldby and Vahan Corvo were wounded near Brenna.",
    "source": "According to Aldby, the enemy shelled Brenna.",
    "its other mention": "Petros Aldby was wounded near Brenna. Petros Aldby died.",
}


@pytest.mark.parametrize(("text", "places"), WHERE.values(), ids=WHERE)
def test_places_are_those_of_the_clause(read, text, places):
    assert [(place.text, place.relation) for claim in read(text) for place in claim.where] == places


def test_a_place_of_another_clause_stays_there(read):
    claims = read("The enemy shelled Aldby, and two guards were wounded near Brenna.")
    assert [[place.name for place in claim.where] for claim in claims] == [["Aldby"], ["Brenna"]]


def test_a_place_brings_its_id(read):
    (claim,) = read("The enemy shelled Aldby.")
    assert [(place.id, place.lat, place.lon) for place in claim.where] == [("overlay:nor-sud/aldby", 60.1, 10.1)]


@pytest.mark.parametrize(("text", "places"), ROLES.values(), ids=ROLES)
def test_the_verb_tells_whence_and_whither(read, text, places):
    assert {(place.text, place.relation) for claim in read(text) for place in claim.where} == set(places)


@pytest.mark.parametrize("text", PERSONS.values(), ids=PERSONS)
def test_the_name_of_a_person_is_no_place(read, text):
    assert {place.name for claim in read(text) for place in claim.where} == {"Brenna"}


def test_what_happened_is_where_that_was_which_hangs_on_it(read: Read):
    harm, _ = read("Two guards were wounded when a mine exploded near Aldby on 3 March.")
    assert [(place.text, place.inherited) for place in harm.where] == [("Aldby", True)]
    assert harm.when is not None
    assert (harm.when.start, harm.when.inherited) == ("2023-03-03", True)


@pytest.mark.parametrize(("text", "places"), TAKEN_OVER.values(), ids=TAKEN_OVER)
def test_what_happened_is_where_the_text_just_was(read: Read, text: str, places: list[str]):
    last = read(text)[-1]
    assert [place.text for place in last.where] == places
    assert all(place.inherited for place in last.where)
