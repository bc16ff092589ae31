"""Nights, which begin on one day and end on the next."""

from __future__ import annotations

from dataclasses import dataclass, replace

from alteram.times import spans
from alteram.times.context import Context, Expression
from alteram.times.stretch import Stretch, of_day, shifted
from alteram.times.tokens import Tokens, follows
from alteram.times.words import LEXICON

_THROUGH = ("during", "through", "throughout", "over", "in")
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
            tells = context.anchor is not None and (context.told is None or context.is_current)
            known = of_day(context.anchor, "published") if context.anchor and tells else None
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
    """Through the night, at night, in the dark time of the day: the night before publication."""
    word, before = tokens[at].lower, (tokens[at - 2].lower, tokens[at - 1].lower)
    if word == "dark":
        return _dark(tokens, at)
    led = before[1] == "the" and before[0] in _THROUGH or before[1] in ("at", "by")
    if word not in ("night", "nighttime") or not led:
        return None
    free = tokens[at + 1].kind in ("mark", "end") or tokens[at + 1].lower in LEXICON.function
    return (Night(), at + 1) if free and tokens[at + 1].lower != "of" and tokens[at + 1].text != "-" else None


def _dark(tokens: Tokens, at: int) -> Read | None:
    """Dark time of the day, dark hours, dark of night."""
    for words in (("time", "of", "the", "day"), ("time", "of", "day"), ("hours", "of", "the", "day"), ("hours",)):
        if follows(tokens, at + 1, *words):
            after = at + 1 + len(words)
            found = _days(tokens, after) if tokens[after].lower in ("on", "of") else None
            return (Night(found[0]), found[1]) if found else (Night(), after)
    return None
