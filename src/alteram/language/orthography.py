"""What the lexicon says of abbreviations, affixes and units, ready for matching."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

from alteram.errors import BrokenLexicon


@dataclass(frozen=True, slots=True, kw_only=True)
class Abbreviations:
    """Abbreviations without their final full stop, and the words that tell whether it ends a sentence.

    ``kinds`` gives the table of ``lexicon/abbreviations.toml`` that a form is in, the first where there are two.
    """

    kinds: dict[str, str]
    openers: frozenset[str]
    after_clock: frozenset[str]
    labelled: frozenset[str]

    def of(self, *kinds: str) -> list[str]:
        """The forms of the given kinds."""
        return [form for form, kind in self.kinds.items() if kind in kinds]


@dataclass(frozen=True, slots=True, kw_only=True)
class WordParts:
    """Affixes, units, ends of addresses and fused words; see ``lexicon/words.toml``.

    ``fused`` gives the length of the first word of each fused form, which is in lower case.
    """

    prefixes: frozenset[str]
    suffixes: frozenset[str]
    bridges: frozenset[str]
    dangling: frozenset[str]
    units: frozenset[str]
    domains: frozenset[str]
    fused: dict[str, int]


@cache
def abbreviations() -> Abbreviations:
    """The abbreviations of the lexicon, read once, with the letter cases they may take."""
    tables = read_tables("abbreviations.toml")
    beside = {name: frozenset(tables.pop(name)["words"]) for name in ("openers", "after_clock", "labelled")}
    kinds: dict[str, str] = {}
    for kind, table in tables.items():
        for form in cased(table):
            kinds.setdefault(form, kind)
    return Abbreviations(kinds=kinds, **beside)


@cache
def word_parts() -> WordParts:
    """The parts of words of the lexicon, read once."""
    tables = read_tables("words.toml")
    fused = {word.replace("|", ""): word.index("|") for word in tables.pop("fused")["words"]}
    return WordParts(fused=fused, **{name: frozenset(table["words"]) for name, table in tables.items()})


def read_tables(name: str) -> dict[str, dict[str, Any]]:
    """The tables of one lexicon file, each with its ``words`` and their ``source``.

    Raises:
        BrokenLexicon: a table lacks one of the two.
    """
    tables = tomllib.loads(resources.files("alteram.lexicon").joinpath(name).read_text(encoding="utf-8"))
    for title, table in tables.items():
        if not table.get("words") or not table.get("source"):
            raise BrokenLexicon(f"The table '{title}' lacks words or a source", where=name, todo="Add what is missing")
    return tables


def cased(table: dict[str, Any]) -> list[str]:
    """The words of ``table`` as they may be written: as they stand, capitalised, or all in capitals."""
    words: list[str] = table["words"]
    if table.get("exact"):
        return words
    return [form for word in words for form in (word, word[:1].upper() + word[1:], word.upper())]
