"""What claims say of where and when, counted: at once where they are few, else in the background, once."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from datetime import date
from functools import cache
from threading import Lock
from typing import Final

from django.db import connection, connections

from alteram.ledger.models import Claim
from alteram.ledger.placed import Spot, Tally, counted_by_place, counted_by_time, state
from alteram.ledger.wanted import Wanted
from alteram.room.rhythm import named, next_start, spans_of, start_of

FEW: Final = 30_000  # claims of a ledger that are counted while somebody waits: a fifth of a second
HELD: Final = 24  # questions whose answers are held
WAITING: Final = 8  # questions that wait to be counted; further ones are asked again
FINE: Final = 200_000  # claims whose places are told apart by time as well; of more, each place is of all days
MOST_SPANS: Final = 62  # of time, that are told apart: two months of days, five years of months
LETTERS: Final = {"day": 10, "week": 10, "month": 7, "quarter": 7}  # of a day, that tell which span it is in
YEAR: Final = 4


@dataclass(frozen=True, slots=True)
class Span:
    """The days from ``since`` to ``until``, and their name."""

    since: date
    until: date
    name: str


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Gathered:
    """Claims by time, and by place; a tally's ``begins`` lies in one of the ``spans``, or in none.

    ``length`` is that of the spans. Unless ``fine``, spots are of all days. They come by number of claims, the most
    first, then by name.
    """

    times: tuple[Tally, ...]
    spots: tuple[Spot, ...]
    spans: tuple[Span, ...]
    length: str
    fine: bool = True

    @property
    def claims(self) -> int:
        return sum(each.claims for each in self.times)

    @property
    def placed(self) -> int:
        """How many claims have a place with a point."""
        return sum(each.placed for each in self.times)

    def span_at(self) -> Callable[[str | None], int | None]:
        """What tells the number of the span in which a beginning lies; None in none."""
        numbers = {each.since: number for number, each in enumerate(self.spans)}

        @cache
        def told(begins: str | None) -> int | None:
            day = _day(begins)
            return numbers.get(start_of(day, self.length)) if day else None

        return told


_Key = tuple[str, tuple[int, ...], Wanted]
_counted: OrderedDict[_Key, Future[Gathered]] = OrderedDict()
_lock: Final = Lock()
_counter: Final = ThreadPoolExecutor(1, thread_name_prefix="counting")


def gathered(wanted: Wanted) -> Gathered | None:
    """Where and when the claims say that it was; None where that is still being counted.

    It is counted anew when other claims are shown, and not at each judgement.
    """
    key = (str(connection.settings_dict["NAME"]), state(), wanted)
    with _lock:
        found = _counted.get(key)
        if found is None:
            found = _begun(key)
            if found is None:
                return None
            _counted[key] = found
        _counted.move_to_end(key)
        while len(_counted) > HELD:
            _counted.popitem(last=False)[1].cancel()
    if not found.done():
        return None
    if found.cancelled() or found.exception():
        with _lock:
            _counted.pop(key, None)
    return found.result()


def _begun(key: _Key) -> Future[Gathered] | None:
    """The counting, done where the claims are few; None where too many questions wait."""
    if _few():
        done: Future[Gathered] = Future()
        done.set_result(gather(key[2]))
        return done
    if sum(not each.done() for each in _counted.values()) >= WAITING:
        return None
    return _counter.submit(_in_background, key[2])


def _few() -> bool:
    last = Claim.objects.order_by("-id").values_list("id", flat=True).first() or 0
    return bool(last <= FEW)


def _in_background(wanted: Wanted) -> Gathered:
    try:
        return gather(wanted)
    finally:
        connections.close_all()  # a thread has a connection of its own


def gather(wanted: Wanted) -> Gathered:
    """The claims that are ``wanted``, counted by time and by place."""
    times = counted_by_time(wanted, LETTERS["month"])
    length, spans = _spans(times, wanted)
    letters = LETTERS.get(length, YEAR)
    if letters > LETTERS["month"]:
        times = counted_by_time(wanted, letters)
        length, spans = _spans(times, wanted)
        letters = LETTERS.get(length, YEAR)
    fine = sum(each.claims for each in times) <= FINE
    spots = counted_by_place(wanted, letters if fine else 0)
    spots.sort(key=lambda each: (-each.claims, each.where.name, each.where.precision, each.where.lat, each.where.lon))
    return Gathered(times=tuple(times), spots=tuple(spots), spans=spans, length=length, fine=fine)


def _spans(times: Iterable[Tally], wanted: Wanted) -> tuple[str, tuple[Span, ...]]:
    """The spans that the claims begin in, within the days that are asked for."""
    days = [day for each in times if (day := _day(each.begins))]
    if not days:
        return "day", ()
    # of a month, all its days may be begun on
    last = max(_last(each.begins) or date.min for each in times)
    first, last = max(min(days), wanted.since or date.min), min(last, wanted.until or date.max)
    if first > last:
        return "day", ()
    length, starts = spans_of(first, last, most=MOST_SPANS)
    return length, tuple(Span(start, _end(start, length), _named(start, length)) for start in starts)


def _named(start: date, length: str) -> str:
    return f"week of {named(start, length)}" if length == "week" else named(start, length)


def _end(start: date, length: str) -> date:
    following = next_start(start, length)
    return date.fromordinal(following.toordinal() - 1) if following else date.max


def _day(begins: str | None) -> date | None:
    """The first day of a year, a month or a day as it is written; None for one that no calendar has."""
    if begins is None:
        return None
    try:
        return date.fromisoformat(f"{begins}-01-01"[:10] if len(begins) < 10 else begins)
    except ValueError:
        return None


def _last(begins: str | None) -> date | None:
    """The last day of a month or a day as it is written."""
    day = _day(begins)
    return _end(day, "month") if day and begins and len(begins) < 10 else day
