"""Why a claim reads as it does: the one that somebody asks for, with the steps that led to it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from alteram.errors import UnknownClaim
from alteram.model import Statement
from alteram.workspace.reading import reader_for

if TYPE_CHECKING:
    from alteram.coding import Explanation


def explanations(statement: Statement, *, folders: Sequence[Path] = ()) -> list[Explanation]:
    """The claims of ``statement``, in text order, each with the steps that led to it.

    Raises:
        LanguageNotRead: it is in a language that is not read.
        ModelMissing: the language model is not there.
    """
    return reader_for(tuple(folders)).explain(statement)


def explain(
    statements: Sequence[Statement], claim: str, *, folders: Sequence[Path] = ()
) -> tuple[Statement, int, Explanation]:
    """The statement that has ``claim``, the claim's number in it, counted from 1, and its explanation.

    ``claim`` is the number of a claim in the one statement that there is, or the beginning of its id.

    Raises:
        UnknownClaim: no claim is meant, or several are.
        LanguageNotRead: a statement is in a language that is not read.
        ModelMissing: the language model is not there.
    """
    if claim.isdecimal() and len(statements) != 1:
        raise UnknownClaim(
            f"there are {len(statements)} statements, and each has its own claim {claim}",
            todo="give the claim's id, as alteram read --format jsonl shows it, or one statement alone",
        )
    found = [
        (statement, number, each)
        for statement in statements
        for number, each in enumerate(reader_for(tuple(folders)).explain(statement), start=1)
        if str(number) == claim or (not claim.isdecimal() and each.claim.id.startswith(claim))
    ]
    if len(found) != 1:
        what = f"{len(found)} claims have an id that begins with" if found else "no claim has the number or id"
        raise UnknownClaim(f"{what} '{claim}'", todo="take one of those that alteram read shows")
    return found[0]
