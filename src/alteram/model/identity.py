"""The id of a claim: a hash of what it says and where it says so.

The same claim read twice has one id, whichever reader read it and however sure it was; a claim that differs
in anything that a monitor would call its content has another. Names that are shown are left out, since the
profile that gives them may be corrected without the claim changing.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from alteram.model.claims import Actor, Claim, Holder, Quantity, Target, When, Where

DIGITS = 24
_json = json.JSONEncoder(
    ensure_ascii=False, sort_keys=True, separators=(",", ":")
).encode  # made once: it is asked often


def claim_id(claim: Claim) -> str:
    """``c_`` and the first 24 hexadecimal digits of the SHA-256 of ``canonical(claim)``; its own id plays no part."""
    return "c_" + hashlib.sha256(canonical(claim)).hexdigest()[:DIGITS]


def identified(claim: Claim) -> Claim:
    """``claim`` under the id that its content gives it."""
    return replace(claim, id=claim_id(claim))


def canonical(claim: Claim) -> bytes:
    """The content of ``claim`` as JSON with sorted keys and no white space, in UTF-8.

    Agents, targets, places and quantities are sorted: their order says nothing (and blames nobody).
    """
    content = {
        "statement": claim.statement,
        "evidence": [claim.evidence.start, claim.evidence.end],
        "holder": _holder(claim.holder),
        "stance": claim.stance,
        "modality": claim.modality,
        "event": claim.event,
        "agent": _unordered(map(_actor, claim.agent)),
        "target": _unordered(map(_target, claim.target)),
        "when": claim.when and _when(claim.when),
        "where": _unordered(map(_where, claim.where)),
        "quantities": _unordered(map(_quantity, claim.quantities)),
    }
    return _json(content).encode("utf-8", "surrogatepass")


def _unordered(parts: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    found = list(parts)
    return sorted(found, key=_json) if len(found) > 1 else found


def _actor(actor: Actor) -> dict[str, Any]:
    return {"start": actor.start, "end": actor.end, "party": actor.party, "actor": actor.actor}


def _holder(holder: Holder) -> dict[str, Any]:
    # the order of ``via`` is the chain of report, so it stays
    return _actor(holder) | {"is_issuer": holder.is_issuer, "via": [_actor(each) for each in holder.via]}


def _target(target: Target) -> dict[str, Any]:
    return _actor(target) | {"kind": target.kind}


def _when(when: When) -> dict[str, Any]:
    names = ("edtf", "start", "end", "precision", "zone", "inherited")
    return {name: getattr(when, name) for name in names} | {"span": when.span and list(when.span)}


def _where(where: Where) -> dict[str, Any]:
    names = ("start", "end", "id", "relation", "precision")
    return {name: getattr(where, name) for name in names}


def _quantity(quantity: Quantity) -> dict[str, Any]:
    bounds = {name: _number(getattr(quantity, name)) for name in ("low", "best", "high")}
    names = ("start", "end", "approx", "unit", "flow", "since")
    return bounds | {name: getattr(quantity, name) for name in names}


def _number(value: float | int | None) -> float | int | None:
    """``value``, whole numbers as int: 24 and 24.0 are one count."""
    return int(value) if isinstance(value, float) and value.is_integer() else value
