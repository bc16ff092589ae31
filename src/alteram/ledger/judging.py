"""What persons decide about claims: judgements, corrections, additions, assessments, and taking them back.

Each is a row of its own and an entry of the history. None changes a claim.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Final

import msgspec

from alteram.contract import decode_claim, encode_claim
from alteram.errors import AlteramError, NotInLedger, WrongEntry
from alteram.ledger import bulk
from alteram.ledger.digests import new_salt, now
from alteram.ledger.history import append, locked_head
from alteram.ledger.lookup import claim_by, revision_of
from alteram.ledger.models import Addition, Assessment, Claim, Entry, Judgement, Reading, Revision, Undo
from alteram.ledger.opening import writing
from alteram.ledger.rows import claim_row, place_rows
from alteram.ledger.second import check_second, check_taken_back
from alteram.ledger.soundness import fault_of
from alteram.ledger.wanted import VERDICTS
from alteram.model import Claim as Told
from alteram.model.identity import identified

AXES: Final = {"source": "ABCDEF", "item": "123456"}  # NATO AJP-2.1: reliability of the source, credibility of the item
BY_HAND: Final = "by hand"
UNDONE: Final = ("judgement", "addition", "assessment", "grouping", "rating", "sample", "placing", "naming")
KEPT: Final = ("id", "schema", "statement", "published", "captured_sha256", "lang")  # a correction leaves them alone


def judge(
    claim: str, verdict: str, *, reason: str, by: str, changed: dict[str, Any] | None = None, seen: int | None = None
) -> tuple[int, Told | None]:
    """The number of the entry that keeps ``by``'s judgement about ``claim``, and the corrected copy if it has one.

    ``changed`` are the fields of the claim that a correction sets, as in its JSON. ``seen`` is the last entry of the
    history that the person knew of: what somebody else decided since about the claim is not judged over unseen.

    Raises:
        NotInLedger: no claim has that id.
        WrongEntry: there is no reason or name, what is changed makes no claim, the claim is a correction of one's own
            that waits for a second person, or it was judged since.
    """
    check(verdict, VERDICTS, "verdict")
    check_said(reason=reason, by=by)
    if (verdict == "correct") is not bool(changed):
        raise WrongEntry("a correction sets fields, and nothing else does", todo="say what is to be another with --set")
    with writing():
        locked_head()
        row = claim_by(claim)
        revision = row.reading.revision
        _check_seen(row, seen)
        check_second(revision.pk, row.cid, verdict, by=by)
        copy = _corrected(row, changed) if changed else None
        kept = _keep_by_hand(copy, revision) if copy else None
        judgement = Judgement(
            revision=revision, cid=row.cid, verdict=verdict, reason=reason, by=by, at=now(), corrected=kept
        )
        return append("judgement", judgement), copy


def add(claim: Told, *, reason: str, by: str, revision: Revision | None = None) -> tuple[int, Told]:
    """The number of the entry that keeps a ``claim`` which no reader had read, and the claim as it is kept.

    It belongs to the ``revision``, else to the newest that was read under the id of the statement that it names. Its
    id, what tells of the revision, and that it was made by hand are set here.

    Raises:
        NotInLedger: there is no such statement.
        WrongEntry: there is no reason or name, the text cannot say that, or the claim stands there already.
    """
    check_said(reason=reason, by=by)
    if "\0" in claim.statement:
        raise WrongEntry("the id of a statement has a character that databases do not hold", todo="take it out")
    with writing():
        locked_head()
        revision = revision or revision_of(claim.statement)
        lang = revision.lang or claim.lang
        of = {"statement": revision.sid, "published": revision.published, "captured_sha256": revision.capture_id}
        made = identified(replace(claim, **of, lang=lang, method=BY_HAND))
        if fault := fault_of(made, revision.text):
            raise WrongEntry(f"the claim is wrong: {fault}", todo="give what the text can say, with its offsets")
        if is_there(revision, made.id):
            raise WrongEntry(f"the claim {made.id} stands there already", todo="judge or correct that one")
        kept = _keep_by_hand(made, revision)
        addition = Addition(revision=revision, cid=made.id, claim=kept, reason=reason, by=by, at=now())
        return append("addition", addition), made


def is_there(revision: Revision, cid: str) -> bool:
    """Whether a claim of that id stands in the revision: read last, or made by hand and not taken back."""
    last = Reading.objects.filter(revision=revision, by_hand=False).order_by("-id").values("id")[:1]
    undone = Undo.objects.values("undoes")
    added = Addition.objects.filter(revision=revision, cid=cid).exclude(entry__in=undone)
    copies = Judgement.objects.filter(revision=revision, corrected__cid=cid).exclude(entry__in=undone)
    read = Claim.objects.filter(cid=cid, reading__in=last)
    return any(rows.exists() for rows in (read, added, copies))


def assess(claim: str, axis: str, grade: str, *, reason: str, by: str) -> int:
    """The number of the entry that keeps a ``grade`` on one ``axis``: of the source, A to F, or of the item, 1 to 6.

    Raises:
        NotInLedger: no claim has that id.
        WrongEntry: the axis has no such grade, or there is no reason or name.
    """
    check(axis, AXES, "axis")
    check(grade, AXES[axis], f"grade of the {axis}")
    check_said(reason=reason, by=by)
    with writing():
        locked_head()
        row = claim_by(claim)
        graded = Assessment(
            revision=row.reading.revision, cid=row.cid, axis=axis, grade=grade, reason=reason, by=by, at=now()
        )
        return append("assessment", graded)


def undo(entry: int, *, reason: str, by: str) -> int:
    """The number of the entry that takes back what was decided in ``entry``, which stays to be seen.

    Raises:
        NotInLedger: there is no such entry, or it is none of these, or was taken back before.
        WrongEntry: there is no reason or name.
    """
    check_said(reason=reason, by=by)
    with writing():
        locked_head()
        found = Entry.objects.filter(number=entry).first()
        if found is None or found.subject.partition(":")[0] not in UNDONE:
            what = (
                f"entry {entry} is no {', '.join(UNDONE[:-1])} or {UNDONE[-1]}"
                if found
                else f"there is no entry {entry}"
            )
            raise NotInLedger(what, todo="take a number that alteram ledger show tells")
        if Undo.objects.filter(undoes=entry).exists():
            raise NotInLedger(f"entry {entry} was taken back before", todo="judge anew, if that is what you want")
        if judgement := Judgement.objects.filter(entry=entry).first():
            check_taken_back(judgement, by=by)
        return append("undo", Undo(undoes=entry, reason=reason, by=by, at=now()))


def _check_seen(row: Claim, seen: int | None) -> None:
    """Whether nobody judged the claim after the entry that was ``seen``.

    Raises:
        WrongEntry: somebody did.
    """
    if seen is None:
        return
    about = Judgement.objects.filter(revision=row.reading.revision, cid=row.cid, entry__gt=seen)
    if last := about.exclude(entry__in=Undo.objects.values("undoes")).order_by("-entry").first():
        what = f"{last.by} judged the claim meanwhile, in entry {last.entry}"
        raise WrongEntry(what, todo="look at it again, and judge then")


def _corrected(row: Claim, changed: dict[str, Any]) -> Told:
    """The claim of ``row`` with what is ``changed``, under the id of what it then says.

    Raises:
        WrongEntry: a field is not to be changed, or what comes out is no claim, or says the same.
    """
    if untouched := sorted(set(changed) & set(KEPT)):
        todo = "add another text as a revision, or correct what the claim says"
        raise WrongEntry(f"a correction does not change `{untouched[0]}`", todo=todo)
    told = decode_claim(row.json)
    try:
        copy = decode_claim(msgspec.json.encode(msgspec.json.decode(encode_claim(told)) | changed))
    except AlteramError as error:
        raise WrongEntry(f"the corrected copy is {error.what}", todo=error.todo) from None
    if fault := fault_of(copy, row.reading.revision.text):
        raise WrongEntry(f"the corrected copy is wrong: {fault}", todo="give what the text can say, with its offsets")
    copy = identified(replace(copy, method=BY_HAND))
    if replace(copy, id=told.id, method=told.method) == told:
        raise WrongEntry("the corrected copy says the same as the claim", todo="accept it, or change a field")
    return copy


def _keep_by_hand(made: Told, revision: Revision) -> Claim:
    """The row of what a person ``made``, in the reading that holds what is by hand of its revision."""
    newer = Revision.objects.filter(statement=revision.statement_id, number__gt=revision.number).exists()
    known = {"by_hand": True, "current": not newer, "read_at": now(), "salt": new_salt()}
    reading, _ = Reading.objects.get_or_create(revision=revision, reader=BY_HAND, defaults=known)
    number = Claim.objects.filter(reading=reading).count() + 1
    row = claim_row(made, id=bulk.next_ids()["claims"], reading=reading.pk, number=number, salt=reading.salt)
    bulk.write(bulk.Rows(claims=[row], places=list(place_rows(made, row.id))))
    kept: Claim = Claim.objects.get(pk=row.id)
    return kept


def check(value: str, known: Any, what: str) -> None:
    """Whether ``value`` is one of the ``known``.

    Raises:
        WrongEntry: it is not.
    """
    if value not in known:
        raise WrongEntry(f"'{value}' is no {what}", todo=f"take one of {', '.join(known)}")


def check_said(**said: str) -> None:
    """Whether the name and the reason of a decision are given.

    Raises:
        WrongEntry: one is blank.
    """
    for name, value in said.items():
        if "\0" in value:
            raise WrongEntry(f"the {name} has a character that databases do not hold", todo="take it out")
        if not value.strip():
            raise WrongEntry(f"there is no {'name' if name == 'by' else name}", todo="say by whom, and why")
