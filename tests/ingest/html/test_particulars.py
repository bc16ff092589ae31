"""What a page states of itself is kept; what it only seems to say is not."""

from __future__ import annotations

import json

import pytest

from alteram.ingest import Particulars
from alteram.ingest.html import read_html
from tests.ingest.html.factory import framed, make_page


def stated(head: str = "", body: str = "<p>Shells fell near the village.</p>") -> dict[str, str | None]:
    return read_html(make_page(body, head=head).encode(), where="page.html").stated


def json_ld(record: object) -> str:
    return f'<script type="application/ld+json">{json.dumps(record)}</script>'


ARTICLE = {"@type": "NewsArticle", "headline": "On the night", "datePublished": "2022-09-13T10:30:00+04:00"}
TITLES = {
    "og": ('<meta property="og:title" content="On the  night"><title>On the night - Ministry</title>', ""),
    "dublin_core": ('<meta name="DC.Title" content="On the night">', ""),
    "json_ld": (json_ld(ARTICLE), ""),
    "graph": (json_ld({"@context": "https://schema.org", "@graph": [{"@type": "Person"}, ARTICLE]}), ""),
    "several_kinds": (json_ld([{**ARTICLE, "@type": ["Thing", "Report"]}]), ""),
    "heading": ("<title>Ministry</title>", "<h1>On <i>the</i> night</h1>"),
    "head": ("<title>On the\nnight</title>", "<h1>One</h1><h1>Two</h1>"),
    "entities": ('<meta property="og:title" content="On&#32;the &#110;ight">', ""),
}


@pytest.mark.parametrize(("head", "heading"), TITLES.values(), ids=TITLES)
def test_the_title_is_kept(head: str, heading: str):
    assert stated(head, f"{heading}<p>Shells fell.</p>")["title"] == "On the night"


INSTANT, DAY = "2022-09-13T10:30:00+04:00", "2022-09-13"
DATES = {
    "article": (f'<meta property="article:published_time" content="{INSTANT}">', "", INSTANT),
    "dublin_core": ('<meta name="dcterms.issued" content="2022-09-13">', "", DAY),
    "json_ld": (json_ld(ARTICLE), "", INSTANT),
    "microdata": ("", '<meta itemprop="datePublished" content="2022-09-13">', DAY),
    "time": ("", '<time datetime="2022-09-13T10:30">13 September</time>', DAY),
    "marked": ("", '<span class="news-date date">13 September 2022, 14:30</span>', DAY),
    "dotted": ("", '<div id="date">13.09.2022</div>', DAY),
    "head_first": (f'<meta property="article:published_time" content="{DAY}">', '<time datetime="2023-01-01">', DAY),
    "two_days": ("", '<time datetime="2022-09-13"></time><time datetime="2022-09-14"></time>', None),
    "which_number": ("", '<span class="date">13/09/2022</span>', None),
    "in_the_text": ("", "<p>On 13 September 2022 shells fell.</p>", None),
    "in_a_menu_of_dates": ("", '<span class="date">13.09.2022</span><span class="date">12.09.2022</span>', None),
    "words": ('<meta name="date" content="yesterday">', "", None),
    "no_such_day": ('<meta name="date" content="2022-02-30">', "", None),
    "other_digits": ('<meta name="date" content="٢٠٢٢-٠٩-١٣">', "", None),
    "changed_later": ('<meta property="article:modified_time" content="2022-09-20">', "", None),
}


@pytest.mark.parametrize(("head", "body", "expected"), DATES.values(), ids=DATES)
def test_the_day_of_publication_is_kept_where_it_is_certain(head: str, body: str, expected: str | None):
    published = stated(head, f"{body}<p>Shells fell.</p>")["published"]
    assert published == expected
    assert Particulars(published=published).published == published


ISSUERS = {
    "site": ('<meta property="og:site_name" content="Ministry of Defence">', "Ministry of Defence"),
    "publisher": ('<meta name="dc.publisher" content="Ministry of Defence">', "Ministry of Defence"),
    "json_ld": (json_ld(ARTICLE | {"publisher": {"name": "Ministry of  Defence"}}), "Ministry of Defence"),
    "json_ld_list": (json_ld(ARTICLE | {"publisher": [{"name": "Ministry of Defence"}]}), "Ministry of Defence"),
    "a_person": ('<meta name="author" content="A. Webmaster">', None),
    "a_number": (json_ld(ARTICLE | {"publisher": {"name": 5}}), None),
}


@pytest.mark.parametrize(("head", "expected"), ISSUERS.values(), ids=ISSUERS)
def test_the_publisher_is_the_issuer(head: str, expected: str | None):
    assert stated(head)["issuer"] == expected


URL = "https://mod.example/en/news/1"
ADDRESSES = {
    "canonical": (f'<link rel="canonical" href="{URL}">', URL),
    "og": (f'<meta property="og:url" content="{URL}">', URL),
    "relative": ('<link rel="canonical" href="/en/news/1">', None),
    "script": ('<link rel="canonical" href="javascript:alert(1)">', None),
}


@pytest.mark.parametrize(("head", "expected"), ADDRESSES.values(), ids=ADDRESSES)
def test_the_address_is_kept_where_it_is_one(head: str, expected: str | None):
    assert stated(head)["url"] == expected


BROKEN = {
    "cut": '{"@type": "NewsArticle", "headline": "On',
    "no_object": '["x", 5, null]',
    "deep": "[" * 50_000,
    "graph_of_text": '{"@graph": "x"}',
    "publisher_of_nothing": '{"@type": "Article", "publisher": []}',
}


@pytest.mark.parametrize("script", BROKEN.values(), ids=BROKEN)
def test_broken_structured_data_is_passed_over(script: str):
    head = f'<title>T</title><script type="application/ld+json">{script}</script>'
    assert stated(head)["title"] == "T"


def test_half_a_surrogate_pair_in_structured_data_is_left_out():
    head = '<script type="application/ld+json">{"@type": "Article", "headline": "On\\ud800 the\nnight"}</script>'
    assert stated(head)["title"] == "On the night"


def test_a_framed_page_states_no_more_than_it_says():
    assert stated("", framed()) == {
        "title": "Statement of the Ministry",
        "published": None,
        "issuer": None,
        "url": None,
    }
