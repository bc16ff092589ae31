"""Clock times as they are written, on the clock of twelve or of twenty-four hours."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, time

from alteram.model.codes import TimePrecision
from alteram.times.stretch import Stretch, shifted
from alteram.times.tokens import Tokens, follows, remembered
from alteram.times.words import LEXICON

_STOPS = frozenset(".:;!?)")
_TO = frozenset({"to", "and", "until", "till"})
_DASHES = frozenset("-–—")
_HOURS = 12


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of the day; ``exact`` where the words give minutes, ``ends`` for the 24:00 that ends its day."""

    time: time
    exact: bool
    zone: str | None = None
    ends: bool = False


Read = tuple[Clock, int]


def at_clock(day: date, clock: Clock, base: Stretch) -> Stretch:
    """The instant that ``clock`` names on ``day``, known as ``base`` is."""
    precision: TimePrecision = "minute" if clock.exact else "hour"
    at, there = clock.time, shifted(day, int(clock.ends))
    return Stretch(there, there, precision, base.anchor, at, at, clock.zone, known_at=base.known_at)


@remembered
def clock(tokens: Tokens, at: int) -> Read | None:
    """The clock time at token ``at``, with a zone where one follows, and the index after it."""
    token = tokens[at]
    if told := _told_hour(tokens, at):
        found: Read | None = told
    elif token.kind == "number":
        found = _pair(tokens, at) or _military(tokens, at) or _spelled_out(tokens, at) or _lone_hour(tokens, at)
        if found and tokens[at].text.startswith("24"):
            found = replace(found[0], ends=True), found[1]
    elif token.lower in LEXICON.named_hours and _lead(tokens, at):
        found = Clock(time(LEXICON.named_hours[token.lower]), exact=False), at + 1
    else:
        found = None
    return _told_twice(tokens, *_zoned(tokens, *_halved(tokens, *found))) if found else None


def _halved(tokens: Tokens, found: Clock, after: int) -> Read:
    """``found`` in the half of the day behind it: "3:30 in the afternoon"."""
    part = LEXICON.parts.get(tokens[after + 2].lower) if follows(tokens, after, "in", "the") else None
    return (in_half(found, part), after + 3) if part is not None and found.time.hour <= 12 else (found, after)


def in_half(found: Clock, part: str | None) -> Clock:
    """``found`` in the later half of the day where the words name a part of that: "at 4.30 this afternoon"."""
    late = part in ("afternoon", "evening") and found.time.hour < 12
    return replace(found, time=found.time.replace(hour=found.time.hour + 12)) if late else found


def _told_twice(tokens: Tokens, found: Clock, after: int) -> Read:
    """``found`` past the same time in another zone in brackets: "6 p.m. (17:00 GMT)"."""
    again = clock(tokens, after + 1) if tokens[after].text == "(" and tokens[after + 1].kind == "number" else None
    return (found, again[1] + 1) if again and tokens[again[1]].text == ")" else (found, after)


def _spelled_out(tokens: Tokens, at: int) -> Read | None:
    """00 hours 00 minutes, 23 h. 30 min., where "at" or the like leads: else it is how long something took."""
    hour, step = tokens[at].text, at + 1
    led = _lead(tokens, at)
    if not led or len(hour) > 2 or tokens[step].lower not in ("hours", "hour", "h", "hrs"):
        return None
    step += 1 + (tokens[step + 1].text == ".")
    minute, unit = tokens[step], tokens[step + 1]
    if minute.kind != "number" or len(minute.text) > 2 or unit.lower not in ("minutes", "minute", "min"):
        return None
    read = _time(int(hour), int(minute.text), None)
    return (
        (Clock(read, exact=True), step + 2 + (tokens[step + 2].text == "." and unit.lower == "min")) if read else None
    )


def _lead(tokens: Tokens, at: int) -> bool:
    return tokens[at - 1].lower in LEXICON.clock_leads or tokens[at - 1].lower in LEXICON.approximators


