"""What every table of decisions has."""

from __future__ import annotations

from django.db import models


class Decision(models.Model):
    """What a person decided: why, ``by`` whom and when; ``entry`` is its number in the history."""

    reason = models.TextField()
    by = models.TextField()
    at = models.CharField(max_length=40)
    entry = models.BigIntegerField(unique=True)
    salt = models.CharField(max_length=64)

    class Meta:
        abstract = True
