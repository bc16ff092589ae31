"""The rows of a user's file of places, as a CSV with a header or GeoJSON."""

from __future__ import annotations

import csv
import json
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any, get_args

from alteram.errors import BrokenPlaces, FileNotReadable
from alteram.places.added import AddedPlace
from alteram.places.centroids import centroid
from alteram.places.fold import key_of
from alteram.places.vocabulary import vocabulary
from alteram.profiles.records import ToponymKind

_KINDS = frozenset(get_args(ToponymKind))
LEAST_LETTERS = 3
_NEEDED = ("name", "lat", "lon")
_SEPARATORS = "\t;,"
_TODO = "give a GeoNames dump or alternateNames table, a CSV with the columns name, lat and lon, or GeoJSON, in UTF-8"


@dataclass(frozen=True, slots=True)
class BadRow:
    """A row that is no place: its number in the file, from 1, and why."""

    line: int
    why: str


class PlaceFile:
    """A file of places; ``source`` and ``licence`` are those of its form, ``left_out`` what of it is not kept.

    ``other_names`` says whether it has only names that its places have beside their own, and ``empty`` what is wrong
    with a file of that form without any place.
    """

    source: str | None = None
    licence: str | None = None
    left_out = 0
    other_names = False
    empty = "no row of it is a place"

    def __init__(self, path: Path, name: str, countries: Collection[str] = ()) -> None:
        self.path, self.name = path, name
        self.countries = frozenset(countries)
        self._ids: dict[str, int] = {}

    def rows(self) -> Iterator[AddedPlace | BadRow]:
        """The places in order, and a bad row in the place of each other."""
        for line, fields in self._fields():
            try:
                place = self._place(fields)
                if self.wants(place.country):
                    yield place
            except ValueError as error:
                yield BadRow(line, str(error))

    def wants(self, country: str | None) -> bool:
        """Whether places of that country are asked for: those of all countries are where none is named."""
        return not self.countries or country in self.countries

    def _fields(self) -> Iterator[tuple[int, Mapping[str, Any]]]:
        raise NotImplementedError

    def _place(self, fields: Mapping[str, Any]) -> AddedPlace:
        """The place of a row that names its fields.

        Raises:
            ValueError: it is none.
        """
        name = _text(fields, "name")
        if not key_of(name):
            raise ValueError("it has no name")
        kind = _text(fields, "kind") or "settlement"
        if kind not in _KINDS:
            raise ValueError(f"'{kind}' is no kind of place")
        country = _text(fields, "country").upper()
        if country and not (len(country) == 2 and country.isascii() and country.isalpha()):
            raise ValueError(f"'{country}' is no country code of two letters")
        return AddedPlace(
            id=_text(fields, "id") or self._id(name), name=name, kind=kind, country=country or None,
            lat=_degrees(fields, "lat", 90), lon=_degrees(fields, "lon", 180), population=_people(fields),
            names=tuple(filter(None, map(str.strip, _text(fields, "names").split("|")))),
        )  # fmt: skip

    def _id(self, name: str) -> str:
        key = key_of(name)
        self._ids[key] = self._ids.get(key, 0) + 1
        return f"own:{self.name}/{key}" + (f"-{self._ids[key]}" if self._ids[key] > 1 else "")

    def broken(self, what: str) -> BrokenPlaces:
        return BrokenPlaces(what, where=str(self.path), todo=_TODO)


class CsvFile(PlaceFile):
    def _fields(self) -> Iterator[tuple[int, Mapping[str, Any]]]:
        with opened(self.path) as stream:
            head = stream.readline()
            separator = next((each for each in _SEPARATORS if each in head), ",")
            columns = [column.strip().lower() for column in next(csv.reader([head], delimiter=separator), [])]
            missing = [column for column in _NEEDED if column not in columns]
            if missing:
                raise self.broken(f"its first line has no column {' and no '.join(missing)}")
            reader = csv.reader(stream, delimiter=separator)
            for values in reader:
                if any(map(str.strip, values)):
                    yield reader.line_num + 1, dict(zip(columns, values, strict=False))


class GeoJsonFile(PlaceFile):
    def _fields(self) -> Iterator[tuple[int, Mapping[str, Any]]]:
        with opened(self.path) as stream:
            try:
                read = json.load(stream)
            except (json.JSONDecodeError, RecursionError) as error:
                raise self.broken(f"no JSON: {error}") from None
        features = read.get("features") if isinstance(read, dict) else None
        if not isinstance(features, list):
            raise self.broken("it is no FeatureCollection of GeoJSON")
        for number, feature in enumerate(features, start=1):
            yield number, feature if isinstance(feature, dict) else {}

    def _place(self, fields: Mapping[str, Any]) -> AddedPlace:
        told = fields.get("properties")
        properties = {str(name).lower(): value for name, value in told.items()} if isinstance(told, dict) else {}
        lon, lat = centroid(fields.get("geometry"))
        return super()._place({**properties, "lat": lat, "lon": lon})


def listable(key: str) -> bool:
    """Whether a folded name of GeoNames is kept: it is no number, not too short, and no word of the language."""
    return len(key) >= LEAST_LETTERS and not key.isdigit() and key not in vocabulary().ambiguous


@contextmanager
def opened(path: Path) -> Iterator[IO[str]]:
    """The file at ``path`` as text.

    Raises:
        FileNotReadable: there is no such file, or it may not be read.
        BrokenPlaces: it is not UTF-8, or no CSV.
    """
    try:
        with path.open(encoding="utf-8-sig", newline="") as stream:
            yield stream
    except OSError as error:
        raise FileNotReadable(error.strerror or str(error), where=str(path), todo="check the path") from None
    except UnicodeDecodeError as error:
        raise BrokenPlaces(f"it is not UTF-8: {error.reason}", where=str(path), todo=_TODO) from None
    except csv.Error as error:
        raise BrokenPlaces(f"it is no CSV: {error}", where=str(path), todo=_TODO) from None


def _text(fields: Mapping[str, Any], name: str) -> str:
    value = fields.get(name)
    if isinstance(value, list):
        return "|".join(map(str, value))
    return "" if value is None else str(value).strip()


def _degrees(fields: Mapping[str, Any], name: str, most: int) -> float:
    told = _text(fields, name)
    try:
        degrees = float(told)
    except ValueError:
        raise ValueError(f"its {name} is no number: '{told}'") from None
    if not abs(degrees) <= most:
        raise ValueError(f"its {name} is not between -{most} and {most}: {told}")
    return degrees


def _people(fields: Mapping[str, Any]) -> int:
    told = _text(fields, "population")
    if told and not (told.isascii() and told.isdigit()):
        raise ValueError(f"its population is no whole number: '{told}'")
    return int(told or 0)
