"""Agreements: the list, and the register of one with what each party says of it and how persons rate it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import Any, Final

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from alteram.errors import NotInLedger
from alteram.ledger.judging import undo
from alteram.ledger.lookup import homes
from alteram.ledger.rating import all_ratings
from alteram.ledger.search import agreements_named
from alteram.ledger.wanted import Wanted
from alteram.model import Register
from alteram.model.agreements import Agreement
from alteram.phrases.registers import DEGREES, KINDS, MEANINGS, NOT_WHOLE, NOTHING, SILENCE, heard
from alteram.profiles import Profile, agreements_of, load_profile
from alteram.room.asking import day_of
from alteram.room.duties import Duty, Laying
from alteram.room.roles import needs
from alteram.workspace import known_agreements
from alteram.workspace.kept import rate as rated
from alteram.workspace.registered import Asking, KeptRegister, column, kept_register

FEW: Final = 4  # findings of a party that a row shows
MANY: Final = 200  # that the page of one obligation shows
MOST: Final = 3_000  # claims that are looked at: about a second's work


@needs("read")
def listed(request: HttpRequest) -> HttpResponse:
    """The agreements whose obligations are known, by conflict, with how many claims name each."""
    named = {each.agreement: each for each in agreements_named()}
    conflicts = [
        (profile, [(each, _parties(each, profile), named.get(each.id)) for each in group])
        for id, group in groupby(known_agreements(), key=lambda each: each.conflict)
        for profile in [load_profile(id)]
    ]
    conflicts.sort(key=lambda each: each[0].name)
    return render(request, "room/agreements.html", {"title": "Agreements", "conflicts": conflicts})


@needs("read")
def register(request: HttpRequest, agreement: str) -> HttpResponse:
    """The register of an agreement, of the statements that are asked for; or of one of its obligations."""
    found = agreements_of(agreement)
    if len(found) > 1:
        return redirect(f"{reverse('agreements')}#{found[0].conflict}")
    if found[0].id != agreement:
        return redirect(reverse("agreement", args=[found[0].id]))
    days = Wanted(since=day_of(request.GET.get("since", "")), until=day_of(request.GET.get("until", "")))
    party = request.GET.get("party", "").strip()
    asked = Asking(since=days.since, until=days.until, party=party or None)
    kept = kept_register(found[0], asked, most=MOST)
    return render(request, "room/agreement.html", _told(kept, asked, one=request.GET.get("obligation", "")))


def _parties(agreement: Agreement, profile: Profile) -> str:
    """The parties to the agreement in the order of their columns."""
    return ", ".join(each.party for each in sorted(column(name, profile) for name in agreement.parties))


def _told(kept: KeptRegister, asked: Asking, *, one: str) -> dict[str, Any]:
    agreement, profile = kept.register.agreement, load_profile(kept.register.agreement.conflict)
    one = one if any(each.id == one for each in agreement.obligations) else ""
    ids = {each.claim.id for each in _findings(kept.register)}
    laying = Laying.of(kept, homes(ids), few=MANY if one else FEW)
    duties = laying.duties(all_ratings(agreement.id))
    shown = [each for each in duties if not one or (each.obligation and each.obligation.id == one)]
    loose = laying.loose()
    return {
        "title": agreement.name,
        "agreement": agreement,
        "bound": _parties(agreement, profile),
        "conflict": profile,
        "sources": list(dict.fromkeys(source for each in agreement.obligations for source in each.sources)),
        "heard": list(map(heard, kept.register.heard)),
        "duties": shown,
        "all": duties,
        "loose": None if one else loose,
        "scale": laying.scale,
        "asked": asked,
        "one": one,
        "parties": [each.name for each in profile.parties],
        "cut": MOST if kept.cut else 0,
        "since": kept.since,
        "legend": _legend(shown if one else [*shown, loose]),
        "degrees": DEGREES.items(),
        "words": {"not_whole": NOT_WHOLE, "nothing": NOTHING, "silence": SILENCE},
    }


def _findings(register: Register) -> list[Any]:
    return [*(each for entry in register.entries for each in entry.findings), *register.loose]


def _legend(duties: Sequence[Duty]) -> list[tuple[str, str, str]]:
    """The kinds of findings that the rows show, with what they are called and mean."""
    shown = {each.finding.kind for duty in duties for cell in duty.cells for each in cell.said}
    shown |= {each.kind for duty in duties for cell in duty.cells for each in cell.marks}
    return [(kind, KINDS[kind], MEANINGS[kind]) for kind in KINDS if kind in shown]


@require_POST
@needs("decide")
def rate(request: HttpRequest, agreement: str, obligation: str) -> HttpResponse:
    """The register with the rating added."""
    degree = request.POST.get("fulfilment", "")
    number = int(degree) if degree.isascii() and degree.isdigit() and len(degree) == 1 else -1
    reason, by = request.POST.get("reason", ""), request.user.get_username()
    rated(agreement, obligation, number, reason=reason, by=by)
    return _back(agreement, obligation)


@require_POST
@needs("decide")
def take_back(request: HttpRequest, agreement: str, obligation: str) -> HttpResponse:
    """The register without a rating of the obligation."""
    entry = request.POST.get("entry", "")
    if entry not in _entries(known(agreement), obligation):
        raise NotInLedger(f"entry '{entry}' rates no such obligation", todo="take one that the register shows")
    undo(int(entry), reason="taken back in the room", by=request.user.get_username())
    return _back(agreement, obligation)


def known(id: str) -> Agreement:
    """The agreement of that id, name or alias.

    Raises:
        UnknownAgreement: there is none.
    """
    return agreements_of(id)[0]


def _entries(agreement: Agreement, obligation: str) -> Sequence[str]:
    found = (each.assessment for each in all_ratings(agreement.id))
    return [str(each.entry) for each in found if each.obligation == obligation]


def _back(agreement: str, obligation: str) -> HttpResponse:
    return redirect(f"{reverse('agreement', args=[agreement])}#o-{obligation}")
