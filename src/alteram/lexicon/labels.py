"""The plain words for the codes of a claim, and the order in which groups of events are shown."""

from __future__ import annotations

from functools import lru_cache

from msgspec import Struct

from alteram.lexicon.load import read_toml, shaped
from alteram.model.codes import Aspect, Event, PlaceRelation, Unit
from alteram.model.incidents import FieldName, Relation

FILE = "labels.toml"


class EventGroup(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Events that are compared with one another, under a name."""

    name: str
    events: tuple[Event, ...]


class Labels(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """All of labels.toml; each mapping goes from a code to the words for it."""

    events: dict[Event, str]
    together: dict[str, str]
    modality: dict[str, str]
    aspect: dict[Aspect, str]
    units: dict[Unit, str]
    relations: dict[PlaceRelation, str]
    fields: dict[FieldName, str]
    standing: dict[Relation, str]
    groups: tuple[EventGroup, ...]


@lru_cache(maxsize=1)
def labels() -> Labels:
    """The packaged labels, read once a process.

    Raises:
        BrokenLexicon: the file is no TOML, or has another form or a code that no claim has.
    """
    return shaped(FILE, read_toml(FILE), Labels)
