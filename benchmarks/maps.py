"""Measure the map of the review room in a browser: how soon it draws 100,000 places, and how smoothly it moves.

    python -m benchmarks.maps [--places 100000] [--seconds 5]

A room with a made statement is served, and the browser is given made GeoJSON in the stead of the room's. Needs
Playwright and a Chromium of the system. Printed, not asserted: without a graphics card the processor draws.
"""

from __future__ import annotations

import argparse
import json
import random
import shutil
import tempfile
from pathlib import Path
from typing import Any, Final

from benchmarks.ledger import p95
from benchmarks.room import fill, served

CHROMIUM: Final = ("chromium", "chromium-browser", "google-chrome")
SPANS: Final = [[f"20{year:02}-01-01", f"20{year:02}-12-31", f"20{year:02}"] for year in range(10, 26)]
FLAGS: Final = ["--enable-unsafe-swiftshader", "--no-sandbox"]
# moves the map by its own keys, and gives the milliseconds that each frame took
FRAMES: Final = """seconds => new Promise((done) => {
  const took = [], canvas = document.querySelector(".maplibregl-canvas"), codes = { ArrowRight: 39, ArrowLeft: 37 };
  let before = performance.now(), way = 0;
  const end = before + seconds * 1000;
  canvas.focus();
  const turn = setInterval(() => {
    const key = way++ % 4 < 2 ? "ArrowRight" : "ArrowLeft";
    canvas.dispatchEvent(new KeyboardEvent("keydown", { key, code: key, keyCode: codes[key], bubbles: true }));
  }, 350);
  const frame = (now) => {
    took.push(now - before);
    before = now;
    if (now < end) return requestAnimationFrame(frame);
    clearInterval(turn);
    done(took);
  };
  requestAnimationFrame(frame);
})"""


def made(places: int) -> dict[str, Any]:
    """So many places with a few claims each, around a thousand centres."""
    rng = random.Random(7)
    centres = [(rng.uniform(-20, 60), rng.uniform(-10, 55)) for _ in range(1000)]
    features = []
    for number in range(places):
        lon, lat = rng.choice(centres)
        kind, span, claims = rng.randrange(33), rng.randrange(len(SPANS)), rng.randint(1, 9)
        told = {
            "name": f"Village {number}", "precision": "settlement", "known": "a settlement", "shape": "mark",
            "outline": None, "radius": None, "claims": claims, "kinds": [[kind, claims]], "parties": [[0, claims]],
            "times": [span, kind, claims],
        }  # fmt: skip
        point = [round(lon + rng.gauss(0, 0.7), 4), round(lat + rng.gauss(0, 0.7), 4)]
        features.append({"type": "Feature", "geometry": {"type": "Point", "coordinates": point}, "properties": told})
    claims = sum(each["properties"]["claims"] for each in features)
    rows = [[0, span, span % 33, 1000] for span in range(len(SPANS))]
    about = {"claims": claims, "placed": claims, "parties": ["Party 0"], "spans": SPANS, "length": "year", "rows": rows}
    return {"type": "FeatureCollection", "features": features, "fine": True, **about}


def measure(address: str, cookies: list[Any], content: str, seconds: float) -> None:
    """Print the figures of one map."""
    from playwright.sync_api import sync_playwright

    program = next(filter(None, map(shutil.which, CHROMIUM)))
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=program, args=["--enable-unsafe-swiftshader", "--no-sandbox"]
        )
        context = browser.new_context(viewport={"width": 1280, "height": 800})
        context.add_cookies(cookies)
        page = context.new_page()
        page.route("**/places.geojson*", lambda route: route.fulfill(body=content, content_type="application/geo+json"))
        page.goto(f"{address}/map/")
        page.locator(".where[data-drawn]").wait_for(timeout=120_000)
        marks = "name => performance.getEntriesByName(name)[0]?.startTime"
        while page.evaluate(marks, "where-drawn") is None:  # the page's policy lets no text be made a function
            page.wait_for_timeout(50)
        told, drawn = page.evaluate(marks, "where-told"), page.evaluate(marks, "where-drawn")
        frames = page.evaluate(FRAMES, seconds)
        began = page.evaluate("performance.now()")
        page.get_by_label("From").focus()
        page.keyboard.press("ArrowRight")
        page.get_by_text("Claims that tell no time are left out.").wait_for()
        narrowed = page.evaluate("performance.now()") - began
        print(f"from what is told of the places to the map with all of them drawn: {(drawn - told) / 1000:.1f} s")
        rate = 1000 * len(frames) / sum(frames)
        slowest = p95([each / 1000 for each in frames])
        print(f"while it moves: {rate:.0f} frames a second, 95 of 100 within {slowest:.0f} ms")
        print(f"from a key on the slide to the narrowed list: {narrowed:.0f} ms")
        browser.close()


def main() -> None:
    """Serve a room, and measure."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--places", type=int, default=100_000)
    parser.add_argument("--seconds", type=float, default=5.0)
    options = parser.parse_args()
    content = json.dumps(made(options.places), separators=(",", ":"))
    print(f"{options.places:,} places, {len(content) / 1e6:.1f} MB")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "ledger.sqlite3"
        fill(path, 1000)
        with served(path) as (address, opener, _):
            jar = next(each.cookiejar for each in opener.handlers if hasattr(each, "cookiejar"))
            cookies = [{"name": each.name, "value": each.value, "url": address} for each in jar]
            measure(address, cookies, content, options.seconds)


if __name__ == "__main__":
    main()
