"""Countries with the names, adjectives and demonyms that statements give them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from alteram.errors import BrokenLexicon
from alteram.lexicon.load import read_toml, shaped

_FILE = "countries.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class CountryEntry:
    """A state or territory.

    ``code`` is ISO 3166-1 alpha-2; ``names`` are its names besides ``name``; ``people`` demonyms, singular and
    plural; ``capitals`` also places that stand for its government; ``lat`` and ``lon`` a rough centre in degrees.
    """

    code: str
    name: str
    names: tuple[str, ...]
    adjectives: tuple[str, ...]
    people: tuple[str, ...]
    capitals: tuple[str, ...]
    lat: float
    lon: float


@lru_cache(maxsize=1)
def countries() -> tuple[CountryEntry, ...]:
    """All countries, in order of code.

    Raises:
        BrokenLexicon: the file breaks its form, or two entries share a code.
    """
    found = shaped(_FILE, read_toml(_FILE).get("country", []), tuple[CountryEntry, ...])
    codes = [country.code for country in found]
    for code in codes:
        if codes.count(code) > 1:
            raise BrokenLexicon(f"two countries have the code '{code}'", where=_FILE, todo="take one of them out")
    return tuple(sorted(found, key=lambda country: country.code))
