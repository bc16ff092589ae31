"""The places that come with the program: states, first-order divisions, and large towns of GeoNames."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from alteram.lexicon.countries import countries
from alteram.model.claims import Country
from alteram.places.entries import Entry
from alteram.places.fold import key_of
from alteram.places.vocabulary import vocabulary

_HEAD_LINES = 2
_ALTERNATES = {"towns.tsv": 8, "regions.tsv": 6}


@dataclass(frozen=True, slots=True)
class States:
    """The states by country code, the codes of their folded adjectives and demonyms, and their folded capitals."""

    entries: dict[str, Entry]
    derived: dict[str, str]
    capitals: frozenset[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Row:
    """A line of one of the tables, read only when its name occurs: most never do."""

    table: str
    line: str


Base = dict[str, list[tuple[bool, Entry | Row]]]


@lru_cache(maxsize=1)
def states() -> States:
    """The states of the lexicon."""
    known = countries()
    return States(
        entries={each.code: _state(each.code, each.name, each.lat, each.lon) for each in known},
        derived={key_of(word): each.code for each in known for word in (*each.adjectives, *each.people)},
        capitals=frozenset((each.code, key_of(name)) for each in known for name in each.capitals),
    )


@lru_cache(maxsize=1)
def base_index() -> Base:
    """Folded names with the entries or table rows they may mean, and whether the name begins with a capital."""
    index: Base = {}
    for each in countries():
        _add(index, states().entries[each.code], each.name, *each.names)
    for name in vocabulary().lines:
        _add(index, Entry(None, name, "line", None, None, None), name)
    for table, column in _ALTERNATES.items():
        text = files("alteram.places").joinpath("assets", table).read_text(encoding="utf-8")
        for line in text.splitlines()[_HEAD_LINES:]:
            cells = line.split("\t")
            _add(index, Row(table, line), cells[1], *cells[column].split("|"))
    return index


@lru_cache(maxsize=4096)
def entry_of(found: Entry | Row) -> Entry:
    """The entry of an index value."""
    if isinstance(found, Entry):
        return found
    cells = found.line.split("\t")
    return _town(*cells[:8]) if found.table == "towns.tsv" else _region(*cells[:6])


def _add(index: Base, entry: Entry | Row, *names: str) -> None:
    for key, name in {key_of(name): name for name in names if name}.items():
        index.setdefault(key, []).append((name[0].isupper(), entry))


def _state(code: str, name: str, lat: float | None, lon: float | None) -> Entry:
    return Entry(f"country:{code}", name, "country", lat, lon, _country(code, "iso-3166"), metonym=True)


def _town(name: str, plain: str, code: str, _division: str, lat: str, lon: str, population: str, number: str) -> Entry:
    capital = (code, key_of(plain)) in states().capitals
    place = _country(code, "geonames")
    return Entry(f"geonames:{number}", name, "city", float(lat), float(lon), place, int(population), metonym=capital)


def _region(name: str, _plain: str, code: str, division: str, lat: str, lon: str) -> Entry:
    kind = "district" if name.endswith("District") else "region"
    return Entry(f"geonames-admin1:{division}", name, kind, float(lat), float(lon), _country(code, "geonames"))


@lru_cache(maxsize=512)
def _country(code: str, source: str) -> Country:
    return Country(code=code, source=source)
