"""What is common to the ways in which the ledger is published: names that a person lists, and what is told."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path
from typing import TYPE_CHECKING

import click

from alteram.cli.options import Verb
from alteram.cli.streams import tell
from alteram.errors import FileNotReadable
from alteram.phrases import counted

if TYPE_CHECKING:
    from alteram.workspace.publishing import Published

FILE = click.Path(dir_okay=False, path_type=Path)


def takes_listed_names(verb: Verb) -> Verb:
    """``verb`` with the options ``--hide`` and ``--show``."""
    hide = "Hide these persons' names too: a file with one a line."
    show = "Show these persons' names, who act for the public: a file with one a line."
    verb = click.option("--show", type=FILE, metavar="FILE", help=show)(verb)
    return click.option("--hide", type=FILE, metavar="FILE", help=hide)(verb)


def listed_names(file: Path | None) -> Collection[tuple[str, ...]]:
    """The names that ``file`` lists; none without one.

    Raises:
        FileNotReadable: it cannot be read, or is no UTF-8.
    """
    from alteram.workspace.publishing.hidden import names_listed

    if file is None:
        return ()
    try:
        return names_listed(file.read_text(encoding="utf-8-sig").splitlines())
    except (OSError, UnicodeDecodeError) as error:
        why = getattr(error, "strerror", None) or "it is no UTF-8"
        raise FileNotReadable(str(why), where=str(file), todo="check the path") from None


def tell_published(published: Published) -> None:
    """Say how much is public, and what nobody but a person can see to."""
    kept = f"{counted(published.statements, 'statement')}, {counted(published.claims, 'claim')}"
    tell(f"public: {kept}; {counted(published.hidden, 'name')} of persons hidden")
    tell("note: look through it first; name whom the program missed in a file for --hide, officials for --show")
