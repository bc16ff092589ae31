"""Names of agreements, wars and meetings that a date stands in front of: "the 2020 war"."""

from __future__ import annotations

from typing import NamedTuple

from alteram.times.tokens import Tokens
from alteram.times.words import LEXICON

_LASTING = LEXICON.agreements | LEXICON.conflicts
_NOUNS = _LASTING | LEXICON.events
_LONGEST = 5


class Name(NamedTuple):
    """The index after a name; ``lasts`` where what is named holds on, as an agreement does and a meeting does not."""

    after: int
    lasts: bool


def behind(tokens: Tokens, at: int) -> Name | None:
    """The name whose words begin at token ``at``, right behind a date: capitals up to a noun for such things."""
    found: Name | None = None
    for index in range(at, at + _LONGEST):
        token = tokens[index]
        if token.kind != "word" or not (token.capital or token.lower in _NOUNS):
            break
        if token.lower in _NOUNS:
            found = Name(index + 1, token.lower in _LASTING)
    return found
