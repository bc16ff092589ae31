"""Help tells what every sign, mark and kind means that other pages show."""

from __future__ import annotations

from html import unescape
from typing import get_args

from alteram.lexicon.labels import labels
from alteram.model import codes
from alteram.model.agreements import FINDING_KINDS
from alteram.model.incidents import Mark
from alteram.phrases.families import SHAPES, WORDS
from alteram.phrases.registers import KINDS, MEANINGS
from alteram.phrases.signs import JUDGED


def page(browser) -> str:
    response = browser.get("/help/")
    assert response.status_code == 200
    return unescape(response.content.decode())


def test_each_family_of_events_has_its_glyph_and_its_events(browser):
    text = page(browser)
    for family, words in WORDS.items():
        assert f'<path d="{SHAPES[family]}"/></svg>{words}</dt>' in text
    assert [code for code in codes.EVENTS if labels().events[code] not in text] == []


def test_each_mark_finding_and_verdict_is_told(browser):
    text = page(browser)
    told = [*get_args(Mark), *(KINDS[kind] for kind in FINDING_KINDS), *JUDGED.values(), "silence", "~", "A → B"]
    assert [words for words in told if f"<dt>{words}</dt>" not in text] == []
    assert [meaning for meaning in MEANINGS.values() if meaning not in text] == []


def test_it_says_what_the_program_cannot_know(browser):
    text = page(browser)
    assert "docs/limits.md" in text
    for words in ("What is true", "Whether a party was silent", "Who copies whom"):
        assert words in text
