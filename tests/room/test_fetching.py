"""An address is fetched from where its name leads, and its name may lead to public places alone."""

from __future__ import annotations

import functools
import socket
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest
import requests_hardened

from alteram.errors import AddressNotFetched, AddressRefused, RoomNotInstalled
from alteram.room import fetching, public
from alteram.room.fetching import fetch
from alteram.room.public import check_public, check_written

PAGE = b"<html><body><p>They shelled us on 13 September 2022.</p></body></html>"
PRIVATE = (
    "127.0.0.1", "127.8.9.1", "10.0.0.7", "172.16.3.4", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.0",
    "224.0.0.1", "239.255.255.250", "255.255.255.255", "240.0.0.1", "192.0.2.1", "198.18.0.1", "::1", "::",
    "fe80::1", "fc00::1", "fd00:ec2::254", "fec0::1", "ff02::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::127.0.0.1",
    "64:ff9b::7f00:1", "64:ff9b::a9fe:a9fe", "2002:7f00:1::", "2001:db8::1",
)  # fmt: skip
PUBLIC = ("93.184.215.14", "8.8.8.8", "2606:2800:21f:cb07:6820:80da:af6b:8b2c")
ANSWERS: dict[str, tuple[int, dict[str, str], bytes]] = {
    "/page": (200, {"Content-Type": "text/html; charset=windows-1251"}, PAGE),
    "/file": (200, {"Content-Type": "Application/PDF"}, b"%PDF-1.7 "),
    "/unnamed": (200, {}, b"They shelled us."),
    "/picture": (200, {"Content-Type": "image/png"}, b"\x89PNG"),
    "/gone": (404, {"Content-Type": "text/html"}, b"gone"),
    "/none": (204, {}, b""),
    "/moved": (302, {"Location": "/page#part"}, b""),
    "/lost": (302, {}, b""),
    "/round": (301, {"Location": "/round"}, b""),
    "/inside": (302, {"Location": "http://inside.example/latest/meta-data/"}, b""),
    "/numbers": (307, {"Location": "http://2130706433/"}, b""),
    "/disk": (302, {"Location": "file:///etc/passwd"}, b""),
    "/large": (200, {"Content-Type": "text/plain"}, b"a" * 3000),
    "/announced": (200, {"Content-Type": "text/plain", "Content-Length": "999999999"}, b""),
}


@dataclass
class Site:
    """A server of this machine that goes by a name, and what was asked of it."""

    port: int
    asked: list[tuple[str, str]] = field(default_factory=list)

    def at(self, path: str) -> str:
        return f"http://news.example:{self.port}{path}"


class Answering(BaseHTTPRequestHandler):
    site: Site

    def do_GET(self) -> None:
        self.site.asked.append((self.path, self.headers["Host"]))
        if self.path == "/drip":
            return self._drip()
        status, headers, content = ANSWERS[self.path]
        self.send_response(status)
        for name, value in {"Content-Length": str(len(content)), **headers}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(content)
        return None

    def _drip(self) -> None:
        """Headers that never end."""
        self.send_response_only(200)
        self.flush_headers()
        for number in range(20):
            time.sleep(0.1)
            try:
                self.wfile.write(f"X-{number}: more\r\n".encode())
            except OSError:
                return

    def log_message(self, *_: Any) -> None:
        return


@pytest.fixture
def names(monkeypatch) -> dict[str, tuple[str, ...]]:
    """What names stand for; nothing is asked of the network."""
    known: dict[str, tuple[str, ...]] = {}
    own = socket.getaddrinfo

    def looked_up(host: str, port: Any, *arguments: Any, **named: Any) -> list[Any]:
        if host in known:
            return [each for address in known[host] for each in own(address, port, *arguments, **named)]
        if host.replace(".", "").isdigit() or ":" in host:
            return own(host, port, *arguments, **named)
        raise socket.gaierror("no such name")

    monkeypatch.setattr(socket, "getaddrinfo", looked_up)
    return known


