"""The tables of the history, and of what it tells besides decisions."""

from __future__ import annotations

from django.db import models
from django.db.models import PROTECT

from alteram.ledger.models.kept import Statement


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
