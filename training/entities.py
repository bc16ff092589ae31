"""What a corpus says of the entity that each word belongs to: a set of labels, since no corpus knows all kinds.

A word's answer is a bit mask over ``LABELS``: one bit where the corpus is sure, several where it is silent on some
kinds, none where it says nothing. The trainer maximises the probability of the whole set.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from alteram.lexicon.countries import countries

KINDS: Final = ("person", "place", "organisation", "facility", "group", "weapon")
LABELS: Final = ("O", *(f"{part}-{kind}" for kind in KINDS for part in "BI"))
SILENT: Final = 0
# Nouns that end the name of a building or site; corpora that know places alone file those under them.
FACILITIES: Final = frozenset(
    (
        "academy airbase airfield airport arena avenue base bridge building camp castle cathedral cemetery center "
        "centre checkpoint church college court dam embassy factory fort gallery garden hall harbor harbour "
        "headquarters highway hospital hotel house institute junction library mall market monastery mosque museum "
        "palace park plant port prison refinery reservoir road school site square stadium station street synagogue "
        "temple terminal theater theatre tower university "
    ).split()
)


@dataclass(frozen=True, slots=True)
class Name:
    """Words ``start`` to ``end`` (half-open) of a sentence that a corpus marks, with the kinds it may be of."""

    start: int
    end: int
    kinds: tuple[str, ...]


def bit(label: str) -> int:
    return 1 << LABELS.index(label)


def outside(silent_on: Iterable[str] = ()) -> int:
    """The answer for a word outside all names of a corpus that is ``silent_on`` some kinds."""
    return bit("O") | sum(bit(f"{part}-{kind}") for kind in silent_on for part in "BI")


def answers(forms: Sequence[str], names: Iterable[Name], *, silent_on: Collection[str]) -> list[int]:
    """One answer a word: those of ``names``, of nationalities, and ``outside`` elsewhere."""
    found = [outside(silent_on)] * len(forms)
    for index, form in enumerate(forms):
        if "group" in silent_on and form in nationalities():
            found[index] = bit("B-group")
    for name in names:
        for index in range(name.start, name.end):
            part = "B" if index == name.start else "I"
            found[index] = sum(bit(f"{part}-{kind}") for kind in name.kinds)
    return found


def place_or_facility(forms: Sequence[str]) -> str:
    """The kind of a name that a corpus files under places: by its last noun."""
    return "facility" if FACILITIES & {forms[0].lower(), forms[-1].lower()} and len(forms) > 1 else "place"


@cache
def nationalities() -> frozenset[str]:
    """Adjectives and demonyms of one word ("Thai", "Armenians") that name no country besides."""
    names = {name for country in countries() for name in (country.name, *country.names)}
    words = {word for country in countries() for word in (*country.adjectives, *country.people)}
    return frozenset(word for word in words - names if " " not in word)
