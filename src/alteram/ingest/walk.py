"""The files that the user's paths name."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from alteram.errors import AlteramError, EmptyStatement, FileNotReadable

STANDARD_INPUT: Final = "-"
_KINDS: Final = {
    stat.S_IFIFO: "a pipe",
    stat.S_IFSOCK: "a socket",
    stat.S_IFCHR: "a device",
    stat.S_IFBLK: "a device",
}

Identity = tuple[int, int]


def find_files(sources: Iterable[str | Path]) -> Iterator[str | AlteramError]:
    """The files under ``sources`` in the order given, or what is wrong with a path; ``STANDARD_INPUT`` as it is.

    Folders are walked in the order of their names, hidden files and folders left out. A file or folder that is named
    twice is read once; a link back to a folder above it is an error. Paths are as the user wrote them.
    """
    met: set[Identity] = set()
    for source in map(str, sources):
        if source == STANDARD_INPUT:
            yield source
        else:
            yield from _walk(source, met)


def _walk(source: str, met: set[Identity]) -> Iterator[str | AlteramError]:
    waiting, holding, bare = [source], _folders_above(source), True
    while waiting:
        found = _look(waiting.pop(), met, holding)
        if isinstance(found, list):
            waiting += reversed(found)
            continue
        bare = False
        if found is not None:
            yield found
    if bare:
        yield EmptyStatement("the folder holds no file to read", where=source, todo="name another")


def _look(path: str, met: set[Identity], holding: set[Identity]) -> str | list[str] | AlteramError | None:
    """``path`` if it is a file, what it holds if it is a folder, what is wrong with it; None if it was ``met`` before.

    ``holding`` are the folders in which this walk has been: to come to one of them again takes a link.
    """
    try:
        found = os.stat(path)
        identity = found.st_dev, found.st_ino
        if identity in holding:
            return _refused(path, "it leads back to a folder that is read already", "name that folder alone")
        if not stat.S_ISDIR(found.st_mode) and not stat.S_ISREG(found.st_mode):
            return _refused(path, f"it is {_KINDS.get(stat.S_IFMT(found.st_mode), 'no file')}", "name a file")
        if identity in met:
            return None
        met.add(identity)
        if stat.S_ISREG(found.st_mode):
            return path
        holding.add(identity)
        return _visible(path)
    except (OSError, ValueError) as error:
        return not_readable(path, error)


def _folders_above(source: str) -> set[Identity]:
    try:
        above = [folder.stat() for folder in Path(source).resolve().parents]
    except (OSError, ValueError, RuntimeError):
        return set()  # what is wrong with the path shows when it is read
    return {(folder.st_dev, folder.st_ino) for folder in above}


def _visible(folder: str) -> list[str]:
    return [os.path.join(folder, name) for name in sorted(os.listdir(folder)) if not name.startswith(".")]


def not_readable(path: str, error: OSError | ValueError) -> FileNotReadable:
    """The error that says why ``path`` cannot be read."""
    what = (error.strerror if isinstance(error, OSError) else None) or str(error)
    todo = (
        "save the page as a file: addresses are not fetched" if "://" in path else "check the path and its permissions"
    )
    return FileNotReadable(what[:1].lower() + what[1:], where=path, todo=todo)


def _refused(path: str, what: str, todo: str) -> FileNotReadable:
    return FileNotReadable(what, where=path, todo=f"{todo}, or '-' for standard input")
