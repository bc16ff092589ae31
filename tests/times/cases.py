"""How the tables of this folder are read: a text, its day of publication, and what is found in it."""

from __future__ import annotations

from datetime import date

from alteram.model import TimeMention
from alteram.times import find

PUBLISHED = date(2022, 9, 14)  # a Wednesday


def found(text: str, anchor: date | None = PUBLISHED) -> list[tuple[str, str | None]]:
    """The words and the EDTF of every date in ``text``."""
    mentions = [each for each in find(text, anchor=anchor) if each.kind == "date"]
    return [(each.text, each.value.edtf if each.value else None) for each in mentions]


def only(text: str, anchor: date | None = PUBLISHED) -> TimeMention:
    """The single date in ``text``."""
    mentions = [each for each in find(text, anchor=anchor) if each.kind == "date"]
    assert len(mentions) == 1, [each.text for each in mentions]
    return mentions[0]


def read(text: str, anchor: date | None = PUBLISHED) -> tuple[str, str | None, str | None]:
    """Words, EDTF and precision of the single mention in ``text``."""
    mention = only(text, anchor)
    if mention.value is None:
        return mention.text, None, None
    return mention.text, mention.value.edtf, mention.value.precision
