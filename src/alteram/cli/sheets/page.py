"""The page that holds the maps: it fetches nothing, and its table says all that its maps show."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator, Sequence
from functools import lru_cache
from importlib.resources import files
from typing import Final

from alteram import phrases
from alteram.about import __version__
from alteram.atlas import Drawing, draw
from alteram.cli.sheets.drawn import svg
from alteram.cli.sheets.key import key
from alteram.cli.sheets.markup import Markup, joined, spaced, tag
from alteram.cli.sheets.rows import places, statements, table
from alteram.cli.sheets.symbols import definitions
from alteram.model import Claim, Telling
from alteram.phrases import counted
from alteram.workspace import Mapped

WIDE: Final = 1120.0, 700.0  # units of the map on a wide page, and on a narrow one
NARROW: Final = 380.0, 460.0
HEADING: Final = "What the parties say, and where"
NOTHING_ELSE: Final = "base-uri 'none'; form-action 'none'"
NUMBERS: Final = "Numbers are those of the list of places below; the marks there may be more than the map has room for."
NOT_A_FACT: Final = (
    "A claim is not a fact: nothing on this page says what is true, and no party's words weigh more than another's."
)
SIGNS: Final = (
    "A → B: A is said to have done it to B; ? where the words do not say who did. ~: not in the quoted words, but "
    "taken from words around them, or from the day of publication. Under a party's name stand the claims of its "
    "statements, whoever holds them; “according to” names the holder."
)


def page_of(maps: Sequence[Mapped], *, unread: int = 0) -> bytes:
    """The page of ``maps``, in UTF-8; the same maps give the same bytes. ``unread`` statements could not be read."""
    style, script = _asset("map.css"), _asset("map.js")
    title = _title(maps)
    policy = (
        f"default-src 'none'; style-src {_hash(style)}; script-src {_hash(script)}; base-uri 'none'; form-action 'none'"
    )
    head = tag(
        "head",
        tag("meta", charset="utf-8"),
        tag("meta", http_equiv="Content-Security-Policy", content=policy),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("meta", name="color-scheme", content="light dark"),
        tag("meta", name="referrer", content="no-referrer"),
        tag("title", title),
        tag("style", Markup(style)),
    )
    body = tag("body", definitions(), *_body(maps, title, unread), tag("script", Markup(script)))
    return joined(Markup("<!doctype html>\n"), tag("html", head, body, lang="en"), "\n").encode("utf-8", "replace")


@lru_cache(maxsize=2)
def _asset(name: str) -> str:
    return files("alteram.cli.sheets").joinpath(name).read_text(encoding="utf-8")


def _hash(text: str) -> str:
    """The hash by which a Content-Security-Policy knows an inline style or script."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def _title(maps: Sequence[Mapped]) -> str:
    named = [phrases.visible(each.conflict) for each in maps if each.conflict]
    return (
        f"What the parties say, and where: {named[0]}"
        if len(maps) == len(named) == 1
        else "What the parties say, and where"
    )


def _body(maps: Sequence[Mapped], title: str, unread: int) -> Iterator[Markup]:
    told = [telling for each in maps for telling in each.tellings]
    claims = sum(each.chart.placed + len(each.chart.unplaced) for each in maps)
    counts = [counted(len(told), "statement"), counted(claims, "claim")]
    not_read = counted(unread, "file or statement", plural="files or statements") + " not read" if unread else None
    yield tag(
        "header",
        tag("h1", title),
        tag("p", spaced(*counts, f"{sum(each.chart.placed for each in maps):,} on a map", not_read), class_="counts"),
        tag("p", NOT_A_FACT),
        _contents(maps),
    )
    start, sections = 1, []
    for index, each in enumerate(maps, start=1):
        numbers = _numbers(each, start)
        start += len(numbers)
        sections.append(_sheet(each, index, numbers))
    empty = None if maps else tag("p", "No statement was read, so there is nothing to show.")
    yield tag("main", empty, *sections)
    yield _panel()
    yield tag("footer", tag("p", SIGNS), tag("p", f"Alteram {__version__}. Base map: Natural Earth, public domain."))


def _contents(maps: Sequence[Mapped]) -> Markup | None:
    if len(maps) < 2:
        return None
    links = [
        tag("li", tag("a", conflict_name(each), href=f"#map-{index}"), f" {each.chart.placed:,}")
        for index, each in enumerate(maps, start=1)
    ]
    return tag("nav", tag("ul", *links), aria_label="Maps, with the claims on each")


