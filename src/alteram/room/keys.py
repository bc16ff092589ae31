"""The key by which a team's sessions and links are signed: it outlasts the program and is the same in each process."""

from __future__ import annotations

import os
import secrets
from contextlib import suppress
from pathlib import Path
from typing import Final

from alteram.errors import RoomNotOpened
from alteram.ledger.location import Location, data_folder

VARIABLE: Final = "ALTERAM_SECRET_KEY"
FILE: Final = "room.key"
SHORTEST: Final = 32  # letters
OTHERS: Final = 0o077  # what a file lets anybody do who does not own it


def team_key(location: Location) -> str:
    """The key of the ledger at ``location``: that of the environment, or of a file, which is made on first use.

    The file lies beside a ledger that is a file itself, else in the user's data folder.

    Raises:
        RoomNotOpened: the key is too short, or the file cannot be used, or others than its owner may read it.
    """
    given = os.environ.get(VARIABLE)
    if given is None:
        return _kept(_file_of(location))
    if len(given) < SHORTEST:
        todo = "make one: python -c 'import secrets; print(secrets.token_urlsafe(48))'"
        raise RoomNotOpened(f"{VARIABLE} has fewer than {SHORTEST} characters", todo=todo)
    return given


def _file_of(location: Location) -> Path:
    if location.settings["ENGINE"].endswith("sqlite3"):
        ledger = Path(location.settings["NAME"])
        return ledger.with_name(f"{ledger.name}.key")
    return data_folder() / FILE


def _kept(path: Path) -> str:
    """What is written at ``path``, which is made, whole at once and for its owner alone, where nothing is."""
    try:
        if not path.exists():
            _make(path)
        key = path.read_text(encoding="ascii").strip()
        open_to_others = os.name == "posix" and path.stat().st_mode & OTHERS
    except (OSError, UnicodeDecodeError) as error:
        what = f"the key of the room cannot be used: {error}"
        raise RoomNotOpened(what, where=str(path), todo=f"mend its place, or give {VARIABLE}") from None
    if open_to_others:
        raise RoomNotOpened("others may read the key of the room", where=str(path), todo="chmod 600 it")
    if len(key) < SHORTEST:
        what = f"the key of the room has fewer than {SHORTEST} characters"
        raise RoomNotOpened(what, where=str(path), todo="remove the file, and a new one is made")
    return key


def _make(path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f"{path.name}.{secrets.token_hex(4)}")
    draft.touch(mode=0o600)
    try:
        draft.write_text(f"{secrets.token_urlsafe(48)}\n", encoding="ascii")
        with suppress(FileExistsError):  # another process was first: its key is the key
            os.link(draft, path)
    finally:
        draft.unlink()
