"""Names of agreements, wars and meetings that a date stands in front of: "the 2020 war"."""

from __future__ import annotations

from typing import NamedTuple, Protocol

from alteram.times.tokens import Tokens
from alteram.times.words import LEXICON

_LASTING = LEXICON.agreements | LEXICON.conflicts
_NOUNS = _LASTING | LEXICON.events
_LONGEST, _FARTHEST = 5, 8
_LEADS = ("immediately", "shortly", "soon", "just", "right")
_REACH = 3
# What may stand between the name of an agreement and its date: "Statement of 10 November".
_DATING = frozenset({"of", "from", "dated", "the", "as"})


class Worded(Protocol):
    """Words from token ``first`` up to ``after``."""

    @property
    def first(self) -> int: ...

    @property
    def after(self) -> int: ...


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


def event_before(tokens: Tokens, at: int, limit: int) -> int:
    """The first token of "immediately after the meeting of" before a date at ``at``; ``at`` where none is there."""
    for back in range(at - 1, max(at - _FARTHEST, limit) - 1, -1):
        word = tokens[back].lower
        if word in ("after", "before", "following"):
            events = any(token.lower in LEXICON.events for token in tokens[back + 1 : at])
            lead = back - (tokens[back - 1].lower in _LEADS and back > limit)
            return lead if events else at
        if tokens[back].kind != "word":
            return at
    return at


def is_signing(tokens: Tokens, at: int) -> bool:
    """Whether the date at token ``at`` only tells which agreement is meant: "the ceasefire, agreed on 16 November,"."""
    verb = at - (tokens[at - 1].lower in ("on", "in"))
    if tokens[at].lower in ("on", "in"):
        verb = at
    noun = verb - 2 - (tokens[verb - 2].text == ",")
    return tokens[verb - 1].lower in LEXICON.signed and tokens[noun].lower in _LASTING


def in_a_name(tokens: Tokens, words: Worded) -> bool:
    """Whether a date belongs to the name of an agreement, before or behind it, and dates nothing else."""
    for token in reversed(tokens[max(words.first - _REACH, 0) : words.first]):
        if token.lower in LEXICON.agreements and token.capital:
            return True
        if token.lower not in _DATING:
            break
    if is_signing(tokens, words.first):
        return True
    behind = tokens[words.after : words.after + _REACH]
    return behind[0].capital and any(token.lower in LEXICON.agreements and token.capital for token in behind)
