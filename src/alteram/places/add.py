"""Adding a user's file of places: its good rows are compiled, the others told."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

import marisa_trie
import msgspec

from alteram.errors import BrokenPlaces, OutputFailed
from alteram.places.add_forms import place_file
from alteram.places.add_rows import BadRow, PlaceFile, listable
from alteram.places.added import (
    FORMAT,
    KEYS,
    OWN,
    PAYLOAD,
    PLACES,
    STAMP,
    AddedPlace,
    Stamp,
    added_folders,
    own_folder,
)
from alteram.places.entries import AREAL
from alteram.places.fold import key_of
from alteram.places.vocabulary import vocabulary

MOST_PLACES = 1_000_000
_UNTOLD = "not told"


@dataclass(frozen=True, slots=True)
class Addition:
    """What came of a file: the folder it was compiled into, its stamp, and the rows that are no places.

    ``left_out`` is how many rows are of things that are not kept, such as buildings.
    """

    folder: Path
    stamp: Stamp
    bad: tuple[BadRow, ...]
    left_out: int


def add_places(
    path: Path,
    *,
    name: str | None = None,
    source: str | None = None,
    licence: str | None = None,
    countries: Collection[str] = (),
) -> Addition:
    """Compile the places of the file at ``path``; a set of the same ``name`` is replaced.

    With the codes of ``countries``, only their places are taken: of a dump of the whole world, those that one needs.

    Raises:
        FileNotReadable: there is no such file, or it may not be read.
        BrokenPlaces: the file is of no form that is taken, has too many places, or none.
        GazetteerMissing: the gazetteer was not compiled when the package was built.
        BrokenGazetteer: a file of it is missing, cut off, or of another form.
        OutputFailed: the folder cannot be written to.
    """
    file = place_file(path, name, countries)
    if not _is_folder_name(file.name):
        what = f"'{file.name}' cannot be the name of a folder"
        raise BrokenPlaces(what, where=str(path), todo="give another --name")
    rows = _Rows()
    rows.take(file)
    if not rows.places:
        what = f"{file.empty}{f' ({rows.bad[0].why})' if rows.bad else ''}"
        raise BrokenPlaces(what, where=str(path), todo="see which columns and forms are taken")
    stamp = Stamp(
        format=FORMAT, name=file.name, places=rows.count, sha256=hashlib.sha256(rows.content()).hexdigest(), sizes={},
        source=source or file.source or _UNTOLD, licence=licence or file.licence or _UNTOLD,
        other_names=file.other_names,
    )  # fmt: skip
    return Addition(_written(rows, stamp), stamp, tuple(rows.bad), file.left_out)


def remove_places(name: str) -> Path:
    """Take away the set of that name, as it is or as it stands among the sources; its folder, which is gone.

    Raises:
        BrokenPlaces: no set has that name.
        OutputFailed: the folder cannot be taken away.
    """
    folders = {folder.name: folder for folder in added_folders()}
    folder = folders.get(name) or folders.get(name.removeprefix(OWN))
    if folder is None:
        there = f"there are {', '.join(folders)}" if folders else "there are no lists"
        raise BrokenPlaces(f"no list has the name '{name}'", where=str(own_folder()), todo=there)
    gone = folder.with_name(f".{folder.name}.gone")
    try:
        shutil.rmtree(gone, ignore_errors=True)
        folder.rename(gone)
        shutil.rmtree(gone)
    except OSError as error:
        todo = "see who may write there"
        raise OutputFailed(error.strerror or str(error), where=str(folder), todo=todo) from None
    return folder


def _is_folder_name(name: str) -> bool:
    return bool(name.strip()) and not any(char in name for char in "/\\\0") and not name.startswith(".")


class _Rows:
    """The rows of a file, gathered; ``count`` is the number of places, as one may have two rows on end."""

    def __init__(self) -> None:
        self.places: list[bytes] = []
        self.bad: list[BadRow] = []
        self.keys: list[tuple[str, tuple[int, bool]]] = []
        self.count = 0
        self._size = 0

    def take(self, file: PlaceFile) -> None:
        last = None
        for row in file.rows():
            if isinstance(row, BadRow):
                self.bad.append(row)
                continue
            if len(self.places) >= MOST_PLACES:
                what = f"it has more than {MOST_PLACES:,} places"
                raise BrokenPlaces(what, where=str(file.path), todo="name the countries that you need with --country")
            line = msgspec.json.encode(row) + b"\n"
            self.keys += [
                (key, (self._size, primary)) for key, primary in _keys(row, other_names=file.other_names).items()
            ]
            self.places.append(line)
            self._size += len(line)
            self.count += row.id != last
            last = row.id

    def content(self) -> bytes:
        return b"".join(self.places)


def _keys(place: AddedPlace, *, other_names: bool) -> dict[str, bool]:
    """The folded names, each with whether it is the place's own; words of the language are no names in a dump."""
    found: dict[str, bool] = {}
    own = set() if other_names else {place.name, _bare(place)}
    for name in (*sorted(own, key=len, reverse=True), *place.names):
        key = key_of(name)
        if listable(key) or (place.own and key and not key.isdigit()):
            found.setdefault(key, name in own)
    return found


def _bare(place: AddedPlace) -> str:
    """The name of a division without the word for its kind, as a kind word in a text is no part of the name."""
    name, _, last = place.name.rpartition(" ")
    word = vocabulary().kinds.get((last.lower(),))
    return name if name and place.kind in AREAL and word and word.group in AREAL else place.name


def _written(rows: _Rows, stamp: Stamp) -> Path:
    """The folder that holds the set, which was written beside it before it took its place."""
    folder = own_folder() / stamp.name
    beside = folder.with_name(f".{stamp.name}.new")
    try:
        shutil.rmtree(beside, ignore_errors=True)
        beside.mkdir(parents=True)
        marisa_trie.RecordTrie(PAYLOAD, rows.keys).save(str(beside / KEYS))
        (beside / PLACES).write_bytes(rows.content())
        stamp = msgspec.structs.replace(stamp, sizes={each: (beside / each).stat().st_size for each in (KEYS, PLACES)})
        (beside / STAMP).write_bytes(msgspec.json.format(msgspec.json.encode(stamp)) + b"\n")
        shutil.rmtree(folder, ignore_errors=True)
        beside.rename(folder)
    except OSError as error:
        todo = "make room or mend the place, or name another folder with ALTERAM_GAZETTEER"
        raise OutputFailed(error.strerror or str(error), where=str(folder), todo=todo) from None
    return folder
