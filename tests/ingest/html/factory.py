"""Small web pages for tests: a body and a head, framed as a ministry's site frames them."""

from __future__ import annotations

SENTENCES = (
    "The Ministry of Defence states that on the night of 13 September enemy units shelled our positions near Sotk.",
    "Two soldiers were wounded.",
    "At 00:05 the adversary moved armoured vehicles towards the border, after which our units took measures.",
    "Reports that our side opened fire first are false.",
    "The Ministry calls on the international community to give a clear assessment of this act and to stop it.",
)
PARAGRAPHS = "".join(f"<p>{sentence}</p>" for sentence in SENTENCES)


def make_page(body: str = PARAGRAPHS, *, head: str = "", lang: str = "en") -> str:
    """A page of ``body`` and nothing else, with ``head`` in its head."""
    return f'<!DOCTYPE html>\n<html lang="{lang}"><head><meta charset="utf-8">{head}</head><body>{body}</body></html>'


def framed(body: str = PARAGRAPHS) -> str:
    """``body`` within the menus, banners and boxes that stand around the text of most pages."""
    return f"""
        <div class="cookie-banner" role="dialog"><p>We use cookies on this site.</p><button>Accept</button></div>
        <header><a href="/"><img src="logo.png" alt="Home"></a><nav><ul><li><a href="/">Home</a></li>
        <li><a href="/news">All news</a></li></ul></nav></header>
        <main><article><h1>Statement of the Ministry</h1>{body}
        <div class="share"><a href="/s">Share on every network</a></div></article>
        <section class="related"><h2>Related news</h2><ul><li><a href="/2">The minister received an envoy</a></li>
        <li><a href="/3">An exercise ended in the north</a></li></ul></section></main>
        <aside><h3>Subscribe to our newsletter</h3></aside>
        <footer><p>All rights reserved by the Ministry. 1 Main Street.</p></footer>"""
