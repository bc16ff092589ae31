"""The claims as a table, and the places as a list: what the map shows, for those who do not see or print it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from alteram import phrases
from alteram.atlas import Spot
from alteram.cli.sheets.markup import Markup, Part, joined, spaced, tag
from alteram.cli.sheets.symbols import icon_of
from alteram.model import Claim, Statement, Telling
from alteram.phrases import counted
from alteram.phrases.dates import shown_days

HEADS: Final = (
    "#", "what is claimed", "according to", "who → to whom", "when", "where", "how many, with what", "the exact words",
)  # fmt: skip
PRECISIONS: Final = {
    "exact": "a site",
    "settlement": "a settlement",
    "near-settlement": "near a settlement",
    "district": "a district",
    "region": "a region",
    "country": "a country",
    "area": "a wider area",
    "unknown": "a place of unknown extent",
}


def table(
    tellings: Iterable[Telling], claims: Iterable[Claim], numbers: Mapping[str, int], *, caption: str, sheet: int
) -> Markup:
    """The ``claims``, those of each statement below its heading, a row each with the claim's id."""
    wanted = {claim.id for claim in claims}
    head = tag("thead", tag("tr", *(tag("th", name, scope="col") for name in HEADS)))
    bodies = []
    for index, telling in enumerate(tellings, start=1):
        own = [claim for claim in dict.fromkeys(telling.claims) if claim.id in wanted]
        wanted -= {claim.id for claim in own}
        if own:
            rows = [_row(claim, numbers[claim.id], f"s-{sheet}-{index}") for claim in own]
            bodies.append(tag("tbody", tag("tr", _heading(telling), class_="statement"), *rows))
    return tag("table", tag("caption", caption), head, *bodies)


def _heading(telling: Telling) -> Markup:
    statement = telling.statement
    names = phrases.visible(statement.issuer or "issuer not given"), phrases.visible(telling.party or "party not given")
    return tag("th", spaced(*names, published(statement)), colspan=len(HEADS), scope="rowgroup")


def _row(claim: Claim, number: int, statement: str) -> Markup:
    details = phrases.details(claim)
    cells: list[Part] = [
        joined(icon_of(claim), " ", phrases.what(claim)),
        joined(phrases.holder(claim), " ", tag("a", "statement", href=f"#{statement}", class_="source")),
        phrases.who(claim),
        phrases.when(claim) or "no time given",
        phrases.where(claim) or "no place given",
        " · ".join(details) if details else "–",
        tag("q", phrases.visible(claim.evidence.quote), lang=claim.lang or "", dir="auto"),
    ]
    named = [tag("td", cell, data_label=head) for cell, head in zip(cells, HEADS[1:], strict=True)]
    return tag("tr", tag("th", str(number), scope="row"), *named, id=claim.id, class_="claim", tabindex="-1")


def published(statement: Statement) -> str:
    """When the statement was published, in words."""
    day = statement.day
    return f"published {shown_days(day, day)}" if day else "day of publication not given"


def statements(tellings: Sequence[Telling], *, sheet: int) -> Markup:
    """The statements that were read, in the order of their parties."""
    return tag("ol", *_statements(tellings, sheet), class_="statements")


def _statements(tellings: Sequence[Telling], sheet: int) -> Iterator[Markup]:
    for index, telling in enumerate(tellings, start=1):
        statement = telling.statement
        party = phrases.visible(telling.party or "party not given") + (" (third party)" if telling.third else "")
        issuer = tag("strong", phrases.visible(statement.issuer or "issuer not given"))
        title = statement.title and tag("cite", phrases.visible(statement.title), dir="auto")
        told = f"statement {phrases.visible(statement.id)}", counted(len(telling.claims), "claim")
        line = spaced(issuer, party, published(statement), title, *told, _address(statement.url))
        yield tag("li", line, id=f"s-{sheet}-{index}")


def _address(url: str | None) -> Part:
    """A statement's address: a link where it is one of the web, which nothing follows unless it is clicked."""
    if not url:
        return None
    shown = phrases.visible(url)
    if url.startswith(("https://", "http://")):
        return tag("a", shown, href=shown, rel="noopener noreferrer nofollow")
    return shown


def places(spots: Sequence[Spot], numbers: Mapping[str, int], *, sheet: int, beyond: Sequence[Spot]) -> Markup:
    """The places in alphabetical order: how each is known and drawn, and which claims name it."""
    items = []
    for spot in spots:
        names = tag("strong", phrases.visible(" / ".join(spot.names)), dir="auto")
        neutral = None if (spot.name,) == spot.names else f"in the gazetteer: {phrases.visible(spot.name)}"
        known = f"{PRECISIONS[spot.precision]}, {drawn_as(spot)}"
        away = "beyond the map's edge" if spot in beyond else None
        ids = dict.fromkeys(claim.id for claim in spot.claims)
        links = joined(*([tag("a", f"[{numbers[each]}]", href=f"#{each}"), " "] for each in ids))
        line = spaced(names, neutral, known, away, joined("claims " if len(ids) > 1 else "claim ", links))
        items.append(tag("li", line, id=f"place-{sheet}-{spot.number}"))
    return tag("ol", *items, class_="places")


def drawn_as(spot: Spot) -> str:
    """How a spot is drawn, in words."""
    form = spot.form
    if form.area:
        name = phrases.visible(form.area.name)
        return f"drawn as the whole of {name}"
    if form.shape == "mark":
        return "drawn as a small mark"
    what = "a ring" if form.shape == "ring" else "a circle"
    return f"drawn as {what} of {form.radius:g} km, which is our measure and not the statement's"
