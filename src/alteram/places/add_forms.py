"""The forms of files of places, and which of them a file has."""

from __future__ import annotations

from pathlib import Path

from alteram.places.add_dump import COLUMNS, DumpFile
from alteram.places.add_rows import CsvFile, GeoJsonFile, PlaceFile, opened


def place_file(path: Path, name: str) -> PlaceFile:
    """The file at ``path`` as one of the forms that are taken, told by its name or its first line.

    Raises:
        FileNotReadable: there is no such file, or it may not be read.
        BrokenPlaces: it is not UTF-8.
    """
    with opened(path) as stream:
        first = stream.readline(1 << 20)
    if path.suffix.lower() in (".geojson", ".json") or first.lstrip().startswith("{"):
        return GeoJsonFile(path, name)
    return (DumpFile if first.count("\t") == COLUMNS - 1 else CsvFile)(path, name)
