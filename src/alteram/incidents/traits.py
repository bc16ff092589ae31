"""What of a claim is compared with other claims, worked out once a claim."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from alteram.model import Claim, Quantity, Telling, When, Where

DAY = 24 * 60  # in minutes, as all times here
NIGHT_FROM, NIGHT_TO = 18 * 60, 8 * 60  # "the night of 12-13": from the evening of the one to the morning of the other
LONGEST = 4 * DAY  # what lasts longer is a period that is counted over, and no happening
LONGEST_CLOCK = 2 * 60
WORD = re.compile(r"\w{3,}")
OFFSET = re.compile(r"([+-])(\d\d):(\d\d)")


@dataclass(frozen=True, slots=True)
class Stretch:
    """Minutes from ``start`` to ``end``, inclusive, counted from the first day of the calendar.

    ``clock`` says that they are a clock time. ``zone`` is the offset from UTC in minutes where the text names one.
    """

    start: int
    end: int
    clock: bool = False
    zone: int | None = None

    @property
    def period(self) -> bool:
        """Whether it is too long for one happening."""
        return self.end - self.start > LONGEST

    def gap(self, other: Stretch) -> int:
        """The minutes between two stretches; 0 where they touch. Zones count where both are known."""
        shift = self.zone - other.zone if self.zone is not None and other.zone is not None else 0
        return max(0, other.start + shift - self.end, self.start - shift - other.end)


@dataclass(frozen=True, slots=True, eq=False)
class Traits:
    """A claim in the form in which it is compared; parties stand under the names that their profile gives them."""

    claim: Claim
    telling: Telling
    time: Stretch | None  # None where the claim has no time of its own
    told: Stretch | None  # the days that it may be about: of its time, or before its publication
    holder: str | None
    agents: frozenset[str]
    targets: frozenset[str]
    kinds: frozenset[str]
    places: tuple[Where, ...]
    weapons: frozenset[str]
    counts: tuple[Quantity, ...]
    words: frozenset[str]


def traits_of(tellings: Iterable[Telling]) -> Iterator[Traits]:
    """The traits of every claim of ``tellings``, a claim that came twice once, in order of claim id."""
    found = {claim.id: (claim, telling) for telling in tellings for claim in telling.claims}
    for id in sorted(found):
        yield _traits(*found[id])


def _traits(claim: Claim, telling: Telling) -> Traits:
    time = stretch_of(claim.when) if claim.when else None
    holder = telling.party if claim.holder.is_issuer else claim.holder.party
    kinds = frozenset(each.kind for each in claim.target) - {"unknown"}
    return Traits(
        claim=claim,
        telling=telling,
        time=time,
        told=time or _before(claim.published),
        holder=holder or telling.party,
        agents=frozenset(each.party for each in claim.agent if each.party),
        targets=frozenset(each.party for each in claim.target if each.party),
        kinds=frozenset(kinds),
        places=claim.where,
        weapons=frozenset(each.kind for each in claim.weapons),
        counts=tuple(each for each in claim.quantities if each.flow == "flow"),
        words=frozenset(WORD.findall(claim.evidence.quote.casefold())),
    )


def stretch_of(when: When) -> Stretch:
    """The minutes of ``when``: a night runs from the evening to the morning, a day is whole."""
    start, end = _minute(when.start, 0), _minute(when.end, DAY - 1)
    if when.precision == "night" and "T" not in when.start:
        start, end = (start + NIGHT_FROM, end - DAY + 1 + NIGHT_TO) if when.start != when.end else (start, end)
    clock = "T" in when.start and end - start <= LONGEST_CLOCK
    return Stretch(start, end, clock, _zone(when.zone))


def _minute(written: str, otherwise: int) -> int:
    day = date.fromisoformat(written[:10]).toordinal() * DAY
    return day + (int(written[11:13]) * 60 + int(written[14:16]) if "T" in written else otherwise)


def _zone(written: str | None) -> int | None:
    if written in {"UTC", "Z"}:
        return 0
    found = OFFSET.fullmatch(written or "")
    return (int(found[2]) * 60 + int(found[3])) * (-1 if found[1] == "-" else 1) if found else None


def _before(published: str | None) -> Stretch | None:
    """The day of publication and the two before it, which a claim without a time most likely tells of."""
    if published is None:
        return None
    day = _minute(published[:10], 0)
    return Stretch(day - 2 * DAY, day + DAY - 1)
