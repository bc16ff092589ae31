"""The review room as the program opens it, in a process of its own, for what looks at it from outside."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from http.cookiejar import CookieJar
from typing import Final
from urllib.request import HTTPCookieProcessor, OpenerDirector, build_opener

ALTERAM: Final = (sys.executable, "-m", "alteram")
WITHIN: Final = re.compile(r'<a href="(/[a-z]*/?)"')


@contextmanager
def served(*options: str, environment: Mapping[str, str] | None = None, like: str = r"http://\S+") -> Iterator[str]:
    """The first link, ``like`` that, of a room that ``alteram serve`` opens with ``options``; Ctrl-C closes it."""
    command = [*ALTERAM, "serve", "--no-browser", "--port", "0", *options]
    told = {**os.environ, **(environment or {})}
    server = subprocess.Popen(command, env=told, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    assert server.stderr is not None
    said: list[str] = []
    try:
        for line in server.stderr:
            said.append(line)
            if found := re.search(like, line):
                yield found[0]
                return
        raise AssertionError(f"{' '.join(command)} opened nothing: {''.join(said)}")
    finally:
        close(server)


def close(server: subprocess.Popen[str]) -> None:
    """Close a room as a person does: by Ctrl-C, once more where it is lost on a busy machine, and then for good."""
    for each in (signal.SIGINT, signal.SIGINT, signal.SIGKILL):
        server.send_signal(each)
        with suppress(subprocess.TimeoutExpired):
            server.communicate(timeout=30)
            return


def entered(link: str) -> tuple[OpenerDirector, str]:
    """What opens pages of the room to whom ``link`` let in, and the first page."""
    browser = build_opener(HTTPCookieProcessor(CookieJar()))
    return browser, browser.open(link).read().decode()


def walked(*options: str) -> list[str]:
    """The pages that the first one leads to, in a room opened with these ``options``; each has answered."""
    with served(*options) as link:
        browser, first = entered(link)
        paths = list(dict.fromkeys(WITHIN.findall(first)))
        for path in paths:
            browser.open(link.partition("/enter")[0] + path).close()
        return paths
