"""The words of time, read once from ``lexicon/times.toml``."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from importlib.resources import files
from typing import Any

from alteram.errors import BrokenLexicon

FILE = "times.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexicon:
    """The tables of ``times.toml`` under the names that the grammar uses."""

    months: dict[str, int]
    short_months: dict[str, int]
    ambiguous_months: frozenset[str]
    weekdays: dict[str, int]
    parts: dict[str, str]
    lone_parts: frozenset[str]
    clock_suffixes: frozenset[str]
    clock_leads: frozenset[str]
    measures: frozenset[str]
    named_hours: dict[str, int]
    zones: dict[str, str]
    unclear_zones: frozenset[str]
    seasons: dict[str, int]
    units: dict[str, str]
    plurals: frozenset[str]
    ones: dict[str, int]
    tens: dict[str, int]
    ordinals: dict[str, int]
    decades: dict[str, int]
    feasts: dict[str, list[tuple[tuple[str, ...], int, int]]]
    vague_counts: dict[str, int]
    reach: dict[str, int]
    between: frozenset[str]
    ranked: frozenset[str]
    bounds: tuple[tuple[str, ...], ...]
    frequencies: dict[str, str]
    references: dict[str, list[tuple[tuple[str, ...], bool, str]]]
    prepositions: frozenset[str]
    compounds: dict[str, tuple[tuple[str, ...], ...]]
    approximators: frozenset[str]
    before_month: frozenset[str]
    before_year: frozenset[str]
    before_season: frozenset[str]
    determiners: frozenset[str]
    future: frozenset[str]
    future_pairs: frozenset[str]
    past: frozenset[str]
    events: frozenset[str]
    event_verbs: dict[str, str]
    conflicts: frozenset[str]
    agreements: frozenset[str]
    function: frozenset[str]
    labels: frozenset[str]
    counted: frozenset[str]
    tells: frozenset[str]
    modals: frozenset[str]
    particular: frozenset[str]
    ages: frozenset[str]
    signings: frozenset[str]
    signed: frozenset[str]
    streets: frozenset[str]
    counted_off: frozenset[str]
    months_off: dict[str, int]
    recurring: frozenset[str]
    generic: dict[str, str]


def parse(toml: str) -> Lexicon:
    """The lexicon written in ``toml``.

    Raises:
        BrokenLexicon: the text is no TOML, or lacks a table or an entry.
    """
    try:
        return _tables(tomllib.loads(toml))
    except (tomllib.TOMLDecodeError, KeyError, TypeError, AttributeError) as error:
        raise BrokenLexicon(f"cannot be read: {error}", where=FILE, todo="restore the file of this version") from error


# Where each table of the lexicon stands in the file: those read as they are, and those read as sets of words.
_TABLES = {
    "months": "months.full",
    "short_months": "months.short",
    "weekdays": "weekdays.names",
    "parts": "parts.names",
    "named_hours": "clock.named",
    "zones": "zones.names",
    "seasons": "seasons.names",
    "units": "units.names",
    "ones": "numbers.ones",
    "tens": "numbers.tens",
    "ordinals": "numbers.ordinals",
    "decades": "numbers.decades",
    "vague_counts": "vague.counts",
    "reach": "vague.reach",
    "frequencies": "lengths.frequencies",
    "generic": "lengths.generic",
    "event_verbs": "nouns.event_verbs",
    "months_off": "months.off",
}
_SETS = {
    "ambiguous_months": "months.ambiguous",
    "lone_parts": "parts.alone",
    "clock_suffixes": "clock.suffixes",
    "clock_leads": "clock.leads",
    "measures": "clock.measures",
    "unclear_zones": "zones.unclear",
    "plurals": "units.plurals",
    "between": "lengths.between",
    "ranked": "lengths.ranked",
    "prepositions": "prepositions.single",
    "approximators": "prepositions.approximators",
    "before_month": "prepositions.before_month",
    "before_year": "prepositions.before_year",
    "before_season": "prepositions.before_season",
    "determiners": "function.determiners",
    "future": "cues.future",
    "future_pairs": "cues.future_pairs",
    "past": "cues.past",
    "events": "nouns.events",
    "conflicts": "nouns.conflicts",
    "agreements": "nouns.agreements",
    "function": "function.words",
    "labels": "function.labels",
    "counted": "guards.counted",
    "tells": "guards.tells",
    "modals": "guards.modals",
    "particular": "guards.particular",
    "ages": "guards.ages",
    "signings": "guards.signings",
    "signed": "guards.signed",
    "streets": "function.streets",
    "counted_off": "guards.counted_off",
    "recurring": "lengths.recurring",
}


def _tables(read: dict[str, Any]) -> Lexicon:
    def at(path: str) -> Any:
        table, _, key = path.partition(".")
        return read[table][key]

    tables: dict[str, Any] = {name: at(path) for name, path in _TABLES.items()}
    sets: dict[str, Any] = {name: frozenset(at(path)) for name, path in _SETS.items()}
    return Lexicon(
        **tables,
        **sets,
        compounds={last: tuple(map(tuple, leads)) for last, leads in at("prepositions.compound").items()},
        bounds=tuple(map(tuple, sorted(at("lengths.bounds"), key=len, reverse=True))),
        references=_references(at("lengths.references")),
        feasts=_feasts(at("feasts.days")),
    )


def _feasts(days: dict[str, tuple[int, int]]) -> dict[str, list[tuple[tuple[str, ...], int, int]]]:
    """The words, month and day of each feast by its first word, the longest first."""
    found: dict[str, list[tuple[tuple[str, ...], int, int]]] = {}
    for name, (month, day) in sorted(days.items(), key=lambda pair: -len(pair[0])):
        words = tuple(re.findall(r"\w+|\S", name))
        found.setdefault(words[0], []).append((words, month, day))
    return found


def _references(towards: dict[str, list[str]]) -> dict[str, list[tuple[tuple[str, ...], bool, str]]]:
    """The words of each reference, whether it needs "the" before it, and where it points.

    They are listed by their first word, the longest first.
    """
    found: dict[str, list[tuple[tuple[str, ...], bool, str]]] = {}
    pairs = [(tuple(re.findall(r"\w+|\S", words)), name) for name, phrases in towards.items() for words in phrases]
    for words, name in sorted(pairs, key=lambda pair: -len(pair[0])):
        articled = words[0] == "the"
        found.setdefault(words[articled], []).append((words[articled:], articled, name))
    return found


LEXICON = parse((files("alteram") / "lexicon" / FILE).read_text(encoding="utf-8"))
