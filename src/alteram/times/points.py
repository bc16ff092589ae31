"""A day with a clock time or a part of the day beside it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from alteram.times import chains, clocks, dates, nights, relative
from alteram.times.clocks import Clock, at_clock
from alteram.times.context import Context, Expression
from alteram.times.days import Day
from alteram.times.periods import Ago, AgoToday
from alteram.times.relative import stepped
from alteram.times.stretch import Stretch, of_day, shifted
from alteram.times.tokens import Tokens, remembered
from alteram.times.words import LEXICON

_NOON = 12
_EVENING, _MORNING = 20, 5
Read = tuple[Expression, int]


@dataclass(frozen=True, slots=True)
class Point:
    """A clock time or a part of the day, on the day of ``base``; without one, on the day last spoken of."""

    base: Expression | None = None
    clock: Clock | None = None
    part: str | None = None

    @property
    def rule(self) -> str:
        own = "clock" if self.clock else f"part-of-day.{self.part}"
        return f"{self.base.rule}.{own}" if self.base else own

    def resolve(self, context: Context) -> Stretch | None:
        base = self._base(context)
        if base is None:
            return None
        if self.clock is None:
            return _part_of(base, self.part)
        dusk = _EVENING if base.precision == "night" else _NOON  # noon behind a night is that of the day it ends on
        late = self.clock.time.hour >= dusk or self.clock.ends
        day = base.start if base.start == base.end or late else base.end
        return at_clock(day, self.clock, base)

    def _base(self, context: Context) -> Stretch | None:
        if self.base is None:
            return _after_midnight(spoken_of(context), self.clock, context)
        tonight = isinstance(self.base, Day) and self.base.offset == 0 and self.part == "night"
        if tonight and context.lean == "behind":
            return Day(offset=-1).resolve(context)  # "tonight the army struck" in a report of the morning
        return self.base.resolve(context)


def _after_midnight(spoken: Stretch | None, clock: Clock | None, context: Context) -> Stretch | None:
    """The next day where a clock time of the small hours follows one of the evening."""
    last = context.last
    late_clock = last is not None and last.last is not None and last.last.hour >= _EVENING
    evening = late_clock or (last is not None and last.part == "evening")
    small = clock is not None and clock.time.hour < _MORNING
    if spoken is None or not (evening and small):
        return spoken
    day = shifted(spoken.end, 1)
    unborn = context.anchor is not None and day > context.anchor
    return spoken if unborn else replace(spoken, start=day, end=day)


def spoken_of(context: Context) -> Stretch | None:
    """The last dated mention, else the day of publication."""
    if context.last is not None:
        last = context.last
        kept = last if last.precision == "night" else replace(of_day(last.end), known_at=last.known_at)
        return kept.by("document")
    return of_day(context.anchor, "published") if context.anchor else None


def _part_of(base: Stretch, part: str | None) -> Stretch:
    if part == "night":
        return replace(base, end=shifted(base.start, 1), precision="night")
    day = base.end if base.precision == "night" and part == "morning" else base.start
    return replace(base, start=day, end=day, precision="part-of-day", part=part)


@remembered
def point(tokens: Tokens, at: int) -> Read | None:
    """The clock time, part of a day or date that begins at token ``at``, with the index after it."""
    return _clock_first(tokens, at) or _part_first(tokens, at) or _pointed(tokens, at) or _day_first(tokens, at)


def _clock_first(tokens: Tokens, at: int) -> Read | None:
    """00:05 on 13 September, 5:03 pm today, 5 am this morning, 14:00."""
    read = clocks.clock(tokens, at)
    if read is None:
        return None
    base = _base_after(tokens, read[1])
    if base is None:
        return Point(None, read[0]), read[1]
    part = getattr(base[0], "part", None) or LEXICON.parts.get(tokens[base[1]].lower)  # "at 9.20 yesterday evening"
    return Point(base[0], clocks.in_half(read[0], part)), base[1]


def _base_after(tokens: Tokens, at: int) -> Read | None:
    step = at + (tokens[at].text == ",")
    step += tokens[step].lower in ("on", "of", "in", "during")
    step += tokens[step].lower == "the" and not dates.is_ordinal_day(tokens, step + 1)
    night = nights.night(tokens, step)
    if night:
        return night
    part = _part_first(tokens, step) or _pointed(tokens, step)
    if part:
        return part
    return _anchored(tokens, step)


def _anchored(tokens: Tokens, at: int) -> Read | None:
    """The day at token ``at``, by name or told from the day last spoken of."""
    read = dates.day(tokens, at)
    if read:
        return read if read[0].is_day else None
    linked = chains.chain(tokens, at)
    if linked and linked[0].rule.startswith("chain"):
        return linked
    named = stepped(tokens, at)
    return named if named and tokens[at + 1].lower in LEXICON.weekdays else None


def _part_first(tokens: Tokens, at: int) -> Read | None:
    """Morning of 24 July, late evening on 12 September, early hours of Monday."""
    read = part_name(tokens, at)
    if read is None:
        return None
    part, after = read
    step = after + (tokens[after].lower in ("of", "on") or tokens[after].text in (",", "("))
    step += tokens[step].lower == "the" and not dates.is_ordinal_day(tokens, step + 1)
    same = _pointed(tokens, after)
    if same and isinstance(same[0], Point):
        return replace(same[0], part=part), same[1]
    day = _anchored(tokens, step)
    if day:
        return Point(day[0], part=part), day[1] + (tokens[after].text == "(" and tokens[day[1]].text == ")")
    return None


def part_name(tokens: Tokens, at: int) -> tuple[str, int] | None:
    """The part of the day at token ``at``: morning, afternoon, evening or night, with the index after its name."""
    step = at + (tokens[at].lower in ("early", "late", "mid", "small", "very"))
    step += tokens[step].text == "-"
    if tokens[step].lower == "pre" and tokens[step + 1].text == "-":
        step += 2
    part = LEXICON.parts.get(tokens[step].lower)
    if part:
        return part, step + 1 + (tokens[step + 1].lower == "hours")
    if tokens[step].lower == "hours" and tokens[at].lower in ("early", "small", "late"):
        return ("evening" if tokens[at].lower == "late" else "morning"), step + 1
    return None


def _pointed(tokens: Tokens, at: int) -> Read | None:
    """This morning, tonight, last night, yesterday evening."""
    word = tokens[at].lower
    at += word == "this" and tokens[at + 1].lower == "very"
    part = LEXICON.parts.get(tokens[at + 1].lower)
    if word == "tonight":
        return Point(Day(offset=0), part="night"), at + 1
    if part is None or word not in ("this", "last", "past"):
        return None
    return Point(Day(offset=0 if word == "this" else -1), part=part), _past_weekday(tokens, at + 2)


def _past_weekday(tokens: Tokens, at: int) -> int:
    """The index after the weekday in brackets that repeats "this evening"."""
    repeats = tokens[at].text == "(" and tokens[at + 1].lower in LEXICON.weekdays and tokens[at + 2].text == ")"
    return at + 3 if repeats else at


def qualified(tokens: Tokens, at: int) -> Read | None:
    """Late yesterday evening, early Monday morning."""
    found = _pointed(tokens, at + 1) or _day_first(tokens, at + 1)
    return found if found and isinstance(found[0], Point) and found[0].part else None


def anniversary(tokens: Tokens, at: int) -> Read | None:
    """One year ago today, two years ago today at 2:20."""
    found = relative.ago(tokens, at)
    if found is None or not isinstance(found[0], Ago) or tokens[found[1]].lower != "today":
        return None
    day: Read = AgoToday(found[0]), found[1] + 1
    return _clock_after(tokens, day) or day


def _day_first(tokens: Tokens, at: int) -> Read | None:
    """13 September at about 00:05, Monday morning, 12 September in the evening, 13 September."""
    day = _anchored(tokens, at)
    if day is None:
        return dates.day(tokens, at)
    part = _part_after(tokens, day)
    dated = dates.apposed(tokens, part[1]) if part and tokens[part[1]].text in (",", "(") else None
    if part and dated:
        return replace(part[0], base=dated[0]), dated[1]
    return (part and _clock_after(tokens, part)) or _clock_after(tokens, day) or part or day


def _clock_after(tokens: Tokens, day: Read) -> Read | None:
    step = day[1] + (tokens[day[1]].text in (",", "-", "–", "—"))
    if tokens[step].text == "T":
        step += 1
    if tokens[step].lower == "at":
        step += 1
    while tokens[step].lower in ("about", "around", "approximately", "exactly", "precisely"):
        step += 1
    read = clocks.clock(tokens, step)
    if read and tokens[day[1]].text in ("-", "–", "—") and tokens[read[1]].text == ":":
        return None  # a heading with its day, and the first line of the log beneath: "- 20:05: a gate was hit"
    return (Point(day[0], read[0]), read[1]) if read else None


def _part_after(tokens: Tokens, day: Read) -> tuple[Point, int] | None:
    step = day[1] + (tokens[day[1]].text == ",")
    joined = tokens[step].lower in ("in", "during") and tokens[step + 1].lower == "the"
    if tokens[step].lower == "at" or joined:
        step += 1 + joined
    elif step != day[1]:
        return None
    read = part_name(tokens, step)
    return (Point(day[0], part=read[0]), read[1]) if read else None


def lone_part(tokens: Tokens, at: int) -> Read | None:
    """In the morning, at dawn, in the early hours: a part of the day last spoken of."""
    read = part_name(tokens, at)
    if read is None or read[0] == "night":
        return None
    before = (tokens[at - 2].lower, tokens[at - 1].lower)
    article = before in (("in", "the"), ("during", "the"), ("since", "the"))
    lone = tokens[at].lower in LEXICON.lone_parts and before[1] in ("at", "before", "since", "around", "after")
    since = before[1] == "since" and tokens[at].lower != "hours"
    free = tokens[read[1]].kind in ("mark", "end") or tokens[read[1]].lower in LEXICON.function or article
    return (Point(part=read[0]), read[1]) if (article or lone or since) and free else None
