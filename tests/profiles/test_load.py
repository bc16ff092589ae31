"""Profiles are found under every name of theirs, and a broken one is refused with its line."""

from datetime import date
from pathlib import Path

import pytest

from alteram.errors import BrokenProfile, UnknownConflict
from alteram.profiles import Form, Tenure, load_profile, profile_for, profiles

SMALL = """\
id: north-south
name: North-South
aliases: [Ridge war]
sources:
  own: "Made up for this test."
parties:
  - id: sou
    name: South
    source: own
    bodies:
      - {id: sou.mod, name: Ministry of War, kind: ministry, source: own}
  - {id: nor, name: North, names: [Northland], source: own}
  - {id: lea, name: League, role: third-party, state: false, source: own}
toponyms:
  - {id: "overlay:nor-sou/ridge", name: Ridge, kind: mountain, at: [1.5, 2.5], side: North, source: own}
  - id: "overlay:nor-sou/ford-road"
    name: Ford road
    kind: road
    at: [1, 2]
    names: [Old road, {name: Furt, lang: de, party: South, from: 1990, to: 2000-06-30}]
    extent_km: 12.5
    through: [Ridge, Vale]
    within: "overlay:nor-sou/vale"
    held:
      - {by: League, from: 1999, source: own}
    source: own
  - {id: "overlay:nor-sou/vale", name: Vale, kind: district, at: [1, 2], source: own}
accords:
  - {id: nor-sou-2001-02-03, name: Ridge truce, date: 2001-02-03, source: own}
episodes:
  - {name: Long night, start: 2001-01-01, end: 2001-01-02, source: own}
"""

NAMES = {
    "id": ("armenia-azerbaijan", "armenia-azerbaijan"),
    "name_of_a_statement": ("Armenia-Azerbaijan", "armenia-azerbaijan"),
    "en_dash": ("Armenia\N{EN DASH}Azerbaijan", "armenia-azerbaijan"),
    "other_order": ("Azerbaijan and Armenia", "armenia-azerbaijan"),
    "alias": ("Nagorno Karabakh conflict", "armenia-azerbaijan"),
    "three_parties": ("DRC-Rwanda-M23", "drc-rwanda-m23"),
    "theatre": ("Yemen-Hodeidah", "yemen-hodeidah"),
    "spaces": ("India - Pakistan", "india-pakistan"),
    "with_years": ("Armenia-Azerbaijan 2020-2023", "armenia-azerbaijan"),
    "words_added": ("Israel-Lebanon (Hezbollah, UNIFIL)", "israel-lebanon"),
    "two_of_one_name": ("Korea (North/South)", "korea"),
    "early_years": ("Donbas 2014-2022", "russia-ukraine"),
}

