"""Years and seasons as they are written, alone or behind a day or month."""

from __future__ import annotations

from alteram.times.days import Day
from alteram.times.numbers import short_year, year_number
from alteram.times.tokens import Token, Tokens
from alteram.times.words import LEXICON

_STOPS = (".", "", "?", "!")
# Four digits behind "the" are a year from here on; below they may well count.
_MODERN = 1500
# From here on four digits behind "in" are a year, whatever follows but people and units.
_RECENT = 1900
_OFFSETS = {"this": 0, "current": 0, "last": -1, "previous": -1, "next": 1}
_NAMED_OFFSETS = {"same": 0, "that": 0, "following": 1, "next": 1, "previous": -1, "preceding": -1}
Read = tuple[Day, int]


def with_year(tokens: Tokens, found: Day, after: int) -> Read:
    """``found`` with the year that follows it: "2022", ", 2022", "of 2022", "last year", "of this year"."""
    step = after + (tokens[after].text == "," or tokens[after].lower == "of")
    step += (
        tokens[after].text == "-" and tokens[after].glued and found.day is not None and tokens[after - 2].text == "-"
    )
    if found.day is None and tokens[after].text == ",":
        behind = tokens[after + 2]
        step += 0 if behind.kind in ("mark", "end") or behind.lower in LEXICON.function else -1
    bracket = tokens[after].text == "("
    year = year_number(tokens, after + 1 if bracket else step)
    if year and (not bracket or tokens[year[1]].text == ")"):
        return Day(year[0], found.month, found.day, found.season), year[1] + bracket
    articled = tokens[step].lower == "the"
    word = tokens[step + articled].lower
    if word in _NAMED_OFFSETS and (articled or word == "that") and tokens[step + articled + 1].lower == "year":
        named = _NAMED_OFFSETS[word]
        return Day(None, found.month, found.day, found.season, named_year=named), step + articled + 2
    step += articled
    if tokens[step].lower in _OFFSETS and tokens[step + 1].lower == "year":
        return Day(None, found.month, found.day, found.season, years_off=_OFFSETS[tokens[step].lower]), step + 2
    return found, after


def season(tokens: Tokens, at: int) -> Read | None:
    """Spring 2022, the summer of 2022, in the autumn."""
    code = LEXICON.seasons.get(tokens[at].lower)
    if code is None:
        return None
    found = with_year(tokens, Day(season=code), at + 1)
    if found[1] > at + 1:
        joined = tokens[found[1]].text in ("-", "–", "/") and short_year(tokens, found[1] + 1)
        return (found[0], joined[1]) if joined else found
    word, articled, after = tokens[at].lower, tokens[at - 1].lower == "the", tokens[at + 1]
    before = tokens[at - 2].lower if articled else tokens[at - 1].lower
    if after.lower in LEXICON.events | LEXICON.conflicts and word != "fall":
        return found
    free = after.kind in ("mark", "end") or after.lower in LEXICON.function
    led = (articled and word != "fall") or before in LEXICON.before_season and (articled or word != "fall")
    return found if led and free and after.lower != "of" else None


def bare_year(tokens: Tokens, at: int) -> Read | None:
    """A year on its own: after a preposition of time, in brackets, or before the name of an agreement or war."""
    year = year_number(tokens, at)
    if year is None:
        return None
    code = LEXICON.seasons.get(tokens[at + 1].lower)
    if code and year[0] >= _MODERN and tokens[at + 1].lower != "fall":
        return Day(year[0], season=code), at + 2
    if year[1] > at + 1:  # with its era
        return Day(year[0]), year[1]
    before, after = tokens[at - 1], tokens[at + 1]
    part = before.text == "-" and tokens[at - 2].lower in ("mid", "early", "late")
    if (before.text in ("/", "-", "–") and not part) or (after.glued and after.text in ("/", "-", "%")):
        return None
    if part and year[0] >= _MODERN:
        return Day(year[0]), year[1]
    headed = after.text == ":" and year[0] >= _MODERN and tokens[at + 2].kind == "word"
    if _opens_a_sentence(tokens, at) and (headed or after.lower in LEXICON.events or after.lower in LEXICON.tells):
        return Day(year[0]), year[1]
    if before.lower in LEXICON.determiners and year[0] >= _MODERN and before.lower not in LEXICON.labels:
        return None if _plural(after) else (Day(year[0]), year[1])
    if after.text in ("'", "’") and tokens[at + 2].text == "s" and year[0] >= _MODERN:
        return Day(year[0]), year[1]
    if before.text == "(" and after.text == ")":
        return Day(year[0]), year[1]
    counted = after.text.islower() and after.lower not in LEXICON.function and _plural(tokens[at + 2])
    if before.lower in ("than", "of") and counted:
        return None  # "of 1280 ceasefire violations"
    if after.lower in LEXICON.conflicts or (after.capital and after.kind == "word" and before.lower in ("the", "of")):
        return None if before.lower in LEXICON.labels else (Day(year[0]), year[1])
    if before.lower in ("for", "as") and after.kind in ("mark", "end") and year[0] >= _MODERN:
        return Day(year[0]), year[1]
    countable = _countable(year[0], before.lower, after)
    fits = before.lower in LEXICON.before_year and tokens[at - 2].lower not in LEXICON.labels
    return (Day(year[0]), year[1]) if fits and not countable else None


def _opens_a_sentence(tokens: Tokens, at: int) -> bool:
    """Whether a sentence ends before ``at``: the stop of "No." or "H. Res." ends none."""
    before, word = tokens[at - 1], tokens[at - 2]
    if before.text == "." and word.kind == "word":
        return len(word.text) > 2 and word.lower not in LEXICON.labels
    return before.text in _STOPS


def _countable(year: int, before: str, after: Token) -> bool:
    """Whether the word behind four digits is what they count: "of 2019 violations", but not "in 2020 fierce fire"."""
    if after.kind != "word" or after.lower in LEXICON.function:
        return False
    if before in ("in", "since") and year >= _RECENT:
        return after.lower in LEXICON.counted or after.lower in LEXICON.units
    counts = before in ("to", "between") or (before in ("of", "for") and not after.lower.endswith("ed"))
    return counts or _plural(after)


def _plural(word: Token) -> bool:
    """Whether a word looks like something that four digits could count; the names of events do not."""
    if word.lower in LEXICON.events or word.lower in LEXICON.conflicts or word.capital:
        return False
    return (
        word.kind == "word"
        and (word.lower.endswith("s") or word.lower in LEXICON.counted)
        or word.lower in LEXICON.units
    )
