"""The places of the profiles: found alike under whoever's name, sourced, and disputed where they are."""

from __future__ import annotations

import json
from collections import defaultdict
from pathlib import Path

import pytest

from alteram.places import find
from alteram.places.fold import key_of
from alteram.places.vocabulary import vocabulary
from alteram.profiles import Profile, Toponym, load_profile, profile_for, profiles
from benchmarks.bundled import BUNDLED

ALL = {profile.id: profile for profile in profiles()}
KINDS = {word for phrase in vocabulary().kinds for word in phrase}
# names that no text writes so, and that stand in a profile to tell namesakes apart
NOT_IN_TEXTS = {"Punjab (Pakistan)"}
# what gold calls a place and no gazetteer should: nothing so far
NO_REAL_PLACES: set[str] = set()


def resolved(name: str, profile: Profile | None) -> str | None:
    """The id of the last place that a sentence with ``name`` at its end names."""
    mentions = find(f"Shells fell in {name}.", profile=profile)
    return mentions[-1].id if mentions else None


@pytest.fixture(scope="module", params=tuple(ALL.values()), ids=tuple(ALL))
def known(request: pytest.FixtureRequest) -> tuple[Profile, dict[str, list[Toponym]]]:
    """A profile, and its toponyms by each of their names as they are looked up."""
    profile: Profile = request.param
    by_key: dict[str, list[Toponym]] = defaultdict(list)
    for place in profile.toponyms:
        for key in {key_of(form.name) for form in place.forms}:
            by_key[key].append(place)
    return profile, by_key


def test_every_form_finds_its_place(known: tuple[Profile, dict[str, list[Toponym]]]):
    profile, by_key = known
    forms = {form.name for place in profile.toponyms for form in place.forms} - NOT_IN_TEXTS
    found = {form: resolved(form, profile) for form in forms}
    assert {form: id for form, id in found.items() if id not in {place.id for place in by_key[key_of(form)]}} == {}


def test_whose_name_it_is_does_not_decide_which_place_is_meant(known: tuple[Profile, dict[str, list[Toponym]]]):
    """A town and its district share all names: none of these means the one, and another the other.

    Left out are names that say the kind ("Martuni region"), and those of two places in different parts.
    """
    profile, by_key = known
    differing: dict[str, str | None] = {}
    for place in profile.toponyms:
        namesakes = by_key[key_of(place.name)]
        for form in place.forms:
            alike = {each.name for each in (*by_key[key_of(form.name)], *namesakes)} == {place.name}
            if alike and not KINDS.intersection(form.name.lower().split()) and place.name not in NOT_IN_TEXTS:
                id = resolved(form.name, profile)
                differing |= {form.name: id} if id != resolved(place.name, profile) else {}
    assert differing == {}


def test_names_and_forms_are_the_same(known: tuple[Profile, dict[str, list[Toponym]]]):
    for place in known[0].toponyms:
        assert place.names == tuple(dict.fromkeys(form.name for form in place.forms))
        assert place.names[0] == place.name


GOLD = sorted((BUNDLED / "gold").glob("*.json"))


@pytest.mark.parametrize("gold", GOLD, ids=[path.stem for path in GOLD])
def test_every_place_in_gold_has_an_id(gold: Path):
    statement = json.loads((BUNDLED / "docs" / gold.name).read_text(encoding="utf-8"))
    claims = json.loads(gold.read_text(encoding="utf-8"))["claims"]
    profile = profile_for(
        conflict=statement.get("conflict"), party=statement.get("party"), issuer=statement.get("issuer")
    )
    names = {name for claim in claims for name in claim["where"]} - NO_REAL_PLACES
    assert [name for name in sorted(names) if resolved(name, profile) is None] == []


DOCS = sorted((BUNDLED / "docs").glob("*.json"))


@pytest.mark.parametrize("doc", DOCS, ids=[path.stem for path in DOCS])
def test_every_place_that_a_bundled_statement_names_has_an_id(doc: Path):
    statement = json.loads(doc.read_text(encoding="utf-8"))
    profile = profile_for(
        conflict=statement.get("conflict"), party=statement.get("party"), issuer=statement.get("issuer")
    )
    assert [mention.text for mention in find(statement["text"], profile=profile) if mention.id is None] == []


CLAIMED = {
    "crimea": ("russia-ukraine", "Crimea", {"RU", "UA"}),
    "kashmir": ("india-pakistan", "Kashmir", {"IN", "PK"}),
    "golan": ("israel-lebanon", "Golan Heights", {"IL", "SY"}),
    "golan_of_syria": ("syria", "Golan Heights", {"IL", "SY"}),
    "abkhazia": ("georgia-russia", "Abkhazia", {"GE", "RU"}),
    "south_ossetia": ("georgia-russia", "South Ossetia", {"GE", "RU"}),
    "karabakh": ("armenia-azerbaijan", "Nagorno-Karabakh", {"AM", "AZ"}),
}


@pytest.mark.parametrize(("id", "name", "claimants"), CLAIMED.values(), ids=CLAIMED)
def test_a_place_under_dispute_carries_every_claimant_and_the_source_of_its_code(id, name, claimants):
    place = next(each for each in ALL[id].toponyms if name in each.names)
    assert place.country is not None
    assert place.country.disputed
    assert set(place.country.claimed_by) == claimants
    assert place.country.source


def test_a_profile_tells_who_held_karabakh_before_2020_and_2023():
    places = {place.id.rpartition("/")[2]: place for place in load_profile("armenia-azerbaijan").toponyms}
    ends = {name: places[name].held[-1].until for name in ("kalbajar-district", "lachin-district", "khankendi")}
    assert {name: end and end.isoformat() for name, end in ends.items()} == {
        "kalbajar-district": "2020-11-25",
        "lachin-district": "2020-12-01",
        "khankendi": "2023-09-20",
    }
    assert all(places[name].held[-1].source for name in ends)


def test_each_side_has_names_of_its_own_in_the_first_conflict():
    forms = [form for place in load_profile("armenia-azerbaijan").toponyms for form in place.forms]
    assert {form.party for form in forms} == {None, "Armenia", "Azerbaijan"}
    assert {"az", "hy-Latn"} <= {form.lang for form in forms}
