"""The prepositions before a time: which of its words they are, and how they bend its meaning."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import time, timedelta
from typing import NamedTuple

from alteram.model.codes import TimePrecision
from alteram.model.mentions import TimeAnchor
from alteram.times.context import Context, Expression
from alteram.times.stretch import Stretch
from alteram.times.tokens import Tokens, follows
from alteram.times.words import LEXICON

# Dates that stand without an article; one before them belongs to what they describe: "the 1954 agreement".
_PLAIN = ("day", "deictic", "weekday", "month", "year", "range", "list", "clock")
# An article before these belongs to the noun behind them: "the one-year tour", "the former capital".
_OFTEN_PLAIN = ("season", "reference")
_PLAIN_WITH_HYPHEN = ("duration", "decade", "century", "quarter")
_COUNTED = ("duration", "set", "ago", "chain.later", "chain.earlier", "event")
_APOSTROPHES = ("'", "’", "‘")
_LAST_MINUTE = time(23, 59)
_EVENING = time(18)
_SKIPPED = LEXICON.approximators | {"the", "year"}
_SKIPPED_BY_LENGTHS = LEXICON.approximators | {"the", "over", "under", "another", "mere", "some"} | LEXICON.ranked
_LEADING = LEXICON.prepositions | {"of", "to", "than"}
# "Prior to" and "no later than" bend a time as the plain words do.
_PLAINLY = {"to": "before", "than": "by"}
_ONLY_COMPOUND = ("of", "to", "than")


@dataclass(frozen=True, slots=True)
class Since:
    """From the beginning of ``base`` up to publication; after ``ended``, from its end."""

    base: Expression
    ended: bool = False

    @property
    def rule(self) -> str:
        return f"since.{self.base.rule}"

    def resolve(self, context: Context) -> Stretch | None:
        found = self._begun(context)
        if found is None or context.anchor is None:
            return None
        start = found.end if self.ended else found.start
        if start > context.anchor:
            return found
        clocked = found.first is not None
        last = _LAST_MINUTE if clocked else None
        precision = found.precision if clocked or start == context.anchor else _lasting(found.precision)
        anchor: TimeAnchor = "published" if found.anchor == "text" else found.anchor
        return replace(
            found,
            start=start,
            end=context.anchor,
            precision=precision,
            last=last,
            listed=(),
            anchor=anchor,
            named=found.named or found,
        )

    def _begun(self, context: Context) -> Stretch | None:
        """The time of ``base``; a clock time alone is of the day up to which it runs: "since noon"."""
        found = self.base.resolve(context)
        if self.base.rule != "clock" or found is None or context.anchor is None:
            return found
        if found.first is not None and found.first >= _EVENING:
            return found
        lately = timedelta(0) < context.anchor - found.start <= timedelta(days=1)
        return found.moved_to(context.anchor) if lately else found


def _lasting(precision: TimePrecision) -> TimePrecision:
    """The precision of a stretch that lasts up to publication from a time of ``precision``."""
    if precision in ("year", "longer"):
        return "longer"
    return "month" if precision == "month" else "days"


class Start(NamedTuple):
    """Where a mention begins, where its core begins behind the preposition, and that preposition in lower case."""

    first: int
    core: int
    preposition: str


def begin(tokens: Tokens, at: int, after: int, *, limit: int, rule: str) -> Start:
    """The beginning of a mention whose core was read from token ``at`` up to ``after``.

    ``limit`` is the first token that is free. The preposition and what stands between it and the core are taken
    in: "At about", "since the". An article is left out where the core is a plain date and no preposition leads.
    """
    lasting = rule.startswith(_COUNTED)
    if rule == "decade" and tokens[at - 1].text in _APOSTROPHES and tokens[at].glued and at > limit:
        at -= 1  # '90s
    step = _back_over(tokens, at, limit, _SKIPPED_BY_LENGTHS if lasting else _SKIPPED)
    if lasting:
        step = _bounded(tokens, step, limit)
    elif tokens[at].kind == "number" and rule.endswith("clock") and _has_article(tokens, step, at):
        return Start(at, at, "")
    if tokens[step - 1].text == "." and tokens[step - 2].lower in ("ca", "c") and step - 2 >= limit:
        step -= 2
    core = _without(tokens, step, (at, after), rule)
    if step > limit and tokens[step - 1].lower in _LEADING:
        lead = _lead(tokens, step - 1, limit)
        if lead is not None:
            return Start(lead, core, _PLAINLY.get(tokens[step - 1].lower, tokens[step - 1].lower))
    return Start(core, core, "")


def _back_over(tokens: Tokens, at: int, limit: int, words: frozenset[str]) -> int:
    while at > limit and tokens[at - 1].lower in words:
        at -= 1
    return at


def _bounded(tokens: Tokens, at: int, limit: int) -> int:
    """The beginning of "less than", "at least" and the like before a count."""
    for words in LEXICON.bounds:
        start = at - len(words)
        if start >= limit and follows(tokens, start, *words):
            return start
    return at


def _has_article(tokens: Tokens, first: int, after: int) -> bool:
    return any(tokens[index].lower == "the" for index in range(first, after))


def _describes(tokens: Tokens, after: int) -> bool:
    """Whether the words up to ``after`` only describe the noun behind them."""
    behind = tokens[after]
    if behind.text in ("-", "'", "’"):
        return behind.glued
    dated = tokens[after - 1].kind == "number"
    return not dated and behind.kind == "word" and behind.lower not in LEXICON.function


def _joined(tokens: Tokens, at: int, after: int) -> bool:
    """Whether a hyphen or an apostrophe binds the words up to ``after`` into one, or to what they describe."""
    hyphen = any(tokens[index].text == "-" for index in range(at, after))
    return hyphen or (tokens[after].text in ("-", "'", "’") and tokens[after].glued)


def _lead(tokens: Tokens, at: int, limit: int) -> int | None:
    """The first token of the preposition that ends at ``at``; None for a word that is only part of one."""
    word = tokens[at].lower
    for words in LEXICON.compounds.get(word, ()):
        start = at - len(words)
        if start >= limit and follows(tokens, start, *words):
            return start
    return None if word in _ONLY_COMPOUND else at


def _without(tokens: Tokens, step: int, read: tuple[int, int], rule: str) -> int:
    """The beginning of the core, with its article where the words call for one: "the summer", but "1954"."""
    at, after = read
    plain = rule.startswith(_PLAIN) and "part-of-day" not in rule and tokens[at - 1].lower not in ("year", "years")
    often = rule.startswith(_OFTEN_PLAIN) or tokens[at].lower == "overnight"
    describes = often and _describes(tokens, after)
    joined = rule.startswith(_PLAIN_WITH_HYPHEN) and (_joined(tokens, at, after) or tokens[after].capital)
    if not (plain or describes or joined):
        return step
    while step < at and tokens[step].lower in ("the", "a"):
        step += 1
    return at if step < at and _has_article(tokens, step, at) else step


def bent(expression: Expression, preposition: str, *, opens: bool) -> Expression:
    """``expression`` as its preposition bends it; ``opens`` where "from" has nothing to say until when."""
    if getattr(expression, "running", False):
        return expression
    if preposition == "since":
        return Since(expression, ended=expression.rule == "episode")
    if preposition == "after" and expression.rule == "episode":
        return Since(expression, ended=True)
    return Since(expression) if preposition == "from" and opens else expression
