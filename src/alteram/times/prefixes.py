"""The prepositions before a time: which of its words they are, and how they bend its meaning."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import time

from alteram.model.codes import TimePrecision
from alteram.model.mentions import TimeAnchor
from alteram.times.context import Context, Expression
from alteram.times.stretch import Stretch
from alteram.times.tokens import Tokens, follows
from alteram.times.words import LEXICON

# Expressions that keep their article even where no preposition stands before it.
_ARTICLED = ("night", "chain", "event", "rolling", "portion", "period", "episode", "part-of-day")
_LAST_MINUTE = time(23, 59)
_SKIPPED = LEXICON.approximators | {"the", "year"}
_LEADING = LEXICON.prepositions | {"of"}


@dataclass(frozen=True, slots=True)
class Since:
    """From the beginning of ``base`` up to publication; after ``ended``, from its end."""

    base: Expression
    ended: bool = False

    @property
    def rule(self) -> str:
        return f"since.{self.base.rule}"

    def resolve(self, context: Context) -> Stretch | None:
        found = self.base.resolve(context)
        if found is None or context.anchor is None:
            return None
        start = found.end if self.ended else found.start
        if start > context.anchor:
            return found
        clocked = found.first is not None
        last = _LAST_MINUTE if clocked else None
        precision = found.precision if clocked or start == context.anchor else _lasting(found.precision)
        anchor: TimeAnchor = "published" if found.anchor == "text" else found.anchor
        return replace(found, start=start, end=context.anchor, precision=precision, last=last, listed=(), anchor=anchor)


def _lasting(precision: TimePrecision) -> TimePrecision:
    """The precision of a stretch that lasts up to publication from a time of ``precision``."""
    if precision in ("year", "longer"):
        return "longer"
    return "month" if precision == "month" else "days"


def begin(tokens: Tokens, at: int, *, limit: int, rule: str) -> tuple[int, str]:
    """Where a mention begins whose core starts at token ``at``, and the preposition found, in lower case.

    ``limit`` is the first token that is free. The preposition and what stands between it and the core are taken
    in: "At about", "since the". An article is left out where the core is a plain date and no preposition leads.
    """
    step = at
    while step > limit and tokens[step - 1].lower in _SKIPPED:
        step -= 1
    if (
        tokens[at].kind == "number"
        and rule.endswith("clock")
        and any(tokens[index].lower == "the" for index in range(step, at))
    ):
        return at, ""
    if step > limit and tokens[step - 1].lower in _LEADING:
        lead = _lead(tokens, step - 1, limit)
        if lead is not None:
            return lead, tokens[step - 1].lower
    elif step - 1 > limit and follows(tokens, step - 2, "prior", "to") or follows(tokens, step - 2, "up", "to"):
        return max(step - 2, limit), "before"
    elif step - 2 > limit and tokens[step - 1].lower == "than" and tokens[step - 2].lower in ("later", "earlier"):
        return max(step - 3, limit), "by"
    return _without(tokens, step, at, rule), ""


def _lead(tokens: Tokens, at: int, limit: int) -> int | None:
    """The first token of the preposition that ends at ``at``; None for an "of" that is no part of one."""
    word = tokens[at].lower
    for words in LEXICON.compounds.get(word, ()):
        start = at - len(words)
        if start >= limit and follows(tokens, start, *words):
            return start
    return None if word == "of" else at


def _without(tokens: Tokens, step: int, at: int, rule: str) -> int:
    """The beginning of a mention that no preposition leads."""
    articled = rule.split(".")[0] in _ARTICLED or rule.endswith("part-of-day")
    while step < at and tokens[step].lower in ("the", "a") and not articled:
        step += 1
    if step < at and not articled and any(tokens[index].lower == "the" for index in range(step, at)):
        return at
    return step


def bent(expression: Expression, preposition: str, *, opens: bool) -> Expression:
    """``expression`` as its preposition bends it; ``opens`` where "from" has nothing to say until when."""
    if preposition == "since":
        return Since(expression, ended=expression.rule == "episode")
    if preposition == "after" and expression.rule == "episode":
        return Since(expression, ended=True)
    return Since(expression) if preposition == "from" and opens else expression
