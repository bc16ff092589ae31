"""What is a place, and what only looks like one."""

from __future__ import annotations

import pytest

from alteram.model import Country
from alteram.places import find
from tests.places.factories import PROFILE, names, places

CASES = {
    # names of the profile, in any of their spellings
    "town": ("Sotk was shelled.", ["Sotk|settlement|in|sotk-village"]),
    "spelling": ("Fire came from Kelbajar.", ["Kelbajar|settlement|from|kalbajar-town"]),
    "hyphens": ("Fighting spread to Si-Sa-Ket province.", ["Si-Sa-Ket province|region|towards|si-sa-ket-province"]),
    "diacritics": ("Shells fell near Laçhın.", ["Laçhın|near-settlement|near|lachin-town"]),
    "apostrophe": ("Gor'is lost power.", ["Gor'is|settlement|in|goris-town"]),
    "longest": ("Troops reached Prasat Ta Moan Thom.", ["Prasat Ta Moan Thom|exact|in|ta-moan-thom-temple"]),
    "lower case is no name": ("They met to goris the plan.", []),
    # the kind word chooses, and belongs to the span when it is singular
    "district": ("Mines lie in Lachin district.", ["Lachin district|district|in|lachin-district"]),
    "city": ("A road bypasses Lachin city.", ["Lachin city|settlement|in|lachin-town"]),
    "bare": ("A road was built in Lachin.", ["Lachin|settlement|in|lachin-town"]),
    "capitals": ("Clashes in Lachin District.", ["Lachin District|district|in|lachin-district"]),
    "kind before": ("in the village of Sotk", ["Sotk|settlement|in|sotk-village"]),
    "direction": ("in the direction of Lachin", ["Lachin|district|direction-of|lachin-district"]),
    "direction after": ("in the Lachin direction", ["Lachin|district|direction-of|lachin-district"]),
    "reservoir": ("use of the Sarsang reservoir", ["Sarsang reservoir|area|in|sarsang-reservoir"]),
    "airport": ("It landed at Goris international airport.",
                ["Goris international airport|near-settlement|at|goris-town"]),
    # coordination shares the kind word, the cue and the doubt
    "shared kind": (
        "positions in Dashkasan, Kalbajar and Lachin districts",
        ["Dashkasan|district|in|dashkasan-district", "Kalbajar|district|in|kalbajar-district",
         "Lachin|district|in|lachin-district"],
    ),
    "shared direction": (
        "in the directions of Kalbajar and Lachin",
        ["Kalbajar|district|direction-of|kalbajar-district", "Lachin|district|direction-of|lachin-district"],
    ),
    "beside a district": (
        "along the border in Dashkasan and Lachin",
        ["Dashkasan|district|in|dashkasan-district", "Lachin|district|in|lachin-district"],
    ),
    "unlisted beside listed": ("Fire hit Sotk and Kuta.", ["Sotk|settlement|in|sotk-village", "Kuta|unknown|in|-"]),
    "unlisted with a region": (
        "Drones fell on Krasne of the Kharkiv region.",
        ["Krasne|unknown|in|-", "Kharkiv region|region|in|geonames-admin1:UA.07"],
    ),
    "two lists": (
        "in the Khuirata and Battal sectors of the Line of Control",
        ["Khuirata|area|in|-", "Battal|area|in|-", "Line of Control|area|in|-"],
    ),
    # names that nothing lists
    "villages of": ("Ossetian villages of Nuli and Avnevi", ["Nuli|settlement|in|-", "Avnevi|settlement|in|-"]),
    "state beside": ("in Mopti, central Mali", ["Mopti|settlement|in|geonames:2453348", "Mali|country|in|country:ML"]),
    "sector": ("Firing was heard in Jandrot Sector.", ["Jandrot Sector|area|in|-"]),
    "article": ("an air strike in the al-Urj area", ["al-Urj area|area|in|-"]),
    "towards": ("an offensive towards Kitchanga", ["Kitchanga|unknown|towards|-"]),
    "at": ("reinforcements at Kibumba and Bwito", ["Kibumba|unknown|at|-", "Bwito|unknown|at|-"]),
    "opener": ("shells near Mount Aramazd", ["Mount Aramazd|exact|near|-"]),
    "number": ("an outpost on the slope of Hill 402", ["Hill 402|exact|in|-"]),
    "gazetteer": ("clashes west of Sirte", ["Sirte|near-settlement|distance-bearing|geonames:2210554"]),
    "river": ("on the Mississippi River", ["Mississippi River|area|at|-"]),
    "around a town": ("in the Goma area", ["Goma area|area|in|geonames:216281"]),
    "state beside a region": ("in Sonora, Mexico.", ["Sonora|region|in|geonames-admin1:MX.26",
                                                   "Mexico|country|in|country:MX"]),
    "province": ("in the provinces of Aleppo and Idlib", ["Aleppo|region|in|geonames-admin1:SY.09",
                                                        "Idlib|region|in|geonames-admin1:SY.12"]),
    # lines, borders, air and ground of states
    "line": ("184 of them on the LoC and 38 on the Working Boundary", ["LoC|area|at|-", "Working Boundary|area|at|-"]),
    "border": ("along the Armenian-Azerbaijani state border", ["Armenian-Azerbaijani state border|area|along|-"]),
    "border with": ("areas adjacent to the state border with Armenia", ["state border with Armenia|area|near|-"]),
    "road": ("The Goris-Sotk road is closed.",
             ["Goris|near-settlement|along|goris-town", "Sotk|near-settlement|along|sotk-village"]),
    "whence": ("Fire came from the territory of Armenia. They left Goris.",
               ["Armenia|country|from|country:AM", "Goris|settlement|from|goris-town"]),
    "unlisted beside a known one": ("They seized Nawnghkio, Kapan and Hsipaw.",
        ["Nawnghkio|unknown|in|-", "Kapan|settlement|in|geonames:174875", "Hsipaw|unknown|in|-"]),
    "unlisted that is placed": ("They raided Verin Shen in northern Syunik.",
        ["Verin Shen|unknown|in|-", "Syunik|region|in|geonames-admin1:AM.08"]),
    "unlisted between known ones": ("in Goris, Verin Shen, Kapan",
        ["Goris|settlement|in|goris-town", "Verin Shen|unknown|in|-", "Kapan|settlement|in|geonames:174875"]),
    "unlisted stretch": ("an ambush between Verin Shen and Kapan",
        ["Verin Shen|unknown|between|-", "Kapan|near-settlement|between|geonames:174875"]),
    "unlisted road": ("on the Verin Shen-Kapan road",
        ["Verin Shen|unknown|along|-", "Kapan|near-settlement|along|geonames:174875"]),
    "befallen": ("Verin Shen airfield was bombed.", ["Verin Shen airfield|exact|in|-"]),
    "described": ("fire from the direction of the occupied Kalbajar district",
        ["Kalbajar district|district|direction-of|kalbajar-district"]),
    "suffix": ("shots near Rijin-ri", ["Rijin-ri|unknown|near|-"]),
    "abbreviation": ("in Brgy. San Isidro", ["Brgy. San Isidro|settlement|in|-"]),
    "left for": ("They fled Goris for Sotk.",
        ["Goris|settlement|from|goris-town", "Sotk|settlement|towards|sotk-village"]),
    "colon": ("three villages: Verin Shen, Kapan and Azat", ["Verin Shen|settlement|in|-",
        "Kapan|settlement|in|geonames:174875", "Azat|settlement|in|-"]),
    "island of its own": ("boats near Goris Island", ["Goris Island|near-settlement|near|goris-town"]),
    "bank": ("on the left bank of Kharkiv", ["Kharkiv|area|at|-"]),
    "damage to": ("The damage to Goris is great.", ["Goris|settlement|in|goris-town"]),
    "named after": ("They met in the People's Republic of China.",
                    ["People's Republic of China|country|in|country:CN"]),
    "airspace": ("it entered Rwandan airspace", ["Rwandan airspace|country|in|country:RW"]),
    "territory": ("mines in Azerbaijani territory", ["Azerbaijani territory|country|in|country:AZ"]),
    "territory of": ("mines in the territory of Azerbaijan", ["Azerbaijan|country|in|country:AZ"]),
    # states and capitals, where the words before make places of them
    "in a state": ("They are in Belarus.", ["Belarus|country|in|country:BY"]),
    "to a state": ("They will be taken to Russia.", ["Russia|country|towards|country:RU"]),
    "held in": ("the meeting held in Brussels", ["Brussels|settlement|in|geonames:2800866"]),
    "near a capital": ("a depot near Yerevan", ["Yerevan|near-settlement|near|yerevan-city"]),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_places_are_found(text: str, expected: list[str]) -> None:
    assert places(text) == expected


NO_PLACES = {
    "speaker": "Baku said that the talks go on.",
    "actor": "Kigali took measures of defence.",
    "possessive": "Yerevan's position is known.",
    "subject": "Armenia has not withdrawn its forces.",
    "against": "The attack against Armenia continues.",
    "with": "A treaty with Armenia was signed by Azerbaijan.",
    "given to": "The maps were handed to Armenia.",
    "proposed to": "It proposed to Armenia a meeting.",
    "of an army": "the armed forces of Azerbaijan",
    "of a ministry": "the Ministry of Defence of Armenia",
    "meeting": "the Brussels meeting of 31 August",
    "agreement": "the 2018 Stockholm agreement",
    "processes": "the Luanda and Nairobi processes",
    "declaration": "the Jeddah Declaration",
    "attack": "the Pahalgam attack",
    "person": "Director General Mohammad Faisal condemned it.",
    "initials": "Deputy High Commissioner J. P. Singh was summoned.",
    "name of a person": "Fayez al-Sarraj's initiative",
    "bare border": "The border was closed, and the territory too.",
    "sentence opener": "Residential areas were hit. Several districts lost power.",
    "demonym": "Azerbaijani villages and Armenian positions",
    "body": "Sahil posts opened fire.",
    "month": "They met in August and at Easter.",
    "common word": "Most of Police said Nice things.",
    "after a list": "In Goris and Goris, Thomas Lincoln worked.",
    "request": "It was done at Petrov's request.",
    "apposed": "In Goris, Petrov said nothing.",
    "guards": "The Tajik border guards opened fire.",
    "brigade": "A soldier of Kapan brigade fell.",
    "bank": "the Bank of Kapan",
    "plan for": "a plan for Xyzzy",
    "made in": "Ankara-backed groups and the Tripoli government",
}


@pytest.mark.parametrize("text", NO_PLACES.values(), ids=NO_PLACES)
def test_other_names_are_no_places(text: str) -> None:
    assert [name for name in names(text) if name != "Goris"] == []


def test_a_place_of_the_text_is_one_throughout_it() -> None:
    assert names("They advanced towards Kitchanga. Kitchanga fell at noon.") == ["Kitchanga", "Kitchanga"]


def test_a_speaker_after_a_place_is_none() -> None:
    assert names("In Geneva, Georgia and Russia discussed the matter.") == ["Geneva"]


def test_namesakes_follow_the_country_beside_them() -> None:
    found = find("strikes in Punjab and Peshawar", profile=None)
    assert [mention.country.code for mention in found if mention.country] == ["PK", "PK"]


def test_an_entry_brings_its_name_point_and_country() -> None:
    (found,) = find("Gorus was hit.", profile=PROFILE)
    assert (found.text, found.name, found.lat, found.lon) == ("Gorus", "Goris", 40.0, 46.0)
    assert found.country == Country(code="AM", source="overlay")


def test_what_nothing_lists_has_its_words_for_a_name() -> None:
    (found,) = find("Firing was heard in Jandrot Sector.", profile=PROFILE)
    assert (found.name, found.id, found.lat, found.country) == ("Jandrot Sector", None, None, None)


def test_either_party_is_treated_alike() -> None:
    said = "{} said that units near {} were in the territory of {}; {}'s position is known."
    assert names(said.format("Baku", "Baku", "Armenia", "Baku")) == ["Baku", "Armenia"]
    assert names(said.format("Yerevan", "Yerevan", "Azerbaijan", "Yerevan")) == ["Yerevan", "Azerbaijan"]


SMALL = {
    # small places need words around them that make places of them, and a country that the text is about
    "after a cue": ("Shells fell near Sarukhan.", ["Sarukhan|near-settlement|near|geonames:616255"]),
    "another spelling": ("Shells fell near Sarukhon.", ["Sarukhon|near-settlement|near|geonames:616255"]),
    "town without a cue": ("Overnight Kapan was shelled.", ["Kapan|settlement|in|geonames:174875"]),
    "opens a sentence": ("Kapan was calm.", []),
    "befallen": ("Kapan was shelled.", ["Kapan|settlement|in|geonames:174875"]),
    "village without a cue": ("Overnight Sarukhan was calm.", []),
    "in a country that is far": ("Shells fell near Chasiv Yar.", ["Chasiv Yar|unknown|near|-"]),
    "namesakes of one size": ("Shells fell near Agarak.", ["Agarak|unknown|near|-"]),
    "a word of the text": ("The rich left. Shells fell near Rich.", ["Rich|unknown|near|-"]),
    "district": ("Mines lie in Sotk district.", ["Sotk district|district|in|-"]),
}


@pytest.mark.parametrize(("text", "expected"), SMALL.values(), ids=SMALL)
def test_small_places(text: str, expected: list[str]) -> None:
    assert places(text) == expected


@pytest.mark.parametrize(("point", "country"), [((13.7, -88.9), "SV"), ((-34.6, -58.4), "AR")])
def test_of_namesakes_the_closer_to_what_the_text_is_about_is_meant(point: tuple[float, float], country: str) -> None:
    (found,) = find("Shots were fired in San Miguel.", near=[point])
    assert found.country is not None
    assert found.country.code == country


def test_all_that_a_name_may_mean_stays_with_its_score() -> None:
    (found,) = find("Shots were fired in Tripoli.")
    assert [(each.country.code, each.kind) for each in found.candidates if each.country][:2] == [
        ("LY", "city"),
        ("LB", "city"),
    ]
    assert found.candidates[0].id == found.id
    scores = [each.score for each in found.candidates]
    assert scores == sorted(scores, reverse=True)
    assert scores[0] > scores[1] + 0.3


def test_what_is_not_clear_keeps_its_candidates() -> None:
    (found,) = find("Shells fell near Agarak.", profile=PROFILE)
    assert found.id is None
    assert {each.name for each in found.candidates} == {"Agarak"}


def test_a_place_tells_the_divisions_that_it_lies_in() -> None:
    kapan, sotk = find("Shells fell near Kapan and in Sotk.", profile=PROFILE)
    assert [(each.id, each.name) for each in kapan.divisions] == [("geonames-admin1:AM.08", "Syunik")]
    assert sotk.divisions == ()  # the point of the made-up profile is not that of the village
    (syunik,) = find("They met in Syunik province.")
    assert syunik.divisions == ()
