"""What the page does in a browser, where one is installed: marks open their evidence by mouse and by keyboard."""

from __future__ import annotations

import base64
import hashlib
import json
import re
import shutil
import subprocess
from html import unescape
from pathlib import Path

import pytest

from tests.atlas.charts import spot
from tests.claim_factory import claim_of
from tests.cli.sheets.pages import page, reading_of

BROWSER = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
FLAGS = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync --enable-logging=stderr"
).split()
PROBE = """
const found = {};
const panel = document.getElementById("panel");
const marks = [...document.querySelectorAll("svg.map a.mark")].filter((mark) => mark.getClientRects().length);
const press = (key) => document.dispatchEvent(new KeyboardEvent("keydown", {key, bubbles: true}));
const click = (mark) => mark.dispatchEvent(new MouseEvent("click", {bubbles: true, cancelable: true}));
found.marks = marks.length;
found.hiddenAtFirst = panel.hidden;
click(marks[0]);
found.opened = !panel.hidden;
found.quotes = [...panel.querySelectorAll("q")].map((quote) => quote.textContent);
found.label = document.getElementById("panel-title").textContent;
found.focusInPanel = document.activeElement === panel;
press("Escape");
found.closed = panel.hidden;
found.focusBack = document.activeElement === marks[0];
marks[1].focus();
found.order = document.activeElement === marks[1];
click(marks[1]);
document.getElementById("close").click();
found.closedByButton = panel.hidden;
found.wide = document.documentElement.scrollWidth <= window.innerWidth;
document.documentElement.dataset.found = JSON.stringify(found);
"""

pytestmark = pytest.mark.skipif(BROWSER is None, reason="no Chromium is installed to open the page in")


def probed(text: str) -> str:
    """The page with the probe's script, which its policy allows beside its own."""
    digest = base64.b64encode(hashlib.sha256(PROBE.encode()).digest()).decode()
    allowed = text.replace("script-src &#x27;", f"script-src &#x27;sha256-{digest}&#x27; &#x27;", 1)
    return allowed.replace("</body>", f"<script>{PROBE}</script></body>")


def opened(tmp_path: Path, text: str, *, width: int) -> tuple[dict[str, object], str]:
    """What the probe found, and what the browser complained of."""
    file = tmp_path / "map.html"
    file.write_text(probed(text), encoding="utf-8")
    command = [str(BROWSER), *FLAGS, f"--user-data-dir={tmp_path / 'profile'}", f"--window-size={width},900"]
    done = subprocess.run(
        [*command, "--dump-dom", file.as_uri()], capture_output=True, text=True, timeout=90, check=True
    )
    found = re.search(r'data-found="([^"]*)"', done.stdout)
    assert found, done.stderr
    complaints = [line for line in done.stderr.splitlines() if "CONSOLE" in line]
    return json.loads(unescape(found[1])), "\n".join(complaints)


@pytest.mark.parametrize("width", [1280, 500])
def test_a_mark_opens_its_evidence_and_escape_closes_it(tmp_path: Path, width: int):
    sotk, goris = spot("Sotk", 40.2, 45.87), spot("Goris", 39.5, 46.34, "district", code="AM")
    told = claim_of(quote="they <b>shelled</b> Goris", where=(goris,)), claim_of(quote="and Sotk", where=(sotk,))
    found, complaints = opened(tmp_path, page(reading_of(*told)), width=width)
    assert complaints == ""
    assert found == {
        "marks": 2,
        "hiddenAtFirst": True,
        "opened": True,
        "quotes": ["they <b>shelled</b> Goris"],
        "label": "Goris",
        "focusInPanel": True,
        "closed": True,
        "focusBack": True,
        "order": True,
        "closedByButton": True,
        "wide": True,
    }
