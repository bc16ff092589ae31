"""The setting ``--names``: claims as they are shown, with places under a party's names or both parties'."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

import click

from alteram.cli.options import Sources, Verb
from alteram.cli.streams import tell
from alteram.phrases import toponyms
from alteram.phrases.toponyms import toponyms_of, whose
from alteram.profiles import AS_WRITTEN, checked_names, names_within, profiles
from alteram.workspace import Reading

LABEL = "names"


def takes_names(verb: Verb) -> Verb:
    """``verb`` with the option ``--names``."""
    return click.option(
        "--names",
        default=AS_WRITTEN,
        show_default=True,
        metavar="SETTING",
        help="Names of places to show: as-written, party:NAME for those of a party, or both. JSON Lines stay the same.",
    )(verb)


def check_names(names: str, sources: Sources, *, form: str) -> None:
    """Refuse a setting that names no one who has names, and tell where the ``form`` of output takes none.

    Raises:
        UnknownParty: no profile has the party, or the setting is none that there is.
    """
    if names == AS_WRITTEN:
        return
    checked_names(names, profiles(folders=sources.folders))
    if form == "jsonl":
        tell("note: JSON Lines keep places as written beside their neutral names, whatever --names says")


def renamed(readings: Iterable[Reading], names: str) -> Iterator[Reading]:
    """``readings`` as they are shown, the words for each place under the setting ``names``; ids and quotes stay."""
    if names == AS_WRITTEN:
        yield from readings
        return
    for reading in readings:
        yield renamed_one(reading, names)


def renamed_one(reading: Reading, names: str) -> Reading:
    """``reading`` as it is shown under the setting ``names``."""
    if names == AS_WRITTEN or reading.profile is None:
        return reading
    places, setting = toponyms_of(reading.profile), names_within(names, reading.profile)
    return replace(reading, claims=tuple(toponyms.renamed(claim, setting, places) for claim in reading.claims))


def explained(names: str) -> tuple[tuple[str, str], ...]:
    """The sign and the words that tell, below a page, whose names it shows; nothing where they are as written."""
    return () if names == AS_WRITTEN else ((LABEL, f"places {whose(names)}"),)


def stamped(names: str) -> tuple[str, ...]:
    """The line above a listing that tells whose names it shows; none where they are as written."""
    return () if names == AS_WRITTEN else (f"{LABEL}: {names}",)
