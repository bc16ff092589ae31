"""How a place stands to what happened, from the words before its name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from alteram.model.codes import PlaceRelation
from alteram.places.fold import Word
from alteram.places.gazetteer import Gazetteer
from alteram.places.vocabulary import Cue, vocabulary

_WITHIN = re.compile(r"(?:['\u2019\u02bc]s)?[\s\"'\u201c\u2018\u00ab\u2010\u2011-]*")
_LONGEST_CUE = 6
_MOST_FILLERS = 6
_WINDOW = 8


@dataclass(frozen=True, slots=True)
class Lead:
    """The cue before a name: its first word, and whether it stands right before the name."""

    cue: Cue
    relation: PlaceRelation
    first: int
    adjacent: bool


def lead(words: Sequence[Word], start: int, places: Gazetteer) -> Lead | None:
    """The cue that governs what begins at word ``start``, fillers between them passed over; None without one."""
    at = start - 1
    for passed in range(_MOST_FILLERS):
        if at < 0 or not _hangs(words, at + 1):
            return None
        found = None if _describes(words, at) else _ending(words, at)
        if found and _is_no_cue(words, *found):
            return None
        if found:
            return Lead(found[0], _relation(words, found), found[1], passed == 0)
        if not _filler(words, at, places):
            return None
        at -= 1
    return None


def _is_no_cue(words: Sequence[Word], cue: Cue, first: int) -> bool:
    """Whether the words before a cue make another thing of it: "according to X", "belongs to X", "a plan for X"."""
    known = vocabulary().governors
    if cue.bound:
        return not _sentence_before(words, first, _WINDOW) & known[cue.needs or ""]
    return cue.bars is not None and first > 0 and words[first - 1].lower in known[cue.bars] and words[first].spaced


def _describes(words: Sequence[Word], at: int) -> bool:
    """Whether a participle that is a cue as well only describes what follows: "the occupied Golan"."""
    if words[at].lower not in vocabulary().sets["fillers"] or at == 0:
        return False
    return words[at - 1].lower == "the" or words[at - 1].lower in vocabulary().sets["fillers.adverbs"]


def leads_to_state(words: Sequence[Word], found: Lead) -> bool:
    """Whether the cue makes a place even of the name of a state or capital, which stands for its government too."""
    if found.relation in ("distance-bearing", "direction-of", "near"):
        return True
    known = vocabulary().governors
    nearby = _sentence_before(words, found.first, 1 if found.cue.needs == "ground" else _WINDOW)
    if found.cue.bars and nearby & known[found.cue.bars]:
        return False
    return found.cue.needs is None or bool(nearby & known[found.cue.needs])


def _sentence_before(words: Sequence[Word], at: int, most: int) -> set[str]:
    """The lower-case words of the sentence right before word ``at``, ``most`` at the most."""
    found: set[str] = set()
    while at > 0 and most > 0 and not words[at].opens:
        at, most = at - 1, most - 1
        found.add(words[at].lower)
    return found


def _hangs(words: Sequence[Word], at: int) -> bool:
    """Whether word ``at`` follows the one before it within a phrase: no punctuation but a quotation mark parts them."""
    gap = words[at].gap if at < len(words) else ""
    return _WITHIN.fullmatch(gap) is not None and "\n\n" not in gap


def _ending(words: Sequence[Word], last: int) -> tuple[Cue, int] | None:
    """The longest cue phrase that ends with word ``last``, and its first word."""
    cues = vocabulary().cues
    for length in range(min(_LONGEST_CUE, last + 1), 0, -1):
        part = words[last - length + 1 : last + 1]
        cue = cues.get(tuple(word.lower for word in part))
        if cue and all(word.joined for word in part[1:]):
            return cue, last - length + 1
    return None


def _filler(words: Sequence[Word], at: int, places: Gazetteer) -> bool:
    """Whether word ``at`` may stand between a cue and a name: an adjective, or the state that a place is in."""
    word = words[at]
    of_state = word.key in places.derived or (word.possessive and word.capital)
    return of_state or word.lower in vocabulary().sets["fillers"]


def _relation(words: Sequence[Word], found: tuple[Cue, int]) -> PlaceRelation:
    """The cue's relation, or a bearing: "west of Sirte", "12 km from Goris", "some 200 metres east of the ruins"."""
    cue, first = found
    known = vocabulary().sets
    before = words[first - 1].lower if first else ""
    last = words[first].lower
    bearing = last == "of" and before in known["directions"]
    distance = last in ("of", "from") and before in known["directions.units"]
    return "distance-bearing" if bearing or distance else cue.relation
