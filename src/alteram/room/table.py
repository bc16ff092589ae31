"""The table of claims: each row with its quote cut into runs, those marked in which words were found."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from alteram import phrases
from alteram.ledger.marked import marked, runs
from alteram.room.told import Shown, shown

LENGTHS: Final = {"full": 220, "compact": 120}  # characters of a quote in a row; the claim itself has all
BEFORE: Final = 60  # that stand before the first word that was found
SIGNS: Final = re.compile(r"(?:^|\s)(?:AND|OR|NOT|NEAR|[-+][^\s\-]\S*|\S*\*)(?=\s|$)")


@dataclass(frozen=True, slots=True)
class Line:
    """A row of the table."""

    one: Shown
    runs: tuple[tuple[str, bool], ...]


def lines(ids: Sequence[int], *, first: int, words: str | None, columns: str) -> list[Line]:
    """The claims in those rows, numbered from ``first``, with what a search for ``words`` found in their quotes."""
    told = marked(ids, words)
    return [
        Line(one, tuple(cut(list(_visible(one, told.get(one.standing.row.pk))), LENGTHS[columns])))
        for one in shown(ids, first=first)
    ]


def _visible(one: Shown, told: str | None) -> Iterator[tuple[str, bool]]:
    for run, on in runs(one.claim.evidence.quote, told):
        yield phrases.visible(run), on


def cut(parts: Sequence[tuple[str, bool]], most: int) -> Iterator[tuple[str, bool]]:
    """The runs, so many characters of them at ``most``, from a little before the first that is marked."""
    whole = sum(len(run) for run, _ in parts)
    before = sum(len(run) for run, _ in parts[: next((at for at, (_, on) in enumerate(parts) if on), 0)])
    start = max(0, min(before - BEFORE, whole - most)) if whole > most else 0
    if start:
        yield "… ", False
    at = 0
    for run, on in parts:
        if part := run[max(start - at, 0) : max(start + most - at, 0)]:
            yield part, on
        at += len(run)
    if whole > start + most:
        yield " …", False


def has_signs(words: str) -> bool:
    """Whether somebody may take something in ``words`` for a command of a search, which it is not."""
    return bool(SIGNS.search(words))
