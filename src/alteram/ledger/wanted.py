"""What is asked of the ledger's claims."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from alteram.errors import WrongEntry


@dataclass(frozen=True, slots=True, kw_only=True)
class Near:
    """At most ``km`` kilometres, on a great circle, from a point in degrees WGS 84."""

    lat: float
    lon: float
    km: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What claims have to meet, all of it; None asks for nothing.

    ``event`` is a code, or a family, as "attack". A claim is of the time from ``since`` to ``until`` where its own time
    shares a day with it; one without a time never is. ``place`` is a name, as written or neutral. ``agreement`` is an
    id, or the words where no profile knows it. ``words`` all have to be in the evidence or in a name that the claim
    has, "in quotation marks" beside each other; English endings do not count. ``sure`` is the least confidence.
    """

    party: str | None = None
    holder: str | None = None
    event: str | None = None
    stance: str | None = None
    modality: str | None = None
    since: date | None = None
    until: date | None = None
    near: Near | None = None
    place: str | None = None
    agreement: str | None = None
    words: str | None = None
    statement: str | None = None
    sure: float = 0.0
    all: bool = False

    def __post_init__(self) -> None:
        if self.since and self.until and self.until < self.since:
            what = f"the time ends on {self.until} and begins on {self.since}"
            raise WrongEntry(what, todo="give the earlier day first")

    @property
    def family(self) -> bool:
        """Whether ``event`` is a family of codes."""
        return self.event is not None and "." not in self.event and self.event != "other"