def _pair(tokens: Tokens, at: int) -> Read | None:
    """14:30, 7:04 AM, 7.35am, 14:30:15, 17.00 after "at"."""
    hour, mark, minute = tokens[at], tokens[at + 1], tokens[at + 2]
    if not (mark.glued and minute.glued and mark.text in (":", ".", "h") and minute.kind == "number"):
        return None
    if len(hour.text) > 2 or len(minute.text) != 2 or _inside(tokens, at):
        return None
    after = _past_seconds(tokens, at + 3) if mark.text == ":" else at + 3
    if after is None:
        return None
    half, end = _half(tokens, after)
    suffixed = tokens[end].lower in LEXICON.clock_suffixes
    if mark.text == "." and half is None and not suffixed and not _dotted(tokens, at, after):
        return None
    read = _time(int(hour.text), int(minute.text), half)
    return (Clock(read, exact=True), end + suffixed) if read else None


def _inside(tokens: Tokens, at: int) -> bool:
    """Whether the figure goes on to the left: a decimal, a section number, a ratio."""
    before = tokens[at - 1]
    return tokens[at].glued and (
        before.text in (".", ",", ":", "/", "$") or (before.kind == "word" and before.text != "T")
    )


def _past_seconds(tokens: Tokens, at: int) -> int | None:
    """The index after ":15", or None where the figure goes on in a way that no clock does."""
    token = tokens[at]
    if not (token.glued and token.text in (":", ".") and tokens[at + 1].glued and tokens[at + 1].kind == "number"):
        return at
    return at + 2 if token.text == ":" and len(tokens[at + 1].text) == 2 else None


def _dotted(tokens: Tokens, at: int, after: int) -> bool:
    """Whether "17.00" is a time: led as a time is, and with nothing behind it that it could measure."""
    word = tokens[after]
    measured = word.lower in LEXICON.measures or (word.text in ("%", "-", "$") and word.glued)
    led = tokens[at - 1].lower in LEXICON.clock_leads or (tokens[at - 1].lower == "of" and tokens[at - 2].lower == "as")
    return led and not measured


def _military(tokens: Tokens, at: int) -> Read | None:
    """0530 hrs, 1430h, 0530 local time, 2300Z."""
    digits, suffix = tokens[at].text, tokens[at + 1]
    if len(digits) != 4 or _inside(tokens, at):
        return None
    named = suffix.lower in LEXICON.zones or suffix.lower in LEXICON.unclear_zones
    zone = named and (suffix.text.isupper() or tokens[at + 2].lower == "time")
    if suffix.lower not in LEXICON.clock_suffixes and not (zone or _told(tokens, at) or _logged(tokens, at)):
        return None
    read = _time(int(digits[:2]), int(digits[2:]), None)
    after = at + 1 + (suffix.lower in LEXICON.clock_suffixes)
    return (Clock(read, exact=True), after) if read else None


def _logged(tokens: Tokens, at: int) -> bool:
    """Whether four digits open a line of a log: "1531 - The man is located"."""
    before, dash, word = tokens[at - 1], tokens[at + 1], tokens[at + 2]
    opens = before.kind == "end" or before.text in _STOPS
    return opens and dash.text in _DASHES and not dash.glued and not word.glued and word.kind == "word"


def _told(tokens: Tokens, at: int) -> bool:
    """Whether four digits without a suffix are a time: led as one, with nothing behind them that they could count."""
    before = tokens[at - 2] if tokens[at - 1].lower in LEXICON.approximators else tokens[at - 1]
    after = tokens[at + 1]
    if _from_to(tokens, at):
        return True
    dated = after.lower == "on" and (tokens[at + 2].kind == "number" or tokens[at + 2].capital)
    if dated and before.lower in LEXICON.clock_leads:
        return True  # "by 1800 on Friday"
    free = after.kind == "end" or after.lower in LEXICON.function
    ended = after.text in (".", ",", ";", ")") and not tokens[at + 2].glued
    return before.lower == "at" and (free or ended)


def _from_to(tokens: Tokens, at: int) -> bool:
    """Whether four digits are a time by what they lead to, which no year begins like: "from 1830 to 0600"."""
    first, last = (at, at + 2) if tokens[at + 1].lower in _TO else (at - 2, at)
    led = tokens[first - 1].lower in ("from", "between") and tokens[last - 1].lower in _TO
    return led and all(len(tokens[each].text) == 4 for each in (first, last)) and tokens[last].text.startswith("0")


