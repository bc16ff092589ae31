"""The tables of what more than one person reviews: that two are required, and samples that several code."""

from __future__ import annotations

from typing import Final

from django.db import models
from django.db.models import PROTECT, Q

# of judgements, by which doubts and corrections are found among many others
DOUBTS: Final = models.Index(fields=["entry"], name="ledger_judgement_doubt", condition=Q(verdict="unsure"))
COPIES: Final = models.Index(fields=["entry"], name="ledger_judgement_copy", condition=Q(corrected__isnull=False))


class Requirement(models.Model):
    """From its entry on, ``two-person``: a correction waits for a second person; or ``one-person``: it does not."""

    rule = models.CharField(max_length=12)
    reason = models.TextField()
    by = models.TextField()
    at = models.CharField(max_length=40)
    entry = models.BigIntegerField(unique=True)
    salt = models.CharField(max_length=64)


class Sample(models.Model):
    """Claims that ``coders``, JSON of their names, decide about each by themselves.

    They were drawn among those that ``query`` finds, JSON of what was asked: ``size`` statements or claims, as ``unit``
    says, by ``seed``; ``alike`` says that as many were drawn of each party. ``claims`` is JSON of rows, in order.
    """

    query = models.TextField()
    unit = models.CharField(max_length=10)
    size = models.IntegerField()
    seed = models.BigIntegerField()
    alike = models.BooleanField()
    coders = models.TextField()
    claims = models.TextField()
    reason = models.TextField()
    by = models.TextField()
    at = models.CharField(max_length=40)
    entry = models.BigIntegerField(unique=True)
    salt = models.CharField(max_length=64)


class Coding(models.Model):
    """What a coder decided about a claim of a sample; no judgement, and nothing stands or falls by it.

    ``event``, ``stance`` and ``modality`` are what the coder holds the words to say, None where that is not told.
    """

    sample = models.ForeignKey(Sample, on_delete=PROTECT, related_name="codings")
    revision = models.ForeignKey("ledger.Revision", on_delete=PROTECT, related_name="codings")
    cid = models.CharField(max_length=30, db_index=True)
    verdict = models.CharField(max_length=10)
    event = models.CharField(max_length=40, null=True)
    stance = models.CharField(max_length=12, null=True)
    modality = models.CharField(max_length=12, null=True)
    reason = models.TextField()
    by = models.TextField()
    at = models.CharField(max_length=40)
    entry = models.BigIntegerField(unique=True)
    salt = models.CharField(max_length=64)
