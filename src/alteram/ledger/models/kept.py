"""The tables of statements, as they were captured and read."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import CASCADE, PROTECT, F, Q


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
