"""Words by which a name is known to be a person's, and the person to hold an office."""

from __future__ import annotations

from functools import lru_cache

from msgspec import Struct

from alteram.lexicon.load import read_toml, shaped

FILE = "identities.toml"


class Words(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A list of words; ``within`` are those that stand inside a name."""

    words: frozenset[str]
    within: frozenset[str] = frozenset()


class Identities(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """All of identities.toml."""

    offices: Words
    titles: Words


@lru_cache(maxsize=1)
def identities() -> Identities:
    """The packaged lists, read once a process.

    Raises:
        BrokenLexicon: the file is no TOML, or has another form.
    """
    return shaped(FILE, read_toml(FILE), Identities)
