"""The grammar: which rule reads the words at each token, the longest reading first."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import time

from alteram.times import (
    chains,
    dates,
    durations,
    endings,
    events,
    names,
    nights,
    ordinals,
    points,
    portions,
    prefixes,
    quarters,
    relative,
    reports,
    spans,
)
from alteram.times.context import Expression
from alteram.times.days import Day
from alteram.times.episodes import EDGES, Named, Names, edge
from alteram.times.tokens import Tokens
from alteram.times.words import LEXICON

Read = tuple[Expression, int]
Rule = Callable[[Tokens, int], Read | None]

_FREQUENT = frozenset({"a", "an", "that", "this"})
_AFTER_FREQUENT = frozenset(
    {*LEXICON.between, *LEXICON.units, *LEXICON.parts, *LEXICON.vague_counts}
    | set("same weekend half quarter fiscal time period very".split())
)
_SELDOM = {"at": ("this", "the"), "new": ("year",), "time": ("being",)}
_NAMED_BY = ("since", "after", "before", "until", "during", "following")
_RELATIVE = """last past previous preceding recent next coming upcoming this current latest so earlier later following
    same that day weekend then""".split()
_PORTIONS = "early late mid end beginning start onset middle first second last close latter month year".split()
_NIGHTS = ["night", "nights", "nighttime", "overnight", "dark"]
_PARTS = [*LEXICON.parts, *LEXICON.named_hours, "early", "late", "mid", "small", "very", "pre", "hours", "tonight"]
_DATES = [*LEXICON.months, *LEXICON.short_months, *LEXICON.weekdays, *LEXICON.seasons, *LEXICON.feasts]
_COUNTS = [*LEXICON.ones, *LEXICON.tens, *LEXICON.vague_counts]
_LENGTHS = [*LEXICON.frequencies, *LEXICON.references, *LEXICON.recurring, "every", "each", "per"]
_REPORTS = "reporting period previous preceding prior current this present last same".split()

# Which rules may read what begins with a word. Of two readings of one length the first is taken.
_FAMILIES: tuple[tuple[Iterable[str], tuple[Rule, ...]], ...] = (
    (["from", "between"], (spans.span, ordinals.several)),
    (["the"], (ordinals.several,)),
    (_NIGHTS, (nights.night, nights.bare_night)),
    (LEXICON.generic, (durations.generic,)),
    (LEXICON.units, (endings.ending, durations.bare_units, relative.ago, events.counted)),
    (_COUNTS, (endings.ending,)),
    (_LENGTHS, (durations.repeated, durations.reference)),
    (_RELATIVE, (relative.relative, chains.same, chains.chain, events.counted)),
    (_PORTIONS, (portions.portion,)),
    (["current", "beginning", "start"], (dates.current_day,)),
    (["week", "month", "year"], (chains.chain,)),
    (["all", "whole"], (durations.whole,)),
    (
        [*LEXICON.ordinals, "twenty", "last", "final", "q", "fy", "fiscal", "financial"],
        (quarters.quarter, quarters.fiscal, quarters.century, dates.formal),
    ),
    (["a", "an"], (durations.rate,)),
    ([*LEXICON.ranked, *_COUNTS, "half"], (durations.duration,)),
    (_REPORTS, (reports.report_period,)),
    (["this", "that", "same"], (reports.that_time,)),
    (_COUNTS, (points.anniversary, relative.ago, events.counted)),
    (_DATES, (spans.span,)),
    ([*_DATES, *_PARTS, *_RELATIVE, "today", "yesterday", "tomorrow", "the"], (spans.dated_clocks, points.point)),
    (LEXICON.ones, (spans.dated_clocks, points.point)),
    (["early", "late"], (points.qualified,)),
    (LEXICON.decades, (quarters.named_decade,)),
    (_PARTS, (points.lone_part,)),
)
_NUMBERED: tuple[Rule, ...] = (
    spans.span, spans.dated_clocks, quarters.of_year, quarters.fiscal_behind, quarters.short_decade, quarters.quarter,
    points.point, points.anniversary, relative.ago, events.counted, quarters.decade, quarters.century,
    endings.ending, durations.duration,
)  # fmt: skip


def _by_word() -> dict[str, tuple[Rule, ...]]:
    """The rules that may read what begins with each word, each once."""
    found: dict[str, dict[Rule, None]] = {}
    for words, rules in _FAMILIES:
        for word in words:
            found.setdefault(word, {}).update(dict.fromkeys(rules))
    return {word: tuple(rules) for word, rules in found.items()}


_RULES = _by_word()
_WORDS = frozenset(_RULES)


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words of time from token ``first`` up to ``after``, and their meaning.

    The time itself, without preposition and name, stands from ``core`` up to ``core_after``.
    """

    first: int
    core: int
    core_after: int
    after: int
    expression: Expression
    preposition: str


