"""The profiles that come with the program: well-formed, sourced, and as careful of one side as of the other."""

from collections import Counter

import pytest

from alteram.profiles import Party, Profile, load_profile, profiles

ALL = {profile.id: profile for profile in profiles()}
TWO_SIDED = {id: profile for id, profile in ALL.items() if len(profile.sides) == 2}
FACTOR = 1.5


def test_the_conflicts_of_the_statements_are_there():
    assert set(ALL) >= {
        "armenia-azerbaijan",
        "drc-rwanda-m23",
        "ethiopia-tigray",
        "georgia-russia",
        "india-pakistan",
        "israel-lebanon",
        "korea",
        "kyrgyzstan-tajikistan",
        "libya",
        "russia-ukraine",
        "sudan",
        "syria",
        "thailand-cambodia",
        "yemen-hodeidah",
    }


@pytest.mark.parametrize("profile", ALL.values(), ids=ALL)
def test_every_entry_that_is_shown_has_a_source(profile: Profile):
    assert all(place.source for place in profile.toponyms)
    assert all(accord.source for accord in profile.accords)
    assert all(episode.source for episode in profile.episodes)
    assert all(place.country.source for place in profile.toponyms if place.country)


@pytest.mark.parametrize("profile", ALL.values(), ids=ALL)
def test_every_profile_knows_its_sides_places_and_agreements(profile: Profile):
    assert len(profile.sides) >= 2
    assert len(profile.toponyms) >= 50
    assert profile.accords
    assert all(party.bodies for party in profile.sides)


@pytest.mark.parametrize("profile", TWO_SIDED.values(), ids=TWO_SIDED)
def test_both_sides_have_as_many_bodies_and_places(profile: Profile):
    places = Counter(place.side for place in profile.toponyms)
    a, b = profile.sides
    assert_balanced(len(a.bodies), len(b.bodies))
    assert_balanced(places[a.name], places[b.name])


@pytest.mark.parametrize("profile", ALL.values(), ids=ALL)
def test_no_two_parties_share_a_name(profile: Profile):
    names = Counter(name for party in profile.parties for name in {*map(str.casefold, party.names)})
    assert [name for name, count in names.items() if count > 1] == []


@pytest.mark.parametrize("profile", ALL.values(), ids=ALL)
def test_no_two_agreements_share_a_name(profile: Profile):
    names = Counter(name for accord in profile.accords for name in {accord.name, *accord.aliases})
    assert [name for name, count in names.items() if count > 1] == []


def test_the_seed_names_of_the_first_conflict_are_known():
    profile = load_profile("armenia-azerbaijan")
    assert accord(profile, "Trilateral Statement") == accord(profile, "November 10 Joint Statement")
    assert accord(profile, "Trilateral Statement") == "arm-aze-rus-2020-11-10"
    assert {"Kalbajar", "Kelbajar", "Karvachar"} <= names(profile, "overlay:arm-aze/kalbajar-district")
    assert {"Goris", "Gorus"} <= names(profile, "overlay:arm-aze/goris")
    assert {"Jermuk", "Istisu"} <= names(profile, "overlay:arm-aze/jermuk")
    assert {"Vardenis", "Basarkechar"} <= names(profile, "overlay:arm-aze/vardenis")
    assert {"Sisian", "Garakilsa"} <= names(profile, "overlay:arm-aze/sisian")
    assert body(profile.party("azerbaijan"), "ANAMA") == "aze.anama"
    assert body(profile.party("Armenia"), "Armenian Public TV") == "arm.tv"


DISPUTED = {
    "crimea": ("russia-ukraine", "Crimea", ("RU", "UA")),
    "kashmir": ("india-pakistan", "Kashmir", ("IN", "PK")),
    "temple": ("thailand-cambodia", "Ta Muen Thom temple", ("KH", "TH")),
    "stepanakert": ("armenia-azerbaijan", "Khankendi", ("AM", "AZ")),
    "golan": ("israel-lebanon", "Golan Heights", ("IL", "SY")),
}


@pytest.mark.parametrize(("id", "name", "claimants"), DISPUTED.values(), ids=DISPUTED)
def test_a_disputed_place_names_every_claimant_and_has_no_side(id, name, claimants):
    place = next(place for place in ALL[id].toponyms if place.name == name)
    assert place.side is None
    assert place.country is not None
    assert place.country.disputed
    assert place.country.claimed_by == claimants


AGREEMENTS = {
    "2003": ("india-pakistan", "2003 Ceasefire Understanding", "ind-pak-2003-11-26"),
    "no_year": ("india-pakistan", "Ceasefire Understanding", "ind-pak-2003-11-26"),
    "minsk": ("russia-ukraine", "Minsk agreements", "rus-ukr-2015-02-12"),
    "pretoria": ("ethiopia-tigray", "Pretoria agreement", "eth-tig-2022-11-02"),
    "jeddah": ("sudan", "Jeddah Declaration", "sdn-jeddah-2023-05-11"),
    "stockholm": ("yemen-hodeidah", "2018 Stockholm agreement", "yem-stockholm-2018-12-13"),
    "hudaydah": ("yemen-hodeidah", "Hudaydah Agreement", "yem-stockholm-2018-12-13"),
    "luanda": ("drc-rwanda-m23", "Luanda and Nairobi processes", "drc-luanda-roadmap-2022-07-06"),
    "korea": ("korea", "Comprehensive Military Agreement", "prk-kor-2018-09-19"),
    "1701": ("israel-lebanon", "Resolution 1701", "isr-lbn-1701"),
    "libya": ("libya", "October 2020 ceasefire", "lby-2020-10-23"),
}


@pytest.mark.parametrize(("id", "name", "accord_id"), AGREEMENTS.values(), ids=AGREEMENTS)
def test_agreements_go_by_the_names_that_statements_give_them(id, name, accord_id):
    assert accord(ALL[id], name) == accord_id


def assert_balanced(one: int, other: int) -> None:
    assert max(one, other) <= FACTOR * min(one, other)


def accord(profile: Profile, name: str) -> str | None:
    return next((each.id for each in profile.accords if name in (each.name, *each.aliases)), None)


def names(profile: Profile, id: str) -> set[str]:
    return {name for place in profile.toponyms if place.id == id for name in place.names}


def body(party: Party | None, name: str) -> str | None:
    return next((each.id for each in (party.bodies if party else ()) if name in (each.name, *each.aliases)), None)
