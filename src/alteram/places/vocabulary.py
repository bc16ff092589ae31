"""The words about places that the lexicon keeps in ``places.toml``."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import msgspec

from alteram.lexicon.load import read_toml, shaped
from alteram.model.codes import PlacePrecision, PlaceRelation
from alteram.places.fold import key_of

_WORD_LISTS = (
    "directions", "fillers", "named_after", "bodies_after", "speaks", "titles", "no_places", "offices", "connectors",
    "roads", "suffered",
)  # fmt: skip


class Cue(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words before a name that make a place of it.

    ``strong`` ones do so for names that nothing lists. Of the name of a state or its capital they do so only
    after a governor of the group ``needs``, and not after one of ``bars``; ``towns_only`` never for a state.
    ``lists`` ones go before all sorts of things, so that a name that nothing lists stays unknown; ``bound`` ones
    are none without their governor.
    """

    words: tuple[str, ...]
    relation: PlaceRelation
    strong: bool
    needs: str | None = None
    bars: str | None = None
    towns_only: bool = False
    lists: bool = False
    bound: bool = False


@dataclass(frozen=True, slots=True)
class KindWord:
    """A word for a kind of place: its group, the precision it gives, and whether it is a plural.

    A thing of a ``lent`` kind has its name from the place that it lies by: "Goma airport", "the Goma area".
    """

    group: str
    precision: PlacePrecision
    plural: bool
    lent: bool = False


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """``places.toml`` as look-ups: phrases are tuples of lower-case words."""

    kinds: dict[tuple[str, ...], KindWord]
    kinds_before: dict[tuple[str, ...], KindWord]
    inner: frozenset[str]
    openers: dict[str, KindWord]
    openers_of: frozenset[str]
    cues: dict[tuple[str, ...], Cue]
    governors: dict[str, frozenset[str]]
    state_places: dict[tuple[str, ...], str]
    borders: frozenset[str]
    people_after: frozenset[str]
    sets: dict[str, frozenset[str]]
    lines: tuple[str, ...]
    areas: dict[str, tuple[float, float]]
    waters: dict[str, tuple[float, float]]
    ambiguous: frozenset[str]
    lengths: dict[str, float]
    precisions: dict[str, dict[str, int]]
    ranking: dict[str, float]


@lru_cache(maxsize=1)
def vocabulary() -> Vocabulary:
    """The packaged vocabulary, read once.

    Raises:
        BrokenLexicon: places.toml is no TOML, or an entry breaks its form.
    """
    read = read_toml("places.toml")
    lines = read["lines"]
    return Vocabulary(
        kinds=_kinds(read["kinds"]),
        kinds_before=_kinds(read["kinds"], "before"),
        inner=_set(read["inner"]["words"]),
        openers=_openers(read["openers"]),
        openers_of=_set(read["openers"]["of"]),
        cues={_phrase(form): cue for cue in shaped("places.toml", read["cues"], tuple[Cue, ...]) for form in cue.words},
        governors={name: _set(words) for name, words in read["governors"].items()},
        state_places={_phrase(each): sort for sort in ("country", "border") for each in read["state_places"][sort]},
        people_after=_set(read["state_places"]["people_after"]),
        borders=frozenset(_phrase(each)[0] for each in read["state_places"]["border"]),
        sets=_sets(read),
        areas=_points(read["areas"]),
        waters=_points(read["waters"]),
        ambiguous=frozenset(map(key_of, read["ambiguous"]["words"])),
        lengths=read["lengths"]["kilometres"],
        precisions={name: table for name, table in read["precisions"].items() if name != "source"},
        ranking={name: weight for name, weight in read["ranking"].items() if name != "source"},
        lines=(*lines["names"], *lines["lowercase"]),
    )


def _points(table: dict[str, Any]) -> dict[str, tuple[float, float]]:
    return {name: (lat, lon) for name, (lat, lon) in table["points"].items()}


def _phrase(words: str) -> tuple[str, ...]:
    return tuple(words.lower().replace("-", " ").split())


def _set(words: list[str]) -> frozenset[str]:
    return frozenset(map(str.lower, words))


def _kinds(tables: dict[str, Any], *also: str) -> dict[tuple[str, ...], KindWord]:
    """The words for kinds of places, those of the lists that are named in ``also`` among them."""
    found: dict[tuple[str, ...], KindWord] = {}
    for group, table in tables.items():
        for name, plural in (("words", False), ("plurals", True), *((each, False) for each in also)):
            for words in table.get(name, ()):
                found[_phrase(words)] = KindWord(group, table["precision"], plural, words in table.get("lent", ()))
    return found


def _openers(table: dict[str, list[str]]) -> dict[str, KindWord]:
    groups: dict[str, tuple[str, PlacePrecision]] = {
        "exact": ("facility", "exact"),
        "settlement": ("settlement", "settlement"),
        "area": ("feature", "area"),
    }
    return {word: KindWord(*groups[name], False) for name in groups for word in table[name]}


def _sets(read: dict[str, Any]) -> dict[str, frozenset[str]]:
    """The plain word lists, each under its table's name and, where it is not the table's "words", its own."""
    found = {}
    for name in _WORD_LISTS:
        for part, words in read[name].items():
            found[name if part == "words" else f"{name}.{part}"] = _set(words)
    found["splitting"] = found["no_places"] | found["no_places.openers"]
    found["no_run"] = found["no_places.organisations"] | found["no_places.groups"] | found["titles"]
    return found
