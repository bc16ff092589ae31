"""Neutral words that stand in for names while a text is parsed, so that no party's names read better than another's.

"Azerbaijani units shelled Goris" and "Armenian units shelled Lachin" are one sentence to the parser: every name of a
party, people, capital or place gives way to one well-known word of its class. The text itself never changes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from alteram.lexicon.countries import countries
from alteram.model import Span
from alteram.profiles.records import Party, Profile

STATE, ACRONYM, ADJECTIVE, PEOPLE, PLACE, PERSON = "Canada", "NATO", "Canadian", "Canadians", "London", "Smith"
LINKS = frozenset({"of", "the", "for", "and", "de", "du", "la", "al", "von"})  # words inside a proper name
CAPITALISED = re.compile(r"(?<!\w)([A-Z]\w+) \Z")
LONGEST = 40
WORD = re.compile(r"[\w'’.-]+")


def stand_ins(text: str, profile: Profile | None) -> list[tuple[Span, str]]:
    """The names in ``text`` with their stand-ins, in text order, not overlapping, longest first at each place.

    A place's name right after a capitalised word may be a person's ("Petros Goris"): it keeps its own, so that the
    parser can tell.
    """
    pattern, words = known_names(profile)
    found: list[tuple[Span, str]] = []
    for match in pattern.finditer(text):
        span, stand_in = Span(match.start(), match.end()), words[match.group()]
        before = CAPITALISED.search(text, max(0, span.start - LONGEST), span.start)
        after_name = bool(found) and before is not None and found[-1][0].end >= before.end(1)
        if stand_in != PLACE or before is None or after_name:
            found.append((span, stand_in))
    return found


@lru_cache(maxsize=64)
def known_names(profile: Profile | None) -> tuple[re.Pattern[str], dict[str, str]]:
    """A pattern for every name that has a stand-in, and the stand-in of each."""
    words: dict[str, str] = {}
    for name, stand_in in (*named_by(profile), *named_by_states()):
        if is_proper(name):
            words.setdefault(name, stand_in)
    alternatives = "|".join(re.escape(name) for name in sorted(words, key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:{alternatives})(?!\w)"), words


def named_by(profile: Profile | None) -> Iterator[tuple[str, str]]:
    """The names of a profile: parties and their bodies, then places."""
    if profile is None:
        return
    acronyms = any(is_acronym(party.name) for party in profile.sides)
    for party in profile.parties:
        yield from party_names(party, ACRONYM if acronyms and party.role == "party" else STATE)
        for body in party.bodies:
            stand_in = PERSON if body.kind == "person" else ACRONYM
            yield from ((name, stand_in) for name in (body.name, *body.aliases) if not is_composed(name, party))
    for toponym in profile.toponyms:
        yield from ((name, PLACE) for name in (toponym.name, *toponym.names))


def party_names(party: Party, stand_in: str) -> Iterator[tuple[str, str]]:
    yield from derived(party.adjectives, party.people)
    yield from ((name, stand_in) for name in (party.name, *party.names))
    yield from ((name, PLACE) for name in party.capitals)


def is_composed(name: str, party: Party) -> bool:
    """Whether a body's name begins with its party's: "Azerbaijan Army", whose counterpart may not be listed."""
    first, _, rest = name.partition(" ")
    return bool(rest) and first in (party.name, *party.names, *party.adjectives)


def named_by_states() -> Iterator[tuple[str, str]]:
    """The names of every state, for those that no profile knows."""
    for entry in countries():
        yield from derived(entry.adjectives, entry.people)
        yield from ((name, STATE) for name in (entry.name, *entry.names))
        yield from ((name, PLACE) for name in entry.capitals)


def derived(adjectives: Iterable[str], people: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Adjectives, and the people's plural where it differs."""
    singular = set(adjectives)
    yield from ((name, ADJECTIVE) for name in adjectives)
    yield from ((name, PEOPLE if name.endswith("s") and name not in singular else ADJECTIVE) for name in people)


def is_acronym(name: str) -> bool:
    return len(name) > 1 and name.isupper() and name.isalnum()


def is_proper(name: str) -> bool:
    """Whether ``name`` is made of proper words: "Ta Muen Thom", "Republic of the Congo", not "Lachin corridor"."""
    words = WORD.findall(name)
    inner = [word for word in words if word not in LINKS]
    ends = words[:1] + words[-1:]
    proper = all(word[:1].isupper() or word[:1].isdigit() or word.startswith(("al-", "el-")) for word in inner)
    return proper and not any(word in LINKS for word in ends)
