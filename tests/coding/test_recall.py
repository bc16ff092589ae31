"""Where a clause happened that names no place: where its sentence, its section or its whole text is."""

from __future__ import annotations

import pytest

from tests.coding.readings import Read

# the places of the last claim
LAST = {
    "of_the_deed_beside": ("Rebels entered Aldby at dawn and questioned a herder.", ["Aldby"]),
    "there_where_they_went": ("Monitors went to Aldby. They met the elders there.", ["Aldby"]),
    "not_of_speech": ("The enemy shelled Aldby and blamed us.", []),
    "under_a_heading": ("Report\n\nAldby\n\nGunmen burned a lorry.\n\nThe driver was killed.", ["Aldby"]),
    "under_the_next_heading": ("Report\n\nAldby\n\nA lorry was burned.\n\nReturns\n\nA driver was killed.", []),
    "not_under_a_dateline": ("Aldby\n\nA driver was killed.", []),
    "behind_a_numbered_label": ("1. General: all was calm.\n2. Aldby: Shells fell near the barracks.", ["Aldby"]),
    "not_behind_a_label_of_matters": ("2. Situation: A driver was killed.", []),
    "not_behind_a_day": ("- 20 June: A driver was killed.", []),
    "in_the_one_place_of_a_lead": (
        "The director told the press what happened at Aldby.\n\nRaiders came at night. Seven of them were killed.",
        ["Aldby"],
    ),
    "in_none_of_two": (
        "The director told the press what happened at Aldby and at Brenna.\n\nSeven raiders were killed.",
        [],
    ),
    "where_a_clause_describes": (
        "Gunmen left Brenna and raided Aldby last night, where two guards were killed.",
        ["Aldby"],
    ),
    "in_which": ("Near Brenna rebels hold Aldby Temple, in which nine villagers were killed.", ["Aldby Temple"]),
    "where_of_a_list": ("The enemy bombed Aldby and Brenna, where two guards were killed.", ["Aldby", "Brenna"]),
    "where_of_none_near": ("Troops left Aldby for a camp which they had built, where two guards were killed.", []),
    "behind_a_label_of_two": ("- Aldby and Brenna: Two guards were killed.", ["Aldby", "Brenna"]),
    "of_the_kind_pointed_to": (
        "Boats left Brenna Island.\n\nThe enemy shelled Aldby.\n\nTwo bombs were dropped on the island.",
        ["Brenna Island"],
    ),
    "in_the_spot_and_not_its_district": (
        "Gunmen raided the barracks in Aldby (Brenna district) at dawn. Two guards were killed.",
        ["Aldby"],
    ),
    "at_the_spot_on_a_line": ("Troops crossed the Blue Line at Aldby. Two guards were killed.", ["Aldby"]),
    "in_the_town_and_not_its_state": (
        "A bomb went off in Potiskum, Yobe State. Two guards were killed.",
        ["Potiskum"],
    ),
    "in_all_of_a_list": (
        "The enemy shelled Brenna, Aldby and Mariupol. Two guards were killed.",
        ["Brenna", "Aldby", "Mariupol"],
    ),
    "under_the_place_of_a_sector": ("Report.\n\n2. Sector 4 (Aldby). Two guards were killed.", ["Aldby"]),
    "under_an_office_of_a_place": ("Report.\n\nRC Mariupol. Two guards were killed.", ["Mariupol"]),
    "under_in_a_place": ("Report.\n\nIn Mariupol. Two guards were killed.", ["Mariupol"]),
    "not_under_an_address": ("Weekly report\n\nAldby, Brenna\n\nTwo guards were killed.", []),
    "of_two_towns_both": ("The enemy shelled Aldby and Brenna. Two guards were killed.", ["Aldby", "Brenna"]),
    "where_a_missile_goes": ("A missile was launched towards Aldby, hitting a depot.", ["Aldby"]),
    "not_whither_they_fled": ("The rebels fled towards Aldby. Two guards were killed.", []),
    "on_the_road_to_it": ("On the road to Aldby a bus was ambushed. Two guards were killed.", ["Aldby"]),
    "where_somebody_tried_to_cross": (
        "Two men tried to get across the river near Aldby. Some thirty shots were fired at them.",
        ["Aldby"],
    ),
    "in_the_same_area": (
        "Boats left the Brenna area. Gunmen burned a lorry at Aldby. In the same area a school was burned down.",
        ["Aldby"],
    ),
    "told_beside_what_took_over": (
        "Shells fell on the mission at Aldby. A school was burned down and the car of a teacher stolen.",
        ["Aldby"],
    ),
}
# the agents of the last claim
STOPPED = {
    "at_whose_post": ("A trader was detained at an RVF checkpoint near Aldby.", ["RVF"]),
    "at_the_roadblock_of": ("A team was turned back at a roadblock of the rebels.", ["the rebels"]),
    "at_the_post_of_a_place": ("A team was turned back at the Aldby checkpoint.", []),
    "shots_exchanged": ("Rebels shelled Brenna. Shots were exchanged near Aldby.", []),
    "taken_to_hospital": ("The driver was taken to hospital.", []),
    "belonging_to": ("A drone belonging to the rebels bombed Aldby.", ["the rebels"]),
    "seized_next": ("Gunmen raided Aldby. A villager was taken away by night.", ["Gunmen"]),
    "ground_taken_next": ("Our troops attacked the base at Brenna. By evening the base was taken.", ["Norland"]),
    "not_ground_lost": ("The rebels attacked Brenna. By evening the trenches were taken.", []),
    "militiamen": ("Militiamen refused to let the team in.", ["Militiamen"]),
}


