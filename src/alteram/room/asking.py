"""What is asked of the claims, as the address of a page says it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final
from urllib.parse import urlencode

from alteram.ledger.search import ORDERS
from alteram.ledger.wanted import SEVERAL, Near, Wanted
from alteram.room.wording import misread as misread_as

ONCE: Final = ("words", "since", "until", "near", "statement", "sure")
NAMES: Final = (*ONCE, *SEVERAL)
MOST: Final = 60  # values of one kind that are looked at
NEWEST: Final = "published"
COLUMNS: Final = ("full", "compact")  # how much a row of the table shows
LARGE: Final = re.compile("[1-9][0-9]{0,5}", re.ASCII)  # a number that anybody asks for
REACH: Final = 20_100.0  # kilometres, to the other end of the earth


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What a page asks for: the ``values`` as they were written, and what of it the ledger is asked.

    What is no day, share or surroundings asks for nothing: it is not among the values, and ``misread`` says so, a
    sentence for each. ``order`` is one of the ledger's, ``columns`` one of ``COLUMNS``; both go along with the
    question, ``page`` does not. A query string of it begins with "?"; filters, facets, map and timeline all make theirs
    by ``having``, ``with_only`` and ``without``, so that they ask the same question.
    """

    values: Mapping[str, tuple[str, ...]]
    wanted: Wanted
    page: int = 1
    order: str = NEWEST
    columns: str = COLUMNS[0]
    misread: tuple[str, ...] = ()
    given: Mapping[str, str] = field(init=False)  # of each name, the first value or nothing

    def __post_init__(self) -> None:
        first = {name: next(iter(self.values.get(name, ())), "") for name in NAMES}
        object.__setattr__(self, "given", first)

    @classmethod
    def of(cls, query: Mapping[str, Any]) -> Asked:
        """The question that ``query`` asks; what is blank or ``misread`` asks for nothing.

        Raises:
            WrongEntry: it cannot be asked: see ``Wanted``.
        """
        return cls._of(query, _wanted(_values(query)[0]))

    @classmethod
    def unanswered(cls, query: Mapping[str, Any]) -> Asked:
        """The same as it was written, for a form in which a question that cannot be asked is mended."""
        return cls._of(query, Wanted())

    @classmethod
    def _of(cls, query: Mapping[str, Any], wanted: Wanted) -> Asked:
        order, columns = query.get("order", ""), query.get("columns", "")
        values, misread = _values(query)
        return cls(
            values=values,
            misread=misread,
            wanted=wanted,
            page=number_of(query.get("page")),
            order=order if order in ORDERS else NEWEST,
            columns=columns if columns in COLUMNS else COLUMNS[0],
        )

    @property
    def any(self) -> bool:
        """Whether anything is asked for."""
        return bool(self.values)

    @property
    def pairs(self) -> list[tuple[str, str]]:
        """Each name with each of its values, in an order that does not depend on how they were asked."""
        return _pairs(self.values)

    @property
    def look(self) -> list[tuple[str, str]]:
        """The order and the columns, where they are not the usual ones."""
        looks = (("order", self.order, NEWEST), ("columns", self.columns, COLUMNS[0]))
        return [(name, value) for name, value, usual in looks if value != usual]

    @property
    def query(self) -> str:
        """The question as a query string, without the page."""
        return self._query(self.values)

    def having(self, name: str, value: str) -> str:
        """The query string with ``value`` added to those of ``name``: claims with one of them are asked for."""
        return self.with_only(name, *self.values.get(name, ()), value)

    def without(self, name: str, value: str | None = None) -> str:
        """The query string without that ``value`` of ``name``; without any of it, unless a value is given."""
        left = () if value is None else tuple(each for each in self.values.get(name, ()) if each != value)
        return self.with_only(name, *left)

    def with_only(self, name: str, *values: str) -> str:
        """The query string with those ``values`` of ``name`` and no other."""
        return self._query({**self.values, name: tuple(dict.fromkeys(values))})

    def looking(self, **look: str) -> str:
        """The query string with another order or other columns."""
        kept = dict(self.look) | {name: value for name, value in look.items() if value}
        kept = {name: value for name, value in kept.items() if value not in (NEWEST, COLUMNS[0])}
        return f"?{urlencode([*self.pairs, *kept.items()])}"

    def _query(self, values: Mapping[str, tuple[str, ...]]) -> str:
        return f"?{urlencode([*_pairs(values), *self.look])}"


def _values(query: Mapping[str, Any]) -> tuple[dict[str, tuple[str, ...]], tuple[str, ...]]:
    """What is written in ``query`` of each name of which anything is, and a sentence on what cannot be read."""
    many = getattr(query, "getlist", None)
    found, misread = {}, []
    for name in NAMES:
        written = many(name) if many else [query.get(name, "")]
        values = tuple(dict.fromkeys(value for each in written if (value := str(each).strip())))
        if values and name in READ and READ[name](values[-1]) is None:
            misread.append(misread_as(name, values[-1]))
        elif values:
            found[name] = values[:MOST] if name in SEVERAL else values[-1:]
    return found, tuple(misread)


def _wanted(values: Mapping[str, tuple[str, ...]]) -> Wanted:
    known: dict[str, Any] = {name: values.get(name) for name in SEVERAL}
    once = {name: values[name][0] for name in ONCE if name in values}
    known |= {name: READ[name](value) if name in READ else value for name, value in once.items()}
    return Wanted(**known)


def _pairs(values: Mapping[str, tuple[str, ...]]) -> list[tuple[str, str]]:
    return [(name, value) for name in NAMES for value in values.get(name, ())]


def day_of(written: str) -> date | None:
    """The day that is written, or None where none is."""
    try:
        return date.fromisoformat(written)
    except ValueError:
        return None


def near_of(written: str) -> Near | None:
    """The surroundings of a point, written as latitude, longitude and kilometres with commas; None where none are."""
    try:
        lat, lon, km = map(float, written.split(","))
    except ValueError:
        return None
    # what is no number is not within these bounds either
    return Near(lat=lat, lon=lon, km=km) if -90 <= lat <= 90 and -180 <= lon <= 180 and 0 < km <= REACH else None


def _share(written: str) -> float | None:
    try:
        return min(max(float(written), 0.0), 1.0)
    except ValueError:
        return None


READ: Final[Mapping[str, Callable[[str], Any]]] = {"since": day_of, "until": day_of, "near": near_of, "sure": _share}


def number_of(written: Any) -> int:
    """The number of a page, which counts from 1; 1 for what is none."""
    return int(written) if LARGE.fullmatch(str(written)) else 1
