"""Days and clock times that a clause lists: "shelled Aldby on Monday and Brenna on Tuesday", "at 05:20 and 07:45"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from alteram.coding.scene import View
from alteram.lexicon import lexicon
from alteram.model import Span, TimeMention, Token, When

GAP: Final = 9  # words between two such days
CLOCKED: Final = frozenset({"minute", "hour"})
AND_AT: Final = frozenset({"and", "at", ",", "again", "then", "about", "around"})
JOINING: Final = frozenset({"PROPN", "NUM", "ADP", "DET", "ADJ", "CCONJ", "PUNCT"})


def with_listed(view: View, tokens: Sequence[Token], mention: TimeMention, found: When) -> When:
    """``found``, the day that ``mention`` gives, with the days that are listed in the same manner behind it."""
    if found.precision in CLOCKED and "T" in found.start and len(view.times) > 1:
        return with_clocks(view, mention, found)
    if found.precision != "day" or "T" in found.start or len(view.times) < 2:
        return found
    end = tokens[-1].span.end if tokens else 0
    days, last = [found.start], mention
    for other in view.times:
        if last.span.end < other.span.start < end and is_listed(view, last, other) and other.value is not None:
            days.append(other.value.start)
            last = other
    if len(set(days)) < len(days) or len(days) == 1 or days != sorted(days):
        return found
    return replace(found, edtf="{" + ",".join(days) + "}", end=days[-1], precision="days")


def with_clocks(view: View, mention: TimeMention, found: When) -> When:
    """``found``, a clock time, up to the others that are listed beside it on its day: "at 05:20 and at 07:45"."""
    at = next((place for place, each in enumerate(view.times) if each is mention), None)
    if at is None:
        return found
    times = [mention, *beside(view, view.times[at::-1]), *beside(view, view.times[at:])]
    clocks = sorted({each.value.start for each in times if each.value is not None})
    if len(clocks) < 2 or {clock[:10] for clock in clocks} != {found.start[:10]}:
        return found
    return replace(found, edtf=found.start[:10], start=clocks[0], end=clocks[-1])


def beside(view: View, times: Sequence[TimeMention]) -> Iterator[TimeMention]:
    """Those of ``times``, from the first on, that are clock times joined to the one before by "and" alone."""
    for one, other in pairwise(times):
        first, second = sorted((one, other), key=lambda each: each.span.start)
        between = {token.lower for token in view.sentence.within(Span(first.span.end, second.span.start))}
        value = other.value
        if not between or not between <= AND_AT or "and" not in between and "," not in between:
            return
        if value is None or value.precision not in CLOCKED or "T" not in value.start or value.start != value.end:
            return
        yield other


def is_listed(view: View, first: TimeMention, second: TimeMention) -> bool:
    """Whether a day stands behind another like it, with no more between than names, counts and whom they count."""
    if second.value is None or second.value.precision != "day" or "T" in second.value.start:
        return False
    if first.text.split()[:1] != second.text.split()[:1]:
        return False  # "on Monday" and "the truce of Sunday"
    between = view.sentence.within(Span(first.span.end, second.span.start))
    if not 0 < len(between) <= GAP or not any(token.lower in ("and", ",") for token in between[:2]):
        return False
    actors = lexicon().actors
    known = actors.people.nouns | actors.civilian.nouns | actors.place.nouns | actors.force.nouns
    return all(t.upos in JOINING or t.lemma.casefold() in known or t.lower in known for t in between)
