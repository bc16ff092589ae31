"""What is asked of the claims, as the address of a page says it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from alteram.ledger.wanted import Near, Wanted

WORDS: Final = ("words", "party", "holder", "event", "stance", "modality", "place", "agreement", "statement")
LARGE: Final = re.compile("[1-9][0-9]{0,5}", re.ASCII)  # a number that anybody asks for
DAYS: Final = ("since", "until")
REACH: Final = 20_100.0  # kilometres, to the other end of the earth


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What a page asks for: ``given`` as it was written, what of it the ledger is asked, and the ``page``."""

    given: Mapping[str, str]
    wanted: Wanted
    page: int

    @classmethod
    def of(cls, query: Mapping[str, Any]) -> Asked:
        """The question that ``query`` asks; what is blank, or no day, share or number, asks for nothing.

        Raises:
            WrongEntry: the time ends before it begins.
        """
        given = {name: str(query.get(name, "")).strip() for name in (*WORDS, *DAYS, "sure", "near")}
        known: dict[str, Any] = {name: given[name] or None for name in WORDS}
        known |= {name: day_of(given[name]) for name in DAYS}
        known["near"] = near_of(given["near"])
        return cls(given=given, wanted=Wanted(**known, sure=_share(given["sure"])), page=number_of(query.get("page")))

    @property
    def any(self) -> bool:
        """Whether anything is asked for."""
        return any(self.given.values())


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


def _share(written: str) -> float:
    try:
        return min(max(float(written), 0.0), 1.0)
    except ValueError:
        return 0.0


def number_of(written: Any) -> int:
    """The number of a page, which counts from 1; 1 for what is none."""
    return int(written) if LARGE.fullmatch(str(written)) else 1
