"""Claims: found, one by its id, as GeoJSON, added, and judged."""

from __future__ import annotations

from typing import Any, Final

import msgspec
from django.http import HttpRequest
from ninja import Query, Router, Status

from alteram.contract import decode_claim
from alteram.errors import WrongEntry
from alteram.ledger import judging, requiring, search
from alteram.ledger.decided import Decided
from alteram.ledger.lookup import Standing, claim_by, standings
from alteram.ledger.placing import set_places
from alteram.ledger.second import TWO, Second
from alteram.phrases.signs import SECONDED
from alteram.room import naming
from alteram.room.api.entering import require
from alteram.room.api.forms import Added, AddedClaim, ClaimsPage, Decision, Fault, KeptClaim, NewClaim, Paged, Refusal
from alteram.room.features import geometry

router = Router(tags=["claims"])
ERRORS: Final = {400: Fault, 401: Refusal, 403: Refusal, 404: Fault}


@router.get("", response={200: ClaimsPage, **ERRORS}, summary="Claims that meet all that is asked")
def found(request: HttpRequest, asked: Query[Paged]) -> Any:
    """The newest statements first. Of a statement, the last reading of its newest revision counts."""
    require(request, "read")
    page = search.find(asked.wanted(), page=asked.page, size=asked.size)
    claims = [_kept(each) for each in standings(page.ids)]
    return {"claims": claims, "page": asked.page, "more": page.more}


@router.get("/places.geojson", response={200: dict[str, Any], **ERRORS}, summary="Where claims are, as GeoJSON")
def placed(request: HttpRequest, asked: Query[Paged]) -> Any:
    """A point for each place of the claims that has coordinates; ``precision`` says how coarse it is.

    Of claims that persons rejected or corrected, what stands is there; ``names`` says whose names ``shown`` ones are.
    """
    require(request, "read")
    page = search.find(asked.wanted(), page=asked.page, size=asked.size)
    decided, found = Decided(), standings(page.ids)
    placed = set_places(found)
    features = [
        feature
        for each in found
        if decided.stands(each.row.pk, _key(each), by_hand=each.row.reading.by_hand)
        for feature in _features(each, by_hand=each.row.pk in placed)
    ]
    return {"type": "FeatureCollection", "names": naming.names(), "features": features}


@router.post("", response={201: AddedClaim, **ERRORS}, summary="Add a claim")
def add(request: HttpRequest, new: NewClaim) -> Any:
    """A claim that no reader had read, of the newest revision of the statement that it names.

    Its id, what tells of the revision, and that it was made by hand are set by the ledger.
    """
    require(request, "judge")
    told = decode_claim(_json(new.claim))
    entry, made = judging.add(told, reason=new.reason, by=request.user.get_username())
    return Status(201, {"entry": entry, "claim": made.id, "second_person": _waits()})


@router.get("/{cid}", response={200: KeptClaim, **ERRORS}, summary="One claim")
def one(request: HttpRequest, cid: str) -> Any:
    """The claim whose id is, or begins with, ``cid``."""
    require(request, "read")
    (standing,) = standings((claim_by(cid).pk,))
    return _kept(standing)


@router.post("/{cid}/judgements", response={201: Added, **ERRORS}, summary="Judge a claim")
def judge(request: HttpRequest, cid: str, decision: Decision) -> Any:
    """Whether the statement says that; it says nothing of what is true."""
    require(request, "judge")
    by, changed = request.user.get_username(), decision.changed
    _json(changed or {})
    entry, copy = judging.judge(
        cid, decision.verdict, reason=decision.reason, by=by, changed=changed, seen=decision.seen
    )
    return Status(201, {"entry": entry, "corrected": copy and copy.id, "second_person": _waits() if copy else None})


def _json(told: dict[str, Any]) -> bytes:
    """What was sent, as it was sent.

    Raises:
        WrongEntry: it has half of a pair of characters, which no text has.
    """
    try:
        return msgspec.json.encode(told)
    except UnicodeEncodeError:
        what = "what was sent has half of a surrogate pair"
        raise WrongEntry(what, todo="send characters that are whole") from None


def _waits() -> str | None:
    """How what a person made stands, just after it was made; None where one person is enough."""
    return SECONDED["waits"] if requiring.rule_now() == TWO else None


def _kept(standing: Standing) -> dict[str, Any]:
    reading, addition = standing.row.reading, standing.addition
    said = ("reason", "by", "at", "entry")
    fields = ("verdict", *said)
    return {
        "statement": reading.revision.statement.key,
        "revision": reading.revision.number,
        "current": reading.current,
        "second_person": _second(standing.second),
        "addition": {name: getattr(addition, name) for name in said} if addition else None,
        "judgements": [
            {name: getattr(each, name) for name in fields} | {"second_person": _second(standing.second_of(each))}
            for each in standing.judgements
        ],
        "claim": msgspec.json.decode(standing.row.json),
    }


def _second(second: Second | None) -> str | None:
    return SECONDED[second.state] if second else None


def _key(standing: Standing) -> tuple[int, str]:
    return standing.row.reading.revision_id, standing.row.cid


def _features(standing: Standing, *, by_hand: bool) -> list[dict[str, Any]]:
    claim = standing.claim
    told = {
        "claim": claim.id, "event": claim.event, "stance": claim.stance, "modality": claim.modality,
        "party": claim.holder.party, "quote": claim.evidence.quote,
    }  # fmt: skip
    return [
        {
            "type": "Feature",
            "geometry": geometry(place),
            "properties": told
            | {"place": place.name, "as_written": place.text, "shown": naming.label(claim, place)}
            | {"precision": place.precision, "set_by_a_person": by_hand},
        }
        for place in claim.where
        if place.lat is not None and place.lon is not None
    ]
