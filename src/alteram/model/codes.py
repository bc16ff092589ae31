"""The closed vocabularies of a claim, as ``Literal`` types; their meaning is in ``docs/reference/claim.md``."""

from __future__ import annotations

from typing import Literal, get_args

Stance = Literal["asserted", "denied"]
Modality = Literal[
    "actual", "attempted", "intended", "threatened", "possible", "conditional", "demanded", "obliged", "promised"
]
Aspect = Literal["started", "ongoing", "stopped", "prevented"]
Event = Literal[
    "attack.shelling",
    "attack.air",
    "attack.drone",
    "attack.small-arms",
    "attack.ground",
    "attack.mine",
    "attack.other",
    "mine.laying",
    "mine.clearance",
    "mine.records",
    "harm.people",
    "harm.property",
    "force.deploy",
    "force.withdraw",
    "force.overflight",
    "ceasefire.violation",
    "agreement.made",
    "agreement.breach",
    "agreement.honour",
    "talk.meet",
    "talk.propose",
    "talk.refuse",
    "talk.accuse",
    "talk.threaten",
    "talk.position",
    "people.detain",
    "people.release",
    "people.displace",
    "people.return",
    "aid.provide",
    "aid.rebuild",
    "access.deny",
    "other",
]
TargetKind = Literal["military", "civilian", "mixed", "monitors", "unknown"]
TimePrecision = Literal[
    "minute", "hour", "part-of-day", "night", "day", "days", "week", "month", "season", "year", "longer"
]
PlacePrecision = Literal["exact", "settlement", "near-settlement", "district", "region", "country", "area", "unknown"]
PlaceRelation = Literal["at", "in", "near", "direction-of", "from", "towards", "between", "along", "distance-bearing"]
Unit = Literal[
    "killed",
    "wounded",
    "killed-or-wounded",
    "missing",
    "captured",
    "released",
    "displaced",
    "returned",
    "violations",
    "attacks",
    "rounds",
    "mines",
    "uxo",
    "vehicles",
    "aircraft",
    "drones",
    "vessels",
    "weapons",
    "persons",
    "settlements",
    "hectares",
    "money",
    "days",
    "other",
]
Flow = Literal["flow", "stock"]

EVENTS: tuple[Event, ...] = get_args(Event)
UNITS: tuple[Unit, ...] = get_args(Unit)


def family(event: str) -> str:
    """The family of an event code: the part before the dot."""
    return event.partition(".")[0]
