"""Whether an address of the web leads out of this machine and its network."""

from __future__ import annotations

import ipaddress
import re
import socket
from typing import Final
from urllib.parse import SplitResult, urlsplit

from alteram.errors import AddressNotFetched, AddressRefused

SCHEMES: Final = {"http": 80, "https": 443}
MOST_LETTERS: Final = 2000
UNWRITTEN: Final = re.compile(r"[\x00-\x20\x7f\\]")  # what parsers of addresses read each in their own way
_TODO: Final = "give the public address of the page, or save it as a file and add that"
# addresses of version 6 that carry one of version 4, and so may lead to a private one (RFC 4291, 6052, 3056)
_CARRIERS: Final = tuple(map(ipaddress.ip_network, ("::/96", "64:ff9b::/96", "2002::/16")))
Address = ipaddress.IPv4Address | ipaddress.IPv6Address


def check_public(address: str) -> None:
    """Nothing, for an address of the web whose name stands for public addresses alone.

    Raises:
        AddressRefused: it is not.
        AddressNotFetched: nobody knows its name.
    """
    parts = check_written(address)
    host, port = str(parts.hostname), parts.port or SCHEMES[parts.scheme]
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        todo = "check the address and the connection of this machine, or save the page as a file and add that"
        raise AddressNotFetched(f"nobody knows the name {host[:200]}", where=address[:500], todo=todo) from None
    for *_, place in found:
        if not _is_public(ipaddress.ip_address(str(place[0]))):
            what = "it leads into this machine or a network that is not public"
            raise AddressRefused(what, where=address[:500], todo=_TODO)


def check_written(address: str) -> SplitResult:
    """The parts of ``address``, which is written as one of the web; nothing is looked up.

    Raises:
        AddressRefused: it is not.
    """
    shown = address[:500]
    try:
        parts = urlsplit(address)
        known = parts.scheme in SCHEMES and bool(parts.hostname) and parts.port != 0
    except ValueError:
        known = False
    if not known or len(address) > MOST_LETTERS or UNWRITTEN.search(address):
        raise AddressRefused("this is no address that begins with http:// or https://", where=shown, todo=_TODO)
    if "@" in parts.netloc:
        raise AddressRefused("an address that names a user is not opened", where=shown, todo=_TODO)
    return parts


def _is_public(address: Address) -> bool:
    """Whether anybody on the internet would reach the same machine under ``address``."""
    if isinstance(address, ipaddress.IPv6Address):
        if address.ipv4_mapped is not None:
            return _is_public(address.ipv4_mapped)
        if address.is_site_local or any(address in each for each in _CARRIERS):
            return False
    return address.is_global and not address.is_multicast and not address.is_reserved
