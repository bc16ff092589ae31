"""Rival tellings made by hand, and their traits."""

from __future__ import annotations

from typing import Any

from alteram.incidents.traits import Traits, traits_of
from alteram.model import Actor, Claim, Quantity, Target, Telling, Weapon, Where
from alteram.model.codes import PlacePrecision, TargetKind, Unit
from tests.claim_factory import claim_of, statement_of


def telling(id: str, party: str | None, *claims: Claim, third: bool = False, **fields: Any) -> Telling:
    return Telling(statement=statement_of(id, party=party, **fields), claims=claims, party=party, third=third)


def told(claim: Claim, *, party: str | None = "Norland") -> Traits:
    """The traits of ``claim`` in a statement of ``party``."""
    (found,) = traits_of([telling(claim.statement, party, claim)])
    return found


def by(party: str) -> tuple[Actor, ...]:
    return (Actor(name=f"the army of {party}", party=party),)


def on(party: str | None, kind: TargetKind = "unknown", name: str | None = None) -> tuple[Target, ...]:
    return (Target(name=name or f"{kind} of {party}", party=party, kind=kind),)


def spot(
    name: str, lat: float | None = None, lon: float | None = None, precision: PlacePrecision = "settlement"
) -> Where:
    return Where(text=name, start=0, end=len(name), name=name, id=None, lat=lat, lon=lon, precision=precision)


def count(unit: Unit, low: int | None, high: int | None = None, **fields: Any) -> Quantity:
    """So many; with ``low`` alone, exactly that many."""
    text = f"{low} to {high} {unit}"
    last = low if high is None else high
    filled: dict[str, Any] = {"best": None, "approx": False, "flow": "flow"}
    return Quantity(**filled | fields, text=text, start=0, end=len(text), low=low, high=last, unit=unit)


def at_least(unit: Unit, low: int) -> Quantity:
    text = f"at least {low}"
    return Quantity(
        text=text, start=0, end=len(text), low=low, best=None, high=None, approx=False, unit=unit, flow="flow"
    )


def arm(kind: str) -> Weapon:
    return Weapon(text=kind, start=0, end=len(kind), kind=kind)


__all__ = ["arm", "at_least", "by", "claim_of", "count", "on", "spot", "telling", "told"]