# What is changed in SMALL, the line that is to blame, and a word of the complaint.
BROKEN = {
    "unknown_key": ("name: North, names", "name: North, nick: N, names", 12, "'nick'"),
    "missing_source": (", side: North, source: own}", ", side: North}", 15, "'source'"),
    "undeclared_source": ("date: 2001-02-03, source: own", "date: 2001-02-03, source: oral", 29, "'oral'"),
    "wrong_type": ("names: [Northland]", "names: Northland", 12, "no list"),
    "number_for_text": ("name: Ridge, kind", "name: 7, kind", 15, "no string"),
    "flag_for_text": ("names: [Northland]", "names: [NO]", 12, "no string"),
    "no_point": ("at: [1.5, 2.5]", "at: [91.5, 2.5]", 15, "no point"),
    "no_kind": ("kind: mountain", "kind: hill", 15, "'hill'"),
    "no_date": ("date: 2001-02-03", "date: 2001-02-30", 29, "no date"),
    "backwards": ("end: 2001-01-02", "end: 2000-01-02", 31, "ends before"),
    "unknown_side": ("side: North", "side: West", 15, "'West'"),
    "foreign_body": ("id: sou.mod", "id: nor.mod", 11, "nor.mod"),
    "same_party_twice": ("id: lea", "id: nor", 13, "'nor'"),
    "key_twice": ("name: League", "name: League, id: lea", 13, "twice"),
    "no_overlay": ('"overlay:nor-sou/ridge"', "ridge", 15, "overlay:"),
    "lone_claimant": (
        "side: North",
        "country: {code: AA, source: own, disputed: true, claimed_by: [AA]}",
        15,
        "two claimants",
    ),
    "form_of_no_party": ("party: South, from", "party: West, from", 20, "'West'"),
    "no_language": ("lang: de", "lang: deutsch", 20, "'deutsch'"),
    "no_year": ("from: 1990", "from: '90'", 20, "neither a year nor a date"),
    "period_backwards": ("from: 1990", "from: 2001", 20, "'to' is before 'from'"),
    "form_twice": ("[Old road,", "[Old road, Old road,", 16, "twice"),
    "unknown_key_of_form": ("lang: de", "language: de", 20, "'language'"),
    "form_of_a_list": ("[Old road,", "[[Old road],", 20, "no string"),
    "no_length": ("extent_km: 12.5", "extent_km: 0", 16, "no length"),
    "no_shape": ("kind: mountain", "shape: blob, kind: mountain", 15, "'blob'"),
    "extent_of_a_point": ("kind: mountain", "extent_km: 1, kind: mountain", 15, "a point has no extent"),
    "through_of_an_area": ("kind: district", "through: [Ridge], kind: district", 27, "only a line"),
    "through_nothing": ("[Ridge, Vale]", "[Ridge, Dale]", 16, "'Dale'"),
    "through_either": ("name: Vale", "name: Vale, names: [Ridge]", 16, "is any of"),
    "within_a_point": ('within: "overlay:nor-sou/vale"', 'within: "overlay:nor-sou/ridge"', 16, "no area"),
    "within_nothing": ('within: "overlay:nor-sou/vale"', "within: Vale", 16, "no place of this file"),
    "held_without_source": ("{by: League, from: 1999, source: own}", "{by: League, from: 1999}", 25, "'source'"),
    "no_yaml": ("aliases: [Ridge war]", "aliases: [Ridge war", 4, "no YAML"),
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "north-south.yaml").write_text(SMALL, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(("name", "id"), NAMES.values(), ids=NAMES)
def test_a_profile_is_found_under_its_names(name, id):
    assert load_profile(name).id == id


def test_an_unknown_conflict_is_an_error_that_lists_the_known_ones():
    with pytest.raises(UnknownConflict, match=r"P102 .*'Elbonia'.*armenia-azerbaijan, drc-rwanda-m23"):
        load_profile("Elbonia")


def test_a_longer_name_is_no_guess():
    with pytest.raises(UnknownConflict):
        load_profile("South Sudan")


def test_a_folder_of_the_user_adds_profiles(folder):
    profile = load_profile("ridge war", folders=[folder])
    assert [party.name for party in profile.parties] == ["North", "South", "League"]
    assert [party.name for party in profile.sides] == ["North", "South"]
    assert profile.parties[0].names == ("North", "Northland")
    assert profile.toponyms[0].source == "Made up for this test."


def test_a_toponym_tells_whose_its_names_are_and_how_far_it_reaches(folder):
    ridge, road, vale = load_profile("north-south", folders=[folder]).toponyms
    assert road.names == ("Ford road", "Old road", "Furt")
    until = date(2000, 6, 30)
    assert road.forms[2] == Form(name="Furt", lang="de", party="South", since=date(1990, 1, 1), until=until)
    assert (road.shape, road.extent_km, road.within) == ("line", 12.5, vale.id)
    assert road.through == (ridge.id, vale.id)
    assert road.held == (Tenure(holder="League", source="Made up for this test.", since=date(1999, 1, 1)),)
    assert (ridge.shape, vale.shape) == ("point", "area")


def test_the_variable_is_read_at_each_call(folder, monkeypatch):
    assert "north-south" not in {profile.id for profile in profiles()}
    monkeypatch.setenv("ALTERAM_PROFILES", str(folder))
    assert "north-south" in {profile.id for profile in profiles()}


def test_a_file_is_read_once_until_it_changes(folder):
    before = load_profile("north-south", folders=[folder])
    assert load_profile("north-south", folders=[folder]) is before
    (folder / "north-south.yaml").write_text(SMALL.replace("Ridge truce", "Peak truce"), encoding="utf-8")
    assert load_profile("north-south", folders=[folder]).accords[0].name == "Peak truce"


def test_a_folder_that_is_not_there_is_an_error(tmp_path):
    with pytest.raises(BrokenProfile, match="no such folder"):
        profiles(folders=[tmp_path / "none"])


def test_two_files_of_one_id_are_an_error(folder):
    (folder / "other.yaml").write_text(SMALL, encoding="utf-8")
    with pytest.raises(BrokenProfile, match=r"other\.yaml:1: the id 'north-south' is taken by .*north-south\.yaml"):
        profiles(folders=[folder])


@pytest.mark.parametrize(("old", "new", "line", "word"), BROKEN.values(), ids=BROKEN)
def test_a_broken_profile_is_refused_with_file_and_line(tmp_path, old, new, line, word):
    assert SMALL.count(old) == 1
    path = tmp_path / "broken.yaml"
    path.write_text(SMALL.replace(old, new), encoding="utf-8")
    with pytest.raises(BrokenProfile) as caught:
        profiles(folders=[tmp_path])
    assert caught.value.where == f"{path}:{line}"
    assert word in caught.value.what


def test_an_empty_file_is_refused(tmp_path):
    (tmp_path / "empty.yaml").write_text("", encoding="utf-8")
    with pytest.raises(BrokenProfile, match=r"empty\.yaml: the file is empty"):
        profiles(folders=[tmp_path])


CHOICES = {
    "named": ("Syria", "Russia", None, "syria"),
    "named_but_unknown": ("Elbonia", "Armenia", None, None),
    "party": (None, "Armenia", None, "armenia-azerbaijan"),
    "party_by_abbreviation": (None, "DRC", None, "drc-rwanda-m23"),
    "issuer_only": (None, None, "Ministry of Foreign Affairs of Pakistan", "india-pakistan"),
    "body_of_a_party": (None, None, "ANAMA", "armenia-azerbaijan"),
    "party_of_two_conflicts": (None, "Russia", None, None),
    "third_party_only": (None, "OSCE", None, None),
    "nothing_known": (None, None, None, None),
}


@pytest.mark.parametrize(("conflict", "party", "issuer", "id"), CHOICES.values(), ids=CHOICES)
def test_a_profile_is_chosen_only_where_it_is_the_only_one(conflict, party, issuer, id):
    profile = profile_for(conflict=conflict, party=party, issuer=issuer)
    assert (profile and profile.id) == id
