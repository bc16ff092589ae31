"""What a document tells of its own dates: years spelled out once, the day last spoken of, dated events."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from alteram.profiles.records import Accord
from alteram.times.context import Expression
from alteram.times.days import Day
from alteram.times.events import Away
from alteram.times.grammar import Phrase
from alteram.times.names import in_a_name
from alteram.times.nights import Night
from alteram.times.points import Point
from alteram.times.prefixes import Since
from alteram.times.ranges import Listed, Range
from alteram.times.stretch import Stretch
from alteram.times.tokens import Token, Tokens
from alteram.times.words import LEXICON

_SPOKEN = frozenset({"minute", "hour", "part-of-day", "night", "day", "days"})
_SHARP = frozenset({"minute", "hour", "day"})
_TIMELESS = ("rolling", "period", "episode", "since", "portion", "ago")
_ENDS = frozenset(".!?")
_EVENT_REACH = 12
# words before a day that tell it to be that of a deed spoken of: "which they signed on", "after its claim on"
_ASIDE, _CLAUSE = 6, 5
_WHICH, _THEY = frozenset({"that", "which"}), frozenset({"it", "they", "he", "she", "we"})
_AFTER, _OWN = frozenset({"after", "following", "despite"}), frozenset({"its", "their", "his", "her"})
_TOLD = ("said", "says", "say", "ed", "ing", "tells", "claims", "reports", "states")  # "said that it fired on 3 May"


class Memory:
    """The dates of one document: its ``days`` as spelled, and what serves the contexts of its expressions."""

    def __init__(self, tokens: Tokens, phrases: list[Phrase], accords: Sequence[Accord]) -> None:
        self._tokens, self._phrases = tokens, phrases
        self.accords = {(accord.date.month, accord.date.day): accord.date.year for accord in accords}
        self.days = [day for phrase in phrases for day in _days(phrase.expression)]
        self.years = dict(pair for phrase in phrases for pair in _full(phrase.expression))
        self.events: tuple[tuple[frozenset[str], Stretch], ...] = ()

    @property
    def has_events(self) -> bool:
        """Whether an expression hangs on an event that the text may date elsewhere."""
        return any(isinstance(phrase.expression, Away) and phrase.expression.words for phrase in self._phrases)

    def speaks_of(self, phrase: Phrase, stretch: Stretch) -> bool:
        """Whether the text goes on to speak of these days: a date in the name of an agreement is no such day."""
        rule = phrase.expression.rule
        to_the_day = rule.startswith("ago") and stretch.precision in _SHARP  # "one year ago today"
        fits = stretch.precision in _SPOKEN and (to_the_day or not rule.startswith(_TIMELESS))
        return fits and not in_a_name(self._tokens, phrase) and not is_aside(self._tokens, phrase)

    def date_events(self, resolved: list[Stretch | None]) -> None:
        """Keep, for each dated day, the words of its sentence around it: they may name an event."""
        pairs = zip(self._phrases, resolved, strict=True)
        self.events = tuple(
            (self._words_around(phrase), replace(stretch, known_at=index))
            for index, (phrase, stretch) in enumerate(pairs)
            if stretch and self._dates(phrase, stretch)
        )

    def _dates(self, phrase: Phrase, stretch: Stretch) -> bool:
        """Whether an event beside ``phrase`` is dated by it: not by "for the last days"."""
        rule = phrase.expression.rule
        away = isinstance(phrase.expression, Away)
        return stretch.precision in _SPOKEN and not away and not rule.startswith(("rolling", "period"))

    def _words_around(self, phrase: Phrase) -> frozenset[str]:
        """The words before and behind ``phrase`` in its sentence, and the nouns of events for their verbs."""
        before = reversed(self._tokens[max(phrase.first - _EVENT_REACH, 0) : phrase.first])
        behind = self._tokens[phrase.after : phrase.after + _EVENT_REACH]
        own = (token.lower for token in self._tokens[phrase.first : phrase.core])
        words = {*_up_to_end(before), *_up_to_end(behind), *own}
        return frozenset(words | {LEXICON.event_verbs[word] for word in words if word in LEXICON.event_verbs})


def is_aside(tokens: Tokens, phrase: Phrase) -> bool:
    """Whether a day only tells which deed is meant: "the war that it began on 8 May", "after its vow on 8 May"."""
    before = [token.lower for token in tokens[max(phrase.first - _ASIDE, 0) : phrase.first]]
    for at in range(len(before) - 1):
        if before[at] in _AFTER and before[at + 1] in _OWN:
            return True
        related = before[at] in _WHICH and before[at + 1] in _THEY and len(before) - at <= _CLAUSE and at > 0
        if related and not (before[at] == "that" and before[at - 1].endswith(_TOLD)):
            return True
    return False


def _up_to_end(tokens: Iterable[Token]) -> Iterator[str]:
    for token in tokens:
        if token.text in _ENDS:
            return
        yield token.lower


def _full(expression: Expression) -> Iterator[tuple[tuple[int, int], int]]:
    """Month and day, and the year, of every day that ``expression`` gives in full."""
    for day in _days(expression):
        if day.year and day.month and day.day:
            yield (day.month, day.day), day.year


def _days(expression: Expression) -> Iterator[Day]:
    match expression:
        case Day():
            yield expression
        case Point(base=Day() | Night() as base) | Since(base=base):
            yield from _days(base)
        case Night(days=Day() | Range() | Listed() as days):
            yield from _days(days)
        case Range(first=first, last=last):
            yield from (day for day in (first.day, last.day) if day)
        case Listed(days=listed):
            yield from listed
