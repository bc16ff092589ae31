"""The tables of readings in the documentation: each text there is read as they say."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from alteram.places import find
from alteram.places.vocabulary import vocabulary
from alteram.profiles import load_profile

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "places.md"
COLUMNS = 5
LEAST = 35
HEADS = (("text", "place"), ("mark", "weight"))

Row = tuple[str, ...]


def rows(columns: int) -> Iterator[Row]:
    for line in PAGE.read_text(encoding="utf-8").splitlines():
        cells = tuple(cell.strip().strip("`") for cell in line.strip().removeprefix("|").removesuffix("|").split("|"))
        if line.startswith("| ") and len(cells) == columns and cells[:2] not in HEADS:
            yield cells


def readings() -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = {}
    text = ""
    for told, *reading in rows(COLUMNS):
        text = told or text
        found.setdefault(text, []).append(tuple(reading))
    return found


def test_the_tables_are_there() -> None:
    assert len(readings()) >= LEAST


@pytest.mark.parametrize("text", readings())
def test_a_text_is_read_as_the_page_says(text: str) -> None:
    mentions = find(text, profile=load_profile("armenia-azerbaijan"))
    told: list[Row] = [(each.text, each.id or "-", each.relation, each.precision) for each in mentions]
    assert (told or [("none", "", "", "")]) == readings()[text]


def test_the_weights_are_those_of_the_lexicon() -> None:
    assert {mark: float(weight) for mark, weight, _ in rows(3)} == vocabulary().ranking
