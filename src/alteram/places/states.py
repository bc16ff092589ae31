"""Places named after a state: "Rwandan airspace", "the Thai-Cambodian border", "the border with Thailand"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from alteram.places.fold import DASHES, Word
from alteram.places.gazetteer import Gazetteer
from alteram.places.vocabulary import vocabulary

_LONGEST = 3


@dataclass(frozen=True, slots=True)
class StatePlace:
    """The last word of such a place, its sort, and the code of the state, that of a border of the one beyond it."""

    last: int
    sort: Literal["country", "border"]
    code: str | None


def state_place(words: Sequence[Word], first: int, places: Gazetteer) -> StatePlace | None:
    """The place that the adjective or name of a state at ``first`` makes with the noun after it; None if none."""
    if not words[first].capital:
        return None
    code, last = _state(words, first, places)
    if code is None:
        return _mixed(words, first, places)
    return _pair(words, last, places) or _alone(words, first, last, code)


def border_with(words: Sequence[Word], first: int, places: Gazetteer) -> StatePlace | None:
    """The border that the nouns at ``first`` name by the state beyond it: "the state border with Armenia"."""
    if words[first].lower not in vocabulary().borders:
        return None
    noun = _noun(words, first)
    if noun is None or noun[1] != "border" or noun[0] + 2 >= len(words) or words[noun[0] + 1].lower != "with":
        return None
    beyond = noun[0] + 2
    if not (words[beyond - 1].spaced and words[beyond].spaced and words[beyond].capital):
        return None
    listed = places.longest(words, beyond)
    if not listed or listed[1][0].kind != "country" or not listed[1][0].country:
        return None
    return StatePlace(listed[0], "border", listed[1][0].country.code)


def _alone(words: Sequence[Word], first: int, last: int, code: str) -> StatePlace | None:
    """One state: its airspace or territory, or its border; a name needs the possessive."""
    if last + 1 >= len(words) or not (words[last + 1].spaced or words[last].possessive):
        return None
    noun = _noun(words, last + 1)
    if noun is None:
        return None
    if noun[1] == "border":
        return StatePlace(noun[0], "border", None)
    return StatePlace(noun[0], "country", code) if code else None


def _pair(words: Sequence[Word], last: int, places: Gazetteer) -> StatePlace | None:
    """Two states and their border: "Armenian-Azerbaijani state border"."""
    after = last + 1
    if after >= len(words) or words[after].gap.strip() not in DASHES:
        return None
    code, end = _state(words, after, places)
    noun = _noun(words, end + 1) if code is not None or words[after].capital else None
    return StatePlace(noun[0], "border", None) if noun and noun[1] == "border" else None


def _mixed(words: Sequence[Word], first: int, places: Gazetteer) -> StatePlace | None:
    """A short form and a state: "the Indo-Pakistani border"."""
    if first + 1 < len(words) and words[first + 1].gap == "-" and _state(words, first + 1, places)[0] is not None:
        return _pair(words, first, places)
    return None


def _state(words: Sequence[Word], first: int, places: Gazetteer) -> tuple[str | None, int]:
    """The code of the state or party whose adjective or name stands at ``first``, and its last word; None if none."""
    for last in range(min(first + 3, len(words)) - 1, first - 1, -1):
        key = "".join(word.key for word in words[first : last + 1])
        if key in places.derived and all(word.spaced for word in words[first + 1 : last + 1]):
            return places.derived[key], last
    listed = places.longest(words, first)
    if listed and listed[1][0].kind == "country" and listed[1][0].country:
        return listed[1][0].country.code, listed[0]
    return None, first


def _noun(words: Sequence[Word], first: int) -> tuple[int, str] | None:
    """The last word and sort of the noun phrase of territory or border at ``first``."""
    known = vocabulary().state_places
    for length in range(_LONGEST, 0, -1):
        part = words[first : first + length]
        if len(part) == length and all(word.joined for word in part[1:]):
            sort = known.get(tuple(word.lower for word in part))
            after = words[first + length : first + length + 1]
            if sort and not (after and after[0].spaced and after[0].lower in vocabulary().people_after):
                return first + length - 1, sort
    return None
