"""The room as an app of Django."""

from __future__ import annotations

from django.apps import AppConfig


class Room(AppConfig):
    """Pages alone: the tables are the ledger's, and Django's own for users and sessions."""

    name = "alteram.room"
    label = "room"