def _lone_hour(tokens: Tokens, at: int) -> Read | None:
    """3pm, 3 p.m., 5 o'clock."""
    if len(tokens[at].text) > 2 or _inside(tokens, at):
        return None
    half, after = _half(tokens, at + 1)
    if half is None:
        oclock = tokens[at + 1].lower == "o" and tokens[at + 2].text in "'’" and tokens[at + 3].lower == "clock"
        if not oclock:
            return None
        after = at + 4
    read = _time(int(tokens[at].text), 0, half)
    return (Clock(read, exact=False), after) if read else None


def _told_hour(tokens: Tokens, at: int) -> Read | None:
    """Five o'clock, four in the morning: an hour of twelve in words or figures, led as a time is."""
    word = tokens[at]
    figures = word.kind == "number" and len(word.text) < len("123") and not _inside(tokens, at)
    hour = int(word.text) if figures else LEXICON.ones.get(word.lower, 0)
    if not (1 <= hour <= _HOURS and _lead(tokens, at)):
        return None
    oclock = tokens[at + 1].lower == "o" and tokens[at + 2].text in "'’" and tokens[at + 3].lower == "clock"
    parted = follows(tokens, at + 1, "in", "the") and tokens[at + 3].lower in LEXICON.parts
    return (Clock(time(hour), exact=False), at + 4 if oclock else at + 1) if oclock or parted else None


def _half(tokens: Tokens, at: int) -> tuple[str | None, int]:
    """ "am" or "pm" at token ``at``, also with full stops, and the index after it."""
    word = tokens[at].lower
    if word in ("am", "pm") and (tokens[at].glued or tokens[at].text in ("am", "pm", "AM", "PM")):
        return word, at + 1
    if word in ("a", "p") and tokens[at + 1].text == "." and tokens[at + 2].lower == "m" and tokens[at + 2].glued:
        return word + "m", at + 3 + (tokens[at + 3].text == "." and tokens[at + 3].glued)
    return None, at


def of_four_digits(digits: str) -> Clock | None:
    """The clock time that four digits tell, as in 0530."""
    read = _time(int(digits[:2]), int(digits[2:]), None)
    return Clock(read, exact=True) if read else None


def _time(hour: int, minute: int, half: str | None) -> time | None:
    if half and not 1 <= hour <= 23:
        return None
    if half and hour <= 12:
        hour = hour % 12 + (12 if half == "pm" else 0)
    if hour == 24 and minute == 0:
        hour = 0
    return time(hour, minute) if hour < 24 and minute < 60 else None


def _zoned(tokens: Tokens, found: Clock, at: int) -> Read:
    """``found`` with the zone after it: "GMT", "(local time)", "Moscow time"."""
    bracket = tokens[at].text == "(" or (tokens[at].text == "," and follows(tokens, at + 2, "time"))
    step = at + bracket
    word = tokens[step].lower
    zone = LEXICON.zones.get(word)
    step += _long_zone(tokens, step)
    timed = follows(tokens, step + 1, "time")
    unclear = word in LEXICON.unclear_zones or (timed and tokens[step].capital)
    if zone is None and not unclear or (zone and "/" in zone and word != "msk" and not timed):
        return found, at
    step += 1 + timed
    if tokens[step].text in ("+", "-") and tokens[step].glued and tokens[step + 1].kind == "number":
        zone, step = _offset(tokens, step)
    if bracket and tokens[at].text == "(":
        if tokens[step].text != ")":
            return found, at
        step += 1
    return replace(found, zone=zone), step


def _long_zone(tokens: Tokens, at: int) -> int:
    """How many words before the last a zone has before "time": 1 for "Indian Standard Time"."""
    return int(tokens[at].capital and tokens[at + 1].lower in ("standard", "summer", "daylight", "african"))


def _offset(tokens: Tokens, at: int) -> tuple[str | None, int]:
    hours = tokens[at + 1].text
    return (f"{tokens[at].text}{int(hours):02}:00" if len(hours) <= 2 else None), at + 2
