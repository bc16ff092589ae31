"""Expressions of time in a text, each with the days it means."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from alteram.model import Span, TimeMention
from alteram.profiles.records import Episode
from alteram.times import edtf
from alteram.times.context import Context
from alteram.times.episodes import Episodes
from alteram.times.grammar import Phrase, read
from alteram.times.leans import lean
from alteram.times.memory import Memory
from alteram.times.stretch import Stretch
from alteram.times.tokens import Tokens, scan


def find(text: str, *, anchor: date | None = None, episodes: Sequence[Episode] = ()) -> list[TimeMention]:
    """The expressions of time in ``text``, in text order and without overlaps.

    ``anchor`` is the day of publication, local to the issuer; ``episodes`` are dated wars, truces and meetings
    that the text may name. A mention whose value needs what is not known has the value None. Spans count code
    points of ``text`` and take in a leading preposition. Durations ("for two hours") and frequencies ("daily")
    name no time and are left out.
    """
    tokens = scan(text)
    phrases = list(read(tokens, Episodes(episodes)))
    memory = Memory(tokens, phrases)
    resolved = _resolve(phrases, memory, tokens, anchor)
    if memory.has_events:
        memory.date_events(resolved)
        resolved = _resolve(phrases, memory, tokens, anchor)
    return [_mention(text, tokens, *pair) for pair in zip(phrases, resolved, strict=True)]


def _resolve(phrases: list[Phrase], memory: Memory, tokens: Tokens, anchor: date | None) -> list[Stretch | None]:
    found: list[Stretch | None] = []
    context = Context(anchor=anchor, years=memory.years, events=memory.events)
    for phrase in phrases:
        stretch = phrase.expression.resolve(replace(context, lean=lean(tokens, phrase)))
        found.append(stretch)
        if stretch and memory.speaks_of(phrase, stretch):
            context = replace(context, last=stretch)
    return found


def _mention(text: str, tokens: Tokens, phrase: Phrase, stretch: Stretch | None) -> TimeMention:
    span = Span(tokens[phrase.first].start, tokens[phrase.after - 1].end)
    return TimeMention(
        span=span,
        text=span.of(text),
        value=edtf.value(stretch) if stretch else None,
        rule=phrase.expression.rule,
        anchor=stretch.anchor if stretch else "text",
    )
