"""What is said of a statement beside its text: who issued it, for which party, and when."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date, datetime
from typing import Any, Final

from alteram.errors import WrongRecord

_DAY: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_INSTANT: Final = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]+)?)?(Z|[+-][0-9]{2}(?::?[0-9]{2})?)?"
)
DATE_FORM: Final = "write a date as 2022-09-13, or a date-time with its zone as 2022-09-13T10:30+04:00"


@dataclass(frozen=True, slots=True, kw_only=True)
class Particulars:
    """What the reader is told of its statements; it fills in what a record itself does not say.

    Raises:
        WrongRecord: ``published`` is neither an ISO date nor a date-time with zone.
    """

    issuer: str | None = None
    party: str | None = None
    published: str | None = None
    title: str | None = None
    url: str | None = None
    conflict: str | None = None

    def __post_init__(self) -> None:
        fault = self.published and fault_of_date(self.published)
        if fault:
            raise WrongRecord(f"`published` {fault}", todo=DATE_FORM)

    def under(self, own: dict[str, str | None]) -> dict[str, Any]:
        """The particulars of a statement that brings its ``own``: those first, these where it has none or a blank."""
        names = [field.name for field in fields(self)]
        return {name: (own.get(name) or "").strip() or getattr(self, name) for name in names}

    def over(self, stated: Mapping[str, str | None]) -> Particulars:
        """These where they are known, else what a document has ``stated``: the user knows better than a page."""
        names = [field.name for field in fields(self)]
        return Particulars(**{name: getattr(self, name) or stated.get(name) for name in names})


def fault_of_date(written: str) -> str | None:
    """What is wrong with ``written`` as a time of publication, in words; None where nothing is."""
    shown = repr(written[:40])
    if _DAY.fullmatch(written):
        return None if _exists(written) else f"is {shown}, a day that no calendar has"
    instant = _INSTANT.fullmatch(written)
    if instant is None:
        return f"is {shown}, neither an ISO date nor a date-time"
    if instant[1] is None:
        return f"is {shown}, a clock time without its zone"
    return None if _exists(written) else f"is {shown}, a time that no clock shows"


def _exists(written: str) -> bool:
    try:
        date.fromisoformat(written) if len(written) == len("2022-09-13") else datetime.fromisoformat(written)
    except ValueError:
        return False
    return True
