"""A page becomes its main text: every paragraph of it, in order, and nothing of what frames it."""

from __future__ import annotations

import pytest

from alteram.ingest.html import read_html
from tests.ingest.html.factory import PARAGRAPHS, SENTENCES, framed, make_page

FRAME = ("cookies", "Accept", "Home", "All news", "Share", "Related", "envoy", "exercise", "Subscribe", "rights")
LONE = SENTENCES[0]
ITEMS = "".join(f"<li>{sentence}</li>" for sentence in SENTENCES)
# the ways in which sites mark up the same five paragraphs
WAYS = {
    "paragraphs": PARAGRAPHS,
    "unclosed": "<p>" + "<p>".join(SENTENCES),
    "divisions": "".join(f"<div>{sentence}</div>" for sentence in SENTENCES),
    "breaks": "<div>" + "<br><br>".join(SENTENCES) + "</div>",
    "breaks_in_a_paragraph": "<p>" + "<br/>".join(SENTENCES) + "</p>",
    "spans": "".join(f'<p><span style="font-size: 12pt">{sentence}</span></p>' for sentence in SENTENCES),
    "fonts": "<center><font size=2>" + "<br>".join(SENTENCES) + "</font></center>",
    "layout": f'<table><tr><td><a href="/">Home</a><br><a href="/n">All news</a><td>{PARAGRAPHS}</td></tr></table>',
    "quotation": f"<p>{LONE}</p><blockquote>{''.join(f'<p>{each}</p>' for each in SENTENCES[1:])}</blockquote>",
    "preformatted": "<pre>" + "\n\n".join(SENTENCES) + "</pre>",
    "in_a_form": f'<form action="/x">{PARAGRAPHS}</form>',
    "emphasis": "".join(f"<p><strong>{sentence}</strong></p>" for sentence in SENTENCES),
    "lead_in_header": f"<header><p>{LONE}</p></header>{''.join(f'<p>{each}</p>' for each in SENTENCES[1:])}",
    "unfolded": f"<details><summary>Statement</summary>{PARAGRAPHS}</details>",
}


def text_of(page: str) -> str:
    return read_html(page.encode(), where="page.html").text


@pytest.mark.parametrize("body", WAYS.values(), ids=WAYS)
def test_the_main_text_is_whole_and_alone(body: str):
    text = text_of(make_page(framed(body)))
    paragraphs = [part for part in text.split("\n\n") if part in SENTENCES]
    assert paragraphs == list(SENTENCES)
    assert [word for word in FRAME if word in text] == []
    assert text.startswith("Statement of the Ministry\n\n")


@pytest.mark.parametrize("body", WAYS.values(), ids=WAYS)
def test_a_short_page_is_read_alike(body: str):
    short = body.replace(LONE, "Shells fell near Sotk.").replace(SENTENCES[2], "It was night.")
    text = text_of(make_page(short.replace(SENTENCES[4], "We call for calm.")))
    assert len(text) < 300
    for sentence in ("Shells fell near Sotk.", SENTENCES[1], "It was night.", SENTENCES[3], "We call for calm."):
        assert sentence in text.split("\n\n")


def test_a_paragraph_that_stands_twice_is_kept_twice():
    text = text_of(make_page(framed(PARAGRAPHS + f"<p>{SENTENCES[1]}</p><p>That is all.</p><p>{LONE}</p>")))
    assert text.count(SENTENCES[1]) == 2
    assert "That is all." in text


def test_items_of_lists_have_bullets_and_nested_ones_follow():
    nested = f"<ul><li>First district<ul><li>one village</li><li>two hamlets</li></ul></li><li>Second</li></ul>{ITEMS}"
    text = text_of(make_page(framed(f"{PARAGRAPHS}{nested}")))
    assert "• First district\n• one village\n• two hamlets\n• Second\n" in text


TABLE = (
    "<table><tr><th>Village</th><th>Shells</th></tr>"
    "<tr><td>Sotk</td><td>12<table><tr><td>of them mortar</td><td>4</td></tr></table></td></tr></table>"
)


