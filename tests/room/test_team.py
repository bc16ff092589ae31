"""The room as the program serves it to a team: behind a proxy, by TLS alone, from several processes."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlencode

import pytest

from alteram.room.guarding import LOOPBACK, TRIES, cookies, transport
from tests.room.team import PASSWORD

HOST = "room.example.org"


@dataclass
class Answer:
    status: int
    headers: dict[str, list[str]]
    text: str

    def header(self, name: str) -> str:
        return ", ".join(self.headers.get(name.lower(), []))


class Browser:
    """What keeps cookies, and asks as a proxy would on behalf of a browser at ``address``."""

    def __init__(self, address: str = "203.0.113.7") -> None:
        self.cookies: dict[str, str] = {}
        self.address = address
        self.flags: dict[str, str] = {}

    def ask(
        self, port: int, path: str, form: dict[str, str] | None = None, *, proto: str = "https", **headers: str
    ) -> Answer:
        connection = HTTPConnection("127.0.0.1", port, timeout=60)
        kept = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        told = {"Host": HOST, "X-Forwarded-For": self.address, "X-Forwarded-Proto": proto, "Cookie": kept, **headers}
        if form is not None:
            told = {"Content-Type": "application/x-www-form-urlencoded", "Origin": f"https://{HOST}"} | told
        body = None if form is None else urlencode(form)
        connection.request("GET" if form is None else "POST", path, body, told)
        response = connection.getresponse()
        found: dict[str, list[str]] = {}
        for name, value in response.getheaders():
            found.setdefault(name.lower(), []).append(value)
        answer = Answer(response.status, found, response.read().decode())
        connection.close()
        for cookie in found.get("set-cookie", []):
            name, _, rest = cookie.partition("=")
            value, _, self.flags[name] = rest.partition(";")
            self.cookies[name] = value.strip('"')
        return answer

    def post(self, port: int, path: str, form: dict[str, str]) -> Answer:
        page = self.ask(port, path).text
        (token,) = re.findall(r'name="csrfmiddlewaretoken" value="([^"]+)"', page)[:1]
        return self.ask(port, path, form | {"csrfmiddlewaretoken": token})


@contextmanager
def serving(ledger: Path, *options: str) -> Iterator[tuple[int, list[str]]]:
    """The port of a room that is served, and what the program said until it was open."""
    program = [
        sys.executable,
        "-m",
        "alteram",
        "serve",
        "--team",
        "--port",
        "0",
        "--by",
        "Ana",
        "--ledger",
        str(ledger),
    ]
    environment = {name: value for name, value in os.environ.items() if name != "ALTERAM_SECRET_KEY"}
    server = subprocess.Popen([*program, *options], env=environment, stderr=subprocess.PIPE, text=True)
    try:
        assert server.stderr is not None
        said = [server.stderr.readline() for _ in range(2)]
        (port,) = re.findall(r"listens at \S+:(\d+)", said[-1])
        yield int(port), said
    finally:
        server.terminate()
        server.communicate()


BEHIND = ("--host", HOST, "--proxy", "127.0.0.1")


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("team") / "ledger.sqlite3"


@pytest.fixture(scope="module")
def port(ledger: Path) -> Iterator[int]:
    """A room in which Ana is the first administrator, who chose a password by the link that was told."""
    program = [sys.executable, "-m", "alteram", "people", "add", "Ana", "--role", "administrator"]
    told = [*program, "--by", "Ana", "--reason", "the first", "--ledger", str(ledger), "--address", f"https://{HOST}/"]
    said = subprocess.run(told, check=True, capture_output=True, text=True).stdout
    link = re.findall(rf"https://{HOST}(/welcome/[^\"]+)", said)
    with serving(ledger, *BEHIND) as (port, _):
        answer = Browser().post(port, link[0], {"new_password1": PASSWORD, "new_password2": PASSWORD})
        assert answer.status == 302
        yield port


def test_somebody_logs_in_through_the_proxy(port):
    browser = Browser()
    assert browser.ask(port, "/").header("location") == "/login/?next=/"
    assert browser.post(port, "/login/", {"username": "Ana", "password": PASSWORD}).status == 302
    page = browser.ask(port, "/settings/")
    assert "for a team" in page.text
    assert page.header("strict-transport-security") == "max-age=31536000"


def test_cookies_go_by_tls_to_this_host_alone(port):
    browser = Browser()
    browser.post(port, "/login/", {"username": "Ana", "password": PASSWORD})
    assert set(browser.flags) == {"__Host-alteram_session", "__Host-alteram_csrf"}
    for flags in browser.flags.values():
        assert {"Secure", "HttpOnly", "Path=/"} <= {each.strip() for each in flags.split(";")}
        assert "Domain" not in flags


def test_a_session_outlasts_the_program_and_is_the_same_in_each_process(ledger, port):
    browser = Browser()
    browser.post(port, "/login/", {"username": "Ana", "password": PASSWORD})
    with serving(ledger, *BEHIND) as (other, said):
        assert browser.ask(other, "/people/").status == 200
        assert "welcome" not in "".join(said)


def test_who_comes_without_tls_is_sent_there(port):
    answer = Browser().ask(port, "/login/", proto="http")
    assert (answer.status, answer.header("location")) == (301, f"https://{HOST}/login/")
    assert answer.header("set-cookie") == ""


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "evil.example", f"{HOST}.evil.example"])
def test_another_name_is_refused(port, host):
    assert Browser().ask(port, "/login/", Host=host).status == 400


def test_a_form_of_another_page_is_refused(port):
    browser = Browser()
    browser.post(port, "/login/", {"username": "Ana", "password": PASSWORD})
    page = browser.ask(port, "/settings/").text
    (token,) = re.findall(r'name="csrfmiddlewaretoken" value="([^"]+)"', page)[:1]
    sent = {"csrfmiddlewaretoken": token, "look": "dark"}
    assert browser.ask(port, "/settings/look/", sent).status == 302
    refused = browser.ask(port, "/settings/look/", sent, Origin="https://evil.example")
    assert refused.status == 403


def test_addresses_are_those_that_the_proxy_tells(port):
    wrong = {"username": "Ana", "password": "wrong"}
    answers = [Browser("198.51.100.9").post(port, "/login/", wrong).status for _ in range(TRIES)]
    assert answers[-1] == 429
    assert Browser("198.51.100.8").post(port, "/login/", {"username": "Ana", "password": PASSWORD}).status == 302
    forged = Browser("198.51.100.77, 198.51.100.9")  # a browser's own words, and the address that the proxy added
    assert forged.post(port, "/login/", {"username": "Ana", "password": PASSWORD}).status == 429


def test_without_a_proxy_nobody_is_believed(tmp_path):
    with serving(tmp_path / "ledger.sqlite3", "--host", HOST) as (port, said):
        assert f"https://{HOST}" in said[-1]
        answer = Browser().ask(port, "/login/")
        assert answer.status == 200
        assert answer.header("strict-transport-security") == ""
        answers = [
            Browser(f"203.0.113.{number}").post(port, "/login/", {"username": "Zoe", "password": "wrong"}).status
            for number in range(TRIES)
        ]
        assert answers[-1] == 429


def test_cookies_of_one_person_are_as_they_were():
    alone, again = cookies(team=False), cookies(team=False)
    assert not alone["SESSION_COOKIE_SECURE"]
    assert not alone["CSRF_COOKIE_SECURE"]
    assert "SESSION_COOKIE_AGE" not in alone
    assert alone["SESSION_COOKIE_NAME"] != again["SESSION_COOKIE_NAME"]


def test_only_a_proxy_that_was_named_sends_browsers_to_tls():
    assert not transport(LOOPBACK, proxied=False)["SECURE_SSL_REDIRECT"]
    assert not transport(LOOPBACK, proxied=False)["ALTERAM_TLS"]
    behind = transport((HOST,), proxied=True)
    assert behind["SECURE_SSL_REDIRECT"]
    assert behind["CSRF_TRUSTED_ORIGINS"] == [f"https://{HOST}"]
