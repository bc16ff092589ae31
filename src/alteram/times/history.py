"""Texts that tell of years gone by: their dates without a year follow those that they spell out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from alteram.times import eras
from alteram.times.context import Lean
from alteram.times.days import Day, is_recent
from alteram.times.grammar import Phrase
from alteram.times.names import in_a_name
from alteram.times.stretch import Stretch, of_year
from alteram.times.tokens import Tokens

_OF_NOW = ("rolling", "period", "ago", "deictic", "since", "episode")
_LOOKING_AHEAD = ("by", "until", "till", "for", "before", "from", "to")
_STOPS = (".", "!", "?", ":")
# So many years spelled out, most of them before that of publication, make a history; so do fewer, all long ago.
_MANY, _FEW, _LONG_AGO = 6, 2, 3
# The share of days just before publication that makes a text one of these weeks.
_MOSTLY = 0.5
_CLAUSE = 8
# A leap of more years than this in the midst of a paragraph is an aside.
_STRIDE = 3


def is_current(days: Sequence[Day], anchor: date | None) -> bool:
    """Whether the days without a year are mostly those just before publication, as they are not in a history."""
    lacking = [day for day in days if day.month and day.day and not day.year]
    if anchor is None or not lacking:
        return True
    return sum(is_recent(day, anchor) for day in lacking) >= len(lacking) * _MOSTLY


def is_history(days: Sequence[Day], anchor: date | None) -> bool:
    """Whether a text that names ``days`` tells mostly of years before that of its publication."""
    years = [eras.signed(day.year) for day in days if day.year]
    if anchor is None or len(years) < _FEW:
        return False
    dated = any((day.year, day.month, day.day) == (anchor.year, anchor.month, anchor.day) for day in days)
    if dated and len(years) < _MANY:
        return False  # a report with a dateline, which names two or three years in passing
    if len(years) < _MANY:
        return sorted(years)[len(years) // 2] <= anchor.year - _LONG_AGO
    return sum(year < anchor.year for year in years) > len(years) / 2


class Timeline:
    """The time that a history has come to, phrase by phrase; ``told`` stays None in any other text."""

    def __init__(self, text: str, tokens: Tokens, days: Sequence[Day], anchor: date | None) -> None:
        self._text, self._tokens = text, tokens
        self._follows = is_history(days, anchor)
        self.told: Stretch | None = None

    def go_on(self, phrase: Phrase, stretch: Stretch, lean: Lean) -> None:
        """Take in the time ``stretch`` that ``phrase`` names, unless it is said in passing."""
        if not self._follows or phrase.expression.rule.startswith(_OF_NOW) or in_a_name(self._tokens, phrase):
            return
        whole = stretch
        if stretch.named and stretch.named.precision == "year":
            whole = replace(stretch.named, known_at=stretch.known_at)
        if whole.start.year != whole.end.year and whole.precision == "longer":
            if self.told and whole.start <= self.told.start and self.told.end <= whole.end:
                return
            whole = replace(of_year(whole.start.year), known_at=stretch.known_at)
        if self._holds(phrase, whole, lean):
            self.told = whole

    def _holds(self, phrase: Phrase, whole: Stretch, lean: Lean) -> bool:
        """Whether the text stays at ``whole``: a leap back must open a paragraph, a year alone its sentence."""
        if self.told is None:
            return True
        leap = whole.start.year - self.told.end.year
        if abs(leap) > _STRIDE:
            return self._opens_line(phrase) or (leap > 0 and self._opens(phrase))
        if self._is_passing(phrase, whole):
            return False
        if whole.precision not in ("year", "longer") or self._opens(phrase):
            return True
        return abs(leap) <= 1 and phrase.preposition not in _LOOKING_AHEAD and lean not in ("open", "future")

    def _is_passing(self, phrase: Phrase, whole: Stretch) -> bool:
        """Whether the text looks ahead with "until", or back with "had", and then goes on from where it was."""
        if self.told is None:
            return False
        if phrase.preposition in ("until", "till"):
            return whole.start > self.told.end
        return whole.end < self.told.start and self._had(phrase.first)

    def _had(self, at: int) -> bool:
        for token in reversed(self._tokens[max(at - _CLAUSE, 0) : at]):
            if token.text in _STOPS:
                return False
            if token.lower == "had":
                return True
        return False

    def _opens(self, phrase: Phrase) -> bool:
        return self._tokens[phrase.first - 1].text in _STOPS or self._opens_line(phrase)

    def _opens_line(self, phrase: Phrase) -> bool:
        before, first = self._tokens[phrase.first - 1], self._tokens[phrase.first]
        return before.kind == "end" or "\n" in self._text[before.end : first.start]
