"""Which events, weapons and places may be of one happening, and how much each ground for that weighs."""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

from msgspec import Struct, field

from alteram.lexicon.load import read_toml, shaped
from alteram.model.codes import Event, PlacePrecision

FILE = "incidents.toml"


class Kin(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Events that two accounts may call by each other's name, and how near they are."""

    events: tuple[Event, ...]
    near: Literal["kin", "vague"] = field(name="as")


class Parts(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What the account of a fight is made of, and what never joins an incident."""

    fire: frozenset[Event]
    harm: frozenset[Event]
    beside: frozenset[Event]
    later: frozenset[Event]
    apart: frozenset[Event]


class Weights(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What each ground adds to a proposal; ``least`` is the sum that makes one."""

    least: float
    same_clock: float
    near_clock: float
    far_clock: float
    same_day: float
    next_day: float
    next_day_later: float
    same_period: float
    part_of_period: float
    time_unknown: float
    same_place: float
    near_place: float
    far_place: float
    same_event: float
    kin_event: float
    vague_event: float
    same_agents: float
    mirrored: float
    crossed: float
    half_mirrored: float
    other_agents: float
    same_targets: float
    same_harmed: float
    own_harmed: float
    same_kind: float
    other_kind: float
    other_targets: float
    other_harmed: float
    not_own_harmed: float
    same_number: float
    number_fits: float
    other_number: float
    same_weapons: float
    same_words: float
    alike_words: float


class Joining(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """All of incidents.toml."""

    source: str
    kin: tuple[Kin, ...]
    parts: Parts
    wider: dict[str, frozenset[str]]
    reach: dict[PlacePrecision, float]
    weights: Weights


@lru_cache(maxsize=1)
def joining() -> Joining:
    """The packaged rules, read once a process.

    Raises:
        BrokenLexicon: the file is no TOML, or has another form or a code that no claim has.
    """
    return shaped(FILE, read_toml(FILE), Joining)


@lru_cache(maxsize=4096)
def nearness(one: Event, other: Event) -> Literal["same", "kin", "vague"] | None:
    """How near two events are: None where they are never of one kind."""
    if one == other:
        return "same"
    return next((each.near for each in joining().kin if one in each.events and other in each.events), None)