def read(tokens: Tokens, episodes: Names[Named]) -> Iterator[Phrase]:
    """The phrases of time in ``tokens``, in order, without overlaps."""
    at = limit = 0
    words = episodes.firsts | EDGES.keys() | _WORDS
    while (token := tokens[at]).kind != "end":
        promising = token.kind == "number" or token.lower in words or at in tokens.accords
        found = _at(tokens, at, episodes) if promising else None
        if found is None:
            at += 1
            continue
        phrase = _phrase(tokens, at, found, limit)
        yield phrase
        at = limit = phrase.after


def _at(tokens: Tokens, at: int, episodes: Names[Named]) -> Read | None:
    token = tokens[at]
    named: Read | None = episodes.read(tokens, at) if episodes.starts(token.lower) else edge(tokens, at, episodes)
    if at in tokens.accords:
        named = _longest([named, events.since_accord(tokens, at)])
    if token.kind == "number":
        rules = _NUMBERED if len(token.text) < 3 or _may_date(tokens, at) else ()
    else:
        rules = _RULES.get(token.lower, ()) if _promises(tokens, at, token.lower) else ()
    return _longest([named, *(rule(tokens, at) for rule in rules)]) if rules else named


def _may_date(tokens: Tokens, at: int) -> bool:
    """Whether three digits or more are worth a closer look: a year, or a count of units."""
    size, after = len(tokens[at].text), tokens[at + 1]
    if size > 4:
        return False
    counts = after.lower in LEXICON.units or after.lower in LEXICON.between or (after.text == "-" and after.glued)
    return size == 4 or tokens.ancient or counts or after.text in ("BC", "BCE", "B", "s") or after.lower == "to"


def _promises(tokens: Tokens, at: int, word: str) -> bool:
    """Whether the most frequent words are worth a closer look, by the word behind them."""
    after = tokens[at + 1]
    if word == "the":
        return after.kind == "number"
    if word in _SELDOM:
        return after.lower in _SELDOM[word]
    if word in _FREQUENT:
        return after.lower in _AFTER_FREQUENT or after.lower in LEXICON.seasons or after.capital
    return True


def _longest(readings: Iterable[Read | None]) -> Read | None:
    return max((found for found in readings if found), key=lambda found: found[1], default=None)


def _phrase(tokens: Tokens, at: int, found: Read, limit: int) -> Phrase:
    expression, after = found
    if isinstance(expression, events.SinceSigned):
        return Phrase(max(expression.first, limit), at, after, after, expression, "since")
    first, core, preposition = prefixes.begin(tokens, at, after, limit=limit, rule=expression.rule)
    if preposition == "from" and isinstance(expression, Day | points.Point):
        opens, end = _opened(tokens, first, after, expression)
        return Phrase(first, core, after, end, prefixes.bent(_evening_on(expression), "from", opens=opens), "from")
    if not isinstance(expression, Day):
        expression = _small_hours(expression) if preposition == "after" else expression
        return Phrase(first, core, after, after, prefixes.bent(expression, preposition, opens=False), preposition)
    named = names.behind(tokens, after) if tokens[at - 1].lower == "the" else None
    if named is None:
        first = names.event_before(tokens, first, limit) if preposition in ("of", "on", "") else first
        return Phrase(first, core, after, after, prefixes.bent(expression, preposition, opens=False), preposition)
    dated = replace(expression, in_name=True)
    if preposition not in _NAMED_BY:
        return Phrase(first, core, after, after, prefixes.bent(dated, preposition, opens=False), preposition)
    lasting = preposition == "after" and named.lasts
    bent = prefixes.bent(dated, "since" if lasting else preposition, opens=False)
    return Phrase(first, core, after, named.after, bent, preposition)


def _opened(tokens: Tokens, first: int, after: int, expression: Expression) -> tuple[bool, int]:
    """Whether "from 1 June" opens a stretch that lasts: "onwards" says so, and a date that opens a sentence."""
    if tokens[after].lower in ("onwards", "onward"):
        return True, after + 1
    return isinstance(expression, Day) and tokens[first].capital, after


def _small_hours(expression: Expression) -> Expression:
    """ "After midnight" is no instant, but the hours that begin with it."""
    midnight = isinstance(expression, points.Point) and expression.clock and expression.clock.time == time.min
    if not isinstance(expression, points.Point) or not midnight:
        return expression
    return points.Point(expression.base, part="morning")


def _evening_on(expression: Expression) -> Expression:
    """ "From late evening on 12 September" lasts into the night that begins on that day."""
    if not isinstance(expression, points.Point) or expression.part not in ("evening", "night") or expression.clock:
        return expression
    return points.Point(expression.base, part="night")
