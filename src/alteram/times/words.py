"""The words of time, read once from ``lexicon/times.toml``."""

from __future__ import annotations

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
    named_hours: dict[str, int]
    zones: dict[str, str]
    unclear_zones: frozenset[str]
    seasons: dict[str, int]
    units: dict[str, str]
    plurals: frozenset[str]
    ones: dict[str, int]
    tens: dict[str, int]
    vague_counts: dict[str, int]
    reach: dict[str, int]
    prepositions: frozenset[str]
    compounds: dict[str, tuple[tuple[str, ...], ...]]
    approximators: frozenset[str]
    before_month: frozenset[str]
    before_year: frozenset[str]
    future: frozenset[str]
    events: frozenset[str]
    conflicts: frozenset[str]
    agreements: frozenset[str]
    function: frozenset[str]
    labels: frozenset[str]


def parse(toml: str) -> Lexicon:
    """The lexicon written in ``toml``.

    Raises:
        BrokenLexicon: the text is no TOML, or lacks a table or an entry.
    """
    try:
        return _tables(tomllib.loads(toml))
    except (tomllib.TOMLDecodeError, KeyError, TypeError, AttributeError) as error:
        raise BrokenLexicon(f"cannot be read: {error}", where=FILE, todo="restore the file of this version") from error


def _tables(read: dict[str, Any]) -> Lexicon:
    return Lexicon(
        months=read["months"]["full"],
        short_months=read["months"]["short"],
        ambiguous_months=frozenset(read["months"]["ambiguous"]),
        weekdays=read["weekdays"]["names"],
        parts=read["parts"]["names"],
        lone_parts=frozenset(read["parts"]["alone"]),
        clock_suffixes=frozenset(read["clock"]["suffixes"]),
        named_hours=read["clock"]["named"],
        zones=read["zones"]["names"],
        unclear_zones=frozenset(read["zones"]["unclear"]),
        seasons=read["seasons"]["names"],
        units=read["units"]["names"],
        plurals=frozenset(read["units"]["plurals"]),
        ones=read["numbers"]["ones"],
        tens=read["numbers"]["tens"],
        vague_counts=read["vague"]["counts"],
        reach=read["vague"]["reach"],
        prepositions=frozenset(read["prepositions"]["single"]),
        compounds={last: tuple(map(tuple, leads)) for last, leads in read["prepositions"]["compound"].items()},
        approximators=frozenset(read["prepositions"]["approximators"]),
        before_month=frozenset(read["prepositions"]["before_month"]),
        before_year=frozenset(read["prepositions"]["before_year"]),
        future=frozenset(read["cues"]["future"]),
        events=frozenset(read["nouns"]["events"]),
        conflicts=frozenset(read["nouns"]["conflicts"]),
        agreements=frozenset(read["nouns"]["agreements"]),
        function=frozenset(read["function"]["words"]),
        labels=frozenset(read["function"]["labels"]),
    )


LEXICON = parse((files("alteram") / "lexicon" / FILE).read_text(encoding="utf-8"))
