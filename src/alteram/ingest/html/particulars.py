"""What a page states of itself: title, publisher, day of publication, address."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, Final

from alteram.ingest.html.dates import plain_day, stated_day

PUBLISHED: Final = (
    "article:published_time", "og:article:published_time", "datepublished", "dc.date.issued", "dcterms.issued",
    "dc.date", "dcterms.date", "dc.date.created", "dcterms.created", "pubdate", "publishdate", "publish-date",
    "publication_date", "parsely-pub-date", "sailthru.date", "citation_publication_date", "date",
)  # fmt: skip
PUBLISHER: Final = ("dc.publisher", "dcterms.publisher", "citation_publisher", "publisher", "og:site_name")
TITLE: Final = ("og:title", "dc.title", "dcterms.title", "citation_title", "twitter:title")
ARTICLES: Final = ("Article", "NewsArticle", "Report", "WebPage", "BlogPosting", "PressRelease", "GovernmentService")
DATED: Final = (
    "//*[@itemprop='datePublished']/@content | //*[@itemprop='datePublished']/@datetime | //time[@pubdate]/@datetime"
)
MARKED: Final = (
    "//*[contains(translate(concat(' ', @class, ' ', @id, ' '), 'DATE', 'date'), 'date')]"
    "[string-length(normalize-space(.)) < 40]"
)


def stated_by(tree: Any) -> dict[str, str | None]:
    """The particulars that the page of ``tree`` states, by the names of ``Particulars``."""
    named = dict(_named(tree))
    records = list(_records(tree))
    return {
        "title": _first(named, TITLE) or _said(records, "headline") or _heading(tree),
        "published": _published(tree, named, records),
        "issuer": _organisation(records) or _first(named, PUBLISHER),
        "url": _address(tree, named),
    }


def _named(tree: Any) -> Iterator[tuple[str, str]]:
    """What the page's ``meta`` elements say, by their names in lower case; the first of a name counts."""
    seen: set[str] = set()
    for meta in tree.iter("meta"):
        name = (meta.get("property") or meta.get("name") or meta.get("itemprop") or "").strip().lower()
        said = " ".join((meta.get("content") or "").split())
        if name and said and name not in seen:
            seen.add(name)
            yield name, said


def _first(named: dict[str, str], names: tuple[str, ...]) -> str | None:
    return next((named[name] for name in names if name in named), None)


def _records(tree: Any) -> Iterator[dict[str, Any]]:
    """The records of articles and pages in the page's JSON-LD; what is broken is passed over."""
    for script in tree.iter("script"):
        try:
            found = json.loads(script.text or "", strict=False)
        except (ValueError, RecursionError):
            continue
        rows = found if isinstance(found, list) else found.get("@graph", [found]) if isinstance(found, dict) else []
        for row in rows if isinstance(rows, list) else []:
            kinds = row.get("@type") if isinstance(row, dict) else None
            if any(kind in ARTICLES for kind in (kinds if isinstance(kinds, list) else [kinds])):
                yield row


def _said(records: list[dict[str, Any]], field: str) -> str | None:
    said = next((row[field] for row in records if isinstance(row.get(field), str) and row[field].strip()), None)
    return _plain(said) if said else None


def _organisation(records: list[dict[str, Any]]) -> str | None:
    """The publisher that a record names."""
    for row in records:
        publisher = row.get("publisher")
        publisher = publisher[0] if isinstance(publisher, list) and publisher else publisher
        name = publisher.get("name") if isinstance(publisher, dict) else publisher
        if isinstance(name, str) and name.strip():
            return _plain(name)
    return None


def _plain(said: str) -> str:
    """``said`` with one space where there were several; half a surrogate pair, which JSON may hold, is left out."""
    return " ".join(said.encode("utf-8", "ignore").decode().split())


def _heading(tree: Any) -> str | None:
    """The page's only first heading, else its title."""
    headings = [" ".join(each.text_content().split()) for each in tree.iter("h1")]
    title = next((" ".join(each.text_content().split()) for each in tree.iter("title")), "")
    return (headings[0] if len(headings) == 1 else "") or title or None


def _published(tree: Any, named: dict[str, str], records: list[dict[str, Any]]) -> str | None:
    """The day, or instant with its zone, that the page gives as that of its publication.

    Head and structured data go first; else the days that elements made for dates show, where all show the same.
    """
    told = [named[name] for name in PUBLISHED if name in named]
    told += [said] if (said := _said(records, "datePublished")) else []
    told += [str(each) for each in tree.xpath(DATED)]
    if found := next((day for each in told if (day := stated_day(each)) is not None), None):
        return found
    shown = [str(each.get("datetime")) for each in tree.iter("time") if each.get("datetime")]
    days = {day for each in shown if (day := stated_day(each)) is not None}
    days = days or {day for each in tree.xpath(MARKED) if (day := plain_day(each.text_content())) is not None}
    return days.pop() if len({day[:10] for day in days}) == 1 else None


def _address(tree: Any, named: dict[str, str]) -> str | None:
    links = [link.get("href") or "" for link in tree.iter("link") if (link.get("rel") or "").lower() == "canonical"]
    found = [*links, named.get("og:url", "")]
    return next((each.strip() for each in found if each.strip().startswith(("http://", "https://"))), None)
