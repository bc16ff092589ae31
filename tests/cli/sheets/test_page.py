"""The page holds every claim once, harms nobody and fetches nothing."""

from __future__ import annotations

import base64
import hashlib
import re
from html import unescape
from typing import Any

import lxml.html
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from alteram.model import Claim
from alteram.phrases.families import SHAPES
from tests.atlas.charts import spot
from tests.claim_factory import claim_of, reported
from tests.cli.sheets.pages import page, reading_of
from tests.factories import claims

SOTK, GORIS = spot("Sotk", 40.2, 45.87), spot("Goris", 39.5, 46.34, "district", code="AM")
EVIL = "they <script>alert(1)</script> & shelled \"us\" </q><img src=x onerror='alert(2)'>"
ADDRESS = re.compile(r"""(?:src|href|action|data|poster|xlink:href)\s*=\s*["']?(?!#)([^"'\s>]+)""")


def said(quote: str = "they shelled us", **fields: Any) -> Claim:
    return claim_of(quote=quote, **{"where": (SOTK,)} | fields)


def tree(text: str) -> Any:
    return lxml.html.document_fromstring(text)


def policy_of(text: str) -> str:
    (meta,) = tree(text).xpath("//meta[@http-equiv='Content-Security-Policy']")
    return str(meta.get("content"))


def test_markup_in_a_quote_is_words():
    text = page(reading_of(said(EVIL), title="</title><script>", issuer="<b>", url="javascript:alert(3)"))
    (quote,) = tree(text).xpath("//q")
    assert quote.text_content() == EVIL
    assert len(quote) == 0
    assert len(tree(text).xpath("//script")) == 1
    assert tree(text).xpath("//img") == []
    assert tree(text).xpath("//a[starts-with(@href, 'javascript')]") == []


@settings(max_examples=8, deadline=None)
@given(st.lists(claims(), max_size=3))
def test_any_claim_has_one_row_and_is_well_formed(made: list[Claim]):
    text = page(reading_of(*made))
    rows = [row.get("id") for row in tree(text).xpath("//tr[@class='claim']")]
    assert sorted(rows) == sorted({claim.id for claim in made})
    ids = re.findall(r' id="([^"]*)"', text)
    assert len(ids) == len(set(ids))


def test_every_mark_leads_to_something_on_the_page():
    text = page(
        reading_of(*(said(f"shelled {number}", where=(SOTK, GORIS)) for number in range(3)), said("lost", where=()))
    )
    ids = set(re.findall(r' id="([^"]*)"', text))
    links = [link.get("href") for link in tree(text).xpath("//a")]
    assert links
    assert [link for link in links if link.removeprefix("#") not in ids] == []
    named = [each for mark in tree(text).xpath("//a[@data-claims]") for each in mark.get("data-claims").split()]
    assert set(named) <= ids


def test_nothing_is_fetched_from_anywhere():
    text = page(reading_of(said(), url="https://www.mil.am/en/news/11016"))
    assert ADDRESS.findall(text) == ["https://www.mil.am/en/news/11016"]
    (link,) = tree(text).xpath("//a[not(starts-with(@href, '#'))]")
    assert "noreferrer" in link.get("rel")
    assert not re.search(r"@import|url\((?!#)|<link|<iframe|fetch\(|XMLHttpRequest|eval\(|innerHTML|Function\(", text)
    assert " style=" not in text
    assert not re.search(r"\son\w+=", re.sub(r"<q.*?</q>", "", text))


@pytest.mark.parametrize(("kind", "directive"), [("script", "script-src"), ("style", "style-src")])
def test_the_policy_allows_the_inline_parts_alone(kind: str, directive: str):
    text = page(reading_of(said()))
    (content,) = re.findall(rf"<{kind}>(.*?)</{kind}>", text, re.S)
    digest = base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()
    directives = dict(part.strip().split(" ", 1) for part in unescape(policy_of(text)).split(";"))
    assert directives[directive] == f"'sha256-{digest}'"
    assert directives["default-src"] == "'none'"
    assert "unsafe" not in policy_of(text)


def test_who_says_it_stands_beside_every_claim():
    text = page(reading_of(said(holder=reported("the Commander", party="Bela"))))
    assert "according to the Commander (Bela)" in text
    (cell,) = tree(text).xpath("//tr[@class='claim']/td[@data-label='according to']")
    assert cell.text_content().startswith("the Commander (Bela)")


def test_parties_come_in_alphabetical_order_whatever_the_order_of_the_files():
    readings = [
        reading_of(said(f"{name} says so", statement=name), party=name, id=name) for name in ("Cara", "Ana", "Bela")
    ]
    assert page(*readings) == page(*reversed(readings))
    shown = re.findall(r'class="party"[^>]*>(\w+)<', page(*readings))
    assert shown == ["Ana", "Bela", "Cara"]


def test_asserted_and_denied_differ_in_form_and_not_in_colour():
    text = page(reading_of(said(), said("they did not", stance="denied")))
    marks = {use.get("class") for use in tree(text).xpath("//svg[contains(@class, 'wide')]//use")}
    assert marks == {"glyph attack asserted", "glyph attack denied"}


def test_each_family_has_a_shape_of_its_own():
    assert len(set(SHAPES.values())) == len(SHAPES) == 11


def test_claims_without_a_place_are_listed_and_counted():
    text = page(reading_of(said(), said("nowhere", where=()), said("lost", where=(spot("X", None, None),))))
    assert "Claims without a place that is known (2)" in text
    assert "1 of 3 claims name a place that is known" in text


def test_the_policy_on_borders_stands_beside_the_map():
    assert "states no position on any claim" in page(reading_of(said()))


def test_each_conflict_has_a_map_of_its_own():
    text = page(reading_of(said(), id="1", conflict="One"), reading_of(said(statement="2"), id="2", conflict="Two"))
    assert [heading.text for heading in tree(text).xpath("//main//h2")] == ["One", "Two"]
    assert len(tree(text).xpath("//svg[contains(@class, 'wide')]")) == 2


def test_quotations_say_their_language():
    (quote,) = tree(page(reading_of(said(lang="hy")))).xpath("//q")
    assert (quote.get("lang"), quote.get("dir")) == ("hy", "auto")
    assert tree(page()).get("lang") == "en"


def test_no_readings_give_a_page_that_says_so():
    assert "nothing to show" in page()
