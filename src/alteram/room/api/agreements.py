"""Agreements whose obligations are known."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.http import HttpRequest
from ninja import Router, Schema

from alteram.room.api.claims import ERRORS
from alteram.room.api.entering import require
from alteram.workspace import known_agreements

router = Router(tags=["agreements"])


class Known(Schema):
    """An agreement, with how many of its obligations are known; ``whole`` says that all are."""

    id: str
    name: str
    conflict: str
    date: date
    parties: list[str]
    obligations: int
    whole: bool


@router.get("", response={200: list[Known], **ERRORS}, summary="Agreements whose obligations are known")
def listed(request: HttpRequest) -> Any:
    """All of them, in order of conflict, then of date."""
    require(request, "read")
    return [
        {
            "id": each.id,
            "name": each.name,
            "conflict": each.conflict,
            "date": each.date,
            "parties": list(each.parties),
            "obligations": len(each.obligations),
            "whole": each.whole,
        }
        for each in known_agreements()
    ]
