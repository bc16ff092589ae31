"""What others made and the room brings along is as its makers published it."""

from __future__ import annotations

import hashlib
import tomllib
from pathlib import Path

import pytest

import alteram.room

ROOM = Path(alteram.room.__file__).parent
VENDOR = ROOM / "static" / "room" / "vendor"
LISTED = tomllib.loads((VENDOR / "versions.toml").read_text(encoding="utf-8"))["file"]


@pytest.mark.parametrize("each", LISTED, ids=lambda each: each["name"])
def test_a_file_is_as_it_was_published(each):
    assert hashlib.sha256((VENDOR / each["name"]).read_bytes()).hexdigest() == each["sha256"]
    assert (VENDOR / each["licence_file"]).stat().st_size > 300


def test_every_file_is_listed():
    listed = {each[name] for each in LISTED for name in ("name", "licence_file")}
    assert {path.name for path in VENDOR.iterdir()} == {*listed, "versions.toml"}


@pytest.mark.parametrize("path", sorted(ROOM.glob("static/room/**/*.js")), ids=lambda path: path.name)
def test_our_own_scripts_make_no_script_of_text(path):
    if VENDOR in path.parents:
        return
    text = path.read_text(encoding="utf-8").replace("http://www.w3.org/2000/svg", "")
    assert not any(each in text for each in ("eval(", "new Function", "innerHTML =", "http://", "https://", "blob:"))


def test_modules_come_as_what_browsers_take_for_modules(browser):
    response = browser.get("/static/room/vendor/maplibre-gl.mjs")
    assert response["Content-Type"].startswith("text/javascript")
    response.close()
