"""The options that the verbs share: the statements' particulars, where more profiles lie, and how many cores read."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import wraps
from pathlib import Path
from typing import Any

import click

from alteram.errors import AlteramError
from alteram.ingest import Particulars
from alteram.ingest.encodings import known_encoding
from alteram.model import Statement
from alteram.workspace import Reading, find_statements, knowledge, read_all, sizes_of

Verb = Callable[..., Any]
FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)
PARTICULARS = {
    "issuer": "Who issued the statement.",
    "party": "The party that the issuer speaks for: whom “we” means.",
    "published": "Day of publication, as 2022-09-13, or date-time with zone: anchors “today”.",
    "title": "Its title.",
    "url": "Where it was published.",
    "conflict": "Conflict whose parties and places it speaks of, as armenia-azerbaijan.",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Sources:
    """Which statements to read, what is told about them, and with how many processes."""

    files: tuple[str, ...]
    given: Particulars
    folders: tuple[Path, ...]
    encoding: str | None
    jobs: int
    sure: float = 0.0

    def found(self, seen: Callable[[str, bytes], None] | None = None) -> Iterator[Statement | AlteramError]:
        """The statements, in order, and an error in the place of what is none; ``seen`` is told of their bytes."""
        return find_statements(self.files, given=self.given, folders=self.folders, encoding=self.encoding, seen=seen)

    def readings(self, found: Iterable[Statement | AlteramError] | None = None) -> Iterator[Reading]:
        """The reading of each of those ``found``, of all unless given, in order, made as it is asked for.

        Claims that are less sure than asked for are left out.
        """
        for reading in read_all(self.found() if found is None else found, folders=self.folders, jobs=self.jobs):
            if self.sure:
                yield replace(reading, claims=tuple(c for c in reading.claims if c.confidence >= self.sure))
            else:
                yield reading

    def sizes(self) -> dict[str, int]:
        """The bytes of each file, in order; none where there is standard input."""
        return sizes_of(self.files)

    def told(self) -> dict[str, object]:
        """What the readings depend on beside the statements, by the names that the user knows."""
        particulars = {f"--{name}": getattr(self.given, name) for name in PARTICULARS}
        told: dict[str, object] = {"--profiles": list(map(str, self.folders)), "--encoding": self.encoding}
        if self.sure:
            told["--sure"] = self.sure
        return {**particulars, **told, **knowledge(self.folders)}


def cores() -> int:
    """How many cores this process may use, as far as the system tells."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def takes_sources(verb: Verb) -> Verb:
    """``verb`` with the files and the shared options, given to it as one ``Sources``."""
    return _with_options(_given_sources(verb), required=True)


def may_take_sources(verb: Verb) -> Verb:
    """``verb`` as ``takes_sources`` gives it, which also goes without any file."""
    return _with_options(_given_sources(verb), required=False)


def _given_sources(verb: Verb) -> Verb:

    @wraps(verb)
    def called(
        *,
        files: tuple[str, ...],
        profiles: tuple[Path, ...],
        encoding: str | None,
        jobs: int | None,
        sure: float,
        **options: Any,
    ) -> Any:
        told = {name: options.pop(name) for name in PARTICULARS}
        try:
            given = Particulars(**told)
        except AlteramError as error:
            raise click.UsageError(str(error)) from None
        return verb(
            Sources(files=files, given=given, folders=profiles, encoding=encoding, jobs=jobs or cores(), sure=sure),
            **options,
        )

    return called


def _checked_encoding(_context: click.Context, _option: click.Parameter, name: str | None) -> str | None:
    if name is not None and known_encoding(name) is None:
        raise click.BadParameter(f"no encoding of text goes by the name '{name}'")
    return name


def _with_options(verb: Verb, *, required: bool) -> Verb:
    verb = click.option(
        "--sure",
        type=click.FloatRange(0, 1),
        default=0.0,
        metavar="SHARE",
        help="Leave out claims of a confidence below this, as 0.4: like readings were right in fewer cases.",
    )(verb)
    verb = click.option(
        "--jobs",
        type=click.IntRange(min=1),
        metavar="N",
        help="Processes that read; as many as there are cores unless given. The output is the same.",
    )(verb)
    verb = click.option(
        "--encoding",
        metavar="NAME",
        callback=_checked_encoding,
        help="Encoding of all texts and pages, as cp1251; each tells its own unless given.",
    )(verb)
    verb = click.option(
        "--profiles", type=FOLDER, multiple=True, metavar="DIR", help="Folder with conflict profiles of your own."
    )(verb)
    for name, about in reversed(PARTICULARS.items()):
        verb = click.option(f"--{name}", metavar="TEXT", help=about)(verb)
    return click.argument("files", nargs=-1, required=required, metavar="FILE..." if required else "[FILE]...")(verb)
