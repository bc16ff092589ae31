"""TimeML documents, their expressions of time, and how well a system's answers agree with them."""

from __future__ import annotations

import html
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from alteram.model import TimeMention
from alteram.model.mentions import TimeValue
from alteram.times import find
from benchmarks.spans import paired

# The signs of TIMEX3 for seasons, shares of a year and parts of the day; ours are those of EDTF.
_SEASONS = {"21": "SP", "22": "SU", "23": "FA", "24": "WI", "33": "Q1", "34": "Q2", "35": "Q3", "36": "Q4"} | {
    "40": "H1",
    "41": "H2",
}
_PARTS = {"morning": "TMO", "afternoon": "TAF", "evening": "TEV", "night": "TNI"}
_GENERIC = (
    {"set.night": "XXXX-XX-XXTNI", "set.day-time": "XXXX-XX-XXTDT"}
    | {f"set.{season}": f"XXXX-{sign}" for season, sign in (("winter", "WI"), ("summer", "SU"), ("autumn", "FA"))}
    | {
        f"set.{weekday}": f"XXXX-WXX-{number}"
        for number, weekday in enumerate("monday tuesday wednesday thursday friday saturday sunday".split(), start=1)
    }
    | {"set.weekend": "XXXX-WXX-WE"}
)
_ROUND = {"decade": 1, "century": 2}
_UNKNOWN = {"later": "FUTURE_REF", "earlier": "PAST_REF", "deictic": "PRESENT_REF", "night": "XXXX-XX-XXTNI"}
_TEXT = re.compile(r"<TEXT>(.*)</TEXT>", re.DOTALL)
_CREATED = re.compile(r"<DCT>.*?value=\"(\d{4}-\d{2}-\d{2})", re.DOTALL)
_TAG = re.compile(r"<(/?)(\w+)([^>]*)>")
_VALUE = re.compile(r'\bvalue="([^"]*)"')


@dataclass(frozen=True, slots=True)
class Timex:
    """An expression of time: half-open code points of the document's text, and its TIMEX3 value."""

    start: int
    end: int
    value: str


@dataclass(frozen=True, slots=True)
class TimeDocument:
    """A text with the day it was written and the expressions of time annotated in it."""

    name: str
    created: date
    text: str
    gold: tuple[Timex, ...]


@dataclass(frozen=True, slots=True)
class Agreement:
    """Counts over documents: expressions in gold and answer, and how many agree exactly, by overlap, in value."""

    gold: int = 0
    answered: int = 0
    strict: int = 0
    relaxed: int = 0
    value: int = 0

    def __add__(self, other: Agreement) -> Agreement:
        pairs = ((getattr(self, name), getattr(other, name)) for name in self.__slots__)
        return Agreement(*(one + two for one, two in pairs))

    def f1(self, measure: str) -> float:
        """The F1 of ``measure`` (strict, relaxed or value): value counts over all expressions, not the found ones."""
        total = self.gold + self.answered
        return 2 * int(getattr(self, measure)) / total if total else 0.0


def read(path: Path) -> TimeDocument:
    """The TimeML document at ``path``; tags inside its text are taken out and their offsets kept."""
    raw = path.read_text(encoding="utf-8")
    found, created = _TEXT.search(raw), _CREATED.search(raw)
    if found is None or created is None:
        raise ValueError(f"{path.name} has no TEXT or no DCT")
    text, gold = unmarked(found.group(1))
    return TimeDocument(path.stem, date.fromisoformat(created.group(1)), text, tuple(gold))


def unmarked(marked: str) -> tuple[str, list[Timex]]:
    """The text of ``marked`` without its tags and entities, and the TIMEX3 elements in it."""
    pieces: list[str] = []
    gold: list[Timex] = []
    opened: list[tuple[int, str]] = []
    length = last = 0
    for tag in _TAG.finditer(marked):
        piece = html.unescape(marked[last : tag.start()])
        pieces.append(piece)
        length, last = length + len(piece), tag.end()
        if tag.group(2) != "TIMEX3" or tag.group(3).endswith("/"):
            continue
        if tag.group(1):
            start, value = opened.pop()
            gold += [Timex(start, length, value)] if length > start else []  # TimeML has some without words
        else:
            found = _VALUE.search(tag.group(3))
            opened.append((length, found.group(1) if found else ""))
    pieces.append(html.unescape(marked[last:]))
    return "".join(pieces), gold


