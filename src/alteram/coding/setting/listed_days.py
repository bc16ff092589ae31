"""Days that a clause lists with what was done on each: "shelled Aldby on Monday and Brenna on Tuesday"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from alteram.coding.scene import View
from alteram.lexicon import lexicon
from alteram.model import Span, TimeMention, Token, When

GAP: Final = 9  # words between two such days
JOINING: Final = frozenset({"PROPN", "NUM", "ADP", "DET", "ADJ", "CCONJ", "PUNCT"})


def with_listed(view: View, tokens: Sequence[Token], mention: TimeMention, found: When) -> When:
    """``found``, the day that ``mention`` gives, with the days that are listed in the same manner behind it."""
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
