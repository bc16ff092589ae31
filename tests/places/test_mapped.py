"""A gazetteer that is not there, or not whole, says so with a code."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from alteram.errors import BrokenGazetteer, GazetteerMissing
from alteram.places import layout
from alteram.places.mapped import Mapped, mapped
from gazetteer_build.write import write
from tests.gazetteer_build.factories import PLACES


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write(PLACES, tmp_path, made_from="test")
    return tmp_path


def test_a_gazetteer_that_was_never_compiled_is_missing(tmp_path: Path) -> None:
    with pytest.raises(GazetteerMissing, match=r"N111 .* make gazetteer"):
        Mapped(tmp_path)


def other_form(folder: Path) -> None:
    stamp = json.loads((folder / layout.STAMP).read_text(encoding="utf-8"))
    (folder / layout.STAMP).write_text(json.dumps(stamp | {"format": layout.FORMAT + 1}), encoding="utf-8")


BREAKS: dict[str, Callable[[Path], object]] = {
    "other form": other_form,
    "no JSON": lambda folder: (folder / layout.STAMP).write_text("{", encoding="utf-8"),
    "no object": lambda folder: (folder / layout.STAMP).write_text("[]", encoding="utf-8"),
    "cut off": lambda folder: (folder / layout.RECORDS).write_bytes(b""),
    "gone": lambda folder: (folder / layout.NAMES).unlink(),
    "no trie": lambda folder: (folder / layout.KEYS).write_bytes(b"x" * (folder / layout.KEYS).stat().st_size),
}


@pytest.mark.parametrize("broken", BREAKS.values(), ids=BREAKS)
def test_a_broken_gazetteer_says_what_to_do(folder: Path, broken: Callable[[Path], object]) -> None:
    broken(folder)
    with pytest.raises(BrokenGazetteer, match=r"N112 .* make gazetteer"):
        Mapped(folder)


def test_a_second_order_division_is_found_by_its_code(folder: Path) -> None:
    places = Mapped(folder)
    found = [places.district(code) for code in ("XA.01.7", "XA.01", "XA.01.70", "", "1")]
    assert [each and each.name for each in found] == ["Kelbajar Rayon", None, None, None, None]
    codes = ["AE.01.101", "AM.08.13133005", "ZW.10.890298"]  # the first, one in the middle, the last
    assert [each and each.code for each in map(mapped().district, codes)] == codes


def test_the_shipped_gazetteer_knows_small_places_and_their_other_names() -> None:
    found = {
        mapped().record(each.record).name for key in ("goris", "горис", "գորիս", "გორი") for each in mapped().named(key)
    }
    assert {"Goris", "Gori"} <= found
    assert len(mapped()) > 280_000
