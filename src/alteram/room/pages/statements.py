"""Statements: the list, and one with its text, its evidence marked in place, and its claims beside it."""

from __future__ import annotations

from typing import Final

from django.db.models import Exists, F, OuterRef, Q
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render

from alteram.ledger.current import rows_of
from alteram.ledger.models import Claim, Reading, Revision
from alteram.ledger.search import SORTED
from alteram.model import Span
from alteram.room.asking import number_of
from alteram.room.counting import shown_number
from alteram.room.leaves import Leaves
from alteram.room.marking import runs_of
from alteram.room.roles import needs
from alteram.room.sifting import Sift
from alteram.room.slots import AT
from alteram.room.told import shown

A_PAGE: Final = 50
WORDS: Final = 20  # of those asked for that are looked for


@needs("read")
def listed(request: HttpRequest) -> HttpResponse:
    """The statements whose title or issuer has the words that are asked for, the newest first, and how many."""
    asked, party, issuer = (request.GET.get(name, "").strip() for name in ("words", "party", "issuer"))
    number = number_of(request.GET.get("page"))
    newest = Exists(Reading.objects.filter(revision=OuterRef("pk"), current=True, by_hand=False))
    found = Revision.objects.filter(newest).select_related("statement").defer("text", "layout")
    for word in asked.split()[:WORDS]:
        found = found.filter(Q(title__icontains=word) | Q(issuer__icontains=word) | Q(statement__key__icontains=word))
    if party:
        found = found.filter(party=party)
    if issuer:
        found = found.filter(issuer=issuer)
    last = (number - 1) * A_PAGE
    # one more than a page has tells whether another comes: to count all takes longer than to show some
    rows = list(found.order_by(F("published").desc(nulls_last=True), "-id")[last : last + A_PAGE + 1])
    parties = Revision.objects.order_by("party").values_list("party", flat=True).distinct()
    told = {"title": "Statements", "found": rows[:A_PAGE], "more": len(rows) > A_PAGE, "number": number}
    told |= {"asked": asked, "party": party, "parties": parties, "issuer": issuer}
    told["count"] = shown_number(found.order_by().values("pk")[: SORTED + 1].count(), "statement")
    return render(request, "room/statements.html", told)


@needs("read")
def statement(request: HttpRequest, pk: int) -> HttpResponse:
    """A statement as it was captured, in the revision that is asked for, else the newest; a long one in leaves."""
    revisions = list(
        Revision.objects.filter(statement_id=pk).select_related("statement", "capture").order_by("-number")
    )
    wanted = request.GET.get("revision", "")
    revision = next((each for each in revisions if not wanted or str(each.number) == wanted), None)
    if revision is None:
        raise Http404
    rows = rows_of(revision)
    leaves = Leaves(revision.text, rows)
    leaf = leaves.leaf(_leaf_asked(request.GET, revision, leaves))
    found = shown(leaf.rows, first=leaf.first)
    sift = Sift.of(request.GET, found)
    claims = [one for one in found if sift.takes(one)]
    marked = [(each.number, each.claim) for each in claims]
    told = {
        "title": revision.title or f"Statement {revision.statement.key}",
        "revision": revision,
        "revisions": revisions,
        "before": next((each for each in revisions if each.number < revision.number), None),
        "newest": revision.number == revisions[0].number,
        "runs": runs_of(revision.text, marked, start=leaf.start, end=leaf.end, lit=_lit(request.GET)),
        "claims": claims,
        "total": len(rows),
        "sift": sift,
        "leaf": leaf,
        "leaves": len(leaves),
    }
    return render(request, "room/statement.html", told)


def _leaf_asked(query: QueryDict, revision: Revision, leaves: Leaves) -> int:
    """The number of the leaf that is asked for, or on which the claim stands that is; the first where there is none."""
    cid = query.get("claim")
    if "page" in query or not cid:
        return number_of(query.get("page"))
    named = Claim.objects.filter(cid=cid, reading__revision=revision).order_by("id").values_list("id", flat=True)
    return max((leaves.of_row(row) for row in named), default=1)


def _lit(query: QueryDict) -> Span | None:
    """The words that are asked to be lit."""
    found = AT.fullmatch(query.get("lights", ""))
    return Span(int(found[1]), int(found[2])) if found else None
