"""What lies at a public address of the web, fetched without being led into this machine or its network."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from queue import Empty, SimpleQueue
from threading import Thread
from typing import Any, Final
from urllib.parse import urldefrag, urljoin

from alteram.about import __version__
from alteram.errors import AddressNotFetched, AlteramError, RoomNotInstalled
from alteram.room.public import check_public

LONGEST: Final = 10.0  # seconds from the first look at a name to the last byte
LARGEST: Final = 20 * 2**20  # bytes, unpacked
REDIRECTS: Final = 5
PIECE: Final = 16_384
FOUND: Final = 200
MOVED: Final = frozenset({301, 302, 303, 307, 308})
AS_FILE: Final = "save it as a file, and add that"
CHARSET: Final = re.compile(r"charset\s*=\s*[\"']?([\w.:-]{2,40})", re.I)
# what can be read, and how the name of a file says so; of an unnamed type the bytes tell
TYPES: Final = {
    "": "", "application/octet-stream": "", "binary/octet-stream": "",
    "text/html": ".html", "application/xhtml+xml": ".html", "text/plain": "",
    "application/pdf": ".pdf", "application/x-pdf": ".pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
    "application/json": ".json", "application/jsonl": ".jsonl", "application/x-ndjson": ".jsonl",
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """The bytes that came, from which ``address`` in the end, and what the server says of them.

    ``suffix`` is that of a file of such bytes; ``charset`` the encoding that the server names.
    """

    content: bytes
    address: str
    suffix: str = ""
    charset: str | None = None


def fetch(address: str) -> Fetched:
    """What lies at ``address``, within ``LONGEST`` seconds; each redirect is held to what an address is held to.

    No cookies, proxies or passwords of this machine are used.

    Raises:
        AddressRefused: it, or one that it leads to, is no public address of the web.
        AddressNotFetched: there is no whole answer in time, or none that could be a statement.
        RoomNotInstalled: the package is missing that goes to the checked address alone.
    """
    answers: SimpleQueue[Fetched | AlteramError] = SimpleQueue()
    ending = time.monotonic() + LONGEST
    # a name is looked up, and headers come, at whatever pace the other side likes: only leaving them behind ends that
    Thread(target=_answer, args=(address, ending, answers), name="fetching", daemon=True).start()
    try:
        answer = answers.get(timeout=LONGEST)
    except Empty:
        raise _late(address) from None
    if isinstance(answer, AlteramError):
        raise answer
    return answer


def _answer(address: str, ending: float, answers: SimpleQueue[Fetched | AlteramError]) -> None:
    try:
        answers.put(_followed(address, ending))
    except AlteramError as error:
        answers.put(error)
    except Exception as error:
        # what a hostile answer makes a parser of headers, names or packed bytes raise is no fault of this program
        answers.put(_failed(address, f"it cannot be fetched ({type(error).__name__})"))


def _followed(address: str, ending: float) -> Fetched:
    """What lies at the end of the redirects from ``address``."""
    with _session() as session:
        for _ in range(REDIRECTS + 1):
            check_public(address)
            with _get(session, address, ending) as response:
                if response.status_code not in MOVED:
                    return _read(response, address, ending)
                target = session.get_redirect_target(response)
            if not target:
                raise _failed(address, "it leads on, and does not say where")
            address = urldefrag(urljoin(address, target)).url
    raise _failed(address, f"it leads on more than {REDIRECTS} times")


def _session() -> Any:
    """A session that resolves a name once, refuses private addresses, and connects to the one that it checked."""
    try:
        from requests_hardened import Config, HTTPSession
    except ModuleNotFoundError as error:
        todo = 'install it: pip install "alteram[room]"'
        raise RoomNotInstalled(f"fetching needs the package {error.name}", todo=todo) from None
    session = HTTPSession(
        Config(
            ip_filter_enable=True,
            ip_filter_allow_loopback_ips=False,
            never_redirect=True,
            default_timeout=(LONGEST, LONGEST),
            user_agent_override=f"alteram/{__version__}",
        )
    )
    session.trust_env = False  # a proxy would look names up itself, and passwords of this machine are nobody's
    return session


def _get(session: Any, address: str, ending: float) -> Any:
    from requests import RequestException
    from requests.exceptions import SSLError, Timeout
    from requests_hardened.ip_filter import InvalidIPAddress

    left = max(ending - time.monotonic(), 0.1)
    try:
        return session.get(address, stream=True, timeout=(left, left), headers={"Accept-Encoding": "identity"})
    except InvalidIPAddress:
        # it was public when it was looked up for the first time
        raise _failed(address, "its name stands for another address from one moment to the next") from None
    except Timeout:
        raise _late(address) from None
    except SSLError:
        raise _failed(address, "its certificate is not one to trust") from None
    except RequestException:
        raise _failed(address, "it cannot be reached") from None


def _read(response: Any, address: str, ending: float) -> Fetched:
    """The bytes of an answer, as far as it could be a statement."""
    if response.status_code != FOUND:
        raise _failed(address, f"it answers {response.status_code}")
    media_type, suffix, charset = _type_of(response.headers)
    if media_type not in TYPES:
        raise _failed(address, f"it is {media_type[:80]}, and no text, page or document")
    if (announced := response.headers.get("Content-Length", "")).isdecimal() and int(announced) > LARGEST:
        raise _large(address)
    content = b"".join(_pieces(response, address, ending))
    return Fetched(content=content, address=address, suffix=suffix, charset=charset)


def _pieces(response: Any, address: str, ending: float) -> Iterator[bytes]:
    size = 0
    for piece in response.iter_content(PIECE):
        size += len(piece)
        if size > LARGEST:
            raise _large(address)
        if time.monotonic() > ending:
            raise _late(address)
        yield piece


def _type_of(headers: Mapping[str, str]) -> tuple[str, str, str | None]:
    """The media type, the suffix of such files, and the encoding that the server names."""
    said = headers.get("Content-Type", "")
    media_type = said.partition(";")[0].strip().lower()
    charset = CHARSET.search(said)
    return media_type, TYPES.get(media_type, ""), charset[1] if charset else None


def _late(address: str) -> AddressNotFetched:
    return _failed(address, f"there is no whole answer within {LONGEST:.0f} s")


def _large(address: str) -> AddressNotFetched:
    return _failed(address, f"it is larger than {LARGEST // 2**20} MB")


def _failed(address: str, what: str) -> AddressNotFetched:
    return AddressNotFetched(what, where=address[:500], todo=f"try again later, or {AS_FILE}")
