"""Words around a name that show it is no place: "the Brussels meeting", "Ankara-backed", "Mayor of Goris"."""

from __future__ import annotations

from collections.abc import Sequence

from alteram.places.fold import HYPHENS, Word
from alteram.places.relations import Lead
from alteram.places.spot import Name
from alteram.places.vocabulary import vocabulary


def vetoed(words: Sequence[Word], name: Name, found: Lead | None, *, tail: int) -> bool:
    """Whether the words around ``name`` rule a place out; ``tail`` is the last word of its chain."""
    if name.sort in ("state-place", "border"):
        return False
    return (
        is_person(words, name)
        or _is_hyphenated(words, name)
        or _is_owner(words, name)
        or _is_office(words, name)
        or (not (found and found.adjacent and found.cue.strong) and _names_something(words, tail))
    )


def is_person(words: Sequence[Word], name: Name) -> bool:
    """A title stands right before: "Minister Dar", "Gen. Haftar"."""
    if not name.first or name.before or (name.sort == "listed" and name.entries[0].overlay):
        return False
    gap = words[name.first].gap
    return words[name.first - 1].lower in vocabulary().sets["titles"] and gap in (" ", ". ", "\u00a0")


def _is_hyphenated(words: Sequence[Word], name: Name) -> bool:
    known = vocabulary().sets
    after = name.last + 1
    if name.end != name.last or after >= len(words) or words[after].gap not in HYPHENS:
        return False
    return words[after].lower in known["bodies_after.hyphenated"] | known["bodies_after.holders"]


def _is_owner(words: Sequence[Word], name: Name) -> bool:
    """The possessive of a state or capital is that of its government: "Baku's position"."""
    return name.metonym and words[name.last].possessive


def _is_office(words: Sequence[Word], name: Name) -> bool:
    at = name.start - 1
    if name.before and not name.before.word.plural and name.before.first != name.first:
        return False
    while at > 0 and words[at].lower == "the":
        at -= 1
    if at < 1 or words[at].lower != "of":
        return False
    office, known = words[at - 1], vocabulary().sets
    if [word.lower for word in words[max(0, at - 3) : at]] == ["on", "the", "part"]:
        return True  # "on the part of Norland"
    return office.lower in known["offices"] or (office.capital and office.lower in known["offices.proper"])


def _names_something(words: Sequence[Word], tail: int) -> bool:
    """What follows is named after the place, or is somebody who acts: "Minsk agreements", "the Goma police"."""
    known = vocabulary().sets
    after = tail + 1
    if after < len(words) and words[after].spaced and words[after].lower in known["named_after.between"]:
        after += 1
    if after >= len(words) or not words[after].spaced:
        return False
    return words[after].lower in known["named_after"] | known["bodies_after"] | known["speaks"]
