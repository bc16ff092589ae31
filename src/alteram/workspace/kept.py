"""What the ledger keeps, compared and held against agreements; the ledger is open."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from alteram.comparison import Comparison
from alteram.errors import WrongEntry
from alteram.model import Register
from alteram.profiles import agreements_of
from alteram.workspace.agreements import registers
from alteram.workspace.conflicts import compare_by_conflict
from alteram.workspace.reading import Reading, reading_of

if TYPE_CHECKING:
    from alteram.ledger.wanted import Wanted


def kept_readings(wanted: Wanted, *, folders: Sequence[Path] = ()) -> Iterator[Reading]:
    """The statements of the ledger with those of their claims that are ``wanted``, as persons corrected them."""
    from alteram.ledger.kept import kept_statements

    for statement, claims in kept_statements(wanted):
        yield reading_of(statement, claims, folders=folders)


def kept_incidents(wanted: Wanted, *, folders: Sequence[Path] = ()) -> list[tuple[str | None, Comparison]]:
    """Each conflict with the incidents that its ``wanted`` claims tell of, as proposed, and as persons decided.

    Each is kept by its id, so that a person can decide about it. Claims in none are left out.
    """
    from alteram.ledger.grouping import followed, groupings, remember

    readings = kept_readings(wanted, folders=folders)
    found = [
        (conflict, only_incidents(comparison))
        for conflict, comparison in compare_by_conflict(readings, groupings=followed(groupings()))
    ]
    remember([claim.id for claim in told.incident.claims] for _, each in found for told in each.incidents)
    return [(conflict, each) for conflict, each in found if each.incidents]


def only_incidents(comparison: Comparison) -> Comparison:
    """``comparison`` without the claims that are in no incident, and the statements that have no others."""
    told = {claim.statement for each in comparison.incidents for claim in each.incident.claims}
    tellings = tuple(each for each in comparison.tellings if each.statement.id in told)
    return replace(comparison, tellings=tellings, rows=())


def kept_registers(name: str, wanted: Wanted, *, folders: Sequence[Path] = ()) -> list[Register]:
    """The registers of ``registers``, of what the ledger keeps, with how persons rated the obligations beside.

    Silence is told where everything is wanted: what other claims say of an obligation is not known else.

    Raises:
        UnknownAgreement, BrokenAgreement: as ``registers`` does.
    """
    from alteram.ledger.rating import ratings
    from alteram.ledger.wanted import Wanted

    whole = wanted == Wanted()
    return [
        replace(
            register,
            entries=tuple(
                replace(
                    entry,
                    silent=entry.silent and whole,
                    assessments=tuple(each for each in rated if each.obligation == entry.obligation.id),
                )
                for entry in register.entries
            ),
        )
        for register in registers(name, kept_readings(wanted, folders=folders), folders=folders)
        for rated in [ratings(register.agreement.id)]
    ]


def rate(
    agreement: str, obligation: str, fulfilment: int, *, reason: str, by: str, folders: Sequence[Path] = ()
) -> int:
    """The number of the entry that keeps how far ``by`` holds an obligation to be fulfilled, 0 to 3.

    Raises:
        UnknownAgreement, BrokenAgreement: no agreement goes by that id, or its file is broken.
        WrongEntry: it has no such obligation, or there is no such degree, reason or name.
    """
    from alteram.ledger.rating import rate as rated

    known = agreements_of(agreement, folders=folders)
    ids = [each.id for one in known if one.id == agreement for each in one.obligations]
    if obligation not in ids:
        what = f"'{agreement}' has no obligation '{obligation}'"
        raise WrongEntry(what, todo=f"take one that alteram agreements show {agreement} tells")
    return rated(agreement, obligation, fulfilment, reason=reason, by=by)
