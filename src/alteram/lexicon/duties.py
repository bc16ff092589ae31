"""The words that say how a statement brings in an agreement that it names."""

from __future__ import annotations

import re
from functools import lru_cache

from msgspec import Struct

from alteram.lexicon.load import read_toml, shaped
from alteram.model.codes import Event

FILE = "duties.toml"
_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")


class Duties(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """All of duties.toml: phrases before the name of an agreement, words between, and events that are owed."""

    contrary: tuple[str, ...]
    due: tuple[str, ...]
    between: frozenset[str]
    owed: frozenset[Event]
    source: str


@lru_cache(maxsize=1)
def duties() -> Duties:
    """The packaged words, read once a process.

    Raises:
        BrokenLexicon: the file is no TOML, or has another form or an event that no claim has.
    """
    return shaped(FILE, read_toml(FILE), Duties)


def brings_in(before: str, phrases: tuple[str, ...]) -> bool:
    """Whether one of ``phrases`` ends ``before``, which stands before an agreement's name.

    Words of ``between`` and numbers may part the two: "contrary to paragraph 4 of the".
    """
    words = [word.casefold() for word in _WORD.findall(before)]
    while True:
        ending = " ".join(words)
        if any(ending == phrase or ending.endswith(f" {phrase}") for phrase in phrases):
            return True
        if not words or not (words[-1] in duties().between or words[-1].isdecimal()):
            return False
        words.pop()


def opens_with(before: str) -> bool:
    """Whether ``before``, from the sentence's start to the name, is nothing but words that bring the agreement in."""
    words = before.casefold().strip()
    phrases = (*duties().contrary, *duties().due)
    return any(words == phrase or words.startswith(f"{phrase} ") for phrase in phrases) and brings_in(before, phrases)
