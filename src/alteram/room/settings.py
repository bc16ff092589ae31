"""Django's settings for the room: in code, since there is one room and nobody has a project for it."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from typing import Any, Final

from alteram.ledger.opening import set_up

LOOPBACK: Final = ("127.0.0.1", "localhost", "[::1]")  # any other Host header is refused: no page elsewhere reaches in
APPS: Final = (
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.staticfiles",
    "django_htmx",
    "ninja",
    "alteram.room",
)
MIDDLEWARE: Final = (
    "django.middleware.security.SecurityMiddleware",
    "alteram.room.policy.policy",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "alteram.room.visiting.Visiting",
    "alteram.room.entering.Entered",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "alteram.room.bounding.bounding",
    "alteram.room.naming.naming",
    "alteram.room.refusing.refusing",
)
CONTEXT: Final = (
    "django.template.context_processors.request",
    "django.contrib.auth.context_processors.auth",
    "alteram.room.context.pages",
)
LARGEST: Final = 64 * 2**20  # bytes of a form with files; what one statement may be, the reader knows
MOST_FILES: Final = 2000  # of one form

MOST_FIELDS: Final = 50_000  # of a form: a large incident has a box for each claim in each row


def configure(*, hosts: Sequence[str] = LOOPBACK, secret: str | None = None, public: bool = False) -> None:
    """Set Django up for the room, the first time in a process; ``secret`` signs sessions, and is new unless given.

    A ``public`` room is for everybody to read.
    """
    own = secrets.token_hex(4)
    set_up(
        {
            "INSTALLED_APPS": APPS,
            "MIDDLEWARE": MIDDLEWARE,
            "ROOT_URLCONF": "alteram.room.urls",
            "ALLOWED_HOSTS": list(hosts),
            "SECRET_KEY": secret or secrets.token_urlsafe(48),
            "TEMPLATES": [_templates()],
            "STATIC_URL": "/static/",
            "WHITENOISE_USE_FINDERS": True,
            "WHITENOISE_MAX_AGE": 3600,
            "WHITENOISE_ALLOW_ALL_ORIGINS": False,
            "LOGIN_URL": "/closed/",
            "ALTERAM_PUBLIC": public,
            # programs on one machine share their cookies, whatever their ports
            "SESSION_COOKIE_NAME": f"alteram_session_{own}",
            "CSRF_COOKIE_NAME": f"alteram_csrf_{own}",
            "SESSION_COOKIE_SAMESITE": "Lax",
            "SESSION_COOKIE_HTTPONLY": True,
            "CSRF_COOKIE_SAMESITE": "Strict",
            "CSRF_COOKIE_HTTPONLY": True,
            "SECURE_REFERRER_POLICY": "same-origin",
            "X_FRAME_OPTIONS": "DENY",
            "DATA_UPLOAD_MAX_MEMORY_SIZE": LARGEST,
            "DATA_UPLOAD_MAX_NUMBER_FIELDS": MOST_FIELDS,
            "FILE_UPLOAD_MAX_MEMORY_SIZE": LARGEST,
            "DATA_UPLOAD_MAX_NUMBER_FILES": MOST_FILES,
            "USE_I18N": False,
            "LOGGING_CONFIG": None,
        }
    )


def _templates() -> dict[str, Any]:
    return {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {"context_processors": list(CONTEXT), "builtins": ["alteram.room.templatetags.shown"]},
    }