@pytest.fixture
def site(names, monkeypatch) -> Iterator[Site]:
    """A site on the loopback, which these tests alone take for a public place."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Answering)
    found = Answering.site = Site(server.server_address[1])
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    names["news.example"] = ("127.0.0.1",)
    is_public = public._is_public
    monkeypatch.setattr(public, "_is_public", lambda each: str(each) == "127.0.0.1" or is_public(each))
    loose = functools.partial(_loose, requests_hardened.Config)
    monkeypatch.setattr(requests_hardened, "Config", loose)
    yield found
    server.shutdown()
    server.server_close()
    thread.join()


def _loose(config: Any, **options: Any) -> Any:
    return config(**{**options, "ip_filter_allow_loopback_ips": True})


def test_a_page_comes_with_what_the_server_says_of_it(site):
    came = fetch(site.at("/page"))
    assert (came.content, came.address) == (PAGE, site.at("/page"))
    assert (came.suffix, came.charset) == (".html", "windows-1251")
    assert site.asked == [("/page", f"news.example:{site.port}")]


@pytest.mark.parametrize(("path", "suffix"), [("/file", ".pdf"), ("/unnamed", "")])
def test_the_type_says_how_a_file_of_it_is_called(site, path, suffix):
    assert fetch(site.at(path)).suffix == suffix


def test_a_redirect_is_followed_to_where_it_leads(site):
    came = fetch(site.at("/moved"))
    assert (came.content, came.address) == (PAGE, site.at("/page"))


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("/picture", "image/png"),
        ("/gone", "404"),
        ("/none", "204"),
        ("/lost", "does not say where"),
        ("/round", "more than 5 times"),
        ("/announced", "larger than"),
    ],
)
def test_what_could_be_no_statement_is_not_taken(site, path, words):
    with pytest.raises(AddressNotFetched, match=words):
        fetch(site.at(path))


def test_no_more_is_taken_than_the_limit(site, monkeypatch):
    monkeypatch.setattr(fetching, "LARGEST", 2999)
    with pytest.raises(AddressNotFetched, match="larger than"):
        fetch(site.at("/large"))
    monkeypatch.setattr(fetching, "LARGEST", 3000)
    assert len(fetch(site.at("/large")).content) == 3000


def test_an_answer_that_never_ends_is_left(site, monkeypatch):
    monkeypatch.setattr(fetching, "LONGEST", 0.4)
    since = time.monotonic()
    with pytest.raises(AddressNotFetched, match="no whole answer"):
        fetch(site.at("/drip"))
    assert time.monotonic() - since < 1.5


@pytest.mark.parametrize("address", ["127.0.0.2", "10.0.0.7", "169.254.169.254", "::1", "fd00:ec2::254"])
def test_a_redirect_leads_nowhere_within(site, names, address):
    names["inside.example"] = (address,)
    with pytest.raises(AddressRefused):
        fetch(site.at("/inside"))
    assert [path for path, _ in site.asked] == ["/inside"]


@pytest.mark.parametrize("path", ["/numbers", "/disk"])
def test_a_redirect_is_held_to_what_an_address_is(site, monkeypatch, path):
    monkeypatch.setattr(public, "_is_public", lambda _: not site.asked)
    with pytest.raises(AddressRefused):
        fetch(site.at(path))


def test_proxies_and_passwords_of_the_machine_are_not_used(site, monkeypatch):
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    assert fetch(site.at("/page")).content == PAGE


@pytest.mark.parametrize("address", PRIVATE)
def test_a_name_for_a_place_that_is_not_public_is_refused(names, address):
    names["inside.example"] = (address,)
    with pytest.raises(AddressRefused, match="not public"):
        fetch("http://inside.example/latest/meta-data/")


@pytest.mark.parametrize("addresses", [PUBLIC, PUBLIC[:1]])
def test_a_name_for_public_places_is_not(names, addresses):
    names["news.example"] = addresses
    check_public("https://news.example/")


@pytest.mark.parametrize("place", [0, 1])
def test_all_that_a_name_stands_for_is_looked_at(names, place):
    names["both.example"] = tuple(sorted((PUBLIC[0], "10.0.0.1"), reverse=bool(place)))
    with pytest.raises(AddressRefused):
        fetch("http://both.example/")


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "2130706433", "0x7f.1", "017700000001", "127.1", "[::1]", "[::ffff:7f00:1]"]
)
def test_an_address_in_numbers_is_held_to_the_same(host):
    with pytest.raises((AddressRefused, AddressNotFetched)):
        fetch(f"http://{host}/")


def test_a_name_that_turns_to_another_place_is_not_followed(site, names, monkeypatch):
    """It was public when it was checked, and is this machine when the connection is made."""
    strict = requests_hardened.Config.args[0]
    monkeypatch.setattr(requests_hardened, "Config", strict)
    monkeypatch.setattr(public, "_is_public", lambda _: True)
    with pytest.raises(AddressNotFetched, match="from one moment to the next"):
        fetch(site.at("/page"))
    assert site.asked == []


@pytest.mark.parametrize(
    "address",
    [
        "", "news", "//news.example/", "ftp://news.example/", "file:///etc/passwd", "javascript:alert(1)",
        "gopher://news.example/", "http://", "http:///etc", "http://news.example:0/", "http://news.example:99999/",
        "http://user:pass@news.example/", "http://news.example@inside.example/", "http://news.example/a b",
        "http://news.example\\@inside.example/", "http://news.example/\r\nHost: inside", "http://[::1",
        "http://news.example/" + "a" * 2000,
    ],
)  # fmt: skip
def test_what_is_no_address_of_the_web_is_refused(address):
    with pytest.raises(AddressRefused):
        check_written(address)


def test_without_a_network_a_code_says_so(names):
    with pytest.raises(AddressNotFetched, match=r"V103 .*nobody knows the name") as caught:
        fetch("https://news.example/")
    assert "connection" in caught.value.todo


def test_where_nobody_listens_a_code_says_so(site):
    with pytest.raises(AddressNotFetched, match="cannot be reached"):
        fetch("http://news.example:9/")


def test_a_package_that_is_missing_is_named(names, monkeypatch):
    names["news.example"] = PUBLIC
    monkeypatch.setitem(__import__("sys").modules, "requests_hardened", None)
    with pytest.raises(RoomNotInstalled, match="requests_hardened"):
        fetch("https://news.example/")
