"""Other names of known places, from an alternateNames table of GeoNames."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from alteram.errors import BrokenPlaces
from alteram.places import find
from alteram.places.add import add_places
from alteram.places.added import AddedPlace, added_places
from alteram.places.candidates import Candidate, weigh
from alteram.places.fold import key_of
from alteram.places.known import Known
from alteram.places.mapped import mapped
from tests.places.test_add import dumped, written

SOTK, YEREVAN = 616041, 616052
NOWHERE = 999_999_999


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("ALTERAM_GAZETTEER", str(tmp_path / "own"))
    return tmp_path / "own"


def row(number: int | str, name: str, language: str = "en", *, colloquial: str = "", columns: int = 10) -> str:
    return "\t".join(["1", str(number), language, name, "1", "", colloquial, "", "", ""][:columns])


def candidates(name: str) -> Sequence[Candidate]:
    return [each for each in weigh(name).candidates if each.match != "other spelling"]


def kept(tmp_path: Path, *rows: str) -> list[AddedPlace]:
    add_places(written(tmp_path / "names.txt", *rows))
    return [one.place(start) for one in added_places().sets for start, _ in one.ids()]


def test_a_town_is_found_under_a_name_that_is_added(tmp_path: Path):
    before = find("Shells fell near Zodkavan, Armenia.")[0].id
    added = add_places(written(tmp_path / "AM.txt", row(SOTK, "Zodkavan"), row(SOTK, "Зодкаван", "ru")))
    assert (before, find("Shells fell near Zodkavan, Armenia.")[0].id) == (None, f"geonames:{SOTK}")
    (known,) = candidates("Sotk")
    for name in ("Zodkavan", "Зодкаван"):
        (found,) = candidates(name)
        assert (found.match, found.standing, found.divisions) == ("other name", "small", known.divisions)
        same = ("id", "name", "kind", "lat", "lon", "country", "rank", "division")
        assert [getattr(found.entry, each) for each in same] == [getattr(known.entry, each) for each in same]
    assert (added.stamp.places, added.stamp.name, added.stamp.licence) == (1, "AM-names", "CC BY 4.0")


def test_only_long_names_of_cities_are_sure(tmp_path: Path):
    rows = [row(YEREVAN, "Zarvadurum"), row(YEREVAN, "Zarv"), row(SOTK, "Zodkavanum")]
    added = add_places(written(tmp_path / "AM.txt", *rows))
    assert added.stamp.places == 2
    standing = {name: found.standing for name in ("Zarvadurum", "Zarv", "Zodkavanum") for found in candidates(name)}
    assert standing == {"Zarvadurum": "listed", "Zarv": "small", "Zodkavanum": "small"}


@pytest.mark.parametrize("own", ["Great Dashtar", "Most"])
def test_a_city_whose_own_name_is_a_word_has_no_sure_names(own: str, tmp_path: Path):
    add_places(written(tmp_path / "XA.txt", dumped(own, NOWHERE, people=200_000)))
    add_places(written(tmp_path / "XA-names.txt", row(NOWHERE, "Zarvadurum")))
    assert [each.standing for each in candidates("Zarvadurum")] == ["small" if own == "Most" else "listed"]


LEFT_OUT = {
    "link": row(SOTK, "https://example.org/wiki/Sotk", "link"),
    "postal code": row(SOTK, "ZX 1234", "post"),
    "Wikidata": row(SOTK, "Zarvadurum", "wkdt"),
    "location code": row(SOTK, "Zarvadurum", "unlc"),
    "airport": row(SOTK, "Zarvadurum", "icao"),
    "spoken form": row(SOTK, "Zarvadurum", "phon"),
    "abbreviation": row(SOTK, "Zarvadurum", "abbr"),
    "nickname": row(SOTK, "Zarvadurum", colloquial="1"),
    "capitals": row(SOTK, "ZVRD"),
    "word": row(SOTK, "Most"),
    "too short": row(SOTK, "Zu"),
    "not known": row(NOWHERE, "Zarvadurum"),
    "division": row(0, "Zarvadurum"),
}


@pytest.mark.parametrize("left", LEFT_OUT.values(), ids=LEFT_OUT)
def test_what_is_no_name_of_a_known_place_is_left_out(left: str, tmp_path: Path):
    added = add_places(written(tmp_path / "AM.txt", row(SOTK, "Zodkavan"), left))
    assert (added.stamp.places, added.left_out, added.bad) == (1, 1, ())
    assert [each.id for each in find("Shells fell in the town of Zarvadurum.")] == [None]


@pytest.mark.parametrize("language", ["", "en", "arm", "zh-Hant", "fr_1793", "piny"])
def test_a_name_of_any_language_is_kept(language: str, tmp_path: Path):
    assert [each.names for each in kept(tmp_path, row(SOTK, "Zodkavan", language))] == [("Zodkavan",)]


def test_names_that_are_known_are_not_added_again(tmp_path: Path):
    rows = [row(SOTK, "Zodkavan"), row(SOTK, "Zod-Kavan", "fr"), row(SOTK, "Sotk"), row(YEREVAN, "Erivan")]
    assert [each.names for each in kept(tmp_path, *rows)] == [("Zodkavan",)]


def test_a_place_that_was_added_has_its_other_names(tmp_path: Path):
    dump = [dumped("Zarvadur", NOWHERE, others="Daştvar"), dumped("Zarvadur Rayon", 2, group="A", code="ADM2")]
    names = written(tmp_path / "names" / "XA.txt", row(NOWHERE, "Kaltavan"), row(NOWHERE, "Daştvar"))
    add_places(written(tmp_path / "XA.txt", *dump))
    add_places(names)
    (found,) = candidates("Kaltavan")
    assert (found.entry.id, found.match) == (f"geonames:{NOWHERE}", "other name")
    assert [each.name for each in found.divisions] == ["Zarvadur Rayon"]
    assert [each.stamp.places for each in added_places().sets] == [2, 1]
    assert [one.place(start).names for one in added_places().sets[1:] for start, _ in one.ids()] == [("Kaltavan",)]
    assert [each.match for each in candidates("Zarvadur") if each.entry.id == f"geonames:{NOWHERE}"] == ["own name"]


def test_names_do_not_make_places_known_to_another_table(tmp_path: Path):
    add_places(written(tmp_path / "XA.txt", dumped("Zarvadur", NOWHERE)))
    add_places(written(tmp_path / "names.txt", row(NOWHERE, "Kaltavan")))
    assert NOWHERE in Known(but="names")
    assert NOWHERE not in Known(but="XA")


def test_rows_of_another_form_are_told(tmp_path: Path):
    rows = [row(SOTK, "Zodkavan", columns=8), "1\t2", row("x", "A"), row(SOTK, " ")]
    added = add_places(written(tmp_path / "AM.txt", *rows))
    assert [(each.line, each.why) for each in added.bad] == [
        (2, "it has 2 columns in place of 8 to 10"),
        (3, "its geonameid is no number: 'x'"),
        (4, "it has no name"),
    ]


def test_a_table_without_a_known_place_says_what_to_add(tmp_path: Path):
    with pytest.raises(BrokenPlaces, match="add the dump of its country first"):
        add_places(written(tmp_path / "XA.txt", row(NOWHERE, "Zarvadurum")))


def test_every_town_is_found_by_its_number():
    towns = mapped()
    numbers = [len(towns) - 1, *range(100_000, len(towns), 9_973)]
    assert [towns.town(int(towns.record(number).code)) for number in numbers] == numbers
    assert [towns.town(number) for number in (0, NOWHERE)] == [None, None]
    assert key_of(towns.record(towns.town(SOTK) or 0).name) == "sotk"