def compare(gold: Sequence[Timex], answered: Sequence[Timex]) -> Agreement:
    """How ``answered`` agrees with ``gold``, each paired at most once: with its own span, else by overlap in order.

    The measures are those of TempEval-3, task A (UzZaman and others 2013): strict and relaxed spans, and values
    of relaxed pairs.
    """
    pairs = paired(gold, answered)
    return Agreement(
        gold=len(gold),
        answered=len(answered),
        strict=sum((one.start, one.end) == (two.start, two.end) for one, two in pairs),
        relaxed=len(pairs),
        value=sum(one.value == two.value for one, two in pairs),
    )


def answers(text: str, created: date) -> list[Timex]:
    """What ``alteram.times`` finds in ``text``, in TIMEX3 terms: the ends of ranges and the members of lists apart."""
    found: list[Timex] = []
    for mention in find(text, anchor=created):
        if mention.parts:
            found += [Timex(part.span.start, part.span.end, dated(part.value, "")) for part in mention.parts]
        else:
            found.append(Timex(mention.core.start, mention.core.end, value_of(mention)))
    return found


def value_of(mention: TimeMention) -> str:
    """The TIMEX3 value of ``mention``."""
    family, _, detail = mention.rule.partition(".")
    if family == "reference":
        return f"{detail.upper()}_REF"
    if mention.rule in _GENERIC:
        return _GENERIC[mention.rule]
    if family == "ago" and (mention.value is None or "~" in mention.value.edtf):
        return "PAST_REF"
    if family == "event" and mention.value:
        return dated(mention.value, mention.rule)
    if mention.length is not None:
        return _round_length(mention.length, detail)
    if mention.value is None:
        return _UNKNOWN.get(detail, _UNKNOWN.get(family, "XXXX-XX-XX"))
    return dated(mention.named or mention.value, mention.rule)


def _round_length(length: str, unit: str) -> str:
    """A duration of decades or centuries by their own signs."""
    sign, noughts = {"decade": ("DE", "0"), "century": ("CE", "00")}.get(unit, ("", ""))
    found = re.fullmatch(rf"P(?:(X)|(\d+){noughts})Y", length) if sign else None
    return f"P{found.group(1) or found.group(2)}{sign}" if found else length


def dated(value: TimeValue, rule: str) -> str:
    """The TIMEX3 value of a date that ``rule`` read, with its signs for seasons, parts of the day and eras."""
    first = value.edtf.partition("/")[0].rstrip("~").lstrip("{")
    if first.startswith("-") and rule in _ROUND:
        return _years_before(value, _ROUND[rule])
    if "T" in first:
        written = first[:13] if value.precision == "hour" and first[14:16] != "00" else first[:16]
    elif value.precision == "night":
        written = f"{value.start[:10]}TNI"
    elif value.precision == "part-of-day":
        written = value.start[:10] + _PARTS.get(rule.rpartition(".")[2], "")
    elif rule == "period" and value.precision == "days":
        year, week, _ = date.fromisoformat(value.start).isocalendar()
        written = f"{year}-W{week:02}-WE"
    elif value.precision == "week":
        year, week, _ = date.fromisoformat(value.start).isocalendar()
        written = f"{year}-W{week:02}"
    else:
        written = _coarse(value, first)
    return _era(written)


def _coarse(value: TimeValue, first: str) -> str:
    year, _, season = first.rpartition("-")
    if value.precision == "season" and season in _SEASONS:
        return f"{year}-{_SEASONS[season]}"
    return first.rstrip("X")


def _era(written: str) -> str:
    if not written.startswith("-"):
        return written
    year, _, rest = written[1:].partition("-")
    return f"BC{int(year) + 1:04}" + (f"-{rest}" if rest else "")


def _years_before(value: TimeValue, digits: int) -> str:
    """A decade or century before Christ, counted from its last year."""
    last = 1 - int(value.end[: value.end.index("-", 1)])
    return f"BC{last:04}"[:-digits]
