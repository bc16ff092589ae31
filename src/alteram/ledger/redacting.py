"""Words that must go, such as the name of a victim, taken out of a statement and all that was read in it.

Each letter of them becomes a block, so that offsets stay. The captured bytes go, and with them their hash, and the
salts of the rows: no hash that is kept tells whether a guess is right.
"""

from __future__ import annotations

import json
import re
import secrets
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

import msgspec
from django.db import connection

from alteram.contract import decode_claim
from alteram.errors import NotInLedger, WrongEntry
from alteram.ledger import bulk
from alteram.ledger.content import columns_of
from alteram.ledger.digests import canonical, decision_digest, digest_of, new_salt, now, reading_digest
from alteram.ledger.history import append, locked_head, made_with
from alteram.ledger.lookup import statement_by
from alteram.ledger.models import (
    Addition,
    Assessment,
    Capture,
    Claim,
    Coding,
    Export,
    Grouping,
    Judgement,
    Place,
    Placing,
    Rating,
    Reading,
    Redaction,
    Requirement,
    Revision,
    Sample,
    Undo,
)
from alteram.ledger.opening import writing
from alteram.ledger.rows import ClaimRow, claim_row, place_rows

BLOCK: Final = "\u2588"
SHOWN: Final = ("text", "issuer", "title", "url", "source", "party")
UNSHOWN: Final = ("id", "schema", "statement")


@dataclass(frozen=True, slots=True, kw_only=True)
class Redacted:
    """The entry of a redaction, how many places lost the words, and the salt of their hash, which is not kept."""

    entry: int
    places: int
    salt: str


def redact(statement: str, words: str, *, reason: str, by: str) -> Redacted:
    """What was done: ``words`` are gone from all revisions of ``statement``, its claims, and what was said of them.

    Capitals do not matter; a word is not taken out of the middle of a longer one.

    Raises:
        NotInLedger: there is no such statement, or no revision of it has the words.
        WrongEntry: the words are blank, or stand in what has to stay: ids, the reason, the name.
    """
    if not words.strip() or not reason.strip() or not by.strip():
        raise WrongEntry("words, reason or name are missing", todo="say what has to go, why, and by whom")
    blotted = Blotted(_pattern(words))
    if blotted.of(reason) != reason or blotted.of(by) != by:
        raise WrongEntry("the reason tells the words that have to go", todo="say it without them")
    salt = secrets.token_hex(32)
    with writing():
        locked_head()
        _overwriting()
        found = statement_by(statement)
        if blotted.of(found.key) != found.key:
            raise WrongEntry("the statement's id has the words in it", todo="keep it again under another id")
        digests = _Blotting(blotted, salt).revisions(_with_same_bytes(found.pk))
        if not blotted.places:
            raise NotInLedger("no revision of the statement has the words", todo="write them as the statement does")
        proof, told = digest_of(salt, words), canonical(digests)
        row = Redaction(
            statement=found, proof=proof, places=blotted.places, digests=told, reason=reason, by=by, at=now()
        )
        entry = append("redaction", row)
    _sweep()
    return Redacted(entry=entry, places=blotted.places, salt=salt)


def _pattern(words: str) -> re.Pattern[str]:
    """The words, with any white space between them."""
    said = r"\s+".join(map(re.escape, words.split()))
    return re.compile(rf"(?<!\w){said}(?!\w)", re.IGNORECASE)


@dataclass(slots=True)
class Blotted:
    """Takes what fits a pattern out of texts, and counts how often."""

    pattern: re.Pattern[str]
    places: int = 0

    def of(self, text: Any) -> Any:
        """``text`` with a block for each letter; what is no text stays."""
        return self.pattern.sub(lambda found: BLOCK * len(found[0]), text) if isinstance(text, str) else text

    def counted(self, text: Any) -> Any:
        """The same, and counted."""
        if isinstance(text, str):
            self.places += len(self.pattern.findall(text))
        return self.of(text)

    def within(self, value: Any) -> Any:
        """``value`` of JSON with all its texts blotted, but for ids."""
        if isinstance(value, dict):
            return {name: each if name in UNSHOWN else self.within(each) for name, each in value.items()}
        return [self.within(each) for each in value] if isinstance(value, list) else self.of(value)


def _with_same_bytes(statement: int) -> Sequence[Revision]:
    """The revisions of the statement, and all others that came in the same bytes, which will go."""
    captures = Revision.objects.filter(statement=statement).values("capture")
    found = Revision.objects.filter(capture__in=captures).select_related("statement", "capture")
    return list(found.order_by("id"))


