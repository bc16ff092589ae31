"""When the parties of each conflict published what is kept: bars on one scale, and days without a kept statement."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import islice, pairwise
from typing import Final

from alteram.ledger.voices import Published, Voice
from alteram.model import Column
from alteram.phrases import counted, visible
from alteram.phrases.dates import MONTHS, shown_days
from alteram.profiles import Profile, profile_for
from alteram.workspace.registered import column

MOST_BARS: Final = 130
LONGEST: Final = 3  # stretches that are told of each party
HEIGHT: Final = 30  # pixels of the tallest bar
WIDEST: Final = 1.5  # per cent of the width that a bar takes
DAY: Final = timedelta(days=1)
LONGEST_DAYS: Final = {"day": 1, "week": 7, "month": 31, "quarter": 92}
YEARS: Final = {"year": 1, "decade": 10, "century": 100}
SPANS: Final = (*LONGEST_DAYS, *YEARS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """Days in a row, both inclusive, on which no statement was published that is kept."""

    first: date
    last: date

    @property
    def days(self) -> int:
        return (self.last - self.first).days + 1

    @property
    def shown(self) -> str:
        """How many days, and which: "1,323 days, 3 Apr 2018 – 15 Nov 2021"."""
        return f"{counted(self.days, 'day')}, {shown_days(self.first, self.last)}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """Statements of one span of time: ``at`` and ``wide`` in per cent of the width, ``top`` and ``high`` in pixels."""

    at: str
    wide: str
    top: str
    high: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One party: how many statements are kept, how many of them tell no day, and how many fall in each span."""

    party: str
    statements: int
    undated: int
    counts: tuple[int, ...]
    bars: tuple[Bar, ...]
    stretches: tuple[Stretch, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Panel:
    """One conflict: its parties in their order; ``spans`` name the times that are counted apart, of one ``length``."""

    conflict: str | None
    first: date | None
    last: date | None
    length: str
    spans: tuple[str, ...]
    tallest: int
    rows: tuple[Row, ...]

    @property
    def table(self) -> list[tuple[str, list[int]]]:
        """Each span in which anything was published, with the number of each party."""
        numbers = [[row.counts[at] for row in self.rows] for at in range(len(self.spans))]
        return [(span, each) for span, each in zip(self.spans, numbers, strict=True) if any(each)]


def panels(days: Iterable[Published]) -> list[Panel]:
    """A panel for each conflict, in order of their names; what belongs to none that is known comes last."""
    profiles: dict[Voice, Profile | None] = {}
    groups: dict[tuple[bool, str], list[Published]] = defaultdict(list)
    known: dict[tuple[bool, str], Profile | None] = {}
    for each in days:
        voice = each.voice
        if voice not in profiles:
            profiles[voice] = profile_for(conflict=voice.conflict, party=voice.party, issuer=voice.issuer)
        profile = profiles[voice]
        name = profile.name if profile else voice.conflict
        groups[name is None, name or ""].append(each)
        known[name is None, name or ""] = profile
    return [_panel(key[1] or None, groups[key], known[key]) for key in sorted(groups)]


def _panel(conflict: str | None, days: Sequence[Published], profile: Profile | None) -> Panel:
    by_party: dict[Column, Counter[date | None]] = defaultdict(Counter)
    for side in profile.sides if profile else ():
        by_party[column(side.name, profile)]  # a side of whom nothing is kept is told as such
    for each in days:
        by_party[column(each.voice.party, profile)][each.day] += each.statements
    dated = [each.day for each in days if each.day is not None]
    first, last = min(dated, default=None), max(dated, default=None)
    length, starts = spans_of(first, last) if first and last else ("day", [])
    counts = {party: _counted(told, length, starts) for party, told in by_party.items()}
    tallest = max((number for each in counts.values() for number in each), default=0)
    rows = tuple(
        Row(
            party="party not given" if party.unknown else visible(party.party),
            statements=by_party[party].total(),
            undated=by_party[party][None],
            counts=counts[party],
            bars=tuple(_bars(counts[party], tallest)),
            stretches=tuple(stretches(filter(None, by_party[party]), first, last)) if first and last else (),
        )
        for party in sorted(by_party)
    )
    spans = tuple(named(start, length) for start in starts)
    return Panel(conflict=conflict, first=first, last=last, length=length, spans=spans, tallest=tallest, rows=rows)


def stretches(days: Iterable[date], first: date, last: date) -> list[Stretch]:
    """The longest stretches between ``first`` and ``last`` that hold none of ``days``, the longest first."""
    edges = [first.toordinal() - 1, *sorted({day.toordinal() for day in days}), last.toordinal() + 1]
    found = [
        Stretch(first=date.fromordinal(a + 1), last=date.fromordinal(b - 1)) for a, b in pairwise(edges) if b - a > 1
    ]
    return sorted(found, key=lambda each: (-each.days, each.first))[:LONGEST]


def spans_of(first: date, last: date, *, most: int = MOST_BARS) -> tuple[str, list[date]]:
    """The shortest length of which no more than ``most`` cover the time, and the first day of each span."""
    for length in SPANS:
        starts = list(islice(_starts(first, last, length), most + 1))
        if len(starts) <= most:
            break
    return length, starts


def _starts(first: date, last: date, length: str) -> Iterator[date]:
    """The first days of the spans from that of ``first`` to that of ``last``."""
    start: date | None = start_of(first, length)
    while start is not None and start <= last:
        yield start
        start = next_start(start, length)


def start_of(day: date, length: str) -> date:
    """The first day of the span of that ``length`` that holds ``day``; weeks begin on Monday."""
    if length in YEARS:
        return date(max(day.year - day.year % YEARS[length], date.min.year), 1, 1)
    if length == "month":
        return day.replace(day=1)
    if length == "quarter":
        return day.replace(month=(day.month - 1) // 3 * 3 + 1, day=1)
    return day - day.weekday() * DAY if length == "week" else day


def next_start(start: date, length: str) -> date | None:
    """The first day of the span after that which begins on ``start``; None where the calendar ends."""
    if length in YEARS:
        year = start.year - start.year % YEARS[length] + YEARS[length]
        return date(year, 1, 1) if year <= date.max.year else None
    after = start.toordinal() + LONGEST_DAYS[length]
    return start_of(date.fromordinal(after), length) if after <= date.max.toordinal() else None


def _counted(days: Counter[date | None], length: str, starts: Sequence[date]) -> tuple[int, ...]:
    found = Counter[date]()
    for day, number in days.items():
        if day is not None:
            found[start_of(day, length)] += number
    return tuple(found[start] for start in starts)


def _bars(counts: Sequence[int], tallest: int) -> Iterator[Bar]:
    span = 100 / max(len(counts), 1)
    wide = min(span * 0.8, WIDEST)
    for at, number in enumerate(counts):
        if number:
            high = max(HEIGHT * number / tallest, 1.5)
            yield Bar(
                at=f"{(at + 0.5) * span - wide / 2:.3f}%",
                wide=f"{wide:.3f}%",
                top=f"{HEIGHT - high:.1f}",
                high=f"{high:.1f}",
            )


def named(start: date, length: str) -> str:
    """The span of that ``length`` that begins on ``start``, in words; a week by its first day."""
    if length == "month":
        return f"{MONTHS[start.month - 1]} {start.year}"
    if length == "quarter":
        return f"{MONTHS[start.month - 1]}–{MONTHS[start.month + 1]} {start.year}"
    if length in YEARS:
        last = start.year - start.year % YEARS[length] + YEARS[length] - 1
        return str(start.year) if last == start.year else f"{start.year}–{last}"
    return shown_days(start, start)
