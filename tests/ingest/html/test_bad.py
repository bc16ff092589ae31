"""Pages in any encoding, of any size and shape: read whole, or refused with a code."""

from __future__ import annotations

import pytest

from alteram.errors import AlteramError
from alteram.ingest.html import document, read_html
from tests.ingest.html.factory import make_page
from tests.ingest.test_encodings import SENTENCES

RUSSIAN = SENTENCES["Russian"]
BODY = f"<p>{RUSSIAN}</p>"
DECLARED = {
    "meta": ('<meta charset="windows-1251">', "cp1251"),
    "meta_unquoted": ("<META CHARSET=koi8-r>", "koi8-r"),
    "http_equiv": ('<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">', "cp1251"),
    "wrongly_but_utf_8": ('<meta charset="windows-1251">', "utf-8"),
    "wide": ('<meta charset="utf-8">', "utf-16"),
    "with_a_mark": ('<meta charset="windows-1251">', "utf-8-sig"),
    "unknown": ('<meta charset="no-such">', "cp1251"),
    "not_at_all": ("", "cp1251"),
}


@pytest.mark.parametrize(("head", "encoding"), DECLARED.values(), ids=DECLARED)
def test_a_page_is_read_in_the_encoding_that_it_is_in(head: str, encoding: str):
    page = f"<html><head>{head}</head><body>{BODY}</body></html>"
    assert read_html(page.encode(encoding), where="page.html").text == RUSSIAN


def test_an_xml_declaration_names_the_encoding_too():
    page = f'<?xml version="1.0" encoding="windows-1251"?>\n<html><body>{BODY}</body></html>'
    assert read_html(page.encode("cp1251"), where="page.html").text == RUSSIAN


def test_what_the_user_says_of_the_encoding_goes_first():
    page = f'<html><meta charset="koi8-r"><body>{BODY}</body></html>'.encode("cp1251")
    assert read_html(page, where="page.html", encoding="cp1251").text == RUSSIAN


def nested(tag: str, number: int) -> str:
    return f"<{tag}>" * number + "<p>deep</p>" + f"</{tag}>" * number


REFUSED = {
    "no_text": (make_page("<script>x = 'words'</script><img src=a>"), "I102"),
    "frame_alone": (make_page("<nav>Home</nav><footer>All rights reserved.</footer>"), "I102"),
    "nothing": ("<html>", "I102"),
    "comment_alone": ("<!-- words -->", "I102"),
    "nested_divisions": (make_page(nested("div", 100_000)), "I122"),
    "nested_tables": (make_page(nested("table><tr><td", 90)), "I122"),
    "unclosed": (make_page("<b>x" * 100_000), "I122"),
    "mixed": (make_page(BODY).encode() + RUSSIAN.encode("koi8-r"), "I104"),
}


@pytest.mark.parametrize(("page", "code"), REFUSED.values(), ids=REFUSED)
def test_what_cannot_be_read_is_refused_with_a_code(page: str | bytes, code: str):
    with pytest.raises(AlteramError, match=f"^{code} page.html: ") as raised:
        read_html(page.encode() if isinstance(page, str) else page, where="page.html")
    assert raised.value.todo


DEEP = {"divisions": "div", "tables": "table><tr><td", "lists": "ul><li", "spans": "span"}


@pytest.mark.parametrize("tag", DEEP.values(), ids=DEEP)
def test_what_the_parser_takes_is_read_to_its_bottom(tag: str):
    number = 240 // len(tag.split("<"))
    ends = "".join(f"</{each}>" for each in reversed(tag.split("><")))
    page = make_page(f"<{tag}>" * number + "deep" + ends * number + "<p>after</p>")
    text = read_html(page.encode(), where="page.html").text
    assert "deep" in text
    assert text.endswith("after")


def test_scripts_and_pictures_do_not_count_as_text(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(document, "MOST_KEPT", 2_000)
    picture = f'<img src="data:image/png;base64,{"QUJD" * 1000}">'
    assert (
        read_html(make_page(f"<script>{'x' * 9000}</script>{picture}<p>Words.</p>").encode(), where="a").text
        == "Words."
    )
    with pytest.raises(AlteramError, match="I108 a: "):
        read_html(make_page("<p>Words.</p>" * 200).encode(), where="a")


def test_a_page_over_the_limit_is_refused(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(document, "MOST_BYTES", 500)
    with pytest.raises(AlteramError, match="I108 a: "):
        read_html(make_page("<p>Words.</p>" * 200).encode(), where="a")


def test_a_page_of_too_many_parts_to_tell_its_main_one_is_taken_whole(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("alteram.ingest.html.main.MOST_BLOCKS", 3)
    page = make_page("<nav>Home</nav>" + "<p>Shells fell near the village on the night.</p>" * 20)
    assert read_html(page.encode(), where="a").text.count("Shells fell") == 20
