"""The tables of the ledger.

Rows are added and never changed, but for two things: ``Reading.current`` says which reading is shown, and a redaction
takes words out. Rows that come by the thousand are written by ``bulk``; all others by the module that owns them.
"""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import CASCADE, PROTECT, F, Q

from alteram.ledger import reviewing
from alteram.ledger.access import Access as Access
from alteram.ledger.placing_models import Naming as Naming
from alteram.ledger.placing_models import Placed as Placed
from alteram.ledger.placing_models import Placing as Placing


class Capture(models.Model):
    """The bytes in which statements came, kept once; ``content`` is None where they were not given, or taken out."""

    sha256 = models.CharField(max_length=64, primary_key=True)
    size = models.BigIntegerField()
    media_type = models.CharField(max_length=200)
    content = models.BinaryField(null=True)


class Statement(models.Model):
    """One published account, under the id by which it was first kept; its texts are its revisions."""

    key = models.TextField(unique=True)


class Revision(models.Model):
    """One text of a statement with its particulars, as it was captured; ``number`` counts from 1.

    ``sid`` is the id under which it was read and which its claims name: another than the statement's key where the id
    is a hash of the text, and an address told whose revision it is. ``fingerprint`` tells one revision from another.
    """

    statement = models.ForeignKey(Statement, on_delete=PROTECT, related_name="revisions")
    number = models.IntegerField()
    sid = models.TextField(db_index=True)
    issuer = models.TextField(null=True)
    party = models.TextField(null=True)
    published = models.TextField(null=True)
    title = models.TextField(null=True)
    url = models.TextField(null=True, db_index=True)
    conflict = models.TextField(null=True)
    lang = models.TextField(null=True)
    text = models.TextField()
    layout = models.TextField(default="[]")
    capture = models.ForeignKey(Capture, on_delete=PROTECT, db_column="capture_sha256")
    source = models.TextField(null=True)
    way = models.CharField(max_length=20)
    taken = models.CharField(max_length=40, null=True)
    encoding = models.CharField(max_length=60, null=True)
    kept_at = models.CharField(max_length=40)
    fingerprint = models.CharField(max_length=64)
    salt = models.CharField(max_length=64)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["statement", "number"], name="ledger_one_number")]
        indexes: ClassVar = [
            models.Index(F("published").desc(), F("id").desc(), name="ledger_revision_newest"),
            models.Index(fields=["party", "id"], name="ledger_revision_party"),
        ]


class Reading(models.Model):
    """What one version of the reader, or the persons who correct it (``by_hand``), read in a revision.

    ``manifest`` has a line for each claim, its id and the digest of its row: the history holds a hash of it.
    """

    revision = models.ForeignKey(Revision, on_delete=PROTECT, related_name="readings")
    reader = models.TextField()
    by_hand = models.BooleanField(default=False)
    current = models.BooleanField(default=True)
    read_at = models.CharField(max_length=40)
    error = models.TextField(null=True)
    manifest = models.TextField(default="")
    salt = models.CharField(max_length=64)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["revision", "reader"], name="ledger_one_reading")]


class Claim(models.Model):
    """One claim of a reading: its JSON as ``alteram read`` writes it, and the columns by which it is searched.

    ``published``, ``begins`` and ``ends`` are days; ``published`` is empty where it is not known, so that rows sort
    alike everywhere. ``long`` claims last more than 31 days. ``lat`` and ``lon`` are those of its first place.
    """

    cid = models.CharField(max_length=30)
    # no constraint of the database: it would look the parent up for each row, and verify does so too
    reading = models.ForeignKey(
        Reading, on_delete=PROTECT, related_name="claims_read", db_index=False, db_constraint=False
    )
    number = models.IntegerField()
    published = models.CharField(max_length=10, default="")
    party = models.TextField(null=True)
    holder = models.TextField()
    event = models.CharField(max_length=40)
    stance = models.CharField(max_length=12)
    modality = models.CharField(max_length=12)
    begins = models.CharField(max_length=10, null=True)
    ends = models.CharField(max_length=10, null=True)
    long = models.BooleanField(default=False)
    agreement = models.TextField(null=True)
    confidence = models.FloatField()
    lat = models.FloatField(null=True)
    lon = models.FloatField(null=True)
    digest = models.CharField(max_length=64)
    words = models.TextField()
    json = models.TextField()

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["reading", "number"], name="ledger_one_claim")]
        indexes: ClassVar = [
            models.Index(fields=["cid"], name="ledger_claim_cid"),
            models.Index(F("published").desc(), F("id").desc(), F("stance"), F("modality"), name="ledger_claim_newest"),
            models.Index(
                F("party"), F("published").desc(), F("id").desc(), F("event"), F("stance"), F("modality"),
                name="ledger_claim_party",
            ),
            models.Index(
                F("event"), F("published").desc(), F("id").desc(), F("party"), F("stance"), F("modality"),
                name="ledger_claim_event",
            ),
            models.Index(
                F("holder"), F("published").desc(), F("id").desc(), F("event"), F("stance"), F("modality"),
                name="ledger_claim_holder",
            ),
            models.Index(
                F("agreement"), F("published").desc(), F("id").desc(), F("party"), F("event"), F("stance"),
                name="ledger_claim_agreement", condition=Q(agreement__isnull=False),
            ),
            models.Index(fields=["long", "begins", "ends"], name="ledger_claim_time"),
        ]  # fmt: skip


