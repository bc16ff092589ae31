"""Conflict profiles by name: those that come with the program, and the user's own."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path

from alteram.errors import BrokenProfile, UnknownConflict
from alteram.profiles.own_accords import with_accords
from alteram.profiles.read import read_profile
from alteram.profiles.records import Party, Profile

VARIABLE = "ALTERAM_PROFILES"
AGREEMENTS = "agreements"
_OWN = Path(__file__).parent / "conflicts"
_WORD = re.compile(r"[^\W_]+")
_YEAR = re.compile(r"\b\d{4}\b")
_EMPTY_WORDS = frozenset({"and", "the", "of", "between", "conflict", "war", "vs", "versus", "v"})


def profiles(*, folders: Sequence[Path] = ()) -> tuple[Profile, ...]:
    """All profiles in order of id: the program's, those of ``folders``, and those of ``ALTERAM_PROFILES``.

    The variable holds folders parted as in ``PATH``; it is read at each call. A file is read once until it changes.
    The names of the user's own agreements are among the accords of their conflict.

    Raises:
        BrokenProfile: a file breaks the form, or two files share an id.
        BrokenAgreement: a file of the user's own agreements does not tell its id, names and date.
    """
    found: dict[str, tuple[Profile, Path]] = {}
    for path in _files(folders):
        profile = _read(path, path.stat().st_mtime_ns)
        if profile.id in found:
            raise BrokenProfile(
                f"the id '{profile.id}' is taken by {found[profile.id][1]}", where=f"{path}:1", todo="choose another id"
            )
        found[profile.id] = profile, path
    return with_accords(tuple(found[id][0] for id in sorted(found)), agreement_files(folders))


def load_profile(name: str, *, folders: Sequence[Path] = ()) -> Profile:
    """The profile of that id, name or alias; case, dashes, years and the order of the parties do not matter.

    Words may be added to a name of two words or more: "Israel-Lebanon (UNIFIL)" is "Israel-Lebanon".

    Raises:
        UnknownConflict: no profile goes by that name.
    """
    known = profiles(folders=folders)
    found = _named(name, known)
    if found is None:
        ids = ", ".join(profile.id for profile in known)
        raise UnknownConflict(
            f"no profile is known for the conflict '{name}'", todo=f"use one of {ids}, or add a file of your own"
        )
    return found


def profile_for(
    *, conflict: str | None, party: str | None, issuer: str | None, folders: Sequence[Path] = ()
) -> Profile | None:
    """The profile of the named conflict, or the only one that has the party, else the issuer, on a side; else None.

    A named conflict that no profile knows gives None: another conflict of the same party would misname the rival.
    """
    known = profiles(folders=folders)
    if conflict is not None:
        return _named(conflict, known)
    for name in (party, issuer):
        matching = [profile for profile in known if name and any(_goes_by(side, name) for side in profile.sides)]
        if matching:
            return matching[0] if len(matching) == 1 else None
    return None


def agreement_files(folders: Sequence[Path]) -> list[Path]:
    """The files of the user's own agreements: those in the folder ``agreements`` of each folder of profiles."""
    return [
        path
        for folder in dict.fromkeys((*folders, *_added()))
        for path in sorted((*folder.glob(f"{AGREEMENTS}/*.yaml"), *folder.glob(f"{AGREEMENTS}/*.yml")))
    ]


def _added() -> list[Path]:
    return [Path(folder) for folder in os.environ.get(VARIABLE, "").split(os.pathsep) if folder]


def _files(folders: Sequence[Path]) -> Iterator[Path]:
    seen: set[Path] = set()
    for folder in (_OWN, *folders, *_added()):
        if not folder.is_dir():
            raise BrokenProfile("there is no such folder", where=str(folder), todo=f"mend the path (or {VARIABLE})")
        for path in sorted((*folder.glob("*.yaml"), *folder.glob("*.yml"))):
            if path.resolve() not in seen:
                seen.add(path.resolve())
                yield path


@lru_cache(maxsize=512)
def _read(path: Path, _changed: int) -> Profile:
    """The profile in ``path``; ``_changed`` is its modification time, so that an edited file is read again."""
    return read_profile(path)


def _named(name: str, known: Sequence[Profile]) -> Profile | None:
    """The profile of exactly that name; else the only one of whose names, of two words or more, all words are in it."""
    wanted = _words(name)
    if not wanted:
        return None
    keys = {profile.id: {_words(each) for each in (profile.id, profile.name, *profile.aliases)} for profile in known}
    exact = [profile for profile in known if wanted in keys[profile.id]]
    if exact:
        return exact[0]
    wider = [profile for profile in known if any(len(key) > 1 and key <= wanted for key in keys[profile.id])]
    return wider[0] if len(wider) == 1 else None


def _words(name: str) -> frozenset[str]:
    """The words of ``name`` that tell conflicts apart: neither years nor the likes of "war"."""
    return frozenset(_WORD.findall(name.casefold())) - _EMPTY_WORDS - set(_YEAR.findall(name))


def _goes_by(party: Party, name: str) -> bool:
    """Whether ``name`` is one of the party's, or names one of its bodies, alone or with the party's name in it."""
    bodies = [form for body in party.bodies for form in (body.name, *body.aliases)]
    folded = name.casefold()
    forms = [form for form in (*party.names, *party.adjectives, *bodies) if form.casefold() in folded]
    return any(re.search(rf"(?<!\w){re.escape(form)}(?!\w)", name, re.IGNORECASE) for form in forms)
