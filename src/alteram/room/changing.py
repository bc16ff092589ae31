"""What a correction changes, each field as it was and as it would be."""

from __future__ import annotations

from typing import Any, Final

import msgspec

from alteram.contract import encode_claim
from alteram.lexicon.labels import labels
from alteram.model import Claim
from alteram.phrases import visible
from alteram.room.resting import TITLES, value_of
from alteram.workspace.composing import CODES, parts_of

CODED: Final = {"event": "What", "stance": "Stance", "modality": "Meant as", "aspect": "Aspect"}
FIELDS: Final = ("evidence", *CODES, "holder", "agent", "target", "when", "where", "weapons", "quantities", "agreement")


def changed(before: Claim, after: Claim) -> dict[str, Any]:
    """The fields of ``after`` that differ from those of ``before``, as JSON has them."""
    old, new = (msgspec.json.decode(encode_claim(each)) for each in (before, after))
    return {name: new[name] for name in FIELDS if new[name] != old[name]}


def told(before: Claim, after: Claim) -> list[tuple[str, str, str]]:
    """Each change as the title of the field, and the words for it before and after."""
    names = {str(code): words for code, words in labels().events.items()}
    found = []
    for field in changed(before, after):
        if field == "holder":  # and those who pass it on
            found += [_told(slot, before, after) for slot in ("holder", "via")]
        elif field in CODED:
            old, new = (str(getattr(each, field) or "none") for each in (before, after))
            found.append((CODED[field], names.get(old, old), names.get(new, new)))
        else:
            found.append(_told(field, before, after))
    return [each for each in found if each[1] != each[2]]


def _told(slot: str, before: Claim, after: Claim) -> tuple[str, str, str]:
    old, new = (_words(slot, each) for each in (before, after))
    return TITLES.get(slot, "The words"), old, new


def _words(slot: str, claim: Claim) -> str:
    if slot == "evidence":
        return f"“{visible(claim.evidence.quote)}” at {claim.evidence.start}"
    return "; ".join(_part(part, claim) for part in parts_of(claim, slot)) or "left open"


def _part(part: Any, claim: Claim) -> str:
    value, words = visible(value_of(part, claim)), visible(part.text or "")
    extra = getattr(part, "relation", "")
    shown = f"{value} ({extra})" if extra else value
    return shown if not words or words in shown else f"{shown}, “{words}”"
