"""Expressions of time in a text, each with the days it means."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from alteram.model import Span, TimeMention
from alteram.model.mentions import TimePart
from alteram.profiles.records import Accord, Episode
from alteram.times import edtf
from alteram.times.context import Context
from alteram.times.episodes import mark_accords, names_of
from alteram.times.eras import LATEST_ANCHOR
from alteram.times.grammar import Phrase, read
from alteram.times.history import Timeline, is_current
from alteram.times.leans import lean
from alteram.times.lengths import kind_of, length_of
from alteram.times.memory import Memory
from alteram.times.points import Point
from alteram.times.reports import introduces
from alteram.times.stretch import Stretch, of_day, shifted
from alteram.times.tokens import Tokens, scan


def find(
    text: str,
    *,
    anchor: date | None = None,
    about: date | None = None,
    episodes: Sequence[Episode] = (),
    accords: Sequence[Accord] = (),
) -> list[TimeMention]:
    """The expressions of time in ``text``, in text order and without overlaps.

    ``anchor`` is the day of publication, local to the issuer, up to the year 5000; ``about`` is the day
    that its title says it is about, which its clock times are of until it names another. ``episodes`` are dated wars,
    truces and meetings that the text may name, ``accords`` agreements ("after the signing of the Trilateral
    Statement"). A mention whose value needs what is not known has the value None, and so have durations ("for two
    hours"), sets ("daily") and bare references ("now"). Spans count code points of ``text``.
    """
    anchor = anchor if anchor and anchor.year <= LATEST_ANCHOR else None
    tokens = scan(text)
    mark_accords(tokens, accords)
    phrases = list(read(tokens, names_of(tuple(episodes))))
    memory = Memory(tokens, phrases, accords)
    resolved = _resolve(text, phrases, memory, tokens, (anchor, about))
    if memory.has_events:
        memory.date_events(resolved)
        resolved = _resolve(text, phrases, memory, tokens, (anchor, about))
    spans = [_span(tokens, phrase.first, phrase.after) for phrase in phrases]
    return [_mention(text, tokens, phrase, stretch, spans) for phrase, stretch in zip(phrases, resolved, strict=True)]


def _resolve(
    text: str, phrases: list[Phrase], memory: Memory, tokens: Tokens, days: tuple[date | None, date | None]
) -> list[Stretch | None]:
    anchor, about = days
    found: list[Stretch | None] = []
    current = is_current(memory.days, anchor)
    context = Context(
        anchor=anchor, years=memory.years, events=memory.events, is_current=current, accords=memory.accords
    )
    context.last = of_day(about, "document") if about else None
    timeline = Timeline(text, tokens, memory.days, anchor)
    for index, phrase in enumerate(phrases):
        context.lean, context.told = lean(tokens, phrase), timeline.told
        stretch = phrase.expression.resolve(context)
        found.append(stretch)
        if stretch is None:
            continue
        known = replace(stretch, known_at=index)
        if context.report is None and introduces(tokens, phrase.first):
            context.report, found[-1] = known, replace(stretch, reported=True)
        timeline.go_on(phrase, known, context.lean)
        if _lasts(stretch):
            context.stretch = known
        if stretch.anchor == "text":
            context.year = known
        if memory.speaks_of(phrase, stretch):
            context.last = context.month = _day_of(phrase, known)
        elif phrase.expression.rule == "month" and (context.month is None or _opens(tokens, phrase)):
            context.month = known
    return found


def _day_of(phrase: Phrase, stretch: Stretch) -> Stretch:
    """The day that the text goes on from: 24:00 ends its own, and begins no other."""
    expression = phrase.expression
    ends = isinstance(expression, Point) and expression.clock is not None and expression.clock.ends
    return replace(stretch, start=shifted(stretch.start, -1), end=shifted(stretch.end, -1)) if ends else stretch


def _lasts(stretch: Stretch) -> bool:
    """Whether a time is one of several days that "in that time" may point back to; of a month it may mean a part."""
    return stretch.end > stretch.start and stretch.precision in ("days", "week") and not stretch.listed


def _opens(tokens: Tokens, phrase: Phrase) -> bool:
    """Whether a month opens its sentence, so that what follows is of it: "During July", no "as in July"."""
    return bool(phrase.preposition) and tokens[phrase.first].capital


def _mention(text: str, tokens: Tokens, phrase: Phrase, stretch: Stretch | None, spans: list[Span]) -> TimeMention:
    span = _span(tokens, phrase.first, phrase.after)
    document = stretch is not None and stretch.anchor == "document"
    return TimeMention(
        span=span,
        text=span.of(text),
        value=edtf.value(stretch) if stretch else None,
        rule=f"report.{phrase.expression.rule}" if stretch and stretch.reported else phrase.expression.rule,
        anchor=stretch.anchor if stretch else "text",
        kind=kind_of(phrase.expression),
        core=_span(tokens, phrase.core, phrase.core_after),
        length=length_of(phrase.expression),
        named=edtf.value(stretch.named) if stretch and stretch.named else None,
        anchored_on=spans[stretch.known_at] if document and stretch and stretch.known_at is not None else None,
        parts=tuple(
            TimePart(span=_span(tokens, part.first, part.after), value=edtf.value(part.stretch))
            for part in (stretch.parts if stretch else ())
        ),
    )


def _span(tokens: Tokens, first: int, after: int) -> Span:
    return Span(tokens[first].start, tokens[after - 1].end)
