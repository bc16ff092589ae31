"""Readings by conflict: incidents as the parties tell them, and claims at their places."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from alteram.atlas import Chart, chart
from alteram.comparison import Comparison, compare, in_order, telling_of
from alteram.incidents import find_incidents, lay_out
from alteram.model import Telling
from alteram.workspace.reading import Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class Mapped:
    """The statements of one conflict, in the order of their parties, with their claims laid on a chart.

    ``conflict`` is None where no conflict is known.
    """

    conflict: str | None
    tellings: tuple[Telling, ...]
    chart: Chart


def compare_readings(readings: Iterable[Reading]) -> Comparison:
    """The incidents that ``readings`` tell of, as proposed, and beside each other what belongs to none.

    Each statement stands under its party; what was not read is left out.
    """
    tellings = _tellings(readings)
    return compare(tellings, incidents=[lay_out(each, tellings) for each in find_incidents(tellings)])


def _tellings(readings: Iterable[Reading]) -> list[Telling]:
    return [
        telling_of(reading.statement, reading.claims, profile=reading.profile)
        for reading in readings
        if reading.statement is not None and reading.error is None
    ]


def compare_by_conflict(readings: Iterable[Reading]) -> Iterator[tuple[str | None, Comparison]]:
    """A comparison for each conflict, in order of their names; what belongs to none that is known comes last.

    A party of one conflict is not silent on another.
    """
    for name, group in _by_conflict(readings):
        yield name, compare_readings(group)


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
            name = reading.profile.name if reading.profile else reading.statement.conflict
            groups.setdefault(name, []).append(reading)
    for name in sorted(groups, key=lambda name: (name is None, name or "")):
        yield name, groups[name]
