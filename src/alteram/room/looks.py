"""Light or dark: as the system has it, unless a browser's cookie says otherwise."""

from __future__ import annotations

from typing import Final

from django.http import HttpRequest

COOKIE: Final = "alteram_look"
LOOKS: Final = {"": "As the system", "light": "Light", "dark": "Dark"}
LASTS: Final = 365 * 24 * 3600


def look(request: HttpRequest) -> dict[str, str]:
    """The ``look`` that the browser asked for, for the pages; nothing where the system is to decide."""
    asked = request.COOKIES.get(COOKIE, "")
    return {"look": asked if asked in LOOKS else ""}
