"""Django's settings for the room: in code, since there is one room and nobody has a project for it."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from typing import Any, Final

from alteram.ledger.opening import set_up
from alteram.room.guarding import LOOPBACK, accounts, cookies, transport

APPS: Final = (
    "alteram.room",  # whose templates stand in for those of the others
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.admin.apps.SimpleAdminConfig",
    "django.contrib.staticfiles",
    "django_htmx",
    "ninja",
    "axes",
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
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "alteram.room.bounding.bounding",
    "alteram.room.naming.naming",
    "alteram.room.refusing.refusing",
    "axes.middleware.AxesMiddleware",
)
CONTEXT: Final = (
    "django.template.context_processors.request",
    "django.contrib.auth.context_processors.auth",
    "django.contrib.messages.context_processors.messages",
    "alteram.room.context.pages",
    "alteram.room.looks.look",
)
LARGEST: Final = 64 * 2**20  # bytes of a form with files; what one statement may be, the reader knows
MOST_FILES: Final = 2000  # of one form

MOST_FIELDS: Final = 50_000  # of a form: a large incident has a box for each claim in each row


def configure(
    *,
    hosts: Sequence[str] = LOOPBACK,
    secret: str | None = None,
    team: bool = False,
    proxied: bool = False,
    public: bool = False,
) -> None:
    """Set Django up for the room, the first time in a process; ``secret`` signs sessions, and is new unless given.

    Of a ``team``, people have accounts, and cookies go by TLS alone; ``proxied`` says that whoever ends TLS tells so. A
    ``public`` room is for everybody to read.
    """
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
            "LOGIN_URL": "/login/" if team else "/closed/",
            "LOGIN_REDIRECT_URL": "/",
            "CSRF_FAILURE_VIEW": "alteram.room.refusing.forged",
            "ALTERAM_PUBLIC": public,
            "SECURE_REFERRER_POLICY": "same-origin",
            "X_FRAME_OPTIONS": "DENY",
            "TIME_ZONE": "UTC",
            "USE_I18N": False,
            "LOGGING_CONFIG": None,
            **_bounds(),
            **cookies(team=team),
            **accounts(team=team),
            **(transport(hosts, proxied=proxied) if team else {}),
        }
    )


def _bounds() -> dict[str, int]:
    """How much a form may bring."""
    return {
        "DATA_UPLOAD_MAX_MEMORY_SIZE": LARGEST,
        "DATA_UPLOAD_MAX_NUMBER_FIELDS": MOST_FIELDS,
        "FILE_UPLOAD_MAX_MEMORY_SIZE": LARGEST,
        "DATA_UPLOAD_MAX_NUMBER_FILES": MOST_FILES,
    }


def _templates() -> dict[str, Any]:
    return {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {"context_processors": list(CONTEXT), "builtins": ["alteram.room.templatetags.shown"]},
    }
