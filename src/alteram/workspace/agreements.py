"""Agreements, and the registers of what statements say of their obligations."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from alteram.agreements import Told, hold
from alteram.model import Register
from alteram.model.agreements import Agreement
from alteram.profiles import agreements, agreements_of, load_profile
from alteram.workspace.reading import Reading


def known_agreements(*, folders: Sequence[Path] = ()) -> tuple[Agreement, ...]:
    """All agreements whose obligations are known, in order of conflict, then of date.

    Raises:
        BrokenAgreement: a file of an agreement breaks its form.
    """
    return agreements(folders=folders)


def registers(name: str, readings: Iterable[Reading] = (), *, folders: Sequence[Path] = ()) -> list[Register]:
    """The register of the agreement ``name``, or those of all agreements of the conflict ``name``, in order of date.

    Each has what ``readings`` say of its obligations; statements of other conflicts, and what was not read, are left
    out.

    Raises:
        UnknownAgreement: no agreement, and no conflict with agreements, goes by that name.
        BrokenAgreement: a file of an agreement breaks its form.
    """
    asked = agreements_of(name, folders=folders)
    profile = load_profile(asked[0].conflict, folders=folders)
    told = [
        Told(reading.statement, reading.claims)
        for reading in readings
        if reading.statement is not None and reading.error is None
        if reading.profile is not None and reading.profile.id == profile.id
    ]
    known = [each for each in agreements(folders=folders) if each.conflict == profile.id]
    return [hold(each, told, profile=profile, beside=known) for each in asked]
