"""What is known of a statement before it is coded, and what all readings depend on."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path

from alteram.model import Span, Statement
from alteram.profiles import profiles


def sentences_of(statement: Statement) -> list[Span]:
    """The sentences, headings and list items of ``statement``, in text order."""
    from alteram.language.sentences import split_sentences

    return [segment.span for segment in split_sentences(statement.text)]


def open_times(statement: Statement) -> int:
    """How many expressions of time in ``statement`` name no date because it is not known when it was published."""
    from alteram import times

    mentions = times.find(statement.text, anchor=statement.day)
    return sum(mention.value is None for mention in mentions if mention.kind == "date")


def knowledge(folders: Sequence[Path] = ()) -> dict[str, str]:
    """The hashes of what readings depend on beside statements and program: language model, profiles, own places."""
    from alteram.language.network import fingerprint
    from alteram.language.parser import ENGLISH
    from alteram.places.added import added_places

    known = hashlib.sha256(repr(profiles(folders=folders)).encode())
    hashes = {"language model": fingerprint(ENGLISH), "profiles": known.hexdigest(), "places": added_places().sha256}
    return {name: value[:16] for name, value in hashes.items()}
