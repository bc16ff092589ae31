"""The table of forms in the documentation: each text there is read as the table says."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from alteram.times import find

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "times.md"
PUBLISHED = date(2022, 9, 14)
COLUMNS = 5


def rows() -> list[list[str]]:
    lines = [line for line in PAGE.read_text(encoding="utf-8").splitlines() if line.startswith("| ")]
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]
    return [row for row in cells if len(row) == COLUMNS and row[0] != "text"]


def test_the_table_is_there() -> None:
    assert len(rows()) > 75


@pytest.mark.parametrize(("text", "words", "reading", "precision", "known_from"), rows())
def test_form(text: str, words: str, reading: str, precision: str, known_from: str) -> None:
    mentions = find(text, anchor=PUBLISHED)
    mention = next(each for each in mentions if each.text == words)
    assert len(mentions) == 1 or ". " in text or text.count(" and ") or "–" in text, [each.text for each in mentions]
    value = mention.value
    assert (value.edtf if value else mention.length or "none") == reading.strip("`")
    assert (value.precision if value else mention.kind) == precision
    assert (mention.anchor if value else "-") == known_from
