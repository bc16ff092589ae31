"""The ledger as an application of Django."""

from __future__ import annotations

from django.apps import AppConfig


class LedgerConfig(AppConfig):
    """Tables under names that begin with ``ledger_``."""

    name = "alteram.ledger"
    label = "ledger"
    default_auto_field = "django.db.models.BigAutoField"
