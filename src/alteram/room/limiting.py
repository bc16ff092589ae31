"""How often a password may be wrong: few times for a name from an address, more for an address or a name alone."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from ipaddress import IPv6Address, ip_address, ip_network
from math import ceil
from typing import Any, Final

from axes.handlers.database import AxesDatabaseHandler
from axes.handlers.proxy import AxesProxyHandler
from django.db.models import Max, Sum
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from alteram.room.guarding import AGAIN, TRIES

# in the order of AXES_LOCKOUT_PARAMETERS; who guesses at a name from many addresses shuts out its owner too, for a
# while, and so a name alone has the most tries
LIMITS: Final = (TRIES, 20, 50)
SUBSCRIBER: Final = 64  # bits
TOO_MANY: Final = 429
Credentials = Mapping[str, Any] | None


class Limits(AxesDatabaseHandler):
    """Failures as axes counts them, each kind weighed by its own limit."""

    def get_failures(self, request: HttpRequest, credentials: Credentials = None) -> int:
        """The failures that count most, as if all kinds had the limit of a name from an address."""
        return max(number * TRIES // limit for number, _, limit in self._counted(request, credentials))

    def until(self, request: HttpRequest, credentials: Credentials) -> datetime:
        """When the next try is taken."""
        over = [last for number, last, limit in self._counted(request, credentials) if number >= limit]
        return max(over, default=timezone.now()) + AGAIN

    def reset_user_attempts(self, request: HttpRequest, credentials: Credentials = None) -> int:
        """How many failures are forgotten: those of the name from the address alone, not of all that was tried there.

        Else who has an account could guess at others without end, logging in to their own between.
        """
        deleted: int = self.filter_user_attempts(request, credentials)[0].delete()[0]
        return deleted

    def _counted(self, request: HttpRequest, credentials: Credentials) -> list[tuple[int, datetime, int]]:
        """How many failures there are of each kind, the last of them, and the limit."""
        counted = [
            attempts.aggregate(number=Sum("failures_since_start"), last=Max("attempt_time"))
            for attempts in self.get_user_attempts(request, credentials)
        ]
        return [(each["number"] or 0, each["last"], limit) for each, limit in zip(counted, LIMITS, strict=True)]


def address_of(request: HttpRequest) -> str | None:
    """Where ``request`` comes from: the server has put in what a trusted proxy tells, and nobody else.

    Of version 6 it is the network of a subscriber, who has all its addresses (RFC 6177); None where there is none.
    """
    try:
        address = ip_address(request.META.get("REMOTE_ADDR", ""))
    except ValueError:
        return None
    if isinstance(address, IPv6Address):
        mapped = address.ipv4_mapped
        return str(mapped or ip_network((int(address), SUBSCRIBER), strict=False).network_address)
    return str(address)


def locked_out(request: HttpRequest, _response: HttpResponse | None, credentials: Credentials) -> HttpResponse:
    """The page that says when a password is taken again, the right one as well as a wrong one."""
    until = AxesProxyHandler.get_implementation().until(request, credentials)
    minutes = max(ceil((until - timezone.now()).total_seconds() / 60), 1)
    told = {"title": "Wait", "until": until, "minutes": minutes}
    response = render(request, "room/waiting.html", told, status=TOO_MANY)
    response["Retry-After"] = str(minutes * 60)
    return response


def forgive(name: str) -> None:
    """Forget the wrong passwords that were tried for ``name``: its owner has a new one."""
    AxesProxyHandler.get_implementation().reset_attempts(username=name)
