"""The grammar: which rule reads the words at each token, the longest reading first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from alteram.times import chains, events, names, nights, points, portions, prefixes, relative, spans
from alteram.times.context import Expression
from alteram.times.days import Day
from alteram.times.episodes import Episodes
from alteram.times.tokens import Token, Tokens
from alteram.times.words import LEXICON

Read = tuple[Expression, int]
_FREQUENT = frozenset({"a", "an", "that", "this"})
_AFTER_FREQUENT = frozenset({*LEXICON.units, *LEXICON.parts, *LEXICON.vague_counts, "weekend"})
_NAMED_BY = ("since", "after", "before", "until", "during", "following")
_RELATIVE = frozenset({"last", "past", "previous", "preceding", "recent", "next", "coming", "upcoming", "this",
                       "current", "so", "earlier", "later", "following", "same", "that", "day", "weekend"})  # fmt: skip
_PORTIONS = frozenset(
    {"early", "late", "mid", "end", "beginning", "start", "onset", "middle", "first", "second", "last", "close"}
)
_OTHERS = frozenset({"today", "yesterday", "tomorrow", "tonight", "the", "small", "pre", "hours", "from", "between"})
_NIGHTS = frozenset({"night", "nights", "overnight"})
_DATES = frozenset({*LEXICON.months, *LEXICON.short_months, *LEXICON.weekdays, *LEXICON.seasons})
_COUNTS = frozenset({*LEXICON.ones, *LEXICON.tens, *LEXICON.vague_counts})
_WORDS = (
    _RELATIVE | _PORTIONS | _OTHERS | _NIGHTS | _DATES | _COUNTS | LEXICON.parts.keys() | LEXICON.named_hours.keys()
)


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words of time from token ``first`` up to ``after``, and what they mean."""

    first: int
    after: int
    expression: Expression
    preposition: str


def read(tokens: Tokens, episodes: Episodes) -> Iterator[Phrase]:
    """The phrases of time in ``tokens``, in order, without overlaps."""
    at = limit = 0
    while tokens[at].kind != "end":
        found = _at(tokens, at, episodes)
        if found is None:
            at += 1
            continue
        phrase = _phrase(tokens, at, found, limit)
        yield phrase
        at = limit = phrase.after


def _at(tokens: Tokens, at: int, episodes: Episodes) -> Read | None:
    token = tokens[at]
    named = episodes.read(tokens, at) if episodes.starts(token.lower) else None
    if token.kind == "number":
        return _longest(named, spans.span(tokens, at), spans.dated_clocks(tokens, at), points.point(tokens, at),
                        relative.ago(tokens, at), events.counted(tokens, at), relative.decade(tokens, at))  # fmt: skip
    if token.lower not in _WORDS or not _promises(tokens, at, token.lower):
        return named
    return _longest(named, *_worded(tokens, at, token))


def _promises(tokens: Tokens, at: int, word: str) -> bool:
    """Whether the most frequent words are worth a closer look, by the word behind them."""
    after = tokens[at + 1]
    if word == "the":
        return after.kind == "number"
    if word in _FREQUENT:
        return after.lower in _AFTER_FREQUENT or after.lower in LEXICON.seasons or after.capital
    return True


def _worded(tokens: Tokens, at: int, token: Token) -> Iterator[Read | None]:
    word = token.lower
    if word in ("from", "between"):
        yield spans.span(tokens, at)
        return
    if word in _NIGHTS:
        yield nights.night(tokens, at)
        yield nights.bare_night(tokens, at)
    if word in _RELATIVE:
        yield relative.relative(tokens, at)
        yield chains.chain(tokens, at)
        yield events.counted(tokens, at)
    if word in _PORTIONS:
        yield portions.portion(tokens, at)
    if word in _COUNTS:
        yield relative.ago(tokens, at)
        yield events.counted(tokens, at)
        return
    if word in _DATES:
        yield spans.span(tokens, at)
    yield spans.dated_clocks(tokens, at)
    yield points.point(tokens, at)
    yield points.lone_part(tokens, at)


def _longest(*readings: Read | None) -> Read | None:
    return max((found for found in readings if found), key=lambda found: found[1], default=None)


def _phrase(tokens: Tokens, at: int, found: Read, limit: int) -> Phrase:
    expression, after = found
    first, preposition = prefixes.begin(tokens, at, limit=limit, rule=expression.rule)
    if preposition == "from" and isinstance(expression, Day | points.Point):
        opens, after = _opened(tokens, first, after, expression)
        return Phrase(first, after, prefixes.bent(_evening_on(expression), "from", opens=opens), "from")
    named = names.behind(tokens, after) if isinstance(expression, Day) and tokens[at - 1].lower == "the" else None
    if named is None or preposition not in _NAMED_BY:
        return Phrase(first, after, prefixes.bent(expression, preposition, opens=False), preposition)
    lasting = preposition == "after" and named.lasts
    bent = prefixes.bent(expression, "since" if lasting else preposition, opens=False)
    return Phrase(first, named.after, bent, preposition)


def _opened(tokens: Tokens, first: int, after: int, expression: Expression) -> tuple[bool, int]:
    """Whether "from 1 June" opens a stretch that lasts: "onwards" says so, and a date that opens a sentence."""
    if tokens[after].lower in ("onwards", "onward"):
        return True, after + 1
    return isinstance(expression, Day) and tokens[first].capital, after


def _evening_on(expression: Expression) -> Expression:
    """ "From late evening on 12 September" lasts into the night that begins on that day."""
    if not isinstance(expression, points.Point) or expression.part not in ("evening", "night") or expression.clock:
        return expression
    return points.Point(expression.base, part="night")
