"""The keys under which each place is found, and how far a key alone makes a place of a word."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from pathlib import Path

from alteram.places import variants
from alteram.places.fold import ascii_of, key_of
from alteram.places.layout import CAPITAL, PRIMARY, SURE, VARIANT, VOWELS
from gazetteer_build.letters import latin_of
from gazetteer_build.places import CITY_POPULATION, Place, bare

LEXICON = Path(variants.__file__).parents[1] / "lexicon" / "places.toml"
MOST_SURE_ALTERNATES = 5
LEAST_LIKENESS = 0.7
LEAST_LETTERS = 3
MOST_LETTERS = 40
ARTICLE = re.compile(r"^(?:a[ldnrstz]|as[hs]|e[lnrsdz]|adh|ath)[ -](?=\w{4})", re.IGNORECASE)
DIVISION = re.compile(r"\b(rayon|raion|district|city|oblast|shi)\b", re.IGNORECASE)
CODE = re.compile(r"[A-Z\d]{1,5}")

Named = tuple[str, int]


def ambiguous() -> frozenset[str]:
    """The keys of the names that are words, first names or families first."""
    lexicon = tomllib.loads(LEXICON.read_text(encoding="utf-8"))
    return frozenset(key_of(word) for word in lexicon["ambiguous"]["words"])


def keys_of(place: Place, words: frozenset[str]) -> dict[str, int]:
    """The keys of a place with their flags, those of its variants among them; none of ``words`` is sure."""
    found: dict[str, int] = {}
    for name, flags in _named(place):
        key = key_of(name)
        if LEAST_LETTERS <= len(key) <= MOST_LETTERS and not key.isdigit():
            found[key] = found.get(key, 0) | flags | (CAPITAL if name[0].isupper() else 0)
    found = {key: flags & ~SURE if key in words else flags for key, flags in found.items()}
    return found | _variant_keys(place, found)


def _named(place: Place) -> Iterator[Named]:
    sure = SURE if place.kind in ("city", "admin1") else 0
    if place.kind in ("admin1", "admin2"):
        short = bare(place.name)
        short = short if len(short) >= LEAST_LETTERS + 1 else ascii_of(place.name)
        yield from ((name, PRIMARY | sure) for name in (short, *_without_article([short])))
        if place.kind == "admin2":
            yield place.name, PRIMARY
        return
    yield place.name, PRIMARY | sure
    plain = [name for name in place.others if not CODE.fullmatch(name)]
    yield from ((name, 0) for name in plain)
    if place.population >= CITY_POPULATION:
        close = _alike(place.name, plain)
        yield from ((name, SURE) for name in (*close, *_without_article([ascii_of(place.name), *close])))


def _without_article(names: Iterable[str]) -> list[str]:
    bare_names = ((name, bare(ARTICLE.sub("", name))) for name in names)
    return [short for name, short in bare_names if short != name and len(short) > LEAST_LETTERS]


def _alike(name: str, others: Iterable[str]) -> list[str]:
    """Up to five other Latin spellings that are like the name, the most alike first."""
    wanted = key_of(name)
    likeness: dict[str, tuple[float, str]] = {}
    for other in others:
        key = key_of(other)
        if len(key) >= 4 and key != wanted and not other.isupper() and _latin(other) and not DIVISION.search(other):
            likeness.setdefault(key, (-SequenceMatcher(None, wanted, key).ratio(), ascii_of(other)))
    return [other for score, other in sorted(likeness.values()) if score <= -LEAST_LIKENESS][:MOST_SURE_ALTERNATES]


def _latin(name: str) -> bool:
    return all(char.isascii() and (char.isalpha() or char in " -'") for char in ascii_of(name)) and name[:1].isupper()


def _variant_keys(place: Place, found: dict[str, int]) -> dict[str, int]:
    keys = {}
    for key in (*found, *(latin_of(name) for name in place.others)):
        spelling = variants.variant_class(key)
        if spelling:
            keys[f"{VARIANT}{spelling[0]}{VOWELS}{spelling[1]}"] = CAPITAL
    return keys
