"""Words for the kind of place after a name ("Tartar district") and before it ("the villages of X and Y")."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from alteram.places.fold import Word
from alteram.places.vocabulary import KindWord, vocabulary

_MOST_INNER = 2
_LONGEST = 3


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind word in the text, with its first and last word."""

    word: KindWord
    first: int
    last: int


def kind_after(words: Sequence[Word], first: int) -> Kind | None:
    """The kind phrase that begins at ``first``, right after a name: "district", "international airport"."""
    for skipped in range(_MOST_INNER + 1):
        start = first + skipped
        if start >= len(words) or not words[start].spaced:
            return None
        found = _phrase_at(words, start)
        if found:
            return Kind(found[0], first, found[1])
        if words[start].lower not in vocabulary().inner:
            return None
    return None


def kind_before(words: Sequence[Word], first: int) -> Kind | None:
    """The kind phrase that "of" ties to the name at ``first``: "the village of X", "provinces of X"."""
    at = first - 1
    while at > 0 and words[at].lower in ("the", "both") and words[at + 1].spaced:
        at -= 1
    if at >= 0 and at == first - 1 and words[first].gap == ": ":
        return _plural(words, at)
    if at < 1 or words[at].lower != "of" or not (words[at].spaced and words[at + 1].spaced):
        return None
    known = vocabulary().kinds if words[at - 1].capital else vocabulary().kinds_before  # the Bank of X is a bank
    word = known.get((words[at - 1].lower,))
    return Kind(word, at - 1, at - 1) if word and word.group != "direction" else None


def _plural(words: Sequence[Word], at: int) -> Kind | None:
    """The plural that a colon ties to the names after it: "four villages: X, Y and Z"."""
    word = vocabulary().kinds.get((words[at].lower,))
    return Kind(word, at, at) if word and word.plural and word.group != "direction" else None


def bare(words: Sequence[Word], first: int, last: int) -> bool:
    """Whether the words are kind words and their companions alone, and so name nothing."""
    known = vocabulary()
    return all(word.lower in known.inner or (word.lower,) in known.kinds for word in words[first : last + 1])


def _phrase_at(words: Sequence[Word], start: int) -> tuple[KindWord, int] | None:
    kinds = vocabulary().kinds
    for length in range(_LONGEST, 0, -1):
        part = words[start : start + length]
        if len(part) == length and all(word.joined for word in part[1:]):
            found = kinds.get(tuple(word.lower for word in part))
            if found:
                return found, start + length - 1
    return None
