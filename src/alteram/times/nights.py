"""Nights, which begin on one day and end on the next."""

from __future__ import annotations

from dataclasses import dataclass, replace

from alteram.times import spans
from alteram.times.context import Context, Expression
from alteram.times.stretch import Stretch, of_day, shifted
from alteram.times.tokens import Tokens

Read = tuple[Expression, int]


@dataclass(frozen=True, slots=True)
class Night:
    """The night of one day, from one day to the next, or before publication where ``days`` is None.

    The night of a single day begins on it; but a statement of that same day can only report the night that
    ended on it. ``ends`` where the words say so themselves ("overnight into Tuesday").
    """

    days: Expression | None = None
    ends: bool = False

    rule = "night"

    def resolve(self, context: Context) -> Stretch | None:
        if self.days is None:
            known = of_day(context.anchor, "published") if context.anchor else None
        else:
            known = self.days.resolve(context)
        if known is None:
            return None
        if known.start == known.end:
            ends = self.ends or self.days is None or known.start == context.anchor
            first = shifted(known.start, -1) if ends else known.start
            known = replace(known, start=first, end=shifted(first, 1))
        return replace(known, precision="night", listed=())


def night(tokens: Tokens, at: int) -> Read | None:
    """Overnight, overnight on 12 September, night of 13 to 14 September, night from Monday to Tuesday."""
    word = tokens[at].lower
    if word == "overnight":
        return _overnight(tokens, at)
    if word not in ("night", "nights") or tokens[at + 1].lower not in ("of", "from", "between", "on", "to"):
        return None
    found = _days(tokens, at + 1)
    return (Night(found[0], ends=tokens[at + 1].lower == "to"), found[1]) if found else None


def _overnight(tokens: Tokens, at: int) -> Read:
    step = at + 1 + (tokens[at + 1].text in (",", "("))
    ends = tokens[step].lower in ("into", "to")
    found = _days(tokens, step)
    return (Night(found[0], ends=ends), found[1]) if found else (Night(), at + 1)


def _days(tokens: Tokens, at: int) -> Read | None:
    """The days behind "night of", which may be two."""
    step = at + (tokens[at].lower in ("of", "on", "into", "to"))
    if tokens[step].lower == "the" and tokens[step + 1].lower == "night":
        return None
    opened = tokens[step].lower in ("from", "between")
    return spans.span(tokens, step) or (None if opened else spans.single_day(tokens, step))


def bare_night(tokens: Tokens, at: int) -> Read | None:
    """Through the night, during the night: the night before publication."""
    before = (tokens[at - 2].lower, tokens[at - 1].lower)
    leads = ("during", "through", "throughout", "over", "in")
    if tokens[at].lower != "night" or before[1] != "the" or before[0] not in leads:
        return None
    return (Night(), at + 1) if tokens[at + 1].kind in ("mark", "end") or tokens[at + 1].lower != "of" else None
