"""Names of persons in a text: of those who hold an office, and of all others."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final

from alteram.lexicon.identities import identities
from alteram.model import Span
from alteram.places.vocabulary import vocabulary
from alteram.profiles import Profile
from alteram.profiles.known import Known
from alteram.profiles.standins import known_names

WORD: Final = re.compile(r"[^\W\d_](?:[\w'’-]*\w)?\.?")
SENTENCE: Final = re.compile(r"[.!?;:\n]\s*$|[()«»“”\"]")  # what parts a name from the office before it
POSSESSIVE: Final = re.compile(r"['’]s$")
LONGEST: Final = 5  # words of a name
REACH: Final = (
    14  # words before a name among which its office stands: "Minister of Foreign Affairs of the Republic of X"
)
BEHIND: Final = 5
LINKS: Final = frozenset({"of", "the", "for", "and", "to", "on", "in", "&"})
LEAST: Final = 3  # letters of a name that is hidden where it stands alone
COMMON: Final = ("no_places.openers", "no_places", "no_places.organisations", "no_places.groups")
Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text, and where it stands."""

    text: str
    start: int
    end: int

    @property
    def key(self) -> str:
        """The word as names are compared: without capitals, a point behind it or a possessive."""
        return POSSESSIVE.sub("", self.text.rstrip(".").casefold())

    @property
    def capital(self) -> bool:
        return self.text[0].isupper()


@dataclass(slots=True)
class Persons:
    """The names in a text, as words in order: of ``officials``, and of ``private`` persons."""

    officials: set[Words] = field(default_factory=set)
    private: set[Words] = field(default_factory=set)


def words_of(text: str) -> list[Word]:
    """The words of ``text`` that have letters."""
    return [Word(found[0], found.start(), found.end()) for found in WORD.finditer(text)]


def persons_in(
    text: str, entities: Collection[Span], profile: Profile | None, *, besides: Collection[Words] = ()
) -> Persons:
    """The names of persons in ``text``: what the language model takes for one, and what stands behind a title.

    ``entities`` are the stretches that the model takes for persons. The names that the profile lists, of parties,
    offices, office-holders and places, are none, and neither are those ``besides``.
    """
    words, known, found = words_of(text), _known(profile).union(besides), Persons()
    for first, last in sorted({*_labelled(words, entities), *_titled(words)}):
        first, last = _trimmed(words, first, last)
        name = tuple(word.key for word in words[first : last + 1])
        if not name or name in known or all((part,) in known for part in name) or _is_word(name):
            continue
        (found.officials if _is_official(text, words, first, last) else found.private).add(name)
    shown = {part for name in found.officials for part in name}
    found.private -= {name for name in found.private if len(name) == 1 and name[0] in shown}
    return found


def _is_word(name: Words) -> bool:
    """Whether a name is one word that has a capital for another reason: "Staff", "Operation", "God"."""
    sets = vocabulary().sets
    return len(name) == 1 and any(name[0] in sets[each] for each in COMMON)


def _known(profile: Profile | None) -> frozenset[Words]:
    """The names of parties, bodies, office-holders, states and places that everybody may read."""
    return _named(Known(profile))


@lru_cache(maxsize=64)
def _named(known: Known[Profile | None]) -> frozenset[Words]:
    profile = known.profile
    _, stand_ins = known_names(profile)
    names = [*stand_ins, *(body.name for party in (profile.parties if profile else ()) for body in party.bodies)]
    return frozenset(tuple(word.key for word in words_of(name)) for name in names)


def _labelled(words: Sequence[Word], entities: Collection[Span]) -> Iterator[tuple[int, int]]:
    for span in entities:
        within = [at for at, word in enumerate(words) if span.start < word.end and word.start < span.end]
        if within:
            yield within[0], within[-1]


def _titled(words: Sequence[Word]) -> Iterator[tuple[int, int]]:
    """Words with capitals behind a title or an office."""
    known = identities()
    for at, word in enumerate(words[:-1]):
        if word.key in known.titles.words or word.key in known.offices.words:
            last = at
            while last + 1 < len(words) and last - at < LONGEST and _goes_on(words, last + 1):
                last += 1
            if last > at:
                yield at + 1, last


def _goes_on(words: Sequence[Word], at: int) -> bool:
    """Whether a word belongs to the name before it."""
    word, before = words[at], words[at - 1]
    if word.start - before.end > 2 or (before.text.endswith(".") and len(before.key) > 4):
        return False
    return word.capital or word.key in identities().titles.within


def _trimmed(words: Sequence[Word], first: int, last: int) -> tuple[int, int]:
    """The same without titles, offices and small words: what follows the last of them, "Foreign Secretary A. B."."""
    known = identities()
    besides = known.titles.words | known.offices.words | LINKS
    held = [at for at in range(first, last + 1) if words[at].key in besides - known.titles.within]
    first = held[-1] + 1 if held else first
    while first <= last and (words[first].key in besides or not words[first].capital):
        first += 1
    while last >= first and (words[last].key in besides or not words[last].capital):
        last -= 1
    return first, last


def _is_official(text: str, words: Sequence[Word], first: int, last: int) -> bool:
    """Whether an office stands right before the name, or right behind it after a comma."""
    offices = identities().offices.words
    for at in range(first - 1, max(first - 1 - REACH, -1), -1):
        between = text[words[at].end : words[at + 1].start]
        if SENTENCE.search(between) or "," in between or POSSESSIVE.search(words[at].text):
            break  # "the minister's driver" is no minister
        if words[at].key in offices:
            return True
        if not (words[at].capital or words[at].key in LINKS or words[at].key in identities().titles.words):
            break
    behind = words[last + 1 : last + 1 + BEHIND]
    if behind and text[words[last].end : behind[0].start].strip() == ",":
        return any(word.key in offices for word in behind)
    return False