class Place(models.Model):
    """One name of a place of a claim, casefolded: the neutral one, and in a row without coordinates the one as written.

    ``cell`` is the square of a quarter degree that it lies in, ``x``, ``y`` and ``z`` the point on a globe of radius 1;
    None without coordinates, as is ``precision``, which tells how coarsely the point is known.
    """

    claim = models.ForeignKey(Claim, on_delete=CASCADE, related_name="places", db_constraint=False)
    name = models.TextField()
    place_id = models.TextField(null=True)
    cell = models.IntegerField(null=True)
    x = models.FloatField(null=True)
    y = models.FloatField(null=True)
    z = models.FloatField(null=True)
    precision = models.CharField(max_length=20, null=True)

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["cell", "x", "y", "z", "claim"], name="ledger_place_cell",
                         condition=Q(cell__isnull=False)),
            models.Index(fields=["name", "claim"], name="ledger_place_name"),
        ]  # fmt: skip


class Decision(models.Model):
    """What a person decided: why, ``by`` whom and when; ``entry`` is its number in the history."""

    reason = models.TextField()
    by = models.TextField()
    at = models.CharField(max_length=40)
    entry = models.BigIntegerField(unique=True)
    salt = models.CharField(max_length=64)

    class Meta:
        abstract = True


class Judgement(models.Model):
    """What a person decided about a claim: ``verdict`` accept, correct, reject or unsure; ``by`` whom, when and why.

    It is about the claim of a revision, whichever reading it stands in. A correction has the row of the corrected
    copy. ``entry`` is its number in the history.
    """

    revision = models.ForeignKey(Revision, on_delete=PROTECT, related_name="judgements")
    cid = models.CharField(max_length=30, db_index=True)
    verdict = models.CharField(max_length=10)
    reason = models.TextField()
    by = models.TextField()
    at = models.CharField(max_length=40)
    corrected = models.ForeignKey(Claim, on_delete=PROTECT, null=True, related_name="corrections")
    entry = models.BigIntegerField(unique=True)
    salt = models.CharField(max_length=64)

    class Meta:
        indexes: ClassVar = [reviewing.DOUBTS, reviewing.COPIES]


class Addition(Decision):
    """That a person added the ``claim`` to those of a revision, which no reader had read there; why and when."""

    revision = models.ForeignKey(Revision, on_delete=PROTECT, related_name="additions")
    cid = models.CharField(max_length=30, db_index=True)
    claim = models.ForeignKey(Claim, on_delete=PROTECT, related_name="additions")


class Assessment(Decision):
    """A grade on one axis of the Admiralty scale: ``source`` A to F, ``item`` 1 to 6."""

    revision = models.ForeignKey(Revision, on_delete=PROTECT, related_name="assessments")
    cid = models.CharField(max_length=30, db_index=True)
    axis = models.CharField(max_length=6)
    grade = models.CharField(max_length=1)


class Incident(models.Model):
    """The claims of an incident as it was shown, under the id that tells them: JSON of their ids, in order.

    It is no decision, only what one is about, and not in the history.
    """

    id = models.CharField(max_length=30, primary_key=True)
    claims = models.TextField()


class Grouping(Decision):
    """That a person accepted claims as one incident, joined them, or split some (``claims``) from ``others``.

    Both are JSON of claims' ids, in order; they may be of any revision and reading.
    """

    verdict = models.CharField(max_length=10)
    claims = models.TextField()
    others = models.TextField(default="[]")


class Rating(Decision):
    """How far a person holds an obligation of an agreement to be fulfilled: 0 to 3, of the Peace Accords Matrix."""

    agreement = models.TextField()
    obligation = models.TextField()
    fulfilment = models.IntegerField()

    class Meta:
        indexes: ClassVar = [models.Index(fields=["agreement"], name="ledger_rating_agreement")]


class Export(models.Model):
    """That claims left the ledger: those that ``query``, JSON of what was asked, found then, in that ``form``."""

    query = models.TextField()
    form = models.CharField(max_length=20)
    by = models.TextField()
    at = models.CharField(max_length=40)
    salt = models.CharField(max_length=64)


class Undo(models.Model):
    """Takes back what a person decided, which stays; ``undoes`` is the number of its entry."""

    undoes = models.BigIntegerField(db_index=True)
    reason = models.TextField()
    by = models.TextField()
    at = models.CharField(max_length=40)
    salt = models.CharField(max_length=64)


class Redaction(models.Model):
    """Words that were taken out: ``proof`` is their hash under a salt that the ledger does not keep.

    ``digests`` is the JSON of what the rows that lost them are held to from then on, by their subject.
    """

    statement = models.ForeignKey(Statement, on_delete=PROTECT, related_name="redactions")
    proof = models.CharField(max_length=64)
    places = models.IntegerField()
    digests = models.TextField()
    reason = models.TextField()
    by = models.TextField()
    at = models.CharField(max_length=40)
    salt = models.CharField(max_length=64)


class Entry(models.Model):
    """One entry of the history; ``hash`` covers the others of its fields and the hash of the entry before.

    ``subject`` names the row that it is about, ``digest`` what the row says, salted, so that the history itself tells
    nothing of it.
    """

    number = models.BigAutoField(primary_key=True)
    kind = models.CharField(max_length=12)
    subject = models.CharField(max_length=40, unique=True)
    digest = models.CharField(max_length=64)
    at = models.CharField(max_length=40)
    previous = models.CharField(max_length=64)
    hash = models.CharField(max_length=64)

    class Meta:
        verbose_name_plural = "entries"


class Checkpoint(models.Model):
    """The last entry and its hash at some time, as it was printed."""

    number = models.BigIntegerField()
    hash = models.CharField(max_length=64)
    at = models.CharField(max_length=40)