def conflict_name(mapped: Mapped) -> str:
    return phrases.visible(mapped.conflict or "No conflict that a profile knows")


def _numbers(mapped: Mapped, start: int) -> dict[str, int]:
    """The numbers of the claims: those on the map first, then the others, each in the order of the table."""
    unplaced = {claim.id for claim in mapped.chart.unplaced}
    found = list(dict.fromkeys(claim.id for telling in mapped.tellings for claim in telling.claims))
    ordered = [each for each in found if each not in unplaced] + [each for each in found if each in unplaced]
    return {each: number for number, each in enumerate(ordered, start=start)}


def _sheet(mapped: Mapped, index: int, numbers: dict[str, int]) -> Markup:
    """The section of one conflict: map, key, places, table, claims without a place, statements."""
    chart, tellings = mapped.chart, mapped.tellings
    wide, narrow = (
        draw(chart, width=WIDE[0], height=WIDE[1]),
        draw(chart, width=NARROW[0], height=NARROW[1], small=True),
    )
    title = f"Map of {counted(chart.placed, 'claim')} at {counted(len(chart.spots), 'place')}"
    drawn = [
        svg(each, sheet=index, title=title, form=form, numbers=numbers)
        for each, form in ((wide, "wide"), (narrow, "narrow"))
    ]
    note = tag("span", NUMBERS, class_="narrow") if narrow.numbered else None
    figure = tag("figure", *drawn, tag("figcaption", note, _caption(wide, mapped)))
    placed = [claim for telling in tellings for claim in telling.claims if claim not in chart.unplaced]
    parts = [figure, key(wide, chart), tag("h3", f"Places ({len(chart.spots)})")]
    parts.append(places(chart.spots, numbers, sheet=index, beyond=wide.far))
    parts += [
        tag("h3", f"Claims on the map ({chart.placed:,})"),
        _table(tellings, placed, numbers, index, "on the map"),
    ]
    if not chart.spots:
        parts = [tag("p", "None of these claims names a place that is known, so there is no map.")]
    lost = len(chart.unplaced)
    if lost:
        parts += [tag("h3", f"Claims without a place that is known ({lost:,})")]
        parts += [_table(tellings, chart.unplaced, numbers, index, "without a place")]
    said = [tag("h3", f"Statements read ({len(tellings)})"), statements(tellings, sheet=index)]
    return tag("section", tag("h2", conflict_name(mapped)), *parts, *said, id=f"map-{index}")


def _table(
    tellings: Sequence[Telling], claims: Sequence[Claim], numbers: dict[str, int], sheet: int, which: str
) -> Markup:
    caption = f"Claims {which}, below the statement that reports each; parties in alphabetical order"
    return table(tellings, claims, numbers, caption=caption, sheet=sheet)


def _caption(drawing: Drawing, mapped: Mapped) -> Markup:
    """What the map shows, in which projection, and what it leaves out."""
    lon, lat = drawing.frame.projection.centre
    centre = f"{abs(lat):.1f}° {'N' if lat >= 0 else 'S'} {abs(lon):.1f}° {'E' if lon >= 0 else 'W'}"
    chart, all_claims = mapped.chart, mapped.chart.placed + len(mapped.chart.unplaced)
    parties = list(dict.fromkeys(phrases.visible(each.party or "party not given") for each in mapped.tellings))
    return joined(
        f"{chart.placed:,} of {counted(all_claims, 'claim')} name a place that is known, and stand at each place that "
        f"they name; the others are listed below. Statements of {', '.join(parties)}, in alphabetical order. ",
        f"{counted(len(drawing.far), 'place')} beyond the edge, with direction and distance from the middle. "
        if drawing.far
        else "",
        f"Lambert azimuthal equal-area projection around {centre}; the scale is true in the middle.",
    )


def _panel() -> Markup:
    """Where the evidence of a mark is shown; it is filled from the table, and stays hidden without a script."""
    close = tag("button", "Close", type="button", id="close")
    head = tag("div", tag("h2", "", id="panel-title"), close, class_="head")
    return tag(
        "aside", head, tag("div", "", id="panel-body"), id="panel", hidden=True, tabindex="-1",
        aria_labelledby="panel-title", aria_live="polite",
    )  # fmt: skip
