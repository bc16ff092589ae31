"""The tables of the room's own: by what programs enter, and questions that people keep. Neither is of the ledger."""

from __future__ import annotations

import hashlib
import secrets
from typing import ClassVar

from django.conf import settings
from django.db import models

PREFIX = "alt_"  # so that scanners of leaked secrets can know one


class Token(models.Model):
    """What a program enters with in the name of a person; only its hash is kept."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="tokens")
    name = models.CharField(max_length=100)
    digest = models.CharField(max_length=64, unique=True)
    made = models.DateTimeField(auto_now_add=True)

    @classmethod
    def new(cls, user: object, name: str) -> str:
        """A token of ``user`` under that name, which is told this once."""
        token = PREFIX + secrets.token_urlsafe(32)
        cls.objects.create(user=user, name=name[:100], digest=cls.digest_of(token))
        return token

    @staticmethod
    def digest_of(token: str) -> str:
        """What is kept of a token; it is random, so that it needs no salt."""
        return hashlib.sha256(token.encode()).hexdigest()


class View(models.Model):
    """A question about claims that a person keeps under a name: the query string, of theirs alone unless ``shared``."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="views")
    name = models.CharField(max_length=80)
    query = models.TextField()
    shared = models.BooleanField(default=False)
    made = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["user", "name"], name="room_one_view")]
