"""Incidents of the ledger, those of some days or one as it stands now; the ledger is open."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Final

from alteram.comparison import Comparison, in_order
from alteram.model import Accounts, Claim, Column, Grouping, Telling
from alteram.phrases.incidents import span_of
from alteram.workspace.conflicts import compare_by_conflict, compare_readings, conflict_of
from alteram.workspace.kept import kept_readings
from alteram.workspace.reading import Reading, reading_of

if TYPE_CHECKING:
    from alteram.ledger.wanted import Wanted

LASTS: Final = timedelta(days=3)  # the most that an incident lasts, unless persons join it
NEAR: Final = 150  # claims of the same days that one incident is compared with while somebody waits


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptIncident:
    """An incident with the statements that tell of it, in the order of their columns, and its conflict."""

    conflict: str | None
    told: Accounts
    tellings: tuple[Telling, ...]

    @property
    def ids(self) -> set[str]:
        """The ids of its claims."""
        return {claim.id for claim in self.told.incident.claims}

    @property
    def waits(self) -> bool:
        """Whether a claim in it was not yet accepted."""
        return len(self.told.incident.accepted) < len(self.told.incident.claims)


@dataclass(frozen=True, slots=True, kw_only=True)
class Now:
    """What became of claims that were shown as one incident.

    ``one`` is the incident that holds the most of them now, None where none does; ``parts`` hold others of them.
    ``near`` are other incidents of the same days, those with a link to ``one`` first, and ``claims`` all that were
    compared, by id. ``whole`` says whether all claims of these days were.
    """

    one: KeptIncident | None = None
    parts: tuple[KeptIncident, ...] = ()
    near: tuple[KeptIncident, ...] = ()
    claims: Mapping[str, Claim] = field(default_factory=dict)
    whole: bool = True


def incidents_of_days(since: date | None, until: date | None, *, folders: Sequence[Path] = ()) -> list[KeptIncident]:
    """The incidents with a day from ``since`` to ``until``, the newest first, each kept by its id.

    They are whole, though they begin before or end after. Claims that a person rejected take no part.
    """
    readings = list(kept_readings(around(since, until), folders=folders))
    ids = {claim.id for reading in readings for claim in reading.claims}
    compared = compare_by_conflict(readings, groupings=_groupings_of(ids))
    found = [each for conflict, comparison in compared for each in _kept(conflict, comparison)]
    shown = [each for each in found if _within(each, since, until)]
    _remember(shown)
    return sorted(shown, key=lambda each: span_of(each.told.incident.claims) or (date.min, date.min), reverse=True)


def around(since: date | None, until: date | None, *, by: timedelta = LASTS) -> Wanted:
    """What claims have to meet to be of those days, or of an incident that begins before or ends after."""
    from alteram.ledger.wanted import Wanted

    return Wanted(since=_moved(since, -by), until=_moved(until, by))


def incident_now(claims: Collection[str], *, folders: Sequence[Path] = ()) -> Now:
    """What became of ``claims``, by id, that were shown as one incident, or of the claim that stands for one.

    They are compared with one another, with what persons joined to them or split from them, with what was shown beside
    them, and with the other claims of their conflict and days where these are not too many.
    """
    from alteram.ledger.kept import rows_of_claims

    rows = rows_of_claims(_with_theirs(claims))
    mine = list(_readings(rows, folders))
    told = [claim for reading in mine for claim in reading.claims]
    if not told:
        return Now()
    conflict = conflict_of(_fullest(mine))
    parties = _parties(_fullest(mine))
    near = _rows_near(told, parties)
    readings = mine if near is None else list(_readings([*rows, *near], folders))
    readings = [each for each in readings if conflict_of(each) == conflict]
    ids = {claim.id for reading in readings for claim in reading.claims}
    comparison = compare_readings(readings, groupings=_groupings_of(ids), beside=_speaking(parties))
    return _now(claims, list(_kept(conflict, comparison)), comparison, whole=near is not None)


def _now(claims: Collection[str], found: list[KeptIncident], comparison: Comparison, *, whole: bool) -> Now:
    _remember(found)
    holding = sorted((each for each in found if each.ids & set(claims)), key=lambda each: -len(each.ids & set(claims)))
    one = holding[0] if holding else None
    return Now(
        one=one,
        parts=tuple(holding[1:]),
        near=tuple(_near(one, found)) if one else (),
        claims={claim.id: claim for telling in comparison.tellings for claim in telling.claims},
        whole=whole,
    )


def _near(one: KeptIncident, found: Iterable[KeptIncident]) -> list[KeptIncident]:
    linked = {id for each in one.told.incident.held_back for id in (each.a, each.b)}
    others = [each for each in found if each is not one]
    return sorted(others, key=lambda each: not each.ids & linked)


def _with_theirs(claims: Collection[str]) -> set[str]:
    """``claims``, what persons decided about together with them, and what was shown in one incident with them."""
    from alteram.ledger.grouping import followed, groupings, shown_with

    mine = set(claims)
    decided = (set(each.claims) | set(each.others) for each in followed(groupings()))
    beside = {id for each in decided if each & mine for id in each}
    first = min(mine, default="")
    return mine | beside | {id for each in shown_with(first) for id in each}


def _rows_near(told: Sequence[Claim], parties: Sequence[str]) -> list[int] | None:
    """The rows of the claims of the same days and conflict; None where they are too many, even of the days alone."""
    from alteram.ledger.kept import rows_wanted

    days = span_of(told)
    if days is None:
        return None
    for more in (LASTS, timedelta(0)):
        rows = rows_wanted(around(*days, by=more), parties=parties, most=NEAR + 1)
        if len(rows) <= NEAR:
            return rows
    return None


def _readings(rows: Collection[int], folders: Sequence[Path]) -> Iterator[Reading]:
    from alteram.ledger.kept import statements_at

    for statement, claims in statements_at(set(rows)):
        yield reading_of(statement, claims, folders=folders)


def _fullest(readings: Iterable[Reading]) -> Reading:
    return max(readings, key=lambda each: len(each.claims))


def _parties(reading: Reading) -> list[str]:
    """The names of the parties to the conflict; none where it is not known."""
    return [party.name for party in reading.profile.sides] if reading.profile else []


def _speaking(parties: Iterable[str]) -> Iterator[Column]:
    """The columns of ``parties`` that claim anything in the ledger: they are silent where they tell nothing here."""
    from alteram.ledger.models import Claim as Row

    for party in parties:
        if Row.objects.filter(party=party).exists():
            yield Column(unknown=False, third=False, party=party)


def _kept(conflict: str | None, comparison: Comparison) -> Iterator[KeptIncident]:
    for told in comparison.incidents:
        statements = {claim.statement for claim in told.incident.claims}
        tellings = in_order(each for each in comparison.tellings if each.statement.id in statements)
        yield KeptIncident(conflict=conflict, told=told, tellings=tuple(tellings))


def _groupings_of(ids: Collection[str]) -> list[Grouping]:
    """What persons decided about two of these claims or more: pairs of others would be weighed for nothing.

    A corrected copy takes part in what was decided about the claim that it corrects.
    """
    from alteram.ledger.grouping import followed, groupings

    return [each for each in followed(groupings()) if len(set(ids).intersection((*each.claims, *each.others))) > 1]


def _remember(found: Iterable[KeptIncident]) -> None:
    from alteram.ledger.grouping import remember

    remember([sorted(each.ids) for each in found])


def _within(each: KeptIncident, since: date | None, until: date | None) -> bool:
    days = span_of(each.told.incident.claims)
    if days is None:
        return since is None and until is None
    return (until is None or days[0] <= until) and (since is None or since <= days[1])


def _moved(day: date | None, by: timedelta) -> date | None:
    try:
        return day + by if day else None
    except OverflowError:
        return day
