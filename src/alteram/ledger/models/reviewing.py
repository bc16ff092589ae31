"""The tables of what more than one person reviews: that two are required, and samples that several code."""

from __future__ import annotations

from django.db import models
from django.db.models import PROTECT

from alteram.ledger.models.signed import Decision


class Requirement(Decision):
    """From its entry on, ``two-person``: a correction waits for a second person; or ``one-person``: it does not."""

    rule = models.CharField(max_length=12)


class Sample(Decision):
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


class Coding(Decision):
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
