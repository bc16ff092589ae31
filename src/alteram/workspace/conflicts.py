"""Readings by conflict: incidents as the parties tell them, and claims at their places."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from alteram.atlas import Chart, chart
from alteram.comparison import Comparison, compare, in_order, telling_of
from alteram.incidents import find_incidents, lay_out
from alteram.model import Accounts, Column, Grouping, Incident, Telling, column_of
from alteram.workspace.reading import Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class Mapped:
    """The statements of one conflict, in the order of their parties, with their claims laid on a chart.

    ``conflict`` is None where no conflict is known.
    """

    conflict: str | None
    tellings: tuple[Telling, ...]
    chart: Chart


def compare_readings(
    readings: Iterable[Reading], *, groupings: Sequence[Grouping] = (), beside: Iterable[Column] = ()
) -> Comparison:
    """The incidents that ``readings`` tell of, as proposed, and beside each other what belongs to none.

    Each statement stands under its party; what was not read is left out. ``groupings`` are what persons decided about
    incidents, in order. The columns ``beside`` are there though none of ``readings`` stands in them.
    """
    tellings = _tellings(readings)
    found = find_incidents(tellings, groupings=groupings)
    columns = sorted({*map(column_of, tellings), *beside})
    by_statement: dict[str, list[Telling]] = defaultdict(list)
    for each in tellings:
        by_statement[each.statement.id].append(each)

    def laid(incident: Incident) -> Accounts:
        statements = dict.fromkeys(claim.statement for claim in incident.claims)
        return lay_out(incident, [one for id in statements for one in by_statement[id]], columns=columns)

    return compare(tellings, incidents=[laid(each) for each in found])


def _tellings(readings: Iterable[Reading]) -> list[Telling]:
    return [
        telling_of(reading.statement, reading.claims, profile=reading.profile)
        for reading in readings
        if reading.statement is not None and reading.error is None
    ]


def compare_by_conflict(
    readings: Iterable[Reading], *, groupings: Sequence[Grouping] = ()
) -> Iterator[tuple[str | None, Comparison]]:
    """A comparison for each conflict, in order of their names; what belongs to none that is known comes last.

    A party of one conflict is not silent on another.
    """
    for name, group in _by_conflict(readings):
        yield name, compare_readings(group, groupings=groupings)


def map_by_conflict(readings: Iterable[Reading]) -> Iterator[Mapped]:
    """The claims of each conflict at their places, in the order of ``compare_by_conflict``."""
    for name, group in _by_conflict(readings):
        tellings = in_order(_tellings(group))
        told = [(telling.party, claim) for telling in tellings for claim in telling.claims]
        yield Mapped(conflict=name, tellings=tuple(tellings), chart=chart(told))


def _by_conflict(readings: Iterable[Reading]) -> Iterator[tuple[str | None, list[Reading]]]:
    """The readings of each conflict, those that were not read left out."""
    groups: dict[str | None, list[Reading]] = {}
    for reading in readings:
        if reading.statement is not None and reading.error is None:
            groups.setdefault(conflict_of(reading), []).append(reading)
    for name in sorted(groups, key=lambda name: (name is None, name or "")):
        yield name, groups[name]


def conflict_of(reading: Reading) -> str | None:
    """The name of the conflict that a statement is of; None where none is known."""
    if reading.profile:
        return reading.profile.name
    return reading.statement.conflict if reading.statement else None
