"""The forms of files of places, and which of them a file has."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from alteram.places import add_dump, add_names
from alteram.places.add_dump import DumpFile
from alteram.places.add_names import NamesFile
from alteram.places.add_rows import CsvFile, GeoJsonFile, PlaceFile, opened

_NAMES = "-names"  # GeoNames gives a country's dump and its table of names the same file name


def place_file(path: Path, name: str | None, countries: Collection[str] = ()) -> PlaceFile:
    """The file at ``path`` as one of the forms that are taken, told by its name or its first line.

    Its list is called as the file, unless ``name`` is given; with ``countries``, only places of these are taken.

    Raises:
        FileNotReadable: there is no such file, or it may not be read.
        BrokenPlaces: it is not UTF-8.
    """
    with opened(path) as stream:
        first = stream.readline(1 << 20)
    if path.suffix.lower() in (".geojson", ".json") or first.lstrip().startswith("{"):
        return GeoJsonFile(path, name or path.stem, countries)
    values = first.split("\t")
    if len(values) in add_names.COLUMNS and all(map(str.isdecimal, values[:2])):
        return NamesFile(path, name or f"{path.stem}{_NAMES}", countries)
    return (DumpFile if len(values) == add_dump.COLUMNS else CsvFile)(path, name or path.stem, countries)
