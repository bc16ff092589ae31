"""The tables of what persons decide."""

from __future__ import annotations

from typing import ClassVar, Final

from django.db import models
from django.db.models import PROTECT, Q

from alteram.ledger.models.kept import Claim, Revision
from alteram.ledger.models.signed import Decision

# of judgements, by which doubts and corrections are found among many others
DOUBTS: Final = models.Index(fields=["entry"], name="ledger_judgement_doubt", condition=Q(verdict="unsure"))
COPIES: Final = models.Index(fields=["entry"], name="ledger_judgement_copy", condition=Q(corrected__isnull=False))


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
        indexes: ClassVar = [DOUBTS, COPIES]


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