@pytest.mark.parametrize("around", ["", PARAGRAPHS], ids=["alone", "in a text"])
def test_rows_of_tables_and_of_tables_in_them_are_kept_once(around: str):
    text = text_of(make_page(f"{around}{TABLE}"))
    assert "Village | Shells\nSotk | 12\nof them mortar | 4" in text
    assert text.count("mortar") == 1


def test_an_entry_of_two_lines_stays_in_its_row():
    text = text_of(make_page("<table><tr><td>Sotk<br>Kut</td><td>12</td></tr></table>"))
    assert text == "Sotk Kut | 12"


def test_entities_and_spaces_are_what_a_reader_sees():
    body = "<p>He   said\n&ldquo;no&rdquo; &amp; left&#8212;at 5&nbsp;p.m. &lt;sic&gt; G&ouml;yg&#x259;l</p>"
    assert text_of(make_page(body)) == "He said “no” & left—at 5\u00a0p.m. <sic> Göygəl"


RIGHT_TO_LEFT = {
    "ar": "قصفت قوات العدو القرية ليلة أمس، وأصيب خمسة مدنيين بجروح. وأكدت الوزارة أن القوات ردت على النيران.",
    "he": "הלילה נורו שלוש רקטות לעבר היישוב. אין נפגעים. כוחותינו השיבו אש לעבר מקורות הירי.",
}


@pytest.mark.parametrize("lang", RIGHT_TO_LEFT)
def test_a_text_from_right_to_left_keeps_its_order_and_marks(lang: str):
    sentence = f"\u200f{RIGHT_TO_LEFT[lang]} (\u20662 T-72\u2069)"
    body = "".join(f'<p dir="rtl">{sentence} {number}</p>' for number in range(4))
    assert text_of(make_page(framed(body), lang=lang)).count(sentence) == 4


UNSEEN = {
    "script": f"<script>var text = '{LONE * 3}';</script>",
    "script_with_tags": f"<script>document.write('<p>{LONE}</p><' + '/p>');</script>",
    "style": f"<style>/* {LONE} */ p {{ color: red }}</style>",
    "comment": f"<!-- <p>{LONE}</p> -->",
    "template": f"<template><p>{LONE}</p></template>",
    "no_script": f"<noscript><p>{LONE}</p></noscript>",
    "drawing": f"<svg><text>{LONE}</text></svg>",
    "hidden": f"<p hidden>{LONE}</p>",
    "not_shown": f'<div style="color: red; display:none">{LONE}</div>',
    "for_no_reader": f'<p aria-hidden="true">{LONE}</p>',
    "struck_out": f"<p>So it was. <del>{LONE}</del><s>{LONE}</s></p>",
    "embedded_picture": f'<img src="data:image/png;base64,{"QUJD" * 2000}">',
}


@pytest.mark.parametrize("unseen", UNSEEN.values(), ids=UNSEEN)
def test_what_no_reader_sees_is_left_out(unseen: str):
    text = text_of(make_page("<p>Shells fell.</p>" + unseen + "<p>Nobody was hurt.</p>"))
    assert text.split("\n\n") in (
        ["Shells fell.", "Nobody was hurt."],
        ["Shells fell.", "So it was.", "Nobody was hurt."],
    )


# letters whose lower case is longer shifted what was cut out, and the text after it went with it
def test_a_script_after_letters_of_any_language_takes_nothing_with_it():
    body = f"<p>{'İlham İzmir ' * 40}</p><script>x = '</p>'</script><p>{LONE}</p>"
    assert text_of(make_page(body)).endswith(LONE)


CLOSED = {
    "empty_comment": "<!-->",
    "conditional": "<!--[if lt IE 9]><p>Old</p><![endif]-->",
    "revealed": "<!--[if !IE]><!-->",
    "script_of_xhtml": '<script src="a.js" />',
    "in_capitals": "<SCRIPT>x</Script >",
}


@pytest.mark.parametrize("markup", CLOSED.values(), ids=CLOSED)
def test_what_is_closed_at_once_hides_nothing(markup: str):
    assert text_of(make_page(f"<p>Shells fell.</p>{markup}<p>Nobody was hurt.</p><!-- end --><script></script>")) == (
        "Shells fell.\n\nNobody was hurt."
    )


def test_a_page_is_read_the_same_again():
    page = make_page(framed(PARAGRAPHS + TABLE))
    assert text_of(page) == text_of(page)