@pytest.mark.parametrize("name", LAST)
def test_a_clause_is_where_its_text_is(read: Read, name):
    text, wanted = LAST[name]
    assert [place.text for place in read(text)[-1].where] == wanted


@pytest.mark.parametrize("name", STOPPED)
def test_who_did_what_no_subject_tells(read: Read, name):
    text, wanted = STOPPED[name]
    claim = read(text)[-1]
    assert [agent.party or agent.text for agent in claim.agent] == wanted


@pytest.mark.parametrize("text", ["Two pilots are in custody.", "Two pilots were under arrest in Aldby."])
def test_those_in_custody_are_whom_it_befell(read: Read, text):
    assert [target.text for target in read(text)[-1].target] == ["Two pilots"]


TITLED = {
    "what_the_title_names": ("The raid on Tarn Hollow", ["Tarn Hollow"]),
    "title_that_names_none": ("A communique", []),
    "two_places": ("Fighting at Tarn Hollow and Vosk", ["Tarn Hollow", "Vosk"]),
    "a_name_and_no_place_in_the_title": ("Operation Tarn Hollow", []),
}


@pytest.mark.parametrize(("title", "places"), TITLED.values(), ids=TITLED)
def test_what_has_no_place_is_where_the_title_says(read: Read, title: str, places: list[str]):
    text = "Guards attacked a depot in Tarn Hollow on 8 March. Guards attacked a camp in Vosk.\n\nTwo men were killed."
    assert [place.text for place in read(text, title=title)[-1].where] == places


TOLD_ON = {
    "of_a_deed": ("Guards attacked Aldby. The cattle were counted by the elders.", ["Aldby"]),
    "what_is_so": ("Guards attacked Aldby. Our policy is known to all.", []),
    "in_another_paragraph": ("Guards attacked Aldby.\n\nThe cattle were counted by the elders.", []),
    "of_another_day": ("Guards attacked Aldby on 8 March. On 1 March the cattle were counted by the elders.", []),
}


@pytest.mark.parametrize(("text", "places"), TOLD_ON.values(), ids=TOLD_ON)
def test_what_came_of_a_deed_is_where_that_was(read: Read, text: str, places: list[str]):
    last = read(text)[-1]
    assert (last.event, [place.text for place in last.where]) == ("other", places)
