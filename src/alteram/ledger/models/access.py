"""The table of who was let into the review room, in which role, and by whom."""

from __future__ import annotations

from django.db import models


class Access(models.Model):
    """That a ``person`` was invited, given another ``role``, a new link, shut out or let in again: the ``act``.

    ``role`` is the one that they have from then on. No password, hash or link is kept here.
    """

    person = models.TextField()
    act = models.CharField(max_length=10)
    role = models.CharField(max_length=20)
    reason = models.TextField()
    by = models.TextField()
    at = models.CharField(max_length=40)
    salt = models.CharField(max_length=64)

    class Meta:
        verbose_name_plural = "access"
