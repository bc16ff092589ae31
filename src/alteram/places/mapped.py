"""The compiled gazetteer, mapped into memory: looking a name up reads the few pages that hold it."""

from __future__ import annotations

import json
import mmap
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any

import marisa_trie

from alteram.errors import BrokenGazetteer, GazetteerMissing
from alteram.places import layout
from alteram.places.layout import MEANING_BYTES, RECORD
from alteram.places.variants import MOST_DIFFERENT, differing, variant_class

FOLDER = Path(__file__).parent / layout.FOLDER
_FIRST, _SECOND = map(layout.KINDS.index, ("admin1", "admin2"))
_TODO = "install the package again, or run make gazetteer in a checkout"


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a key may mean: a record, and whether the key is of its own name and sure, and begins with a capital."""

    record: int
    capital: bool
    primary: bool
    sure: bool


@dataclass(frozen=True, slots=True)
class Record:
    """A place as it is compiled; degrees WGS 84, None where the point of a division is not known.

    ``code`` is the GeoNames id of a town, the code of a division; ``division`` is the record of the first-order one.
    """

    kind: str
    name: str
    code: str
    country: str
    lat: float | None
    lon: float | None
    population: int
    division: int | None


class Mapped:
    """The files of a compiled gazetteer, open.

    Raises:
        GazetteerMissing: the folder has no stamp.
        BrokenGazetteer: a file is missing, cut off, or of another form.
    """

    def __init__(self, folder: Path = FOLDER) -> None:
        _check(folder)
        self._trie = marisa_trie.Trie()
        try:
            self._trie.mmap(str(folder / layout.KEYS))
        except (OSError, RuntimeError) as error:
            raise _broken(folder, f"{layout.KEYS} cannot be opened: {error}") from None
        self._meanings = _mapped(folder / layout.MEANINGS)
        self._lists = _mapped(folder / layout.LISTS)
        self._records = _mapped(folder / layout.RECORDS)
        self._names = _mapped(folder / layout.NAMES)

    def __len__(self) -> int:
        """How many places there are."""
        return len(self._records) // RECORD.size

    def named(self, key: str) -> tuple[Meaning, ...]:
        """What a folded name may mean: sure ones first, then the more populous."""
        number = self._trie.get(key)
        return () if number is None else tuple(map(_meaning, self._meant(number)))

    def prefixes(self, key: str) -> frozenset[str]:
        """The folded names that ``key`` begins with, found in one go."""
        return frozenset(self._trie.prefixes(key))

    def variants(self, key: str) -> Iterator[tuple[Meaning, ...]]:
        """What other spellings of a folded name may mean: those with the same vowels, then those with a close one."""
        spelling = variant_class(key)
        if spelling is None:
            return
        skeleton, vowels = spelling
        begin = f"{layout.VARIANT}{skeleton}{layout.VOWELS}"
        found = [(differing(vowels, other[len(begin) :]), other) for other in self._trie.keys(begin)]
        for allowed in range(MOST_DIFFERENT + 1):
            numbers = (self._trie[other] for distance, other in found if distance == allowed)
            yield tuple({each: _meaning(each) for number in numbers for each in self._meant(number)}.values())

    def record(self, number: int) -> Record:
        """The record of that number."""
        lat, lon, population, own, name, division, country, kind = self._raw(number)
        town = layout.KINDS[kind] in ("city", "settlement")
        known = lat != layout.NO_POINT
        return Record(
            kind=layout.KINDS[kind],
            name=self._string(name),
            code=str(own) if town else self._string(own),
            country=country.decode(),
            lat=lat / 100_000 if known else None,
            lon=lon / 100_000 if known else None,
            population=population,
            division=None if division == layout.NO_DIVISION else division,
        )

    def district(self, code: str) -> Record | None:
        """The second-order division of that code, as ``AM.08.7``; None where there is none."""
        first, towns = self._bounds
        at = bisect_left(range(towns), code, first, key=lambda number: self._string(self._raw(number)[3]))
        found = self.record(at) if at < towns else None
        return found if found and found.code == code else None

    def town(self, number: int) -> int | None:
        """The record of the town of that GeoNames id; None where there is none."""
        at = bisect_left(range(len(self)), number, self._bounds[1], key=lambda record: self._raw(record)[3])
        return at if at < len(self) and self._raw(at)[3] == number else None

    @cached_property
    def _bounds(self) -> tuple[int, int]:
        """The numbers of the first second-order division and of the first town."""
        kinds = range(len(self))
        first = bisect_left(kinds, True, key=lambda number: self._raw(number)[7] != _FIRST)
        return first, bisect_left(kinds, True, first, key=lambda number: self._raw(number)[7] != _SECOND)

    def _raw(self, number: int) -> tuple[Any, ...]:
        return RECORD.unpack_from(self._records, number * RECORD.size)

    def _meant(self, key_number: int) -> Iterator[int]:
        first = _number(self._meanings, key_number)
        if not first & layout.MANY:
            yield first
            return
        at = first & ~layout.MANY
        for place in range(at + 1, at + 1 + _number(self._lists, at)):
            yield _number(self._lists, place)

    def _string(self, at: int) -> str:
        return self._names[at + 1 : at + 1 + self._names[at]].decode()


@lru_cache(maxsize=1)
def mapped() -> Mapped:
    """The gazetteer that comes with the program, opened once.

    Raises:
        GazetteerMissing: it was not compiled when the package was built.
        BrokenGazetteer: a file of it is missing, cut off, or of another form.
    """
    return Mapped()


def _check(folder: Path) -> None:
    """Hold the files to their stamp."""
    stamp = _stamp(folder)
    form, sizes = stamp.get("format"), stamp.get("sizes", {})
    if form != layout.FORMAT:
        raise _broken(folder, f"it has form {form}, and the program reads form {layout.FORMAT}")
    for name in layout.FILES:
        path = folder / name
        size = path.stat().st_size if path.is_file() else None
        if size is None or size != sizes.get(name):
            raise _broken(folder, f"{name} has {size} bytes in place of {sizes.get(name)}")


def _stamp(folder: Path) -> dict[str, Any]:
    path = folder / layout.STAMP
    if not path.is_file():
        what = "the gazetteer has not been compiled, or was left half written"
        raise GazetteerMissing(what, where=folder.name, todo=_TODO)
    try:
        stamp = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise _broken(folder, f"{path.name} cannot be read: {error}") from None
    return stamp if isinstance(stamp, dict) else {}


def _broken(folder: Path, what: str) -> BrokenGazetteer:
    return BrokenGazetteer(what, where=folder.name, todo=_TODO)


def _mapped(path: Path) -> mmap.mmap:
    with path.open("rb") as file:
        return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)


def _number(file: mmap.mmap, at: int) -> int:
    return int.from_bytes(file[at * MEANING_BYTES : (at + 1) * MEANING_BYTES], "little")


def _meaning(packed: int) -> Meaning:
    return Meaning(
        record=packed & layout.RECORD_BITS,
        capital=bool(packed & layout.CAPITAL),
        primary=bool(packed & layout.PRIMARY),
        sure=bool(packed & layout.SURE),
    )
