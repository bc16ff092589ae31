"""The tables of what persons say about names of places: what they mean, and whose are shown."""

from __future__ import annotations

from django.db import models

from alteram.ledger.models.signed import Decision


class Placing(Decision):
    """What a person says that words for a place mean, said of one claim: ``place`` is JSON, ``null`` where it is none.

    ``words`` are as the statement has them, ``conflict`` is that of the statement, within which they are proposed for
    other claims. It moves no claim by itself: corrections do, and ``Placed`` tells which follow from it.
    """

    revision = models.ForeignKey("ledger.Revision", on_delete=models.PROTECT, related_name="placings")
    cid = models.CharField(max_length=30, db_index=True)
    words = models.TextField()
    conflict = models.TextField(null=True)
    place = models.TextField()


class Placed(models.Model):
    """That a correction follows from a placing, both by the number of their entry; no decision, and in no history."""

    placing = models.BigIntegerField(db_index=True)
    judgement = models.BigIntegerField(unique=True)


class Naming(models.Model):
    """Whose names of places the room shows to who chose none: "as-written", "both" or "party:NAME"."""

    names = models.TextField()
    by = models.TextField()
    at = models.CharField(max_length=40)
    entry = models.BigIntegerField(unique=True)
    salt = models.CharField(max_length=64)
