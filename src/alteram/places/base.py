"""The places that come with the program: states, lines, and the towns and divisions of the compiled gazetteer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import takewhile

from alteram.lexicon.countries import countries
from alteram.model.claims import Country
from alteram.places.entries import Entry
from alteram.places.fold import key_of
from alteram.places.mapped import Mapped, Meaning, Record, mapped
from alteram.places.vocabulary import vocabulary

_DISTRICTS = ("District", "Rayon", "Raion")


@dataclass(frozen=True, slots=True)
class States:
    """The states by country code, the codes of their folded adjectives and demonyms, and their folded capitals."""

    entries: dict[str, Entry]
    derived: dict[str, str]
    capitals: frozenset[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Base:
    """States, lines and wide areas by folded name, each with whether it begins with a capital; and all others."""

    few: dict[str, list[tuple[bool, Entry]]]
    mapped: Mapped

    def named(self, key: str, *, capital: bool) -> tuple[Entry, ...]:
        """The states, lines, large towns and first-order divisions of that folded name."""
        few = tuple(entry for upper, entry in self.few.get(key, ()) if capital or not upper)
        return few + tuple(self._entries(key, capital=capital, sure=True))

    def small(self, key: str, *, capital: bool) -> tuple[Entry, ...]:
        """The smaller places of that folded name, and large ones of which it is a remote name."""
        return tuple(self._entries(key, capital=capital, sure=False))

    def variants(self, key: str) -> Iterator[tuple[Entry, ...]]:
        """The places of which a folded name is another spelling, likelier ones first; none for a short name."""
        return (tuple(map(_entry, meanings)) for meanings in self.mapped.variants(key))

    def _entries(self, key: str, *, capital: bool, sure: bool) -> Iterator[Entry]:
        meanings = self.mapped.named(key)
        return (_entry(each) for each in meanings if each.sure is sure and (capital or not each.capital))


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
def base() -> Base:
    """All places that come with the program.

    Raises:
        GazetteerMissing: it was not compiled when the package was built.
        BrokenGazetteer: a file of it is missing, cut off, or of another form.
    """
    few: dict[str, list[tuple[bool, Entry]]] = {}
    for each in countries():
        _add(few, states().entries[each.code], each.name, *each.names)
    for name in vocabulary().lines:
        _add(few, Entry(None, name, "line", None, None, None), name)
    for kind, points in (("area", vocabulary().areas), ("water", vocabulary().waters)):
        for name, (lat, lon) in points.items():
            _add(few, Entry(f"{kind}:{key_of(name)}", name, kind, lat, lon, None), name)
    return Base(few, mapped())


@lru_cache(maxsize=1)
def divisions() -> dict[str, str]:
    """The names of the first-order divisions by their codes."""
    records = (mapped().record(number) for number in range(len(mapped())))
    first = takewhile(lambda found: found.kind == "admin1", records)
    return {found.code: found.name for found in first}


def _add(few: dict[str, list[tuple[bool, Entry]]], entry: Entry, *names: str) -> None:
    for key, name in {key_of(name): name for name in names if name}.items():
        few.setdefault(key, []).append((name[0].isupper(), entry))


def _state(code: str, name: str, lat: float | None, lon: float | None) -> Entry:
    return Entry(f"country:{code}", name, "country", lat, lon, _country(code, "iso-3166"), metonym=True)


@lru_cache(maxsize=4096)
def _entry(meaning: Meaning) -> Entry:
    found = mapped().record(meaning.record)
    rough = found.lat is None and found.division is not None
    point = mapped().record(found.division) if rough and found.division is not None else found
    return Entry(
        _id(found), found.name, _kind(found), point.lat, point.lon, _country(found.country, "geonames"),
        rank=found.population, rough=rough and point.lat is not None,
        metonym=meaning.sure and _is_town(found) and (found.country, key_of(found.name)) in states().capitals,
        small=not meaning.sure, primary=meaning.primary, division=_division(found),
    )  # fmt: skip


def _is_town(found: Record) -> bool:
    return found.kind in ("city", "settlement")


def _division(found: Record) -> str | None:
    return None if found.division is None else mapped().record(found.division).code


def _id(found: Record) -> str:
    return f"geonames:{found.code}" if _is_town(found) else f"geonames-{found.kind}:{found.code}"


def _kind(found: Record) -> str:
    """The kind in our words; the first-order divisions of some states are districts."""
    if _is_town(found):
        return found.kind
    return "district" if found.kind == "admin2" or found.name.endswith(_DISTRICTS) else "region"


@lru_cache(maxsize=512)
def _country(code: str, source: str) -> Country:
    return Country(code=code, source=source)
