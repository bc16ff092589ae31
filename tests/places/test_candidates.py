"""What a name may mean, and why."""

from __future__ import annotations

import pytest

from alteram.places import find
from alteram.places.candidates import weigh
from alteram.profiles.records import Profile
from tests.places.factories import PROFILE

BY_PEOPLE = "it has the most people: 170,188, and the next 154,341"
BARE = "a bare name means a town or village before a district or region"
LISTED = "the conflict's profile lists it, and its places go before all others"
DWARFS = "it has the most people: 17,792,592, and the next 171,214"
WON = {
    "a town of the profile": ("Lachin", PROFILE, "x/lachin-town", BARE),
    "a kind word": ("Lachin district", PROFILE, "x/lachin-district", "its kind is the one that the name says"),
    "kind before": ("city of Kharkiv", None, "geonames:706483", "its kind is the one that the name says"),
    "profile": ("Sotk", PROFILE, "x/sotk-village", LISTED),
    "state": ("Georgia", None, "country:GE", "a state goes before other places of its name"),
    "dwarfed": ("Ontario", None, "geonames-admin1:CA.08", DWARFS),
    "people": ("Springfield", None, "geonames:4409896", BY_PEOPLE),
    "alone": ("Berdychiv", None, "geonames:712441", "nothing else has this name"),
    "own name": ("Goris", None, "geonames:174895", BARE),
    "lower case": ("kharkiv", None, "geonames:706483", BARE),
}  # fmt: skip


@pytest.mark.parametrize(("name", "profile", "id", "why"), WON.values(), ids=WON)
def test_the_first_wins_for_a_reason(name: str, profile: Profile | None, id: str, why: str):
    weighed = weigh(name, profile=profile)
    assert weighed.chosen
    assert (weighed.candidates[0].entry.id, weighed.why) == (id, why)


@pytest.mark.parametrize("name", ["Lachin", "Lachin district", "Goris", "Kharkiv", "Ontario", "Kelbadzhar", "Martuni"])
@pytest.mark.parametrize("profile", [None, PROFILE], ids=["no profile", "profile"])
def test_it_is_what_the_name_means_in_a_text(name: str, profile: Profile | None):
    mention = find(f"Shells fell near {name}.", profile=profile)[0]
    weighed = weigh(name, profile=profile)
    assert mention.id == (weighed.candidates[0].entry.id if weighed.chosen else None)


def test_a_name_that_nothing_lists_means_nothing():
    weighed = weigh("Xyzzy")
    assert (weighed.candidates, weighed.chosen) == ((), False)
    assert weighed.why == "nothing lists it, and it is spelled like nothing that is listed"
    assert weigh("!").why == "it has no letters"


def test_a_small_place_of_another_country_needs_a_text_about_it():
    weighed = weigh("Berdychiv", profile=PROFILE)
    assert [each.standing for each in weighed.candidates] == ["elsewhere"]
    assert weighed.why == "small places are taken only in countries that the conflict or the text is about"


def test_every_candidate_stands_once_and_the_steps_come_in_order():
    found = weigh("Kelbajar", profile=PROFILE).candidates
    steps = ["profile", "listed", "small", "elsewhere", "spelling"]
    order = [steps.index(each.standing) for each in found]
    assert order == sorted(order)
    assert len({each.entry.id for each in found}) == len(found)
    assert {each.match for each in found} >= {"other name", "other spelling"}


def test_a_small_place_lies_in_its_division():
    assert [[one.name for one in each.divisions] for each in weigh("Sotk").candidates] == [["Gegharkunik"]]
    assert weigh("Kharkiv region").candidates[0].divisions == ()
