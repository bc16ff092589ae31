"""What is compiled can be looked up, and is the same bytes each time."""

from __future__ import annotations

from pathlib import Path

import pytest

from alteram.places.mapped import Mapped
from gazetteer_build.compile import TARGET
from gazetteer_build.write import write
from tests.gazetteer_build.factories import PLACES

MOST_BYTES = 25_000_000


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Mapped:
    folder = tmp_path_factory.mktemp("gazetteer")
    write(PLACES, folder, made_from="test")
    return Mapped(folder)


def codes(mapped: Mapped, key: str) -> list[str]:
    return [mapped.record(each.record).code for each in mapped.named(key)]


def spelled(mapped: Mapped, key: str) -> list[list[str]]:
    return [[mapped.record(each.record).code for each in meanings] for meanings in mapped.variants(key)]


NAMED = {
    "division without its kind": ("upperkura", ["XA.01"]),
    "town before a division": ("kelbajar", ["1", "XA.01.7"]),
    "alternate": ("karvachar", ["1"]),
    "Cyrillic": ("кельбаджар", ["1"]),
    "large town before a namesake": ("dashdar", ["2", "3"]),
    "remote name": ("oldfort", ["2"]),
    "code": ("dst", []),
    "unknown": ("nowhere", []),
}


@pytest.mark.parametrize(("key", "expected"), NAMED.values(), ids=NAMED)
def test_a_name_gives_its_places(small: Mapped, key: str, expected: list[str]) -> None:
    assert codes(small, key) == expected


def test_a_name_that_is_a_word_makes_no_place_of_it_for_sure(small: Mapped) -> None:
    assert [(each.primary, each.sure) for each in small.named("most")] == [(True, False)]


def test_a_meaning_says_how_the_name_belongs_to_the_place(small: Mapped) -> None:
    own, other, remote = small.named("dashtar")[0], small.named("dashdar")[0], small.named("oldfort")[0]
    assert [(each.primary, each.sure) for each in (own, other, remote)] == [(True, True), (False, True), (False, False)]
    assert not small.named("koktash")[0].capital


def test_a_record_is_whole(small: Mapped) -> None:
    town = small.record(small.named("karvachar")[0].record)
    assert (town.kind, town.name, town.code, town.country) == ("settlement", "Kelbajar", "1", "XA")
    assert (town.lat, town.lon, town.population) == (40.0, 46.0, 8_000)
    assert town.division is not None
    assert small.record(town.division).name == "Upper Kura Oblast"


def test_a_division_without_towns_has_no_point(small: Mapped) -> None:
    district = small.record(small.named("kelbajarrayon")[0].record)
    assert (district.name, district.lat, district.lon) == ("Kelbajar Rayon", None, None)


def test_other_spellings_are_found(small: Mapped) -> None:
    assert spelled(small, "koktosh") == [[], ["4"]]
    assert spelled(small, "kalbadzharr") == [["1", "XA.01.7"], []]
    assert spelled(small, "kelb") == []


def test_the_same_places_make_the_same_bytes(tmp_path: Path) -> None:
    for name in ("one", "other"):
        write(PLACES, tmp_path / name, made_from="test")
    files = sorted(path.name for path in (tmp_path / "one").iterdir())
    assert len(files) == 6
    for name in files:
        assert (tmp_path / "one" / name).read_bytes() == (tmp_path / "other" / name).read_bytes()


def test_the_shipped_gazetteer_is_small_enough() -> None:
    assert sum(path.stat().st_size for path in TARGET.iterdir()) <= MOST_BYTES
