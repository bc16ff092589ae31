"""The files of the compiled gazetteer, the same bytes for the same input."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

import marisa_trie

from alteram.places.layout import (
    FILES,
    FORMAT,
    KEYS,
    KINDS,
    LISTS,
    MANY,
    MEANING_BYTES,
    MEANINGS,
    NAMES,
    NO_DIVISION,
    NO_POINT,
    RECORD,
    RECORD_BITS,
    RECORDS,
    STAMP,
    SURE,
)
from gazetteer_build.names import ambiguous, keys_of
from gazetteer_build.places import Place

Meanings = dict[str, list[int]]


def write(places: list[Place], folder: Path, *, made_from: str) -> None:
    """Write the files into ``folder``, the stamp last, so that what is half written is not taken for whole."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / STAMP).unlink(missing_ok=True)
    meanings = _meanings(places)
    trie = marisa_trie.Trie(sorted(meanings), num_tries=4, cache_size=marisa_trie.LARGE_CACHE)
    trie.save(str(folder / KEYS))
    numbered = [meanings[key] for key in sorted(meanings, key=trie.__getitem__)]
    firsts, lists = _packed(numbered)
    (folder / MEANINGS).write_bytes(firsts)
    (folder / LISTS).write_bytes(lists)
    records, names = _records(places)
    (folder / RECORDS).write_bytes(records)
    (folder / NAMES).write_bytes(names)
    sizes = {name: (folder / name).stat().st_size for name in FILES}
    stamp = {"format": FORMAT, "made_from": made_from, "keys": len(meanings), "records": len(places), "sizes": sizes}
    (folder / STAMP).write_text(json.dumps(stamp, indent=1) + "\n", encoding="utf-8")


def _meanings(places: list[Place]) -> Meanings:
    """What each key may mean: what is sure first, then the larger place, then by record."""
    found: Meanings = defaultdict(list)
    words = ambiguous()
    for number, place in enumerate(places):
        for key, flags in keys_of(place, words).items():
            found[key].append(number | flags)
    for listed in found.values():
        listed.sort(key=lambda meaning: _order(meaning, places[meaning & RECORD_BITS]))
    return found


def _order(meaning: int, place: Place) -> tuple[bool, bool, int, int]:
    town = place.kind in ("city", "settlement")
    return not meaning & SURE, not town, -place.population if town else 0, meaning & RECORD_BITS


def _packed(numbered: Iterable[list[int]]) -> tuple[bytes, bytes]:
    firsts, lists = bytearray(), bytearray()
    for meanings in numbered:
        if len(meanings) == 1:
            firsts += _three_bytes(meanings[0])
            continue
        firsts += _three_bytes(MANY | len(lists) // MEANING_BYTES)
        for number in (len(meanings), *meanings):
            lists += _three_bytes(number)
    return bytes(firsts), bytes(lists)


def _three_bytes(number: int) -> bytes:
    return number.to_bytes(MEANING_BYTES, "little")


def _records(places: list[Place]) -> tuple[bytes, bytes]:
    records, names = bytearray(), bytearray()
    kept: dict[str, int] = {}
    divisions = {place.code: number for number, place in enumerate(places) if place.kind == "admin1"}
    for place in places:
        lat, lon = (round(axis * 100_000) for axis in place.point) if place.point else (NO_POINT, NO_POINT)
        number = _kept(place.code, kept, names) if place.code else place.number
        records += RECORD.pack(
            lat, lon, place.population, number, _kept(place.name, kept, names),
            divisions.get(place.division, NO_DIVISION), place.country.encode(), KINDS.index(place.kind),
        )  # fmt: skip
    return bytes(records), bytes(names)


def _kept(name: str, kept: dict[str, int], names: bytearray) -> int:
    """Where ``name`` stands among the names, put there if it is new."""
    if name not in kept:
        written = name.encode()
        kept[name] = len(names)
        names += bytes([len(written)]) + written
    return kept[name]
