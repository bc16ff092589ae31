"""Places that users have added, compiled into a folder of their own and mapped into memory."""

from __future__ import annotations

import hashlib
import mmap
import os
import sys
from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path

import marisa_trie
import msgspec

from alteram.errors import BrokenGazetteer
from alteram.model.claims import Country
from alteram.places.entries import Entry

VARIABLE = "ALTERAM_GAZETTEER"
FORMAT = 1
OWN = "own "  # stands before the name of a set where sources are listed
STAMP, KEYS, PLACES = "stamp.json", "keys.marisa", "places.jsonl"
PAYLOAD = "<Q?"  # where the line of the place begins, and whether the name is its own


class AddedPlace(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A place as a user's file has it; degrees WGS 84.

    ``own`` ones are those of a list that the user made, which go before the packaged ones; ``sure`` ones are places
    wherever words lead them in. ``district`` is the id and name of the second-order division.
    """

    id: str
    name: str
    kind: str
    lat: float
    lon: float
    country: str | None = None
    population: int = 0
    names: tuple[str, ...] = ()
    division: str | None = None
    district: tuple[str, str] | None = None
    own: bool = True
    sure: bool = True


class _Id(msgspec.Struct, frozen=True):
    id: str


class Stamp(msgspec.Struct, frozen=True, kw_only=True):
    """A set of added places: its form, name, source and licence, the number of places and the sizes of files.

    One of ``other_names`` holds places that are known without it, under names that they have beside.
    """

    format: int
    name: str
    source: str
    licence: str
    places: int
    sha256: str
    sizes: dict[str, int]
    other_names: bool = False


class AddedSet:
    """One set of added places, open.

    Raises:
        BrokenGazetteer: a file of it is missing, damaged or of another form.
    """

    def __init__(self, folder: Path) -> None:
        try:
            self.stamp = msgspec.json.decode((folder / STAMP).read_bytes(), type=Stamp)
            for name, size in self.stamp.sizes.items():
                if (folder / name).stat().st_size != size:
                    raise ValueError(f"{name} has not its {size} bytes")
            self._trie = marisa_trie.RecordTrie(PAYLOAD)
            self._trie.mmap(str(folder / KEYS))
            with (folder / PLACES).open("rb") as file:
                self._places = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        except (OSError, RuntimeError, ValueError) as error:
            raise _broken(folder, f"the places that were added cannot be opened: {error}") from None
        if self.stamp.format != FORMAT:
            raise _broken(folder, f"it has form {self.stamp.format}, and the program reads form {FORMAT}")

    def named(self, key: str) -> Iterator[tuple[AddedPlace, bool]]:
        """The places of that folded name, each with whether it is its own name."""
        for start, primary in self._trie.get(key, ()):
            yield self.place(start), primary

    def place(self, start: int) -> AddedPlace:
        """The place whose line begins there."""
        return msgspec.json.decode(self._places[start : self._places.find(b"\n", start)], type=AddedPlace)

    def lists(self, key: str, start: int) -> bool:
        """Whether the place whose line begins there has that folded name."""
        return any(start == other for other, _ in self._trie.get(key, ()))

    def ids(self) -> Iterator[tuple[int, str]]:
        """Where the line of each place begins, and its id."""
        start = 0
        while (end := self._places.find(b"\n", start)) >= 0:
            yield start, msgspec.json.decode(self._places[start:end], type=_Id).id
            start = end + 1


class Added:
    """All sets of added places."""

    def __init__(self, sets: Sequence[AddedSet] = ()) -> None:
        self.sets = tuple(sets)
        self.sha256 = hashlib.sha256("".join(each.stamp.sha256 for each in sets).encode()).hexdigest()

    def named(self, key: str, *, sure: bool) -> tuple[Entry, ...]:
        """The places of that folded name: those that are places wherever words lead them in, or the others."""
        found = (each for one in self.sets for each in one.named(key) if each[0].sure is sure)
        return tuple({entry.id: entry for entry in (_entry(place, primary) for place, primary in found)}.values())


def own_folder() -> Path:
    """Where users' places are kept: the folder that ALTERAM_GAZETTEER names, else one of the user's data folder."""
    told = os.environ.get(VARIABLE)
    if told:
        return Path(told)
    if sys.platform == "darwin":
        data = Path.home() / "Library" / "Application Support"
    elif os.name == "nt":
        data = Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    else:
        data = Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share")
    return data / "alteram" / "gazetteer"


def added_places() -> Added:
    """The places that users have added, opened anew where a set has come, gone or changed.

    Raises:
        BrokenGazetteer: a file of a set is missing, damaged or of another form.
    """
    return _opened(tuple((folder, (folder / STAMP).stat().st_mtime_ns) for folder in added_folders()))


def added_folders() -> list[Path]:
    """The folders of the sets of added places, in order; none has been opened."""
    stamps = own_folder().glob(f"*/{STAMP}")
    return sorted(path.parent for path in stamps if not path.parent.name.startswith("."))


@lru_cache(maxsize=4)
def _opened(folders: tuple[tuple[Path, int], ...]) -> Added:
    return Added([AddedSet(folder) for folder, _ in folders])


def _entry(place: AddedPlace, primary: bool) -> Entry:
    country = Country(code=place.country, source=place.id.partition(":")[0]) if place.country else None
    return Entry(
        place.id, place.name, place.kind, place.lat, place.lon, country,
        rank=place.population, added=place.own, small=not place.sure, primary=primary, division=place.division,
        district=place.district,
    )  # fmt: skip


def _broken(folder: Path, what: str) -> BrokenGazetteer:
    todo = "add its file again with alteram gazetteer add, or take it away with alteram gazetteer remove"
    return BrokenGazetteer(what, where=str(folder), todo=todo)