@dataclass(slots=True)
class _Blotting:
    """Takes the words out row by row, and notes what each row is held to from then on."""

    blotted: Blotted
    salt: str
    digests: dict[str, str] = field(default_factory=dict)

    def revisions(self, revisions: Iterable[Revision]) -> dict[str, str]:
        """The new digests, by subject of the history."""
        revisions = list(revisions)
        before = {revision.capture_id for revision in revisions}
        for revision in revisions:
            self._revision(revision)
        if self.blotted.places:
            Capture.objects.filter(sha256__in=before).delete()
            self._said_elsewhere()
        return self.digests

    def _revision(self, revision: Revision) -> None:
        for name in SHOWN:
            setattr(revision, name, self.blotted.counted(getattr(revision, name)))
        revision.capture = self._emptied(revision.capture)
        revision.salt, revision.fingerprint = new_salt(), digest_of(self.salt, revision.fingerprint)
        revision.save(force_update=True)
        for reading in Reading.objects.filter(revision=revision):
            self._reading(revision, reading)
        decided: dict[str, Any] = {"judgement": Judgement, "addition": Addition, "assessment": Assessment}
        decided["coding"] = Coding
        for kind, model in decided.items():
            for row in model.objects.filter(revision=revision):
                self._decision(kind, row)
        claims = set(Claim.objects.filter(reading__revision=revision).values_list("cid", flat=True))
        for row in Grouping.objects.all():
            if not claims.isdisjoint(json.loads(row.claims) + json.loads(row.others)):
                self._decision("grouping", row)

    def _said_elsewhere(self) -> None:
        """What is said of no statement, and may have the words: what exports asked for, why obligations are rated."""
        for export in Export.objects.all():
            query = canonical(self.blotted.within(json.loads(export.query)))
            if (query, self.blotted.of(export.by)) != (export.query, export.by):
                export.query, export.by, export.salt = query, self.blotted.of(export.by), new_salt()
                export.save(force_update=True)
                self.digests[f"export:{export.pk}"] = decision_digest("export", export)
        for sample in Sample.objects.all():
            asked, coders = (self.blotted.within(json.loads(told)) for told in (sample.query, sample.coders))
            if (canonical(asked), canonical(coders)) != (sample.query, sample.coders):
                sample.query, sample.coders = canonical(asked), canonical(coders)
                self._decision("sample", sample)
        for placing in Placing.objects.all():
            words, place = self.blotted.of(placing.words), canonical(self.blotted.within(json.loads(placing.place)))
            if (words, self.blotted.of(placing.reason)) != (placing.words, placing.reason) or place != placing.place:
                placing.words, placing.place = words, place
                self._decision("placing", placing)
        for kind, model in (("rating", Rating), ("undo", Undo), ("requirement", Requirement), ("sample", Sample)):
            for row in model.objects.all():
                if (self.blotted.of(row.reason), self.blotted.of(row.by)) != (row.reason, row.by):
                    self._decision(kind, row)

    def _emptied(self, capture: Capture) -> Capture:
        """The capture without its bytes, under a salted hash of what they were."""
        sha256 = digest_of(self.salt, capture.sha256)
        known = {"size": capture.size, "media_type": capture.media_type}
        emptied: Capture = Capture.objects.get_or_create(sha256=sha256, defaults=known)[0]
        return emptied

    def _reading(self, revision: Revision, reading: Reading) -> None:
        reading.salt = new_salt()
        lines = [
            self._claim(row, revision, reading) for row in Claim.objects.filter(reading=reading).order_by("number")
        ]
        reading.error = self.blotted.of(reading.error)
        if not reading.by_hand:
            reading.manifest = "".join(f"{row.cid} {row.digest}\n" for row in lines)
            digest = reading_digest(revision.statement.key, revision, reading, has_bytes=False)
            self.digests[f"reading:{reading.pk}"] = digest
        reading.save(force_update=True)

    def _claim(self, row: Claim, revision: Revision, reading: Reading) -> ClaimRow:
        """The row written anew; its id stays that of what was read."""
        told = self.blotted.within(msgspec.json.decode(row.json)) | {"captured_sha256": revision.capture_id}
        claim = decode_claim(msgspec.json.encode(told))
        made = claim_row(claim, id=row.pk, reading=reading.pk, number=row.number, salt=reading.salt)
        Place.objects.filter(claim=row).delete()
        _forget(row)
        Claim.objects.filter(pk=row.pk).update(**made._asdict())
        bulk.write(bulk.Rows(places=list(place_rows(claim, row.pk))))
        if connection.vendor == "sqlite":
            bulk.index_words([(row.pk, made.words)])
        return made

    def _decision(self, kind: str, row: Any) -> None:
        """What was said of a decision, and of taking it back."""
        row.reason, row.by, row.salt = self.blotted.of(row.reason), self.blotted.of(row.by), new_salt()
        row.save(force_update=True)
        for undone in Undo.objects.filter(undoes=getattr(row, "entry", None)):
            self._decision("undo", undone)
        made = made_with(row)
        self.digests[f"{kind}:{row.pk}"] = decision_digest(kind, row, made and made.digest)


def _forget(row: Claim) -> None:
    if connection.vendor == "sqlite":
        bulk.forget_words([(row.pk, columns_of(row).words)])


def _overwriting() -> None:
    """Have SQLite write zeros over what goes, rather than leave it in free pages."""
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA secure_delete=ON")


def _sweep() -> None:
    """Empty what still has the words: the index of words, the write-ahead log, dead rows."""
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("INSERT INTO ledger_words(ledger_words) VALUES('optimize')")
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        else:
            for table in (
                "claim",
                "revision",
                "reading",
                "capture",
                "place",
                "judgement",
                "addition",
                "assessment",
                "grouping",
                "undo",
                "requirement",
                "sample",
                "coding",
            ):
                cursor.execute(f"VACUUM ledger_{table}")
