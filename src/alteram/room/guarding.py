"""The settings that guard who is in the room: cookies, passwords, limits and TLS."""

from __future__ import annotations

import logging
import secrets
from collections.abc import Sequence
from datetime import timedelta
from typing import Any, Final

LOOPBACK: Final = ("127.0.0.1", "localhost", "[::1]")  # any other Host header is refused: no page elsewhere reaches in
YEAR: Final = 365 * 24 * 3600
DAY: Final = 14 * 3600  # seconds of a session: a long day's work
LINK: Final = 3 * 24 * 3600  # seconds in which somebody who was invited chooses a password
LETTERS: Final = 12  # of a password, at least
AGAIN: Final = timedelta(minutes=15)  # after too many wrong passwords
TRIES: Final = 5  # of one name from one address; see ``limiting`` for the others
VALIDATORS: Final = "django.contrib.auth.password_validation."


def cookies(*, team: bool) -> dict[str, Any]:
    """How cookies are kept: of a ``team`` by TLS alone and for this host, else apart from other programs here."""
    own = secrets.token_hex(4)
    return {
        # programs on one machine share their cookies, whatever their ports
        "SESSION_COOKIE_NAME": "__Host-alteram_session" if team else f"alteram_session_{own}",
        "CSRF_COOKIE_NAME": "__Host-alteram_csrf" if team else f"alteram_csrf_{own}",
        "SESSION_COOKIE_SAMESITE": "Lax",
        "SESSION_COOKIE_HTTPONLY": True,
        "SESSION_COOKIE_SECURE": team,
        "CSRF_COOKIE_SAMESITE": "Strict",
        "CSRF_COOKIE_HTTPONLY": True,
        "CSRF_COOKIE_SECURE": team,
        "MESSAGE_STORAGE": "django.contrib.messages.storage.session.SessionStorage",
        **({"SESSION_COOKIE_AGE": DAY} if team else {}),
    }


def accounts(*, team: bool) -> dict[str, Any]:
    """How people prove who they are, and how often they may try; Django's own hashing of passwords stands."""
    # it tells names and addresses, which stay out of logs
    logging.getLogger("axes").setLevel(logging.CRITICAL)
    return {
        "ALTERAM_TEAM": team,
        "ALTERAM_TLS": False,
        "AUTHENTICATION_BACKENDS": [
            "axes.backends.AxesStandaloneBackend",
            "django.contrib.auth.backends.ModelBackend",
        ],
        "PASSWORD_RESET_TIMEOUT": LINK,
        "AUTH_PASSWORD_VALIDATORS": [
            {"NAME": f"{VALIDATORS}MinimumLengthValidator", "OPTIONS": {"min_length": LETTERS}},
            {"NAME": f"{VALIDATORS}UserAttributeSimilarityValidator"},
            {"NAME": f"{VALIDATORS}CommonPasswordValidator"},
            {"NAME": f"{VALIDATORS}NumericPasswordValidator"},
        ],
        "AXES_HANDLER": "alteram.room.limiting.Limits",
        "AXES_LOCKOUT_CALLABLE": "alteram.room.limiting.locked_out",
        "AXES_LOCKOUT_PARAMETERS": [["username", "ip_address"], "ip_address", "username"],
        "AXES_FAILURE_LIMIT": TRIES,
        "AXES_COOLOFF_TIME": AGAIN,
        "AXES_RESET_COOL_OFF_ON_FAILURE_DURING_LOCKOUT": False,
        "AXES_RESET_ON_SUCCESS": True,
        "AXES_DISABLE_ACCESS_LOG": True,
        "AXES_ENABLE_ADMIN": False,
        "AXES_VERBOSE": False,
        "AXES_CLIENT_IP_CALLABLE": "alteram.room.limiting.address_of",
    }


def transport(hosts: Sequence[str], *, proxied: bool) -> dict[str, Any]:
    """That browsers come by TLS alone; where nobody tells whether they did (``proxied``), they are not sent there."""
    return {
        "ALTERAM_TLS": not set(hosts) <= set(LOOPBACK),  # by what links to this room begin
        "CSRF_TRUSTED_ORIGINS": [f"https://{host}" for host in hosts],
        "SECURE_HSTS_SECONDS": YEAR,
        "SECURE_SSL_REDIRECT": proxied,
    }
