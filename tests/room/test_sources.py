"""Who published what is kept: every party alike, in the stated order, with links to what is counted."""

from __future__ import annotations

import html
import re
from dataclasses import replace

from alteram.ledger.issued import issued
from alteram.ledger.judging import judge
from alteram.room.sources import conflicts
from tests.ledger.place import kept, told


def statement(*quotes, id, issuer, party, day, **fields):
    return told(*quotes, id=id, issuer=issuer, party=party, published=day, conflict="Armenia-Azerbaijan", **fields)


def keep_some():
    kept(
        statement("they shelled us", "ten fell", id="1", issuer="MoD Azerbaijan", party="Azerbaijan", day="2022-09-13",
                  url="https://www.mod.example/a"),
        statement("they fired", id="2", issuer="MoD Azerbaijan", party="Azerbaijan", day="2022-09-20",
                  url="https://mod.example/b"),
        statement("all is calm", id="3", issuer="MoD Armenia", party="Armenia", day="2022-09-14"),
        statement("we are worried", id="4", issuer="OSCE press", party="OSCE", day="2022-09-15"),
    )  # fmt: skip


def test_parties_stand_in_order_with_their_issuers():
    keep_some()
    (one,) = conflicts(issued())
    assert [each.party for each in one.sides] == ["Armenia", "Azerbaijan", "OSCE"]
    azerbaijan = one.sides[1]
    (issuer,) = azerbaijan.issuers
    assert (azerbaijan.statements, azerbaijan.claims) == (2, 3)
    assert (issuer.name, issuer.statements, issuer.claims, issuer.hosts) == ("MoD Azerbaijan", 2, 3, "mod.example")
    assert (issuer.days, issuer.gap) == ("13–20 Sep 2022", "6 days, 14–19 Sep 2022")
    assert one.days == "13–20 Sep 2022"


def test_a_party_of_whom_nothing_is_kept_stands_there_too():
    kept(statement("all is calm", id="3", issuer="MoD Armenia", party="Armenia", day="2022-09-14"))
    (one,) = conflicts(issued())
    assert [(each.party, each.statements) for each in one.sides] == [("Armenia", 1), ("Azerbaijan", 0)]


def test_links_lead_to_as_much_as_is_counted(browser):
    keep_some()
    page = browser.get("/sources/").content.decode()
    links = re.findall(r'href="(/(?:claims|statements)/\?issuer=[^"]+)" aria-label="(\d+) (claims|statements)', page)
    assert len(links) == 6
    for link, number, what in links:
        found = browser.get(html.unescape(link)).content.decode()
        assert f">{number} {what if number != '1' else what[:-1]}</b> like that" in found


def test_a_corrected_copy_and_an_older_reading_are_not_counted():
    keep_some()
    one = statement("all is calm", id="3", issuer="MoD Armenia", party="Armenia", day="2022-09-14")
    kept(one, reader="reader 2")
    judge(one.claims[0].id, "correct", reason="read", by="Ana", changed={"event": "attack.air"})
    (found,) = conflicts(issued())
    assert (found.sides[0].statements, found.sides[0].claims) == (1, 1)


def test_what_is_not_told_is_said_to_be(browser):
    kept(told("they fell", id="9", issuer=None, party="", published=None))
    page = browser.get("/sources/").content.decode()
    assert all(words in page for words in ("No conflict known", "party not given", "issuer not given", "no day given"))


def test_hostile_names_are_shown_harmlessly(browser):
    one = told("they fell", id="9", party="<script>alert(1)</script>", issuer="a\u202eb", url="https://[::bad/")
    kept(replace(one))
    page = browser.get("/sources/").content.decode()
    assert "<script>alert" not in page
    assert "\u202e" not in page.partition("<main")[2].replace("%E2%80%AE", "")


def test_nothing_kept_is_told(browser):
    assert "No statement is kept yet." in browser.get("/sources/").content.decode()
