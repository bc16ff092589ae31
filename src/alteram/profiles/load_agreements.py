"""Agreements by id: those that come with the program, and the user's own."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from alteram.errors import BrokenAgreement, UnknownAgreement
from alteram.model.agreements import Agreement
from alteram.profiles.load import AGREEMENTS, agreement_files, profiles
from alteram.profiles.read_agreement import read_agreement
from alteram.profiles.records import Profile

_OWN = Path(__file__).parent / AGREEMENTS


def agreements(*, folders: Sequence[Path] = ()) -> tuple[Agreement, ...]:
    """All agreements in order of conflict, then of date: the program's, and those within ``folders`` of profiles.

    Each folder of profiles, those of ``ALTERAM_PROFILES`` too, may hold a folder ``agreements``.

    Raises:
        BrokenAgreement: a file breaks the form, two share an id, or one follows an agreement that nobody knows.
        BrokenProfile: a profile breaks its form.
    """
    known = profiles(folders=folders)
    found: dict[str, tuple[Agreement, Path]] = {}
    by_id = {profile.id: profile for profile in known}
    for path in (*sorted(_OWN.glob("*.yaml")), *agreement_files(folders)):
        agreement = read_agreement(path, by_id)
        if agreement.id in found:
            taken = f"the id '{agreement.id}' is taken by {found[agreement.id][1]}"
            raise BrokenAgreement(taken, where=f"{path}:1", todo="choose another id")
        found[agreement.id] = agreement, path
    _check_followed(found, known)
    return tuple(sorted((each for each, _ in found.values()), key=lambda each: (each.conflict, each.date, each.id)))


def agreements_of(name: str, *, folders: Sequence[Path] = ()) -> tuple[Agreement, ...]:
    """The agreement of that id, name or alias, or all those of the conflict of that name, in order of date.

    Raises:
        UnknownAgreement: neither an agreement nor a conflict with agreements goes by that name.
    """
    known = agreements(folders=folders)
    for each in known:
        if name.casefold() in {each.id.casefold(), each.name.casefold(), *map(str.casefold, each.aliases)}:
            return (each,)
    conflicts = {each.conflict for each in known}
    matching = [profile.id for profile in profiles(folders=folders) if profile.id in conflicts]
    if name in matching:
        return tuple(each for each in known if each.conflict == name)
    ids = ", ".join(each.id for each in known)
    raise UnknownAgreement(
        f"no obligations are known of the agreement '{name}'",
        todo=f"use one of {ids}; or a conflict, as {', '.join(matching)}; or add a file of your own",
    )


def _check_followed(found: dict[str, tuple[Agreement, Path]], known: Sequence[Profile]) -> None:
    ids = {accord.id for profile in known for accord in profile.accords} | found.keys()
    for agreement, path in found.values():
        for each in agreement.follows:
            if each not in ids:
                what = f"'{agreement.id}' follows '{each}', which no profile and no agreement knows"
                raise BrokenAgreement(what, where=str(path), todo="mend the id, or take it out")
