"""The names of the user's own agreements, by which statements are read as naming them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from alteram.errors import BrokenAgreement
from alteram.profiles.nodes import open_entry
from alteram.profiles.records import Accord, Profile


def with_accords(profiles: tuple[Profile, ...], files: Iterable[Path]) -> tuple[Profile, ...]:
    """``profiles``, each with the agreements among ``files`` that are of its conflict as accords of its own.

    An accord that it has keeps its name and gains the file's aliases.

    Raises:
        BrokenAgreement: a file does not tell its id, name, date, conflict and aliases.
    """
    added: dict[str, list[Accord]] = defaultdict(list)
    for path in files:
        conflict, accord = _accord(path, path.stat().st_mtime_ns)
        added[conflict].append(accord)
    return tuple(_joined(each, tuple(added[each.id])) if each.id in added else each for each in profiles)


@lru_cache(maxsize=512)
def _accord(path: Path, _changed: int) -> tuple[str, Accord]:
    """The conflict of the agreement in ``path`` and its names; ``_changed`` is its modification time."""
    root = open_entry(path, broken=BrokenAgreement)
    accord = Accord(
        id=root.text("id"),
        name=root.text("name"),
        date=root.day("date"),
        aliases=root.texts("aliases"),
        source=path.name,
    )
    return root.text("conflict"), accord


@lru_cache(maxsize=64)
def _joined(profile: Profile, added: tuple[Accord, ...]) -> Profile:
    known = {accord.id: accord for accord in profile.accords}
    for accord in added:
        had = known.get(accord.id)
        aliases = (*had.aliases, *accord.aliases) if had else ()
        known[accord.id] = replace(had, aliases=tuple(dict.fromkeys(aliases))) if had else accord
    return replace(profile, accords=tuple(known.values()))
